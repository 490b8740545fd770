"""Files that only their owner can read: answers and thoughts are nobody else's business on a shared machine.

Windows keeps a user's folders private by itself; there, nothing is done.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

FOLDER, FILE = 0o700, 0o600
OURS = (
    "record",
    "drafts.json",
    "settings.json",
    "hand-in-name",
    "draws-seed",
    "last-fault.txt",
    "index",
    "packs",
)
"""How the names in a data folder begin. One that holds anything else, such as a home, is left as it is."""
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def private_folder(folder: Path) -> None:
    """Make a folder that only its owner can look into; one that is there stays as it is. Raises OSError."""
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=FOLDER, exist_ok=True)


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read. Raises OSError."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, FILE), "w", encoding="utf-8") as file:
        file.write(text)


def tighten(folder: Path) -> str:
    """Take from others what they may do in a data folder; a sentence if they could read a record in it."""
    if os.name != "posix":
        return ""
    with suppress(OSError):
        inside = list(folder.iterdir())
        ours = [path for path in inside if path.name.startswith(OURS)]
        wide = folder.stat().st_mode & (stat.S_IXGRP | stat.S_IXOTH)
        # Each is narrowed, also behind the first that others could read.
        read = [path for path in ours if path.is_file() and not path.is_symlink() and _narrow(path, FILE)]
        if ours == inside:
            _narrow(folder, FOLDER)
        if read and wide:
            return f"Others on this machine could read your record in {folder}; now only you can."
    return ""


def _narrow(path: Path, mode: int) -> bool:
    """Whether others could read a file or folder of ours; now they cannot."""
    now = path.stat()
    if not now.st_mode & _OTHERS or now.st_uid != os.geteuid():
        return False
    path.chmod(mode)
    return bool(now.st_mode & (stat.S_IRGRP | stat.S_IROTH))
