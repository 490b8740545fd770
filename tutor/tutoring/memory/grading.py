"""How well a meeting went, by its first counted attempt: what a scheduler goes by."""

from __future__ import annotations

from enum import IntEnum

from tutor.tutoring.memory.encounter import Encounter


class Grade(IntEnum):
    """The grades of a review, with the numbers of FSRS. Nothing is ever graded easy, which would be 4."""

    AGAIN = 1
    HARD = 2
    GOOD = 3


TRIES = 2
"""Right within so many tries, without help, is a hard pass and no lapse."""


def grade(met: Encounter) -> Grade | None:
    """The grade of a meeting as far as it went; None where nothing in it counts.

    Good is right at once, and sure where that was asked. Hard is right at once but unsure, right at the
    second try, or a table with all cells but one right at once; of a choice only the first attempt counts.
    All else, and whatever was helped by a hint or the solution, has to be learnt again.
    """
    if not met.counts:
        return None
    if met.told or met.helped or met.guessed:
        return Grade.AGAIN
    if met.right:
        return Grade.HARD if met.sure and not met.certain else Grade.GOOD
    mended = met.solved and met.tries <= TRIES and not met.choices
    return Grade.HARD if met.nearly or mended else Grade.AGAIN
