"""Vectors that are defined by a formula: their components, their sizes, and the softmax's notation."""

from __future__ import annotations

import pytest

from tutor.checking import ExpressionBlank, Outcome, Question
from tutor.checking.compare_texts import compare
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
    ("-ln(p_c)", "ln(sum_k exp(z_k)) - z_c", PICKED),
    ("p_c (1 - p_c)", "p_c - p_c^2", PICKED),
    ("z_c", "z^T e_c", PICKED),
    ("c z_c + c", "c (z^T e_c + 1)", PICKED),
    ("z_c", "e_c^T z", ("z in R^3", "c in N", "c > 1")),
    ("p - y", "p - e_c", ("z in R^d", "c = 2", "y = e_c", "p = exp(z)")),
]
DIFFERENT = [
    ("p_i", "p_i^2", SOFTMAX),
    ("p_i (1 - p_i)", "p_i", SOFTMAX),
    ("z - y", "z - e_1", ("z in R^d", "y = e_2")),
    ("z + y", "z", ("z in R^d", "y = ones")),
    ("z_c", "z_1", PICKED),
    ("z_c", "z_2", ("z in R^2", "c in N")),
    ("z_c", "z_(c + 1)", PICKED),
    ("z_c + c", "z_c + 2", PICKED),
    ("p - e_c", "e_c - p", PICKED),
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


def test_a_name_that_only_the_answer_uses_as_a_number_of_a_component_is_drawn_to_fit() -> None:
    question = Question(PICKED, (ExpressionBlank("c + 1"),))
    assert judge(question, ("c + 1 + z_c - z^T e_c",)).outcome is Outcome.CORRECT
    assert judge(question, ("c + z_c",)).outcome is Outcome.WRONG
