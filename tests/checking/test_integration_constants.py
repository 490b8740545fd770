"""Under `up to a constant` a letter that nobody declared is the constant; what depends on x is none."""

from __future__ import annotations

import pytest

from tutor.checking import ExpressionBlank, Outcome, Question
from tutor.checking.judge import judge

FORM = ("up to a constant",)


def outcome(key: str, given: tuple[str, ...], answer: str) -> Outcome:
    return judge(Question(given, (ExpressionBlank(key, forms=FORM),)), (answer,)).outcome


@pytest.mark.parametrize(
    ("key", "given"),
    [("x^3/3", ("x in R",)), ("x^3/3 + C", ("x in R", "C in R")), ("x^3/3 + c", ("x in R", "c in R"))],
)
@pytest.mark.parametrize(
    "answer",
    [
        "x^3/3 + C", "x^3/3 + K", "x^3/3 + c", "x^3/3 + k", "x^3/3", "C + x^3/3", "(x^3 + C)/3",
        "(x^3 + K)/3", "x^3/3 + 3C", "x^3/3 - C", "x^3/3 + 7", "1/3 x^3 + D",
    ],
)  # fmt: skip
def test_a_constant_may_have_any_name_and_any_factor(key: str, given: tuple[str, ...], answer: str) -> None:
    assert outcome(key, given, answer) == Outcome.CORRECT


@pytest.mark.parametrize(("key", "given"), [("x^3/3", ("x in R",)), ("x^3/3 + C", ("x in R", "C in R"))])
@pytest.mark.parametrize(
    "answer", ["x^3/3 + C x", "C x^3/3", "x^3 + C", "x^2 + K", "x^3/3 + x + C", "C", "C x^3"]
)
def test_what_depends_on_the_variable_is_no_constant(key: str, given: tuple[str, ...], answer: str) -> None:
    assert outcome(key, given, answer) == Outcome.WRONG


@pytest.mark.parametrize(
    ("key", "given", "answer", "right"),
    [
        ("ln|x| + x^2/2", ("x in R",), "ln|5x| + x^2/2 + C", True),
        ("ln|x| + x^2/2", ("x in R",), "ln|x| + x^2 + C", False),
        ("a x^2/2 + C", ("x in R", "a in R", "C in R"), "a x^2/2 + K", True),
        ("a x^2/2 + C", ("x in R", "a in R", "C in R"), "x^2/2 + K", False),
        ("a x^2/2 + C", ("x in R", "a in R", "C in R"), "a x^2/2 + a", False),
        ("C x", ("x in R", "C in R"), "C x + K", True),
        ("C x", ("x in R", "C in R"), "2 C x", False),
        ("sin(x)^2/2", ("x in R",), "-cos(2x)/4 + C", True),
        ("sin(x)^2/2", ("x in R",), "cos(x)^2/2 + C", False),
    ],
)
def test_declared_parameters_stay_what_they_are(
    key: str, given: tuple[str, ...], answer: str, right: bool
) -> None:
    assert outcome(key, given, answer) == (Outcome.CORRECT if right else Outcome.WRONG)


def test_without_the_form_a_letter_that_is_not_declared_is_unreadable() -> None:
    question = Question(("x in R",), (ExpressionBlank("x^3/3"),))
    assert judge(question, ("x^3/3 + C",)).outcome == Outcome.UNREADABLE
