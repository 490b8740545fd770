"""Reads one problem file."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.packs.markdown.fields import Fields, fields
from tutor.packs.markdown.files import Source, is_slug
from tutor.packs.markdown.misread_lines import slips
from tutor.packs.markdown.sections import Section, sections
from tutor.packs.model.faults import Faults, nearest, quoted
from tutor.packs.model.pack import Part, Problem
from tutor.packs.reading.given import declared
from tutor.packs.reading.ladder import FIELDS as OF_HINTS
from tutor.packs.reading.mistake import FIELDS as OF_MISTAKES
from tutor.packs.reading.part import FIELDS as OF_PARTS
from tutor.packs.reading.part import Frame, part, skills

FIELDS = ("Id", "Skills", "Given", "Lesson", "Licence", "Source")
MOST_PARTS = 100


def problem(source: Source, faults: Faults) -> Problem | None:
    """The problem of a file with its sound parts, or None where nothing can be shown to a student."""
    found = sections(source.text)
    top = next((section for section in found if section.level == 1), None)
    if top is None:
        faults.error(1, "missing-title", "The file has no title.", "Begin it with “# The problem's title”.")
        return None
    _strays(found, top, faults)
    known = (*FIELDS, *OF_PARTS, *OF_MISTAKES, *OF_HINTS)
    slips(source.text, [section.line for section in found], known, faults)
    before = faults.errors
    if not top.title:
        faults.error(top.line, "missing-title", "The problem has no title.", "Write one behind the “#”.")
    own = fields(top, FIELDS, faults)
    name = _named(own, source, top, faults)
    given = own.get("Given")
    line = given.line if given else top.line
    frame = Frame(declared(given, faults), skills(own.get("Skills"), faults), line)
    sound = faults.errors == before
    parts = _parts([section for section in found if section.level > 1], frame, faults)
    if not parts and faults.errors == before:
        faults.error(
            top.line,
            "no-parts",
            "The problem has no part.",
            "Add “## Part short-name: title” with an answer.",
        )
    if not sound or not parts:
        return None
    return Problem(
        name,
        top.title,
        own.text,
        parts,
        frame.skills,
        source.file,
        own.text_line,
        lesson=own.value("Lesson"),
        licence=own.value("Licence"),
        source=own.value("Source"),
    )


def _named(own: Fields, source: Source, top: Section, faults: Faults) -> str:
    """The problem's id, which its file is named by."""
    name = own.value("Id") or source.file.removesuffix(".md")
    if not is_slug(name):
        faults.error(
            top.line,
            "bad-id",
            f"{quoted(name)} cannot be an id.",
            "Use lower-case letters, digits and hyphens.",
        )
    elif source.file != f"{name}.md":
        id_field = own.get("Id")
        faults.error(
            id_field.line if id_field else top.line,
            "id-mismatch",
            f"The id {name} does not fit the file name {source.file}.",
            f"Rename the file to {name}.md, or change the id.",
        )
    return name


def _strays(found: Sequence[Section], top: Section, faults: Faults) -> None:
    for section in found:
        if section.level == 0:
            line = section.first + next(i for i, text in enumerate(section.body) if text.strip())
            faults.error(line, "stray-text", "There is text before the title.", "Move it below the title.")
        elif section.level == 1 and section is not top:
            faults.error(
                section.line,
                "second-title",
                f"{quoted(section.title)} is a second title.",
                "Use “##” or “###” below one.",
            )


def _parts(found: Sequence[Section], frame: Frame, faults: Faults) -> tuple[Part, ...]:
    parts: list[Part] = []
    groups: list[tuple[Section, list[Section]]] = []
    for section in found:
        if section.level == 2:
            groups.append((section, []))
        elif groups:
            groups[-1][1].append(section)
        else:
            faults.error(
                section.line,
                "stray-heading",
                f"{quoted(section.title)} stands before any part.",
                "Move it into a part.",
            )
    seen: set[str] = set()
    for head, below in groups[:MOST_PARTS]:
        if head.title.split(" ")[0].casefold() != "part":
            cure = (
                "Did you mean “Part”?"
                if nearest(head.title.split(" ")[0], ("Part",))
                else "Use “## Part id: title”."
            )
            faults.error(head.line, "unknown-heading", f"{quoted(head.title)} is not known here.", cure)
            continue
        made = part(head, below, frame, faults)
        if made and made.id in seen:
            faults.error(
                head.line, "duplicate-id", f"The part {made.id} stands here again.", "Give it another id."
            )
        elif made:
            seen.add(made.id)
            parts.append(made)
    if len(groups) > MOST_PARTS:
        faults.error(
            groups[MOST_PARTS][0].line, "too-large", f"There are over {MOST_PARTS} parts.", "Split the file."
        )
    return tuple(parts)
