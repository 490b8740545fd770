"""Where the record is kept."""

from __future__ import annotations

import os
from pathlib import Path

FILE = "record.sqlite3"


def data_folder() -> Path:
    """The student's data folder: `TUTOR_DATA` if it is set, else the one that the system has for programs."""
    chosen = os.environ.get("TUTOR_DATA")
    if chosen:
        return Path(chosen).expanduser()
    # Imported here because it costs more than all else that a start needs of this room.
    from platformdirs import user_data_path

    return user_data_path("tutor", appauthor=False)


def record_file() -> Path:
    """The record's file."""
    return data_folder() / FILE
