"""Pictures for a terminal that has ASCII only: every character becomes one of its own, in place."""

from __future__ import annotations

from tutor.experiments.optimizers.optimizer_registry import OPTIMIZERS
from tutor.notation.lexicon.ascii_signs import narrowed
from tutor.plots.canvas.picture import Picture
from tutor.plots.canvas.rule_marks import LIMIT, RUN, START, TRACE, YOU
from tutor.terminal_charset import ascii_only

LETTERS = {one.name: one.letter for one in OPTIMIZERS}
"""A run goes by its letter, and ends at the capital."""

_OWN = str.maketrans(
    {
        **{RUN[name]: letter for name, letter in LETTERS.items()},
        **{LIMIT[name]: letter.upper() for name, letter in LETTERS.items()},
        YOU: "*", TRACE: ".", START: "+",
    }
)  # fmt: skip
"""What stands for the runs of pictures; every other sign goes as anywhere else."""


def in_ascii(drawn: Picture) -> Picture:
    """The same picture in ASCII; a character that has no like is a question mark."""
    rows = tuple(tuple((plain(text), ink) for text, ink in row) for row in drawn.rows)
    return Picture(rows, drawn.width)


def plain(text: str) -> str:
    """The same text in ASCII, as many columns wide."""
    return narrowed(text.translate(_OWN))


def spelled(text: str) -> str:
    """The text as this terminal can show it."""
    return plain(text) if ascii_only() else text
