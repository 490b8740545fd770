"""The rule about a pack as large as nobody could install: said before its problems are read."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path

from tutor.packs.check.subject.findings import Report
from tutor.packs.markdown.files import TOO_LARGE, read
from tutor.packs.model.faults import Faults
from tutor.packs.model.pack import Pack
from tutor.packs.reading.load import UNKNOWN_SKILL, load
from tutor.packs.reading.manifest import NAME, manifest
from tutor.packs.sharing.pack_files import CUSTOMARY, is_page
from tutor.packs.sharing.size_limits import MOST_ENTRIES, MOST_FAULTS, MOST_FILE, MOST_PARTS, MOST_TOTAL

SPLIT = "Make several packs of it."


def opened(folder: Path) -> Pack | Report:
    """The pack in `folder`, or the report that it is too large to be installed (`too-large`).

    The bounds are those of `tutor pack install`. The sizes of the files are compared before any problem is
    read, the numbers of parts and faults before any is examined.
    """
    faults = Faults(NAME)
    ignored = Faults(NAME)  # loading the pack says what is wrong with its manifest
    described = manifest(read(folder, NAME, ignored), folder, ignored)
    sentence = _too_large(folder, described.problems)
    if sentence:
        faults.report(0, TOO_LARGE, sentence, SPLIT)
        return Report(described.pack(folder, ()), tuple(faults.found))
    pack = load(folder)
    parts = sum(len(problem.parts) for problem in pack.problems)
    if parts > MOST_PARTS:
        sentence = f"The pack has {parts:,} parts; one of at most {MOST_PARTS:,} can be installed."
    # A skill is missed once the manifest is known; an installation does not count that.
    elif sum(fault.rule != UNKNOWN_SKILL.name for fault in pack.faults) > MOST_FAULTS:
        sentence = f"More than {MOST_FAULTS:,} things are wrong in the pack, so it cannot be installed."
    if sentence:
        faults.report(0, TOO_LARGE, sentence, SPLIT)
        return Report(pack, (*faults.found, *pack.faults[:MOST_FAULTS]))
    return pack


def _too_large(folder: Path, problems: Sequence[str]) -> str:
    """What to say of a folder that holds too much, or nothing; its problems are not read for that."""
    there: dict[str, os.DirEntry[str]] = {}
    try:
        with os.scandir(folder) as entries:
            for count, entry in enumerate(entries):
                if count >= MOST_ENTRIES:
                    return f"The folder has more than {MOST_ENTRIES:,} files, so it cannot be installed."
                there[entry.name] = entry
        listed = [f"{name}.md" for name in problems]
        pages = [name for name in listed or filter(is_page, there) if name in there]
        taken = [there[name] for name in sorted({NAME, *pages, *CUSTOMARY}) if name in there]
        # Line ends count as one character, so a file may be larger here than it is once it is installed.
        if sum(map(_size, taken)) > MOST_TOTAL and sum(map(_installed, taken)) > MOST_TOTAL:
            return f"The pack has more than {MOST_TOTAL // 2**20} MiB, so it cannot be installed."
    except (OSError, ValueError, RuntimeError):
        # Reading the pack says what is wrong with the folder.
        return ""
    return ""


def _size(entry: os.DirEntry[str]) -> int:
    """Bytes of a file that would be taken; one that is too large by itself is named when it is read."""
    found = entry.stat()
    return found.st_size if stat.S_ISREG(found.st_mode) and found.st_size <= MOST_FILE else 0


def _installed(entry: os.DirEntry[str]) -> int:
    return len(Path(entry.path).read_bytes().replace(b"\r\n", b"\n")) if _size(entry) else 0
