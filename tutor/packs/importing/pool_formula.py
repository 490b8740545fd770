r"""One formula of an imported text: mended where authors typed `/frac`, and kept only if it can be drawn."""

from __future__ import annotations

import re
from functools import lru_cache

from tutor.notation import draw
from tutor.packs.importing.ledger import Cause, Notes

LONGEST = 2_000
WIDEST = 50
"""Columns up to which a formula on a line of its own is drawn in two dimensions."""

_SLASHED = re.compile(r"(?<![\\\w])/(?=(?:d?frac|sqrt|left|right|text|cdot|times|pi|begin|end)\b)")
_COMMAND = re.compile(r"\\[A-Za-z]+")
_MARKUP = re.compile(r"[\\{}^_]")
_FILL = re.compile(r"\\(value|row)\s*\{")
_BREAK = re.compile(r"\\n(?![a-z])")


def mended(latex: str) -> str:
    """LaTeX with backslashes where slashes stood, on one line."""
    text = _BREAK.sub(" ", _SLASHED.sub(r"\\", latex))
    text = text.replace("\\\\\\$", "\\$").replace("≠", r"\ne ")
    return " ".join(text.split()).rstrip("\\").strip()


def dollared(latex: str, notes: Notes) -> str | None:
    """The formula between dollars, or None (and noted) if it cannot be drawn."""
    text = _currency(mended(latex))
    if not text:
        return ""
    if len(text) > LONGEST or "`" in text or _FILL.search(text) or not drawable(text):
        notes.add(Cause.FORMULA, text)
        return None
    return f"${text}$"


def displayed(formula: str) -> str | None:
    """A formula between dollars as one on a line of its own, if it is higher than a line and narrow."""
    lines = draw(formula.strip("$"))
    if len(lines) > 1 and max(map(len, lines)) <= WIDEST:
        return f"${formula}$"
    return None


@lru_cache(maxsize=4096)
def drawable(latex: str) -> bool:
    """Whether a formula is drawn, and not left standing as it was written."""
    drawn = "\n".join(draw(latex))
    return not _COMMAND.search(drawn) and (drawn.strip() != latex.strip() or not _MARKUP.search(latex))


def _currency(text: str) -> str:
    """A dollar sign inside a formula would end it."""
    return re.sub(r"\\?\$", r"\\text{USD }", text)
