"""Reads the files of a content pool: bounded, without following links, one problem at a time."""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

POOL = "content-pool"
MOST_FILE = 1024 * 1024
MOST_SKILLS = 32 * 1024 * 1024
MOST_PROBLEMS = 100_000
MOST_STEPS = 100
DEEPEST = 40

_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"?', re.DOTALL)


class UnreadableError(Exception):
    """A file that cannot be taken; the message says why, in words that follow its name."""


def pool_in(folder: Path) -> Path | None:
    """The pool that a person means by `folder`: itself, or `content-pool` below it; None if there is none."""
    below = (folder / POOL, folder / "src" / "content-sources" / "oatutor" / POOL)
    found = next((place for place in below if place.is_dir() and not place.is_symlink()), None)
    return found or (folder if folder.is_dir() else None)


def folders(place: Path, links: bool = False) -> Iterator[str]:
    """The names of the folders in `place` in natural order, without links; or of the links alone.

    Raises:
        UnreadableError: it cannot be listed.
    """
    try:
        with os.scandir(place) as entries:
            names = [
                entry.name
                for entry in entries
                if (entry.is_symlink() if links else entry.is_dir(follow_symlinks=False))
            ]
    except OSError as error:
        raise UnreadableError(f"cannot be listed: {error.strerror}") from None
    yield from sorted((name for name in names if not name.startswith(".")), key=natural)


def natural(name: str) -> tuple[tuple[str, int], ...]:
    """A key that sorts `a2` before `a10`."""
    return tuple((word, int(digits or 0)) for word, digits in re.findall(r"(\D*)(\d{0,9})", name.casefold()))


def read_json(path: Path, most: int = MOST_FILE) -> Any:
    """What a JSON file holds.

    Raises:
        UnreadableError: there is no such file, it is a link, too large, too deep, or no JSON.
    """
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableError("is not an ordinary file")
        if found.st_size > most:
            raise UnreadableError(f"has {found.st_size:,} bytes; {most:,} are read")
        with path.open("rb") as file:
            data = file.read(most + 1)
    except FileNotFoundError:
        raise UnreadableError("is missing") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"cannot be read: {getattr(error, 'strerror', None) or error}") from None
    if depth(data) > DEEPEST:
        raise UnreadableError("is nested too deeply")
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"is no JSON: {error}") from None


def depth(data: bytes) -> int:
    """How deep lists and objects nest, before any of it is built."""
    level = deepest = 0
    for letter in _STRING.sub(b"", data):
        if letter in b"[{":
            level += 1
            deepest = max(deepest, level)
        elif letter in b"]}":
            level -= 1
    return deepest
