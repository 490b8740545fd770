"""A name that stands for a formula is no function: what `s(x)` was read as is said."""

from __future__ import annotations

import pytest

from tutor.notation import Complaint, parse, vocabulary

GIVEN = ("x in R", "y in R", "sigma = 1/(1 + exp(-x))", "f: R -> R")
NOTE = "{}(x) was read as {}·x; {} alone stands for its formula."


def notes(text: str) -> tuple[str, ...]:
    known = vocabulary(*GIVEN)
    assert not isinstance(known, Complaint)
    read = parse(text, known)
    assert not isinstance(read, Complaint)
    return read.notes


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("sigma(x)", "sigma"),
        ("σ(x)", "σ"),
        ("sigma(x)(1 - sigma(x))", "sigma"),
        (r"\sigma\left(x\right)", r"\sigma"),
    ],
)
def test_a_defined_name_before_its_own_argument_is_remarked_upon(typed: str, name: str) -> None:
    assert notes(typed) == (NOTE.format(name, name, name),)


@pytest.mark.parametrize("typed", ["sigma x", "sigma(1 - sigma)", "sigma(y)", "x(y)", "x(sigma)", "f(x)"])
def test_other_products_and_functions_are_not(typed: str) -> None:
    assert notes(typed) == ()
