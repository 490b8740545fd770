"""What belongs to a pack, file by file, each examined as it passes; never held in memory as a whole."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tutor.packs.markdown.fields import UNKNOWN_FIELD
from tutor.packs.markdown.files import MISSING_FILE, decoded
from tutor.packs.model.faults import Faults
from tutor.packs.model.pack import Fault
from tutor.packs.reading.manifest import NAME, Manifest, manifest
from tutor.packs.reading.problem import problem
from tutor.packs.sharing.pack_files import CUSTOMARY, Files, is_device, is_page
from tutor.packs.sharing.refused import RefusedError, named
from tutor.packs.sharing.size_limits import MOST_FAULTS, MOST_PARTS, MOST_TOTAL
from tutor.packs.sharing.version import is_version

Keep = Callable[[str, bytes], None]
"""Is given the name and the content of each file, `pack.md` first and then by name."""

Progress = Callable[[int, int], None]
"""Is told how many of how many problems have been read."""

NOWHERE = Path(os.devnull)
"""Stands for the folder of a manifest that is read before its pack has one: nothing is found in it."""

_TOLERATED = UNKNOWN_FIELD.name
"""The one error in `pack.md` that a pack can be installed with: a newer tutor may know the field."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a pack consists of.

    Attributes:
        id: of the pack.
        version: of the pack.
        title: of the pack.
        problems: how many can be studied.
        parts: `problem/part` of each part that can be studied.
        faults: what is wrong with it; errors hide a part or a problem.
        files: name, size in bytes and SHA-256 of each file, in order of names.
        left_out: names of files beside `pack.md` that do not belong to it.
    """

    id: str
    version: str
    title: str
    problems: int
    parts: tuple[str, ...]
    faults: tuple[Fault, ...]
    files: tuple[tuple[str, int, str], ...]
    left_out: tuple[str, ...]

    @property
    def digest(self) -> str:
        """SHA-256 over names and contents: the same for the same pack, however it came."""
        listed = "".join(f"{digest} {size} {name}\n" for name, size, digest in self.files)
        return hashlib.sha256(listed.encode()).hexdigest()

    @property
    def hidden(self) -> tuple[Fault, ...]:
        """The faults that hide something from students."""
        return tuple(fault for fault in self.faults if fault.severity == "error")


def parcel(
    files: Files,
    keep: Keep = lambda name, data: None,
    progress: Progress = lambda done, of: None,
) -> Parcel:
    """Pass on the files of a pack, and say what they amount to.

    Line ends become `\\n`, so that a pack is the same wherever it was checked out.

    Args:
        files: of a folder, a built pack or a zip.
        keep: is given each file.
        progress: is told how many of how many problems have been read.

    Raises:
        RefusedError: a file must not be read, all are too large together, `pack.md` does not say what pack it
            is, or no problem can be read. Some files may have been passed on by then.
    """
    faults: list[Fault] = []
    described = _described(files, faults)
    pages = _pages(described, files)
    listed: list[tuple[str, int, str]] = []
    parts: list[str] = []
    problems = seen = 0
    for name, data in _contents(files, pages):
        if name in pages:
            progress(seen := seen + 1, len(pages))
            found = Faults(name)
            made = _read(name, data, found)
            faults += sorted(found.found, key=lambda fault: fault.line)
            problems += made is not None
            parts += made or ()
            _bounded(parts, faults, files.what)
        if data is not None:
            keep(name, data)
            listed.append((name, len(data), hashlib.sha256(data).hexdigest()))
    if not problems:
        first = next((fault for fault in faults if fault.severity == "error"), None)
        reason = f" {first.file}:{first.line}: {first.sentence} {first.cure}" if first else ""
        raise RefusedError(f"No problem in {files.what} can be read.{reason}")
    taken = {NAME, *pages, *CUSTOMARY}
    left = tuple(name for name in files.names() if name not in taken)
    version, title = described.version, described.title
    return Parcel(
        described.id, version, title, problems, tuple(parts), tuple(faults), tuple(sorted(listed)), left
    )


def _bounded(parts: list[str], faults: list[Fault], what: str) -> None:
    """Refuse what would not fit into the memory of whoever studies it."""
    if len(parts) > MOST_PARTS:
        raise RefusedError(f"There are more than {MOST_PARTS:,} parts in {what}. Make several packs of it.")
    if len(faults) > MOST_FAULTS:
        first = faults[0]
        raise RefusedError(
            f"More than {MOST_FAULTS:,} things are wrong in {what}; the first: {first.file}:{first.line}: "
            f"{first.sentence} {first.cure}"
        )


def _described(files: Files, faults: list[Fault]) -> Manifest:
    found = Faults(NAME)
    data = files.read(NAME)
    source = None if data is None else decoded(NAME, data, found)
    made = manifest(source, NOWHERE, found)
    wrong = next((each for each in found.found if each.severity == "error" and each.rule != _TOLERATED), None)
    if wrong:
        raise RefusedError(f"{NAME} in {files.what}, line {wrong.line}: {wrong.sentence} {wrong.cure}")
    if not is_version(made.version):
        raise RefusedError(
            f"{NAME} in {files.what} gives the version {named(made.version, 40)}. "
            "Give one that begins with a digit and has no spaces, such as “- Version: 1.0.0”."
        )
    device = next((name for name in (made.id, *made.problems) if is_device(name)), None)
    if device:
        raise RefusedError(f"“{device}” is no file's name on some systems. Give the id another name.")
    faults += found.found
    return made


def _pages(described: Manifest, files: Files) -> frozenset[str]:
    """The problem files: those that are listed, or all that look like one where there is no list."""
    listed = [f"{name}.md" for name in described.problems]
    return frozenset(listed or filter(is_page, files.names())) - {NAME}


def _contents(files: Files, pages: frozenset[str]) -> Iterator[tuple[str, bytes | None]]:
    """Each file that belongs to the pack. None for a problem that is not there."""
    there = set(files.names())
    total = 0
    # A problem's id may be “readme”; on some systems the two would be one file.
    besides = {each for each in CUSTOMARY if each in there and each.casefold() not in pages}
    for name in (NAME, *sorted(pages | besides)):
        data = files.read(name)
        if data is not None:
            data = data.replace(b"\r\n", b"\n")
            total += len(data)
        if total > MOST_TOTAL:
            raise RefusedError(
                f"The files in {files.what} have more than {MOST_TOTAL // 2**20} MiB together. "
                "Make several packs of it."
            )
        yield name, data


def _read(name: str, data: bytes | None, faults: Faults) -> list[str] | None:
    """The paths of a problem's parts, or None where nothing can be shown."""
    if data is None:
        faults.report(0, MISSING_FILE, f"There is no file {name}.", f"Write {name}, or take it off the list.")
        return None
    source = decoded(name, data, faults)
    made = problem(source, faults) if source else None
    return None if made is None else [f"{made.id}/{part.id}" for part in made.parts]
