"""Where the record is kept."""

from __future__ import annotations

import os
from pathlib import Path

FILE = "record.sqlite3"


class NoFolderError(Exception):
    """There is no telling where the data folder is; the sentence says what to set."""


def data_folder() -> Path:
    """The student's data folder: `TUTOR_DATA` if it is set, else the one that the system has for programs.

    Raises:
        NoFolderError: it is in the home of somebody who is not known here.
    """
    chosen = os.environ.get("TUTOR_DATA")
    try:
        if chosen:
            return Path(chosen).expanduser()
        # Imported here because it costs more than all else that a start needs of this room.
        from platformdirs import user_data_path

        return user_data_path("tutor", appauthor=False)
    except RuntimeError:
        if chosen and chosen.startswith("~"):
            home = chosen.split("/")[0]
            said = f"TUTOR_DATA is “{chosen}”, and this machine knows no home “{home}”."
        else:
            said = "This machine does not say where your home is."
        raise NoFolderError(f"{said} Set TUTOR_DATA to a folder that you may write to.") from None


def record_file() -> Path:
    """The record's file."""
    return data_folder() / FILE
