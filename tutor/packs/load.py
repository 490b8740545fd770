"""Loads a folder of Markdown as a pack. Whatever stands in it, the result is a pack, perhaps with faults."""

from __future__ import annotations

from pathlib import Path

from tutor.packs.faults import Faults
from tutor.packs.folder import read
from tutor.packs.manifest import NAME, manifest
from tutor.packs.model import Fault, Pack, Problem
from tutor.packs.problem import problem


def load(folder: Path) -> Pack:
    """Read the pack in `folder`.

    Never raises for what stands there: unreadable problems and parts are left out, and `faults` says why,
    in the order of the manifest and then by line.
    """
    found = Faults(NAME)
    described = manifest(read(folder, NAME, found), folder, found)
    faults: list[Fault] = sorted(found.found, key=_by_line)
    problems: list[Problem] = []
    for name in described.problems:
        notes = Faults(f"{name}.md")
        source = read(folder, notes.file, notes)
        made = problem(source, notes) if source else None
        if made is not None:
            _check_skills(made, described.skills, notes)
            problems.append(made)
        faults += sorted(notes.found, key=_by_line)
    return Pack(
        id=described.id,
        title=described.title,
        version=described.version,
        problems=tuple(problems),
        description=described.description,
        authors=described.authors,
        licence=described.licence,
        source=described.source,
        language=described.language,
        skills=described.skills,
        folder=folder,
        faults=tuple(faults),
    )


def _by_line(fault: Fault) -> int:
    return fault.line


def _check_skills(made: Problem, declared: tuple[tuple[str, str], ...], faults: Faults) -> None:
    known = {slug for slug, _ in declared}
    seen: set[str] = set()
    for part in made.parts:
        for slug in part.skills:
            if slug not in known and slug not in seen:
                seen.add(slug)
                line = 1 if slug in made.skills else part.at("skills")
                faults.warning(
                    line,
                    "unknown-skill",
                    f"The skill {slug} is not declared.",
                    f"Add it to {NAME} below “## Skills”.",
                )
