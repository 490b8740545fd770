"""Names: longest first, new ones left of an equals sign, any letter where the vocabulary is open."""

from __future__ import annotations

import pytest

from tests.notation.names import ascii_of, complaint, tree
from tutor.notation import OPEN, Complaint, Vocabulary, canonical, vocabulary
from tutor.notation.tree.nodes import Basis, Component, Name, Relation


def names(*texts: str) -> Vocabulary:
    found = vocabulary(*texts)
    assert isinstance(found, Vocabulary)
    return found


def test_declared_names_are_matched_longest_first() -> None:
    both = names("alpha > 0", "alphan > 0", "n in N", "a in R", "g in R^d")
    assert tree("alphan", both) == Name("alphan")
    assert ascii_of("alpha n", both) == "alpha n"
    assert ascii_of("alphag", both) == "alpha g"
    assert ascii_of("αn", both) == "alpha n"


@pytest.mark.parametrize(
    "text", ["Δθ", "Delta theta", "\\Delta\\theta", "\\Delta \\theta", "Deltatheta", "∆θ"]
)
def test_a_declared_change_is_one_name(text: str) -> None:
    assert tree(text, names("Δθ in R^d")) == Name("Deltatheta")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("u = -g", Name("u")),
        ("u* = -g", Name("u")),
        ("u^* = -g", Name("u")),
        ("u^{*} = -g", Name("u")),
        ("u^\\star = -g", Name("u")),
        ("Δθ = -g", Name("Deltatheta")),
        ("Δθ* = -g", Name("Deltatheta")),
        ("\\Delta\\theta^* = -g", Name("Deltatheta")),
        ("Delta theta = -g", Name("Deltatheta")),
        ("u_i = -alpha g_i", Component(Name("u"), Name("i"))),
        ("u_2 = -alpha g_i", Name("u_2")),
        ("update = -g", Name("update")),
        ("theta = a", Name("theta")),
        ("theta_i = a_i", Component(Name("theta"), Name("i"))),
    ],
)
def test_the_name_before_an_equals_sign_may_be_new(text: str, left: Name) -> None:
    found = tree(text)
    assert isinstance(found, Relation)
    assert found.operands[0] == left


def test_only_the_first_left_side_may_be_new() -> None:
    assert complaint("u = v").span == (4, 5)
    assert complaint("1 + u = 2").span == (4, 5)


def test_a_product_of_known_names_may_stand_on_the_left() -> None:
    assert ascii_of("xy = 2") == "x y = 2"
    assert ascii_of("2y = 4x - 2", OPEN) == "2 y = 4 x - 2"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("xy", "x y"),
        ("αβ", "alpha beta"),
        ("x_1", "x_1"),
        ("x_max", "x_max"),
        ("Δθ", "Deltatheta"),
        ("sinx", "sin(x)"),
        ("f(x)", "f x"),
        ("a^T b", "a^T b"),
        ("foo", "f o o"),
        ("sum_i x_i", "sum_i x_i"),
    ],
)
def test_an_open_vocabulary_takes_single_letters_and_greek(text: str, written: str) -> None:
    assert ascii_of(text, OPEN) == written


def test_where_names_are_open_only_a_bound_index_makes_a_component() -> None:
    assert tree("x_i", OPEN) == Name("x_i")
    assert tree("sum_i x_i", OPEN).body == Component(Name("x"), Name("i"))  # type: ignore[attr-defined]


def test_a_declared_name_wins_over_a_constant() -> None:
    assert tree("e_1", names("e in R^d")) == Component(Name("e"), tree("1"))
    assert tree("x^T", names("x > 0", "T > 0")) == tree("x^(T)", names("x > 0", "T > 0"))


def test_a_subscript_belongs_to_a_declared_name_first() -> None:
    both = names("theta in R^d", "theta_0 in R^d")
    assert tree("theta_0", both) == Name("theta_0")
    assert tree("theta_1", both) == Component(Name("theta"), tree("1"))
    assert tree("theta_0_1", both) == Component(Name("theta_0"), tree("1"))


def test_no_word_is_the_number_of_a_unit_vector() -> None:
    assert complaint("e_\\operatorname{sign}", OPEN).sentence.startswith("“sign” is not a name")
    assert tree("e_\\alpha", OPEN) == Basis(Name("alpha"))


def test_symbolic_sizes_are_known_names() -> None:
    assert ascii_of("||g||_1/d sign(g)") == "(||g||_1/d) sign(g)"


def test_matrices_take_two_indices() -> None:
    first_row = Component(Name("A"), tree("1"))
    assert tree("A_12") == tree("A_{12}") == tree("A_{1,2}") == Component(first_row, tree("2"))
    assert tree("A_{ij}") == tree("A_(i,j)") == Component(Component(Name("A"), Name("i")), Name("j"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("α", "alpha"), ("\\alpha", "alpha"), ("alpha", "alpha"), ("Δθ*", "Deltatheta"),
        ("Δθ^{*}", "Deltatheta"), ("\\theta_{0}", "theta_0"), ("θ₀", "theta_0"), ("x_max", "x_max"),
        ("u", "u"), ("step", "step"), ("\\mathrm{step}", "step"), ("x'", "x'"),
    ],
)  # fmt: skip
def test_a_name_has_one_canonical_form(text: str, name: str) -> None:
    assert canonical(text) == name


@pytest.mark.parametrize(
    "text", ["", "1", "x + y", "x 1", "x_{", "x^(t", "\\hat{xy}", "1x", "or", "x" * 20_000, "__"]
)
def test_what_is_no_name_is_refused(text: str) -> None:
    assert isinstance(canonical(text), Complaint)


def test_primes_belong_to_names_that_are_declared_with_them() -> None:
    assert tree("x' + 1", names("x' > 0")) == tree("1 + x'", names("x' > 0")).__class__(
        tuple(reversed(tree("1 + x'", names("x' > 0")).terms))  # type: ignore[attr-defined]
    )
