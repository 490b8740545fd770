"""General solutions are sets of numbers: another start, another name, two families for one are the same."""

from __future__ import annotations

import pytest

from tutor.checking import ExpressionBlank, Outcome, Question
from tutor.checking.judge import judge

QUARTER = ("pi/4 + k pi", ("k in Z",))
TANGENT = ("x = pi/4 + k pi", ("x in R", "k in Z"))
SINE = ("x = pi/6 + 2 k pi or x = 5pi/6 + 2 k pi", ("x in R", "k in Z"))
Asked = tuple[str, tuple[str, ...]]


def outcome(asked: Asked, answer: str) -> Outcome:
    key, given = asked
    return judge(Question(given, (ExpressionBlank(key),)), (answer,)).outcome


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        *((QUARTER, answer) for answer in (
            "pi/4 + k pi", "pi/4 - k pi", "k pi + pi/4", "5pi/4 + k pi", "-3pi/4 + k pi", "pi/4 + n pi",
            "π/4 + kπ, k ∈ ℤ", "pi/4 + n pi, n in Z", "pi/4 + m pi where m is an integer", "(4k + 1) pi/4",
            "pi/4 + 2 k pi or 5pi/4 + 2 k pi", "9pi/4 - k pi",
        )),
        *((TANGENT, answer) for answer in (
            "x = π/4 + πk, k∈Z", "x = pi/4 - k pi", "x = pi/4 + n pi, n in Z", "x = -3pi/4 + k pi",
            "x = pi/4 + 2 k pi or x = 5pi/4 + 2 k pi", r"x = \frac{\pi}{4} + k\pi, k\in\mathbb{Z}",
        )),
        *((SINE, answer) for answer in (
            "x = 5pi/6 + 2 k pi or x = pi/6 + 2 k pi", "x = pi/2 ± pi/3 + 2 k pi",
            "x = pi/6 + 2 n pi or x = 5pi/6 + 2 n pi, n ∈ ℤ", "x = 13pi/6 + 2 k pi or x = 5pi/6 - 2 k pi",
        )),
    ],
)  # fmt: skip
def test_the_same_set_in_another_spelling_is_right(asked: Asked, answer: str) -> None:
    assert outcome(asked, answer) == Outcome.CORRECT


@pytest.mark.slow
@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        *((QUARTER, answer) for answer in (
            "pi/4", "pi/4 + 2 k pi", "pi/4 + k pi/2", "pi/3 + k pi", "-pi/4 + k pi", "k pi", "pi/4 + k",
            "pi/4 + 2 k pi or 3pi/4 + 2 k pi", "pi/4 + 2 n pi, n in Z", "pi/4 + k pi or pi/3 + k pi",
        )),
        *((TANGENT, answer) for answer in (
            "x = pi/4", "x = -pi/4 + k pi", "x = pi/4 + 2 k pi", "x = pi/4 + n pi/2, n in Z",
        )),
        *((SINE, answer) for answer in (
            "x = pi/6 + 2 k pi", "x = pi/6 + k pi", "x = pi/6 + 2 k pi or x = pi/3 + 2 k pi",
            "x = pi/3 ± pi/2 + 2 k pi",
        )),
        (("2 + 3k", ("k in Z",)), "2 - 3k"),
        (("2 + 3k", ("k in Z",)), "5 + 3k"),
        (("k pi", ("k in N",)), "-k pi"),
    ],
)  # fmt: skip
def test_another_set_is_wrong(asked: Asked, answer: str) -> None:
    assert outcome(asked, answer) == Outcome.WRONG
