"""Reads `- Vary: a in { [1, 2], [3, 4] }` into the variants of a part."""

from __future__ import annotations

import re

from tutor.packs.faults import Faults
from tutor.packs.fields import Field
from tutor.packs.model import Variant

MOST_VARIANTS = 50

_VARY = re.compile(r"\s*([^\s{}]+)\s+(?:in|∈)\s*\{(.*)\}\s*", re.DOTALL)
_NAMED = re.compile(r"(?:\bin|∈)\s*\{")
_OPEN, _CLOSE = "([{", ")]}"


def variants(field: Field | None, faults: Faults) -> tuple[Variant, ...]:
    """One variant for each value, as the definition `a = value`; a part without the field has one, empty."""
    if field is None:
        return (Variant(),)
    match = _VARY.fullmatch(field.value.strip("` "))
    values = cut(match[2]) if match else ()
    if len(_NAMED.findall(field.value)) > 1:
        sentence = "A Vary holds one name, and here are several."
        cure = "Vary one, and define the others by it in “Given”: `b = a + 1`."
        faults.error(field.line, "unreadable-vary", sentence, cure)
    elif match is None or not all(values) or not values:
        faults.error(
            field.line,
            "unreadable-vary",
            "The values cannot be told apart.",
            "Write “a in { [1, 2], [3, 4] }”.",
        )
    elif len(values) > MOST_VARIANTS:
        faults.error(
            field.line, "too-large", f"There are {len(values)} variants.", f"Keep at most {MOST_VARIANTS}."
        )
    else:
        return tuple(Variant((f"{match[1]} = {value}",)) for value in values)
    return (Variant(),)


def cut(text: str, mark: str = ",") -> tuple[str, ...]:
    """The pieces of a text between marks that stand outside brackets and code spans."""
    pieces = [""]
    depth = 0
    code = False
    for letter in text:
        code ^= letter == "`"
        depth += (letter in _OPEN) - (letter in _CLOSE) if not code else 0
        if letter == mark and depth <= 0 and not code:
            pieces.append("")
        else:
            pieces[-1] += letter
    return tuple(piece.strip() for piece in pieces)
