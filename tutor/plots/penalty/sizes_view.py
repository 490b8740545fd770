"""The picture of what a step of each size can reach: the best direction's curve, and the student's."""

from __future__ import annotations

import numpy as np

from tutor.experiments.penalty.best_step import EVEN
from tutor.experiments.penalty.penalty_study import PenaltyStudy
from tutor.plots.canvas.chart import chart, chart_cells
from tutor.plots.canvas.covered_marks import covered
from tutor.plots.canvas.number_text import number, ticks
from tutor.plots.canvas.picture import Picture, Row, fitting, listed, picture, stacked
from tutor.plots.canvas.scene import Axis, Curve, Mark, Scene
from tutor.plots.penalty.penalty_marks import BEST, INK, LEAST, ORIGIN, YOU

POINTS = 60
FAR = 2.3
"""How many times the best size the axis reaches."""


NARROW = 52
"""Below so many columns the legend takes two rows."""

YOU_LINE = "∗"
"""The sign along the student's own ray."""


def sizes(study: PenaltyStudy, size: float, width: int, height: int) -> Picture:
    """The picture in so many columns and rows, its caption included; `size` is the ball's."""
    trial = study.trial
    reach = FAR * study.scale
    if trial is not None and trial.size > 0.0:
        reach = min(max(reach, 1.2 * trial.size), 3.0 * reach)
    z = np.linspace(0.0, reach, POINTS)
    best = np.array([study.at_size(at) for at in z.tolist()])
    values = [0.0, float(best.min()), min(float(best.max()), -2.0 * float(best.min()) or float(best.max()))]
    told = z <= study.seen(reach)  # the lowest place of the curve is what is not told
    curves = [Curve(list(zip(z[told].tolist(), best[told].tolist(), strict=True)), INK["levels"])]
    if trial is not None and trial.size > 0.0:
        own = _along(study, z)
        curves.append(Curve(list(zip(z.tolist(), own.tolist(), strict=True)), INK["you"], YOU_LINE))
        values += [float(own.min()), _capped(trial.value, values)]
    low, high = min(values), max(values)
    margin = 0.1 * (high - low or 1.0)
    low, high = low - margin, high + 2 * margin
    marks = [Mark(0.0, 0.0, ORIGIN, "text")]
    if study.least.case == "least" and not study.hidden:
        marks.append(Mark(study.least.size, study.least.value, LEAST, INK["least"]))
    size = study.seen(size)
    if size > 0.0:
        marks.append(Mark(min(size, reach), study.at_size(min(size, reach)), BEST, INK["best"]))
    if trial is not None:
        marks.append(Mark(min(trial.size, reach), _capped(trial.value, [low, high]), YOU, INK["you"]))
    x = Axis(0.0, reach * 1.02, _ticks(0.0, reach, width // 14), "size ‖u‖ₚ →")
    y = Axis(low, high, _ticks(low, high, height // 4), "objective ↑")
    room = height - (2 if width < NARROW else 1)
    scene = Scene(x, y, tuple(curves), tuple(marks))
    return stacked(
        chart(scene, width, room), picture(_legend(study, width, covered(chart_cells(scene, width, room))))
    )


def _legend(study: PenaltyStudy, width: int, under: str) -> list[Row]:
    """All marks, and what lies under what: in one row, or two in a narrow picture."""
    shown = f"{LEAST} least" if study.least.case == "least" and not study.hidden else ""
    ball, zero, bare = f"{BEST} ball", f"{ORIGIN} u = 0", f"{ORIGIN} 0"
    here, apart = ("", [under]) if width < NARROW else (under, [])
    words: tuple[tuple[str, ...], ...]
    if study.trial is None:
        words = (
            ("   ", "the lowest at each size, in the best direction", shown, f"{BEST} the ball’s size", zero),
            ("  ", "lowest at each size", shown, ball, zero),
            ("  ", "lowest", shown, ball, bare),
        )
    else:
        you = f"{YOU} you"
        words = (
            ("   ", "lowest at each size", shown, ball, f"{3 * YOU_LINE} your direction", you, zero),
            ("  ", "lowest", shown, ball, f"{YOU_LINE} your way", you, bare),
            ("  ", shown, ball, f"{YOU_LINE} your way", you, bare),
            (" ", shown, ball, f"{YOU_LINE} way", you, bare),
        )
    legend = fitting(width, *(listed(gap, *entries, here) for gap, *entries in words))
    return [((line, "quiet"),) for line in (legend, *apart)]


def _along(study: PenaltyStudy, z: np.ndarray) -> np.ndarray:
    """The objective at each size in the student's direction."""
    assert study.trial is not None
    gain = float(study.g @ study.trial.step) / study.trial.size
    price = (z * z if study.squared else z) / study.alpha
    value = z * gain + price
    return np.where(np.abs(value) <= EVEN * price, 0.0, value)  # what only rounding leaves is level


def _capped(value: float, values: list[float]) -> float:
    span = max(values) - min(values) or 1.0
    return min(max(value, min(values) - span), max(values) + span)


def _ticks(low: float, high: float, most: int) -> tuple[tuple[float, str], ...]:
    return tuple((at, number(at, 3)) for at in ticks(low, high, max(most, 2)))
