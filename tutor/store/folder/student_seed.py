"""The number from which a student's own draws are made: random, made once, and kept beside the record."""

from __future__ import annotations

import re
import secrets
from pathlib import Path

from tutor.store.folder.private_files import private_folder, write_private

FILE = "draws-seed"

_MADE = re.compile(r"[0-9]{1,20}")


def student_seed(folder: Path) -> int:
    """The number kept in the data folder; a new one where there is none, kept if that is possible."""
    file = folder / FILE
    try:
        kept = file.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        kept = ""
    if _MADE.fullmatch(kept):
        return int(kept)
    made = secrets.randbelow(2**32)
    try:
        private_folder(folder)
        write_private(file, f"{made}\n")
    except OSError:
        # What was opened is on record with its draw, so nothing changes under a student's eyes.
        pass
    return made
