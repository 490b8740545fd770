"""Zips for the tests: the small pack packed, with entries of any kind beside it."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from tests.packs.pages import SMALL

PAGES = {path.name: path.read_bytes() for path in sorted(SMALL.glob("*.md"))}


def entry(name: str, mode: int = 0, kind: int = ZIP_STORED) -> ZipInfo:
    """An entry whose name is taken as it is."""
    info = ZipInfo("x", (2020, 1, 1, 0, 0, 0))
    info.filename = info.orig_filename = name
    info.external_attr = mode << 16
    info.compress_type = kind
    return info


def packed(
    path: Path, more: Iterable[tuple[ZipInfo, bytes]] = (), top: str = "", pages: dict[str, bytes] = PAGES
) -> Path:
    """A zip of the small pack (or of other pages) below `top`, and then of `more`."""
    with ZipFile(path, "w") as archive:
        for name, data in pages.items():
            archive.writestr(top + name, data)
        for info, data in more:
            archive.writestr(info, data)
    return path


def patched(path: Path, old: bytes, new: bytes) -> Path:
    """The zip with some bytes replaced everywhere; what a careful program would never write."""
    data = path.read_bytes()
    assert old in data
    assert len(old) == len(new)
    path.write_bytes(data.replace(old, new))
    return path


def table_of_contents(path: Path) -> int:
    """Where the table of contents of a zip begins."""
    with ZipFile(path) as archive:
        return archive.start_dir


def rewritten(path: Path, name: str, at: int, form: str, value: int, local: int | None = None) -> Path:
    """A zip with one number changed in an entry's line of the table of contents (and in its own header).

    Args:
        path: the zip.
        name: the entry.
        at: where the number stands in the table's line, in bytes.
        form: how it is written, such as `<H`.
        value: the new number.
        local: where it stands in the entry's own header; None leaves that as it is.
    """
    data = bytearray(path.read_bytes())
    place = table_of_contents(path)
    while data[place : place + 4] == b"PK\1\2":
        length, extra, comment = struct.unpack_from("<3H", data, place + 28)
        if data[place + 46 : place + 46 + length] == name.encode():
            struct.pack_into(form, data, place + at, value)
            if local is not None:
                own = struct.unpack_from("<L", data, place + 42)[0]
                struct.pack_into(form, data, own + local, value)
        place += 46 + length + extra + comment
    path.write_bytes(data)
    return path


def inner_zip() -> bytes:
    """A zip as a file's content."""
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("pack.md", b"# Inner")
    return made.getvalue()
