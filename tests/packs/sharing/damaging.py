"""Zips with damaged bytes, without end, the same for a seed, and the installs that are tried with them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from tests.packs.pages import SMALL
from tests.packs.sharing.zips import PAGES, table_of_contents
from tutor.packs.sharing.install import Rule, install
from tutor.packs.sharing.refused import RefusedError


def bytes_damaged(whole: bytes, seed: int) -> Iterator[bytes]:
    """A few bytes changed anywhere."""
    chance = random.Random(seed)
    while True:
        data = bytearray(whole)
        for _ in range(chance.choice((1, 1, 4))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        yield bytes(data)


def headers_damaged(path: Path, seed: int) -> Iterator[bytes]:
    """A few bytes changed in the headers of the zip at `path`, or its end cut off."""
    whole, contents = path.read_bytes(), table_of_contents(path)
    headers = [place for place in range(len(whole)) if whole[place : place + 4] == b"PK\3\4"]
    places = [*range(contents, len(whole)), *(place + at for place in headers for at in range(45))]
    chance = random.Random(seed)
    while True:
        damaged = bytearray(whole)
        for _ in range(chance.choice((1, 1, 2, 5))):
            damaged[chance.choice(places)] = chance.choice((0, 1, 128, 255, chance.randrange(256)))
        yield bytes(damaged[: chance.choice((len(whole), len(whole), chance.randrange(len(whole))))])


def unsealed(path: Path) -> Path:
    """The small pack as any program zips it, without a seal."""
    with ZipFile(path, "w") as archive:
        archive.comment = b"a comment"
        for name, data in PAGES.items():
            archive.writestr(f"small/{name}", data, ZIP_DEFLATED)
    return path


def refused_or_the_same(folder: Path, data: bytes) -> bool:
    """Whether a damaged built pack is refused; if it is not, what is installed is the pack as it was.

    Raises:
        AssertionError: another pack was installed, or the refusal is no plain sentence.
    """
    if not (folder / "whole").exists():
        install(SMALL, folder / "whole")
    path = folder / "damaged.tutorpack"
    path.write_bytes(data)
    try:
        found = install(path, folder / "data")
    except RefusedError as said:
        assert str(said).isprintable()
        return True
    assert found.packed.digest == install(SMALL, folder / "whole").packed.digest
    return False


def refused_or_a_pack(folder: Path, data: bytes) -> bool:
    """Whether a damaged zip is refused; if it is not, it was installed as it is.

    Raises:
        AssertionError: the refusal is no plain sentence.
    """
    path = folder / "damaged.zip"
    path.write_bytes(data)
    try:
        install(path, folder / "data", Rule.FORCE)
    except RefusedError as said:
        assert str(said).isprintable()
        return True
    return False
