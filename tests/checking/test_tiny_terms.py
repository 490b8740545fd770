"""Terms that sixty digits do not show: alone, inside functions, beside names, and in names far out."""

from __future__ import annotations

import pytest

from tutor.checking.compare_texts import compare

DIFFERENT = [
    ("1/(1 + exp(-1000))", "1", ()),
    ("exp(1000)/(exp(1000) + exp(0))", "1", ()),
    ("(exp(1000) + 1)/exp(1000)", "1", ()),
    ("ln(1 + exp(1000))", "1000", ()),
    ("ln(exp(2000) + 1)", "2000", ()),
    ("sqrt(1 + exp(-2000))", "1", ()),
    ("cos(exp(-800))", "1", ()),
    ("exp(exp(-900))", "1", ()),
    ("atan(exp(1000))", "pi/2", ()),
    ("sinh(1000)", "cosh(1000)", ()),
    ("sinh(1000)", "exp(1000)/2", ()),
    ("sqrt(2) + 2^(-3000)", "sqrt(2)", ()),
    ("pi + 1/1000!", "pi", ()),
    ("exp(ln(2)) - 2 + exp(-1000)", "0", ()),
    ("sum_{k=1}^{100} exp(-1000 k)", "0", ()),
    ("softmax([0, 1000])", "[0, 1]", ()),
    ("tan(1000 i)", "i", ()),
    ("x + exp(-1000)", "x", ()),
    ("x + exp(-1000 sqrt(2))", "x", ()),
    ("x - exp(-1000) sin(x)", "x", ()),
    ("exp(x) + exp(-1500)", "exp(x)", ()),
    ("ln(x + exp(-1000))", "ln(x)", ("x > 0",)),
    ("x^(1 + exp(-700))", "x", ("x > 0",)),
    ("(1 + 10^-500) ln(x)", "ln(x)", ("x > 0",)),
    ("max(x, x + exp(-1500))", "x", ()),
    ("sin(x + 10^-300)", "sin(x)", ()),
    ("||g||_2 (1 + exp(-900))", "||g||_2", ("g in R^d",)),
    ("z + exp(-1000)", "z", ("z in C",)),
]
SATURATED = [
    ("tanh(1000)", "1", ()),
    ("coth(500)", "1", ()),
    ("erf(30)", "1", ()),
    ("Phi(40)", "1", ()),
    ("sigmoid(800)", "1", ()),
    ("x tanh(5000)", "x", ()),
    ("tanh(x)", "1", ("x > 1000",)),
    ("tanh(-x)", "-1", ("x > 500",)),
    ("sigmoid(x)", "1", ("x > 2000",)),
    ("1 - beta^t", "1", ("0 < beta < 1/10", "t > 1000")),
    ("1 - exp(-n^2)", "1", ("n in N", "n > 50")),
    ("ln(1 + exp(x))", "x", ("x > 1000",)),
    ("exp(x)/(1 + exp(x))", "1", ("x > 900",)),
    ("x^2 + exp(-x)", "x^2", ("x > 5000",)),
    ("-(alpha/2) g tanh(alpha + 900)", "-(alpha/2) g", ("g in R^d", "alpha > 0")),
]
BEYOND = [
    ("1/(1 + exp(-100000))", "1", ()),
    ("tanh(20000)", "1", ()),
    ("x + exp(-10^7)", "x", ()),
    ("tanh(x)", "1", ("x > 1000000",)),
    ("erf(x)", "1", ("x > 1000",)),
    ("1 - 10^(-n^3)", "1", ("n in N", "n > 40")),
    ("exp(-exp(x))", "0", ("x > 50",)),
]
OF_E = [
    ("1 + exp(-20000)", "1", ()),
    ("1/(1 + exp(-100000))", "1", ()),
    ("x tanh(20000)", "x", ()),
    ("x + exp(-10^5)", "x", ()),
    ("exp(10000 sqrt(2)) + 1", "exp(10000 sqrt(2))", ()),
    ("cosh(30000)", "sinh(30000)", ()),
    ("n^2 + exp(-20000)", "n^2", ("n in N",)),
    ("sqrt(3) exp(-30000)", "sqrt(2) exp(-30000)", ()),
    ("cos(1) + exp(-20000)", "cos(1)", ()),
]
DEPENDENT = [
    ("exp(sqrt(8))", "exp(sqrt(2))^2", ()),
    ("exp(1/2)^2", "e", ()),
    ("(-1)^(2/3) - (-1)^(1/3) + 1", "0", ()),
    ("exp(i pi) + 1", "0", ()),
    ("e^(2 + i)", "e^2 (cos(1) + i sin(1))", ()),
    ("cosh(30000) - sinh(30000)", "exp(-30000)", ()),
    ("sqrt(5 + 2 sqrt(6)) exp(-2000)", "(sqrt(2) + sqrt(3)) exp(-2000)", ()),
]
EQUAL = [
    ("cosh(700) - sinh(700)", "exp(-700)", ()),
    ("1/(1 + exp(-1000))", "exp(1000)/(1 + exp(1000))", ()),
    ("ln(1 + exp(1000))", "1000 + ln(1 + exp(-1000))", ()),
    ("1 - tanh(500)^2", "1/cosh(500)^2", ()),
    ("exp(ln(2)) - 2", "0", ()),
    ("sum_{k=1}^{50} exp(-k)", "(exp(-1) - exp(-51))/(1 - exp(-1))", ()),
    ("erf(30)", "-erf(-30)", ()),
    ("x + exp(-1000)", "exp(-1000) + x", ()),
    ("tanh(x)", "1 - 2/(exp(2x) + 1)", ("x > 1000",)),
    ("1 - beta^t", "1 - exp(t ln(beta))", ("0 < beta < 1/10", "t > 1000")),
    ("sinh(2x)", "2 sinh(x) cosh(x)", ("x > 1000",)),
    ("ln(1 + exp(x))", "x + ln(1 + exp(-x))", ()),
    ("acosh(x)", "ln(x + sqrt(x^2 - 1))", ("x > 1",)),
    ("atan(x)", "pi/2 - atan(1/x)", ("x > 1000",)),
    ("sqrt(x^2 + 1) - x", "1/(sqrt(x^2 + 1) + x)", ("x > 10000",)),
    ("exp(-1000) x^T x", "exp(-1000) ||x||_2^2", ("x in R^3",)),
]


@pytest.mark.slow
@pytest.mark.parametrize(("one", "two", "given"), DIFFERENT + SATURATED)
def test_a_tiny_term_makes_a_difference(one: str, two: str, given: tuple[str, ...]) -> None:
    assert compare(one, two, given).outcome == "different"
    assert compare(two, one, given).outcome == "different"


@pytest.mark.parametrize(("one", "two", "given"), BEYOND)
def test_a_term_too_small_for_any_digits_is_never_passed_over(
    one: str, two: str, given: tuple[str, ...]
) -> None:
    for found in (compare(one, two, given), compare(two, one, given)):
        assert found.outcome in ("different", "undecided") or "too large" in found.message


@pytest.mark.parametrize(("one", "two", "given"), OF_E)
def test_powers_of_e_with_different_algebraic_exponents_are_independent(
    one: str, two: str, given: tuple[str, ...]
) -> None:
    assert compare(one, two, given).outcome == "different"
    assert compare(two, one, given).outcome == "different"


@pytest.mark.parametrize(("one", "two", "given"), EQUAL + DEPENDENT)
def test_true_identities_between_tiny_terms_are_decided(one: str, two: str, given: tuple[str, ...]) -> None:
    assert compare(one, two, given).outcome == "equal"
    assert compare(two, one, given).outcome == "equal"
