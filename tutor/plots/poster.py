"""The whole trajectories lab as one picture, for a pipe or a report."""

from __future__ import annotations

import textwrap

from tutor.experiments.study import Study
from tutor.plots.numbers import number, vector
from tutor.plots.picture import Picture, beside, stacked, text
from tutor.plots.plane_view import Look, plane_view
from tutor.plots.series_view import distance_view
from tutor.plots.standing import standing

TWO_COLUMNS = 110


def poster(study: Study, shown: tuple[str, ...], width: int = 80, height: int = 20) -> Picture:
    """Title, the plane, the distance to it, the table and the student's point.

    Args:
        study: what to show, at its last step.
        shown: the rules to show.
        width: columns of the whole; the two pictures stand side by side from 110 on.
        height: rows of each picture.
    """
    width = max(width, 40)
    title = heading(study)
    look = Look(shown, study.steps, 0, min(1, study.points.dimension - 1))
    if width >= TWO_COLUMNS:
        half = (width - 2) // 2
        views = beside(
            plane_view(study, look, half, height), distance_view(study, shown, study.steps, half, height)
        )
    else:
        views = stacked(
            plane_view(study, look, width, height),
            text(""),
            distance_view(study, shown, study.steps, width, height),
        )
    table = standing(study, shown, study.steps, width)
    parts = [text(*textwrap.wrap(title, width), ink="strong"), text(""), views, text(""), table]
    told = study.sentence(shown)
    if told:
        parts += [text(""), text(*textwrap.wrap(told, width), ink="you")]
    return stacked(*parts)


def heading(study: Study) -> str:
    """What is fitted, from where."""
    request = study.request
    start = "θ = 0" if not study.start.any() else f"θ = {vector(study.start.tolist())}"
    if not request.more:
        return f"Plane aᵀθ = {number(request.target)} with a = {vector(request.a)}, from {start}"
    turns = ", one after the other" if request.batch == "one" else ""
    size = f"{study.points.count} training points of {study.points.dimension} features"
    return f"{size}{turns}, from {start}"
