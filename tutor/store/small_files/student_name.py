"""The name under which a student hands in who has chosen none: random, made once, and kept."""

from __future__ import annotations

import re
import secrets
from pathlib import Path

from tutor.notation.lexicon.sanitize import clean
from tutor.store.folder.private_files import private_folder, write_private
from tutor.store.small_files.setting_records import LONGEST_NAME

FILE = "hand-in-name"

_MADE = re.compile(r"student-[0-9a-f]{8}")


def opaque_name(folder: Path) -> str:
    """The random name kept in the data folder; a new one where there is none, kept if that is possible."""
    file = folder / FILE
    try:
        kept = file.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        kept = ""
    if _MADE.fullmatch(kept):
        return kept
    made = f"student-{secrets.token_hex(4)}"
    try:
        private_folder(folder)
        write_private(file, made + "\n")
    except OSError:
        # A name that lasts for this file only is still a name.
        pass
    return made


def tidy(name: str) -> str:
    """A chosen name on one line, harmless to a terminal, at most `LONGEST_NAME` characters; perhaps ""."""
    return " ".join(clean(name[: 20 * LONGEST_NAME]).split())[:LONGEST_NAME].strip()
