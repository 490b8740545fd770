"""Curves and marks in a frame with two axes → a picture. The only file that knows plotext.

plotext lays out the frame, the ticks and the labels. The dots inside are set by a raster of our own:
plotext joins points one by one, and the paths of a lab would take several times what a frame has.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby, pairwise

import numpy as np
from numpy.typing import NDArray

from tutor.plots.canvas.braille_raster import Raster, places, strokes
from tutor.plots.canvas.picture import INKS, Picture, Piece, picture

_LOCK = threading.Lock()
_CODES = re.compile(r"\x1b\[[0-9;]*m")
_NUMBERS = {ink: number for number, ink in enumerate(INKS)}

Points = Sequence[tuple[float, float]]

SMALLEST = (24, 6)
"""The least width and height that a picture is drawn in."""


@dataclass(frozen=True, slots=True)
class Axis:
    """One side of the frame.

    Attributes:
        low, high: the values at its ends, low < high.
        ticks: positions and their labels.
        name: stands at the high end, in place of ticks that are too near to it.
    """

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Curve:
    """Points joined by straight lines; what leaves the frame is cut off.

    Attributes:
        points: pairs (x, y), finite.
        ink: its colour's name.
        sign: a character drawn along it, or "" for a fine line of braille dots.
        joined: whether the points are joined, or stand for themselves.
    """

    points: Points
    ink: str
    sign: str = ""
    joined: bool = True


@dataclass(frozen=True, slots=True)
class Mark:
    """One character at a point; outside the frame it is left out."""

    x: float
    y: float
    sign: str
    ink: str


@dataclass(frozen=True, slots=True)
class Scene:
    """All that one picture holds; later curves and marks lie over earlier ones."""

    x: Axis
    y: Axis
    curves: tuple[Curve, ...] = field(default=())
    marks: tuple[Mark, ...] = field(default=())
    framed: bool = True


def draw(scene: Scene, width: int, height: int) -> Picture:
    """The scene in so many columns and rows (at least 24 × 6)."""
    width, height = max(width, SMALLEST[0]), max(height, SMALLEST[1])
    if not scene.framed:
        return picture(_inner(scene, width, height).rows(INKS))
    lines = frame(scene.x, scene.y, width, height)
    left, right, top, bottom = _box(lines)
    inner = _inner(scene, right - left - 1, bottom - top - 1).rows(INKS)
    rows: list[list[Piece]] = [[(line, "frame")] for line in lines]
    for place, row in enumerate(inner, start=top + 1):
        line = lines[place]
        rows[place] = [(line[: left + 1], "frame"), *row, (line[right:], "frame")]
    return picture(rows)


def cells(scene: Scene, width: int, height: int) -> list[tuple[Mark, tuple[int, int]]]:
    """Each mark that lies in the frame, and the row and column of the cell in which `draw` sets it."""
    width, height = max(width, SMALLEST[0]), max(height, SMALLEST[1])
    if scene.framed:
        left, right, top, bottom = _box(frame(scene.x, scene.y, width, height))
        width, height = right - left - 1, bottom - top - 1
    marks = [mark for mark in scene.marks if _holds(scene, mark.x, mark.y)]
    if not marks:
        return []
    rows, columns = places(_dots(scene, [(mark.x, mark.y) for mark in marks], width, height))
    return list(zip(marks, zip(rows.tolist(), columns.tolist(), strict=True), strict=True))


def _box(lines: Sequence[str]) -> tuple[int, int, int, int]:
    """Columns of a frame's left and right side, rows of its top and bottom."""
    top = next(place for place, line in enumerate(lines) if "┌" in line)
    bottom = next(place for place, line in enumerate(lines) if "└" in line)
    return lines[top].index("┌"), lines[top].rindex("┐"), top, bottom


def _dots(scene: Scene, points: Points, width: int, height: int) -> NDArray[np.float64]:
    """Points of the scene in dots of a raster with so many cells."""
    span = np.array([scene.x.high - scene.x.low, scene.y.low - scene.y.high])
    scale = np.array([2.0 * width - 1.0, 4.0 * height - 1.0]) / span
    return np.asarray((np.array(points, dtype=np.float64) - (scene.x.low, scene.y.high)) * scale)


def clipped(points: Points, x: Axis, y: Axis) -> list[list[tuple[float, float]]]:
    """A polyline cut to the frame (Liang & Barsky 1984): the pieces that lie inside, each at least two
    points.

    What is outside is cut off before anything is joined dot by dot: a point at 1e12 would take for ever.
    """
    pieces: list[list[tuple[float, float]]] = []
    for start, end in pairwise(points):
        inside = _segment(start, end, x, y)
        if inside is None:
            continue
        if pieces and pieces[-1][-1] == inside[0]:
            pieces[-1].append(inside[1])
        else:
            pieces.append([inside[0], inside[1]])
    return pieces


def _segment(
    start: tuple[float, float], end: tuple[float, float], x: Axis, y: Axis
) -> tuple[tuple[float, float], tuple[float, float]] | None:
    if x.low <= start[0] <= x.high and x.low <= end[0] <= x.high:  # noqa: SIM102
        if y.low <= start[1] <= y.high and y.low <= end[1] <= y.high:
            return start, end
    dx, dy = end[0] - start[0], end[1] - start[1]
    enter, leave = 0.0, 1.0
    for direction, room in (
        (-dx, start[0] - x.low),
        (dx, x.high - start[0]),
        (-dy, start[1] - y.low),
        (dy, y.high - start[1]),
    ):
        if direction == 0.0:
            if room < 0.0:
                return None
        elif direction < 0.0:
            enter = max(enter, room / direction)
        else:
            leave = min(leave, room / direction)
    if enter > leave:
        return None
    first = start if enter == 0.0 else (start[0] + enter * dx, start[1] + enter * dy)
    last = end if leave == 1.0 else (start[0] + leave * dx, start[1] + leave * dy)
    return first, last


def _inner(scene: Scene, width: int, height: int) -> Raster:
    """What lies inside the frame."""
    raster = Raster(width, height)

    def dots(points: Points) -> NDArray[np.float64]:
        return _dots(scene, points, width, height)

    for (ink, sign, joined), curves in groupby(scene.curves, key=lambda one: (one.ink, one.sign, one.joined)):
        pieces = [dots(piece) for curve in curves for piece in _inside(curve, scene)]
        if not pieces:
            continue
        points = np.concatenate(pieces)
        if joined:
            ends = np.concatenate([piece[1:] for piece in pieces])
            points = strokes(np.concatenate([piece[:-1] for piece in pieces]), ends, 2.0 if sign else 1.0)
        if sign:
            raster.signs(points, sign, _NUMBERS[ink])
        else:
            raster.dots(points, _NUMBERS[ink])
    for mark in scene.marks:
        if _holds(scene, mark.x, mark.y):
            raster.signs(dots([(mark.x, mark.y)]), mark.sign, _NUMBERS[mark.ink])
    return raster


def _inside(curve: Curve, scene: Scene) -> list[list[tuple[float, float]]]:
    """The pieces of a curve that lie in the frame."""
    if curve.joined:
        return clipped(curve.points, scene.x, scene.y)
    kept = [(px, py) for px, py in curve.points if _holds(scene, px, py)]
    return [kept] if kept else []


@lru_cache(maxsize=64)
def frame(x: Axis, y: Axis, width: int, height: int) -> tuple[str, ...]:
    """An empty frame with both axes' ticks and labels, as plotext lays it out, line by line.

    Kept, since a run that plays stays in its frame. plotext has one figure for the whole process: it is
    cleared and used under a lock here, and never printed.
    """
    import plotext

    with _LOCK:
        plotext.terminal.limit(False, False)  # the picture may be larger than the terminal that Python sees
        figure = plotext.figure
        figure.clear()
        figure.plot_size(width, height)
        figure.axes(True)
        for side, axis, cells in (("x", x, width), ("y", y, height)):
            ruler = figure.ruler(side)
            ruler.lim(axis.low, axis.high)
            shown = _ticks(axis, cells, level=side == "x")
            ruler.ticks([at for at, _ in shown], labels=[label for _, label in shown])
        figure.draw(figure.signal([x.low], [y.low], marker=" "))
        built = str(figure.build().string())
        figure.clear.data()
    lines = _CODES.sub("", built).rstrip("\n").split("\n")
    return tuple(line.ljust(width)[:width] for line in lines)


def _ticks(axis: Axis, cells: int, level: bool) -> list[tuple[float, str]]:
    """The axis's name, and the ticks that leave it room: beside each other if `level`, else one a row."""
    if not axis.name:
        return list(axis.ticks)
    shown = [(axis.high, axis.name)]
    for at, label in axis.ticks:
        room = (axis.high - at) / (axis.high - axis.low) * cells
        if room >= (len(axis.name) + len(label) / 2 + 2 if level else 1.5):
            shown.append((at, label))
    return shown


def _holds(scene: Scene, x: float, y: float) -> bool:
    return scene.x.low <= x <= scene.x.high and scene.y.low <= y <= scene.y.high
