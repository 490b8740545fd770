"""Cards and nothing else: two new parts an evening, and the reviews that a scheduler of ours calls due."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, timedelta
from types import MappingProxyType

from tests.simulator.policy import Ladder
from tests.simulator.truth import DAY
from tests.simulator.tutored import BEGIN, FIRST
from tutor.tutoring.calendar.schedule import Schedule
from tutor.tutoring.calendar.study_day import days_between
from tutor.tutoring.memory.card import Card, PartMemory
from tutor.tutoring.memory.due import AN_EVENING, DueDays, overdue
from tutor.tutoring.memory.fsrs_memory import chance
from tutor.tutoring.memory.grading import Grade
from tutor.tutoring.memory.memories import Memories
from tutor.tutoring.memory.scheduler import Scheduler

First = Callable[[Card, float], float]
"""Of the parts that are due, the one with the highest of this comes first."""


class Carded:
    """Reviews by cards, at most `AN_EVENING` of an evening, so that nothing piles up.

    Args:
        keys: the parts in their order.
        scheduler: when they are due.
        exam: before which every part comes once more, counted from the first day; None for none.
        first: which of the reviews come before the others.
    """

    def __init__(
        self, keys: Sequence[str], scheduler: Scheduler, exam: float | None = None, first: First = overdue
    ) -> None:
        self._new = list(keys)
        self._scheduler = scheduler
        until = FIRST + timedelta(days=int(exam)) if exam is not None else None
        self._schedule = Schedule(until=until)
        self._first = first
        self._cards: dict[str, Card] = {}

    def evening(self, day: float, last: bool) -> Sequence[str]:
        """What is due, then what is new; see `policy.Policy.evening`."""
        now = BEGIN + day * DAY
        known = Memories(MappingProxyType({key: PartMemory(card=card) for key, card in self._cards.items()}))
        due = DueDays(known, self._schedule, now, UTC).due()
        due = sorted(due, key=lambda key: -self._first(self._cards[key], now))[:AN_EVENING]
        return [*due, *self._some_new()]

    def _some_new(self) -> list[str]:
        new, self._new = self._new[: Ladder.NEW], self._new[Ladder.NEW :]
        return new

    def predicts(self, key: str, day: float) -> float | None:
        """See `policy.Policy.predicts`."""
        card = self._cards.get(key)
        return chance(card, (BEGIN + day * DAY - card.last) / DAY) if card is not None else None

    def saw(self, key: str, day: float, right: bool) -> None:
        """The card moves on, by the first try."""
        at, before = BEGIN + day * DAY, self._cards.get(key)
        days = days_between(before.last, at) if before is not None else 0
        grade = Grade.GOOD if right else Grade.AGAIN
        self._cards[key] = self._scheduler.review(before, grade, days, at)


class AsMany(Carded):
    """The same at equal reviews: each evening as many as a fixed ladder has had by then, the ripest first."""

    def __init__(self, keys: Sequence[str], scheduler: Scheduler, gaps: Sequence[float]) -> None:
        super().__init__(keys, scheduler)
        self._fixed = Ladder(keys, gaps)
        self._left = 0

    def evening(self, day: float, last: bool) -> Sequence[str]:
        """See `policy.Policy.evening`."""
        now, fixed = BEGIN + day * DAY, self._fixed.evening(day, last)
        for key in fixed:
            self._fixed.saw(key, day, True)
        self._left += sum(key in self._cards for key in fixed)
        ripest = sorted(self._cards, key=lambda key: -self._first(self._cards[key], now))[: self._left]
        self._left -= len(ripest)
        return [*ripest, *self._some_new()]


def forgotten(card: Card, now: float) -> float:
    """How likely a part is not recalled, by FSRS."""
    return 1 - chance(card, (now - card.last) / DAY)
