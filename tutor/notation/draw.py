"""Draws LaTeX as lines of Unicode, in two dimensions, through TeXicode."""

from __future__ import annotations

from functools import lru_cache

from texicode import arts
from texicode.pipeline import render_tex_rows


@lru_cache(maxsize=512)
def draw(latex: str) -> tuple[str, ...]:
    """The lines of the picture; never raises, and never empty."""
    arts.font = arts.font_normal
    try:
        rows = render_tex_rows(latex[:4000], False)
    except Exception:
        return (latex,)
    if rows and rows[0].startswith("TeXicode:"):
        return (latex,)
    return tuple(row.rstrip() for row in rows) or (latex,)
