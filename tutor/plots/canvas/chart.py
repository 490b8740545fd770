"""A few curves in a frame → a picture, all of it plotext's work: frame, ticks, braille lines, signs.

The only file that knows plotext. Every picture has a figure of its own, on a terminal of its own that has no
size, so that nothing of one is left in the next. plotext takes some 10 µs a point and 1 µs a dot of a line,
two to three times what `canvas` takes: too long for a dozen runs over all steps, thirty times a second.
"""

from __future__ import annotations

import atexit
import re
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

from tutor.plots.canvas.picture import INKS, Picture, Piece, picture
from tutor.plots.canvas.scene import SMALLEST, Axis, Curve, Mark, Scene, clipped, holds

_LOCK = threading.Lock()
_CODES = re.compile(r"\x1b\[([0-9;]*)m")
_FIRST = 16
"""Below this a terminal has colours of its own; each ink is a number from here on, until the text is read."""

_NUMBERS = {ink: number for number, ink in enumerate(INKS, start=_FIRST)}


def chart(scene: Scene, width: int, height: int) -> Picture:
    """The scene, framed, in so many columns and rows (at least 24 × 6)."""
    width, height = max(width, SMALLEST[0]), max(height, SMALLEST[1])
    marks = _centred(scene, width, height)
    with _LOCK:
        figure = _figure(scene.x, scene.y, width, height)
        _draw_curves(figure, scene)
        if marks:
            signs = [_marker(mark.sign, mark.ink) for mark in marks]
            figure.draw(_signal(figure, [(mark.x, mark.y) for mark in marks], signs))
        built = str(figure.build().string())
    return picture(_inked(line) for line in _lines(built))


@lru_cache(maxsize=64)
def frame(x: Axis, y: Axis, width: int, height: int) -> tuple[str, ...]:
    """An empty frame with both axes' ticks and labels, line by line.

    Kept, since a run that plays stays in its frame.
    """
    with _LOCK:
        figure = _figure(x, y, width, height)
        built = str(figure.build().string(colorless=True))
    return tuple(line.ljust(width)[:width] for line in _lines(built))


def box(lines: Sequence[str]) -> tuple[int, int, int, int]:
    """Columns of a frame's left and right side, rows of its top and bottom."""
    top = next(place for place, line in enumerate(lines) if "┌" in line)
    bottom = next(place for place, line in enumerate(lines) if "└" in line)
    return lines[top].index("┌"), lines[top].rindex("┐"), top, bottom


def chart_cells(scene: Scene, width: int, height: int) -> list[tuple[Mark, tuple[int, int]]]:
    """Each mark that lies in the frame, and the row and column of the cell in which `chart` sets it."""
    across, down = _cell(scene, max(width, SMALLEST[0]), max(height, SMALLEST[1]))
    marks = (mark for mark in scene.marks if holds(scene, mark.x, mark.y))
    return [
        (mark, (int(0.5 + (scene.y.high - mark.y) / down), int(0.5 + (mark.x - scene.x.low) / across)))
        for mark in marks
    ]


def _cell(scene: Scene, width: int, height: int) -> tuple[float, float]:
    """How far it is from one column, and one row, to the next; the ends of an axis are in its last cells."""
    left, right, top, bottom = box(frame(scene.x, scene.y, width, height))
    across = (scene.x.high - scene.x.low) / max(right - left - 2, 1)
    return across, (scene.y.high - scene.y.low) / max(bottom - top - 2, 1)


def _lines(built: str) -> list[str]:
    return built.rstrip("\n").split("\n")


@cache
def _terminal() -> tuple[Any, Any]:
    """plotext's class of figures, and a terminal that does not cut them to its own size."""
    import plotext

    return type(plotext.figure), type(plotext.terminal)().limit(False, False)


@cache
def _marker(sign: str, ink: str) -> Any:
    import plotext

    return plotext.marker(sign or "braille", plotext.pixel(_NUMBERS[ink]))


# plotext's markers cannot be let go any more once its modules are, at the very end of the program.
atexit.register(_marker.cache_clear)


def _figure(x: Axis, y: Axis, width: int, height: int) -> Any:
    """A figure with its axes, ticks and labels."""
    import plotext

    figures, terminal = _terminal()
    figure, ink = figures(terminal), plotext.pixel(_NUMBERS["frame"])
    figure.plot_size(width, height)
    figure.canvas("default")
    figure.axes(True, pixel=ink)
    for side, axis, cells in (("x", x, width), ("y", y, height)):
        ruler = figure.ruler(side)
        ruler.lim(axis.low, axis.high)
        ruler.pixel(ink)
        shown = _ticks(axis, cells, level=side == "x")
        ruler.ticks([at for at, _ in shown], labels=[label for _, label in shown])
    return figure


def _draw_curves(figure: Any, scene: Scene) -> None:
    """A signal for each curve."""
    for curve in scene.curves:
        points: list[tuple[float, float]] = []
        joints: list[int] = []
        for piece in _inside(curve, scene):
            joints += range(len(points) + 1, len(points) + len(piece)) if curve.joined else ()
            points += piece
        signal = _signal(figure, points, _marker(curve.sign, curve.ink))
        for at in joints:
            signal.line(at)
        figure.draw(signal)


def _centred(scene: Scene, width: int, height: int) -> list[Mark]:
    """The marks, each in the middle of its cell, so that no rounding of plotext's can move it."""
    across, down = _cell(scene, width, height)
    return [
        replace(mark, x=scene.x.low + column * across, y=scene.y.high - row * down)
        for mark, (row, column) in chart_cells(scene, width, height)
    ]


def _signal(figure: Any, points: list[tuple[float, float]], marker: Any) -> Any:
    return figure.signal([px for px, _ in points], [py for _, py in points], marker=marker)


def _inside(curve: Curve, scene: Scene) -> Iterator[list[tuple[float, float]]]:
    """The pieces of a curve that lie in the frame."""
    if curve.joined:
        yield from clipped(curve.points, scene.x, scene.y)
    else:
        yield [(px, py) for px, py in curve.points if holds(scene, px, py)]


def _inked(line: str) -> list[Piece]:
    """A line with colour codes as pieces of one ink each."""
    first, *rest = _CODES.split(line)
    found, ink = [(first, "text")], "text"
    for code, text in zip(rest[::2], rest[1::2], strict=True):
        if code.startswith("38;5;"):
            ink = INKS[int(code[5:]) - _FIRST]
        elif code == "0":  # others paint the ground, which is left to whoever shows the picture
            ink = "text"
        found.append((text, ink if text.strip() else "text"))
    return [piece for piece in found if piece[0]]


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
