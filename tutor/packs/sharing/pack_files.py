"""What a pack can be taken from: a folder or a zip, seen alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from tutor.packs.markdown.files import is_slug
from tutor.packs.reading.manifest import BESIDES
from tutor.packs.sharing.size_limits import MOST_FILE

CUSTOMARY = (*(name for name in BESIDES if name != "pack.md"), "LICENSE", "LICENCE")
"""Pages that may stand beside the problems and go along with them."""

_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}


class Files(Protocol):
    """The files at the top of a pack's folder."""

    @property
    def what(self) -> str:
        """How to call it in a sentence."""
        ...

    def names(self) -> Iterable[str]:
        """The names there, in order, without folders and without names that begin with a dot."""
        ...

    def read(self, name: str, most: int = MOST_FILE) -> bytes | None:
        """The content of a file, None if it is not there.

        Raises:
            RefusedError: it must not be read, or has more than `most` bytes.
        """
        ...


def is_device(name: str) -> bool:
    """Whether a file of that name (without its ending) would be a device on some systems."""
    return name.casefold() in _DEVICES


def is_page(name: str) -> bool:
    """Whether a file of that name can be a problem."""
    return name.endswith(".md") and is_slug(name.removesuffix(".md"))
