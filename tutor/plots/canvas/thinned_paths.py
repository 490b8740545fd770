"""A run's path made fit for a small picture: no more points than it needs, and signs that take turns."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tutor.plots.canvas.scene import Axis, Curve, Mark

Array = NDArray[np.float64]

SPACING = 10.0
"""Cells between two signs of one path; paths that lie on each other put theirs into each other's gaps."""


LONG = 500
"""From so many points on a path is thinned in two passes."""


def in_cells(points: Array, x: Axis, y: Axis, width: int, height: int) -> Array:
    """Points (n, 2) measured in columns, a row counted as two."""
    span = np.array([x.high - x.low, y.high - y.low])
    return np.asarray((points - [x.low, y.low]) / span * [width, 2.0 * height])


def thinned(points: Array, cells: Array, least: float = 0.5) -> Array:
    """The points that moved at least so many cells from the last one kept, and the last; shape (m, 2)."""
    if len(points) > LONG:  # by the way gone first, all at once: what is left is short
        way = np.concatenate([[0.0], np.abs(np.diff(cells, axis=0)).sum(axis=1).cumsum()])
        few = np.flatnonzero(np.diff(np.floor(2.0 * way / least), prepend=-1.0))
        few = np.unique(np.append(few, len(points) - 1))
        points, cells = points[few], cells[few]
    kept = [0]
    place = cells.tolist()
    for index in range(1, len(place)):
        last = place[kept[-1]]
        if abs(place[index][0] - last[0]) + abs(place[index][1] - last[1]) >= least:
            kept.append(index)
    if kept[-1] != len(points) - 1:
        kept.append(len(points) - 1)
    return np.asarray(points[kept])


def straightened(points: Array, cells: Array, slack: float = 0.35) -> Array:
    """Few points (m, 2) whose polyline stays within so many cells (Ramer 1972; Douglas & Peucker 1973)."""
    kept = {0, len(points) - 1}
    waiting = [(0, len(points) - 1)]
    while waiting:
        first, last = waiting.pop()
        if last - first < 2:
            continue
        along = cells[last] - cells[first]
        off = cells[first + 1 : last] - cells[first]
        length = float(np.hypot(*along))
        away = (
            np.abs(off[:, 0] * along[1] - off[:, 1] * along[0]) / length
            if length
            else np.abs(off).max(axis=1)
        )
        if length:  # a point may also lie beyond either end
            share = off @ along / length
            away = np.maximum(away, np.maximum(-share, share - length))
        worst = int(away.argmax())
        if away[worst] > slack:
            middle = first + 1 + worst
            kept.add(middle)
            waiting += [(first, middle), (middle, last)]
    return np.asarray(points[sorted(kept)])


def signed(points: Array, cells: Array, phase: float, sign: str, ink: str, joined: bool = True) -> list[Mark]:
    """Signs SPACING cells apart, the first after `phase` (0 … 1) of that.

    Along a polyline they may stand between its points; on loose points they stand on the points, and the way
    is measured from left to right only.
    """
    moved = np.abs(np.diff(cells, axis=0))
    along = np.concatenate([[0.0], np.cumsum(moved.max(axis=1) if joined else moved[:, 0])])
    if not along[-1] > 0.0:
        return []
    at = np.arange((0.25 + phase) * SPACING, min(along[-1], 200 * SPACING), SPACING)
    if joined:
        places = np.stack([np.interp(at, along, points[:, axis]) for axis in (0, 1)], axis=1)
    else:
        places = points[np.searchsorted(along, at)]
    return [Mark(px, py, sign, ink) for px, py in places.tolist()]


def curve(points: Array, ink: str, joined: bool = True) -> Curve:
    """A fine line through points (n, 2), or those points as dots."""
    return Curve([(px, py) for px, py in points.tolist()], ink, joined=joined)
