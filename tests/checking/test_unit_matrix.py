"""The unit matrix in equality and evaluation, for sizes that are named and sizes that are typed."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

import pytest

from tutor.checking import ExpressionBlank, Question
from tutor.checking.compare_texts import compare
from tutor.checking.judge import judge
from tutor.checking.numbers.numeric_faults import CannotEvaluate, KindMismatch, TooLarge
from tutor.checking.semantics.evaluate import evaluate, evaluate_exact, evaluate_floats
from tutor.notation import Vocabulary, parse, vocabulary
from tutor.notation.tree.nodes import Node
from tutor.notation.tree.result import Expression

GIVEN = ("A in R^(m x n)", "b in R^m", "x in R^n", "lambda > 0", "I = identity(n)", "J = identity(m)")
RIDGE = "(A^T A + lambda I)^-1 A^T b"

EQUAL: list[tuple[str, str, Literal["exact", "numeric", "either"]]] = [
    ("I x", "x", "exact"),
    ("A I", "A", "exact"),
    ("J A", "A", "exact"),
    ("I A^T", "A^T J", "exact"),
    ("I^-1", "I", "exact"),
    ("inv(I)", "I", "exact"),
    ("I^3", "I_n", "exact"),
    ("I^T", "I", "exact"),
    ("2 I", "I + eye(n)", "exact"),
    ("x^T I x", "||x||^2", "exact"),
    ("(A^T A + lambda I) x", "A^T A x + lambda x", "exact"),
    ("tr(I)", "n", "exact"),
    ("det(2 I)", "2^n", "numeric"),
    ("tr(A^T A + lambda I)", "tr(A A^T) + n lambda", "exact"),
    (RIDGE, "(lambda identity(n) + A^T A)^-1 A^T b", "either"),  # proved, if there is time enough
    (RIDGE, "A^T (A A^T + lambda J)^-1 b", "exact"),
    (RIDGE, "(A^T A/lambda + I)^-1 A^T b/lambda", "exact"),
    ("identity(2)", "[[1, 0], [0, 1]]", "exact"),
    ("identity(3)", "diag(1, 1, 1)", "exact"),
]


@pytest.mark.parametrize(("one", "two", "kind"), EQUAL)
def test_equal_matrices_are_found_equal(one: str, two: str, kind: str) -> None:
    found = compare(one, two, GIVEN)
    assert (found.outcome, found.message) == ("equal", "")
    assert kind in (found.evidence.kind, "either")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("I", "2 I"),
        ("I x", "2 x"),
        ("I", "J"),
        ("tr(I)", "3"),
        ("tr(I)", "m"),
        ("det(2 I)", "2"),
        (RIDGE, "(A^T A - lambda I)^-1 A^T b"),
        (RIDGE, "(A^T A + n lambda I)^-1 A^T b"),
        (RIDGE, "(A^T A)^-1 A^T b"),
        ("(tr(I) - 2) (tr(I) - 3) (tr(I) - 5) x", "0 x"),
    ],
)
def test_different_matrices_are_told_apart(one: str, two: str) -> None:
    assert compare(one, two, GIVEN).outcome == "different"


def test_a_size_that_comes_out_as_a_number_is_only_sampled() -> None:
    zero_at_all_sizes_tried = " ".join(f"(tr(I) - {size})" for size in (2, 3, 5, 4, 7, 1, 6, 11, 9))
    found = compare(f"x {zero_at_all_sizes_tried}", "0 x", GIVEN)
    assert found.outcome != "equal" or found.evidence.kind != "exact"


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (RIDGE, "correct"),
        ("(A^T A + lambda I_n)^-1 A^T b", "correct"),
        ("A^T (A A^T + lambda J)^-1 b", "correct"),
        ("A^T (A A^T + lambda I_m)^-1 b", "correct"),
        ("(A^T A + 2 lambda I)^-1 A^T b", "wrong"),
        ("(A^T A + lambda)^-1 A^T b", "unreadable"),
    ],
)
def test_a_part_with_a_named_unit_matrix_is_judged(answer: str, outcome: str) -> None:
    asked = Question(GIVEN, (ExpressionBlank(RIDGE),))
    assert judge(asked, (answer,)).outcome == outcome


def known() -> Vocabulary:
    """A vocabulary with a matrix of a named size, and its unit matrix."""
    found = vocabulary("A in R^(n x n)", "n in N", "s > 0", "I = identity(n)")
    assert isinstance(found, Vocabulary)
    return found


def tree(text: str) -> Node:
    """The tree of a text that can be read."""
    found = parse(text, known())
    assert isinstance(found, Expression), found
    return found.tree


HALVES = ((Fraction(1), Fraction(1, 2)), (Fraction(0), Fraction(1)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I", ((1, 0), (0, 1))),
        ("2 I + A", ((3, Fraction(1, 2)), (0, 3))),
        ("identity(1)", ((1,),)),
        ("identity(3)_2", (0, 1, 0)),
        ("tr(identity(20))", 20),
        ("det(3 I)", 9),
        ("(I + A)^-1", ((Fraction(1, 2), Fraction(-1, 8)), (0, Fraction(1, 2)))),
    ],
)
def test_values_are_exact(text: str, value: object) -> None:
    values = {"A": HALVES, "n": Fraction(2)}
    assert evaluate_exact(tree(text), values, known()) == value
    assert evaluate_floats(tree(text), values, known()) == value


def test_irrational_multiples_have_seventy_digits() -> None:
    value = evaluate(tree("sqrt(2) I"), {"n": Fraction(2)}, known())
    assert value[0][1] == 0
    assert str(value[1][1]).startswith("1.41421356237309504880168872420969807856967")


@pytest.mark.parametrize(
    ("size", "fault"),
    [
        (Fraction(10**9), TooLarge),
        (Fraction(21), TooLarge),
        (Fraction(0), KindMismatch),
        (Fraction(-2), KindMismatch),
        (Fraction(5, 2), KindMismatch),
        ((Fraction(1), Fraction(2)), KindMismatch),
    ],
)
def test_no_other_size_is_written_out(size: object, fault: type[CannotEvaluate]) -> None:
    with pytest.raises(fault):
        evaluate_exact(tree("identity(n)"), {"n": size}, known())


def test_a_huge_size_is_answered_with_a_sentence() -> None:
    found = compare("identity(1000000000)", "I", GIVEN)
    assert (found.outcome, found.message) == ("unreadable", "A unit matrix has at most 20 rows here.")
