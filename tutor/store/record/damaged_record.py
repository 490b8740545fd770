"""What is done with a damaged record: it is kept, under another name, and what can be read of it goes on."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from tutor.store.record.salvage import Salvaged, salvage

_BESIDE = ("", "-wal", "-shm")
"""SQLite's own files: the log may hold events that never reached the main file."""


def read_copy(path: Path) -> Salvaged:
    """What can be read of a record that must not be touched, or cannot be written."""
    with suppress(OSError), tempfile.TemporaryDirectory(prefix="tutor-") as folder:
        copy = Path(folder) / "record"
        for ending in _BESIDE[:2]:
            source = path.with_name(path.name + ending)
            if source.is_file():
                shutil.copyfile(source, copy.with_name(copy.name + ending))
        if copy.exists():
            return salvage(copy)
    return Salvaged()


def set_aside(path: Path) -> Path:
    """Rename a damaged record to `record.corrupt-N.sqlite3`, overwriting nothing; returns the new path.

    Raises:
        OSError: it could not be renamed.
    """
    number = 1
    while True:
        aside = path.with_name(f"{path.stem}.corrupt-{number}{path.suffix}")
        try:
            # Holding the name first is what keeps two programs from taking the same one.
            aside.touch(exist_ok=False)
            break
        except FileExistsError:
            number += 1
    try:
        path.replace(aside)
    except OSError:
        aside.unlink()
        raise
    for ending in _BESIDE[1:]:
        beside = path.with_name(path.name + ending)
        with suppress(OSError):
            beside.replace(aside.with_name(aside.name + ending))
    return aside
