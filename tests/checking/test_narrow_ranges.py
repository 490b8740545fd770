"""Ranges that differ by next to nothing, by a single number, or by rounding."""

from __future__ import annotations

import pytest

from tutor.checking import ExpressionBlank, Outcome, Question
from tutor.checking.compare_texts import compare
from tutor.checking.judge import judge

STEP = Question(("a = [1, 1/10, 1/100]", "alpha in R"), (ExpressionBlank("0 < alpha < 1/||a||_2^2"),))


@pytest.mark.parametrize(
    "answer",
    [
        "0 < alpha < 1/||a||_2^2 + 10^-60",
        "10^-60 < alpha < 1/||a||_2^2",
        "0 < alpha < 10000/10101 - 10^-300",
        "0 < alpha < 1/||a||_2^2 or alpha = 1/||a||_2^2 + 10^-60",
    ],
)
def test_rational_ends_are_compared_exactly(answer: str) -> None:
    assert judge(STEP, (answer,)).outcome is Outcome.WRONG


@pytest.mark.parametrize("answer", ["0 < alpha < 10000/10101", "alpha in (0, 1/(a^T a))"])
def test_the_same_rational_ends_stay_right(answer: str) -> None:
    verdict = judge(STEP, (answer,))
    assert (verdict.outcome, verdict.evidence.kind) == (Outcome.CORRECT, "exact")


def test_irrational_ends_are_the_same_however_they_are_written() -> None:
    assert compare("x < sqrt(2)", "x < 2/sqrt(2)").outcome == "equal"
    assert compare("x^2 < 2", "-sqrt(2) < x < sqrt(2)").outcome == "equal"
    assert compare("x^2 < 2 or x = 5", "-sqrt(2) < x < sqrt(2)").outcome == "different"


@pytest.mark.parametrize(
    "answer", ["0 < alpha < 10000/10101 and alpha != 3/7", "0 < alpha < 1/||a||_2^2 or alpha = 3"]
)
def test_a_single_number_missing_or_too_many_is_not_looked_for_at_the_ends(answer: str) -> None:
    verdict = judge(STEP, (answer,))
    assert verdict.outcome is Outcome.WRONG
    assert "a single number makes the difference" in verdict.message


def test_an_end_that_does_not_belong_is_looked_for_at_the_ends() -> None:
    assert "Look at its ends" in judge(STEP, ("0 < alpha <= 10000/10101",)).message


@pytest.mark.parametrize(
    ("answer", "mistake"),
    [
        ("0 < alpha < 0.99", "general-rounded"),
        ("0 < alpha < 0.9900", "general-rounded"),
        ("0 < alpha < 0.990001", "general-rounded"),
        ("0 < alpha < 0.990099", None),
        ("0 < alpha < 0.9901", None),
        ("0 < alpha < 0.985", None),
    ],
)
def test_only_decimals_that_round_to_the_digits_typed_are_called_rounded(
    answer: str, mistake: str | None
) -> None:
    verdict = judge(STEP, (answer,))
    assert (verdict.outcome, verdict.mistake) == (Outcome.WRONG, mistake)


@pytest.mark.parametrize(
    ("interval", "condition"),
    [("[0, 12[", "0 <= x < 12"), ("]0, 12]", "0 < x <= 12"), ("]0, 1[ u [2, 3[", "0 < x < 1 or 2 <= x < 3")],
)
def test_brackets_that_face_away_are_read_with_or_without_the_other_one(
    interval: str, condition: str
) -> None:
    assert compare(condition, interval).outcome == "equal"
