"""Takes a pack from a zip: its contents are bounded before they are read, its files as they inflate."""

from __future__ import annotations

import os
import stat
import struct
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from tutor.packs.reading.manifest import NAME
from tutor.packs.sharing.refused import RefusedError, named, why
from tutor.packs.sharing.size_limits import MOST_ARCHIVE, MOST_DIRECTORY, MOST_ENTRIES, MOST_FILE
from tutor.packs.sharing.zip_entries import entries

_DAMAGED = (
    BadZipFile, zlib.error, struct.error, EOFError, ValueError, RuntimeError, OverflowError, LookupError,
)  # fmt: skip
"""What a broken zip makes the reader raise."""

_END = struct.Struct("<4s4H2LH")
_CHUNK = 64 * 1024


class ZipFiles:
    """The files of the pack in a zip: beside its `pack.md`, wherever that is. Use `opened`."""

    def __init__(self, archive: ZipFile, what: str) -> None:
        self.what = what
        self._archive = archive
        found = entries(archive, what)
        top = _top(found, what)
        self._files = {
            path.removeprefix(top): info
            for path, info in found.items()
            if path.startswith(top) and "/" not in path.removeprefix(top)
        }

    def names(self) -> Iterable[str]:
        """The names of the files beside `pack.md`."""
        return sorted(name for name in self._files if not name.startswith("."))

    def read(self, name: str, most: int = MOST_FILE) -> bytes | None:
        """The content of a file; see `Files`. Inflates no more than is allowed, whatever its header says."""
        info = self._files.get(name)
        if info is None:
            return None
        data = bytearray()
        try:
            with self._archive.open(info) as file:
                while len(data) <= most and (chunk := file.read(_CHUNK)):
                    data += chunk
        except _DAMAGED as error:
            raise RefusedError(
                f"{named(name)} in {self.what} is damaged. Ask for the file anew, or pack it anew."
            ) from error
        if len(data) > most:
            raise RefusedError(
                f"{named(name)} in {self.what} has more than {most // 1024:,} KiB when it is unpacked. "
                "Split it into several problems."
            )
        return bytes(data)


@contextmanager
def opened(path: Path) -> Iterator[ZipFiles]:
    """A zip, looked at and found harmless.

    Raises:
        RefusedError: it is not, or is no zip, or has no pack in it.
    """
    what = named(str(path))
    try:
        # A pipe must not even be opened: that would wait for its other end.
        if not stat.S_ISREG(path.stat().st_mode):
            raise RefusedError(f"{what} is neither a folder nor an ordinary file.")
        file = path.open("rb")
    except (OSError, ValueError) as error:
        reason = why(error) if isinstance(error, OSError) else str(error)
        raise RefusedError(f"{what} cannot be opened: {reason}.") from error
    with file:
        _bounded(file, what)
        try:
            archive = ZipFile(file)
        except _DAMAGED as error:
            raise RefusedError(f"{what} is damaged. Ask for it anew.") from error
        with archive:
            yield ZipFiles(archive, what)


def _bounded(file: BinaryIO, what: str) -> None:
    """Refuse what is no zip, or one whose table of contents is too long to be held in memory."""
    length = file.seek(0, os.SEEK_END)
    if length > MOST_ARCHIVE:
        raise RefusedError(
            f"{what} has {length / 2**20:,.0f} MiB; at most {MOST_ARCHIVE // 2**20} MiB are read."
        )
    file.seek(max(0, length - _END.size - 0xFFFF - 20))
    tail = file.read()
    file.seek(0)
    place = _end(tail)
    if place is None:
        raise RefusedError(
            f"{what} is no zip (or its end is missing), so it is no pack. A pack is a folder, a .tutorpack "
            "or a zip of a folder."
        )
    _, _, _, _, count, size, _, _ = _END.unpack_from(tail, place)
    if count > MOST_ENTRIES or size > MOST_DIRECTORY or tail[max(0, place - 20) :].startswith(b"PK\6\7"):
        raise RefusedError(f"{what} has more entries than any pack ({MOST_ENTRIES:,}). Pack only the pack.")


def _end(tail: bytes) -> int | None:
    """Where the end record stands, looked for as `zipfile` does, so that both speak of the same one."""
    last = len(tail) - _END.size
    if last < 0:
        return None
    if tail[last : last + 4] == b"PK\5\6" and tail[-2:] == b"\0\0":
        return last
    place = tail.rfind(b"PK\5\6")
    return place if 0 <= place <= last else None


def _top(found: dict[str, ZipInfo], what: str) -> str:
    """The folder of `pack.md`, as a prefix: the one that is least deep."""
    paths = [PurePosixPath(path) for path in found]
    tops = [
        path.parent
        for path in paths
        if path.name == NAME and not any(piece.startswith((".", "__MACOSX")) for piece in path.parts)
    ]
    if not tops:
        inner = next((path for path in paths if path.suffix.casefold() in (".zip", ".tutorpack")), None)
        hint = f" It holds {named(str(inner))}; unpack that first." if inner else ""
        raise RefusedError(f"There is no {NAME} in {what}, so it is no pack.{hint}")
    depth = min(len(top.parts) for top in tops)
    least = sorted(str(top) for top in tops if len(top.parts) == depth)
    if len(least) > 1:
        raise RefusedError(
            f"There are {len(least)} packs in {what}: {named(least[0])}, {named(least[1])} … "
            "Unpack it, and give the folder of one."
        )
    return "" if depth == 0 else f"{least[0]}/"
