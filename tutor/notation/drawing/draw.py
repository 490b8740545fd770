"""Draws LaTeX in two dimensions or on one line: in Unicode, or in ASCII where the terminal has no more."""

from __future__ import annotations

from functools import lru_cache

from tutor.notation.drawing.boxes import box
from tutor.notation.drawing.formula import Unreadable
from tutor.notation.drawing.formula_reader import MAX_CHARACTERS, read_formula
from tutor.notation.drawing.in_ascii import in_ascii
from tutor.notation.drawing.one_line import flat
from tutor.notation.lexicon.ascii_signs import narrowed, spelled
from tutor.notation.lexicon.sanitize import clean
from tutor.terminal_charset import ascii_only

_MAX_ROWS = 60
_MAX_WIDTH = 400


def draw(latex: str) -> tuple[str, ...]:
    """The lines of the picture: at least one, all of single-width characters.

    Never raises: what cannot be laid out is shown on one line, what cannot be read as it was written.
    """
    return _drawn(latex, ascii_only())


@lru_cache(maxsize=1024)
def _drawn(latex: str, narrow: bool) -> tuple[str, ...]:
    text = " ".join(clean(latex[: MAX_CHARACTERS + 1]).split())
    try:
        formula = read_formula(text)
        rows, _ = box(in_ascii(formula) if narrow else formula)
    except (Unreadable, ValueError, IndexError, KeyError, TypeError, AttributeError, RecursionError):
        return (draw_inline(latex),)
    if len(rows) > _MAX_ROWS or any(len(row) > _MAX_WIDTH for row in rows):
        return (draw_inline(latex),)
    drawn = ["".join(row).rstrip() for row in rows]
    if narrow:
        drawn = [narrowed(row) for row in drawn]
    indent = min((len(row) - len(row.lstrip()) for row in drawn if row), default=0)
    return tuple(row[indent:] for row in drawn) or ("",)


def draw_inline(latex: str) -> str:
    """The formula on one line; where it cannot be read, its source. Never raises."""
    return _on_one_line(latex, ascii_only())


def draw_as_typed(latex: str) -> str:
    """The formula on one line of ASCII, much as it would be typed. Never raises."""
    return _on_one_line(latex, True)


@lru_cache(maxsize=2048)
def _on_one_line(latex: str, narrow: bool) -> str:
    text = " ".join(clean(latex[: MAX_CHARACTERS + 1]).split())
    try:
        formula = read_formula(text)
        return spelled(flat(in_ascii(formula))).strip() if narrow else flat(formula).strip()
    except (Unreadable, RecursionError):
        return spelled(text) if narrow else text
