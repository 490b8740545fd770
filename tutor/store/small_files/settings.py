"""What a student has set, in a small file beside the record: the theme, and when they study."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from tutor.store.small_files.small_file import read_json, write_json
from tutor.tutoring.calendar.schedule import EVERY_DAY, MINUTES, Holiday, Schedule

FILE = "settings.json"
MOST_BYTES = 65_536
LONGEST = 100
FEWEST_MINUTES, MOST_MINUTES = 5, 240
"""How short and how long an evening can be set."""
MOST_HOLIDAYS = 200


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
    """

    theme: str = ""
    minutes: int = MINUTES
    until: str = ""
    weekdays: tuple[int, ...] = EVERY_DAY
    holidays: tuple[str, ...] = ()
    sure: bool = True
    welcomed: bool = False

    @property
    def schedule(self) -> Schedule:
        """The same as days."""
        away = tuple(found for text in self.holidays if (found := _holiday(text)) is not None)
        return Schedule(self.minutes, self.weekdays, away, _day(self.until))


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
    return _day(text) is not None


def is_holiday(text: str) -> bool:
    """Whether a text is a day, or two of them in order with a stroke between."""
    return _holiday(text) is not None


def _day(text: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(text) if len(text) == len("2027-02-10") else None
    return None


def _holiday(text: str) -> Holiday | None:
    first, stroke, last = text.partition("/")
    begin, end = _day(first.strip()), _day((last if stroke else first).strip())
    return Holiday(begin, end) if begin is not None and end is not None and begin <= end else None


def _is_int(value: object, least: int, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


_SOUND: dict[str, Callable[[object], bool]] = {
    "theme": lambda value: isinstance(value, str) and len(value) <= LONGEST,
    "minutes": lambda value: _is_int(value, FEWEST_MINUTES, MOST_MINUTES),
    "until": lambda value: isinstance(value, str) and (not value or is_day(value)),
    "weekdays": lambda value: (
        isinstance(value, tuple)
        and 1 <= len(value) <= len(EVERY_DAY)
        and all(_is_int(day, 0, 6) for day in value)
    ),
    "holidays": lambda value: (
        isinstance(value, tuple)
        and len(value) <= MOST_HOLIDAYS
        and all(isinstance(text, str) and is_holiday(text) for text in value)
    ),
    "sure": lambda value: isinstance(value, bool),
    "welcomed": lambda value: isinstance(value, bool),
}
"""For each setting, whether a value in the file can be one."""
