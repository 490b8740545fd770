"""From files to students: every hand-in read, those of one student put together."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tutor.course.handins.merge_students import merged
from tutor.course.model.class_model import Student
from tutor.notation.lexicon.sanitize import clean
from tutor.store.exports.handin_reader import Taken, take

MOST_FILES = 3_000
MOST_EVENTS = 1_000_000
ENDINGS = (".jsonl", ".handin")
"""What is read in a folder; a file that is named is read whatever it is called."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The students by name, and what is to be said about the files."""

    students: tuple[Student, ...]
    notes: tuple[str, ...]
    files: int


def gather(named: Iterable[str]) -> Gathered:
    """Read all hand-ins among these files, folders (with their subfolders) and patterns such as `*.jsonl`."""
    notes: list[str] = []
    paths: dict[Path, None] = {}
    for text in named:
        found = list(islice(_paths(text), MOST_FILES + 1))
        if not found:
            notes.append(f"{clean(text)[:200]}: There is no hand-in there. Check the name.")
        paths.update(dict.fromkeys(found))
    if len(paths) > MOST_FILES:
        notes.append(f"Only the first {MOST_FILES:,} files are read; name fewer at a time.")
    read: list[Taken] = []
    events = 0
    for path in islice(paths, MOST_FILES):
        one = take(path)
        notes += one.complaints
        if one.handin is not None:
            read.append(one)
            events += len(one.handin.moments)
        if events > MOST_EVENTS:
            notes.append(f"Reading stopped after {MOST_EVENTS:,} events; name fewer files at a time.")
            break
    students, said = merged(read)
    return Gathered(students, (*notes, *said), len(read))


def _paths(text: str) -> Iterator[Path]:
    path = Path(text).expanduser()
    if path.is_dir():
        yield from _inside(path)
    elif path.exists():
        yield path
    else:
        # The pattern may begin anywhere, also at the root, which Path.glob refuses.
        for name in sorted(islice(glob.iglob(str(path), recursive=True), MOST_FILES + 1)):  # noqa: PTH207
            match = Path(name)
            if match.is_file():
                yield match


def _inside(folder: Path) -> Sequence[Path]:
    found = (path for path in folder.rglob("*") if path.suffix in ENDINGS and path.is_file())
    return sorted(islice(found, MOST_FILES + 1))
