"""A term: twelve weeks of four evenings, an exam at its end, and what is left of it sixty days later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.simulator.learner import Learner
from tests.simulator.policy import Policy

WEEKS = 12
EVENINGS = (0.8, 1.8, 2.8, 3.8)
"""The days of a week on which one studies: Monday to Thursday evening."""

EXAM = WEEKS * 7.0
AFTER = 60.0
PARTS = 60


@dataclass(frozen=True, slots=True)
class Met:
    """One working of a part.

    Attributes:
        key: the part's.
        day: when, in days since the term began.
        again: whether it had been met before.
        right: whether the first try was right.
        chance: the probability that it was recalled, of the learner's real memory.
        predicted: what the policy expected that to be, or None where it expects nothing.
    """

    key: str
    day: float
    again: bool
    right: bool
    chance: float
    predicted: float | None = None


@dataclass(frozen=True, slots=True)
class Lived:
    """One learner's term.

    Attributes:
        met: all workings of parts, in order.
        exam: the mean probability of recall over all parts, met or not, on the day of the exam.
        later: the same after `AFTER` days more, in which nothing is met.
        expected: what the policy expects at the exam, the mean over all parts; None where it expects nothing.
    """

    met: tuple[Met, ...]
    exam: float
    later: float
    expected: float | None

    @property
    def reviews(self) -> int:
        """How many of the workings were of a part met before."""
        return sum(each.again for each in self.met)


def evenings() -> tuple[float, ...]:
    """The days on which there is time to study."""
    return tuple(week * 7 + evening for week in range(WEEKS) for evening in EVENINGS)


def live(learner: Learner, keys: Sequence[str], policy: Callable[[], Policy]) -> Lived:
    """The term of one learner, under one policy."""
    chosen, met = policy(), []
    came = [day for day in evenings() if learner.studies(day, EXAM)]
    for day in came:
        for key in chosen.evening(day, last=day == came[-1]):
            again = bool(learner.met.get(key))
            chance = learner.recalls(key, day)
            predicted = chosen.predicts(key, day) if again else None
            right = learner.meet(key, day)
            chosen.saw(key, day, right)
            met.append(Met(key, day, again, right, chance, predicted))
    expected = [chosen.predicts(key, EXAM) for key in keys if learner.met.get(key)]
    known = [each for each in expected if each is not None]
    return Lived(
        tuple(met),
        _mean([learner.recalls(key, EXAM) for key in keys]),
        _mean([learner.recalls(key, EXAM + AFTER) for key in keys]),
        _mean(known) if known else None,
    )


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)
