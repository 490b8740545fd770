"""Finds packs: those that ship with the program, installed ones, others by folder; and parts by path."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import tutor
from tutor.packs.library.index import INDEX, outline
from tutor.packs.model.faults import nearest, one_of
from tutor.packs.model.pack import Pack, Part, Problem
from tutor.packs.reading.manifest import NAME
from tutor.packs.sharing.installed_packs import shelved
from tutor.packs.sharing.version import order


@dataclass(frozen=True, slots=True)
class Place:
    """Where a path leads: a pack, perhaps a problem of it, perhaps a part of that."""

    pack: Pack
    problem: Problem | None = None
    part: Part | None = None

    @property
    def key(self) -> str:
        """The whole path, `pack/problem/part`, as far as it goes."""
        return "/".join(found.id for found in (self.pack, self.problem, self.part) if found is not None)


@dataclass(frozen=True, slots=True)
class Lost:
    """A path that leads nowhere: a sentence, and the path that was probably meant (or None)."""

    sentence: str
    correction: str | None = None


def shipped() -> Path:
    """The folder of the packs that ship: inside the installed package, or beside it in a checkout."""
    inside = Path(tutor.__file__).parent / "content"
    return inside if inside.is_dir() else Path(tutor.__file__).parent.parent / "content"


def library(extra: Iterable[Path] = (), data: Path | None = None, outlined: bool = False) -> tuple[Pack, ...]:
    """The shipped packs by name, then the installed ones by id, then those in the folders of `extra`.

    Of two with one id the later counts; but an installed pack takes the place of a shipped one only if its
    version is newer.

    Args:
        extra: folders of packs.
        data: the student's data folder, where installed packs are; without it there are none.
        outlined: whether packs may come in outline, see `tutor.packs.library.index`.
    """
    read = _reader(data / INDEX if outlined and data else None)
    try:
        folders = sorted(folder for folder in shipped().iterdir() if (folder / NAME).is_file())
    except OSError:
        folders = []
    packs = {pack.id: pack for pack in map(read, folders)}
    for found in shelved(data) if data else ():
        if found.id not in packs or order(found.current.version) > order(packs[found.id].version):
            packs[found.id] = read(found.folder)
    packs |= {pack.id: pack for pack in map(read, extra)}
    return tuple(packs.values())


def _reader(kept_in: Path | None) -> Callable[[Path], Pack]:
    if kept_in is not None:
        return partial(outline, kept_in=kept_in)
    from tutor.packs.reading.load import load

    return load


def resolve(packs: Iterable[Pack], path: str) -> Place | Lost:
    """Where `pack/problem/part`, `problem/part`, or the beginning of either leads.

    A part's id alone does too, if only one problem has such a part. Case and outer slashes do not matter.
    """
    known = tuple(packs)
    wanted = tuple(piece.strip().casefold() for piece in path.strip().strip("/").split("/"))
    found = [place for place in places(known) if _names(place)[-len(wanted) :] == wanted]
    whole = [place for place in found if len(_names(place)) == len(wanted)]
    if len(whole or found) == 1:
        return (whole or found)[0]
    if found:
        keys = [place.key for place in found]
        return Lost(f"“{path.strip()}” could be {one_of(keys[:5])}.", keys[0])
    return _lost(known, path.strip()[:200], len(wanted))


def places(packs: Iterable[Pack]) -> Iterable[Place]:
    """Every pack, problem and part, in order."""
    for pack in packs:
        yield Place(pack)
        for problem in pack.problems:
            yield Place(pack, problem)
            for part in problem.parts:
                yield Place(pack, problem, part)


def _names(place: Place) -> tuple[str, ...]:
    return tuple(place.key.split("/"))


def _lost(packs: tuple[Pack, ...], path: str, depth: int) -> Lost:
    """Say what there is, with the nearest path of the same depth."""
    tails = {
        "/".join(names[-depth:]): "/".join(names)
        for names in map(_names, places(packs))
        if len(names) >= depth
    }
    near = nearest(path, tails)
    if near:
        return Lost(f"There is no “{path}”. Did you mean “{near}”?", tails[near])
    first = path.split("/")[0].casefold()
    pack = next((pack for pack in packs if pack.id == first), packs[0] if len(packs) == 1 else None)
    if pack is None:
        return Lost(
            f"There is no “{path}”. The packs are {one_of(pack.id for pack in packs)}."
            if packs
            else "There are no packs."
        )
    return Lost(f"There is no “{path}”. {pack.title} has {one_of(problem.id for problem in pack.problems)}.")
