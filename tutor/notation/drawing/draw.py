"""Draws LaTeX as lines of Unicode in two dimensions."""

from __future__ import annotations

from functools import lru_cache

from tutor.notation.drawing.boxes import box
from tutor.notation.drawing.formula import Unreadable
from tutor.notation.drawing.formula_reader import MAX_CHARACTERS, read_formula
from tutor.notation.drawing.one_line import draw_inline
from tutor.notation.lexicon.sanitize import clean

_MAX_ROWS = 60
_MAX_WIDTH = 400


@lru_cache(maxsize=1024)
def draw(latex: str) -> tuple[str, ...]:
    """The lines of the picture: at least one, all of single-width characters.

    Never raises: what cannot be laid out is shown on one line, what cannot be read as it was written.
    """
    text = " ".join(clean(latex[: MAX_CHARACTERS + 1]).split())
    try:
        rows, _ = box(read_formula(text))
    except (Unreadable, ValueError, IndexError, KeyError, TypeError, AttributeError, RecursionError):
        return (draw_inline(latex),)
    if len(rows) > _MAX_ROWS or any(len(row) > _MAX_WIDTH for row in rows):
        return (draw_inline(latex),)
    drawn = ["".join(row).rstrip() for row in rows]
    indent = min((len(row) - len(row.lstrip()) for row in drawn if row), default=0)
    return tuple(row[indent:] for row in drawn) or ("",)
