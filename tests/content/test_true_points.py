"""What is said of a wrong point is true of it: points are drawn, and each claim is worked out."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

import pytest

from tests.content.desk import asked, find, verdict
from tutor.checking import Checker
from tutor.checking.marking.authored_mistakes import TURNED
from tutor.packs.evidence.answer_evidence import with_evidence
from tutor.packs.trials.trial_words import number


def _points(source: random.Random, a: Sequence[Fraction]) -> Iterator[tuple[Fraction, ...]]:
    """Points of every sort: multiples of the three directions, on the plane and off it."""
    ways = (list(a), [Fraction((x > 0) - (x < 0)) for x in a], [1 / x for x in a])
    for way in ways:
        for _ in range(6):
            c = Fraction(source.choice((-1, 1)) * source.randint(1, 9), source.randint(1, 9))
            yield tuple(c * x for x in way)
    for _ in range(12):
        point = [Fraction(source.randint(-6, 6), source.randint(1, 4)) for _ in a]
        if source.random() < 0.5:
            point[0] += (1 - sum(x * y for x, y in zip(a, point, strict=True))) / a[0]
        yield tuple(point)


VECTORS = ("[1, 1/10, 1/100]", "[2, -1]", "[1, 2, -2, 4]", "[1/2, -1, 2]")
Point = tuple[Fraction, ...]


def _parallel(x: Point, y: Sequence[Fraction]) -> bool:
    return all(p * t == q * s for p, s in zip(x, y, strict=True) for q, t in zip(x, y, strict=True)) and any(
        x
    )


def _reach(a: Sequence[Fraction], theta: Point) -> Fraction:
    return sum((x * y for x, y in zip(a, theta, strict=True)), Fraction(0))


PLACES: dict[str, Callable[[Sequence[Fraction], Point], bool]] = {
    "far-side": lambda a, theta: _reach(a, theta) < 0,
    "not-unique": lambda a, theta: _reach(a, theta) == 1,
    "another-optimizer": lambda a, theta: _reach(a, theta) == 1,
    "adam-limit": lambda a, theta: _reach(a, theta) == 1,
    "same-minimum": lambda a, theta: _reach(a, theta) == 1 and _parallel(theta, a),
    "off-the-plane": lambda a, theta: _reach(a, theta) != 1,
    "right-line": lambda a, theta: _reach(a, theta) not in (0, 1),
    "root-of-the-norm": lambda a, theta: _parallel(theta, a) and _reach(a, theta) != 1,
    "other-line": lambda a, theta: not _parallel(theta, a),
    "line-of-sgd": lambda a, theta: _parallel(theta, a) and _reach(a, theta) not in (0, 1),
    "equal-weights": lambda a, theta: len({abs(x) for x in theta}) == 1,
    "proportions-alone": lambda a, theta: (
        len({x * y for x, y in zip(a, theta, strict=True)}) == 1 and _reach(a, theta) != 1
    ),
    "count-forgotten": lambda a, theta: all(x * y == 1 for x, y in zip(a, theta, strict=True)),
    "not-mapped-back": lambda a, theta: len({abs(x) for x in theta}) == 1 and _reach(a, theta) != 1,
    "mapped-the-wrong-way": lambda a, theta: _reach(a, theta) != 1,
    "whole-vector-normalised": lambda a, theta: _parallel(theta, [1 / x for x in a]),
    "one-factor-short": lambda a, theta: len({abs(x * y) for x, y in zip(a, theta, strict=True)}) == 1,
}


@pytest.mark.parametrize("part", ["sgd", "adam", "rescaled"])
@pytest.mark.parametrize("variant", range(4))
def test_what_is_said_of_a_point_is_true_of_it(checker: Checker, part: str, variant: int) -> None:
    name, shown = f"solution-plane/{part}", set[str]()
    a = tuple(map(Fraction, VECTORS[variant].strip("[]").split(", ")))
    question = asked(name, variant)
    assert f"a = {VECTORS[variant]}" in question.given
    for theta in _points(random.Random(f"{part} {variant}"), a):
        said = verdict(checker, name, variant, (f"({', '.join(map(str, theta))})",))
        if said.credit:
            continue
        first, _, second = said.message.partition(TURNED)
        turned = tuple(-x for x in theta)
        for text, point in ((first, theta), (second, turned)):
            for mistake in question.mistakes:
                if mistake.message in text:
                    shown.add(mistake.name)
                    assert PLACES[mistake.name](a, point), f"{theta}: {said.message}"
    assert {"far-side", "off-the-plane"} <= shown


DIRECTIONS: dict[str, Callable[[Fraction], Fraction]] = {
    "sgd": lambda x: x,
    "adam": lambda x: Fraction((x > 0) - (x < 0)),
    "rescaled": lambda x: 1 / x,
}


@pytest.mark.parametrize("part", list(DIRECTIONS))
@pytest.mark.parametrize("variant", range(4))
def test_of_a_multiple_of_the_key_no_number_is_told(checker: Checker, part: str, variant: int) -> None:
    name, source = f"solution-plane/{part}", random.Random(f"multiples {part} {variant}")
    a = tuple(map(Fraction, VECTORS[variant].strip("[]").split(", ")))
    way = tuple(map(DIRECTIONS[part], a))
    for _ in range(12):
        c = Fraction(source.choice((-1, 1, 1)) * source.randint(1, 40), source.randint(1, 40))
        theta = tuple(c * x for x in way)
        reached = _reach(a, theta)
        if reached in (0, 1, -1, 2):
            continue
        answer = (f"({', '.join(map(str, theta))})",)
        said = verdict(checker, name, variant, answer)
        told = with_evidence(find(name)[1], variant, answer, said).message
        assert not said.credit
        for factor in (reached, 1 / reached, 1 - reached):
            assert str(factor) not in told
            assert f" {number(factor)}" not in told, told
