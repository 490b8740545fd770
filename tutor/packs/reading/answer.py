"""Reads `- Answer:` in all its kinds into blanks."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.checking.contract.blanks.blank import Blank
from tutor.packs.markdown.fields import Field, Fields
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.pack import Table
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.blank import MISSING_ANSWER, blank_of
from tutor.packs.reading.given import NO_CODE
from tutor.packs.reading.kinds.reader_registry import READERS, completed, hint_fields, together, written
from tutor.packs.reading.table import table_answer


@dataclass(frozen=True, slots=True)
class Answered:
    """The blanks of a part, its table if it has one, and the text without that table."""

    blanks: tuple[Blank, ...] = ()
    table: Table | None = None
    rest: tuple[str, ...] = ()


COLUMNS = ("Name", "Value")
"""The headings above blanks that one field asks for, as `any P in R^(2 x 2), any D in R^(2 x 2)`."""
OLDER = "Repair"
"""What `Then:` was called when it belonged to spot-the-flaw alone; packs may still say it."""
SECOND_FIELDS = ("Label", *hint_fields())
"""What may stand below `### Then`, for the second blank."""

STRAY_SECOND = Rule(
    "stray-second",
    Topic.ANSWERS,
    "A second question has its “Then:”, once, and follows an answer of one blank.",
    "- Then: `2 b`   beside “- Answer: table”",
    breaks=(Edit("matrices.md", "- Answer: table", "- Answer: table\n- Then: `2 b`"),),
)


def answer(part: Fields, below: Fields | None, faults: Faults) -> Answered:
    """The blanks of a part, from its `Answer:`, `Then:`, `Derivation:`, `Left:`, `Form:` and `Label:`.

    Args:
        part: its fields.
        below: what stands below `### Then`, if there is that heading: the second question, and its fields.
        faults: where to report to.
    """
    _stray(part, below, faults)
    found = _answer(part, below, faults)
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


def _answer(part: Fields, below: Fields | None, faults: Faults) -> Answered:
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
        return Answered(completed(blanks, field, part, faults), table, rest)
    together = _together(field, part, faults)
    if together is not None:
        return together
    blank = blank_of(field, part, faults, whole=True)
    if blank is None:
        return Answered(rest=part.rest)
    then = part.get("Then") or part.get(OLDER)
    if then is None:
        return Answered((blank,), None, part.rest)
    # What stands beside a line's number can only be meant for what is asked after it.
    shared = READERS[blank.kind].whole and not (below is not None and below.by_key)
    own = part if shared else below or Fields(part.section, {}, ())
    second = blank_of(then, own, faults)
    return Answered((blank, second) if second else (), None, part.rest)


def _together(field: Field, part: Fields, faults: Faults) -> Answered | None:
    """Several blanks of one field, which stand below one another; None where it has one."""
    before = faults.errors
    blanks = () if part.get("Then") else together(field, part, faults)
    if len(blanks) > 1:
        rows = tuple((blank.label.removesuffix("=").strip(), at) for at, blank in enumerate(blanks))
        return Answered(blanks, Table(COLUMNS, rows), part.rest)
    return Answered(rest=part.rest) if faults.errors > before else None


def _stray(part: Fields, below: Fields | None, faults: Faults) -> None:
    """Complain of a second question that has no place, or no key."""
    then, older, first = part.get("Then"), part.get(OLDER), part.get("Answer")
    if then and older:
        faults.report(older.line, STRAY_SECOND, "“Repair” says once more what “Then” says.", "Keep “Then”.")
    elif (found := then or older) and first and first.value.casefold() == "table":
        sentence = "A table is filled in at once, so nothing is asked after it."
        faults.report(found.line, STRAY_SECOND, sentence, "Make the second question a part of its own.")
    elif below is not None and found is None:
        sentence = "The second question has no key."
        faults.report(below.section.line, STRAY_SECOND, sentence, "Add “- Then: `…`” beside “- Answer:”.")
