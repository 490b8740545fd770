"""The whole penalty lab as one picture, for a pipe or a report."""

from __future__ import annotations

import textwrap

from tutor.experiments.penalty.penalty_study import PenaltyStudy
from tutor.plots.canvas.number_text import number, vector
from tutor.plots.canvas.picture import Picture, beside, stacked, text
from tutor.plots.penalty.landscape_view import landscape
from tutor.plots.penalty.penalty_marks import objective
from tutor.plots.penalty.penalty_table import table
from tutor.plots.penalty.penalty_words import case_words, trial_words
from tutor.plots.penalty.sizes_view import sizes

TWO_COLUMNS = 110

NEIGHBOUR = "A neighbouring example, shown whole:"
"""Above another norm and gradient, where an open part asks for the best step of its own."""


def penalty_poster(study: PenaltyStudy, width: int = 80, height: int = 18) -> Picture:
    """Title, landscape, sizes, table and sentences; a neighbouring example where the best step is not told.

    Args:
        width: columns of the whole; the pictures stand side by side from 110 on.
        height: rows of each picture.
    """
    width = max(width, 40)
    drawn = _alone(study, width, height)
    if study.neighbour is None:
        return drawn
    told = text(*textwrap.wrap(NEIGHBOUR, width), ink="strong")
    return stacked(drawn, text(""), told, _alone(study.neighbour, width, height))


def _alone(study: PenaltyStudy, width: int, height: int) -> Picture:
    g = vector(study.g.tolist())
    title = f"{objective(study.p, study.squared)} with g = {g}, α = {number(study.alpha)}"
    pair = (0, min(1, study.g.size - 1))
    ball = study.ball
    if width >= TWO_COLUMNS:
        half = (width - 2) // 2
        views = beside(landscape(study, ball, pair, half, height), sizes(study, ball, half, height))
    else:
        views = stacked(
            landscape(study, ball, pair, width, height), text(""), sizes(study, ball, width, height)
        )
    told = [text(*textwrap.wrap(case_words(study), width))]
    if study.trial is not None:
        told.append(text(*textwrap.wrap(trial_words(study), width), ink="you"))
    head = text(*textwrap.wrap(title, width), ink="strong")
    return stacked(head, text(""), views, text(""), table(study, width), text(""), *told)
