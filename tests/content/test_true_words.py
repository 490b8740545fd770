"""What is said of a wrong answer is true of it: answers are drawn at random, and each claim is worked out.

The values of an answer are computed here, by plain Python beside its text, and not by the checker.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

import pytest

from tests.content.desk import asked, find, verdict
from tests.content.steps import (
    CLOSE,
    PENALTIES,
    PRICES,
    Step,
    Vector,
    answers,
    best,
    dot,
    gradients,
    norm,
    priced,
    same,
    times,
)
from tutor.checking import Checker
from tutor.checking.contract.question import Question
from tutor.checking.marking.authored_mistakes import TURNED
from tutor.checking.marking.common_mistake_feedback import FACTOR, PARTNER, SIGN, VARIANT
from tutor.checking.marking.other_feedback import NOT_YET, ON_THE_LINE
from tutor.packs.evidence.answer_evidence import with_evidence

pytestmark = pytest.mark.slow


def _downhill(u: Vector, g: Vector) -> bool:
    return all(x * y < 0 for x, y in zip(u, g, strict=True))


def _equally_far(u: Vector) -> bool:
    return same(tuple(map(abs, u)), (abs(u[0]),) * len(u))


def _one_moves(u: Vector) -> bool:
    return sum(x != 0 for x in u) == 1


def _keeps_length(f: Step, g: Vector, a: float) -> bool:
    return abs(norm(f(g, a), 2) - norm(f(times(10, g), a), 2)) <= CLOSE * norm(f(g, a), 2)


def _by_own_slope(u: Vector, g: Vector) -> bool:
    """A steeper coordinate moves at least as far."""
    moved = [y for _, y in sorted((abs(x), abs(y)) for x, y in zip(g, u, strict=True))]
    return all(less <= more + CLOSE for less, more in pairwise(moved))


def _same_way(f: Step, g: Vector, a: float) -> bool:
    """Coordinate j moves the same way for g and for -g."""
    return dot(f(g, a), f(times(-1, g), a)) > 0


def _is(part: str, share: Callable[[float], float]) -> PricedClaim:
    """Whether a step is the best one at the plain price, so many times."""

    def holds(f: Step, g: Vector, a: float, price: float) -> bool:
        return same(f(g, a), times(share(price), best(part)(g, a)))

    return holds


Claim = Callable[[Step, Vector, float], bool]
PricedClaim = Callable[[Step, Vector, float, float], bool]
CLAIMS: dict[tuple[str, str], Claim] = {
    **{(part, "uphill"): lambda f, g, a: dot(f(g, a), g) > 0 for part in PENALTIES},
    ("l2", "penalty-weight"): lambda f, g, a: same(f(g, a), times(2, best("l2")(g, a))),
    ("l2", "weight-inverted"): lambda f, g, a: norm(f(g, 2 * a), 2) < norm(f(g, a), 2),
    ("l2", "fixed-length"): _keeps_length,
    ("l2", "signs"): lambda f, g, a: _equally_far(f(g, a)) and _downhill(f(g, a), g),
    **{(part, "open-letter"): lambda f, g, a: True for part in PENALTIES},
    ("linf", "open-size"): lambda f, g, a: True,
    ("linf", "fixed-step"): lambda f, g, a: _keeps_length(f, g, a) and _equally_far(f(g, a)),
    ("linf", "wrong-norm"): lambda f, g, a: _equally_far(f(g, a)) and _downhill(f(g, a), g),
    ("linf", "clipping"): lambda f, g, a: _by_own_slope(f(g, a), g),
    ("linf", "equal-multipliers"): lambda f, g, a: _equally_far(f(g, a)) and _downhill(f(g, a), g),
    ("linf", "penalty-weight"): lambda f, g, a: same(f(g, a), times(2, best("linf")(g, a))),
    ("linf", "another-measure"): lambda f, g, a: _equally_far(f(g, a)) and _downhill(f(g, a), g),
    ("l1", "whole-gradient"): lambda f, g, a: same(f(g, a), times(f(g, a)[0] / g[0], g)),
    ("l1", "all-signs"): lambda f, g, a: _equally_far(f(g, a)),
    ("l1", "fixed-step"): lambda f, g, a: _one_moves(f(g, a)) and _keeps_length(f, g, a),
    ("l1", "wrong-norm"): lambda f, g, a: _one_moves(f(g, a)) and dot(f(g, a), g) < 0,
    ("l1", "penalty-weight"): lambda f, g, a: same(f(g, a), times(2, best("l1")(g, a))),
    ("l1", "sign-lost"): lambda f, g, a: _one_moves(f(g, a)) and _same_way(f, g, a),
}
"""What a mistake's message says of the answer; of a letter it only says that it is there."""


PRICED: dict[str, Callable[[str], PricedClaim]] = {
    "price-forgotten": lambda part: _is(part, lambda price: 1.0),
    "price-upside-down": lambda part: _is(part, lambda price: price),
    "two-lost": lambda part: _is(part, lambda price: 2.0 / price),
}
"""The same for what only the versions at another price know."""


def _held(part: str, name: str, f: Step, g: Vector, a: float, price: float) -> bool:
    if name in PRICED:
        return PRICED[name](part)(f, g, a, price)
    return CLAIMS[part, name](f, g, a)


def _true(
    part: str, said: str, question: Question, f: Step, at: tuple[Vector, float, float]
) -> list[tuple[str, bool]]:
    """The claims in a message, by name, each with whether it holds; `at` is gradient, alpha and price."""
    g, a, price = at
    key = best(part, price)(g, a)
    first, _, second = said.partition(TURNED)
    found = [
        (mistake.name, _held(part, mistake.name, way, g, a, price))
        for text, way in ((first, f), (second, lambda g, a: times(-1, f(g, a))))
        for mistake in question.mistakes
        if mistake.message in text
    ]
    u = f(g, a)
    along = same(times(dot(u, key) / dot(key, key), key), u)
    general = {
        ON_THE_LINE["same"]: along and dot(u, key) > 0 and not same(u, key),
        ON_THE_LINE["opposite"]: along and dot(u, key) < 0 and not same(times(-1, u), key),
        ON_THE_LINE["either"]: along,
        SIGN: same(times(-1, u), key),
        FACTOR: same(u, times(2, key)) or same(u, times(0.5, key)),
        PARTNER: along and dot(u, key) > 0,
        NOT_YET: not same(u, key),
        "This is the answer to another part": any(same(u, best(other, price)(g, a)) for other in PENALTIES),
        VARIANT: any(same(u, best(part, other)(g, a)) for other in PRICES if other != price),
        "Try it with g": not same(u, key),
    }
    return found + [(text, holds) for text, holds in general.items() if said.startswith(text)]


@pytest.mark.parametrize("version", range(len(PRICES)))
@pytest.mark.parametrize("part", list(PENALTIES))
def test_what_is_said_of_a_step_is_true_of_it_for_every_gradient(
    checker: Checker, part: str, version: int
) -> None:
    name, price = f"penalized-updates/{part}", PRICES[version]
    question, source = asked(name, version), random.Random(f"{part} {version}" if version else part)
    shown: set[str] = set()
    for typed, f in (*answers(source), *priced(part)):
        if part != "l1" and "_j" in typed:
            continue
        said = verdict(checker, name, version, (typed,))
        if said.credit or not said.outcome.counts:
            continue
        for g, a in gradients(source):
            if same(f(g, a), best(part, price)(g, a)):
                continue  # right by chance, for these numbers
            claims = _true(part, said.message, question, f, (g, a, price))
            assert claims, f"nobody holds what is said of {typed}: {said.message}"
            assert all(holds for _, holds in claims), f"{typed} at g = {g}, alpha = {a}: {claims}"
            shown |= {claim for claim, _ in claims}
    assert {"uphill", *(PRICED if version else ())} <= shown
    assert len(shown) >= 5


@pytest.mark.parametrize("part", list(PENALTIES))
def test_an_answer_that_leads_uphill_is_told_so_first(checker: Checker, part: str) -> None:
    name, seen = f"penalized-updates/{part}", 0
    for typed, f in answers(random.Random("uphill")):
        draws = list(gradients(random.Random(typed), 30))
        still = part != "linf" and "max" in typed  # A soft threshold stands still where slopes are gentle.
        if still or (part != "l1" and "_j" in typed) or not all(dot(f(g, a), g) > 0 for g, a in draws):
            continue
        said = verdict(checker, name, 0, (typed,))
        if said.outcome.counts and "g_1" not in typed:
            seen += 1
            assert said.message.startswith("The sign first:"), f"{typed}: {said.message}"
    assert seen >= 15


STEP = re.compile(
    r"Tried out with g = \((.+?)\)(?:, α = ([\d./]+))?.*?: your step \((.+?)\) reaches (\S+?)[,.]? "
)


@pytest.mark.parametrize("part", list(PENALTIES))
def test_what_is_measured_of_a_step_is_measured_of_the_students_own(checker: Checker, part: str) -> None:
    name, seen = f"penalized-updates/{part}", 0
    for typed, f in answers(random.Random("measured")):
        if (part != "l1" and "_j" in typed) or "lambda" in typed or "(z)" in typed:
            continue
        found = verdict(checker, name, 0, (typed,))
        told = with_evidence(find(name)[1], 0, (typed,), found).message.removeprefix(found.message)
        match = STEP.search(told + " ")
        if match is None:
            continue
        seen += 1
        g, u = (tuple(map(_number, match[group].split(", "))) for group in (1, 3))
        a = _number(match[2] or "1")
        assert all(abs(x - y) <= 1e-3 * (1 + abs(x)) for x, y in zip(f(g, a), u, strict=True)), told
        height = dot(g, f(g, a)) + PENALTIES[part](f(g, a)) / a
        assert abs(height - _number(match[4])) <= 1e-3 * (1 + abs(height)), told
        least, ratio = best(part)(g, a), dot(f(g, a), best(part)(g, a))
        if "The direction is a good one" in told:
            assert ratio > 0
            short = norm(f(g, a), 2) < norm(least, 2)
            assert f"the step is too {'short' if short else 'long'}" in told
            for other, weight in gradients(random.Random(typed)):
                way, right = f(other, weight), best(part)(other, weight)
                assert same(times(dot(way, right) / dot(right, right), right), way), f"{typed}: {told}"
    assert seen >= 10


def _number(text: str) -> float:
    return float(Fraction(text.replace("−", "-").rstrip(".,")))
