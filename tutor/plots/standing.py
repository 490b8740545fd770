"""The table of the lab: where each run stands, and the exact limit beside it."""

from __future__ import annotations

import numpy as np

from tutor.experiments.request import LABELS
from tutor.experiments.study import Study
from tutor.plots import marks
from tutor.plots.numbers import number, vector
from tutor.plots.picture import Picture, Row, picture

WIDE = 92
"""From this many columns on, a rule takes one row; below, two."""


def standing(study: Study, shown: tuple[str, ...], step: int, width: int) -> Picture:
    """One entry for each rule that is shown: step size, θ now, exact limit, the gap between them, |r|."""
    room = max((width - 44) // 2, 12) if width >= WIDE else max(width - 33, 12)
    rows: list[Row] = []
    if width >= WIDE:
        head = f"  {'':<13}{'α now':<9}{'stands at':<{room}} {'exact limit':<{room}} {'gap':<8} {'|r|':<8}"
        rows.append(((head, "quiet"),))
    for name in shown:
        rows += _wide(study, name, step, room) if width >= WIDE else _narrow(study, name, step, room)
    if not shown:
        rows.append((("No optimizer is shown.", "quiet"),))
    return picture(rows)


def _cells(study: Study, name: str, step: int, room: int) -> tuple[str, str, str, str, str]:
    run = study.runs[name]
    here = run.theta[step]
    sizes = run.steps
    size = number(float(sizes[min(step, len(sizes) - 1)]), 3) if len(sizes) else "–"
    end = study.limits.get(name)
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
    size, here, exact, gap, residual = _cells(study, name, step, room)
    return [
        (
            (f"{marks.RUN[name]} {LABELS[name]:<13}", name),
            (f"{size:<9}{here:<{room}} {exact:<{room}} {gap:<8} {residual:<8}", "text"),
            *_alarm(study, name, step),
        )
    ]


def _narrow(study: Study, name: str, step: int, room: int) -> list[Row]:
    size, here, exact, gap, residual = _cells(study, name, step, room)
    sign = marks.LIMIT.get(name, " ")
    return [
        (
            (f"{marks.RUN[name]} {LABELS[name]:<13}", name),
            (f"{'at':<6}{here:<{room}} |r| {residual}", "text"),
            *_alarm(study, name, step),
        ),
        (
            (f"{sign} ", name),
            (f"{'α ' + size:<13}", "quiet"),
            (f"{'limit':<6}{exact:<{room}} gap {gap}", "text"),
        ),
    ]


def _alarm(study: Study, name: str, step: int) -> list[tuple[str, str]]:
    run = study.runs[name]
    grown = abs(float(run.residual[step])) > 2.0 * abs(float(run.residual[0]))
    return [(" runs away", "alarm")] if run.diverged and grown else []


def _fitting(point: np.ndarray, room: int) -> str:
    """The vector with as many digits, and then as many components, as there is room for."""
    values = point.tolist()
    for digits, most in ((6, 8), (5, 8), (4, 8), (3, 8), (4, 3), (3, 3), (3, 2), (2, 1)):
        shown = vector(values, digits, most)
        if len(shown) <= room:
            return shown
    return vector(values, 1, 1)[:room]
