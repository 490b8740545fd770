"""A grid of character cells to draw on: eight braille dots in each, or one sign; every cell in one ink."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tutor.plots.canvas.picture import Piece

Array = NDArray[np.float64]

DOTS = np.array([[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]], dtype=np.int32)
"""The bit of each dot of a braille cell, by row and column (Unicode 15, block 2800)."""


class Raster:
    """Cells by row (from the top) and column; dots four to a row and two to a column.

    Args:
        width, height: in cells.
    """

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self._codes = np.full((height, width), ord(" "), dtype=np.int32)
        self._bits = np.zeros((height, width), dtype=np.int32)
        self._inks = np.zeros((height, width), dtype=np.int32)

    def dots(self, points: Array, ink: int) -> None:
        """Set the dots at points (n, 2): x to the right, y downward, in dots; those outside are left out."""
        x, y = np.rint(points[:, 0]).astype(np.int64), np.rint(points[:, 1]).astype(np.int64)
        inside = (x >= 0) & (x < 2 * self.width) & (y >= 0) & (y < 4 * self.height)
        x, y = x[inside], y[inside]
        row, column = y // 4, x // 2
        np.bitwise_or.at(self._bits, (row, column), DOTS[y % 4, x % 2])
        self._codes[row, column] = 0x2800 + self._bits[row, column]
        self._inks[row, column] = ink

    def signs(self, points: Array, sign: str, ink: int) -> None:
        """Put a character into the cells at points (n, 2), given in dots as above."""
        row, column = places(points)
        inside = (column >= 0) & (column < self.width) & (row >= 0) & (row < self.height)
        self._codes[row[inside], column[inside]] = ord(sign)
        self._inks[row[inside], column[inside]] = ink

    def rows(self, inks: tuple[str, ...]) -> list[list[Piece]]:
        """The rows as pieces of one ink each; blanks go with what is before them."""
        blank = self._codes == ord(" ")
        found = []
        for codes, numbers, empty in zip(self._codes, self._inks, blank, strict=True):
            filled = np.where(empty, -1, numbers)
            text = codes.astype("<u4").tobytes().decode("utf-32-le")
            cuts = [0, *(np.flatnonzero(np.diff(filled)) + 1).tolist(), self.width]
            found.append(
                [
                    (text[low:high], inks[filled[low]] if filled[low] >= 0 else "text")
                    for low, high in zip(cuts[:-1], cuts[1:], strict=True)  # noqa: RUF007
                ]
            )
        return found


def places(points: Array) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Row and column of the cells that signs at points (n, 2), given in dots, are put into."""
    column = np.rint((points[:, 0] - 0.5) / 2.0).astype(np.int64)
    return np.rint((points[:, 1] - 1.5) / 4.0).astype(np.int64), column


def along(points: Array, spacing: float = 1.0) -> Array:
    """Points (m, 2) on the polyline through points (n, 2), at most `spacing` apart on either axis."""
    return points if len(points) < 2 else strokes(points[:-1], points[1:], spacing)


def strokes(starts: Array, ends: Array, spacing: float = 1.0) -> Array:
    """Points (m, 2) on all the straight lines from starts to ends, (n, 2) each, both ends among them."""
    moves = ends - starts
    counts = np.maximum(np.ceil(np.abs(moves).max(axis=1) / spacing), 1.0).astype(np.int64)
    sizes = counts + 1
    total = int(sizes.sum())
    line = np.repeat(np.arange(len(starts)), sizes)
    share = (np.arange(total) - (np.cumsum(sizes) - sizes)[line]) / counts[line]
    return np.asarray(starts[line] + share[:, np.newaxis] * moves[line])
