"""Numbers for trees, without computer algebra."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tutor.checking.numbers.linear_algebra import matrix_power
from tutor.checking.numbers.numeric_faults import (
    CannotEvaluate,
    KindMismatch,
    OutsideArithmetic,
    TooLarge,
    Undefined,
)
from tutor.checking.numbers.rationals import Exact
from tutor.checking.numbers.tensors import Mat
from tutor.checking.semantics.evaluate import evaluate, evaluate_exact, evaluate_floats
from tutor.notation import Complaint, Vocabulary, parse, vocabulary
from tutor.notation.tree.nodes import Node

NAMES = (
    "g in R^3", "h in R^3", "x in R", "y in R", "n in N", "A in R^(2 x 2)", "a = [1, 1/10, 1/100]",
    "j = argmax_i |g_i|",
)  # fmt: skip
VALUES = {
    "g": (Fraction(3), Fraction(-5), Fraction(1, 2)),
    "h": (Fraction(1), Fraction(0), Fraction(2)),
    "x": Fraction(-3, 2),
    "y": Fraction(2),
    "n": Fraction(4),
    "A": ((Fraction(1), Fraction(2)), (Fraction(3), Fraction(4))),
}


def known() -> Vocabulary:
    found = vocabulary(*NAMES)
    assert not isinstance(found, Complaint)
    return found


def tree(text: str) -> Node:
    expression = parse(text, known())
    assert not isinstance(expression, Complaint), expression.sentence
    return expression.tree


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("||g||_1", Fraction(17, 2)),
        ("||g||_inf", Fraction(5)),
        ("||h||_2^2", Fraction(5)),
        ("norm(h, 2)^4", Fraction(25)),
        ("norm1(g) + norminf(g)", Fraction(27, 2)),
        ("g^T h", Fraction(4)),
        ("dot(g, h)", Fraction(4)),
        ("sum_i |g_i|", Fraction(17, 2)),
        ("max_i g_i", Fraction(3)),
        ("min_i g_i", Fraction(-5)),
        ("argmax_i |g_i|", Fraction(2)),
        ("argmin_i g_i", Fraction(2)),
        ("j", Fraction(2)),
        ("g_j", Fraction(-5)),
        ("g_1 + g_3", Fraction(7, 2)),
        ("max(g)", Fraction(3)),
        ("min(x, y)", Fraction(-3, 2)),
        ("|x| sign(x)", Fraction(-3, 2)),
        ("n!", Fraction(24)),
        ("binom(n, 2)", Fraction(6)),
        ("sum_(i=1)^n i^2", Fraction(30)),
        ("sqrt(n) + root(3, 8)", Fraction(4)),
        ("4^(-1/2)", Fraction(1, 2)),
        ("det(A)", Fraction(-2)),
        ("tr(A)", Fraction(5)),
        ("exp(0) + cos(0) + ln(1) + sin(0)", Fraction(2)),
        ("||a||_2^2", Fraction(10101, 10000)),
        ("0.1 + 0.2", Fraction(3, 10)),
    ],
)
def test_scalars_are_exact(text: str, value: Fraction) -> None:
    assert evaluate_exact(tree(text), VALUES, known()) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("sign(g)", (1, -1, 1)),
        ("|g|", (3, 5, Fraction(1, 2))),
        ("2 g - h", (5, -10, -1)),
        ("g ⊙ h", (3, 0, 1)),
        ("h ⊘ g", (Fraction(1, 3), 0, 4)),
        ("g_i/||g||_inf", (Fraction(3, 5), -1, Fraction(1, 10))),
        ("sign(g_i) min(|g_i|, 2)", (2, -2, Fraction(1, 2))),
        ("e_j", (0, 1, 0)),
        ("g_j e_j", (0, -5, 0)),
        ("ones + h", (2, 1, 3)),
        ("max(g, 0 g)", (3, 0, Fraction(1, 2))),
        ("diag(g) h", (3, 0, 1)),
        ("a/||a||_2^2", (Fraction(10000, 10101), Fraction(1000, 10101), Fraction(100, 10101))),
        ("[1; 2; 3]", (1, 2, 3)),
        ("g g^T h", (12, -20, 2)),
    ],
)
def test_vectors_are_tuples(text: str, value: tuple[Fraction, ...]) -> None:
    assert evaluate_exact(tree(text), VALUES, known()) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A A", ((7, 10), (15, 22))),
        ("A^T", ((1, 3), (2, 4))),
        ("A^(-1)", ((-2, 1), (Fraction(3, 2), Fraction(-1, 2)))),
        ("A^0", ((1, 0), (0, 1))),
        ("A^5", ((1069, 1558), (2337, 3406))),
        ("A^6 A^(-5)", ((1, 2), (3, 4))),
        ("inv(A) A", ((1, 0), (0, 1))),
        ("diag(1, 2)", ((1, 0), (0, 2))),
    ],
)
def test_matrices_are_rows(text: str, value: tuple[tuple[Fraction, ...], ...]) -> None:
    assert evaluate_exact(tree(text), VALUES, known()) == value


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("1/(x - x)", Undefined),
        ("(x - x)^0", Undefined),
        ("ln(x - x)", OutsideArithmetic),
        ("sqrt(2)", OutsideArithmetic),
        ("pi", OutsideArithmetic),
        ("g_4", KindMismatch),
        ("2000!", TooLarge),
        ("g + x", KindMismatch),
        ("x < y", KindMismatch),
    ],
)
def test_what_has_no_rational_value_says_why(text: str, fault: type[CannotEvaluate]) -> None:
    with pytest.raises(fault):
        evaluate_exact(tree(text), VALUES, known())


def test_a_high_power_of_a_matrix_takes_few_products() -> None:
    class Counting(Exact):
        done = 0

        def multiply(self, x: Fraction, y: Fraction) -> Fraction:
            self.done += 1
            return super().multiply(x, y)

    field = Counting()
    one, two = Fraction(1), Fraction(2)
    assert matrix_power(field, Mat(((one, one), (Fraction(0), two))), 64).rows[1][1] == 2**64
    assert field.done <= 8 * 8  # eight products of two rows and columns


def test_a_tie_has_no_single_largest_component() -> None:
    with pytest.raises(Undefined):
        evaluate_exact(
            tree("argmax_i |g_i|"), {**VALUES, "g": (Fraction(1), Fraction(-1), Fraction(0))}, known()
        )


def test_irrational_values_have_seventy_digits() -> None:
    value = evaluate(tree("sqrt(y)"), VALUES, known())
    assert str(value).startswith("1.41421356237309504880168872420969807856967187537694807317667973799")


def test_complex_values_are_found() -> None:
    assert evaluate(tree("sqrt(-4)"), VALUES, known()) == 2j


def test_floats_take_lists_and_arrays() -> None:
    assert evaluate_floats(tree("-||g||_2 sign(g)"), {"g": [3.0, -4.0, 0.0]}, known()) == (-5.0, 5.0, 0.0)


def test_a_tower_of_powers_is_refused_at_once() -> None:
    with pytest.raises(TooLarge):
        evaluate(tree("9^9^9^9"), VALUES, known())


def test_a_definition_that_needs_itself_is_refused() -> None:
    with pytest.raises(CannotEvaluate):
        evaluate(tree("x"), {}, known())
