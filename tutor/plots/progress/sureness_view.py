"""The picture of how sure somebody was and how right: a point for each level, from a guess to the surest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.plots.canvas.chart import chart
from tutor.plots.canvas.picture import Picture
from tutor.plots.canvas.scene import Axis, Curve, Mark, Scene

ROWS = 10
WIDEST = 64
POINT = "●"
LEVELS = ((0.0, "0 %"), (50.0, "50 %"), (100.0, "100 %"))


@dataclass(frozen=True, slots=True)
class Level:
    """One level of being sure.

    Attributes:
        names: what it is called, the longest first; the first that fits is used.
        asked: how many answers were given at it; without any it has no point.
        right: how many of these were right.
    """

    names: tuple[str, ...]
    asked: int
    right: int


def sureness_chart(levels: Sequence[Level], width: int) -> Picture:
    """The picture, at most so many columns wide: ever surer to the right, ever more often right upwards.

    Levels in order; one that was never said keeps its place and has no point.
    """
    width = min(width, WIDEST)
    room = (width - 8) // max(len(levels), 1)
    ticks = tuple(
        (float(at), next((name for name in level.names if len(name) < room), level.names[-1][:room]))
        for at, level in enumerate(levels)
    )
    points = [(float(at), 100.0 * one.right / one.asked) for at, one in enumerate(levels) if one.asked]
    x = Axis(-0.5, len(levels) - 0.5, ticks)
    # A little room above and below, so that no point lies on the frame.
    y = Axis(-8.0, 108.0, LEVELS)
    half = Curve([(x.low, 50.0), (x.high, 50.0)], "frame", "·")
    marks = tuple(Mark(px, py, POINT, "green") for px, py in points)
    return chart(Scene(x, y, (half, Curve(points, "green")), marks), width, ROWS)
