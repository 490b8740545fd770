"""Which options an answer names: by number, by letter, or by their words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.checking.marking.term_words import plain_words

SHORTEST = 3
"""Letters of a word that may stand for the option which has it."""


def chosen(typed: str, options: Sequence[str]) -> tuple[int, ...] | None:
    """The 0-based options that are named, ascending, each once; None if any piece names none.

    An option's own words are looked for first, then numbers from 1 and letters from a, then words that stand
    in one option alone. Several are separated by commas, semicolons, line ends or the word "and".
    """
    whole = _one(typed, options)
    if whole is not None:
        return (whole,)
    pieces = [piece for piece in re.split(r"[,;\n]|\band\b", typed[:10_000]) if piece.strip()]
    if len(pieces) == 1:
        pieces = typed.split()
    found = {_one(piece, options) for piece in pieces}
    if not found or None in found:
        return None
    return tuple(sorted(place for place in found if place is not None))


def _one(typed: str, options: Sequence[str]) -> int | None:
    text = typed.strip()
    if not text:
        return None
    for place, option in enumerate(options):
        if text == option.strip():
            return place
    short = re.fullmatch(r"\(?(?:option\s+)?(\d{1,3}|[A-Za-z])[).:]?", text, re.IGNORECASE)
    if short:
        mark = short[1]
        place = int(mark) - 1 if mark.isdigit() else ord(mark.lower()) - ord("a")
        if 0 <= place < len(options):
            return place
    words = plain_words(text)
    alike = [place for place, option in enumerate(options) if words and plain_words(option) == words]
    if alike:
        return alike[0] if len(alike) == 1 else None
    holding = [place for place, option in enumerate(options) if _stands_in(words, plain_words(option))]
    return holding[0] if len(holding) == 1 else None


def _stands_in(words: tuple[str, ...], option: tuple[str, ...]) -> bool:
    """Whether words stand together in an option, one of them a word and no sign, number or name."""
    if not any(word.isalpha() and len(word) >= SHORTEST for word in words):
        return False
    return any(option[at : at + len(words)] == words for at in range(len(option) - len(words) + 1))
