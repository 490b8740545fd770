"""Pictures for a terminal that has ASCII only: every character becomes one of its own, in place."""

from __future__ import annotations

import os
from collections.abc import Mapping

from tutor.experiments.optimizers.optimizer_registry import OPTIMIZERS
from tutor.plots.canvas.picture import Picture
from tutor.plots.canvas.rule_marks import LIMIT, RUN, START, TRACE, YOU

LETTERS = {one.name: one.letter for one in OPTIMIZERS}
"""A run goes by its letter, and ends at the capital."""

_FIXED = {
    **{RUN[name]: letter for name, letter in LETTERS.items()},
    **{LIMIT[name]: letter.upper() for name, letter in LETTERS.items()},
    YOU: "*", TRACE: ".", START: "+",
    "─": "-", "━": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+",
    "┴": "+", "┼": "+", "╌": "-", "╎": "|", "→": ">", "←": "<", "↑": "^", "↓": "v", "⊙": "o",
    "↶": "<", "↷": ">",
    "θ": "t", "α": "a", "β": "b", "ε": "e", "λ": "l", "μ": "m", "ρ": "r", "σ": "s", "Σ": "S", "√": "V",
    "ᵀ": "'", "‖": "|", "∞": "i", "±": "~", "×": "x", "·": ".", "−": "-", "–": "-", "…": "~", "’": "'",
    "“": '"', "”": '"', "≤": "<", "≥": ">", "²": "2", "³": "3", "¹": "1", "⁻": "-", "ᵢ": "i", "ⱼ": "j",
    "█": "#", "▏": "|", "▓": "#", "░": ".",
}  # fmt: skip

_TABLE = str.maketrans(
    {
        **_FIXED,
        **dict(zip("₀₁₂₃₄₅₆₇₈₉⁰⁴⁵⁶⁷⁸⁹", "01234567890456789", strict=True)),
        **{chr(0x2800 + dots): "." if dots else " " for dots in range(256)},
    }
)


def in_ascii(drawn: Picture) -> Picture:
    """The same picture in ASCII; a character that has no like is a question mark."""
    rows = tuple(tuple((plain(text), ink) for text, ink in row) for row in drawn.rows)
    return Picture(rows, drawn.width)


def plain(text: str) -> str:
    """The same text in ASCII, of the same length."""
    return text.translate(_TABLE).encode("ascii", "replace").decode("ascii")


def spelled(text: str) -> str:
    """The text as this terminal can show it."""
    return plain(text) if wanted() else text


def wanted(environment: Mapping[str, str] | None = None) -> bool:
    """Whether the terminal says that it has no Unicode: TUTOR_ASCII is set, or its locale names no UTF-8."""
    given = os.environ if environment is None else environment
    if given.get("TUTOR_ASCII"):
        return True
    spoken = next((given[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if given.get(name)), "")
    return bool(spoken) and "utf" not in spoken.casefold()
