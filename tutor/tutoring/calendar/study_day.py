"""Which day of study it is: it ends at four in the morning by the local clock, not at midnight."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

ENDS = time(4)
"""When a study day ends, on the morning after it began."""

DAY = 86_400.0
"""Seconds."""


def study_day(at: float, zone: tzinfo | None = None) -> date:
    """The day of study at that moment.

    Args:
        at: seconds since 1970.
        zone: whose clock is on the wall; None for that of this computer.
    """
    local = datetime.fromtimestamp(at, UTC).astimezone(zone)
    return local.date() if local.time() >= ENDS else local.date() - timedelta(days=1)


def begins(day: date, zone: tzinfo | None = None) -> float:
    """The second since 1970 at which a day of study begins.

    Args:
        day: the day of study.
        zone: whose clock is on the wall; None for that of this computer.
    """
    return datetime.combine(day, ENDS, zone).timestamp()


def days_between(earlier: float, later: float) -> int:
    """How many nights lie between two moments: whole days, rounded, as no clock on the wall is known.

    An evening and the evening after it are one day apart, even if the second came an hour earlier.
    """
    return max(0, int((later - earlier) / DAY + 0.5))
