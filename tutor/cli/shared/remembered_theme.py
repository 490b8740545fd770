"""The remembered theme, read while the app is being imported, so that its first frame has it already."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread

PATIENCE = 0.25
"""Seconds that a first frame waits for a slow disk at most; the theme then comes with the record."""


class Remembered:
    """Reads the theme's name beside whatever is done until it is asked for."""

    def __init__(self) -> None:
        self._name = ""
        self._reading = Thread(target=self._read, daemon=True)
        self._reading.start()

    def name(self) -> str:
        """The theme that was chosen, or "" where none was, or where it is not known in time."""
        self._reading.join(PATIENCE)
        return self._name

    def _read(self) -> None:
        from tutor.store.record.record_location import NoFolderError, data_folder
        from tutor.store.small_files.settings import FILE, read

        with suppress(NoFolderError):  # whoever needs it for more than a theme says so
            self._name = read(data_folder() / FILE).theme
