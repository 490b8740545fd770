"""Derivatives of trees agree with difference quotients, for every function that has a rule."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from tutor.checking.functions.derivatives import derivative
from tutor.checking.functions.registry import FUNCTIONS
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic, TooLarge
from tutor.checking.semantics.evaluate import evaluate
from tutor.notation import Expression, parse, vocabulary
from tutor.notation.lexicon.vocabulary import Vocabulary
from tutor.notation.tree import nodes as t

NEAR = Fraction(1, 10**5)
KNOWN = vocabulary("x in R", "a > 0", "f = x^2 + a", "v in R^2")
AT = {"a": Fraction(13, 10), "v": (2, -3)}
ABOVE_ONE = ("acosh",)
SLOPES = sorted(name for name, record in FUNCTIONS.items() if record.slope)


def tree(text: str) -> t.Node:
    assert isinstance(KNOWN, Vocabulary)
    read = parse(text, KNOWN)
    assert isinstance(read, Expression), text
    return read.tree


def definition(name: str) -> t.Node | None:
    assert isinstance(KNOWN, Vocabulary)
    declared = KNOWN.get(name)
    return None if declared is None else declared.definition


def components(value: object) -> list[float]:
    if isinstance(value, tuple):
        return [number for item in value for number in components(item)]
    assert isinstance(value, Fraction | Decimal)
    return [float(value)]


def agrees(text: str, x: Fraction) -> None:
    """Hold the derivative in x against the symmetric difference quotient."""
    assert isinstance(KNOWN, Vocabulary)
    whole = tree(text)
    values = [components(evaluate(whole, {**AT, "x": x + step}, KNOWN)) for step in (NEAR, -NEAR)]
    expected = [(above - below) / float(2 * NEAR) for above, below in zip(*values, strict=True)]
    found = components(evaluate(derivative(whole, "x", definition), {**AT, "x": x}, KNOWN))
    assert found == pytest.approx(expected, rel=1e-6, abs=1e-8)


@pytest.mark.parametrize("name", SLOPES)
def test_every_function_with_a_rule_has_the_right_one(name: str) -> None:
    x = Fraction(7, 5) if name in ABOVE_ONE else Fraction(2, 5)
    agrees(f"{name}(x)", x)
    agrees(f"{name}(a x + 1/5)", x)


FORMULAS = (
    "x^3|x|a|-x^2 + 3 x - 1|(x + 1)(x - a) x|1/(1 + x^2)|x^a|a^x|x^x|e^(2 x)|2/x|(a x + 1)/(x - 2)|sin(x)^2"
    "|x e^(-x)|log(x, 2)|root(3, x)|sqrt(1 + sqrt(x))|x^-2|x^(1/2)|f|f^2 x|(cos(x), sin(x))|x (1, 2)"
    "|[[x, 1], [x^2, a]]|x^2 v|(x, x^2)_2|v^T v x|x^1|ln(x)^3|abs(x) x|x^2 (x^2 (x^2 + 1) + 1)"
)


@pytest.mark.parametrize("text", FORMULAS.split("|"))
def test_sums_products_quotients_powers_and_arrays_are_differentiated(text: str) -> None:
    agrees(text, Fraction(2, 5))


@pytest.mark.parametrize(
    "text", ["floor(x)", "sign(x)", "max(x, 1)", "||(x, 1)||_2", "mod(x, 2)", "binom(x, 2)"]
)
def test_what_has_no_rule_is_refused(text: str) -> None:
    with pytest.raises(OutsideArithmetic):
        derivative(tree(text), "x", definition)


def test_a_derivative_that_grows_too_large_is_refused() -> None:
    whole = tree("(x + 1)(x + 2)(x + 3)(x + 4)(x + 5)(x + 6) sin(x) cos(x) exp(x) ln(x)")
    with pytest.raises((TooLarge, CannotEvaluate)):
        for _ in range(12):
            whole = derivative(whole, "x", definition)
