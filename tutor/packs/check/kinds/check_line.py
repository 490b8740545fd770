"""What is checked of the number of a line."""

from __future__ import annotations

import re

from tutor.checking.contract.blanks.line_blank import LineBlank
from tutor.checking.contract.when import Pattern
from tutor.packs.check.kinds.key_checks import KeyChecks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.markdown.formulas import prose

_WRONG = re.compile(r"\b(?:wrong|false|flaw|mistake|error|fails?|breaks?|invalid|incorrect)\b", re.IGNORECASE)


def _leak(subject: Subject, blank: LineBlank, markdown: str, variant: int) -> str | None:
    """A sentence that calls the line wrong."""
    for sentence in re.split(r"(?<=[.!?])\s", prose(markdown)):
        match = re.search(rf"\bline\s+{blank.key}\b", sentence, re.IGNORECASE)
        if match and _WRONG.search(sentence):
            return sentence
    return None


def _fits(pattern: Pattern) -> bool:
    return pattern.kind == "line"


def _example(pattern: Pattern) -> str | None:
    return str(pattern.number) if _fits(pattern) else None


LINE = KeyChecks(_leak, _fits, _example, "lines for lines", argues=True)
