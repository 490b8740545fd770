"""The verdict on the number of a line."""

from __future__ import annotations

import re

from tutor.checking.contract.blanks.line_blank import LineBlank
from tutor.checking.contract.verdict import Cell, Outcome
from tutor.checking.marking.compiled_question import Compiled
from tutor.checking.marking.expression_blank import RIGHT, Judged, unreadable
from tutor.notation import clean

OTHER_LINE = "That line can stand. Check each line against the one before it: what makes the step true?"


def mark_line(compiled: Compiled, number: int, blank: LineBlank, typed: str) -> Judged:
    """The number of a line."""
    text = clean(typed[:200]).strip()
    match = re.fullmatch(r"(?:line|no\.?|number|#)?\s*\(?(\d{1,4})[).:]?", text, re.IGNORECASE)
    if match is None:
        return unreadable(f"Type the number of a line, 1 to {blank.count}.")
    line = int(match[1])
    if not 1 <= line <= blank.count:
        return unreadable(f"There are {blank.count} lines; type a number from 1 to {blank.count}.")
    if line == blank.key:
        return Judged(Cell(Outcome.CORRECT, None, RIGHT, str(line)), credit=True)
    for mistake, found in compiled.patterns_for(number):
        if any(pattern.kind == "line" and pattern.number == line for pattern in found):
            return Judged(Cell(Outcome.WRONG, mistake.name, mistake.message, str(line)))
    return Judged(Cell(Outcome.WRONG, None, OTHER_LINE, str(line)))
