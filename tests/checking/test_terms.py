"""Words, choices."""

from __future__ import annotations

import pytest

from tutor.checking.marking.right_options import chosen
from tutor.checking.marking.term_words import accepts, nearly_same_term, one_slip, same_term


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("gradient descent", "Gradient-Descent"),
        ("signSGD", "sign SGD"),
        ("signSGD", "sign-sgd"),
        ("Newton's method", "newton method"),
        ("dual norm", "the dual norms"),
        ("Muon", "  muon. "),
        ("Gauß", "gauss"),
        ("Nesterov", "Nésterov"),
        ("steepest descent", "the method of steepest descent"),
        ("gradient descent", "It's just gradient descent."),
        ("gradient descent", "I think it is gradient descent"),
        ("GD", "vanilla GD"),
        ("SGD with learning rate alpha/2", "SGD (learning rate α/2)"),
        ("SGD with learning rate alpha/2", r"SGD with a learning rate of $\alpha/2$"),
        ("SGD with learning rate alpha/2", r"SGD with learning rate \frac{\alpha}{2}"),
        ("SGD with learning rate alpha/2", "SGD with learning rate ½ α"),
        ("SGD with learning rate alpha/2", "SGD with learning rate 0.5*alpha"),
        ("SGD with learning rate alpha/2", "SGD with learning rate alpha over 2"),
    ],
)
def test_spelling_does_not_matter(one: str, two: str) -> None:
    assert same_term(one, two)


@pytest.mark.parametrize(
    ("one", "two", "slip"),
    [
        ("gradient", "gradeint", True),
        ("gradient", "gradint", True),
        ("gradient", "gradiennt", True),
        ("gradient", "gredient", True),
        ("gradient", "gredeint", False),
        ("descent", "decent", True),
        ("ascent", "descent", False),
    ],
)
def test_one_slip_is_one_slip(one: str, two: str, slip: bool) -> None:
    assert one_slip(one, two) is slip


def test_short_words_hold_no_slip() -> None:
    assert not nearly_same_term("Adam", "Adan")
    assert not nearly_same_term("SGD", "SGB")


RATE = "gradient descent with learning rate alpha/2"


@pytest.mark.parametrize(
    "typed",
    [
        "gradient descent with learning rate alpha",
        "gradient descent with learning rate alpha2",
        "gradient descent with learning rate 2 alpha",
        "gradient descent with learning rate alpha*2",
        "gradient descent with learning rate alpha^2",
        "gradient descent with learning rate alpha/4",
        "gradient descent with learning rate 2/alpha",
        "gradient descent with learning rate beta/2",
        "gradient descent with learning rate",
    ],
)
def test_another_number_or_symbol_is_no_slip(typed: str) -> None:
    assert not same_term(RATE, typed)
    assert not nearly_same_term(RATE, typed)


@pytest.mark.parametrize(
    ("term", "typed", "near"),
    [
        (RATE, "gradiant descent with learning rate α/2", True),
        (RATE, "gradiantdescent with learning rate α/2", True),
        ("gradient descent", "gradeint decent", True),
        ("gradient descent", "gradientdecent", True),
        ("gradient descent", "gradient descent 2", False),
        ("scaled signSGD", "scaled signAGD", False),
        ("scaled signSGD", "scalled signSGD", True),
        ("symmetric matrix", "asymmetric matrix", False),
        ("standard error", "error", False),
    ],
)
def test_a_slip_is_within_a_long_word_of_letters_only(term: str, typed: str, near: bool) -> None:
    assert nearly_same_term(term, typed) is near


def test_a_slip_that_makes_another_term_is_not_forgiven() -> None:
    assert accepts(("momentum",), "momentun")
    assert not accepts(("momentum",), "momentun", rivals=("momentun",))


def test_nothing_is_no_term() -> None:
    assert not accepts(("gradient descent",), "...")


OPTIONS = ("Δθ = 0 only", "Δθ = −α sign(g) only", "no update", "2")


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("1", (0,)),
        ("c", (2,)),
        ("1, 3", (0, 2)),
        ("1 3", (0, 2)),
        ("a and b", (0, 1)),
        ("no update", (2,)),
        ("No update.", (2,)),
        ("Δθ = −α sign(g) only", (1,)),
        ("2", (3,)),
        ("(2)", (1,)),
        ("9", None),
        ("perhaps", None),
        ("1, perhaps", None),
        ("", None),
    ],
)
def test_options_are_found_by_words_first(typed: str, places: tuple[int, ...] | None) -> None:
    assert chosen(typed, OPTIONS) == places
