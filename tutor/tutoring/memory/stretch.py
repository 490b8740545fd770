"""How much longer, or shorter, than FSRS thinks this student remembers: one number, from their own reviews.

What is predicted is stretched by it, and no due date: these come from steps, and do not rest on a prediction.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest
from math import exp

from tutor.tutoring.memory.fsrs_memory import stretched
from tutor.tutoring.memory.memories import Memories

ENOUGH = 50
"""From so many reviews on, what came of them is believed."""

LATEST = 100
"""So many reviews are looked at, the latest: who learns to learn is not held to the first weeks."""

LEANING = 0.5
"""Stretching by a factor of e has to explain so much of a review."""

FURTHEST = 20.0
"""At most so many factors of e either way."""

HALVINGS = 30

Foretold = tuple[float, bool]
"""The chance of recall that FSRS foretold for a review, and whether it was right at once and alone."""


def stretch(memories: Memories) -> float | None:
    """By what the days of FSRS are multiplied for this student; None before there are `ENOUGH` reviews.

    It is the factor with which as many of the latest reviews are foretold to be right as were, leaning a
    little towards 1.
    """
    met = (one for memory in memories.parts.values() for one in memory.encounters if one.foretold)
    latest = nlargest(LATEST, ((one.at, one.foretold, one.alone) for one in met))
    if len(latest) < ENOUGH:
        return None
    return _fitted([(foretold, alone) for _, foretold, alone in latest])


def _fitted(reviews: Sequence[Foretold]) -> float:
    """By halving: the longer memory is taken to last, the more is foretold to be right."""
    right = sum(alone for _, alone in reviews)
    low, high = -FURTHEST, FURTHEST
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        likely = sum(stretched(foretold, exp(middle)) for foretold, _ in reviews)
        if likely + LEANING * middle < right:
            low = middle
        else:
            high = middle
    return exp((low + high) / 2)
