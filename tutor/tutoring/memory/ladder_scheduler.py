"""Due after gaps that widen from step to step: the simple schedules, which are hard to beat in one term."""

from __future__ import annotations

from dataclasses import replace

from tutor.tutoring.memory.card import Card
from tutor.tutoring.memory.grading import Grade
from tutor.tutoring.memory.scheduler import Scheduler

WIDENING = (4, 10, 25, 50, 100, 200)
"""Days after the last meeting, for `STEPS`."""

FIXED_GAPS = (2, 7, 21, 42)
"""Days after the last meeting, for `FIXED`, however it went; the last gap repeats."""


def _on_the_steps(before: Card | None, grade: Grade, days: int, card: Card) -> Card:
    """One step on after what was known; the same one after a miss, or long before its time."""
    if before is None:
        step = 0
    elif grade is Grade.AGAIN or 2 * days < before.gap:
        step = before.step
    else:
        step = min(before.step + 1, len(WIDENING) - 1)
    return replace(card, step=step, gap=WIDENING[step])


def _fixed(before: Card | None, grade: Grade, days: int, card: Card) -> Card:
    if before is None:
        step = 0
    else:
        step = before.step if 2 * days < before.gap else min(before.step + 1, len(FIXED_GAPS) - 1)
    return replace(card, step=step, gap=FIXED_GAPS[step])


STEPS = Scheduler("steps", _on_the_steps)
FIXED = Scheduler("fixed", _fixed)
