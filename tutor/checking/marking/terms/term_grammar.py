"""The grammar of a name's spellings, as an author writes them: `[plain | vanilla]* gradient descent; GD`.

In square brackets stands what may be left out, with a `*` what may also stand more than once; in round ones
what must stand there; `|` parts the alternatives of a bracket and `;` whole spellings. A bracket that touches
the word before it, as in `O(n)`, and what stands in quotation marks is no grammar but a part of the name. `…`
is the place of a formula, and makes the entry a setting: `learning rate …: lr …; … as step size`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tutor.checking.marking.term_words import LIGHT, every_word

DEEPEST = 4
"""Brackets in brackets: more than any name needs, few enough for recursion."""
MOST_WORDS = 1000
"""Words of one entry."""
FORMULA = "…"

_SPACED = " |[("
_CLOSING = {"[": "]", "(": ")"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word in the form in which it is compared; in a firm one, an abbreviation, every letter matters."""

    text: str
    firm: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A bracket: one of its alternatives stands there, none if it is optional, several if it is repeated."""

    options: tuple[Spelling, ...]
    optional: bool
    repeated: bool


Spelling = tuple[Word | Group, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A thing with a name. Its first spelling is the name itself."""

    name: str
    spellings: tuple[Spelling, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What may be added to a name with a formula: the words before it, and those after it."""

    name: str
    before: tuple[Spelling, ...]
    after: tuple[Spelling, ...]


class _Misspelt(Exception):  # noqa: N818 (the entry is misspelt, not the program)
    """An entry that is no entry; its text says why, for the author."""


@lru_cache(maxsize=1024)
def read_entry(text: str) -> Term | Setting | str:
    """One entry, `name: spelling; spelling`; or a sentence on what is amiss with it."""
    name, _, rest = text.replace("...", FORMULA).partition(":")
    name = " ".join(name.split())
    texts = [name, *(" ".join(piece.split()) for piece in rest.split(";") if piece.strip())]
    if not name:
        return "It has no name."
    try:
        return _setting(name, texts) if FORMULA in name else _term(name, texts)
    except _Misspelt as fault:
        return str(fault)


def _term(name: str, texts: list[str]) -> Term:
    spellings = tuple(_Reader(each).spelling() for each in texts)
    _bounded(spellings)
    return Term(name, spellings)


def _setting(name: str, texts: list[str]) -> Setting:
    before: list[Spelling] = []
    after: list[Spelling] = []
    for text in texts:
        words = text.strip(FORMULA).strip()
        if text.count(FORMULA) != 1 or FORMULA in words or not words:
            raise _Misspelt(f"In “{text}”, one “…” has to stand at the beginning or at the end.")
        (after if text.startswith(FORMULA) else before).append(_Reader(words).spelling())
    _bounded((*before, *after))
    return Setting(name, tuple(before), tuple(after))


def _bounded(spellings: tuple[Spelling, ...]) -> None:
    count = sum(map(_size, spellings))
    if count > MOST_WORDS:
        raise _Misspelt(f"It has {count} words, and {MOST_WORDS} are the most.")


def _size(spelling: Spelling) -> int:
    return sum(sum(map(_size, each.options)) if isinstance(each, Group) else 1 for each in spelling)


class _Reader:
    """Reads one spelling from left to right."""

    def __init__(self, text: str, light: frozenset[str] = LIGHT) -> None:
        self.text = text
        self.light = light
        self.at = 0

    def spelling(self) -> Spelling:
        """All of it."""
        found = self._sequence(0)
        if self.at < len(self.text):
            raise _Misspelt(f"In “{self.text}”, “{self.text[self.at]}” closes or parts nothing.")
        if not found and self.light:  # a name may consist of such words alone, as `it` does
            return _Reader(self.text, frozenset()).spelling()
        if all(isinstance(each, Group) and each.optional for each in found):
            raise _Misspelt(f"In “{self.text}”, every word may be left out.")
        return found

    def _sequence(self, depth: int) -> Spelling:
        """Up to what ends a bracket or an alternative."""
        found: list[Word | Group] = []
        while self.at < len(self.text):
            sign = self.text[self.at]
            if sign == " ":
                self.at += 1
            elif sign in "[(" and (self.at == 0 or self.text[self.at - 1] in _SPACED):
                found.append(self._group(sign, depth + 1))
            elif sign in "])|":
                break
            else:
                found.extend(self._words())
        return tuple(found)

    def _group(self, opened: str, depth: int) -> Group:
        if depth > DEEPEST:
            raise _Misspelt(f"In “{self.text}”, more than {DEEPEST} brackets stand in one another.")
        options: list[Spelling] = []
        while not options or self._sign() == "|":
            self.at += 1
            options.append(self._sequence(depth))
        if self._sign() != _CLOSING[opened]:
            raise _Misspelt(f"In “{self.text}”, a “{opened}” is not closed.")
        self.at += 1
        repeated = opened == "[" and self._sign() == "*"
        self.at += repeated
        return Group(tuple(options), opened == "[", repeated)

    def _sign(self) -> str:
        return self.text[self.at : self.at + 1]

    def _words(self) -> list[Word]:
        """A word with the brackets that touch it, or a text in quotation marks."""
        quoted = re.compile(r'"([^"]*)"').match(self.text, self.at)
        if quoted:
            self.at = quoted.end()
            return _compared(quoted[1], frozenset())
        start, inner = self.at, 0
        while self.at < len(self.text):
            sign = self.text[self.at]
            inner += sign in "[("
            if not inner and sign in " ])|":
                break
            inner -= sign in "])"
            self.at += 1
        return _compared(self.text[start : self.at], self.light)


def _compared(text: str, left_out: frozenset[str]) -> list[Word]:
    firm = re.search(r"[A-Z]\w*[A-Z]", text) is not None
    return [Word(word, firm) for word in every_word(text) if word not in left_out]
