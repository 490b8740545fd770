"""A label such as `f'(x) =` is passed over where it is the part's own, and otherwise named with the cure."""

from __future__ import annotations

import pytest

from tests.checking.homework import ask
from tutor.checking import Cell, NumberBlank, Outcome, Question
from tutor.checking.judge import judge

REAL = ("x in R",)
PLANE = ("x in R", "y in R")
GRADIENT = ("g in R^d", "alpha > 0")


def cell(key: str, typed: str, given: tuple[str, ...] = (), left: tuple[str, ...] = ()) -> Cell:
    return judge(ask(key, given, left=left), (typed,)).cells[0]


@pytest.mark.parametrize(
    "label",
    [
        "f'(x) =", "y' =", "dy/dx =", "(dy)/(dx) =", "\\frac{dy}{dx} =", "df/dx=", "d/dx f(x) =", "F(x) =",
        "T(n) =", "Var(X) =", "E[X] =", "∇f(x) =", "\\nabla f =", "w^{(t+1)} =", "w^(t+1) :=",
        "a(n) ≔", "f'(x) ←", "$f''(x)$ =", "L'(w) ≈", "=", "≈",
    ],
)  # fmt: skip
def test_where_a_part_has_no_left_side_any_label_is_passed_over(label: str) -> None:
    assert cell("3x^2", f"{label} 3x^2", REAL).outcome is Outcome.CORRECT
    assert cell("3x^2", f"{label} 3x", REAL).outcome is Outcome.WRONG


@pytest.mark.parametrize("label", ["f'(x)", "dy/dx", "T(n)", "Var(X)", "∇f"])
def test_a_label_may_stand_behind_the_answer(label: str) -> None:
    assert cell("3x^2", f"3x^2 = {label}", REAL).outcome is Outcome.CORRECT


@pytest.mark.parametrize(
    ("left", "typed"),
    [
        ("u", "u = -alpha g"),
        ("u", "-alpha g = u"),
        ("u", "u := -alpha g"),
        ("u", "u ← -alpha g"),
        ("u", "u \\leftarrow -alpha g"),
        ("Δθ", "-alpha g = \\Delta\\theta"),
        ("w^{(t+1)}", "w^{(t+1)} = -alpha g"),
        ("w^{(t+1)}", "w^(t+1) := -alpha g"),
        ("Var(X)", "-alpha g = Var(X)"),
        ("dL/dw", "\\frac{\\partial L}{\\partial w} = -alpha g"),
        ("y'", "dy/dx = -alpha g"),
        ("f'(x)", "df/dx = -alpha g"),
    ],
)
def test_the_parts_own_label_is_read_in_every_spelling(left: str, typed: str) -> None:
    assert cell("-alpha g", typed, GRADIENT, (left,)).outcome is Outcome.CORRECT


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("∇f(x) = -alpha g", "Type the right side alone, without ∇f(x) =."),
        ("T(n) = -alpha g", "Type the right side alone, without T(n) =."),
        ("w^{(t+1)} := -alpha g", "Type the right side alone, without w^{(t+1)} :=."),
        ("dy/dx = -alpha g", "Type the right side alone, without dy/dx =."),
        ("-alpha g = f'(x)", "Type the left side alone, without = f'(x)."),
    ],
)
def test_a_label_that_is_not_the_parts_own_is_named(typed: str, sentence: str) -> None:
    found = cell("-alpha g", typed, GRADIENT, ("u",))
    assert (found.outcome, found.message, found.correction) == (Outcome.UNREADABLE, sentence, "-alpha g")


@pytest.mark.parametrize("typed", ["y' = 2x", "dy/dx = 2x", "\\frac{dy}{dx} = 2x", "2x", "2x = y'"])
def test_a_key_may_have_a_label(typed: str) -> None:
    assert cell("y' = 2x", typed, PLANE).outcome is Outcome.CORRECT
    assert cell("y' = 2x + 1", typed, PLANE).outcome is Outcome.WRONG


@pytest.mark.parametrize("typed", ["sin(x) = 1/12", "x^2 = 1/12", "2z + 1 = 1/12", "f'(x) = z", "f'(x) = "])
def test_a_formula_is_no_label_and_nothing_unread_is_passed_over(typed: str) -> None:
    assert cell("1/12", typed).outcome is Outcome.UNREADABLE


def test_a_declared_name_is_no_label() -> None:
    found = cell("3x^2", "f(x) = 3x^2", ("x in R", "f: R -> R"))
    assert found.outcome is Outcome.UNREADABLE


@pytest.mark.parametrize("label", ["P(X = 1) =", "E[X] =", "p =", "≈", "=", "Answer:", "Var(X) :="])
def test_a_number_may_have_a_label(label: str) -> None:
    question = Question((), (NumberBlank("0.05", "0.001"),))
    assert judge(question, (f"{label} 0.05",)).outcome is Outcome.CORRECT
    assert judge(question, (f"{label} 0.5",)).outcome is Outcome.WRONG
