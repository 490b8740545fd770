"""Curves and marks in a frame with two axes → a picture, its dots set by a raster of our own.

For what plotext has no notion of (planes, level lines, solids), and for the runs of many optimizers at once,
which it would take too long to join dot by dot. The frame, its ticks and its labels are plotext's.
"""

from __future__ import annotations

from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from tutor.plots.canvas.braille_raster import Raster, places, strokes
from tutor.plots.canvas.chart import box, frame
from tutor.plots.canvas.picture import INKS, Picture, Piece, picture
from tutor.plots.canvas.scene import SMALLEST, Curve, Mark, Points, Scene, clipped, holds

_NUMBERS = {ink: number for number, ink in enumerate(INKS)}


def draw(scene: Scene, width: int, height: int) -> Picture:
    """The scene in so many columns and rows (at least 24 × 6)."""
    width, height = max(width, SMALLEST[0]), max(height, SMALLEST[1])
    if not scene.framed:
        return picture(_inner(scene, width, height).rows(INKS))
    lines = frame(scene.x, scene.y, width, height)
    left, right, top, bottom = box(lines)
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
        left, right, top, bottom = box(frame(scene.x, scene.y, width, height))
        width, height = right - left - 1, bottom - top - 1
    marks = [mark for mark in scene.marks if holds(scene, mark.x, mark.y)]
    if not marks:
        return []
    rows, columns = places(_dots(scene, [(mark.x, mark.y) for mark in marks], width, height))
    return list(zip(marks, zip(rows.tolist(), columns.tolist(), strict=True), strict=True))


def _dots(scene: Scene, points: Points, width: int, height: int) -> NDArray[np.float64]:
    """Points of the scene in dots of a raster with so many cells."""
    span = np.array([scene.x.high - scene.x.low, scene.y.low - scene.y.high])
    scale = np.array([2.0 * width - 1.0, 4.0 * height - 1.0]) / span
    return np.asarray((np.array(points, dtype=np.float64) - (scene.x.low, scene.y.high)) * scale)


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
        if holds(scene, mark.x, mark.y):
            raster.signs(dots([(mark.x, mark.y)]), mark.sign, _NUMBERS[mark.ink])
    return raster


def _inside(curve: Curve, scene: Scene) -> list[list[tuple[float, float]]]:
    """The pieces of a curve that lie in the frame."""
    if curve.joined:
        return clipped(curve.points, scene.x, scene.y)
    kept = [(px, py) for px, py in curve.points if holds(scene, px, py)]
    return [kept] if kept else []
