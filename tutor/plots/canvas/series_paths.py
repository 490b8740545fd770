"""A number over the steps made fit for a small picture: no more points than it shows, in a few passes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

SLACK = 0.1
"""Cells that a pass may move a curve by; a braille dot is half a cell wide and as high."""

PASSES = 8


def binned(points: Array, cells: Array) -> NDArray[np.int64]:
    """Indices of the first, lowest, highest and last point in each half cell, in their order.

    Args:
        points: (n, 2), x rising.
        cells: the same in columns, a row counted as two.
    """
    column = np.floor(2.0 * cells[:, 0]).astype(np.int64)
    starts = np.flatnonzero(np.diff(column, prepend=column[0] - 1))
    if 4 * len(starts) >= len(points):
        return np.arange(len(points))
    order = np.lexsort((points[:, 1], column))
    ends = np.append(starts[1:], len(points))
    return np.unique(np.concatenate([starts, order[starts], order[ends - 1], ends - 1]))


def lightened(cells: Array) -> NDArray[np.int64]:
    """Indices of few points whose polyline stays within `PASSES` times `SLACK` cells of all.

    Each pass leaves out every other point that lies on the chord of its neighbours.
    """
    kept = np.arange(len(cells))
    for turn in range(PASSES):
        here = cells[kept]
        inner = np.arange(1 + turn % 2, len(kept) - 1, 2)
        if not len(inner):
            break
        before, chord = here[inner - 1], here[inner + 1] - here[inner - 1]
        off = here[inner] - before
        length = np.maximum(np.hypot(chord[:, 0], chord[:, 1]), 1e-9)
        away = np.abs(off[:, 0] * chord[:, 1] - off[:, 1] * chord[:, 0]) / length
        kept = np.delete(kept, inner[away <= SLACK])
    return kept


def reduced(points: Array, cells: Array, joined: bool = True) -> NDArray[np.int64]:
    """Indices of the points to draw, x rising: few whose polyline looks alike, or dots each in its place."""
    kept = binned(points, cells)
    if joined:
        return np.asarray(kept[lightened(cells[kept])])
    dots = np.rint(2.0 * cells[kept]).astype(np.int64)
    return np.asarray(kept[np.sort(np.unique(dots, axis=0, return_index=True)[1])])
