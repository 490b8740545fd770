"""A picture made of text: rows of pieces, each in its ink, for a terminal, a pipe or a screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tutor.plots.canvas.palette import INKS as PALETTE

Piece = tuple[str, str]
"""Text, and the name of its ink."""

Row = tuple[Piece, ...]

ANSI: dict[str, str] = {"text": "", "strong": "1"} | {ink.name: ink.code for ink in PALETTE}
ANSI |= {f"{name}~": f"2;{code}" for name, code in ANSI.items() if code}
"""Every ink, and how a terminal is told to draw it. Who draws on a screen chooses colours of their own.

An ink with a tilde is the same, dimmed: for what lies behind.
"""

INKS: tuple[str, ...] = tuple(ANSI)


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows of inked text, all of the same width once padded.

    Attributes:
        rows: top to bottom.
        width: columns of the widest row.
    """

    rows: tuple[Row, ...]
    width: int

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    def lines(self, colour: bool = True) -> tuple[str, ...]:
        """The rows as text, with ANSI colours or plain; trailing spaces are cut from plain rows."""
        if colour:
            return tuple("".join(_coloured(piece) for piece in row) for row in self.rows)
        return tuple("".join(text for text, _ in row).rstrip() for row in self.rows)


def picture(rows: Iterable[Iterable[Piece]]) -> Picture:
    """A picture of these rows; every character is taken to be one column wide."""
    kept = tuple(tuple(row) for row in rows)
    return Picture(kept, max((_width(row) for row in kept), default=0))


def text(*lines: str, ink: str = "text") -> Picture:
    """A picture of plain lines in one ink."""
    return picture([[(line, ink)] for line in lines])


def fitting(width: int, *wordings: str) -> str:
    """The first of several wordings that fits into so many columns; the last one cut after a word if none."""
    found = next((words for words in wordings if len(words) <= width), None)
    if found is not None:
        return found
    kept = wordings[-1][: max(width - 1, 0)]
    return f"{kept.rpartition(' ')[0] or kept}…"


def listed(gap: str, *entries: str) -> str:
    """A legend's entries with so wide a gap between them; empty ones are left out."""
    return gap.join(filter(None, entries))


def stacked(*pictures: Picture) -> Picture:
    """Pictures one below the other."""
    return picture(row for one in pictures for row in one.rows)


def beside(left: Picture, right: Picture, gap: int = 2) -> Picture:
    """Two pictures side by side, tops level."""
    rows = []
    for index in range(max(left.height, right.height)):
        row = list(left.rows[index]) if index < left.height else []
        room = left.width - _width(tuple(row)) + gap
        rows.append([*row, (" " * room, "text"), *(right.rows[index] if index < right.height else ())])
    return picture(rows)


def _width(row: Row) -> int:
    return sum(len(text) for text, _ in row)


def _coloured(piece: Piece) -> str:
    code = ANSI.get(piece[1], "")
    return f"\x1b[{code}m{piece[0]}\x1b[0m" if code and piece[0].strip() else piece[0]
