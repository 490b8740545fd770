"""Reads `- Answer:` in all its kinds into blanks."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.checking.contract.blanks.blank import Blank
from tutor.packs.markdown.fields import Fields
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.pack import Table
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.blank import MISSING_ANSWER, blank_of
from tutor.packs.reading.given import NO_CODE
from tutor.packs.reading.kinds.reader_registry import written
from tutor.packs.reading.table import table_answer


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
    elif not any(blank.takes_lines for blank in found.blanks):
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
            part.section.line,
            MISSING_ANSWER,
            "This part has no answer.",
            f"Add “- Answer:” with {written()}.",
        )
        return Answered(rest=part.rest)
    if field.value.casefold() == "table":
        table, blanks, rest = table_answer(part, field, faults)
        return Answered(blanks, table, rest)
    blank = blank_of(field, part, faults, whole=True)
    if blank is None:
        return Answered(rest=part.rest)
    blanks = (blank,)
    repair = part.get("Repair")
    if repair:
        second = blank_of(repair, part, faults)
        blanks = (blank, second) if second else ()
    return Answered(blanks, None, part.rest)
