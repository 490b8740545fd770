"""The names that a question knows, its author's `## Terms`, and the key of a term read by them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tutor.checking.marking.term_words import abbreviations, every_word, plain_words
from tutor.checking.marking.terms.settings_beside import settings_beside
from tutor.checking.marking.terms.spelling_match import Line, is_spelling
from tutor.checking.marking.terms.term_grammar import Setting, Term, Word, read_entry

OTHERWISE = "¦"
"""Parts the formulas that a setting of a key may have; authors write “or”."""

_BRACKET = re.compile(r"\s*\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """What `## Terms` says. No two are equal, so that what was looked up in one is quickly found again."""

    terms: tuple[Term, ...]
    settings: tuple[Setting, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """One way to answer: a name, with its settings.

    Attributes:
        name: of a term of the book, or the words themselves.
        listed: whether it is a term of the book.
        settings: name, formulas, and whether the name is right only with it.
    """

    name: str
    listed: bool
    settings: tuple[tuple[str, str, bool], ...] = ()


@lru_cache(maxsize=64)
def book(entries: tuple[str, ...]) -> Book:
    """The terms and settings of a pack; an entry that cannot be read is left out, as the check says."""
    read = [read_entry(entry) for entry in entries]
    return Book(
        tuple(each for each in read if isinstance(each, Term)),
        tuple(each for each in read if isinstance(each, Setting)),
    )


def as_term(words: str) -> Term:
    """Words that stand in no book, as a term with that one spelling."""
    firm = abbreviations(words)
    return Term(words, (tuple(Word(word, word in firm) for word in plain_words(words)),))


@lru_cache(maxsize=1024)
def listed(words: str, known: Book) -> Term | None:
    """The term of the book that words are a spelling of, or None."""
    line = Line(every_word(words))
    return next((term for term in known.terms if is_spelling(term, line, slips=False)), None)


@lru_cache(maxsize=256)
def asked(accepted: str, known: Book) -> Asked:
    """A key as an author writes it, such as `sign descent [scaled by norm(g, 1)]`."""
    text = accepted.replace("`", "")
    optional: list[tuple[str, str, bool]] = []

    def take(bracket: re.Match[str]) -> str:
        found = _settings(bracket[1], known.settings, required=False)
        optional.extend(found[1])
        return "" if found[1] else bracket[0]

    name, required = _settings(_BRACKET.sub(take, text), known.settings, required=True)
    term = listed(name, known)
    return Asked(term.name if term else name, term is not None, (*required, *optional))


def _settings(
    text: str, settings: Sequence[Setting], required: bool
) -> tuple[str, tuple[tuple[str, str, bool], ...]]:
    whole = re.sub(r"\s+or\s+(?=[^\s])", f" {OTHERWISE} ", text)
    found = settings_beside(whole, settings, lambda _: True)
    if not found.settings:
        return text, ()
    return found.names, tuple((name, formula, required) for name, formula in found.settings)
