"""Lays a formula out on one line, for mathematics inside a sentence: `‖g‖₁`, `α/2`, `a ∈ ℝᵈ`."""

from __future__ import annotations

import re

from tutor.notation.drawing.formula import Fence, Formula, Grid, Leaf, Root, Row, Scripted, Stack
from tutor.notation.drawing.spacing import spaces
from tutor.notation.lexicon.alphabet import GREEK, TO_LOWERED, TO_RAISED

_RAISED_MARKS = {"ᵀ": "ᵀ", "′": "′", "″": "″", "∗": "*", "⋆": "*"}
_SCRIPTS = {"−": "-", "′": "'"}
_TYPED_NAME = re.compile(r"([A-Za-z]+)'*(?:[_^](?:\w+|\([^()]*\)))*")


def flat(formula: Formula) -> str:
    """The formula on one line."""
    match formula:
        case Leaf(text):
            return text
        case Row(items):
            return joined(items)
        case Stack(top, bottom, True):
            return f"{_grouped(flat(top))}/{_grouped(flat(bottom))}"
        case Stack(top, bottom):
            return f"{flat(top)} over {flat(bottom)}"
        case Root(body, degree):
            text = flat(body)
            under = text if len(text) == 1 or text.isdigit() else f"({text})"
            return f"{_degree(degree)}√{under}"
        case Scripted(base, lowered, raised, braced=braced):
            if braced and isinstance(base, Row):
                return _scripted(Fence("(", base, ")"), lowered, raised)
            return _scripted(base, lowered, raised)
        case Fence(left, body, right):
            return f"{left}{flat(body)}{right}"
        case Grid(rows, left, right):
            return _listed(rows, left, right)


def joined(items: tuple[Formula, ...]) -> str:
    """Parts side by side; a fraction next to a factor gets parentheses."""
    gaps = spaces(items)
    text = ""
    for at, (item, gap) in enumerate(zip(items, gaps, strict=True)):
        part = flat(item)
        if isinstance(item, Stack) and item.line and _touched(items, at):
            part = f"({part})"
        text += " " * gap + part
    return text


def _touched(items: tuple[Formula, ...], at: int) -> bool:
    """Whether a factor stands right before or after the part at `at`."""
    return (at > 0 and _is_factor(items, at - 1, "open")) or (
        at + 1 < len(items) and _is_factor(items, at + 1, "close")
    )


def _is_factor(items: tuple[Formula, ...], at: int, enclosing: str) -> bool:
    """Whether the part at `at` is a factor, not a sign or the bracket that encloses its neighbour."""
    item = items[at]
    leaf = item.base if isinstance(item, Scripted) else item
    if not isinstance(leaf, Leaf):
        return True
    if leaf.kind == "bar":
        bars = sum(isinstance(other, Leaf) and other.kind == "bar" for other in map(_base, items[: at + 1]))
        return bars % 2 == (1 if enclosing == "close" else 0)
    return leaf.kind not in ("binary", "relation", "comma", "space", enclosing)


def _base(item: Formula) -> Formula:
    return item.base if isinstance(item, Scripted) else item


def _grouped(text: str) -> str:
    """The top or bottom of a fraction, in parentheses unless it is plainly one piece."""
    depth = 0
    for at, character in enumerate(text):
        depth += (character in "([{") - (character in ")]}")
        if depth == 0 and (character in "+−±·×/⊙⊘=<>≤≥ ") and at > 0:
            return f"({text})"
    return text if len(text) < 2 or _single(text) else f"({text})"


def _single(text: str) -> bool:
    """Whether text reads as one factor: a number, a letter with scripts, a norm, a bracket."""
    typed = _TYPED_NAME.fullmatch(text) if text.isascii() else None
    if typed and (typed.group(1) in GREEK or len(typed.group(1)) == 1):
        return True
    letters = [
        c for c in text if c.isalpha() and c not in TO_LOWERED.values() and c not in TO_RAISED.values()
    ]
    return text.isdigit() or len(letters) <= 1 or text[0] in "(‖|[√" or text.endswith(")")


def script(text: str, table: dict[str, str]) -> str | None:
    """The text in raised or lowered characters, if there is one for each."""
    plain = "".join(_SCRIPTS.get(character, character) for character in text if character != " ")
    if plain and all(character in table for character in plain):
        return "".join(table[character] for character in plain)
    return None


def _degree(degree: Formula | None) -> str:
    text = flat(degree) if degree is not None else ""
    return script(text, TO_RAISED) or text


def _scripted(base: Formula, lowered: Formula | None, raised: Formula | None) -> str:
    text = flat(base)
    if isinstance(base, Stack) and len(text) > 1 and text[-1] not in ")]‖|":
        text = f"({text})"
    if lowered is not None:
        below = tight(lowered)
        text += script(below, TO_LOWERED) or f"_{_bracketed(below, 3)}"
    if raised is not None:
        above = tight(raised)  # once: a tower of powers would be read twice as often at each storey
        text += raised_line(above) or f"^{_bracketed(above, 1)}"
    return text


def tight(formula: Formula) -> str:
    """The formula on one line without spaces, as it stands in a script."""
    return flat(formula).replace(" ", "")


def raised_line(text: str) -> str | None:
    """An exponent, without spaces, in raised characters; or a mark that is raised by itself; or None."""
    return _RAISED_MARKS.get(text) or script(text, TO_RAISED)


def _bracketed(text: str, longest: int) -> str:
    return text if (text.isalnum() and len(text) <= longest) or len(text) == 1 else f"({text})"


def _listed(rows: tuple[tuple[Formula, ...], ...], left: str, right: str) -> str:
    if left == "{" and not right:
        return "; ".join(", ".join(flat(cell).strip() for cell in row) for row in rows)
    parted = [(", " if left else " ").join(flat(cell) for cell in row) for row in rows]
    return f"{left}{'; '.join(parted)}{right}"
