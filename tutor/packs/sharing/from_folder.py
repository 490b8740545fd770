"""Takes a pack from a folder, such as a Git working copy: the ordinary files at its top, nothing else."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from tutor.packs.reading.manifest import NAME
from tutor.packs.sharing.refused import RefusedError, named, why
from tutor.packs.sharing.size_limits import MOST_ENTRIES, MOST_FILE

# Without waiting for a pipe's other end, and without following a link that was put there meanwhile.
_CAREFULLY = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
)


class FolderFiles:
    """The files of a pack's folder.

    Raises:
        RefusedError: it cannot be looked into, or has too many entries.
    """

    def __init__(self, folder: Path) -> None:
        self.what = f"the folder {named(str(folder))}"
        try:
            self._root = folder.resolve(strict=True)
            self._names = _names(self._root, self.what)
        except (OSError, RuntimeError, ValueError) as error:
            reason = why(error) if isinstance(error, OSError) else str(error)
            raise RefusedError(f"{self.what} cannot be opened: {reason}.") from error
        if NAME not in self._names:
            raise RefusedError(f"There is no {NAME} in {self.what}, so it is no pack.{_below(self._root)}")

    def names(self) -> Iterable[str]:
        """The names of what is no folder."""
        return self._names

    def read(self, name: str, most: int = MOST_FILE) -> bytes | None:
        """The content of a file; see `Files`."""
        path = self._root / name
        try:
            if path.is_symlink():
                path = path.resolve(strict=True)
                if not path.is_relative_to(self._root):
                    raise RefusedError(
                        f"{named(name)} in {self.what} is a link that leads out of it. "
                        "Put the file itself in its place."
                    )
            return self._content(path, name, most)
        except FileNotFoundError:
            return None
        except (OSError, RuntimeError, ValueError) as error:
            reason = why(error) if isinstance(error, OSError) else "it is a link in a circle"
            raise RefusedError(
                f"{named(name)} in {self.what} cannot be read: {reason}. Mend that, or take it out of {NAME}."
            ) from error

    def _content(self, path: Path, name: str, most: int) -> bytes:
        handle = os.open(path, _CAREFULLY)
        with os.fdopen(handle, "rb") as file:
            found = os.fstat(handle)
            if not stat.S_ISREG(found.st_mode):
                raise RefusedError(
                    f"{named(name)} in {self.what} is no ordinary file. Put a Markdown file in its place."
                )
            data = file.read(most + 1) if found.st_size <= most else b""
        if found.st_size > most or len(data) > most:
            raise RefusedError(
                f"{named(name)} in {self.what} has more than {most // 1024:,} KiB. "
                "Split it into several problems."
            )
        return data


def _names(root: Path, what: str) -> tuple[str, ...]:
    names: list[str] = []
    with os.scandir(root) as entries:
        for count, entry in enumerate(entries):
            if count >= MOST_ENTRIES:
                raise RefusedError(
                    f"There are more than {MOST_ENTRIES:,} files in {what}. Give a folder with a pack only."
                )
            if not entry.name.startswith(".") and not entry.is_dir(follow_symlinks=False):
                names.append(entry.name)
    return tuple(sorted(names))


def _below(root: Path) -> str:
    """Where the pack probably is instead."""
    try:
        with os.scandir(root) as entries:
            found = [entry.name for _, entry in zip(range(1_000), entries, strict=False) if entry.is_dir()]
    except OSError:
        return ""
    packs = [name for name in sorted(found) if not name.startswith(".") and (root / name / NAME).is_file()]
    return f" There is one in its folder {named(packs[0])}." if packs else ""
