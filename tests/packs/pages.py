"""Writes packs to try the reader with: the small pack, with a line of it changed."""

from __future__ import annotations

from pathlib import Path

from tutor.packs.model.pack import Fault, Pack, Part
from tutor.packs.reading.load import load

SMALL = Path(__file__).parent / "small"


def page(name: str) -> str:
    """A file of the small pack."""
    return (SMALL / name).read_text(encoding="utf-8")


def pack_with(folder: Path, **pages: str) -> Path:
    """The small pack in `folder`, with the pages named in place of its own."""
    for path in SMALL.glob("*.md"):
        (folder / path.name).write_text(pages.get(path.stem) or page(path.name), encoding="utf-8")
    return folder


def changed(name: str, old: str, new: str) -> str:
    """A page with one passage of it changed, which has to stand there exactly once."""
    text = page(name)
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    return text.replace(old, new)


def line_of(text: str, passage: str) -> int:
    """The 1-based line on which a passage begins."""
    return text.count("\n", 0, text.index(passage)) + 1


def part_of(pack: Pack, path: str) -> Part:
    """The part at `problem/part`."""
    problem, _, name = path.partition("/")
    found = pack.problem(problem)
    part = found.part(name) if found else None
    assert part is not None, f"there is no {path}; faults: {pack.faults}"
    return part


def small() -> Pack:
    """The small pack, as it is."""
    return load(SMALL)


def only(faults: tuple[Fault, ...]) -> Fault:
    """The one fault there is."""
    assert len(faults) == 1, faults
    return faults[0]
