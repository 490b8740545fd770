"""The contents of a zip, looked at before anything is unpacked: an entry that could do harm ends it."""

from __future__ import annotations

import re
import stat
import unicodedata
from collections.abc import Iterable
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from tutor.notation import clean
from tutor.packs.sharing.refused import RefusedError, named
from tutor.packs.sharing.size_limits import LONGEST_PATH, MOST_ENTRIES

_DRIVE = re.compile(r"[A-Za-z]:")
_UTF_8 = 0x800
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_HEADER = 30
"""Bytes of an entry's own header without its name."""


def entries(archive: ZipFile, what: str) -> dict[str, ZipInfo]:
    """The files of a zip by path, all of them harmless.

    Raises:
        RefusedError: naming the entry, what is wrong with it, and what to do.
    """
    infos = archive.infolist()
    if len(infos) > MOST_ENTRIES:
        raise RefusedError(
            f"{what} has {len(infos):,} entries; {MOST_ENTRIES:,} are read. Pack only the pack."
        )
    files: dict[str, ZipInfo] = {}
    seen: dict[str, str] = {}
    for info in infos:
        path = _path(info, what)
        _kind(info, path, what)
        folded = unicodedata.normalize("NFC", path.rstrip("/")).casefold()
        if folded in seen:
            other = seen[folded]
            twice = "is in it twice" if other == path else f"differs from {named(other)} in capitals only"
            raise RefusedError(f"{named(path)} in {what} {twice}. Keep one of them, and pack it anew.")
        seen[folded] = path
        if not path.endswith("/"):
            files[path] = info
    _apart(infos, archive.start_dir, what)
    return files


def _path(info: ZipInfo, what: str) -> str:
    """The entry's path, with `/` between names."""
    path = info.orig_filename
    if not info.flag_bits & _UTF_8 and not path.isascii():
        try:
            path = path.encode("cp437").decode("utf-8")
        except UnicodeError:
            raise RefusedError(
                f"{named(path)} in {what} has a name that is not UTF-8. Rename it, and pack it anew."
            ) from None
    trouble = _trouble(path)
    if trouble:
        raise RefusedError(f"{named(path)} in {what} {trouble}. Nothing of it was unpacked.")
    return path


def _trouble(path: str) -> str:
    """What is wrong with a path, or ""."""
    if len(path) > LONGEST_PATH:
        return f"has a name of {len(path):,} characters"
    if clean(path) != unicodedata.normalize("NFC", path) or "\n" in path:
        return "has invisible characters in its name"
    if "\\" in path:
        return "has a backslash in its name"
    if path.startswith("/") or _DRIVE.match(path):
        return "has an absolute path"
    pieces = path.removesuffix("/").split("/")
    if ".." in pieces:
        return "leads out of its folder"
    if "" in pieces or "." in pieces:
        return "has an empty name in its path"
    return ""


def _kind(info: ZipInfo, path: str, what: str) -> None:
    """Refuse what is neither a plain file nor a folder, or could not be read."""
    mode = stat.S_IFMT(info.external_attr >> 16)
    if mode == stat.S_IFLNK:
        raise RefusedError(f"{named(path)} in {what} is a link. Put the file itself in its place.")
    if mode not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise RefusedError(f"{named(path)} in {what} is a device, a pipe or a socket. Take it out.")
    if info.flag_bits & _ENCRYPTED:
        raise RefusedError(f"{named(path)} in {what} is encrypted. Pack it anew without a password.")
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise RefusedError(f"{named(path)} in {what} is compressed in a way that is not read. Pack it anew.")


def _apart(infos: Iterable[ZipInfo], end: int, what: str) -> None:
    """Refuse entries that share bytes, as a zip bomb's do."""
    last = end
    for info in sorted(infos, key=lambda each: each.header_offset, reverse=True):
        # The name's length in bytes is at least that in characters; the rest is the unpacking's to find out.
        if info.header_offset < 0 or (
            info.header_offset + _HEADER + len(info.orig_filename) + info.compress_size > last
        ):
            raise RefusedError(
                f"{named(info.orig_filename)} in {what} lies over other entries, so it is damaged or made to "
                "do harm. Ask for it anew."
            )
        last = info.header_offset
