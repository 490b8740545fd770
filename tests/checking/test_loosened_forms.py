"""What is said under loosened forms: components within a tolerance, rounding, and no number of solutions."""

from __future__ import annotations

import pytest

from tests.checking.homework import ask
from tutor.checking import Cell
from tutor.checking.compare_texts import compare
from tutor.checking.judge import judge


def cell(key: str, typed: str, *forms: str) -> Cell:
    return judge(ask(key, forms=forms), (typed,)).cells[0]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("(1.005, 9, 3)", "Components 1 and 3 are right; look at component 2 again."),
        ("(9, 1.99, 9)", "Component 2 is right; look at components 1 and 3 again."),
    ],
)
def test_components_within_the_tolerance_are_right(typed: str, said: str) -> None:
    found = cell("(1, 2, 3)", typed, "within 0.01")
    assert (found.outcome, found.message) == ("partly", said)
    assert cell("(1, 2, 3)", "(1.05, 9, 2.9)", "within 0.01").outcome == "wrong"


@pytest.mark.parametrize("form", ["up to a positive factor", "up to order"])
def test_where_the_whole_counts_no_component_is_right_by_itself(form: str) -> None:
    found = cell("(1, 2, 3)", "(1, 2, 4)", form)
    assert found.outcome == "wrong" and "look at" not in found.message


@pytest.mark.parametrize("typed", ["1", "1, 2", "1, 2, 3, 4", "(1, 2)"])
def test_how_many_items_a_list_has_is_not_told(typed: str) -> None:
    found = cell("(1, 2, 3)", typed, "up to order")
    assert found.outcome == "wrong" and "3" not in found.message and "look at" not in found.message


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        *(("sqrt(2)", "1.414"), ("pi/3", "1.0472"), ("e", "2.72"), ("1/3", "0.333")),
        ("(1, sqrt(3))", "(1, 1.73)"),
    ],
)
def test_a_rounded_key_is_said_to_be_rounded(key: str, typed: str) -> None:
    assert "rounded" in cell(key, typed).message


@pytest.mark.parametrize(("key", "typed"), [("sqrt(2)", "1.42"), ("pi/3", "1.05721"), ("e", "27.2")])
def test_another_decimal_is_not_said_to_be_rounded(key: str, typed: str) -> None:
    found = cell(key, typed)
    assert found.outcome == "wrong" and "rounded" not in found.message


@pytest.mark.parametrize(
    ("one", "two"), [("x^2/2 + C", "x^2/2 + K"), ("x^2/2", "(x^2 + C)/2"), ("x + C", "x + 3C")]
)
def test_two_texts_that_differ_by_a_constant_are_different_and_said_to_be_so(one: str, two: str) -> None:
    found = compare(one, two, ("x in R",))
    assert (found.outcome, "by a constant only" in found.message) == ("different", True)


@pytest.mark.parametrize(
    ("one", "two", "given"),
    [("x^2 + C", "x^2/2 + C", "x in R"), ("C x", "2 C x", "x in R"), ("x + C", "x + 3C", "C in R")],
)
def test_other_differences_are_not_said_to_be_constants(one: str, two: str, given: str) -> None:
    found = compare(one, two, (given,))
    assert (found.outcome, found.message) == ("different", "")


@pytest.mark.parametrize(
    ("form", "key", "typed", "said"),
    [
        ("up to a constant", "x^2/2", "x^2/2 + x", "by more than a constant"),
        ("up to a constant", "x^2/2", "x^3/3", "by more than a constant"),
        ("up to order", "(3, 1)", "1, 3, 1", "This list is not right yet"),
        ("up to order", "(3, 1)", "3", "This list is not right yet"),
        ("modulo 7", "3", "11", "whatever multiple of the period"),
        ("modulo 2 pi", "pi/3", "pi/4", "whatever multiple of the period"),
        ("up to a positive factor", "(1, -2)", "(3, 1)", "no positive multiple"),
    ],
)
def test_what_is_said_of_a_wrong_answer_is_true_of_the_loosened_form(
    form: str, key: str, typed: str, said: str
) -> None:
    found = judge(ask(key, ("x in R",), forms=(form,)), (typed,)).cells[0]
    assert found.outcome == "wrong" and said in found.message


@pytest.mark.parametrize("typed", ["f(x) + 2", "f(x)", "2 f(x)", "f(x + 1)", "f(f(x))"])
def test_a_function_that_is_only_declared_is_given_no_value(typed: str) -> None:
    found = judge(ask("f(x) + 1", ("f: R -> R", "x in R")), (typed,)).cells[0]
    assert found.outcome == "wrong" and "your formula gives" not in found.message
