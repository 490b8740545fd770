"""What FSRS thinks that is remembered of a part: stability, difficulty, and from these the chance of recall.

The model is that of the `fsrs` package with its default weights (FSRS 6). Time goes in whole days, so that
nothing depends on the hour of an evening.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from tutor.tutoring.memory.card import Card
from tutor.tutoring.memory.grading import Grade

if TYPE_CHECKING:
    import fsrs

RETENTION = 0.9
"""The chance of recall at which a part is due, where FSRS decides."""

DECAY = -0.1542
"""The exponent of forgetting among the default weights (w20)."""
FACTOR = 0.9 ** (1 / DECAY) - 1

DIGITS = 6
"""Decimals that are kept: powers differ in their last digits between computers."""

_ORIGIN = datetime(2000, 1, 1, tzinfo=UTC)


def remembered(before: Card | None, grade: Grade, days: int) -> tuple[float, float]:
    """Stability in days and difficulty after a meeting, so many days after the last one."""
    import fsrs  # Whoever only looks at home has no need of it.

    if before is None:
        card = fsrs.Card(card_id=1, due=_ORIGIN)
    else:
        card = fsrs.Card(
            card_id=1,
            state=fsrs.State.Review,
            stability=before.stability,
            difficulty=before.difficulty,
            due=_ORIGIN,
            last_review=_ORIGIN,
        )
    after, _ = _scheduler().review_card(card, fsrs.Rating(int(grade)), _ORIGIN + timedelta(days=days))
    assert after.stability is not None
    assert after.difficulty is not None
    return round(after.stability, DIGITS), round(after.difficulty, DIGITS)


def chance(card: Card, days: float) -> float:
    """The chance of recall so many days after the last meeting: R = (1 + F t / S)^D."""
    return float((1 + FACTOR * max(days, 0.0) / card.stability) ** DECAY)


def stretched(foretold: float, factor: float) -> float:
    """The chance for whoever remembers longer by that factor: the same law, with a longer stability."""
    return float((1 + (foretold ** (1 / DECAY) - 1) / factor) ** DECAY)


def gap(card: Card) -> int:
    """After how many whole days the chance has fallen to `RETENTION`; at least one."""
    return max(1, round(float(card.stability / FACTOR * (RETENTION ** (1 / DECAY) - 1))))


@cache
def _scheduler() -> fsrs.Scheduler:
    """No steps within the hour and no fuzzing: the same events give the same days."""
    import fsrs

    return fsrs.Scheduler(
        desired_retention=RETENTION, learning_steps=(), relearning_steps=(), enable_fuzzing=False
    )
