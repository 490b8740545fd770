"""What is typed is read as the checker will take it: with the constant and the whole number that it adds."""

from __future__ import annotations

import pytest

from tutor.checking import ExpressionBlank, PropertyBlank
from tutor.notation import write
from tutor.tui.answering.live_reading import read, words


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("pi/4 + k pi, k in Z", "pi/4 + k pi"),
        ("pi/4 + n pi for every integer n", "pi/4 + n pi"),
        ("pi/4 mod pi", "pi/4 + k pi"),
        ("pi/4 + pi Z", "pi/4 + pi k"),
    ],
)
def test_a_general_solution_is_shown_while_it_is_typed(typed: str, shown: str) -> None:
    found = read(typed, ExpressionBlank("pi/4 + k pi"), words(["k in Z"]))
    assert found.complaint is None and found.tree is not None
    assert write(found.tree) == shown


def test_a_letter_whose_value_is_said_is_shown_with_it() -> None:
    found = read("c a, c = 1/5", ExpressionBlank("a/5"), words(["a in R^2"]))
    assert found.complaint is None and found.tree is not None
    assert write(found.tree) == "(1/5) a"


def test_a_constant_of_integration_is_shown_while_it_is_typed() -> None:
    blank = ExpressionBlank("x^3/3", forms=("up to a constant",))
    assert read("x^3/3 + C", blank, words(["x in R"])).complaint is None
    assert read("x^3/3 + C", ExpressionBlank("x^3/3"), words(["x in R"])).complaint is not None


def test_a_constant_is_shown_where_the_derivative_is_what_counts() -> None:
    known, derived = words(["x in R"]), (("derivative of F in x is x^2", ""),)
    assert read("x^3/3 + C", PropertyBlank("F in R", derived), known).complaint is None
    assert read("x^3/3 + C", PropertyBlank("F in R", (("F != 0", ""),)), known).complaint is not None
