"""A remark on `1/2x` names the other meaning only where there is one: nothing is divided by a vector."""

from __future__ import annotations

import pytest

from tutor.notation import Expression, Vocabulary, parse, vocabulary

KNOWN = vocabulary("g in R^d", "h in R^d", "A in R^(d x d)", "alpha > 0", "x in R", "n in N")


def notes(typed: str) -> tuple[str, ...]:
    assert isinstance(KNOWN, Vocabulary)
    found = parse(typed, KNOWN)
    assert isinstance(found, Expression), found
    return found.notes


@pytest.mark.parametrize(
    "typed",
    [
        *("-alpha/2 g", "alpha/2g", "-α/2 g", "\\alpha/2 g", "alpha/x A", "1/2 A g", "alpha/2 (g + h)"),
        *("alpha/n ones", "1/2 e_1", "1/2 sign(g)", "x/n A h", "alpha/2 (A g)"),
    ],
)
def test_a_vector_or_a_matrix_is_no_divisor(typed: str) -> None:
    assert notes(typed) == ()


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("1/2x", "1/(2x)"),
        ("g/2 n", "g/(2 n)"),
        ("alpha/2 x g", "alpha/(2 x)"),
        ("alpha/2 g^T h", "alpha/(2 g^T h)"),
        ("1/2 h^T A g", "1/(2 h^T A g)"),
        ("alpha/2 ||g||_1", "alpha/(2 ||g||_1)"),
        ("1/2 g_1", "1/(2 g_1)"),
    ],
)
def test_a_number_may_be_one(typed: str, other: str) -> None:
    (note,) = notes(typed)
    assert note.endswith(f"type {other} if that is meant.")
