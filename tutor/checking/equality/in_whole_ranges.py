"""A look at every whole number that the names may be, where these are few; else at both ends, and about 0."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import prod

from tutor.checking.equality.at_values import Compare, outcome_at
from tutor.checking.equality.on_pieces import Found, ends
from tutor.checking.numbers.modes import MODES
from tutor.checking.semantics.profile import Profile, Scene
from tutor.checking.semantics.sample_points import Plain, allowed
from tutor.notation.lexicon.vocabulary import Declaration

MOST = 150
"""Whole numbers, or pairs of them, that are looked at one by one."""
BESIDE = (40, 10, 4)
"""Numbers beside each end of a longer range, or about 0, for one name, two and three: `max(2^n, n^2)` is not
2^n for n = 3 alone."""
MOST_NAMES = len(BESIDE)


@dataclass(frozen=True, slots=True)
class Run:
    """The whole numbers that a name may be, from one end to the other; None where there is no end."""

    name: str
    low: int | None
    high: int | None

    @property
    def length(self) -> int:
        """How many there are; more than are looked at where there is no end."""
        return MOST + 1 if self.low is None or self.high is None else self.high - self.low + 1


def compared(key: Profile, answer: Profile, compare: Compare) -> Found:
    """What whole numbers in a range say: `equal` if all were looked at and no name is anything else."""
    scene, names = key.scene, key.names | answer.names
    runs = _runs(scene, names)
    if not runs:
        return "unknown"
    alone = {run.name for run in runs} == names
    every = alone and prod(max(run.length, 0) for run in runs) <= MOST
    outcomes = set()
    for values in _all(scene, runs) if every else _at_ends(scene, runs):
        outcomes.add(outcome_at(key, answer, values, compare, MODES))
        if "apart" in outcomes:
            return "different"
    return "equal" if every and outcomes == {"same"} else "unknown"


def _runs(scene: Scene, names: frozenset[str]) -> list[Run]:
    found = []
    for name in sorted(names - set(scene.symbolic)):
        declared = scene.vocabulary.get(name)
        if declared is None or declared.form != "scalar" or not declared.is_whole:
            continue
        bounds = [None if end is None else round(end) for end in ends(declared)]
        low, high = (_first(declared, end, step) for end, step in zip(bounds, (1, -1), strict=True))
        if declared.domain == "natural" and low is None:
            low = 1
        found.append(Run(name, low, high))
    return found[:MOST_NAMES]


def _first(declared: Declaration, end: int | None, step: int) -> int | None:
    """The first allowed whole number at an end of a range."""
    if end is None:
        return None
    tries = (end - step, end, end + step, end + 2 * step)
    return next((number for number in tries if allowed(declared, Fraction(number))), None)


def _all(scene: Scene, runs: list[Run]) -> Iterator[dict[str, Plain]]:
    ranges = [range(run.low or 0, (run.high or 0) + 1) for run in runs]
    return _values(scene, runs, ranges)


def _at_ends(scene: Scene, runs: list[Run]) -> Iterator[dict[str, Plain]]:
    """The first and the last few of each, and those about 0 where there is no end."""
    count = BESIDE[len(runs) - 1]
    ranges: list[list[int]] = []
    for run in runs:
        here: list[int] = []
        if run.low is not None:
            here += range(run.low, run.low + count)
        if run.high is not None:
            here += range(run.high - count + 1, run.high + 1)
        ranges.append(here or list(range(-count // 2, count // 2 + 1)))
    return _values(scene, runs, ranges)


def _values(
    scene: Scene, runs: list[Run], ranges: list[range] | list[list[int]]
) -> Iterator[dict[str, Plain]]:
    usual = dict(scene.point(0).values)
    for numbers in product(*ranges):
        found = {run.name: Fraction(number) for run, number in zip(runs, numbers, strict=True)}
        if all(
            (declared := scene.vocabulary.get(name)) is None or allowed(declared, value)
            for name, value in found.items()
        ):
            yield {**usual, **found}
