"""What the report on a class has to know of a kind of blank."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tutor.checking.contract.blanks.blank import Blank
from tutor.course.analysis.same_answer import Same

LONGEST_PATTERN = 300


def words_written(blank: Blank, same: Same) -> str:
    """The answer in quotation marks, without what Markdown would take for its own."""
    words = re.sub(r"[`$\\*_<>\[\]]", "", " ".join(same.lead.text.split()))
    return f"Your answer is “{words[:LONGEST_PATTERN]}”."


@dataclass(frozen=True, slots=True)
class Grouping:
    """How wrong answers of a kind are put together, and described to authors.

    Attributes:
        alike: of an answer, what is the same for answers that say the same; no function where algebra has to
            tell, and then the answers are formulas.
        pattern: what a mistake's `When:` field says for a group, or "" if there is no pattern for it.
        reading: the student's answer as the message may begin: what they wrote, and nothing about the key.
    """

    alike: Callable[[Any, str], object] | None
    pattern: Callable[[Any, Same], str]
    reading: Callable[[Any, Same], str] = words_written
