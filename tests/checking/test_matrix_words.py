"""Proofs for matrices of any size: what they prove is so at points, and what is not so is never proved."""

from __future__ import annotations

import random

import pytest

from tutor.checking.compare_texts import names
from tutor.checking.equality.by_matrix_words import proved
from tutor.checking.equality.decide import sample
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation import Complaint, parse

SQUARE = ("A in R^(n x n)", "B in R^(n x n)", "x in R^n", "y in R^n", "c > 0")


def profiles(one: str, two: str, given: tuple[str, ...]) -> tuple[Profile, Profile]:
    known = names(given)
    assert not isinstance(known, Complaint), known
    scene = Scene(known)
    trees = []
    for text in (one, two):
        read = parse(text, known)
        assert not isinstance(read, Complaint), read
        trees.append(read.tree)
    return Profile(trees[0], scene), Profile(trees[1], scene)


@pytest.mark.parametrize(
    ("one", "two", "facts"),
    [
        ("(A B)^-1", "B^-1 A^-1", ()),
        ("(A + x y^T)^-1", "A^-1 - A^-1 x y^T A^-1/(1 + y^T A^-1 x)", ()),
        ("(A^-1 + B^-1)^-1", "B (A + B)^-1 A", ()),
        ("(A A^T + c I)^-1 A x", "A (A^T A + c I)^-1 x", ()),
        ("tr(A B A^-1)", "tr(B)", ()),
        ("||A x||^2", "x^T A^T A x", ()),
        ("(2 A)^-1", "A^-1/2", ()),
        ("A^-2 A", "A^-1", ()),
        ("x^T A y", "y^T A x", ("A = A^T",)),
        ("||A x||", "||x||", ("A^T A = I",)),
        ("A^-1 B", "B A^-1", ("A B = B A",)),
        ("x^T B x", "0", ("B^T = -B",)),
        ("x^T y", "0", ("A = A^T", "A x = 2 x", "A y = 3 y")),
        ("x^T y", "0", ("A x = 2 x", "A y = 3 y", "A = A^T")),
    ],
)
def test_what_holds_in_all_sizes_is_proved(one: str, two: str, facts: tuple[str, ...]) -> None:
    assert proved(*profiles(one, two, (*SQUARE, *facts)))


@pytest.mark.parametrize(
    ("one", "two", "facts"),
    [
        ("A B", "B A", ()),
        ("(A B)^-1", "A^-1 B^-1", ()),
        ("(A + B)^-1", "A^-1 + B^-1", ()),
        ("(A + x y^T)^-1", "A^-1 - A^-1 x y^T A^-1/(1 - y^T A^-1 x)", ()),
        ("tr(A B)", "tr(A) tr(B)", ()),
        ("tr(A^T B)", "tr(A B)", ()),
        ("x^T A y", "y^T A x", ()),
        ("||A x||", "||x||", ()),
        ("||A x||", "-||A x||", ()),
        ("A x", "A^T x", ("A^T A = I",)),
        ("A^2", "I", ("A^T A = I",)),
        ("A B", "B A", ("A = A^T", "B = B^T")),
        ("A x", "c x", ("A y = c y",)),
        ("A^T x", "c x", ("A x = c x",)),
        ("A B x", "B A x", ("A x = c x",)),
        ("x^T y", "0", ("A x = 2 x", "A y = 3 y")),
        ("x^T y", "0", ("A = A^T", "A x = 2 x", "A y = 2 y")),
        ("x^T y", "0", ("A = A^T", "A x = c x", "A y = 2 y")),
    ],
)
def test_what_does_not_hold_is_not_proved(one: str, two: str, facts: tuple[str, ...]) -> None:
    assert not proved(*profiles(one, two, (*SQUARE, *facts)))


def _drawn(source: random.Random, depth: int, form: str) -> str:
    """An expression of that form in the names of `SQUARE`."""
    if depth == 0:
        return source.choice({"matrix": ("A", "B", "I"), "vector": ("x", "y"), "number": ("c", "2")}[form])
    matrix, vector, number = (
        lambda kind=kind: _drawn(source, depth - 1, kind) for kind in ("matrix", "vector", "number")
    )
    made = {
        "matrix": (
            lambda: f"({matrix()} + {matrix()})",
            lambda: f"({matrix()} {matrix()})",
            lambda: f"({matrix()})^T",
            lambda: f"({number()} {matrix()})",
            lambda: f"(({vector()}) ({vector()})^T)",
            lambda: f"({matrix()} + 3 I)^-1",
        ),
        "vector": (lambda: f"({matrix()} {vector()})", lambda: f"({vector()} - {vector()})"),
        "number": (
            lambda: f"(({vector()})^T {vector()})",
            lambda: f"tr({matrix()})",
            lambda: f"({number()} + 1)",
        ),
    }
    return source.choice(made[form])()


@pytest.mark.slow
@pytest.mark.parametrize("form", ["matrix", "vector", "number"])
def test_what_is_proved_of_drawn_expressions_is_so_at_points(form: str) -> None:
    source = random.Random(form)
    pairs = 0
    for _ in range(40):
        one, two = _drawn(source, 2, form), _drawn(source, source.choice((1, 2)), form)
        for other in (two, f"{one} + {two} - {two}"):
            key, answer = profiles(one, other, SQUARE)
            if proved(key, answer):
                pairs += 1
                assert sample(key, answer, 3).answer != "different", (one, other)
    assert pairs >= 20
