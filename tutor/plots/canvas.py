"""Curves and marks in a frame with two axes → a picture. The only file that knows plotext.

plotext keeps one figure for the whole process; it is cleared and used under a lock here, never printed.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from tutor.plots.picture import INKS, Picture, Piece, picture

_LOCK = threading.Lock()
_COLOURED = re.compile(r"\x1b\[([0-9;]*)m")
_FIRST_CODE = 100
"""Inks travel through plotext as colours 100, 101, … of the 256, and are read back from what it writes."""

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
    import plotext

    width, height = max(width, SMALLEST[0]), max(height, SMALLEST[1])
    with _LOCK:
        return _read(_built(plotext, scene, width, height))


def clipped(points: Points, x: Axis, y: Axis) -> list[list[tuple[float, float]]]:
    """A polyline cut to the frame (Liang & Barsky 1984): the pieces that lie inside, each at least two
    points.

    plotext joins points cell by cell before it drops what is outside, so a point at 1e12 would take for ever.
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


def _built(plotext: Any, scene: Scene, width: int, height: int) -> str:
    figure = plotext.figure
    plotext.terminal.limit(False, False)  # the picture may be larger than the terminal that Python sees
    figure.clear()
    figure.plot_size(width, height)
    figure.canvas("default")
    frame = _pixel(plotext, "frame")
    figure.axes(scene.framed, pixel=frame)
    for side, axis, cells in (("x", scene.x, width), ("y", scene.y, height)):
        ruler = figure.ruler(side)
        ruler.pixel(frame)
        ruler.lim(axis.low, axis.high)
        shown = _ticks(axis, cells, level=side == "x") if scene.framed else []
        ruler.ticks([at for at, _ in shown], labels=[label for _, label in shown])
    for curve in scene.curves:
        marker = plotext.marker(curve.sign or "braille", _pixel(plotext, curve.ink))
        inside = [(px, py) for px, py in curve.points if _holds(scene, px, py)]
        for piece in clipped(curve.points, scene.x, scene.y) if curve.joined else [inside]:
            _put(figure, piece, marker, curve.joined)
    for (sign, ink), points in _grouped(scene):
        _put(figure, points, plotext.marker(sign, _pixel(plotext, ink)), False)
    built = str(figure.build().string())
    figure.clear.data()
    return built


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


def _put(figure: Any, points: Points, marker: Any, joined: bool) -> None:
    if not points:
        return
    signal = figure.signal([x for x, _ in points], [y for _, y in points], marker=marker)
    figure.draw(signal.lines(True) if joined else signal)


def _grouped(scene: Scene) -> list[tuple[tuple[str, str], list[tuple[float, float]]]]:
    """Marks inside the frame, neighbours of one sign and ink together: each signal costs plotext time."""
    groups: list[tuple[tuple[str, str], list[tuple[float, float]]]] = []
    for mark in scene.marks:
        if _holds(scene, mark.x, mark.y):
            look = (mark.sign, mark.ink)
            if not groups or groups[-1][0] != look:
                groups.append((look, []))
            groups[-1][1].append((mark.x, mark.y))
    return groups


def _holds(scene: Scene, x: float, y: float) -> bool:
    return scene.x.low <= x <= scene.x.high and scene.y.low <= y <= scene.y.high


def _pixel(plotext: Any, ink: str) -> Any:
    return plotext.pixel(foreground=_FIRST_CODE + INKS.index(ink))


def _read(written: str) -> Picture:
    """What plotext wrote, with its colours taken for inks again."""
    rows: list[list[Piece]] = []
    for line in written.rstrip("\n").split("\n"):
        pieces: list[Piece] = []
        ink = "text"
        for index, part in enumerate(_COLOURED.split(line)):
            if index % 2 == 0:
                if part:
                    pieces.append((part, ink))
            elif part in ("", "0"):
                ink = "text"
            elif part.startswith("38;5;"):
                code = int(part.split(";")[2]) - _FIRST_CODE
                ink = INKS[code] if 0 <= code < len(INKS) else "frame"
        rows.append(pieces)
    return picture(rows)
