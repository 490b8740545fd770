"""When a student studies, and until when: evenings of the week, holidays, the exam."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

MINUTES = 25
"""What an evening takes, unless the student sets something else."""

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)


@dataclass(frozen=True, slots=True)
class Holiday:
    """Days without study, both ends included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Schedule:
    """What a student has set about time.

    Attributes:
        minutes: of an evening.
        weekdays: those on which there is study, Monday 0; none at all means every day.
        holidays: days without study besides.
        until: the day of the exam, or None.
    """

    minutes: int = MINUTES
    weekdays: tuple[int, ...] = EVERY_DAY
    holidays: tuple[Holiday, ...] = ()
    until: date | None = None

    def studies(self, day: date) -> bool:
        """Whether there is study on that day."""
        away = any(holiday.first <= day <= holiday.last for holiday in self.holidays)
        return not away and day.weekday() in (self.weekdays or EVERY_DAY)

    def evenings(self, first: date, days: int) -> Iterator[date]:
        """The days with study among so many days, beginning with the first."""
        for number in range(days):
            day = first + timedelta(days=number)
            if self.studies(day):
                yield day

    def days_left(self, today: date) -> int | None:
        """How many days it is until the exam, 0 on its day; None where there is none ahead."""
        if self.until is None or self.until < today:
            return None
        return (self.until - today).days
