"""The unit matrix: its spellings, its kind, where it is meant, and what is refused."""

from __future__ import annotations

import pytest

from tests.notation.names import ascii_of, complaint, tree
from tutor.notation import (
    OPEN,
    Complaint,
    Declaration,
    Shape,
    Vocabulary,
    declare,
    draw_inline,
    shape_of,
    vocabulary,
    write,
)
from tutor.notation.tree.nodes import Apply, Component, Name, Product


def names(*texts: str) -> Vocabulary:
    """A vocabulary for a problem with a matrix, and what else is declared."""
    found = vocabulary("A in R^(m x n)", "b in R^m", "lambda > 0", *texts)
    assert isinstance(found, Vocabulary)
    return found


PLAIN = names()
NAMED = names("I = identity(n)", "J = identity(m)")
UNIT = Apply("identity", (Name("n"),))


@pytest.mark.parametrize(
    "text",
    [
        "identity(n)",
        "eye(n)",
        "\\operatorname{identity}(n)",
        "\\mathrm{eye}(n)",
        "I_n",
        "I_{n}",
        "\\mathbf{I}_n",
    ],
)
def test_the_unit_matrix_has_these_spellings(text: str) -> None:
    assert tree(text, PLAIN) == UNIT
    assert shape_of(tree(text, PLAIN), PLAIN) == Shape("matrix", ("n", "n"))


@pytest.mark.parametrize("spelling", ["ascii", "unicode", "latex"])
@pytest.mark.parametrize(
    "text", ["(A^T A + lambda I_n)^-1 A^T b", "2 identity(3)", "eye(n)^T", "identity(m)_1"]
)
def test_what_is_written_is_read_back(text: str, spelling: str) -> None:
    read = tree(text, PLAIN)
    assert tree(write(read, spelling), PLAIN) == read  # type: ignore[arg-type]


def test_it_is_drawn_by_its_name_and_size() -> None:
    assert draw_inline(write(UNIT, "latex")) == "identity(n)"


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("I", Shape("matrix", ("n", "n"))),
        ("A^T A + lambda I", Shape("matrix", ("n", "n"))),
        ("A A^T + lambda J", Shape("matrix", ("m", "m"))),
        ("(A^T A + lambda I)^-1 A^T b", Shape("vector", ("n",))),
        ("I^-1", Shape("matrix", ("n", "n"))),
        ("tr(I)", Shape("scalar")),
        ("det(2 I)", Shape("scalar")),
        ("identity(4)", Shape("matrix", (4, 4))),
        ("I_n", Shape("matrix", ("n", "n"))),
    ],
)
def test_its_size_is_known(text: str, shape: Shape) -> None:
    assert shape_of(tree(text, NAMED), NAMED) == shape


def test_a_declaration_names_it() -> None:
    declared = declare("I = identity(n)", PLAIN)
    assert isinstance(declared, Declaration)
    assert (declared.form, declared.dims, declared.definition) == ("matrix", ("n", "n"), UNIT)


def test_a_number_that_is_defined_is_a_size() -> None:
    known = vocabulary("k = 3", "n in N", "I = identity(k)", "K = identity(n)")
    assert isinstance(known, Vocabulary)
    assert shape_of(tree("I", known), known) == Shape("matrix", (3, 3))
    assert shape_of(tree("K", known), known) == Shape("matrix", ("n", "n"))


def test_a_declared_name_with_its_size_below_is_that_name() -> None:
    assert tree("lambda J_m", NAMED) == tree("lambda J", NAMED)
    assert tree("I_m", NAMED) == Apply("identity", (Name("m"),))
    assert tree("I_1", NAMED) == Component(Name("I"), tree("1"))
    assert tree("A_n", NAMED) == Component(Name("A"), Name("n"))


def test_i_with_a_subscript_stays_a_name_where_it_is_one() -> None:
    known = names("I_1 > 0")
    assert tree("2 I_1", known) == Product((tree("2"), Name("I_1")))
    assert "is not one of the names here" in complaint("I_2", known).sentence
    assert tree("I_1", OPEN) == Name("I_1")


SIZE = "The size of a unit matrix is typed as a whole number or as the name of one"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("identity(10^9)", SIZE),
        ("identity(1000000000)", "A unit matrix has at most 20 rows here."),
        ("I_21", "A unit matrix has at most 20 rows here."),
        ("identity(0)", SIZE),
        ("identity(-3)", SIZE),
        ("identity(5/2)", SIZE),
        ("identity(2.5)", SIZE),
        ("identity(lambda)", SIZE),
        ("identity(n + 1)", SIZE),
        ("identity(A)", SIZE),
        ("A + identity(n)", "their sizes differ"),
    ],
)
def test_a_size_that_makes_no_matrix_is_refused(text: str, part: str) -> None:
    found = shape_of(tree(text, PLAIN), PLAIN)
    assert isinstance(found, Complaint)
    assert part in found.sentence


@pytest.mark.parametrize("body", ["identity(10^9)", "identity(1000000)", "identity(d)", "identity(lambda)"])
def test_no_such_size_is_declared(body: str) -> None:
    assert isinstance(declare(f"I = {body}", PLAIN), Complaint)


@pytest.mark.parametrize(
    ("text", "known", "correction"),
    [
        ("A^T A + lambda", PLAIN, "A^T A + lambda identity(n)"),
        ("A^T A - lambda", PLAIN, "A^T A - lambda identity(n)"),
        ("2 + A A^T", PLAIN, "2 identity(m) + A A^T"),
        ("(A^T A + lambda)^-1 A^T b", NAMED, "(A^T A + lambda I)^(-1) A^T b"),
        ("identity(3) + 1", PLAIN, "identity(3) + 1 identity(3)"),
    ],
)
def test_a_number_beside_a_matrix_is_cured_by_the_unit_matrix(
    text: str, known: Vocabulary, correction: str
) -> None:
    found = shape_of(tree(text, known), known)
    assert isinstance(found, Complaint)
    assert found.sentence.endswith("To add it to a matrix, type it times the unit matrix.")
    assert found.correction == correction
    assert isinstance(shape_of(tree(correction, known), known), Shape)


@pytest.mark.parametrize("text", ["A + lambda", "A^T A = 1"])
def test_no_cure_is_given_where_no_unit_matrix_fits(text: str) -> None:
    found = shape_of(tree(text, PLAIN), PLAIN)
    assert isinstance(found, Complaint)
    assert "unit matrix" not in found.sentence
    assert found.correction is None


@pytest.mark.parametrize("text", ["I", "\\mathrm{I}", "2I"])
def test_an_i_that_is_no_name_is_told_how_the_unit_matrix_is_typed(text: str) -> None:
    found = complaint(text, PLAIN)
    assert found.sentence == "“I” is not one of the names here; the unit matrix is typed identity(n)."


def test_an_i_without_matrices_is_only_an_unknown_name() -> None:
    found = vocabulary("x > 0")
    assert isinstance(found, Vocabulary)
    assert "unit matrix" not in complaint("I", found).sentence


@pytest.mark.parametrize("word", ["identity", "eye", "tr"])
def test_its_word_needs_parentheses(word: str) -> None:
    found = complaint(f"{word} A", PLAIN)
    assert found.sentence == f"{word} needs parentheses around what it is taken of, as in {word}(…)."


def test_eye_is_a_product_where_its_letters_are_names_and_no_parenthesis_follows() -> None:
    known = vocabulary("y > 0")
    assert isinstance(known, Vocabulary)
    assert ascii_of("eye", known) == "e y e"


def test_an_i_that_is_no_name_takes_the_size_that_its_neighbours_need() -> None:
    for typed, meant in (
        ("(A^T A + lambda I)^-1 A^T b", "(A^T A + lambda identity(n))^-1 A^T b"),
        ("A^T (A A^T + lambda I)^{-1} b", "A^T (A A^T + lambda identity(m))^{-1} b"),
        ("A I A^T", "A identity(n) A^T"),
        ("I b", "identity(m) b"),
    ):
        assert tree(typed, PLAIN) == tree(meant, PLAIN)
