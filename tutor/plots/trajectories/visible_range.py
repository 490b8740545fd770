"""Which part of a slice is drawn: ranges that hold the limits, and the runs as far as they stay near."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from tutor.experiments.trajectories.trajectories_study import Study
from tutor.plots.canvas.number_text import number, theta, ticks
from tutor.plots.canvas.scene import Axis
from tutor.plots.trajectories.norm_balls import balls, outline

Array = NDArray[np.float64]
Range = tuple[float, float]

ROOM = 0.6
"""How far beyond the limits, in parts of their span, runs and the student's point may widen the picture."""


def window(
    study: Study,
    shown: tuple[str, ...],
    sides: tuple[int, int],
    inner: tuple[int, int],
    zoom: str = "fit",
    with_balls: bool = False,
) -> tuple[Axis, Axis]:
    """The two axes for components `sides`, in a frame of so many columns and rows."""
    i, j = sides
    ranges = [_range(study, shown, component, with_balls, zoom, sides) for component in sides]
    if zoom != "fit" and i != j:
        ranges = list(_equal(ranges[0], ranges[1], inner))
    x = _axis(ranges[0], f"{theta(i)} →", 7)
    if i == j:
        return x, Axis(-1.0, 1.0, ((0.0, "0"),))
    return x, _axis(ranges[1], f"{theta(j)} ↑", 5)


def ranges(study: Study, shown: tuple[str, ...], axes: tuple[int, ...], zoom: str) -> tuple[Array, Array]:
    """The least and greatest value of each of these components, shape (k,) each, for a box in perspective."""
    found = [_range(study, shown, component, False, zoom, axes) for component in axes]
    low, high = (np.array(side) for side in zip(*found, strict=True))
    if zoom != "fit":
        middle, half = 0.5 * (low + high), 0.5 * float((high - low).max())
        low, high = middle - half, middle + half
    return low, high


def _range(
    study: Study,
    shown: tuple[str, ...],
    component: int,
    with_balls: bool,
    zoom: str,
    sides: tuple[int, ...],
) -> Range:
    ends = [float(study.start[component]), 0.0]
    limits = {name: study.limits[name] for name in shown if name in study.limits}
    if zoom == "near":
        limits = _near(limits.items(), sides)
    if with_balls:
        for ball in balls(study, shown):
            if ball.name in limits:
                edge = outline(ball, sides[0], sides[1])
                at = sides.index(component)
                ends += [float(edge[:, at].min()), float(edge[:, at].max())] if len(edge) else []
    ends += [float(end[component]) for end in limits.values()]
    if not limits:
        ends.append(float(study.aim[component]))
    low, high = min(ends), max(ends)
    span = high - low or 1.0
    wanted = [study.runs[name].theta[:, component] for name in shown]
    if study.point is not None:
        wanted.append(study.point[component : component + 1])
    for values in wanted:
        low = min(low, max(float(values.min()), min(ends) - ROOM * span))
        high = max(high, min(float(values.max()), max(ends) + ROOM * span))
    margin = 0.06 * (high - low or 1.0)
    return low - margin, high + margin


def _near(limits: Iterable[tuple[str, Array]], sides: tuple[int, ...]) -> dict[str, Array]:
    """The limits not more than three times as far out as the nearest, but the start itself."""
    sizes = {name: (float(np.abs(end[list(sides)]).max()), end) for name, end in limits}
    least = min((size for size, _ in sizes.values() if size > 0.0), default=0.0)
    return {name: end for name, (size, end) in sizes.items() if size <= 3.0 * least}


def _equal(x: Range, y: Range, inner: tuple[int, int]) -> tuple[Range, Range]:
    """Widened so that one unit is as long upward as across; a row is as high as two columns are wide."""
    unit = max((x[1] - x[0]) / inner[0], (y[1] - y[0]) / (2.0 * inner[1]))
    half = (0.5 * unit * inner[0], unit * inner[1])
    return (
        (0.5 * (x[0] + x[1]) - half[0], 0.5 * (x[0] + x[1]) + half[0]),
        (0.5 * (y[0] + y[1]) - half[1], 0.5 * (y[0] + y[1]) + half[1]),
    )


def _axis(wanted: Range, name: str, most: int) -> Axis:
    low, high = wanted
    return Axis(low, high, tuple((at, number(at, 3)) for at in ticks(low, high, most)), name)
