"""How well a student knows what they know: how often they were right when they said to be so sure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tutor.tutoring.event import SUREST
from tutor.tutoring.memory.encounter import Encounter
from tutor.tutoring.memory.memories import Memories

ENOUGH = 20
"""From so many answers on there is something to be seen."""


@dataclass(frozen=True, slots=True)
class Sureness:
    """One level of being sure.

    Attributes:
        level: 1 for a guess, up to `SUREST`.
        asked: how many first tries were made at it.
        right: how many of these were right.
    """

    level: int
    asked: int
    right: int


def calibration(memories: Memories) -> tuple[Sureness, ...]:
    """Every level, from a guess to the surest."""
    return tally(
        encounter for memory in memories.parts.values() for encounter in memory.encounters if encounter.sure
    )


def tally(met: Iterator[Encounter]) -> tuple[Sureness, ...]:
    """The levels of some meetings."""
    asked, right = [0] * (SUREST + 1), [0] * (SUREST + 1)
    for encounter in met:
        asked[encounter.sure] += 1
        right[encounter.sure] += encounter.alone
    return tuple(Sureness(level, asked[level], right[level]) for level in range(1, SUREST + 1))
