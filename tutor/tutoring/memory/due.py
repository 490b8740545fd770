"""On which day a part is due: after its gap, but before the exam where there is one ahead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from functools import cached_property
from math import ceil
from zlib import crc32

from tutor.tutoring.calendar.schedule import Schedule
from tutor.tutoring.calendar.study_day import DAY, study_day
from tutor.tutoring.memory.card import Card
from tutor.tutoring.memory.fsrs_memory import chance, stretched
from tutor.tutoring.memory.memories import Memories
from tutor.tutoring.memory.stretch import stretch

AN_EVENING = 5
"""So many reviews an evening has at most, so that nothing piles up."""

LONGEST_RUN_UP = 28
"""Days before an exam over which last reviews are spread, at most."""


@dataclass(frozen=True)
class DueDays:
    """The days on which parts are due, as they stand now.

    A review that would fall on the exam or after it comes in the days before, each part on a day of its own
    choice, so that they do not all come on the last.

    Attributes:
        memories: what is remembered.
        schedule: where the exam is.
        now: seconds since 1970.
        zone: whose clock is on the wall; None for that of this computer.
    """

    memories: Memories
    schedule: Schedule
    now: float
    zone: tzinfo | None = None

    @cached_property
    def today(self) -> date:
        """The day of study that it is. A clock that was set back is not believed."""
        return study_day(max(self.now, self.memories.now), self.zone)

    @cached_property
    def run_up(self) -> int:
        """Over how many days before the exam the last reviews are spread: as many evenings as they need."""
        cards = sum(memory.card is not None and not memory.kept for memory in self.memories.parts.values())
        evenings, days = max(ceil(cards / AN_EVENING), 1), 0
        while evenings and days < LONGEST_RUN_UP and self.last_day is not None:
            evenings -= self.schedule.studies(self.last_day - timedelta(days=days))
            days += 1
        return max(days, 1)

    @cached_property
    def last_day(self) -> date | None:
        """The last evening of study before an exam that is still ahead."""
        left = self.schedule.days_left(self.today)
        if not left:
            return None
        ahead = [self.today + timedelta(days=number) for number in range(left)[-LONGEST_RUN_UP:]]
        return next((day for day in reversed(ahead) if self.schedule.studies(day)), ahead[-1])

    def of(self, key: str) -> date | None:
        """The day on which a part is due, which may be past; None where it never is."""
        memory = self.memories.part(key)
        if memory.card is None or memory.kept:
            return None
        return self._of_card(key, memory.card)

    def due(self) -> list[str]:
        """The parts that are due today or before, the most overdue first."""
        cards, now = self._cards(), max(self.now, self.memories.now)
        near = self.last_day is not None and (self.last_day - self.today).days <= LONGEST_RUN_UP
        found = []
        for key, card in cards.items():
            # The exact day costs more than all else here, and only those near it need it.
            surely, perhaps = card.due < now - 2 * DAY, near or card.due < now + 2 * DAY
            if surely or (perhaps and self._of_card(key, card) <= self.today):
                found.append(key)
        return sorted(found, key=lambda key: (-overdue(cards[key], self.now), key))

    @cached_property
    def stretch(self) -> float | None:
        """How much longer than FSRS thinks the student remembers; None if there are too few reviews yet."""
        return stretch(self.memories)

    def recall(self, key: str, at: float | None = None) -> float | None:
        """The chance that a part is recalled at a moment, now unless one is given; None for one never met."""
        card = self.memories.part(key).card
        if card is None:
            return None
        ahead = (max(self.now, self.memories.now) if at is None else at) - card.last
        return stretched(chance(card, ahead / DAY), self.stretch or 1.0)

    def _cards(self) -> Mapping[str, Card]:
        return {
            key: memory.card
            for key, memory in self.memories.parts.items()
            if memory.card is not None and not memory.kept
        }

    def _of_card(self, key: str, card: Card) -> date:
        met = study_day(card.last, self.zone)
        due, last = met + timedelta(days=card.gap), self.last_day
        if last is None or due <= last or met >= last:
            return due
        # Not too soon after the last meeting either: a part met in the run-up waits for the end of it.
        room = min(self.run_up - 1, (last - met).days // 2)
        return last - timedelta(days=crc32(key.encode()) % (room + 1))


def overdue(card: Card, now: float) -> float:
    """How long ago a part was met, as a multiple of its gap."""
    return max(now - card.last, 0.0) / (card.gap * DAY)
