"""What is checked of a term's key."""

from __future__ import annotations

import re

from tutor.checking.contract.blanks.term_blank import TermBlank
from tutor.checking.contract.when import Pattern
from tutor.checking.marking.term_words import every_word
from tutor.checking.marking.terms.spelling_match import Line, ends
from tutor.checking.marking.terms.term_book import asked, book
from tutor.packs.check.kinds.key_checks import KeyChecks, Shown
from tutor.packs.check.subject.subject import Subject
from tutor.packs.markdown.formulas import prose

SHORTEST = 4
"""Letters of a name that can be told from a word of another language or a unit."""


def _leak(subject: Subject, blank: TermBlank, markdown: str, variant: int) -> str | None:
    """An accepted term in any spelling, unless the question itself names it among others."""
    told = prose(markdown)
    question = prose(f"{subject.problem.statement} {subject.part.statement}")
    for name in blank.accepted:
        found = spoken(name, subject.pack.terms, told)
        if found and not spoken(name, subject.pack.terms, question):
            return found
    return None


def spoken(name: str, terms: tuple[str, ...], text: str) -> str:
    """Where a text says a name, in any of its spellings of four letters or more; "" if it does not.

    Args:
        name: as a key has it, perhaps with settings.
        terms: the pack's, which may have an entry for it.
        text: prose without formulas.
    """
    known = book(terms)
    key = asked(name, known)
    if any(needed for _, _, needed in key.settings):
        return ""
    if not key.listed:
        return key.name if len(key.name) >= SHORTEST and _stands(key.name, text) else ""
    entry = next(term for term in known.terms if term.name == key.name)
    for sentence in re.split(r"[.,;:!?]\s", text):
        line = Line(every_word(sentence), frozenset())
        for start in line.starts:
            for spelling in entry.spellings:
                for end in ends(spelling, line, start, slips=False):
                    if end - start >= SHORTEST and end in line.starts:
                        return " ".join(line.words[line.starts[start] : line.starts[end]])
    return ""


def _told_elsewhere(subject: Subject, blank: TermBlank, shown: Shown, variant: int) -> str | None:
    """An accepted term in running text; among options it is one name of several."""
    return None if shown.option else _leak(subject, blank, shown.markdown, variant)


def _stands(term: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(term.casefold())}(?!\w)", text.casefold()) is not None


def _fits(pattern: Pattern) -> bool:
    return pattern.kind in ("term", "several", "setting")


def _example(pattern: Pattern) -> str | None:
    return pattern.text if pattern.kind == "term" else None


WORDS = "words in quotes, “several names” or “another setting” for terms"
TERM = KeyChecks(_leak, _fits, _example, WORDS, told_elsewhere=_told_elsewhere)
