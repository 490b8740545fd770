"""Where the order of a list does not matter, neither do its brackets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.checking import ExpressionBlank
from tutor.checking.contract.question import Question
from tutor.checking.contract.verdict import Outcome
from tutor.checking.judge import judge
from tutor.checking.marking.forms.unordered_lists import as_list
from tutor.checking.marking.read_answer import read_answer
from tutor.notation import Complaint, vocabulary
from tutor.notation.lexicon.vocabulary import EMPTY

ASKED = Question(("n in N",), (ExpressionBlank("(1, 3)", left=("lambda",), forms=("up to order",)),))
ORDERED = Question(("n in N",), (ExpressionBlank("(1, 3)"),))


@pytest.mark.parametrize(
    "typed",
    [
        *("3,1", "1, 3", "3 and 1", "3 or 1", "3; 1", "{3,1}", r" \{1, 3\} ", "[1, 3]", "sqrt(9), 1"),
        *("lambda = 1, lambda = 3", "lambda = 3, 1", "lambda_1 = 1 and lambda_2 = 3", " 3 ,1 "),
    ],
)
def test_a_list_is_read_in_every_usual_spelling(typed: str) -> None:
    assert judge(ASKED, (typed,)).outcome is Outcome.CORRECT


@pytest.mark.parametrize("typed", ["1, 2", "1, 3, 3", "1", "13", "1.3"])
def test_another_list_is_not_taken_for_it(typed: str) -> None:
    assert not judge(ASKED, (typed,)).credit


def test_a_list_whose_order_counts_needs_its_brackets() -> None:
    assert judge(ORDERED, ("(1, 3)",)).outcome is Outcome.CORRECT
    assert judge(ORDERED, ("1, 3",)).outcome is Outcome.UNREADABLE


@pytest.mark.parametrize(("typed", "span"), [("1, q", (3, 4)), ("1 and q", (6, 7)), ("3,,1", (1, 2))])
def test_a_complaint_points_into_what_was_typed(typed: str, span: tuple[int, int]) -> None:
    read = read_answer(typed, ("up to order",), EMPTY)
    assert isinstance(read, Complaint)
    assert read.span == span


@pytest.mark.slow
@given(st.text(alphabet="13{}()[],;= \\andorx", max_size=30))
def test_every_character_but_the_outer_brackets_keeps_its_place(text: str) -> None:
    found = as_list(text)
    assert found is None or len(found) == len(text) + 2
    names = vocabulary("x in R")
    assert not isinstance(names, Complaint)
    read_answer(text, ("up to order",), names)


@pytest.mark.parametrize(
    "typed",
    [
        "1/n^2",
        "Var(X) = 1/n^2",
        r"\operatorname{Var}(X) = \frac{1}{n^2}",
        r"\operatorname{Var}\left(X\right)=1/n^2",
        "Var[X]=1/n^2",
        r"\sigma^2 = 1/n^2",
        "f'(x) = 1/n^2",
        "f′ (x) = 1/n^2",
    ],
)
def test_a_left_side_that_is_no_mathematics_may_stand_before_the_answer(typed: str) -> None:
    blank = ExpressionBlank("1/n^2", left=("Var(X)", r"\sigma^2", "f'(x)"))
    assert judge(Question(("n in N",), (blank,)), (typed,)).outcome is Outcome.CORRECT


@pytest.mark.parametrize("typed", ["Var(Y) = 1/n^2", "Var(X) == 1/n^2", "f(x) = 1/n^2", "Var(X) = 1/n"])
def test_another_left_side_or_value_is_not_passed_over(typed: str) -> None:
    blank = ExpressionBlank("1/n^2", left=("Var(X)", "f'(x)"))
    assert not judge(Question(("n in N",), (blank,)), (typed,)).credit


LEFT_SIDES = (
    ("∇L", ("∇L", "∇ L", "nabla L", "grad L", r"\nabla L", r"\nabla{L}", r"\mathrm{grad}\,L")),
    ("∇_z L", ("∇_z L", r"\nabla_{z} L", r"\nabla_z\mathcal{L}", "nabla_z L")),
    ("dL/dz", ("dL/dz", "dL / dz", "∂L/∂z", r"\frac{dL}{dz}", r"\dfrac{\mathrm{d}L}{\mathrm{d}z}")),
    ("∂L/∂z_i", ("∂L/∂zᵢ", "dL/dz_i", r"\partial L/\partial z_i", r"\frac{\partial L}{\partial z_{i}}")),
    ("σ'(x)", ("σ'(x)", "sigma'(x)", r"\sigma'(x)", r"\sigma^{\prime}\left(x\right)", "σ′ (x)")),
    (r"\sigma'", ("σ'", "sigma'", r"\sigma^\prime")),
    ("P(X = 1)", ("P(X = 1)", "P(X=1)", r"P\left(X = 1\right)", "P[X=1]")),
    ("P(X ≤ 1)", ("P(X ≤ 1)", "P(X <= 1)")),
    ("x₁²", ("x₁²", "x_1^2", "x_{1}^{2}")),
)


@pytest.mark.parametrize(
    ("declared", "typed"), [(left, text) for left, texts in LEFT_SIDES for text in texts]
)
def test_a_declared_left_side_may_be_typed_in_every_spelling(declared: str, typed: str) -> None:
    question = Question(("n in N",), (ExpressionBlank("1/n^2", left=(declared,)),))
    assert judge(question, (f"{typed} = 1/n^2",)).outcome is Outcome.CORRECT
    assert judge(question, (f"{typed} = 1/n",)).outcome is Outcome.WRONG


@pytest.mark.parametrize(
    ("declared", "typed"),
    [
        *(("∇L", "∇M"), ("∇L", "∂L"), ("dL/dz", "dL/dx"), ("σ'(x)", "ρ'(x)"), ("ℓ'(x)", "'(x)")),
        *(("P(X = 1)", "P(X = 2)"), ("P(X = 1)", "P(X"), ("x^2'", "x_2'"), ("∇L", "∇" + "L" * 300)),
    ],
)
def test_a_left_side_of_another_meaning_is_not_taken_for_it(declared: str, typed: str) -> None:
    question = Question(("n in N",), (ExpressionBlank("1/n^2", left=(declared,)),))
    assert judge(question, (f"{typed} = 1/n^2",)).outcome is Outcome.UNREADABLE


def test_a_formula_that_is_declared_as_left_side_is_compared_as_mathematics() -> None:
    question = Question(("n in N", "x in R"), (ExpressionBlank("1/n", left=("2 x/n",)),))
    assert judge(question, (r"\frac{2x}{n} = 1/n",)).outcome is Outcome.CORRECT
