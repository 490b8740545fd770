"""Rules about a pack as a whole: no stray files, no programs, no skill without a part."""

from __future__ import annotations

import os

from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.pack import Pack
from tutor.packs.reading.manifest import BESIDES, NAME
from tutor.packs.sharing.version import is_version

MOST_STRAYS = 20


def nothing_stray(pack: Pack, faults: Faults) -> None:
    """`stray-file`: every file in the folder is a problem, or one of the customary pages beside them."""
    known = {*BESIDES, "LICENSE", "LICENCE", *(problem.file for problem in pack.problems)}
    # A problem that could not be read has been reported under its file's name.
    known |= {fault.file for fault in pack.faults}
    try:
        there = sorted(path.name for path in pack.folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return
    for name in [name for name in there if name not in known][:MOST_STRAYS]:
        faults.warning(
            0,
            "stray-file",
            f"{name} belongs to no problem.",
            "List it in “Problems”, or take it out of the folder.",
        )


def nothing_executable(pack: Pack, faults: Faults) -> None:
    """`executable`: no file may be run; a pack is there to be read."""
    try:
        there = sorted(path for path in pack.folder.iterdir() if path.is_file() and not path.is_symlink())
        found = [path.name for path in there if path.stat().st_mode & 0o111]
    except OSError:
        return
    for name in found[:MOST_STRAYS] if os.name == "posix" else ():
        faults.warning(0, "executable", f"{name} is marked as a program.", f"Run “chmod -x {name}”.")


def skills_used(pack: Pack, faults: Faults) -> None:
    """`unused-skill`: every skill of the pack is asked for by some part."""
    used = {skill for problem in pack.problems for part in problem.parts for skill in part.skills}
    for slug, _ in pack.skills:
        if slug not in used and not pack.faults:
            faults.warning(
                0,
                "unused-skill",
                f"No part needs the skill {slug}.",
                f"Name it in a part, or take it out of {NAME}.",
            )


def version_counts(pack: Pack, faults: Faults) -> None:
    """`bad-version`: releases can be told apart, so that the pack can be built and installed."""
    if not is_version(pack.version):
        sentence = f"{quoted(pack.version)} is no version that a pack can be built with."
        cure = "Give one that begins with a digit and has no spaces, such as “- Version: 1.0.0”."
        faults.error(0, "bad-version", sentence, cure)
