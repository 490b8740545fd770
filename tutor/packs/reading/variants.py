"""Reads `- Vary: a in { [1, 2], [3, 4] }` into the variants of a part."""

from __future__ import annotations

import re

from tutor.packs.markdown.fields import Field
from tutor.packs.markdown.files import TOO_LARGE
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.pack import Variant
from tutor.packs.model.rule import Edit, Rule, Topic

MOST_VARIANTS = 50

_VARY = re.compile(r"\s*([^\s{}]+)\s+(?:in|∈)\s*\{(.*)\}\s*", re.DOTALL)
_NAMED = re.compile(r"(?:\bin|∈)\s*\{")
_LONE = re.compile(r"\s*(-?0,\d+)\s*")
_TIGHT = re.compile(r"(?<![\w.,])-?\d+(,)\d+(?!,\d)")
_OPEN, _CLOSE = "([{", ")]}"


UNREADABLE_VARY = Rule(
    "unreadable-vary",
    Topic.ANSWERS,
    "Variants are listed between braces.",
    "- Vary: a of [1, 2]",
    breaks=(Edit("tangents.md", "`a in {", "`a of {"),),
)


def variants(field: Field | None, faults: Faults) -> tuple[Variant, ...]:
    """One variant for each value, as the definition `a = value`; a part without the field has one, empty."""
    if field is None:
        return (Variant(),)
    match = _VARY.fullmatch(field.value.strip("` "))
    values = cut(match[2]) if match else ()
    if len(_NAMED.findall(field.value)) > 1:
        sentence = "A Vary holds one name, and here are several."
        cure = "Vary one, and define the others by it in “Given”: `b = a + 1`."
        faults.report(field.line, UNREADABLE_VARY, sentence, cure)
    elif match and (comma := decimal_comma(match[2])):
        sentence = f"{quoted(comma)} may be one number with a decimal comma, or two values."
        whole, _, decimals = comma.partition(",")
        cure = f"Write {whole}.{decimals} for the one, “{whole}, {decimals}” with a space for the other."
        faults.report(field.line, UNREADABLE_VARY, sentence, cure)
    elif match is None or not all(values) or not values:
        faults.report(
            field.line,
            UNREADABLE_VARY,
            "The values cannot be told apart.",
            "Write “a in { [1, 2], [3, 4] }”.",
        )
    elif len(values) > MOST_VARIANTS:
        faults.report(
            field.line, TOO_LARGE, f"There are {len(values)} variants.", f"Keep at most {MOST_VARIANTS}."
        )
    else:
        return tuple(Variant((f"{match[1]} = {value}",)) for value in values)
    return (Variant(),)


def decimal_comma(listed: str) -> str:
    """What looks like one number with a decimal comma among listed values, such as `0,5`; or nothing.

    A comma between two digits is taken for one if another mark of the same list (of the same brackets) is a
    comma with a space behind it, or a semicolon outside of brackets; and so is the comma of a lone `0,5`.
    """
    alone = _LONE.fullmatch(listed)
    if alone:
        return alone[1]
    tight = {match.start(1): match[0] for match in _TIGHT.finditer(listed)}
    if not tight:
        return ""
    levels: list[list[int]] = [[]]
    for at, letter in enumerate(listed):
        if letter in _OPEN:
            levels.append([])
        elif letter in _CLOSE and len(levels) > 1:
            if found := _among(tight, listed, levels.pop()):
                return found
        elif letter == "," or (letter == ";" and len(levels) == 1):
            levels[-1].append(at)
    return _among(tight, listed, levels[0])


def _among(tight: dict[int, str], listed: str, marks: list[int]) -> str:
    """The first number with a decimal comma in one list, from where its marks stand."""
    parted = any(listed[at] == ";" or listed[at + 1 : at + 2].isspace() for at in marks)
    return next((tight[at] for at in marks if at in tight), "") if parted else ""


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
