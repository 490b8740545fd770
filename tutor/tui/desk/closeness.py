"""How well something that has names fits words that are being typed; the best is to come first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

MOST_WORDS = 20
EXACT, FIRST, WORD, BEGINS, BEGINS_WORD, WITHIN, ELSEWHERE = 100.0, 85.0, 75.0, 65.0, 60.0, 40.0, 10.0
"""What a typed word can be: a whole name, the first word of one, another word of it, the beginning of the
first or of another word, some letters of it; or some letters of what else is said."""


@dataclass(frozen=True, slots=True)
class Named:
    """What is looked through of one thing, in small letters.

    Attributes:
        names: what it is called.
        text: all that is said of it, names and all.
        words: the words of its names.
    """

    names: tuple[str, ...]
    text: str
    words: frozenset[str] = field(default=frozenset())


def named(names: Iterable[str], *more: str) -> Named:
    """Something with these names, and with more that is said of it."""
    small = tuple(name.casefold() for name in names if name)
    words = frozenset(word for name in small for word in re.findall(r"\w+", name))
    return Named(small, "\n".join((*small, *more)).casefold(), words)


def words_of(typed: str) -> tuple[str, ...]:
    """What is looked for."""
    return tuple(typed.casefold().split())[:MOST_WORDS]


def closeness(thing: Named, words: Sequence[str]) -> float:
    """How well a thing fits, between 0 and 1; 0 where one of the words does not occur, or none is typed."""
    if not words or not all(word in thing.text for word in words):
        return 0.0
    mean = sum(_fit(thing, word) for word in words) / len(words)
    whole = " ".join(words)
    phrase = 8.0 if any(whole in name for name in thing.names) else 0.0
    short = 2.0 / (1.0 + min((len(name) for name in thing.names), default=0))
    return (mean + phrase + short) / (EXACT + 10.0)


def spelt_alike(things: Iterable[Named], words: Sequence[str]) -> tuple[str, ...]:
    """The words with each that occurs nowhere replaced by the nearest word of a name."""
    things = tuple(things)
    known = sorted({word for thing in things for word in thing.words})
    return tuple(
        word
        if any(word in thing.text for thing in things)
        else next(iter(get_close_matches(word, known, n=1, cutoff=0.7)), word)
        for word in words
    )


def _fit(thing: Named, word: str) -> float:
    if word in thing.names:
        return EXACT
    leads = any(name.startswith(word) for name in thing.names)
    if word in thing.words:
        return FIRST if leads else WORD
    if leads:
        return BEGINS
    if any(part.startswith(word) for part in thing.words):
        return BEGINS_WORD
    return WITHIN if any(word in name for name in thing.names) else ELSEWHERE
