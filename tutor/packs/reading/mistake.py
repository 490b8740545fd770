"""Reads `### Mistake name: title`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.checking.contract.question import Mistake
from tutor.packs.markdown.commonmark import says_nothing
from tutor.packs.markdown.fields import Field, Fields, fields
from tutor.packs.markdown.files import is_slug
from tutor.packs.markdown.misread_lines import UNKNOWN_HEADING
from tutor.packs.markdown.sections import Section, cut_below
from tutor.packs.model.faults import Faults, cure_for, quoted
from tutor.packs.model.pack import Sequel, Table
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.ids_and_titles import BAD_ID, DUPLICATE_HEADING, MISSING_TITLE
from tutor.packs.reading.table import blank_at

FIELDS = ("When", "Fails", "Next", "Cell", "Blank", "Shows")
AGAIN = "Again"
"""The heading of what is said to who makes the mistake a second time."""

ANY = "any"
"""What `Blank` says of a mistake that may show in every blank."""
TURNED = "the answer, negated"
"""What `Next` says of a mistake after which that of the opposite answer is looked for."""


MISSING_WHEN = Rule(
    "missing-when",
    Topic.MISTAKES,
    "A mistake says how it is recognised.",
    "### Mistake sign: a lost sign   without “- When: …”",
    breaks=(Edit("rectangle.md", "- When: `p/3`\n", ""),),
)

EMPTY_MESSAGE = Rule(
    "empty-message",
    Topic.MISTAKES,
    "A mistake says something to the student.",
    "a “### Mistake …” of fields only",
    breaks=(Edit("tangents.md", "That one halves an interval and never looks at a slope.", ""),),
)


EMPTY_AGAIN = Rule(
    "empty-again",
    Topic.MISTAKES,
    "What is said to who makes a mistake again says something.",
    "#### Again   and the next heading",
    breaks=(
        Edit(
            "tangents.md",
            "That one halves an interval and never looks at a slope.",
            "That one halves an interval and never looks at a slope.\n\n#### Again",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class ReadMistake:
    """A mistake as it was read.

    Attributes:
        mistake: what the checker knows of it.
        sequel: what belongs to it besides.
        line: where its message stands.
        named: whether it says which blank it is about.
    """

    mistake: Mistake
    sequel: Sequel
    line: int
    named: bool


def mistake(
    section: Section, name: str, blanks: int, table: Table | None, faults: Faults
) -> ReadMistake | None:
    """The mistake of a section whose heading has this name; or None with a fault.

    Args:
        section: below the heading.
        name: what the heading calls it.
        blanks: how many the part has; 0 if its answer is at fault, which has been reported.
        table: of the part, by whose headings a blank may be named.
        faults: where to report to.
    """
    before = faults.errors
    if not is_slug(name):
        faults.report(
            section.line,
            BAD_ID,
            f"{quoted(name)} cannot be a mistake's name.",
            "Use lower-case letters, digits and hyphens, then a colon and a title.",
        )
    elif not section.title.partition(":")[2].strip():
        sentence = f"The mistake {name} has no title."
        faults.warn(section.line, MISSING_TITLE, sentence, "Add one after a colon, for other authors.")
    above, below = cut_below(section)
    content = fields(above, FIELDS, faults)
    when = _when(content)
    if not when:
        faults.report(
            section.line, MISSING_WHEN, f"The mistake {name} is never recognised.", "Add “- When: `…`”."
        )
    if says_nothing(content.text):
        faults.report(
            section.line, EMPTY_MESSAGE, f"The mistake {name} has no message.", "Say what happened."
        )
    again, line = _again(below, faults)
    shows = steps(content.get("Shows"), faults)
    blank = blank_named(content, blanks, table, faults)
    turned = _turned(content, faults)
    if not when or faults.errors > before:
        return None
    return ReadMistake(
        Mistake(name, when, content.text, blank, turned),
        Sequel(name, again, shows, line or section.line),
        content.text_line,
        named=content.get("Cell") is not None or content.get("Blank") is not None,
    )


def _when(content: Fields) -> str:
    """The patterns of a mistake; `Fails: condition 2` is the pattern `fails condition 2`."""
    fails = content.value("Fails")
    return ", ".join(filter(None, (content.value("When"), f"fails {fails}" if fails else "")))


def _again(below: Sequence[Section], faults: Faults) -> tuple[str, int]:
    """The text under `#### Again` and its line; ("", 0) where there is none."""
    found: tuple[str, int] = "", 0
    for section in below:
        if section.title.strip(":").capitalize() != AGAIN:
            sentence = f"{quoted(section.title)} is not known below a mistake."
            cure = cure_for(section.title, (AGAIN,), f"Only “#### {AGAIN}” stands there.")
            faults.report(section.line, UNKNOWN_HEADING, sentence, cure)
        elif says_nothing("\n".join(section.body)):
            sentence = f"“{AGAIN}” has no text."
            faults.report(section.line, EMPTY_AGAIN, sentence, "Write it, or delete the heading.")
        elif found[1]:
            sentence = f"{AGAIN} stands here once more; line {found[1]} has it."
            faults.report(section.line, DUPLICATE_HEADING, sentence, "Keep one of them.")
        else:
            blank = next(index for index, line in enumerate(section.body) if line.strip())
            found = "\n".join(section.body[blank:]).rstrip(), section.first + blank
    return found


def steps(field: Field | None, faults: Faults) -> tuple[str, ...]:
    """The words of a `Shows` or `Tells` field: names that the author gives to steps of the way."""
    found = field.words if field else ()
    for word in found:
        if field and not is_slug(word):
            sentence = f"{quoted(word)} cannot be the name of a step."
            faults.report(field.line, BAD_ID, sentence, "Use lower-case letters, digits and hyphens.")
    return found


UNKNOWN_NEXT = Rule(
    "unknown-next",
    Topic.MISTAKES,
    "What follows a mistake's message is known.",
    "- Next: the key, negated",
    breaks=(Edit("rectangle.md", "- When: `p/3`", "- When: `p/3`\n- Next: the key, negated"),),
)


def _turned(content: Fields, faults: Faults) -> bool:
    further = content.get("Next")
    if further is not None and further.value.casefold() != TURNED:
        sentence = f"Nothing is known that would follow as {quoted(further.value)}."
        faults.report(further.line, UNKNOWN_NEXT, sentence, f"Write “- Next: {TURNED}”, or delete the field.")
    return further is not None


NO_SUCH_CELL = Rule(
    "no-such-cell",
    Topic.MISTAKES,
    "The cell of a mistake is there.",
    "- Cell: Star / Messages   with no row Star",
    breaks=(Edit("matrices.md", "- Cell: S / Determinant", "- Cell: Star / Determinant"),),
)

NO_SUCH_BLANK = Rule(
    "no-such-blank",
    Topic.MISTAKES,
    "The blank of a mistake is there.",
    "- Blank: 3   with one blank",
    breaks=(Edit("matrices.md", "- Blank: 1", "- Blank: 3"),),
)


def blank_named(content: Fields, blanks: int, table: Table | None, faults: Faults) -> int | None:
    """The 0-based blank that the fields `Cell` or `Blank` name; None for any, or with a fault.

    Args:
        content: the section's fields.
        blanks: how many the part has; 0 if its answer is at fault, which has been reported.
        table: of the part, by whose headings a blank may be named.
        faults: where to report to.
    """
    cell, number = content.get("Cell"), content.get("Blank")
    if not blanks:
        # The answer itself is at fault, and was reported.
        return None
    if cell is not None:
        found = blank_at(table, cell.value) if table else "This part has no table."
        if isinstance(found, int):
            return found
        faults.report(
            cell.line, NO_SUCH_CELL, found, "Name the cell by its headings, as they stand in the table."
        )
    elif number is not None and number.value.casefold() != ANY:
        if re.fullmatch(r"\d{1,3}", number.value) and 1 <= int(number.value) <= blanks:
            return int(number.value) - 1
        faults.report(
            number.line,
            NO_SUCH_BLANK,
            f"There is no blank {quoted(number.value)}.",
            f"Number it from 1 to {blanks}, or write “{ANY}”.",
        )
    return None
