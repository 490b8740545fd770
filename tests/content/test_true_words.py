"""What is said of a wrong answer is true of it: answers are drawn at random, and each claim is worked out.

The values of an answer are computed here, by plain Python beside its text, and not by the checker.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise

import pytest

from tests.content.desk import asked, find, verdict
from tutor.checking import Checker
from tutor.checking.contract.question import Question
from tutor.checking.marking.authored_mistakes import TURNED
from tutor.checking.marking.common_mistake_feedback import FACTOR, PARTNER, SIGN
from tutor.checking.marking.other_feedback import NOT_YET, ON_THE_LINE
from tutor.packs.evidence.answer_evidence import with_evidence

pytestmark = pytest.mark.slow

Vector = tuple[float, ...]
Step = Callable[[Vector, float], Vector]
"""From g and alpha to the step; `lambda` and `z` are 3/2 throughout."""
OPEN = 1.5
CLOSE = 1e-9
DRAWS = 6


def _sign(x: float) -> float:
    return (x > 0) - (x < 0)


def _norm(v: Vector, p: float) -> float:
    return max(map(abs, v)) if p == float("inf") else sum(abs(x) ** p for x in v) ** (1 / p)


def _only_steepest(g: Vector, value: Callable[[float], float]) -> Vector:
    largest = max(map(abs, g))
    return tuple(value(x) if abs(x) == largest else 0.0 for x in g)


FACTORS: dict[str, Callable[[Vector, float], float]] = {
    "1": lambda g, a: 1.0,
    "alpha": lambda g, a: a,
    "alpha/2": lambda g, a: a / 2,
    "2/alpha": lambda g, a: 2 / a,
    "||g||_1": lambda g, a: _norm(g, 1),
    "||g||_2": lambda g, a: _norm(g, 2),
    "||g||_inf": lambda g, a: _norm(g, float("inf")),
    "(alpha/2) ||g||_1": lambda g, a: a / 2 * _norm(g, 1),
    "(alpha/2) ||g||_inf": lambda g, a: a / 2 * _norm(g, float("inf")),
    "alpha/||g||_2": lambda g, a: a / _norm(g, 2),
    "1/||g||_inf": lambda g, a: 1 / _norm(g, float("inf")),
    "alpha ||g||_1/d": lambda g, a: a * _norm(g, 1) / len(g),
    "z": lambda g, a: OPEN,
    "g_1": lambda g, a: g[0],
}
DIRECTIONS: dict[str, Callable[[Vector], Vector]] = {
    "g": lambda g: g,
    "sign(g)": lambda g: tuple(map(_sign, g)),
    "e_j": lambda g: _only_steepest(g, lambda x: 1.0),
    "g_j e_j": lambda g: _only_steepest(g, lambda x: x),
    "sign(g_j) e_j": lambda g: _only_steepest(g, _sign),
    "sign(g_i) min(|g_i|, lambda)": lambda g: tuple(_sign(x) * min(abs(x), OPEN) for x in g),
    "clip(g, -1, 1)": lambda g: tuple(max(-1.0, min(1.0, x)) for x in g),
    "sign(g_i) max(|g_i| - lambda, 0)": lambda g: tuple(_sign(x) * max(abs(x) - OPEN, 0) for x in g),
}
PENALTIES: dict[str, Callable[[Vector], float]] = {
    "l2": lambda u: _norm(u, 2) ** 2,
    "linf": lambda u: _norm(u, float("inf")) ** 2,
    "l1": lambda u: _norm(u, 1) ** 2,
}


def _best(part: str) -> Step:
    half: dict[str, Step] = {
        "l2": lambda g, a: g,
        "linf": lambda g, a: tuple(_norm(g, 1) * _sign(x) for x in g),
        "l1": lambda g, a: _only_steepest(g, lambda x: x),
    }
    return lambda g, a: tuple(-a / 2 * x for x in half[part](g, a))


def _dot(u: Vector, v: Vector) -> float:
    return sum(x * y for x, y in zip(u, v, strict=True))


def _same(u: Vector, v: Vector) -> bool:
    return all(abs(x - y) <= CLOSE * (1 + abs(x)) for x, y in zip(u, v, strict=True))


def _times(c: float, u: Vector) -> Vector:
    return tuple(c * x for x in u)


def _downhill(u: Vector, g: Vector) -> bool:
    return all(x * y < 0 for x, y in zip(u, g, strict=True))


def _equally_far(u: Vector) -> bool:
    return _same(tuple(map(abs, u)), (abs(u[0]),) * len(u))


def _one_moves(u: Vector) -> bool:
    return sum(x != 0 for x in u) == 1


def _keeps_length(f: Step, g: Vector, a: float) -> bool:
    return abs(_norm(f(g, a), 2) - _norm(f(_times(10, g), a), 2)) <= CLOSE * _norm(f(g, a), 2)


def _by_own_slope(u: Vector, g: Vector) -> bool:
    """A steeper coordinate moves at least as far."""
    moved = [y for _, y in sorted((abs(x), abs(y)) for x, y in zip(g, u, strict=True))]
    return all(less <= more + CLOSE for less, more in pairwise(moved))


def _same_way(f: Step, g: Vector, a: float) -> bool:
    """Coordinate j moves the same way for g and for -g."""
    return _dot(f(g, a), f(_times(-1, g), a)) > 0


Claim = Callable[[Step, Vector, float], bool]
CLAIMS: dict[tuple[str, str], Claim] = {
    **{(part, "uphill"): lambda f, g, a: _dot(f(g, a), g) > 0 for part in PENALTIES},
    ("l2", "penalty-weight"): lambda f, g, a: _same(f(g, a), _times(2, _best("l2")(g, a))),
    ("l2", "weight-inverted"): lambda f, g, a: _norm(f(g, 2 * a), 2) < _norm(f(g, a), 2),
    ("l2", "fixed-length"): _keeps_length,
    ("l2", "signs"): lambda f, g, a: _equally_far(f(g, a)) and _downhill(f(g, a), g),
    ("linf", "open-size"): lambda f, g, a: True,
    ("linf", "fixed-step"): lambda f, g, a: _keeps_length(f, g, a) and _equally_far(f(g, a)),
    ("linf", "wrong-norm"): lambda f, g, a: _equally_far(f(g, a)) and _downhill(f(g, a), g),
    ("linf", "clipping"): lambda f, g, a: _by_own_slope(f(g, a), g),
    ("linf", "equal-multipliers"): lambda f, g, a: _equally_far(f(g, a)) and _downhill(f(g, a), g),
    ("linf", "penalty-weight"): lambda f, g, a: _same(f(g, a), _times(2, _best("linf")(g, a))),
    ("linf", "open-letter"): lambda f, g, a: True,
    ("linf", "another-measure"): lambda f, g, a: _equally_far(f(g, a)) and _downhill(f(g, a), g),
    ("l1", "whole-gradient"): lambda f, g, a: _same(f(g, a), _times(f(g, a)[0] / g[0], g)),
    ("l1", "all-signs"): lambda f, g, a: _equally_far(f(g, a)),
    ("l1", "fixed-step"): lambda f, g, a: _one_moves(f(g, a)) and _keeps_length(f, g, a),
    ("l1", "wrong-norm"): lambda f, g, a: _one_moves(f(g, a)) and _dot(f(g, a), g) < 0,
    ("l1", "penalty-weight"): lambda f, g, a: _same(f(g, a), _times(2, _best("l1")(g, a))),
    ("l1", "sign-lost"): lambda f, g, a: _one_moves(f(g, a)) and _same_way(f, g, a),
}
"""What a mistake's message says of the answer; of a letter it only says that it is there."""


def _gradients(source: random.Random, draws: int = DRAWS) -> Iterator[tuple[Vector, float]]:
    for _ in range(draws):
        sizes = source.sample(range(1, 12), source.choice((2, 3)))
        g = tuple(float(size * source.choice((-1, 1))) for size in sizes)
        yield g, source.choice((0.5, 1.0, 3.0))


def _answers(source: random.Random) -> Iterator[tuple[str, Step]]:
    """Texts with the steps that they are."""
    for factor, scale in FACTORS.items():
        for direction, way in DIRECTIONS.items():
            c = source.choice((Fraction(1), Fraction(-1))) * source.choice((1, 1, 3, Fraction(2, 7)))

            def step(
                g: Vector,
                a: float,
                scale: Callable[[Vector, float], float] = scale,
                way: Callable[[Vector], Vector] = way,
                c: float = float(c),
            ) -> Vector:
                return _times(c * scale(g, a), way(g))

            yield f"{c} ({factor}) {direction}", step


def _true(part: str, said: str, question: Question, f: Step, g: Vector, a: float) -> list[tuple[str, bool]]:
    """The claims in a message, by name, each with whether it holds."""
    key = _best(part)(g, a)
    first, _, second = said.partition(TURNED)
    found = [
        (mistake.name, CLAIMS[part, mistake.name](way, g, a))
        for text, way in ((first, f), (second, lambda g, a: _times(-1, f(g, a))))
        for mistake in question.mistakes
        if mistake.message in text
    ]
    u = f(g, a)
    along = _same(_times(_dot(u, key) / _dot(key, key), key), u)
    general = {
        ON_THE_LINE["same"]: along and _dot(u, key) > 0 and not _same(u, key),
        ON_THE_LINE["opposite"]: along and _dot(u, key) < 0 and not _same(_times(-1, u), key),
        ON_THE_LINE["either"]: along,
        SIGN: _same(_times(-1, u), key),
        FACTOR: _same(u, _times(2, key)) or _same(u, _times(0.5, key)),
        PARTNER: along and _dot(u, key) > 0,
        NOT_YET: not _same(u, key),
        "This is the answer to another part": any(_same(u, _best(other)(g, a)) for other in PENALTIES),
        "Try it with g": not _same(u, key),
    }
    return found + [(text, holds) for text, holds in general.items() if said.startswith(text)]


@pytest.mark.parametrize("part", list(PENALTIES))
def test_what_is_said_of_a_step_is_true_of_it_for_every_gradient(checker: Checker, part: str) -> None:
    name = f"penalized-updates/{part}"
    question, source = asked(name, 0), random.Random(part)
    shown: set[str] = set()
    for typed, f in _answers(source):
        if part != "l1" and "_j" in typed:
            continue
        said = verdict(checker, name, 0, (typed,))
        if said.credit or not said.outcome.counts:
            continue
        for g, a in _gradients(source):
            claims = _true(part, said.message, question, f, g, a)
            assert claims, f"nobody holds what is said of {typed}: {said.message}"
            assert all(holds for _, holds in claims), f"{typed} at g = {g}, alpha = {a}: {claims}"
            shown |= {claim for claim, _ in claims}
    assert "uphill" in shown
    assert len(shown) >= 5


@pytest.mark.parametrize("part", list(PENALTIES))
def test_an_answer_that_leads_uphill_is_told_so_first(checker: Checker, part: str) -> None:
    name, seen = f"penalized-updates/{part}", 0
    for typed, f in _answers(random.Random("uphill")):
        draws = list(_gradients(random.Random(typed), 30))
        still = part != "linf" and "max" in typed  # A soft threshold stands still where slopes are gentle.
        if still or (part != "l1" and "_j" in typed) or not all(_dot(f(g, a), g) > 0 for g, a in draws):
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
    for typed, f in _answers(random.Random("measured")):
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
        height = _dot(g, f(g, a)) + PENALTIES[part](f(g, a)) / a
        assert abs(height - _number(match[4])) <= 1e-3 * (1 + abs(height)), told
        best, ratio = _best(part)(g, a), _dot(f(g, a), _best(part)(g, a))
        if "The direction is a good one" in told:
            assert ratio > 0
            for g, a in _gradients(random.Random(typed)):
                way, best = f(g, a), _best(part)(g, a)
                assert _same(_times(_dot(way, best) / _dot(best, best), best), way), f"{typed}: {told}"
            g, a = tuple(map(_number, match[1].split(", "))), _number(match[2] or "1")
            best = _best(part)(g, a)
            short = _norm(f(g, a), 2) < _norm(best, 2)
            assert f"the step is too {'short' if short else 'long'}" in told
    assert seen >= 10


def _number(text: str) -> float:
    return float(Fraction(text.replace("−", "-").rstrip(".,")))
