"""Reads the number of a line: `line 3`, of the numbered list in the part's text."""

from __future__ import annotations

import re

from tutor.checking.contract.blanks.line_blank import LineBlank
from tutor.packs.markdown.commonmark import structure
from tutor.packs.markdown.fields import Field, Fields
from tutor.packs.model.faults import Faults
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.kinds.reader import Reader

_LINE = re.compile(r"line\s+(\d{1,4})(?:\s+of\b.*|\W*)$", re.IGNORECASE | re.DOTALL)

NO_SUCH_LINE = Rule(
    "no-such-line",
    Topic.ANSWERS,
    "The line of a “line” answer is in the list.",
    "- Answer: line 7   of five",
    breaks=(Edit("matrices.md", "- Answer: line 3", "- Answer: line 7"),),
)


def _begins(field: Field, owner: Fields | None) -> bool:
    return _LINE.match(field.value) is not None


def _read(field: Field, part: Fields, faults: Faults) -> LineBlank | None:
    match = _LINE.match(field.value)
    number = int(match[1]) if match else 0
    count = _numbered("\n".join(part.rest))
    if not 1 <= number <= count:
        seen = f"the numbered list has {count} lines" if count else "the part's text has no numbered list"
        faults.report(
            field.line,
            NO_SUCH_LINE,
            f"Line {number} is asked for, but {seen}.",
            "Mend the number or the list.",
        )
        return None
    return LineBlank(number, count)


def _numbered(text: str) -> int:
    """How many items the first numbered list of a text has."""
    count = 0
    for token in structure(text):
        if token.type == "ordered_list_close" and token.level == 0:
            break
        if token.type == "list_item_open" and token.level == 1 and token.markup not in "-*+":
            count += 1
    return count


LINE = Reader(("“line 2 of the list”",), _begins, _read, tasks=True, whole=True)
