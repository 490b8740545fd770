"""Whether a text says something: words in their order, whatever stands around them but a denial."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from tutor.checking.contract.question import Mistake
from tutor.checking.contract.when import Pattern
from tutor.notation.lexicon.alphabet import GREEK

GAP = 5
"""How many words `…` may stand for."""
_DOTS = ("…", "...")
_UNDENIED = "".join(
    rf"(?<! {word} )(?<! {word} a )(?<! {word} the )" for word in ("not", "no", "isnt", "never", "without")
)
"""What is denied is not said: “not clipping”."""
_NAMES = {glyph: f" {name} " for name, glyph in GREEK.items()}


def said(patterns: Iterable[tuple[Mistake, tuple[Pattern, ...]]], text: str) -> Mistake | None:
    """The first mistake that a text states in words."""
    for mistake, found in patterns:
        if any(pattern.kind == "says" and says(text, pattern.text) for pattern in found):
            return mistake
    return None


def says(text: str, pattern: str) -> bool:
    """Whether a text holds one of the pattern's alternatives; capitals and punctuation do not matter.

    Args:
        text: as it was typed.
        pattern: alternatives parted by `|`; each holds words in order, where `…` stands for up to five words
            and `*` at the end of a word for any ending.
    """
    return _expression(pattern).search(f" {_plain(text)} ") is not None


def holds_words(alternative: str) -> bool:
    """Whether an alternative holds a word, so that it does not fit everything."""
    return bool(_plain(alternative))


@lru_cache(maxsize=256)
def _expression(pattern: str) -> re.Pattern[str]:
    return re.compile("|".join(filter(None, map(_alternative, pattern.split("|")))) or r"(?!)")


def _alternative(text: str) -> str:
    """An alternative as an expression over words that have single blanks around them."""
    if not holds_words(text):
        return ""
    for dots in _DOTS:
        text = text.replace(dots, " … ")
    found = ""
    for word in text.split():
        if word == "…":
            found += rf"(?:[^ ]+ ){{0,{GAP}}}"
            continue
        ending = "[^ ]* " if word.endswith("*") else " "
        found += " ".join(map(re.escape, _plain(word).split())) + ending
    return rf"(?<= ){_UNDENIED}{found}" if found else ""


def _plain(text: str) -> str:
    """Words in small letters with single blanks between them; Greek letters by name."""
    for glyph, name in _NAMES.items():
        text = text.replace(glyph, name)
    text = re.sub(r"['’]", "", text.casefold())
    return " ".join(re.findall(r"[^\W_]+", text))
