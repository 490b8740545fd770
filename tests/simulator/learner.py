"""A learner who meets parts, remembers by one of the models of `truth.py`, and has habits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from random import Random

from tests.simulator.truth import Truth

SLIP = 0.05
"""How often somebody who recalls answers wrongly all the same."""

LUCK = 0.04
"""How often somebody who does not recall answers rightly all the same."""

PRIOR = 0.2
"""How often a part is right at the first try when it was never met."""


class Habit(StrEnum):
    """How a learner goes about it."""

    STEADY = "steady"
    GUESSES = "guesses"
    CRAMS = "crams"
    AWAY = "away"


GUESSED = 0.3
"""How often a learner who guesses answers rightly what is not recalled."""

AWAY_FROM, AWAY_TO = 35.0, 56.0
"""The days that a learner who is away misses: three weeks in the middle of the term."""


@dataclass
class Learner:
    """One learner.

    Attributes:
        truth: how memory works.
        ease: for each part, how much easier than the average it is to this learner.
        habit: see `Habit`.
        random: what is random in a term.
        met: the days on which each part was met.
    """

    truth: Truth
    ease: dict[str, float]
    habit: Habit
    random: Random
    met: dict[str, list[float]] = field(default_factory=dict)

    def studies(self, day: float, last: float) -> bool:
        """Whether this learner comes on that evening; `last` is the day of the exam."""
        if self.habit is Habit.AWAY:
            return not AWAY_FROM <= day < AWAY_TO
        if self.habit is Habit.CRAMS:
            return last - day <= 14 or int(day) % 7 == 0
        return True

    def recalls(self, key: str, day: float) -> float:
        """The probability that the part is recalled now."""
        return self.truth.recall(self.met.get(key, ()), day, self.ease[key])

    def meet(self, key: str, day: float) -> bool:
        """Work a part up to its right answer; whether the first try was right."""
        known = self.recalls(key, day) if key in self.met else PRIOR
        luck = GUESSED if self.habit is Habit.GUESSES else LUCK
        right = self.random.random() < known * (1 - SLIP) + (1 - known) * luck
        self.met.setdefault(key, []).append(day)
        return right


def a_learner(truth: Truth, spread: float, keys: Sequence[str], habit: Habit, seed: int) -> Learner:
    """A learner to whom parts are more and less easy, by a normal law of that spread."""
    random = Random(seed)
    return Learner(truth, {key: random.gauss(0.0, spread) for key in keys}, habit, random)
