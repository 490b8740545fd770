"""What a term comes to under each way of studying: the figures that are printed, and held by a test."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean

from tests.simulator.carded import AsMany, Carded, forgotten
from tests.simulator.learner import Habit, Learner, a_learner
from tests.simulator.policy import FIXED, Ladder, Policy
from tests.simulator.term import EXAM, PARTS, Lived, live
from tests.simulator.truth import TRUTHS, Truth
from tests.simulator.tutored import Tutored, a_pack
from tutor.packs.model.catalogue import Catalogue
from tutor.tutoring.memory.fsrs_scheduler import FSRS
from tutor.tutoring.memory.ladder_scheduler import STEPS
from tutor.tutoring.memory.stretch import ENOUGH

SPREADS = {"activation": 0.3, "performance": 0.08}
"""How much more and less easy parts are to a learner, in the units of each model."""

CERTAIN = 0.95
"""Whoever works again what would have been recalled with so high a chance practises beyond need."""

KNOWS = 0.5
"""Of a skill that is known, more is recalled than not: so much at least of its parts that were met."""

PACK = a_pack(PARTS)
KEYS = tuple(Catalogue((PACK,)))

OURS, REVIEWS_ONLY, AS_MANY, LADDER = (
    "ours",
    "ours, reviews only",
    "ours, as many as fixed",
    "fixed 2-7-21-42",
)

Making = Callable[[Habit, int], Policy]
"""A way to study, for a learner of that habit and seed."""

POLICIES: dict[str, Making] = {
    "none": lambda habit, seed: Ladder(KEYS),
    "cramming": lambda habit, seed: Ladder(KEYS, cram=True),
    LADDER: lambda habit, seed: Ladder(KEYS, FIXED),
    "fsrs (0.9)": lambda habit, seed: Carded(KEYS, FSRS, EXAM, forgotten),
    AS_MANY: lambda habit, seed: AsMany(KEYS, STEPS, FIXED),
    REVIEWS_ONLY: lambda habit, seed: Carded(KEYS, STEPS, EXAM),
    OURS: lambda habit, seed: Tutored(PACK, habit, seed, EXAM),
}


@dataclass(frozen=True, slots=True)
class Figures:
    """The means over some learners.

    Attributes:
        exam: recall over all parts, met or not, on the day of the exam.
        later: the same after sixty days without study.
        reviews: workings of a part met before.
        meetings: all workings.
        foretold: what was foretold of the reviews behind the first `ENOUGH`; None where nothing is.
        right: how many of the same were right at the first try.
        recalled: the chance that they were in truth recalled.
        expected: what was foretold, on the evening before, of the parts met for the day of the exam.
        known: the chance that these were in truth recalled then.
        beyond: the share of reviews of what would have been recalled with a chance of `CERTAIN` or more.
        mastered: skills that were called mastered.
        falsely: the share of these of which less than `KNOWS` was recalled when that was seen.
    """

    exam: float
    later: float
    reviews: float
    meetings: float
    foretold: float | None
    right: float
    recalled: float
    expected: float | None
    known: float
    beyond: float
    mastered: float
    falsely: float

    @property
    def off(self) -> float:
        """How far what was foretold is from what came, of reviews or of the exam, the worse of them."""
        reviews = abs(self.foretold - self.right) if self.foretold is not None else 0.0
        return max(reviews, abs(self.expected - self.known) if self.expected is not None else 0.0)


@dataclass(frozen=True, slots=True)
class _Term:
    """One learner's."""

    learner: Learner
    policy: Policy
    lived: Lived


def figures(truth: str, habit: Habit, policy: str, learners: int) -> Figures:
    """What the terms of the learners 0, 1, … come to.

    Args:
        truth: one of the names in `TRUTHS`.
        habit: of all of them.
        policy: one of the names in `POLICIES`.
        learners: how many.
    """
    model = dict(TRUTHS)[truth]
    return _figures(
        [_lived(model, SPREADS[truth], habit, POLICIES[policy], seed) for seed in range(learners)]
    )


def _lived(truth: Truth, spread: float, habit: Habit, policy: Making, seed: int) -> _Term:
    learner, chosen = a_learner(truth, spread, KEYS, habit, seed), policy(habit, seed)
    return _Term(learner, chosen, live(learner, KEYS, lambda: chosen))


def _figures(terms: Sequence[_Term]) -> Figures:
    lived = [term.lived for term in terms]
    again = [[met for met in each.met if met.again] for each in lived]
    late = [met for each in again for met in each[ENOUGH:]]
    foretold = [met.predicted for met in late if met.predicted is not None]
    expected = [each.expected for each in lived if each.expected is not None]
    falsely = [false for term in terms for false in _falsely(term)]
    return Figures(
        exam=fmean(each.exam for each in lived),
        later=fmean(each.later for each in lived),
        reviews=fmean(each.reviews for each in lived),
        meetings=fmean(len(each.met) for each in lived),
        foretold=fmean(foretold) if foretold else None,
        right=fmean(met.right for met in late) if late else 0.0,
        recalled=fmean(met.chance for met in late) if late else 0.0,
        expected=fmean(expected) if expected else None,
        known=fmean(_known(term.learner, KEYS, EXAM, EXAM) for term in terms),
        beyond=_share([met.chance >= CERTAIN for each in again for met in each]),
        mastered=len(falsely) / len(terms),
        falsely=_share(falsely),
    )


def _known(learner: Learner, keys: Sequence[str], upto: float, day: float) -> float:
    """The mean chance that parts are recalled on a day, of those met by an earlier one and as met by then."""
    met = ((key, [at for at in learner.met.get(key, ()) if at <= upto]) for key in keys)
    return fmean(learner.truth.recall(days, day, learner.ease[key]) for key, days in met if days)


def _falsely(term: _Term) -> list[bool]:
    """For each skill called mastered, whether it was not known."""
    if not isinstance(term.policy, Tutored):
        return []
    mastered, asks = term.policy.mastered, term.policy.asks
    return [
        _known(term.learner, [key for key in KEYS if skill in asks(key)], day, day) < KNOWS
        for skill, day in mastered.items()
    ]


def _share(what: Sequence[bool]) -> float:
    return sum(what) / len(what) if what else 0.0
