"""Simulated learners whose skills are really known or not, and what the tracing makes of their answers.

Whether a learner knows a skill is decided by dice; the tracing sees only first answers. So it can be counted
how often it is wrong. Everything comes from a seed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import inf, log
from random import Random

from tutor.packs.model.pack import Pack, Skill
from tutor.tutoring.skills.knowledge import Knowledge, Observation, advance
from tutor.tutoring.skills.skill_graph import SkillGraph, skill_graph
from tutor.tutoring.skills.tracing import RATES, Rates, chance, traced

FIRST = date(2026, 10, 5)
GUESSES = (0.03, 0.05, 0.1, 0.2, 0.25)
"""Formula, number, term, one line of five, one option of four."""


@dataclass(frozen=True, slots=True)
class Truth:
    """How learners really are.

    Attributes:
        rates: their own prior, learning and slips.
        lucky: by what their guesses are better than the tracing takes them for.
        in_order: whether a skill can only be learnt once those that it builds on are known.
        forgets: how likely a skill is lost from one day to the next.
    """

    rates: Rates = RATES
    lucky: float = 1.0
    in_order: bool = False
    forgets: float = 0.0


TRUTHS = {
    "as the model": Truth(),
    "in the order of the graph": Truth(in_order=True),
    "guessing better": Truth(lucky=1.5),
    "slow": Truth(Rates(prior=0.1, learn=0.05, slip=0.1)),
    "careless": Truth(Rates(slip=0.2)),
    "forgetful": Truth(forgets=0.01),
}


@dataclass(slots=True)
class Learner:
    """Somebody who knows some skills; with each meeting, more."""

    truth: Truth
    graph: SkillGraph
    dice: Random
    knows: set[str] = field(default_factory=set)

    def begin(self) -> None:
        """What was known before."""
        for skill in self.graph.names:
            if self._open(skill) and self.dice.random() < self.truth.rates.prior:
                self.knows.add(skill)

    def answers(self, skills: Sequence[str], guess: float) -> bool:
        """Whether the first answer is right; then something may be learnt."""
        able = self.knows.issuperset(skills)
        right = self.dice.random() < (1 - self.truth.rates.slip if able else guess * self.truth.lucky)
        for skill in skills:
            if self._open(skill) and self.dice.random() < self.truth.rates.learn:
                self.knows.add(skill)
        return right

    def sleep(self) -> None:
        """A night goes by."""
        for skill in self.graph.names:
            if self.dice.random() < self.truth.forgets:
                self.knows.discard(skill)

    def _open(self, skill: str) -> bool:
        return not self.truth.in_order or self.knows.issuperset(self.graph.needs[skill])


@dataclass(slots=True)
class Proof:
    """What the tracing said and what was so.

    Attributes:
        bins: for each tenth of the chance that was foretold: answers, their foretold chances, right ones.
        mastered: how many skills were called mastered, at the first time.
        falsely: how many of these were not known at that moment.
        beyond: observations of skills that the learner knew for certain already, until mastery was said.
    """

    bins: list[list[float]] = field(default_factory=lambda: [[0, 0.0, 0] for _ in range(10)])
    mastered: int = 0
    falsely: int = 0
    beyond: int = 0

    @property
    def calibration_error(self) -> float:
        """How far the foretold chance of a right first answer is off on average, over its tenths."""
        answers = sum(count for count, _, _ in self.bins)
        return sum(abs(foretold - right) for _, foretold, right in self.bins) / answers

    @property
    def false_mastery(self) -> float:
        """The share of skills called mastered that were not known."""
        return self.falsely / self.mastered if self.mastered else 0.0

    @property
    def over_practice(self) -> float:
        """Observations for each mastered skill that came after it was known in truth."""
        return self.beyond / self.mastered if self.mastered else 0.0

    def foretold(self, likely: float, right: bool) -> None:
        """Count one answer beside what was foretold."""
        tenth = self.bins[min(int(likely * 10), 9)]
        tenth[0] += 1
        tenth[1] += likely
        tenth[2] += right


def small_graph() -> SkillGraph:
    """Six skills: a chain of three, two that share a need, one by itself."""
    needs = {"a": (), "b": ("a",), "c": ("b",), "d": ("a",), "e": ("a",), "f": ()}
    skills = tuple(Skill(slug, slug.upper(), wants) for slug, wants in needs.items())
    return skill_graph([Pack("p", "P", "1", (), skills=skills)])


def knowledge_proof(truth: Truth, learners: int, seed: int, evenings: int = 12) -> Proof:
    """Let so many learners study with the tracing beside them.

    Each evening has six parts, those that lack nothing first; a third of them asks for two skills.
    """
    graph = small_graph()
    proof = Proof()
    for number in range(learners):
        dice = Random(f"{seed}/{number}")
        learner = Learner(truth, graph, dice)
        learner.begin()
        _study(learner, graph, proof, dice, evenings)
    return proof


def _study(learner: Learner, graph: SkillGraph, proof: Proof, dice: Random, evenings: int) -> None:
    known = Knowledge(graph)
    said: set[str] = set()
    for evening in range(evenings):
        for skills in _asked(known, graph, dice):
            guess = dice.choice(GUESSES)
            likely = chance([known.of(skill).known for skill in skills], guess)
            proof.beyond += sum(skill in learner.knows and skill not in said for skill in skills)
            right = learner.answers(skills, guess)
            proof.foretold(likely, right)
            day = FIRST + timedelta(days=evening)
            known = advance(known, Observation("p/q/r", skills, right, guess, day))
            for skill in graph.names:
                if known.mastered(skill) and skill not in said:
                    said.add(skill)
                    proof.mastered += 1
                    proof.falsely += skill not in learner.knows
        learner.sleep()


def _asked(known: Knowledge, graph: SkillGraph, dice: Random) -> Iterator[tuple[str, ...]]:
    for _ in range(6):
        ready = [name for name in graph.names if not known.lacking((name,))]
        weak = [name for name in ready if not known.mastered(name)] or ready
        skill = dice.choice(weak)
        beside = [name for name in graph.needs[skill] if dice.random() < 0.5]
        yield (skill, *beside)


Sequences = dict[tuple[bool, ...], int]
"""First answers to parts that ask for one skill, one after the other, and how many learners gave them."""


def sequences(rates: Rates, guess: float, learners: int, length: int, seed: int) -> Sequences:
    """What so many learners of these rates answer."""
    graph = skill_graph([Pack("p", "P", "1", (), skills=(Skill("a", "A"),))])
    found: Sequences = {}
    dice = Random(seed)
    for _ in range(learners):
        learner = Learner(Truth(rates), graph, dice)
        learner.begin()
        given = tuple(learner.answers(("p/a",), guess) for _ in range(length))
        found[given] = found.get(given, 0) + 1
    return found


def fitted(found: Sequences) -> tuple[Rates, float]:
    """The rates, and the chance of guessing, under which the tracing finds these sequences likeliest.

    A compass search: a step in each direction, and half of it where none is better.
    """
    best = [0.5, 0.3, 0.2, 0.2]
    score, step = _likelihood(found, best), 0.1
    while step > 0.003:
        tries = [
            [*best[:at], min(max(best[at] + way, 0.001), 0.999), *best[at + 1 :]]
            for at in range(4)
            for way in (step, -step)
        ]
        scored = max((_likelihood(found, each), each) for each in tries)
        if scored[0] > score:
            score, best = scored
        else:
            step /= 2
    return Rates(*best[:3]), best[3]


def _likelihood(found: Sequences, numbers: Sequence[float]) -> float:
    rates, guess = Rates(*numbers[:3]), numbers[3]
    if guess >= 1 - rates.slip:
        return -inf  # The same sequences with known and not known exchanged.
    total = 0.0
    for given, count in found.items():
        known = rates.prior
        for right in given:
            likely = chance((known,), guess, rates)
            total += count * log(likely if right else 1 - likely)
            (known,) = traced((known,), right, guess, rates)
    return total
