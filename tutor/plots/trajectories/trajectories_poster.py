"""The whole trajectories lab as one picture, for a pipe or a report."""

from __future__ import annotations

import textwrap
from dataclasses import replace

from tutor.experiments.trajectories.trajectories_study import Study
from tutor.plots.canvas.number_text import number, vector
from tutor.plots.canvas.picture import Picture, beside, stacked, text
from tutor.plots.trajectories.standings_table import standing
from tutor.plots.trajectories.view_registry import PICTURES, Setting, view

TWO_COLUMNS = 110

NEIGHBOUR = "A neighbouring example, shown whole:"
"""Above the same of other numbers, where an open part asks how the runs on its own end."""

USUAL_VIEWS = ("plane", "distance")


def poster(
    study: Study,
    shown: tuple[str, ...],
    width: int = 80,
    height: int = 20,
    views: tuple[str, ...] = USUAL_VIEWS,
    setting: Setting | None = None,
) -> Picture:
    """Title, the pictures, the table and the student's point; a neighbouring example where ends are not told.

    Args:
        study: what to show, at its last step.
        shown: the rules to show.
        width: columns of the whole; two pictures stand side by side from 110 on.
        height: rows of each picture.
        views: the pictures, by their names.
        setting: what they are set to; None for the usual.
    """
    width = max(width, 40)
    chosen = setting or Setting(shown, study.steps)
    drawn = [_alone(study, shown, width, height, views, chosen)]
    if study.neighbour is not None:
        told = text(*textwrap.wrap(NEIGHBOUR, width), ink="strong")
        other = replace(chosen, axes=0, step=min(chosen.step, study.neighbour.steps))
        drawn += [text(""), told, _alone(study.neighbour, shown, width, height, views, other)]
    return stacked(*drawn)


def _alone(
    study: Study, shown: tuple[str, ...], width: int, height: int, views: tuple[str, ...], chosen: Setting
) -> Picture:
    parts = [text(*textwrap.wrap(heading(study), width), ink="strong")]
    pictures = [name for name in views if name in PICTURES]
    while pictures:
        side_by_side = width >= TWO_COLUMNS and len(pictures) > 1
        room = (width - 2) // 2 if side_by_side else width
        row = [view(study, pictures.pop(0), chosen, room, height) for _ in range(1 + side_by_side)]
        parts += [text(""), beside(row[0], row[1]) if side_by_side else row[0]]
    parts += [text(""), standing(study, shown, study.steps, width)]
    told = study.sentence(shown)
    if told:
        parts += [text(""), text(*textwrap.wrap(f"{told} {study.norm_sentence()}".strip(), width), ink="you")]
    for remark in study.remarks():
        parts += [text(*textwrap.wrap(remark, width), ink="quiet")]
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
