"""What is said of a wrong range of step sizes is true of it: ranges are drawn, and claims worked out."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise

import pytest

from tests.content.desk import find, verdict
from tutor.checking import Checker, Outcome
from tutor.checking.marking.other_feedback import ENDS, SINGLE
from tutor.packs.evidence.answer_evidence import with_evidence

pytestmark = pytest.mark.slow

STEP_SIZE = "solution-plane/step-size"
SQUARES = (Fraction(10101, 10000), Fraction(5), Fraction(25), Fraction(21, 4))
"""The squared length of a in each variant."""

Range = tuple[Fraction, bool, Fraction | None, bool]
"""Both ends, each with whether it belongs to the range; None where it has no end."""

TRY = re.compile(r"Try α = (\S+): does your condition allow it")
RUN = re.compile(
    r"A run was made with α = (\S+), which is (inside|outside) your range. Its residual goes (.+?): it (\w+)"
)
CLAIMS: dict[str, Callable[[Range, Fraction], bool]] = {
    "missing-two": lambda asked, edge: asked[2] == 2 * edge,
    "no-overshoot": lambda asked, edge: asked[2] == edge / 2,
    "on-the-edge": lambda asked, edge: asked[2] == edge and asked[3],
    "unsquared": lambda asked, edge: asked[2] is not None and asked[2] ** 2 in (edge, 4 * edge),
    "another-norm": lambda asked, edge: asked[2] is not None,
    "everything": lambda asked, edge: asked[2] is None,
    "general-end": lambda asked, edge: asked[0] == 0 and asked[1],
}
"""What the messages say of the range, by the mistake; `edge` is the largest step size that is stable."""

LARGEST = "A run was made with the largest step size of your range."


def _ranges(source: random.Random, edge: Fraction) -> Iterator[Range]:
    factors = [
        Fraction(1, 2),
        Fraction(3, 4),
        Fraction(1),
        Fraction(1),
        Fraction(5, 4),
        Fraction(2),
        Fraction(3),
    ]
    for _ in range(14):
        low = source.choice((Fraction(0), Fraction(0), edge / 8, edge / 4))
        high = source.choice([None, *(edge * factor for factor in factors)])
        yield low, source.random() < 0.5, high, source.random() < 0.5


def _written(asked: Range) -> str:
    low, low_in, high, high_in = asked
    text = f"{low} {'<=' if low_in else '<'} alpha"
    return text if high is None else f"{text} {'<=' if high_in else '<'} {high}"


def _holds(asked: Range, alpha: Fraction) -> bool:
    low, low_in, high, high_in = asked
    above = alpha > low or (low_in and alpha == low)
    return above and (high is None or alpha < high or (high_in and alpha == high))


def _number(text: str) -> Fraction:
    return Fraction(text.replace("−", "-"))


@pytest.mark.parametrize("variant", range(4))
def test_what_is_said_of_a_range_is_true_of_it(checker: Checker, variant: int) -> None:
    square, seen = SQUARES[variant], 0
    right: Range = (Fraction(0), False, 1 / square, False)
    for asked in _ranges(random.Random(f"ranges {variant}"), 1 / square):
        answer = (_written(asked),)
        said = verdict(checker, STEP_SIZE, variant, answer)
        if said.outcome is not Outcome.WRONG:
            continue
        seen += 1
        assert said.mistake is None or CLAIMS[said.mistake](asked, 1 / square), said.message
        told = with_evidence(find(STEP_SIZE)[1], variant, answer, said).message
        if tried := TRY.search(told):
            assert _holds(asked, _number(tried[1])) is not _holds(right, _number(tried[1])), told
        if ENDS in told or SINGLE in told:
            assert asked[0] == right[0] or asked[2] == right[2]
        if run := RUN.search(told):
            alpha, shown = _number(run[1]), [float(_number(one)) for one in run[3].split(", ")]
            assert _holds(asked, alpha) is (run[2] == "inside"), told
            for before, after in pairwise(shown):
                assert abs(after - float(1 - 2 * alpha * square) * before) <= 2e-3 * max(1.0, abs(after)), (
                    told
                )
                assert (abs(after) > abs(before)) is (run[4] == "grows"), told
        if LARGEST in told:
            assert asked[3] and asked[2] == right[2], told
    assert seen >= 6
