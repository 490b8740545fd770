"""Reads `### Mistake name: title`."""

from __future__ import annotations

import re

from tutor.checking.contract.question import Mistake
from tutor.packs.markdown.commonmark import says_nothing
from tutor.packs.markdown.fields import Fields, fields
from tutor.packs.markdown.files import is_slug
from tutor.packs.markdown.sections import Section
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.pack import Table
from tutor.packs.reading.table import blank_at

FIELDS = ("When", "Cell", "Blank")
ANY = "any"
"""What `Blank` says of a mistake that may show in every blank."""


def mistake(
    section: Section, name: str, blanks: int, table: Table | None, faults: Faults
) -> tuple[Mistake, int, bool] | None:
    """The mistake of a section whose heading has this name; or None with a fault.

    With it come its message's line, and whether it says which blank it is about.
    """
    before = faults.errors
    if not is_slug(name):
        faults.error(
            section.line,
            "bad-id",
            f"{quoted(name)} cannot be a mistake's name.",
            "Use lower-case letters, digits and hyphens, then a colon and a title.",
        )
    elif not section.title.partition(":")[2].strip():
        sentence = f"The mistake {name} has no title."
        faults.warning(section.line, "missing-title", sentence, "Add one after a colon, for other authors.")
    content = fields(section, FIELDS, faults)
    when = content.get("When")
    if when is None:
        faults.error(
            section.line, "missing-when", f"The mistake {name} is never recognised.", "Add “- When: `…`”."
        )
    if says_nothing(content.text):
        faults.error(
            section.line, "empty-message", f"The mistake {name} has no message.", "Say what happened."
        )
    blank = _blank(content, blanks, table, faults)
    if when is None or faults.errors > before:
        return None
    said = content.get("Cell") is not None or content.get("Blank") is not None
    return Mistake(name, when.value, content.text, blank), content.text_line, said


def _blank(content: Fields, blanks: int, table: Table | None, faults: Faults) -> int | None:
    cell, number = content.get("Cell"), content.get("Blank")
    if not blanks:
        # The answer itself is at fault, and was reported.
        return None
    if cell is not None:
        found = blank_at(table, cell.value) if table else "This part has no table."
        if isinstance(found, int):
            return found
        faults.error(
            cell.line, "no-such-cell", found, "Name the cell by its headings, as they stand in the table."
        )
    elif number is not None and number.value.casefold() != ANY:
        if re.fullmatch(r"\d{1,3}", number.value) and 1 <= int(number.value) <= blanks:
            return int(number.value) - 1
        faults.error(
            number.line,
            "no-such-blank",
            f"There is no blank {quoted(number.value)}.",
            f"Number it from 1 to {blanks}, or write “{ANY}”.",
        )
    return None
