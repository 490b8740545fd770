"""Due when FSRS predicts that one part in ten would be forgotten."""

from __future__ import annotations

from dataclasses import replace

from tutor.tutoring.memory.card import Card
from tutor.tutoring.memory.fsrs_memory import gap
from tutor.tutoring.memory.grading import Grade
from tutor.tutoring.memory.scheduler import Scheduler


def _move(before: Card | None, grade: Grade, days: int, card: Card) -> Card:
    return replace(card, gap=gap(card))


FSRS = Scheduler("fsrs", _move)
