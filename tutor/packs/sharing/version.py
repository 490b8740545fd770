"""Versions of packs: which can be kept under their name, and which of two is newer."""

from __future__ import annotations

import re

_WELL_FORMED = re.compile(r"[0-9](?:[0-9A-Za-z.+-]{0,38}[0-9A-Za-z])?")
_RELEASE = re.compile(r"\d+(?:\.\d+)*")

Order = tuple[tuple[int, ...], bool, tuple[tuple[bool, int, str], ...]]


def is_version(text: str) -> bool:
    """Whether `text` begins with a digit and is at most 40 letters, digits, dots, hyphens and plus signs."""
    return _WELL_FORMED.fullmatch(text) is not None


def order(text: str) -> Order:
    """A key that sorts versions: `0.9` < `1.0-rc1` < `1.0` = `1.0.0` < `1.0.1` < `1.10`. Any text has one."""
    release = _RELEASE.match(text[:200])
    numbers = [int(piece) for piece in release[0].split(".")] if release else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    rest = text[release.end() if release else 0 :].split("+")[0].strip("-.")
    pieces = re.findall(r"\d+|[^\d.-]+", rest[:200])
    return tuple(numbers), not rest, tuple(_piece(piece) for piece in pieces)


def _piece(piece: str) -> tuple[bool, int, str]:
    return (False, int(piece), "") if piece.isdecimal() else (True, 0, piece.casefold())
