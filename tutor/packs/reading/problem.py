"""Reads one problem file."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.packs.markdown.fields import Fields, fields
from tutor.packs.markdown.files import TOO_LARGE, Source, is_slug
from tutor.packs.markdown.misread_lines import UNKNOWN_HEADING, slips
from tutor.packs.markdown.sections import Section, sections
from tutor.packs.model.faults import Faults, nearest, quoted
from tutor.packs.model.pack import Part, Problem
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.model.versions import together
from tutor.packs.reading.draws import draws
from tutor.packs.reading.given import declared
from tutor.packs.reading.ids_and_titles import BAD_ID, DUPLICATE_ID, MISSING_TITLE
from tutor.packs.reading.ladder import known_fields as fields_of_hints
from tutor.packs.reading.mistake import FIELDS as OF_MISTAKES
from tutor.packs.reading.part import HEADINGS, Frame, Written, part, skills, written
from tutor.packs.reading.part import known_fields as fields_of_parts
from tutor.packs.reading.version import NO_SUCH_PART, otherwise

FIELDS = ("Id", "Skills", "Given", "Draw", "Lesson", "Licence", "Source")
MOST_PARTS = 100


NO_PARTS = Rule(
    "no-parts",
    Topic.SECTIONS,
    "A problem has a part.",
    "a file with a title and nothing to answer",
    breaks=(
        Edit("pack.md", "- Problems: tangents,", "- Problems: tangents, empty,"),
        Edit("empty.md", "", "# Empty\n\n- Id: empty\n"),
    ),
)


def problem(source: Source, faults: Faults) -> Problem | None:
    """The problem of a file with its sound parts, or None where nothing can be shown to a student."""
    found = sections(source.text)
    top = next((section for section in found if section.level == 1), None)
    if top is None:
        faults.report(1, MISSING_TITLE, "The file has no title.", "Begin it with “# The problem's title”.")
        return None
    _strays(found, top, faults)
    known = (*FIELDS, *fields_of_parts(), *OF_MISTAKES, *fields_of_hints())
    slips(source.text, [section.line for section in found], known, faults)
    before = faults.errors
    if not top.title:
        faults.report(top.line, MISSING_TITLE, "The problem has no title.", "Write one behind the “#”.")
    own = fields(top, FIELDS, faults)
    name = _named(own, source, top, faults)
    given = own.get("Given")
    line = given.line if given else top.line
    drawn = draws(own.get("Draw"), faults)
    frame = Frame(declared(given, faults), skills(own.get("Skills"), faults), line, drawn)
    sound = faults.errors == before
    parts = _parts([section for section in found if section.level > 1], frame, faults)
    if not parts and faults.errors == before:
        faults.report(
            top.line,
            NO_PARTS,
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


ID_MISMATCH = Rule(
    "id-mismatch",
    Topic.FILES,
    "A problem's id is the name of its file.",
    "- Id: lasso   in ridge.md",
    breaks=(Edit("rectangle.md", "- Id: rectangle", "- Id: lasso"),),
)


def _named(own: Fields, source: Source, top: Section, faults: Faults) -> str:
    """The problem's id, which its file is named by."""
    name = own.value("Id") or source.file.removesuffix(".md")
    id_field = own.get("Id")
    line = id_field.line if id_field else top.line
    if not is_slug(name):
        faults.report(
            line,
            BAD_ID,
            f"{quoted(name)} cannot be an id.",
            "Use lower-case letters, digits and hyphens.",
        )
    elif source.file != f"{name}.md":
        faults.report(
            line,
            ID_MISMATCH,
            f"The id {name} does not fit the file name {source.file}.",
            f"Rename the file to {name}.md, or change the id.",
        )
    return name


STRAY_TEXT = Rule(
    "stray-text",
    Topic.SECTIONS,
    "Nothing stands before the title.",
    "a paragraph above “# …”",
    breaks=(Edit("rectangle.md", "# Rectangle", "A note.\n\n# Rectangle"),),
)

SECOND_TITLE = Rule(
    "second-title",
    Topic.SECTIONS,
    "A file has one title.",
    "# One   # Two",
    breaks=(Edit("rectangle.md", "## Part side", "# Another\n\n## Part side"),),
)


def _strays(found: Sequence[Section], top: Section, faults: Faults) -> None:
    for section in found:
        if section.level == 0:
            line = section.first + next(i for i, text in enumerate(section.body) if text.strip())
            faults.report(line, STRAY_TEXT, "There is text before the title.", "Move it below the title.")
        elif section.level == 1 and section is not top:
            faults.report(
                section.line,
                SECOND_TITLE,
                f"{quoted(section.title)} is a second title.",
                "Use “##” or “###” below one.",
            )


STRAY_HEADING = Rule(
    "stray-heading",
    Topic.SECTIONS,
    "Hints, mistakes and solutions stand below a part.",
    "### Hint orient   above the first part",
    breaks=(Edit("rectangle.md", "## Part side", "### Hint orient\n\nDraw it.\n\n## Part side"),),
)


def _groups(found: Sequence[Section], faults: Faults) -> list[tuple[Section, list[Section]]]:
    """The sections of level 2, each with those below it."""
    groups: list[tuple[Section, list[Section]]] = []
    for section in found:
        if section.level == 2:
            groups.append((section, []))
        elif groups:
            groups[-1][1].append(section)
        else:
            faults.report(
                section.line,
                STRAY_HEADING,
                f"{quoted(section.title)} stands before any part.",
                "Move it into a part.",
            )
    return groups


def _heading_meant(title: str) -> str:
    """The cure for a heading of level 2 that begins neither a part nor a version."""
    kind = title.split(" ")[0].strip(":")
    if kind.capitalize() in HEADINGS:
        return f"Below a part, write {quoted(f'### {title}')}, with one hash more."
    if kind.casefold() in ("part", "version"):
        return f"Name it before the colon: “## {kind.capitalize()} short-name: title”."
    near = nearest(kind, ("Part", "Version"))
    return f"Did you mean “{near}”?" if near else "Use “## Part id: title”."


def _parts(found: Sequence[Section], frame: Frame, faults: Faults) -> tuple[Part, ...]:
    """The sound parts, each with its versions."""
    groups = _groups(found, faults)
    pieces: dict[str, Written] = {}
    versions: dict[str, list[Part]] = {}
    for head, below in groups[:MOST_PARTS]:
        before, kind = faults.errors, head.title.split(" ")[0]
        if kind.casefold() not in ("part", "version"):
            sentence = f"{quoted(head.title)} is not known here."
            faults.report(head.line, UNKNOWN_HEADING, sentence, _heading_meant(head.title))
            continue
        first = kind.casefold() == "part"
        found_pieces = written(head, below, faults, first)
        name = found_pieces.name
        if first and name in pieces:
            sentence = f"The part {name} stands here again."
            faults.report(head.line, DUPLICATE_ID, sentence, "Give it another id.")
        elif not first and name not in pieces:
            sentence = f"There is no part {quoted(name)} above this version."
            faults.report(head.line, NO_SUCH_PART, sentence, "Name the part that it is a version of.")
        else:
            made = part(found_pieces if first else otherwise(found_pieces, pieces[name]), frame, faults)
            if first:
                pieces[name] = found_pieces
            if faults.errors == before and (first or name in versions):
                versions.setdefault(name, []).append(made)
    if len(groups) > MOST_PARTS:
        faults.report(
            groups[MOST_PARTS][0].line, TOO_LARGE, f"There are over {MOST_PARTS} parts.", "Split the file."
        )
    return tuple(together(made[0], tuple(made[1:])) for made in versions.values())
