"""What a student has set, in a small file beside the record: for now, the theme."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

FILE = "settings.json"
MOST_BYTES = 65_536
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Settings:
    """What is set.

    Attributes:
        theme: the name of the theme, or "" for the usual one.
    """

    theme: str = ""


def read(path: Path) -> Settings:
    """The settings in that file; the usual ones where there is none, or where it cannot be made out."""
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return Settings()
    theme = found.get("theme") if isinstance(found, dict) else None
    return Settings(theme if isinstance(theme, str) and len(theme) <= LONGEST else "")


def write(path: Path, settings: Settings) -> bool:
    """Keep the settings: the whole file at once, or none of it. Whether it could be done."""
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        new.write_text(json.dumps(asdict(settings)) + "\n", encoding="utf-8")
        new.replace(path)
    except OSError:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        return False
    return True
