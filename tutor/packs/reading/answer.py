"""Reads `- Answer:` in all its kinds into blanks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.checking.contract.blanks.line_blank import LineBlank
from tutor.packs.markdown.commonmark import structure
from tutor.packs.markdown.fields import Field, Fields
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.pack import Table
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.blank import KINDS, MISSING_ANSWER, blank_of
from tutor.packs.reading.given import NO_CODE
from tutor.packs.reading.table import table_answer

_LINE = re.compile(r"line\s+(\d{1,4})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answered:
    """The blanks of a part, its table if it has one, and the text without that table."""

    blanks: tuple[Blank, ...] = ()
    table: Table | None = None
    rest: tuple[str, ...] = ()


def answer(part: Fields, faults: Faults) -> Answered:
    """The blanks of a part, from its `Answer:`, `Repair:`, `Derivation:`, `Left:`, `Form:` and `Label:`."""
    found = _answer(part, faults)
    _derivation(part, found, faults)
    return found


NO_DERIVATION = Rule(
    "no-derivation",
    Topic.ANSWERS,
    "Only an answer that is an expression has a derivation.",
    "- Derivation: from `x = 1`   beside “- Answer: number …”",
    breaks=(Edit("tangents.md", "- Label: x =", "- Label: x =\n- Derivation: from `x = 1`"),),
)


def _derivation(part: Fields, found: Answered, faults: Faults) -> None:
    """Complain of starting facts that are no code spans, or that belong to no expression."""
    start = part.get("Derivation")
    if start is None or not found.blanks:
        return
    if not start.spans:
        faults.report(
            start.line,
            NO_CODE,
            f"{quoted(start.value)} has no code spans.",
            "Write what a derivation may start from as code: from `m x + b = 0`.",
        )
    elif not any(isinstance(blank, ExpressionBlank) and blank.derivation for blank in found.blanks):
        faults.report(
            start.line,
            NO_DERIVATION,
            "Only an answer that is an expression can be derived line by line.",
            "Delete the field, or make the answer an expression.",
        )


def _answer(part: Fields, faults: Faults) -> Answered:
    field = part.get("Answer")
    if field is None:
        faults.report(
            part.section.line, MISSING_ANSWER, "This part has no answer.", f"Add “- Answer:” with {KINDS}."
        )
        return Answered(rest=part.rest)
    if field.value.casefold() == "table":
        table, blanks, rest = table_answer(part, field, faults)
        return Answered(blanks, table, rest)
    blank = _line(field, part, faults) if _LINE.match(field.value) else blank_of(field, part, faults)
    if blank is None:
        return Answered(rest=part.rest)
    blanks = (blank,)
    repair = part.get("Repair")
    if repair:
        second = blank_of(repair, part, faults)
        blanks = (blank, second) if second else ()
    return Answered(blanks, None, part.rest)


NO_SUCH_LINE = Rule(
    "no-such-line",
    Topic.ANSWERS,
    "The line of a “line” answer is in the list.",
    "- Answer: line 7   of five",
    breaks=(Edit("matrices.md", "- Answer: line 3", "- Answer: line 7"),),
)


def _line(field: Field, part: Fields, faults: Faults) -> LineBlank | None:
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
