"""What several declarations of one name say adds up, in either order; a definition takes the name over."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tutor.notation import Declaration, Vocabulary, vocabulary
from tutor.notation.tree.nodes import Number

ZERO, ONE, TWO = Fraction(0), Fraction(1), Fraction(2)


def declared(*texts: str) -> tuple[Vocabulary, Declaration]:
    """The vocabulary, and what is known of the first name."""
    names = vocabulary(*texts)
    assert isinstance(names, Vocabulary), names
    found = names.get(names.declarations[0].name)
    assert found is not None
    return names, found


@pytest.mark.parametrize(
    ("texts", "domain", "bounds"),
    [
        (("n in N", "n >= 2"), "natural", [(">=", TWO)]),
        (("n >= 2", "n in N"), "natural", [(">=", TWO)]),
        (("beta > 0", "beta < 1"), "real", [(">", ZERO), ("<", ONE)]),
        (("beta < 1", "β > 0"), "real", [("<", ONE), (">", ZERO)]),
        (("x in R", "x != 0"), "real", [("!=", ZERO)]),
        (("k in Z", "k != 0", "k < 2"), "integer", [("!=", ZERO), ("<", TWO)]),
        (("x in Z", "x in Q"), "integer", []),
        (("q in Q", "0 < q < 1"), "rational", [(">", ZERO), ("<", ONE)]),
        (("z in C", "z > 0"), "real", [(">", ZERO)]),
        (("x > 0", "x > 0"), "real", [(">", ZERO)]),
        (("m_1 in N", "m_1 < 2"), "natural", [("<", TWO)]),
    ],
)
def test_what_is_said_of_a_number_adds_up(
    texts: tuple[str, ...], domain: str, bounds: list[tuple[str, Fraction]]
) -> None:
    names, found = declared(*texts)
    assert (found.form, found.domain, list(found.bounds)) == ("scalar", domain, bounds)
    assert len(names.declarations) == 1


@pytest.mark.parametrize(
    ("texts", "bounds"),
    [
        (("g in R^d", "g > 0"), [(">", ZERO)]),
        (("g > 0", "g in R^d"), [(">", ZERO)]),
        (("g in R^d", "g != 0"), []),
    ],
)
def test_a_bound_on_a_vector_is_one_on_each_component(
    texts: tuple[str, ...], bounds: list[tuple[str, Fraction]]
) -> None:
    _, found = declared(*texts)
    assert (found.form, found.dims, list(found.bounds)) == ("vector", ("d",), bounds)


def test_a_definition_takes_the_name_over_and_stays() -> None:
    _, later = declared("n in N", "n = 3")
    assert later.definition == Number(Fraction(3))
    _, earlier = declared("n = 3", "n in N")
    assert (earlier.definition, earlier.domain) == (Number(Fraction(3)), "natural")


def test_another_kind_of_thing_replaces_the_first() -> None:
    _, found = declared("x in R", "x in R^3")
    assert (found.form, found.dims) == ("vector", (3,))
    _, function = declared("f: R -> R", "f > 0")
    assert function.form == "function"


def test_a_name_keeps_its_place_so_that_sizes_and_definitions_find_it() -> None:
    names, _ = declared("n in N", "g in R^n", "a = n + 1", "n >= 2")
    assert [known.name for known in names.declarations] == ["n", "g", "a"]
