"""The picture of the penalised objective in two coordinates of the step: level lines, ball, best step."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from tutor.experiments.geometry.solution_plane import Array
from tutor.experiments.penalty.best_step import least
from tutor.experiments.penalty.penalty_study import PenaltyStudy
from tutor.experiments.penalty.slices import ball_rim, level_lines
from tutor.plots.canvas.canvas import cells, draw
from tutor.plots.canvas.covered_marks import covered
from tutor.plots.canvas.number_text import number, ticks, vector
from tutor.plots.canvas.picture import Picture, Row, fitting, listed, picture, stacked
from tutor.plots.canvas.scene import Axis, Curve, Mark, Scene
from tutor.plots.penalty.penalty_marks import (
    BEST,
    DOWNHILL,
    INK,
    LEAST,
    ORIGIN,
    RIM,
    STATION,
    YOU,
    objective,
    power,
)

ABOVE = (0.1, 0.4, 1.0, 2.0, 3.5)
"""Levels, as parts of the depth above the lowest value; 1 is the height of standing still."""

STEEP = (-2.0, -1.0, -0.5, 0.25, 0.5, 1.0, 2.0)
"""Levels of the penalty without its square, as parts of ‖g‖_q times the size of the picture."""


def landscape(study: PenaltyStudy, size: float, pair: tuple[int, int], width: int, height: int) -> Picture:
    """The picture in so many columns and rows, its caption lines included; `size` is the ball's."""
    room = height - 2 - (study.trial is not None)
    x, y = _axes(study, pair, width, room)
    curves = [Curve(line, INK["levels"]) for line in _levels(study, pair, x, y)]
    downhill = _downhill(study, pair, x, y)
    curves.append(Curve(downhill, INK["downhill"], DOWNHILL))
    rim = ball_rim(study.seen(size), study.p, study.least, pair)
    if len(rim):
        curves.append(Curve(_pairs(_level(rim, pair)), INK["rim"], RIM))
    scene = Scene(x, y, tuple(curves), _marks(study, size, pair, x, y))
    return stacked(
        draw(scene, width, room), picture(_captions(study, pair, width, covered(cells(scene, width, room))))
    )


def _marks(study: PenaltyStudy, size: float, pair: tuple[int, int], x: Axis, y: Axis) -> tuple[Mark, ...]:
    found = [Mark(0.0, 0.0, ORIGIN, "text")]
    if study.squared:
        steps = (least(study.g, study.alpha, p).step for p in _stations(study))
        found += [Mark(*_at(step, pair), STATION, INK["way"]) for step in steps]
    if study.least.case == "least" and not study.hidden:
        found.append(Mark(*_at(study.least.step, pair), LEAST, INK["least"]))
    size = study.seen(size)
    if size > 0.0:
        found.append(Mark(*_at(-size * study.least.dual, pair), BEST, INK["best"]))
    if study.trial is not None:
        px, py = _at(study.trial.step, pair)
        found.append(Mark(min(max(px, x.low), x.high), min(max(py, y.low), y.high), YOU, INK["you"]))
    return tuple(found)


def _axes(study: PenaltyStudy, pair: tuple[int, int], width: int, height: int) -> tuple[Axis, Axis]:
    """Axes of one scale (a row is two columns high), around zero, the best steps and the student's."""
    points = [(0.0, 0.0), (study.scale, study.scale), (-study.scale, -study.scale)]
    if study.squared:
        steps = [least(study.g, study.alpha, p).step for p in (1.0, 2.0, float("inf"))]
        points = [(0.0, 0.0), *(_at(step, pair) for step in steps)]
    reach = max(abs(part) for point in points for part in point) or 1.0
    if study.trial is not None:
        here = _at(study.trial.step, pair)
        points.append((_kept(here[0], 2.0 * reach), _kept(here[1], 2.0 * reach)))
    lows, highs = np.min(points, axis=0), np.max(points, axis=0)
    inner = (max(width - 8, 8), 2.0 * max(height - 3, 3))
    unit = max((highs - lows + 0.7 * reach) / inner)
    middle = (lows + highs) / 2.0
    half = unit * np.array(inner) / 2.0
    names = [f"u{_low(index)}" for index in pair]
    return (
        _axis(middle[0] - half[0], middle[0] + half[0], width // 12, f"{names[0]} →"),
        _axis(middle[1] - half[1], middle[1] + half[1], height // 4, f"{names[1]} ↑"),
    )


def _axis(low: float, high: float, most: int, name: str) -> Axis:
    return Axis(low, high, tuple((at, number(at, 3)) for at in ticks(low, high, max(most, 2))), name)


def _levels(study: PenaltyStudy, pair: tuple[int, int], x: Axis, y: Axis) -> list[list[tuple[float, float]]]:
    return _lines(study, pair, x.low, x.high, y.low, y.high)


@lru_cache(maxsize=64)
def _lines(
    study: PenaltyStudy, pair: tuple[int, int], left: float, right: float, low: float, high: float
) -> list[list[tuple[float, float]]]:
    """The level lines do not change while the ball grows, so they are kept."""
    if study.squared:
        depth = max(-study.least.value, 1e-12)
        # Lines below that of standing still lie around the best step, and would give it away.
        levels = study.least.value + depth * np.array(ABOVE[2:] if study.hidden else ABOVE)
    else:
        levels = study.least.dual_norm * study.scale * np.array(STEEP)
    far = 2.0 * float(np.hypot(right - left, high - low))
    if study.least.dual_norm == 0.0:
        levels = np.array([0.1, 0.5, 1.0])
    found = level_lines(levels, study.least, study.g, study.setting, pair, far)
    return [_pairs(_level(line, pair)) for line in found]


def _level(points: Array, pair: tuple[int, int]) -> Array:
    """With a single component, everything lies on the axis."""
    if pair[0] == pair[1]:
        points = points.copy()
        points[:, 1] = 0.0
    return points


def _downhill(study: PenaltyStudy, pair: tuple[int, int], x: Axis, y: Axis) -> list[tuple[float, float]]:
    """From zero along −g to the edge of the frame and beyond."""
    way = np.array(_at(-study.g, pair))
    length = float(np.hypot(*way))
    if length == 0.0:
        return []
    far = 2.0 * float(np.hypot(x.high - x.low, y.high - y.low)) / length
    return [(0.0, 0.0), (float(way[0] * far), float(way[1] * far))]


def _captions(study: PenaltyStudy, pair: tuple[int, int], width: int, under: str) -> list[Row]:
    """Two rows, and one for the student's step: what the lines are and what lies under what, all marks."""
    shown = f"{LEAST} least" if study.least.case == "least" and not study.hidden else ""
    stations = ", ".join(map(power, _stations(study))) if study.squared else ""
    way, tight = f"{STATION} p = {stations}", f"{STATION} p={stations.replace(' ', '')}"
    way, tight = (way, tight) if stations else ("", "")
    legend = fitting(
        width,
        listed(
            "   ",
            f"{BEST} best of the ball {3 * RIM}",
            shown,
            f"{3 * DOWNHILL} −g",
            way,
            f"{ORIGIN} standing still",
        ),
        listed("  ", f"{BEST} best of ball {RIM}", shown, f"{DOWNHILL} −g", way, f"{ORIGIN} u = 0"),
        listed(" ", f"{BEST} ball {RIM}", shown, f"{DOWNHILL} −g", tight, f"{ORIGIN} 0"),
    )
    what = objective(study.p, study.squared)
    cut = "" if study.g.size <= 2 else f", cut through the best step in u{_low(pair[0])} and u{_low(pair[1])}"
    lines = fitting(
        width,
        listed("   ", f"level lines of {what}{cut}", under),
        listed("   ", f"level lines of {what}", under),
        listed("  ", "level lines", under),
    )
    rows: list[Row] = [
        ((lines, INK["levels"]),),
        ((legend, "quiet"),),
    ]
    if study.trial is not None:
        step = study.trial.step.tolist()
        where = (vector(step, digits, most) for digits, most in ((6, 8), (4, 6), (3, 3), (2, 2)))
        rows.append(((fitting(width, *(f"{YOU} you, {shown}" for shown in where)), INK["you"]),))
    return rows


def _stations(study: PenaltyStudy) -> tuple[float, ...]:
    """The norms whose best steps are marked for comparison, as far as they may be told."""
    return tuple(p for p in (1.0, 2.0, float("inf")) if not study.tells_not(p))


def _kept(value: float, reach: float) -> float:
    return min(max(value, -reach), reach)


def _at(step: Array, pair: tuple[int, int]) -> tuple[float, float]:
    return float(step[pair[0]]), float(step[pair[1]]) if pair[0] != pair[1] else 0.0


def _pairs(points: Array) -> list[tuple[float, float]]:
    return [(px, py) for px, py in points.tolist()]


def _low(index: int) -> str:
    return str(index + 1).translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))
