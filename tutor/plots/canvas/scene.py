"""What a picture holds: two axes, curves and marks; and what of it lies in the frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

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


def holds(scene: Scene, x: float, y: float) -> bool:
    """Whether a point lies in the frame."""
    return scene.x.low <= x <= scene.x.high and scene.y.low <= y <= scene.y.high
