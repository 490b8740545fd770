"""What a scheduler is: from a card and a grade to the card with the next gap."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tutor.tutoring.memory.card import Card
from tutor.tutoring.memory.fsrs_memory import remembered
from tutor.tutoring.memory.grading import Grade


@dataclass(frozen=True, slots=True)
class Scheduler:
    """A rule for when a part is due.

    Attributes:
        name: under which it is listed.
        move: the card after a meeting, given the card before, None for the first meeting; the grade; the days
            since the last meeting; and the card with everything but step and gap moved on.
    """

    name: str
    move: Callable[[Card | None, Grade, int, Card], Card]

    def review(self, before: Card | None, grade: Grade, days: int, at: float) -> Card:
        """The card after a meeting.

        Args:
            before: the card as the meeting found it; None for the first one.
            grade: how the meeting went.
            days: since the last meeting.
            at: when this one was, in seconds since 1970.
        """
        return self.move(before, grade, days, _counted(before, grade, days, at))


def _counted(before: Card | None, grade: Grade, days: int, at: float) -> Card:
    """The card with its counts and what FSRS makes of the meeting; what is predicted rests on that."""
    stability, difficulty = remembered(before, grade, days)
    failed = grade is Grade.AGAIN
    if before is None:
        return Card(at, stability=stability, difficulty=difficulty, failures=int(failed))
    failures = before.failures + failed
    return replace(
        before,
        last=at,
        stability=stability,
        difficulty=difficulty,
        reps=before.reps + 1,
        lapses=before.lapses + failed,
        failures=0 if grade is Grade.GOOD else failures,
    )
