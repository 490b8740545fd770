"""Letters that are drawn otherwise: as words, of the blackboard, with an accent, struck out."""

from __future__ import annotations

import re
from dataclasses import replace
from unicodedata import normalize

from tutor.notation.drawing.commands import BLACKBOARD, SIGNS
from tutor.notation.drawing.formula import Fence, Formula, Leaf, Row, Scripted
from tutor.notation.lexicon.functions import FUNCTIONS

_STROKE = "\u0338"
_LIMITS = frozenset(function.name for function in FUNCTIONS.values() if function.effect == "place")
"""Operators of a word that have their index below them."""


def blackboard(body: Formula) -> Formula:
    """`\\mathbb{R}` as ℝ; what has no such letter stays."""
    return Leaf(BLACKBOARD.get(body.text, body.text)) if isinstance(body, Leaf) else body


def accented(body: Formula, mark: str) -> Formula:
    """An accent on the first letter."""
    if isinstance(body, Leaf) and body.text:
        return Leaf(body.text[0] + mark + body.text[1:], body.kind)
    return body


def struck(body: Formula) -> Formula:
    """A stroke through every letter and sign; `\\not=` is ≠."""
    match body:
        case Leaf(text):
            through = (letter if letter.isspace() else normalize("NFC", letter + _STROKE) for letter in text)
            return replace(body, text="".join(through))
        case Row(items):
            return Row(tuple(map(struck, items)))
        case Scripted(base, lowered, raised):
            return Scripted(struck(base), lowered and struck(lowered), raised and struck(raised))
        case Fence(left, inner, right):
            return Fence(left, struck(inner), right)
    return body


def worded(name: str, text: str) -> Leaf:
    """The words that are the argument of `\\text`, `\\operatorname` and their like."""
    words = re.sub(r"\\[,;:! ]|~", " " if name.startswith("text") else "", text)
    words = re.sub(
        r"\\([A-Za-z]+|.)", lambda m: SIGNS[m.group(1)].text if m.group(1) in SIGNS else m.group(1), words
    )
    if name in ("text", "textrm", "textbf", "textit", "mbox", "emph"):
        return Leaf(words.replace("$", ""), "space")
    limits = name == "operatorname*" or words in _LIMITS
    return Leaf(words.strip(), "letter" if len(words.strip()) == 1 else "word", limits)
