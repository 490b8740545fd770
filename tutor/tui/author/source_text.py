"""Reads the pack that is being written, again and again: only files that were saved are parsed anew."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock

from tutor.notation import clean
from tutor.packs.markdown.files import read
from tutor.packs.model.faults import Faults
from tutor.packs.model.pack import Fault, Pack, Problem
from tutor.packs.reading.load import load, read_problem

Stamp = tuple[int, int, int, int]
"""What tells one version of a file from another: size, inode, and the times of its text and of its entry."""

MOST_FILES = 20_000
MOST_QUOTES = 200
LONGEST_QUOTE = 200


@dataclass(frozen=True)
class Loaded:
    """A pack as it stood at one moment.

    Attributes:
        pack: under the id that it had first, so that what was done in it keeps its place.
        stamps: the version of each file that was read.
        quotes: the line that a fault is about, by file and line.
    """

    pack: Pack
    stamps: Mapping[str, Stamp]
    quotes: Mapping[tuple[str, int], str] = field(default_factory=dict)

    def faults(self, file: str) -> tuple[Fault, ...]:
        """The faults of one file, errors first."""
        found = (fault for fault in self.pack.faults if fault.file == file)
        return tuple(sorted(found, key=lambda fault: (fault.severity != "error", fault.line)))

    def errors(self, file: str) -> tuple[Fault, ...]:
        """What hides something of a file from students."""
        return tuple(fault for fault in self.faults(file) if fault.severity == "error")


class PackSource:
    """A pack's folder. May be read from any thread, one at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = Lock()
        self._id = ""
        self._stamps: dict[str, Stamp] = {}
        self._known: dict[str, tuple[Stamp, Problem | None, list[Fault]]] = {}

    def stamps(self) -> dict[str, Stamp]:
        """The versions of all Markdown files in the folder; none if it is not there."""
        found: dict[str, Stamp] = {}
        try:
            with os.scandir(self.folder) as entries:
                for entry in entries:
                    if entry.name.endswith(".md") and len(found) < MOST_FILES:
                        stamp = _stamp(entry)
                        if stamp is not None:
                            found[entry.name] = stamp
        except OSError:
            return {}
        return found

    def read(self) -> Loaded:
        """The pack as it is now. Never raises for what stands there: its faults say what is wrong."""
        with self._lock:
            # Taken before the text: what is saved in between differs from them, and is read next time.
            self._stamps = self.stamps()
            pack = load(self.folder, self._problem)
            self._id = self._id or pack.id
            self._known = {name: known for name, known in self._known.items() if f"{name}.md" in self._stamps}
            return Loaded(replace(pack, id=self._id), self._stamps, self._quotes(pack.faults))

    def _problem(self, folder: Path, name: str) -> tuple[Problem | None, list[Fault]]:
        stamp = self._stamps.get(f"{name}.md")
        known = self._known.get(name)
        if stamp is None or known is None or known[0] != stamp:
            made, faults = read_problem(folder, name)
            if stamp is None:
                return made, faults
            known = self._known[name] = (stamp, made, faults)
        return known[1], known[2]

    def _quotes(self, faults: Iterable[Fault]) -> dict[tuple[str, int], str]:
        wanted = [(fault.file, fault.line) for fault in faults if fault.line > 0][:MOST_QUOTES]
        found: dict[tuple[str, int], str] = {}
        for file in dict.fromkeys(file for file, _line in wanted):
            source = read(self.folder, file, Faults(file))
            lines = source.text.split("\n") if source else []
            for line in (line for name, line in wanted if name == file and line <= len(lines)):
                found[file, line] = clean(lines[line - 1])[:LONGEST_QUOTE]
        return found


def _stamp(entry: os.DirEntry[str]) -> Stamp | None:
    try:
        found = entry.stat()
    except OSError:
        return None
    return found.st_size, found.st_ino, found.st_mtime_ns, found.st_ctime_ns
