"""Reads one blank, of whatever kind: by the reader of the first kind that its text begins like."""

from __future__ import annotations

from tutor.checking.contract.blanks.blank import Blank
from tutor.packs.markdown.fields import Field, Fields
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.kinds.read_expression import bare_cell
from tutor.packs.reading.kinds.reader import UNKNOWN_ANSWER
from tutor.packs.reading.kinds.reader_registry import READERS, written

MISSING_ANSWER = Rule(
    "missing-answer",
    Topic.ANSWERS,
    "Every part, and every hint that asks, has a key.",
    "### Hint ask   without “- Answer: …”",
    breaks=(Edit("rectangle.md", "- Answer: `x = p/4`\n", ""),),
)


def blank_of(field: Field, owner: Fields, faults: Faults, whole: bool = False) -> Blank | None:
    """One blank from an answer's text and from what stands beside it; None with a fault.

    Args:
        field: the answer.
        owner: the fields beside it.
        faults: where faults are reported.
        whole: whether it is the answer of a part, and no hint's and no repair.
    """
    kinds = (kind for kind in reversed(READERS.values()) if whole or not kind.whole)
    reader = next((kind for kind in kinds if kind.begins(field, owner)), None)
    if field.tasks and (reader is None or not reader.tasks):
        faults.report(
            field.line,
            UNKNOWN_ANSWER,
            "There are options, but not how many are right.",
            "Write “one of” or “all of”.",
        )
    elif reader is None:
        faults.report(
            field.line, UNKNOWN_ANSWER, f"{quoted(field.value)} is no kind of answer.", f"Write {written()}."
        )
    else:
        return reader.read(field, owner, faults)
    return None


EMPTY_CELL = Rule(
    "empty-cell",
    Topic.ANSWERS,
    "No cell of a table is empty.",
    "| ring | |",
    breaks=(Edit("matrices.md", "| S | `0` |", "| S | |"),),
)


def cell_of(text: str, label: str, line: int, faults: Faults) -> Blank | None:
    """The blank of one table cell, such as `x^2`, `term: a; b` or `one of: *right; wrong`; None with a fault.

    Args:
        text: what stands in the cell's code span.
        label: what its row and column are called.
        line: where it stands.
        faults: where to report to.
    """
    field = Field("Answer", text, line)
    for kind in reversed(READERS.values()):
        if kind.cell is not None and kind.begins(field, None):
            return kind.cell(field, label, faults)
    if not text:
        faults.report(line, EMPTY_CELL, "A code span in the table is empty.", "Write the key into it.")
        return None
    return bare_cell(text, label)
