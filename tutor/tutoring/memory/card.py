"""What remains of a part between two meetings, as numbers, and how it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.tutoring.calendar.study_day import DAY
from tutor.tutoring.memory.encounter import Encounter

LEECH = 3
"""A part that failed in so many meetings, none of them good since, does not come back alone."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a scheduler moves on.

    Attributes:
        last: when the part was last met, in seconds since 1970.
        gap: after how many days it is due.
        step: on which step of a ladder of gaps it stands, from 0.
        stability: days after which it is recalled with a chance of .9, by FSRS.
        difficulty: from 1 to 10, by FSRS.
        reps: meetings so far.
        lapses: those that had to be graded as not known, the first left out.
        failures: those that failed since the last good one.
    """

    last: float
    gap: int = 1
    step: int = 0
    stability: float = 0.1
    difficulty: float = 5.0
    reps: int = 1
    lapses: int = 0
    failures: int = 0

    @property
    def due(self) -> float:
        """When it is due, in seconds since 1970. Which day that is, `due.due_day` says."""
        return self.last + self.gap * DAY


@dataclass(frozen=True, slots=True)
class PartMemory:
    """All that is remembered of one part.

    Attributes:
        before: its card as the last meeting found it; None where there was none.
        card: its card as that meeting leaves it, as far as it has gone; None where none counts yet.
        met: the meetings before the last one that count, oldest first.
        meeting: the last one, which may go on; None before the first.
        kept: "", "paused" or "retired".
    """

    before: Card | None = None
    card: Card | None = None
    met: Sequence[Encounter] = ()
    meeting: Encounter | None = None
    kept: str = ""

    @property
    def encounters(self) -> tuple[Encounter, ...]:
        """All meetings that count, oldest first, the last one as far as it has gone."""
        if self.meeting is not None and self.meeting.counts:
            return (*self.met, self.meeting)
        return tuple(self.met)

    def latest(self, count: int) -> tuple[Encounter, ...]:
        """The last so many of these; of a long past no others are read."""
        last = (self.meeting,) if self.meeting is not None and self.meeting.counts else ()
        before = count - len(last)
        return (*self.met[-before:], *last) if before > 0 else last

    @property
    def leech(self) -> bool:
        """Whether it failed so often that it needs something else than the next review."""
        return self.card is not None and self.card.failures >= LEECH

    @property
    def guessed(self) -> bool:
        """Whether the last meeting was several quick guesses: another version has to show more."""
        return self.meeting is not None and self.meeting.guessed

    @property
    def restarted(self) -> bool:
        """Whether it was started over, and nothing in it counts since."""
        return self.card is None and bool(self.met[-1:])

    @property
    def may_slip(self) -> bool:
        """Whether the last answer can still be called a slip: it was wrong, and no hint came since."""
        return self.meeting is not None and self.meeting.open_to_slip and not self.meeting.slipped


UNMET = PartMemory()
