"""Reads `pack.md`, the manifest of a pack."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tutor.packs.markdown.fields import Fields, fields
from tutor.packs.markdown.files import Source, is_slug
from tutor.packs.markdown.misread_lines import UNKNOWN_HEADING
from tutor.packs.markdown.sections import Section, sections
from tutor.packs.model.faults import Faults, nearest, quoted
from tutor.packs.model.pack import Fault, Pack, Problem, Skill
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.ids_and_titles import BAD_ID, DUPLICATE_ID, MISSING_TITLE
from tutor.packs.reading.skill_list import skill_list

NAME = "pack.md"
FIELDS = ("Id", "Version", "Authors", "Licence", "Source", "Language", "Presumes", "Problems")
HEADINGS = ("Skills", "Terms")
MOST_PROBLEMS = 20_000
BESIDES = (NAME, "README.md", "CHANGELOG.md", "LICENSE.md", "LICENCE.md")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What `pack.md` says, with the lines of its fields for later faults."""

    id: str
    title: str
    version: str
    description: str
    authors: tuple[str, ...]
    licence: str
    source: str
    language: str
    problems: tuple[str, ...]
    skills: tuple[Skill, ...]
    terms: tuple[str, ...] = ()
    presumes: str = ""

    def pack(self, folder: Path, problems: tuple[Problem, ...], faults: Iterable[Fault] = ()) -> Pack:
        """The pack that the manifest describes.

        Args:
            folder: where it stands.
            problems: those of `self.problems` that could be read, whole or in outline.
            faults: what is wrong with all of it.
        """
        return Pack(
            id=self.id,
            title=self.title,
            version=self.version,
            problems=problems,
            description=self.description,
            authors=self.authors,
            licence=self.licence,
            source=self.source,
            language=self.language,
            skills=self.skills,
            terms=self.terms,
            presumes=self.presumes,
            folder=folder,
            faults=tuple(faults),
        )


def manifest(source: Source | None, folder: Path, faults: Faults) -> Manifest:
    """The manifest; what is missing is reported and filled in, so that the problems can still be read.

    Args:
        source: the text of `pack.md`; None if it could not be read, which has been reported.
        folder: the pack; without an id it is called by the folder, and without a list its files are taken.
        faults: where to report to.
    """
    # Its grammar brings notation along, which home does without: it lists packs from their index.
    from tutor.packs.reading.terms import terms

    found = sections(source.text) if source else ()
    top = next((section for section in found if section.level == 1), None)
    if source and top is None:
        faults.report(1, MISSING_TITLE, "pack.md has no title.", "Begin it with “# The pack's title”.")
    elif top and not top.title:
        faults.report(top.line, MISSING_TITLE, "The pack has no title.", "Write one behind the “#”.")
    for section in found:
        meant = (
            nearest(section.title, HEADINGS) if section.level == 2 and section.title not in HEADINGS else None
        )
        if meant:
            sentence = f"{quoted(section.title)} is not known here."
            faults.report(section.line, UNKNOWN_HEADING, sentence, f"Did you mean “{meant}”?")
    own = fields(top or Section(1, "", 1, (), 1), FIELDS, faults)
    authors = own.get("Authors")
    if source:
        _complete(own, faults)
    return Manifest(
        id=_id(own, folder, faults),
        title=own.section.title or folder.name,
        version=own.value("Version", "0"),
        description=own.text,
        authors=authors.words if authors else (),
        licence=own.value("Licence"),
        source=own.value("Source"),
        language=own.value("Language", "en"),
        problems=_problems(own, folder, faults),
        skills=skill_list(found, faults),
        terms=terms(found, faults),
        presumes=own.value("Presumes"),
    )


MISSING_FIELD = Rule(
    "missing-field",
    Topic.FILES,
    "The manifest names id, version, authors, licence, source, language and problems.",
    "pack.md without “- Licence: …”",
    breaks=(Edit("pack.md", "- Id: course\n", ""),),
)


def _complete(own: Fields, faults: Faults) -> None:
    if own.get("Id") is None:
        faults.report(own.section.line, MISSING_FIELD, "The pack has no id.", "Add “- Id: short-name”.")
    for key in ("Version", "Authors", "Licence", "Source", "Language"):
        if own.get(key) is None:
            cure = f"Add “- {key}: {'en' if key == 'Language' else '…'}”."
            faults.warn(own.section.line, MISSING_FIELD, f"The pack has no {key.lower()}.", cure)


def _id(own: Fields, folder: Path, faults: Faults) -> str:
    field = own.get("Id")
    if field is None or is_slug(field.value):
        return (
            field.value if field else re.sub(r"[^a-z0-9]+", "-", folder.name.casefold()).strip("-") or "pack"
        )
    faults.report(
        field.line,
        BAD_ID,
        f"{quoted(field.value)} cannot be an id.",
        "Use lower-case letters, digits and hyphens.",
    )
    return "pack"


def _problems(own: Fields, folder: Path, faults: Faults) -> tuple[str, ...]:
    field = own.get("Problems")
    if field is None:
        try:
            there = sorted(path.stem for path in folder.glob("*.md") if path.name not in BESIDES)
        except OSError:
            there = []
        if there:
            faults.warn(
                own.section.line,
                MISSING_FIELD,
                "The pack does not list its problems; they are shown by file name.",
                f"Add “- Problems: {', '.join(there[:3])}{', …' if len(there) > 3 else ''}”.",
            )
        return tuple(name for name in there[:MOST_PROBLEMS] if is_slug(name))
    names: list[str] = []
    for name in field.words[:MOST_PROBLEMS]:
        if not is_slug(name):
            faults.report(
                field.line,
                BAD_ID,
                f"{quoted(name)} cannot be a problem's id.",
                "Name the file without its “.md”.",
            )
        elif name in names:
            faults.report(
                field.line, DUPLICATE_ID, f"The problem {name} is listed twice.", "Keep one of them."
            )
        else:
            names.append(name)
    return tuple(names)
