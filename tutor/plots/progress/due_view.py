"""The picture of the days to come: a bar for each, as high as there are reviews on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.plots.canvas.chart import chart
from tutor.plots.canvas.picture import Picture
from tutor.plots.canvas.scene import Axis, Curve, Mark, Scene

MOST_ROWS = 5
"""Rows of the highest bar."""
WIDEST = 7
"""Columns of a day, with the gap behind its bar."""
BORDERS = 2


@dataclass(frozen=True, slots=True)
class Day:
    """A day and its bar.

    Attributes:
        names: what it is called, the longest first; the first that fits is used.
        due: how many reviews.
        marked: whether it stands out, as today does.
    """

    names: tuple[str, ...]
    due: int
    marked: bool = False


def due_chart(days: Sequence[Day], width: int) -> Picture:
    """The picture, at most so many columns wide: the number of reviews stands on each bar."""
    most = max((day.due for day in days), default=0)
    rows = min(max(most, 2), MOST_ROWS)
    pitch = min(max((width - BORDERS) // max(len(days), 1), 2), WIDEST)
    curves: list[Curve] = []
    marks: list[Mark] = []
    ticks: list[tuple[float, str]] = []
    for number, day in enumerate(days):
        first, last = number * pitch, (number + 1) * pitch - 2  # columns of the bar, a gap behind it
        ink = "orange" if day.marked else "blue"
        high = -(-day.due * rows // most) if most else 0
        if day.due:
            curves += [Curve([(x, 1.0), (x, float(high))], ink, "█") for x in range(first, last + 1)]
            marks += _written(f"{day.due:,}", first, last, high + 1.0, ink)
        name = next((name for name in day.names if len(name) < pitch), day.names[-1][:1])
        ticks.append((float((first + last) // 2), name))
    x = Axis(0.0, float(pitch * len(days) - 1), tuple(ticks))
    y = Axis(1.0, rows + 1.0)
    return chart(Scene(x, y, tuple(curves), tuple(marks)), pitch * len(days) + BORDERS, rows + BORDERS + 2)


def _written(text: str, first: int, last: int, row: float, ink: str) -> list[Mark]:
    """A number above a bar, sign by sign; none where it would stand on its neighbour's place."""
    room = last - first + 1 - len(text)
    if room < 0:
        return []
    at = first + room // 2
    return [Mark(float(at + place), row, sign, ink) for place, sign in enumerate(text)]
