"""Spellings of vectors and matrices, and those whose meaning depends on what their parts are."""

from __future__ import annotations

import pytest

from tests.notation.names import ascii_of, complaint, tree
from tutor.notation import OPEN, Expression, Vocabulary, parse, vocabulary, write
from tutor.notation.tree.nodes import Apply, Name, Power, Product

_found = vocabulary("a in R^3", "b in R^3", "A in R^(2x2)", "s in R", "x in R", "y in R")
assert isinstance(_found, Vocabulary)
ARRAYS: Vocabulary = _found


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("<1,2,3>", "(1, 2, 3)"),
        ("<2x, 2y>", "(2 x, 2 y)"),
        ("⟨x, y⟩", "(x, y)"),
        ("\\langle x, y, 1 \\rangle", "(x, y, 1)"),
        ("x = <1, 2>", "x = (1, 2)"),
        ("(1; -2)", "(1, -2)"),
        ("((1, 2), (3, 4))", "[[1, 2], [3, 4]]"),
        ("[(1, 2), (3, 4)]", "[[1, 2], [3, 4]]"),
        ("(1, 2; 3, 4)", "[[1, 2], [3, 4]]"),
        ("a·b", "dot(a, b)"),
        ("a ⋅ b", "dot(a, b)"),
        ("\\mathbf{a}\\cdot\\mathbf{b}", "dot(a, b)"),
        ("⟨a, b⟩", "dot(a, b)"),
        ("<a, b>", "dot(a, b)"),
        ("2 a·b", "dot(2 a, b)"),
        ("A x·y", "A x y"),
        ("s·a", "s a"),
        ("|A|", "det(A)"),
        ("|s|", "|s|"),
        ("|a|", "|a|"),
        ("abs(A)", "abs(A)"),
        ("‖A‖_F", "sqrt(tr(A^T A))"),
        ("‖a‖_F", "||a||_2"),
        ("A^{-T}", "(A^(-1))^T"),
        ("A^-T", "(A^(-1))^T"),
        ("A^{-\\top}", "(A^(-1))^T"),
        ("a^{\\odot 2}", "a .* a"),
        ("a.^2", "a .* a"),
        ("s.^2", "s^2"),
        ("⌊x⌋", "floor(x)"),
        ("\\left\\lceil \\frac{x}{2} \\right\\rceil", "ceil(x/2)"),
        ("2⌊x⌋ + 1", "2 floor(x) + 1"),
    ],
)
def test_a_spelling_of_vectors_and_matrices_is_read(typed: str, read: str) -> None:
    assert ascii_of(typed, ARRAYS) == read
    found = tree(typed, ARRAYS)
    for spelling in ("ascii", "unicode", "latex"):
        assert tree(write(found, spelling), ARRAYS) == found  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "remark"),
    [
        ("a·b", "a·b was read as the inner product of two vectors."),
        ("⟨a, b⟩", "⟨a, b⟩ was read as the inner product of two vectors."),
        ("\\vec{a}\\cdot\\vec{b}", "a·b was read as the inner product of two vectors."),
        ("|A|", "|A| was read as the determinant; type abs(A) for the entries."),
    ],
)
def test_what_the_kinds_decide_is_remarked_on(typed: str, remark: str) -> None:
    found = parse(typed, ARRAYS)
    assert isinstance(found, Expression) and found.notes == (remark,)


@pytest.mark.parametrize("typed", ["s·x", "2·s", "s·a", "x < 1", "0 < x < 1", "\\frac{x}{2} \\cdot 3"])
def test_what_is_no_such_thing_is_read_without_a_remark(typed: str) -> None:
    found = parse(typed, ARRAYS)
    assert isinstance(found, Expression) and found.notes == ()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("< x", "Something is missing before <."),
        ("<x>", "This looks like markup."),
        ("⟨1, 2", "This ⟨ is never closed: ⟩ is missing."),
        ("⌊x", "This ⌊ is never closed: ⌋ is missing."),
        ("x⌋", "This ⌋ closes nothing: no ⌊ stands before it."),
        ("((1, 2), (3, 4, 5))", "Row 2 of this matrix has 3 entries, row 1 has 2 entries."),
    ],
)
def test_what_cannot_be_read_is_said(typed: str, sentence: str) -> None:
    assert complaint(typed, ARRAYS).sentence.startswith(sentence)


@pytest.mark.parametrize(
    "typed",
    [
        "\\left(\\frac{1}{2}\\right)\\|a\\|",
        "\\left( x + 1 \\right)|s|",
        "\\left[ x \\right] \\left| s \\right|",
        "\\bigl(x\\bigr)\\|a\\|_1",
    ],
)
def test_a_latex_bracket_says_nothing_about_the_bars_after_it(typed: str) -> None:
    assert isinstance(parse(typed, ARRAYS), Expression)


def test_a_declared_name_wins_over_the_mark_of_a_transpose_and_of_a_norm() -> None:
    both = vocabulary("A in R^(2x2)", "T in N", "F > 1", "a in R^3", "x > 0")
    assert isinstance(both, Vocabulary)
    assert isinstance(tree("x^{-T}", both), Power)
    assert ascii_of("||a||_F", both) == "||a||_F"


def test_any_letter_is_a_number_where_names_are_open() -> None:
    assert tree("u·v", OPEN) == Product((Name("u"), Name("v")))
    assert tree("|M|", OPEN) == Apply("abs", (Name("M"),))
