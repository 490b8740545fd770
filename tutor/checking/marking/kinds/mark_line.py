"""The verdict on the number of a line."""

from __future__ import annotations

import re

from tutor.checking.contract.blanks.line_blank import LineBlank
from tutor.checking.contract.verdict import Cell, Outcome
from tutor.checking.marking.compiled_question import Compiled
from tutor.checking.marking.expression_blank import RIGHT, Judged, unreadable
from tutor.notation import clean

OTHER_LINE = "That line can stand. Check each line against the one before it: what makes the step true?"

_DIGITS = re.compile(r"\(?(\d{1,4})(?:st|nd|rd|th)?[).:]?")
_AROUND = re.compile(r"\b(?:line|step|sentence|statement|no|number|the|it|is|one)\b[.:]?|#", re.IGNORECASE)
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def _number(text: str, count: int) -> int | None:
    """The number in `4`, `line 4`, `(4)`, `4th line`, `the fourth`, `line four` or `the last one`."""
    words = text.casefold().strip(" .")
    bare = " ".join(_AROUND.sub(" ", words).split() or words.split()[-1:])
    if match := _DIGITS.fullmatch(bare):
        return int(match[1])
    for names in (_CARDINALS, _ORDINALS):
        if bare in names:
            return names.index(bare) + 1
    return count if bare == "last" else None


def mark_line(compiled: Compiled, number: int, blank: LineBlank, typed: str) -> Judged:
    """The number of a line."""
    text = clean(typed[:200]).strip()
    line = _number(text, blank.count)
    if line is None:
        return unreadable(f"Type the number of a line, 1 to {blank.count}.")
    if not 1 <= line <= blank.count:
        return unreadable(f"There are {blank.count} lines; type a number from 1 to {blank.count}.")
    if line == blank.key:
        return Judged(Cell(Outcome.CORRECT, None, RIGHT, str(line)), credit=True)
    for mistake, found in compiled.patterns_for(number):
        if any(pattern.kind == "line" and pattern.number == line for pattern in found):
            return Judged(Cell(Outcome.WRONG, mistake.name, mistake.message, str(line)))
    return Judged(Cell(Outcome.WRONG, None, OTHER_LINE, str(line)))
