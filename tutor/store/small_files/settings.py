"""What a student has set, in a small file beside the record: for now, the theme."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

from tutor.store.small_files.small_file import read_json, write_json

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
    found = read_json(path, MOST_BYTES)
    theme = found.get("theme") if isinstance(found, dict) else None
    return Settings(theme if isinstance(theme, str) and len(theme) <= LONGEST else "")


def write(path: Path, settings: Settings) -> bool:
    """Keep the settings: the whole file at once, or none of it. Whether it could be done."""
    return write_json(path, asdict(settings))
