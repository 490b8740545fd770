"""What is said of a wrong entry of the two tables about norms is true of it, for every gradient drawn."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from fractions import Fraction

import pytest

from tests.content.desk import asked, find, in_blank, verdict
from tests.content.steps import DIRECTIONS, Vector, dot, gradients, norm, same, times
from tutor.checking import Checker
from tutor.checking.contract.verdict import Cell
from tutor.checking.marking.common_mistake_feedback import FACTOR, PARTNER, SIGN
from tutor.checking.marking.other_feedback import NOT_YET, ON_THE_LINE
from tutor.packs.evidence.answer_evidence import with_evidence

pytestmark = pytest.mark.slow

TABLE, LIMITS = "penalized-updates/dual-norm", "solution-plane/norms"
INF = float("inf")
BALLS = (1.0, 2.0, INF)
DUAL = {1.0: INF, 2.0: 2.0, INF: 1.0}
VALUES: dict[str, Callable[[Vector], float]] = {
    "||g||_1": lambda g: norm(g, 1),
    "||g||_2": lambda g: norm(g, 2),
    "||g||_inf": lambda g: norm(g, INF),
    "||g||_2^2": lambda g: dot(g, g),
    "g_j": lambda g: max(g, key=abs),
    "d ||g||_inf": lambda g: len(g) * norm(g, INF),
    "sum_i g_i": sum,
    "d": len,
}
SCALES: dict[str, Callable[[Vector], float]] = {
    "1": lambda g: 1.0,
    "||g||_1": lambda g: norm(g, 1),
    "1/||g||_1": lambda g: 1 / norm(g, 1),
    "1/||g||_2": lambda g: 1 / norm(g, 2),
}
WAYS = {
    name: way for name, way in DIRECTIONS.items() if not any(word in name for word in ("min", "max", "clip"))
}


def _best(p: float, g: Vector) -> Vector:
    if p == 2:
        return times(1 / norm(g, 2), g)
    return tuple(float((x > 0) - (x < 0)) * (p == INF or abs(x) == norm(g, INF)) for x in g)


VALUE_CLAIMS: dict[str, Callable[[float, Vector, float], bool]] = {
    "own-norm": lambda p, g, x: x == norm(g, p) != norm(g, DUAL[p]),
    "own-norm-again": lambda p, g, x: x == norm(g, p) < norm(g, DUAL[p]),
    "squared-value": lambda p, g, x: x == dot(g, g),
}
WAY_CLAIMS: dict[str, Callable[[float, Vector, Vector], bool]] = {
    "downhill-twice": lambda p, g, v: dot(g, v) < 0,
    "all-coordinates": lambda p, g, v: all(v) and dot(g, v) < norm(v, 1) * norm(g, INF),
    "bare-basis": lambda p, g, v: norm(v, 1) == 1 and dot(g, v) == max(g, key=abs),
    "not-normalised": lambda p, g, v: (
        same(times(norm(v, 2) / norm(g, 2), g), v) and abs(norm(v, 2) - 1) > 1e-9
    ),
}


def _said_of_a_value(p: float, g: Vector, x: float) -> dict[str, bool]:
    right = norm(g, DUAL[p])
    return {
        SIGN: x == -right,
        FACTOR: x in (2 * right, right / 2),
        PARTNER: x != right,
        NOT_YET: x != right,
        "Try it with g": x != right,
    }


def _said_of_a_way(p: float, g: Vector, v: Vector) -> dict[str, bool]:
    right = _best(p, g)
    along = same(times(dot(v, right) / dot(right, right), right), v)
    return {
        ON_THE_LINE["same"]: along and dot(v, right) > 0,
        ON_THE_LINE["opposite"]: along and dot(v, right) < 0,
        ON_THE_LINE["either"]: along,
        FACTOR: same(v, times(2, right)) or same(v, times(0.5, right)),
        NOT_YET: not same(v, right),
        "Try it with g": not same(v, right),
        SIGN: same(times(-1, v), right),
    }


def _cell(checker: Checker, blank: int, typed: str) -> tuple[Cell, str]:
    answer = in_blank(TABLE, 0, blank, typed)
    said = verdict(checker, TABLE, 0, answer)
    return said.cells[blank], with_evidence(find(TABLE)[1], 0, answer, said).message


def _known(name: str | None) -> bool:
    return name is not None and not name.startswith("general-")


@pytest.mark.parametrize("row", range(3))
def test_what_is_said_of_a_dual_norm_is_true_of_it(checker: Checker, row: int) -> None:
    p, source, seen = BALLS[row], random.Random(f"dual {row}"), set[str]()
    for text, value in VALUES.items():
        for c in (1, -1, Fraction(1, 2), 3):
            cell, told = _cell(checker, 3 * row, f"{c} {text}")
            if cell.outcome not in ("wrong", "partly"):
                continue
            measured = re.search(r"g = \(3, −4\): your dual norm is ([−\d./]+),", told)
            if measured:
                assert float(Fraction(measured[1].replace("−", "-"))) == pytest.approx(
                    float(c) * value((3.0, -4.0))
                )
            for g, _ in gradients(source):
                x = float(c) * value(g)
                if x == norm(g, DUAL[p]):
                    continue
                if _known(cell.mistake):
                    assert VALUE_CLAIMS[str(cell.mistake)](p, g, x), f"{c} {text}: {cell.message}"
                    seen.add(str(cell.mistake))
                else:
                    claims = [
                        holds
                        for says, holds in _said_of_a_value(p, g, x).items()
                        if cell.message.startswith(says)
                    ]
                    assert claims and all(claims), f"{c} {text} at {g}: {cell.message}"
    assert seen == {("own-norm", "squared-value", "own-norm-again")[row]}


@pytest.mark.parametrize("row", range(3))
def test_what_is_said_of_a_direction_is_true_of_it(checker: Checker, row: int) -> None:
    p, source, seen = BALLS[row], random.Random(f"way {row}"), set[str]()
    for text, way in WAYS.items():
        for factor, scale in SCALES.items():
            for c in (1, -1, 2):
                cell, _ = _cell(checker, 3 * row + 1, f"{c} ({factor}) {text}")
                if cell.outcome not in ("wrong", "partly"):
                    continue
                for g, _ in gradients(source):
                    v = times(c * scale(g), way(g))
                    if same(v, _best(p, g)):
                        continue
                    if _known(cell.mistake):
                        assert WAY_CLAIMS[str(cell.mistake)](p, g, v), (
                            f"{c} ({factor}) {text}: {cell.message}"
                        )
                        seen.add(str(cell.mistake))
                    else:
                        claims = [
                            holds
                            for says, holds in _said_of_a_way(p, g, v).items()
                            if cell.message.startswith(says)
                        ]
                        assert claims and all(claims), f"{c} ({factor}) {text} at {g}: {cell.message}"
    assert "downhill-twice" in seen


FEATURES = ((Fraction(1), Fraction(1, 10), Fraction(1, 100)), (Fraction(2), Fraction(-1)))


def _numbers(source: random.Random, right: Fraction) -> Iterator[Fraction]:
    yield from (right * factor for factor in map(Fraction, ("2", "1/2", "3/2", "9/10", "-1", "7")))
    for _ in range(6):
        yield Fraction(source.randint(1, 40), source.randint(1, 40))


@pytest.mark.parametrize("variant", range(2))
def test_what_is_said_of_a_smallest_value_is_true_of_it(checker: Checker, variant: int) -> None:
    a, source, seen = FEATURES[variant], random.Random(f"values {variant}"), 0
    rights = (
        1 / sum((x * x for x in a), Fraction(0)),
        1 / sum(map(abs, a), Fraction(0)),
        Fraction(1, len(a)),
    )
    assert f"a = [{', '.join(map(str, a))}]" in asked(LIMITS, variant).given
    for row, right in enumerate(rights):
        for number in _numbers(source, right):
            answer = in_blank(LIMITS, variant, 2 * row + 1, str(number))
            said = verdict(checker, LIMITS, variant, answer)
            told = with_evidence(find(LIMITS)[1], variant, answer, said).message
            cell = said.cells[2 * row + 1]
            if cell.outcome == "correct":
                assert number == right
                continue
            seen += 1
            claims = {
                "too large": number > right,
                "too small": number < right,
                "wrong sign": number * right < 0,
                "it is smaller than your": right < number,
                "it is larger than your": right > number,
                "the sign is not": number == -right,
                "up to a factor of 2": number in (2 * right, right / 2),
                "This is a norm of $a$": number == 1 / rights[1],
                "This is the length itself": number**2 == right,
            }
            assert any(says in told for says in claims), told
            assert all(holds for says, holds in claims.items() if says in told), (
                f"{number} for {right}: {told}"
            )
    assert seen >= 20
