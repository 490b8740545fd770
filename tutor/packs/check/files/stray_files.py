"""Rules about a pack as a whole: no stray files, no programs, no skill without a part."""

from __future__ import annotations

import os

from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.model.faults import quoted
from tutor.packs.model.pack import Pack
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.manifest import BESIDES, NAME
from tutor.packs.sharing.version import is_version

MOST_STRAYS = 20


@checks(
    Rule(
        "stray-file",
        Topic.FILES,
        "The folder holds problems and the customary pages only.",
        "notes.txt",
        "warning",
        breaks=(Edit("notes.txt", "", "mine"),),
    )
)
def nothing_stray(pack: Pack) -> Findings:
    """Looks at the files in the folder, but for hidden ones and problems with faults of their own."""
    known = {*BESIDES, "LICENSE", "LICENCE", *(problem.file for problem in pack.problems)}
    # A problem that could not be read has been reported under its file's name.
    known |= {fault.file for fault in pack.faults}
    try:
        there = sorted(path.name for path in pack.folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return
    for name in [name for name in there if name not in known][:MOST_STRAYS]:
        cure = "List it in “Problems”, or take it out of the folder."
        yield Finding(0, f"{name} belongs to no problem.", cure)


@checks(Rule("executable", Topic.FILES, "No file is marked as a program.", "chmod +x ridge.md", "warning"))
def nothing_executable(pack: Pack) -> Findings:
    """Looks at the permissions of the files, where there are such: a pack is there to be read."""
    try:
        there = sorted(path for path in pack.folder.iterdir() if path.is_file() and not path.is_symlink())
        found = [path.name for path in there if path.stat().st_mode & 0o111]
    except OSError:
        return
    for name in found[:MOST_STRAYS] if os.name == "posix" else ():
        yield Finding(0, f"{name} is marked as a program.", f"Run “chmod -x {name}”.")


@checks(
    Rule(
        "unused-skill",
        Topic.FILES,
        "Every skill of the manifest is needed by some part.",
        "- baking: make bread",
        "warning",
        breaks=(Edit("pack.md", "- derivatives:", "- baking: Make bread\n- derivatives:"),),
    )
)
def skills_used(pack: Pack) -> Findings:
    """Says nothing of a pack with faults: a part that could not be read may need the skill."""
    used = {
        skill
        for problem in pack.problems
        for part in problem.parts
        for asked in (part, *part.others)
        for skill in asked.skills
    }
    for skill in pack.skills:
        if skill.slug not in used and not pack.faults:
            cure = f"Name it in a part, or take it out of {NAME}."
            yield Finding(skill.line, f"No part needs the skill {skill.slug}.", cure)


@checks(
    Rule(
        "bad-version",
        Topic.FILES,
        "A version begins with a digit and has no spaces.",
        "- Version: latest",
        breaks=(Edit("pack.md", "- Version: 0.1.0", "- Version: latest"),),
    )
)
def version_counts(pack: Pack) -> Findings:
    """Without a version that tells releases apart, the pack could not be built and installed."""
    if not is_version(pack.version):
        sentence = f"{quoted(pack.version)} is no version that a pack can be built with."
        cure = "Give one that begins with a digit and has no spaces, such as “- Version: 1.0.0”."
        yield Finding(0, sentence, cure)
