"""Vectors that are defined by a formula: their components, their sizes, and the softmax's notation."""

from __future__ import annotations

import pytest

from tutor.checking import ExpressionBlank, Outcome, Question
from tutor.checking.comparing import compare
from tutor.checking.judge import judge

SOFTMAX = ("z in R^d", "y in R^d", "p = exp(z)/sum_k exp(z_k)")
PICKED = ("z in R^d", "c in N", "p = exp(z)/sum_k exp(z_k)")

EQUAL = [
    ("p_i", "exp(z_i)/sum_k exp(z_k)", SOFTMAX),
    ("p_i (1 - p_i)", "p ⊙ (ones - p)", SOFTMAX),
    ("p_i^2", "p ⊙ p", SOFTMAX),
    ("sum_i p_i", "1", SOFTMAX),
    ("sum_i p_i^2", "p^T p", SOFTMAX),
    ("-sum_i y_i ln(p_i)", "(sum_i y_i) ln(sum_k exp(z_k)) - y^T z", SOFTMAX),
    ("p_i", "ln(z_i)", ("z in R^d", "p = ln(z)")),
    ("z - y", "z - e_2", ("z in R^d", "y = e_2")),
    ("y^T z", "z_2", ("z in R^d", "y = e_2")),
    ("z - y", "z - ones", ("z in R^d", "y = ones")),
    ("z^T y", "2 sum_i z_i", ("z in R^d", "y = 2 ones")),
    ("p - y", "p - e_c", ("z in R^d", "c = 2", "y = e_c", "p = exp(z)")),
]
DIFFERENT = [
    ("p_i", "p_i^2", SOFTMAX),
    ("p_i (1 - p_i)", "p_i", SOFTMAX),
    ("z - y", "z - e_1", ("z in R^d", "y = e_2")),
    ("z + y", "z", ("z in R^d", "y = ones")),
]


@pytest.mark.parametrize(("one", "two", "given"), EQUAL)
def test_equal(one: str, two: str, given: tuple[str, ...]) -> None:
    assert compare(one, two, given).outcome == "equal"


@pytest.mark.parametrize(("one", "two", "given"), DIFFERENT)
def test_different(one: str, two: str, given: tuple[str, ...]) -> None:
    assert compare(one, two, given).outcome == "different"


@pytest.mark.parametrize("answer", ["p_i - y_i", "p - y", "exp(z)/sum_k exp(z_k) - y"])
def test_the_softmaxs_gradient_is_read_in_components_and_as_a_vector(answer: str) -> None:
    question = Question(SOFTMAX, (ExpressionBlank("p - y"),))
    assert judge(question, (answer,)).outcome is Outcome.CORRECT


def test_a_component_alone_is_a_wrong_answer_and_no_riddle() -> None:
    question = Question(SOFTMAX, (ExpressionBlank("p - y"),))
    assert judge(question, ("p_i",)).outcome is Outcome.WRONG
