"""How many reviews fall due on each of the coming days."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from tutor.packs.model.catalogue import Catalogue
from tutor.tutoring.memory.due import DueDays

DAYS = 14


def forecast(days: DueDays, parts: Catalogue, ahead: int = DAYS) -> tuple[tuple[date, int], ...]:
    """The coming days, today first, each with how many parts fall due on it; what is overdue falls on today.

    Args:
        days: when parts are due.
        parts: those that there are.
        ahead: how many days.
    """
    counted: Counter[date] = Counter()
    for key in days.memories.parts:
        due = days.of(key)
        if due is not None and key in parts:
            counted[max(due, days.today)] += 1
    return tuple(
        (day, counted[day]) for day in (days.today + timedelta(days=number) for number in range(ahead))
    )
