"""Wrong answers in words."""

from __future__ import annotations

import re

from tutor.checking.contract.blanks.term_blank import TermBlank
from tutor.checking.marking.term_words import plain_words
from tutor.course.analysis.kinds.grouping import LONGEST_PATTERN, Grouping
from tutor.course.analysis.same_answer import Same


def _alike(blank: TermBlank, text: str) -> object:
    return plain_words(text) or text


def _pattern(blank: TermBlank, same: Same) -> str:
    words = re.sub(r'["“”`]', "", " ".join(same.lead.text.split()))
    return f'"{words}"' if words and len(words) <= LONGEST_PATTERN else ""


TERM = Grouping(_alike, _pattern)
