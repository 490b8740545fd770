"""Declarations say what a name is: its form, its set, its size, its bounds, or what it stands for."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from tests.notation.names import tree
from tutor.notation import Complaint, Declaration, Vocabulary, declarations, declare, vocabulary
from tutor.notation.tree.nodes import Name

ZERO, ONE = Fraction(0), Fraction(1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("alpha > 0", {"name": "alpha", "bounds": ((">", ZERO),)}),
        ("0 < α", {"name": "alpha", "bounds": ((">", ZERO),)}),
        ("0 < alpha < 1", {"name": "alpha", "bounds": ((">", ZERO), ("<", ONE))}),
        ("1 >= x", {"name": "x", "bounds": (("<=", ONE),)}),
        ("x >= -1/2", {"name": "x", "bounds": ((">=", Fraction(-1, 2)),)}),
        ("x != 0", {"name": "x", "bounds": (("!=", ZERO),)}),
        ("x ≠ 0", {"name": "x", "bounds": (("!=", ZERO),)}),
        ("x in (0, 1]", {"name": "x", "bounds": ((">", ZERO), ("<=", ONE))}),
        ("\\alpha\\in(0,\\infty)", {"name": "alpha", "bounds": ((">", ZERO),)}),
        ("n in N", {"name": "n", "domain": "natural"}),
        ("n ∈ ℕ", {"name": "n", "domain": "natural"}),
        ("k in Z", {"name": "k", "domain": "integer"}),
        ("q in Q", {"name": "q", "domain": "rational"}),
        ("z in C", {"name": "z", "domain": "complex"}),
        ("x in R", {"name": "x"}),
        ("p in R_+", {"name": "p", "bounds": ((">", ZERO),)}),
        ("x", {"name": "x"}),
        ("x integer", {"name": "x", "domain": "integer"}),
        ("x positive", {"name": "x", "bounds": ((">", ZERO),)}),
        ("g in R^d", {"name": "g", "form": "vector", "dims": ("d",)}),
        ("g∈ℝᵈ", {"name": "g", "form": "vector", "dims": ("d",)}),
        ("g \\in \\mathbb{R}^d", {"name": "g", "form": "vector", "dims": ("d",)}),
        ("Δθ in R^3", {"name": "Deltatheta", "form": "vector", "dims": (3,)}),
        ("A in R^(m x n)", {"name": "A", "form": "matrix", "dims": ("m", "n")}),
        ("A in R^{2×3}", {"name": "A", "form": "matrix", "dims": (2, 3)}),
        ("A \\in \\mathbb{R}^{m \\times n}", {"name": "A", "form": "matrix", "dims": ("m", "n")}),
        ("f: R -> R", {"name": "f", "form": "function"}),
        ("theta_0 in R^d", {"name": "theta_0", "form": "vector", "dims": ("d",)}),
    ],
)
def test_a_declaration_is_read(text: str, expected: dict[str, Any]) -> None:
    assert declare(text) == Declaration(**expected, text=text)


def test_a_definition_keeps_its_tree_and_takes_its_kind() -> None:
    found = declare("a = [1, 1/10, 1/100]")
    assert isinstance(found, Declaration)
    assert (found.name, found.form, found.dims, found.domain) == ("a", "vector", (3,), "rational")
    assert found.definition == tree("[1, 1/10, 1/100]")


def test_a_definition_may_use_the_names_before_it() -> None:
    names = vocabulary("g in R^d", "j = argmax_i |g_i|")
    assert isinstance(names, Vocabulary)
    declaration = names.get("j")
    assert declaration is not None
    assert (declaration.form, declaration.domain, declaration.definition) == (
        "scalar",
        "natural",
        tree("argmax_i |g_i|", names),
    )


def test_several_names_are_declared_at_once() -> None:
    names = vocabulary("x, y > 0", "g, h in R^d")
    assert isinstance(names, Vocabulary)
    assert [declaration.name for declaration in names.declarations] == ["x", "y", "g", "h"]
    assert tree("x y", names).factors == (Name("x"), Name("y"))  # type: ignore[attr-defined]


def test_the_last_declaration_of_a_name_wins() -> None:
    names = vocabulary("a in R^3", "a = [1, 2]")
    assert isinstance(names, Vocabulary)
    declaration = names.get("a")
    assert declaration is not None
    assert declaration.dims == (2,)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "No name is declared here."),
        ("g in X", "“X” is not a set that is known here"),
        ("g in R^(a x b x c)", "Vectors have one size and matrices two"),
        ("x > y", "“y” is not one of the names here"),
        ("x 1 in R", "“x 1” is not a name; “x_1” is."),
        ("a = [1, q]", "“q” is not a name that is known here."),
        ("or in R", "“or” is a word of the notation"),
        ("x in (0, 1, 2)", "a set such as R, N or R^d is expected"),
        ("x + 1 > 0", "A declaration compares one new name with numbers"),
        ("x^2 < 1", "as in 0 < alpha < 1 or |x| < 1. Solve any other condition for the name first."),
        ("|x| > 1", "as in 0 < alpha < 1 or |x| < 1. Solve any other condition for the name first."),
        ("a = (x = 1)", "is not a name that is known here"),
        ("x" * 20_000, "20,000 characters"),
    ],
)
def test_a_faulty_declaration_is_explained(text: str, part: str) -> None:
    found = declarations(text)
    assert isinstance(found, Complaint)
    assert part in found.sentence


def test_a_faulty_vocabulary_says_which_declaration() -> None:
    found = vocabulary("alpha > 0", "g in X")
    assert isinstance(found, Complaint)
    assert found.sentence.startswith("In “g in X”: ")


def test_declare_takes_one_name() -> None:
    assert isinstance(declare("x, y > 0"), Complaint)


@pytest.mark.parametrize(
    ("text", "same"),
    [("|x| < 1", "-1 < x < 1"), ("abs(x) <= 1/2", "-1/2 <= x <= 1/2"), ("|x| ≤ 2", "-2 <= x <= 2")],
)
def test_a_bound_on_the_size_of_a_number_is_two_bounds(text: str, same: str) -> None:
    found, expected = vocabulary(text), vocabulary(same)
    assert isinstance(found, Vocabulary) and isinstance(expected, Vocabulary)
    assert found.declarations[0].bounds == expected.declarations[0].bounds
    assert len(found.declarations[0].bounds) == 2


def test_a_size_that_is_defined_as_a_whole_number_is_that_number() -> None:
    names = vocabulary("A in R^(m x d)", "d = 3", "g in R^d", "I = identity(d)", "h in R^e", "e = 1/2")
    assert isinstance(names, Vocabulary)
    assert [declaration.dims for declaration in names.declarations] == [
        ("m", 3),
        (),
        (3,),
        (3, 3),
        ("e",),
        (),
    ]


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        *((text, "sigma: R -> R") for text in ("function sigma", "sigma is a function", "function sigma(x)")),
        ("sigma(x) = 1/(1 + x)", "sigma: R -> R"),
        ("f is a real function", "f: R -> R"),
        *((text, "commas between names") for text in ("x y", "x y in R", "the loss", "new w = 2")),
    ],
)
def test_several_words_do_not_run_together_into_one_name(text: str, cure: str) -> None:
    said = declarations(text)
    assert isinstance(said, Complaint) and cure in said.sentence


@pytest.mark.parametrize("text", ["Delta theta", "Δ θ", r"\Delta \theta", "Delta x", "loss", "theta _0"])
def test_a_greek_letter_and_the_next_may_stand_apart_in_a_name(text: str) -> None:
    assert isinstance(declare(text), Declaration)
