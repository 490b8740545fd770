"""The table of the lab: where each run stands, and the exact limit beside it."""

from __future__ import annotations

import numpy as np

from tutor.experiments.optimizers.optimizer_registry import SHORT_LABELS
from tutor.experiments.trajectories.trajectories_study import Study
from tutor.plots.canvas import rule_marks
from tutor.plots.canvas.number_text import number, vector
from tutor.plots.canvas.picture import Picture, Row, picture
from tutor.plots.trajectories.view_registry import Setting

HIDDEN = ("? solve the part to see it", "? solve the part first", "?")
"""In place of a limit that is not to be told, as there is room; where the run stands is not told either."""

WIDE, SLIM = 92, 54
"""From so many columns on, a rule takes one row; below `SLIM` it takes three, and two in between."""


def draw_table(study: Study, setting: Setting, width: int, height: int) -> Picture:
    """The lab's table, in the rows that it needs."""
    return standing(study, setting.shown, setting.step, width)


def standing(study: Study, shown: tuple[str, ...], step: int, width: int) -> Picture:
    """One entry for each rule that is shown: step size, θ now, exact limit, the gap between them, |r|."""
    room = (
        max((width - 44) // 2, 12) if width >= WIDE else width - 33 if width >= SLIM else max(width - 8, 12)
    )
    entry = _wide if width >= WIDE else _narrow if width >= SLIM else _slim
    rows: list[Row] = []
    if width >= WIDE:
        head = f"  {'':<13}{'α now':<9}{'stands at':<{room}} {'exact limit':<{room}} {'gap':<8} {'|r|':<8}"
        rows.append(((head, "quiet"),))
    for name in shown:
        rows += entry(study, name, step, room)
    if not shown:
        rows.append((("No optimizer is shown.", "quiet"),))
    return picture(rows)


def cells(study: Study, name: str, step: int, room: int) -> tuple[str, str, str, str, str]:
    """Step size, where a run stands, its exact limit, the gap between them, |r|: what may be told of it."""
    run = study.runs[name]
    here = run.theta[step]
    sizes = run.steps
    untold = study.request.schedule == "stable" and study.bound(name) is None
    size = "?" if untold else number(float(sizes[min(step, len(sizes) - 1)]), 3) if len(sizes) else "–"
    end = study.limits.get(name)
    if study.withheld(name):
        told = next(text for text in HIDDEN if len(text) <= room)
        under_way = "under way" if step else _fitting(here, room)
        return size, under_way, told, "?", number(abs(float(run.residual[step])), 2)
    if end is None:
        exact, gap = _own_end(study, name), "–"
    else:
        exact, gap = _fitting(end, room), number(float(np.linalg.norm(here - end)), 2)
    return size, _fitting(here, room), exact, gap, number(abs(float(run.residual[step])), 2)


def _own_end(study: Study, name: str) -> str:
    """Where no theory names the limit: what the run itself tells."""
    end = study.ending(name)
    if end.kind == "settling":
        return f"own end, ± {number(end.error, 2)}"
    if end.kind == "circling":
        return f"circles, ± {number(end.error, 2)}"
    return "none: it runs away" if end.kind == "away" else "no theory names it"


def _wide(study: Study, name: str, step: int, room: int) -> list[Row]:
    size, here, exact, gap, residual = cells(study, name, step, room)
    return [
        (
            (f"{rule_marks.RUN[name]} {SHORT_LABELS[name]:<13}", rule_marks.INK[name]),
            (f"{size:<9}{here:<{room}} {exact:<{room}} {gap:<8} {residual:<8}", "text"),
            *_alarm(study, name, step),
        )
    ]


def _narrow(study: Study, name: str, step: int, room: int) -> list[Row]:
    size, here, exact, gap, residual = cells(study, name, step, room)
    sign = rule_marks.LIMIT.get(name, " ")
    return [
        (
            (f"{rule_marks.RUN[name]} {SHORT_LABELS[name]:<13}", rule_marks.INK[name]),
            (f"{'at':<6}{here:<{room}} |r| {residual}", "text"),
            *_alarm(study, name, step),
        ),
        (
            (f"{sign} ", rule_marks.INK[name]),
            (f"{'α ' + size:<13}", "quiet"),
            (f"{'limit':<6}{exact:<{room}} gap {gap}", "text"),
        ),
    ]


def _slim(study: Study, name: str, step: int, room: int) -> list[Row]:
    _, here, exact, _, residual = cells(study, name, step, room)
    sign = rule_marks.LIMIT.get(name, " ")
    return [
        (
            (f"{rule_marks.RUN[name]} {SHORT_LABELS[name]:<13}", rule_marks.INK[name]),
            (f" |r| {residual}", "text"),
            *_alarm(study, name, step),
        ),
        ((f"  at    {here}", "text"),),
        ((f"{sign} ", rule_marks.INK[name]), (f"limit {exact}", "text")),
    ]


def _alarm(study: Study, name: str, step: int) -> list[tuple[str, str]]:
    run = study.runs[name]
    grown = abs(float(run.residual[step])) > 2.0 * abs(float(run.residual[0]))
    return [(" runs away", "alarm")] if run.diverged and grown else []


def _fitting(point: np.ndarray, room: int, finest: int = 6) -> str:
    """The vector with as many digits, and then as many components, as there is room for."""
    values = point.tolist()
    forms = ((6, 8), (5, 8), (4, 8), (3, 8), (2, 8), (4, 3), (3, 3), (3, 2), (2, 2), (2, 1))
    for digits, most in ((digits, most) for digits, most in forms if digits <= finest):
        shown = vector(values, digits, most)
        if len(shown) <= room:
            return shown
    return vector(values, 1, 1)[:room]
