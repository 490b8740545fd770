"""What is checked of a term's key."""

from __future__ import annotations

import re

from tutor.checking.contract.blanks.term_blank import TermBlank
from tutor.checking.contract.when import Pattern
from tutor.packs.check.kinds.key_checks import KeyChecks, Shown
from tutor.packs.check.subject.subject import Subject
from tutor.packs.markdown.formulas import prose


def _leak(subject: Subject, blank: TermBlank, markdown: str, variant: int) -> str | None:
    """An accepted term, unless the question itself names it among others."""
    told = prose(markdown).casefold()
    asked = f"{subject.problem.statement} {subject.part.statement}".casefold()
    for term in blank.accepted:
        if len(term) > 3 and _stands(term, told) and not _stands(term, asked):
            return term
    return None


def _told_elsewhere(subject: Subject, blank: TermBlank, shown: Shown, variant: int) -> str | None:
    """An accepted term in running text; among options it is one name of several."""
    return None if shown.option else _leak(subject, blank, shown.markdown, variant)


def _stands(term: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(term.casefold())}(?!\w)", text) is not None


def _fits(pattern: Pattern) -> bool:
    return pattern.kind == "term"


def _example(pattern: Pattern) -> str | None:
    return pattern.text if _fits(pattern) else None


TERM = KeyChecks(_leak, _fits, _example, "words in quotes for terms", told_elsewhere=_told_elsewhere)
