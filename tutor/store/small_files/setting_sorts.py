"""The sorts of values that can be set: how each is typed, how it is told, and what a file may hold of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from tutor.tutoring.calendar.schedule import EVERY_DAY, Holiday

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MOST_HOLIDAYS = 200
MOST_KEYS = 60
_OWN_KEY = re.compile(r"[a-z][a-z0-9._-]{0,40}=[a-z0-9+_]{1,40}(?:/[a-z0-9+_]{1,40}){0,3}")
NOTHING = ("", "-", "none", "no", "never")
"""How somebody says that there is none."""


class NotThatError(ValueError):
    """What was typed is no value of this sort; the sentence says how one is typed."""


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of values.

    Attributes:
        read: from what was typed, and the day that it is, to the value. Raises NotThatError.
        tell: from the value to what would be typed for it.
        sound: whether something that a file holds can be such a value.
        expects: what can be typed, in a few words.
        choices: all that can be typed; () where there is more.
    """

    read: Callable[[str, date], Any]
    tell: Callable[[Any], str]
    sound: Callable[[object], bool]
    expects: str
    choices: tuple[str, ...] = ()


def switch() -> Sort:
    """On or off."""
    on, off = ("on", "yes", "true", "1"), ("off", "no", "false", "0")

    def read(typed: str, today: date) -> bool:
        said = typed.strip().casefold()
        if said not in on + off:
            raise NotThatError("It is either on or off.")
        return said in on

    return Sort(
        read,
        lambda value: "on" if value else "off",
        lambda value: isinstance(value, bool),
        "on or off",
        ("on", "off"),
    )


def whole_number(least: int, most: int, unit: str) -> Sort:
    """A whole number between two others, both included."""

    def read(typed: str, today: date) -> int:
        said = typed.strip().removesuffix(unit).removesuffix("min").strip()
        if not (said.isascii() and said.isdecimal() and len(said) <= 6 and least <= int(said) <= most):
            raise NotThatError(f"Between {least} and {most} {unit}, please: a whole number.")
        return int(said)

    return Sort(read, str, lambda value: is_int(value, least, most), f"a whole number from {least} to {most}")


def one_of(*names: str) -> Sort:
    """One of these names, of which the first is the usual one."""

    def read(typed: str, today: date) -> str:
        said = typed.strip().casefold()
        if said not in names:
            raise NotThatError(f"It is one of {', '.join(names)}.")
        return said

    return Sort(read, str, lambda value: value in names, ", ".join(names), names)


def line(longest: int, expects: str) -> Sort:
    """A text on one line, harmless to a terminal."""

    def read(typed: str, today: date) -> str:
        # Imported here because the theme is read before the first frame, and needs none of it.
        from tutor.notation.lexicon.sanitize import clean

        said = " ".join(clean(typed[: 20 * longest]).split())
        if len(said) > longest:
            raise NotThatError(f"There is room for {longest} characters.")
        return said

    return Sort(read, str, lambda value: isinstance(value, str) and len(value) <= longest, expects)


def coming_day() -> Sort:
    """A day that is not over, or none."""

    def read(typed: str, today: date) -> str:
        said = typed.strip()
        if said.casefold() in NOTHING:
            return ""
        day = as_day(said)
        if day is None:
            raise NotThatError(
                f"That is no day that could be read; it looks like {today.year + 1}-02-10, year first."
            )
        if day < today:
            raise NotThatError("That day is over; it has to be ahead, or none.")
        return said

    def sound(value: object) -> bool:
        return isinstance(value, str) and (not value or as_day(value) is not None)

    return Sort(read, lambda value: str(value) or "none", sound, "a day such as 2027-02-10, or none")


def days_of_the_week() -> Sort:
    """Some days of the week, at least one; in a file as numbers, Monday 0."""

    def read(typed: str, today: date) -> tuple[int, ...]:
        said = typed.casefold().replace("–", "-").replace(" to ", "-").replace(" - ", "-").replace(",", " ")
        if said.strip() in ("all", "every day", "daily"):
            return EVERY_DAY
        days = {day for word in said.split() if word != "and" for day in _span(word)}
        if not days:
            raise NotThatError("Name days of the week, such as Mon Wed Fri, Mon-Fri or every day.")
        return tuple(sorted(days))

    def sound(value: object) -> bool:
        return isinstance(value, tuple) and 1 <= len(value) <= 7 and all(is_int(day, 0, 6) for day in value)

    return Sort(read, _said_days, sound, "days such as Mon Wed Fri, Mon-Fri or every day")


def holidays() -> Sort:
    """Days without study, each one a day, or a first and a last one with a stroke between."""

    def read(typed: str, today: date) -> tuple[str, ...]:
        said = typed.strip()
        if said.casefold() in NOTHING:
            return ()
        for between in (" to ", "..", "–", " - "):
            said = said.replace(between, "/")
        found = tuple(_holiday(text) for text in said.replace(";", ",").split(",") if text.strip())
        if len(found) > MOST_HOLIDAYS:
            raise NotThatError(f"There is room for {MOST_HOLIDAYS} of them.")
        return found

    def sound(value: object) -> bool:
        return (
            isinstance(value, tuple)
            and len(value) <= MOST_HOLIDAYS
            and all(isinstance(text, str) and as_holiday(text) is not None for text in value)
        )

    return Sort(
        read, lambda value: ", ".join(value) or "none", sound, "days such as 2026-12-24/2027-01-06, or none"
    )


def own_keys() -> Sort:
    """Keys by the names of what they do, in a file as `hint=ctrl+o`; several keys have a stroke between."""

    def read(typed: str, today: date) -> tuple[str, ...]:
        said = typed.strip()
        if said.casefold() in NOTHING:
            return ()
        found = dict(_own_key(pair) for pair in said.split(",") if pair.strip())
        if len(found) > MOST_KEYS:
            raise NotThatError(f"There is room for {MOST_KEYS} of them.")
        return tuple(f"{name}={keys}" for name, keys in found.items())

    def sound(value: object) -> bool:
        return (
            isinstance(value, tuple)
            and len(value) <= MOST_KEYS
            and all(isinstance(text, str) and _OWN_KEY.fullmatch(text) for text in value)
        )

    return Sort(
        read, lambda value: ", ".join(value) or "none", sound, "pairs such as hint=ctrl+o, lab=alt+l, or none"
    )


def as_day(text: str) -> date | None:
    """A text such as `2027-02-10` as the day that it is, or None."""
    with suppress(ValueError):
        return date.fromisoformat(text) if len(text) == len("2027-02-10") else None
    return None


def as_holiday(text: str) -> Holiday | None:
    """A day, or two of them in order with a stroke between; None for anything else."""
    first, stroke, last = text.partition("/")
    begin, end = as_day(first.strip()), as_day((last if stroke else first).strip())
    return Holiday(begin, end) if begin is not None and end is not None and begin <= end else None


def is_int(value: object, least: int, most: int) -> bool:
    """Whether something is a whole number between two others."""
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def _holiday(text: str) -> str:
    said = "/".join(day.strip() for day in text.split("/"))
    if as_holiday(said) is None:
        raise NotThatError(
            f"“{text.strip()[:30]}” is no day such as 2026-12-24, "
            "and no two in order such as 2026-12-24/2027-01-06."
        )
    return said


def _own_key(pair: str) -> tuple[str, str]:
    name, _, keys = ("".join(side.split()).casefold() for side in pair.partition("="))
    if not _OWN_KEY.fullmatch(f"{name}={keys}"):
        raise NotThatError(f"“{pair.strip()[:30]}” is no pair such as hint=ctrl+o.")
    return name, keys


def _span(word: str) -> tuple[int, ...]:
    first, hyphen, last = word.partition("-")
    begin = _day_of_the_week(first)
    end = _day_of_the_week(last) if hyphen else begin
    return tuple((begin + step) % 7 for step in range((end - begin) % 7 + 1))


def _day_of_the_week(word: str) -> int:
    found = [
        day for day, name in enumerate(DAYS) if len(word) > 1 and name.casefold().startswith(word.rstrip("."))
    ]
    if len(found) != 1:
        raise NotThatError(f"“{word[:30]}” is no day of the week; Mon Wed Fri and Mon-Fri are read.")
    return found[0]


def _said_days(days: tuple[int, ...]) -> str:
    return (
        "every day" if set(days) == set(EVERY_DAY) else " ".join(DAYS[day][:3] for day in sorted(set(days)))
    )
