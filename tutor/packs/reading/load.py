"""Loads a folder of Markdown as a pack. Whatever stands in it, the result is a pack, perhaps with faults."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from pathlib import Path

from tutor.packs.markdown.files import read
from tutor.packs.model.faults import Faults
from tutor.packs.model.pack import Fault, Pack, Problem
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.manifest import NAME, manifest
from tutor.packs.reading.problem import problem

Reader = Callable[[Path, str], tuple[Problem | None, list[Fault]]]


def read_problem(folder: Path, name: str) -> tuple[Problem | None, list[Fault]]:
    """The problem of that id in a pack's folder, or None; and what is wrong with its file."""
    notes = Faults(f"{name}.md")
    source = read(folder, notes.file, notes)
    made = problem(source, notes) if source else None
    return made, notes.found


def load(folder: Path, reader: Reader = read_problem) -> Pack:
    """Read the pack in `folder`, each problem by `reader`.

    Never raises for what stands there: unreadable problems and parts are left out, and `faults` says why,
    in the order of the manifest and then by line.
    """
    found = Faults(NAME)
    described = manifest(read(folder, NAME, found), folder, found)
    faults: list[Fault] = sorted(found.found, key=_by_line)
    problems: list[Problem] = []
    for name in described.problems:
        made, noted = reader(folder, name)
        if made is not None:
            skills = [(part.skills, part.at("skills")) for part in made.parts]
            declared = {skill.slug for skill in described.skills}
            noted = [*noted, *unknown_skills(made.file, made.skills, skills, declared)]
            problems.append(made)
        faults += sorted(noted, key=_by_line)
    return described.pack(folder, tuple(problems), faults)


def _by_line(fault: Fault) -> int:
    return fault.line


UNKNOWN_SKILL = Rule(
    "unknown-skill",
    Topic.FILES,
    "Every skill that is named stands in the manifest.",
    "- Skills: baking",
    "warning",
    breaks=(Edit("rectangle.md", "- Skills: derivatives", "- Skills: baking"),),
)


def unknown_skills(
    file: str, own: Sequence[str], parts: Iterable[tuple[Sequence[str], int]], known: Set[str]
) -> list[Fault]:
    """`unknown-skill`: skills that the manifest does not declare, each said once.

    Args:
        file: the problem's file.
        own: the skills of the problem.
        parts: the skills of each part, with the line of its field.
        known: the declared ones.
    """
    seen: set[str] = set()
    faults = Faults(file)
    for skills, line in parts:
        for slug in skills:
            if slug not in known and slug not in seen:
                seen.add(slug)
                faults.report(
                    1 if slug in own else line,
                    UNKNOWN_SKILL,
                    f"The skill {slug} is not declared.",
                    f"Add it to {NAME} below “## Skills”.",
                )
    return faults.found
