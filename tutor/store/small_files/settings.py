"""What a student has set, in a small file beside the record; what can be set is in `setting_records.py`."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from tutor.store.small_files.setting_records import FEWEST_MINUTES, MOST_MINUTES, SETTINGS, Setting
from tutor.store.small_files.setting_sorts import as_day, as_holiday
from tutor.store.small_files.small_file import read_json, write_json
from tutor.tutoring.calendar.schedule import EVERY_DAY, MINUTES, Schedule

__all__ = [
    "FEWEST_MINUTES",
    "FILE",
    "MOST_MINUTES",
    "USUAL",
    "Settings",
    "is_day",
    "is_holiday",
    "read",
    "write",
]

FILE = "settings.json"
MOST_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class Settings:
    """What is set.

    Attributes:
        theme: the name of the theme, or "" for the usual one.
        minutes: what an evening takes.
        until: the day of the exam as `2027-02-10`, or "".
        weekdays: those with study, Monday 0.
        holidays: days without, as `2026-12-24` or `2026-12-24/2027-01-06`.
        sure: whether *How sure?* is asked.
        welcomed: whether the first screen was seen.
        motion: whether things slide and fade.
        waiting: whether hints keep their reading time.
        name: what is handed in stands under it; "" for a random one.
        keys: the name of a set of keys.
        own_keys: pairs of what a key does and the key, as `hint=ctrl+o`.
    """

    theme: str = ""
    minutes: int = MINUTES
    until: str = ""
    weekdays: tuple[int, ...] = EVERY_DAY
    holidays: tuple[str, ...] = ()
    sure: bool = True
    welcomed: bool = False
    motion: bool = True
    waiting: bool = True
    name: str = ""
    keys: str = "default"
    own_keys: tuple[str, ...] = ()

    @property
    def schedule(self) -> Schedule:
        """The same as days."""
        away = tuple(found for text in self.holidays if (found := as_holiday(text)) is not None)
        return Schedule(self.minutes, self.weekdays, away, as_day(self.until))

    def told(self, setting: Setting) -> str:
        """How one of them is set, as it would be typed."""
        return setting.sort.tell(getattr(self, setting.field))

    def changed(self, setting: Setting, typed: str, today: date) -> Settings:
        """These with one set as it was typed. Raises setting_sorts.NotThatError."""
        return replace(self, **{setting.field: setting.sort.read(typed, today)})


USUAL = Settings()


def read(path: Path) -> Settings:
    """The settings in that file; the usual ones where there is none, or where it cannot be made out."""
    found = read_json(path, MOST_BYTES)
    if not isinstance(found, dict):
        return Settings()
    taken: dict[str, Any] = {}
    for field in fields(Settings):
        value = found.get(field.name)
        # JSON has lists only.
        value = tuple(value) if isinstance(value, list) else value
        if field.name in found and _SOUND[field.name](value):
            taken[field.name] = value
    return Settings(**taken)


def write(path: Path, settings: Settings) -> bool:
    """Keep the settings: the whole file at once, or none of it. Whether it could be done."""
    return write_json(path, asdict(settings))


def is_day(text: str) -> bool:
    """Whether a text is a day as `2027-02-10`."""
    return as_day(text) is not None


def is_holiday(text: str) -> bool:
    """Whether a text is a day, or two of them in order with a stroke between."""
    return as_holiday(text) is not None


_SOUND = {setting.field: setting.sort.sound for setting in SETTINGS} | {
    "welcomed": lambda value: isinstance(value, bool)
}
"""For each setting, whether a value in the file can be one."""
