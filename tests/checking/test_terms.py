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


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("9.8 m/s^2", "9.8 m s^2"),
        ("p -> q", "p ∧ q"),
        ("x < 3", "x > 3"),
        ("-1", "1"),
        ("p → q", "p ← q"),
        ("p -> q", "p <-> q"),
        ("x ≠ 3", "x = 3"),
        ("x ≤ 3", "x < 3"),
        ("x ∈ A", "x ∉ A"),
        ("5%", "5"),
        ("n!", "n"),
        ("f'(x)", "f(x)"),
        ("2(x+1)", "2x+1"),
        ("O(n^2)", "O(n 2)"),
        ("[0, 1)", "[0, 1]"),
        ("(0,1)", "[0,1]"),
        ("1:2", "1 2"),
        ("km/h", "km h"),
        ("kg m^-2", "kg m^2"),
        ("m s⁻¹", "m s"),
        ("x - y", "x + y"),
        ("x-1", "x 1"),
        ("-x", "x"),
        ("~p", "p"),
        ("¬p", "p"),
        ("p ∨ q", "p ∧ q"),
        ("A ∪ B", "A ∩ B"),
        ("∀x P(x)", "∃x P(x)"),
        ("+1", "-1"),
        ("±1", "1"),
        ("5 °C", "5 C"),
        ("√2", "2"),
        ("C++", "C"),
        ("e^{x+1}", "e^x+1"),
        ("\\frac{a+b}{c}", "a+b/c"),
        ("(-1)^n", "-1^n"),
        ("revenue - cost", "revenue + cost"),
        ("P(A|B)", "P(A B)"),
        ("x >= 2", "x > 2"),
        ("1,2", "12"),
        ("x-alpha", "x alpha"),
        ("∂f", "f"),
        ("a ⊂ b", "a ⊃ b"),
        ("v = -9.8", "v = 9.8"),
    ],
)
def test_signs_of_a_formula_tell_terms_apart(one: str, two: str) -> None:
    assert not accepts((one,), two)
    assert not accepts((two,), one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("9.8 m/s^2", "9.8 m/s²"),
        ("9.8 m/s^2", "9.8 m / s^2"),
        ("p -> q", "p → q"),
        ("p -> q", "p \\to q"),
        ("p ∧ q", "p & q"),
        ("p ∧ q", "p and q"),
        ("x <= 3", "x ≤ 3"),
        ("-1", "−1"),
        ("-1", "- 1"),
        ("sign-SGD", "signSGD"),
        ("2-norm", "2 norm"),
        ("L-2 norm", "L2 norm"),
        ("L² regularization", "L2 regularization"),
        ("Levenberg–Marquardt", "Levenberg Marquardt"),
        ("k-means", "k means"),
        ("SGD + momentum", "SGD with momentum"),
        ("ridge!", "ridge"),
        ("ridge?", "ridge"),
        ("**ridge**", "ridge"),
        ("- ridge", "ridge"),
        ("stochastic gradient descent (SGD)", "stochastic gradient descent SGD"),
        ("1,000", "1000"),
        ("L^2 norm", "L2 norm"),
        ('"ridge"', "ridge"),
        ("Newton’s method", "Newton's method"),
        ("all-reduce", "all reduce"),
        ("x^{2}", "x^2"),
        ("x != 3", "x ≠ 3"),
        ("a·b", "a*b"),
        ("e^{-x}", "e^-x"),
        ("f’(x)", "f'(x)"),
        ("t-test", "t test"),
        ("alpha-beta pruning", "alpha-beta  pruning"),
    ],
)
def test_one_sign_in_two_spellings_is_one_sign_and_marks_of_prose_are_none(one: str, two: str) -> None:
    assert same_term(one, two)
    assert same_term(two, one)
