"""Outlines of packs: what home, search and progress need of each problem, kept between starts.

A pack is read once, be it of five problems or of thousands. After that only files whose size or time changed
are read again; of the rest the index knows ids, titles, skills and faults. It is never asked for content: a
problem that is opened is read from its file, see `whole`. An index that is damaged, old or of another pack is
made anew.
"""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import overload

from tutor.packs.library.index_cache import INDEX, Row, load_index, save_index
from tutor.packs.markdown.files import read
from tutor.packs.model.faults import Faults
from tutor.packs.model.pack import Fault, Pack, Part, Problem, Variant
from tutor.packs.reading.manifest import NAME, Manifest, manifest

__all__ = ["INDEX", "outline", "whole", "without_collecting"]

_ONE = (Variant(),)

Stamp = tuple[int, int]
"""A file's size in bytes, and its time of change in nanoseconds."""


def outline(folder: Path, kept_in: Path) -> Pack:
    """The pack in `folder` in outline.

    Args:
        folder: the pack.
        kept_in: the folder of the indexes; that it cannot be written costs time and nothing else.
    """
    with without_collecting():
        return _outlined(folder, kept_in, _stamps(folder))


def whole(pack: Pack, problem: Problem) -> Problem | None:
    """The problem itself for one of an outline, read from its file now; None if that fails."""
    if problem.whole:
        return problem
    from tutor.packs.reading.load import read_problem

    return read_problem(pack.folder, problem.id)[0]


def _outlined(folder: Path, kept_in: Path, stamps: Mapping[str, Stamp]) -> Pack:
    kept = load_index(kept_in, folder)
    stamp = stamps.get(NAME, (0, 0))
    if kept is not None and kept.stamp == stamp:
        described, about, rows = kept.manifest, kept.faults, kept.rows
    else:
        found = Faults(NAME)
        described = manifest(read(folder, NAME, found), folder, found)
        about, rows = tuple(found.found), kept.rows if kept is not None else {}
    fresh = {name: _row(folder, name, stamps, rows.get(name)) for name in described.problems}
    if kept is None or kept.stamp != stamp or any(fresh[name] is not rows.get(name) for name in fresh):
        save_index(kept_in, folder, stamp, described, about, fresh)
    return _pack(folder, described, about, fresh)


def _row(folder: Path, name: str, stamps: Mapping[str, Stamp], kept: Row | None) -> Row:
    """What the index has, if the file is as it was; else what the file says."""
    stamp = stamps.get(f"{name}.md", (0, 0))
    if kept is not None and (kept[0], kept[1]) == stamp and stamp != (0, 0):
        return kept
    from tutor.packs.reading.load import (
        read_problem,  # Home must not wait for what reads packs, once all is known.
    )

    made, faults = read_problem(folder, name)
    noted = [[each.line, each.rule, each.sentence, each.cure, each.severity] for each in faults]
    if made is None:
        return [*stamp, "", "", [], 0, noted, [], "[]"]
    parts = [
        [part.id, part.title, len(part.variants), list(part.skills), part.at("skills"), part.guess]
        for part in made.parts
    ]
    used = sorted({slug for part in made.parts for slug in part.skills})
    skills = list(made.skills)
    return [*stamp, made.title, made.lesson, skills, len(parts), noted, used, json.dumps(parts)]


def _pack(folder: Path, described: Manifest, about: Sequence[Fault], rows: Mapping[str, Row]) -> Pack:
    problems = tuple(_problem(name, row) for name, row in rows.items() if row[5])
    faults = sorted(about, key=lambda fault: fault.line)
    slugs = {skill.slug for skill in described.skills}
    for name, row in rows.items():
        file = f"{name}.md"
        faults += [Fault(file, *each) for each in row[6]]
        if not slugs.issuperset(row[7]):
            from tutor.packs.reading.load import unknown_skills

            skills = [(tuple(part[3]), part[4]) for part in json.loads(row[8])]
            faults += unknown_skills(file, tuple(row[4]), skills, slugs)
    return described.pack(folder, problems, faults)


def _problem(name: str, row: Row) -> Problem:
    parts = _Parts(row[5], row[8])
    return Problem(name, row[2], "", parts, tuple(row[4]), f"{name}.md", lesson=row[3], whole=False)


class _Parts(Sequence[Part]):
    """A problem's parts in outline, made when the first is looked at: of thousands, few are.

    Args:
        count: how many they are.
        text: what the index says of them, see `Row`.
    """

    __slots__ = ("_count", "_made", "_text")

    def __init__(self, count: int, text: str) -> None:
        self._count = count
        self._text = text
        self._made: tuple[Part, ...] | None = None

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Part: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Part, ...]: ...
    def __getitem__(self, at: int | slice) -> Part | tuple[Part, ...]:
        return self._all()[at]

    def __iter__(self) -> Iterator[Part]:
        return iter(self._all())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._all() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all())

    def _all(self) -> tuple[Part, ...]:
        if self._made is None:
            self._made = tuple(
                Part(id, title, "", (), (), variants=_ONE * count, skills=tuple(skills), luck=luck)
                for id, title, count, skills, _, luck in json.loads(self._text)  # noqa: A001
            )
        return self._made


def _stamps(folder: Path) -> dict[str, Stamp]:
    """Size and time of every page in the folder."""
    stamps: dict[str, Stamp] = {}
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(".md"):
                    found = entry.stat()
                    stamps[entry.name] = (found.st_size, found.st_mtime_ns)
    except OSError:
        return stamps
    return stamps


@contextmanager
def without_collecting() -> Iterator[None]:
    """Thousands of small values are made that all stay; looking for garbage among them doubles the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
