"""The six hyperbolic functions and their inverses; in normal form they become exponentials and logarithms."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from tutor.checking.algebra import powers
from tutor.checking.algebra.generalized_polynomials import Ring
from tutor.checking.algebra.generators import Poly
from tutor.checking.functions.rules import (
    beyond_e,
    compared,
    less,
    of,
    over,
    ratio,
    rational_at,
    root,
    square,
    total,
)
from tutor.checking.numbers.function_record import Function
from tutor.notation.tree import nodes as t

HALF = Fraction(1, 2)


def _of_both(rule: Callable[[Ring, Poly, Poly], Poly]) -> Callable[[Any, Poly], Poly]:
    """A function of hyperbolic sine and cosine in normal form."""

    def value(field: Any, x: Poly) -> Poly:
        ring: Ring = field.ring
        up = powers.exponential(ring, x)
        down = powers.exponential(ring, ring.scale(x, -1))
        sine = ring.scale(ring.add((up, ring.scale(down, -1))), HALF)
        cosine = ring.scale(ring.add((up, down)), HALF)
        return rule(ring, sine, cosine)

    return value


def _reciprocal(ring: Ring, x: Poly) -> Poly:
    return over(ring, ring.constant(1), x)


SINH = Function(
    "sinh",
    rationals=rational_at({0: 0}),
    doubles="sinh",
    balls="sinh",
    sympy="sinh",
    normal_form=_of_both(lambda ring, sine, cosine: sine),
    growth=2,
    slope=lambda x: of("cosh", x),
)

COSH = Function(
    "cosh",
    rationals=rational_at({0: 1}),
    doubles="cosh",
    balls="cosh",
    sympy="cosh",
    normal_form=_of_both(lambda ring, sine, cosine: cosine),
    growth=2,
    slope=lambda x: of("sinh", x),
)

TANH = Function(
    "tanh",
    hidden=beyond_e(lambda x: 2 * x.real),
    rationals=rational_at({0: 0}),
    doubles="tanh",
    balls="tanh",
    sympy="tanh",
    normal_form=_of_both(over),
    growth=3,
    slope=lambda x: ratio(1, square(of("cosh", x))),
)

COTH = Function(
    "coth",
    hidden=beyond_e(lambda x: 2 * x.real),
    balls="coth",
    sympy="coth",
    normal_form=_of_both(lambda ring, sine, cosine: over(ring, cosine, sine)),
    slope=lambda x: less(ratio(1, square(of("sinh", x)))),
)

SECH = Function(
    "sech",
    balls="sech",
    normal_form=_of_both(lambda ring, sine, cosine: _reciprocal(ring, cosine)),
    slope=lambda x: less(ratio(of("sinh", x), square(of("cosh", x)))),
)

CSCH = Function(
    "csch",
    balls="csch",
    normal_form=_of_both(lambda ring, sine, cosine: _reciprocal(ring, sine)),
    slope=lambda x: less(ratio(of("cosh", x), square(of("sinh", x)))),
)


def _area_sine(field: Any, x: Poly) -> Poly:
    """ln(x + √(x² + 1))."""
    ring: Ring = field.ring
    root = powers.power(ring, ring.add((ring.multiply(x, x), ring.constant(1))), HALF)
    return powers.logarithm(ring, ring.add((x, root)))


def _area_cosine(field: Any, x: Poly) -> Poly:
    """ln(x + √(x + 1) √(x - 1))."""
    ring: Ring = field.ring
    above, below = ring.add((x, ring.constant(1))), ring.add((x, ring.constant(-1)))
    root = ring.multiply(powers.power(ring, above, HALF), powers.power(ring, below, HALF))
    return powers.logarithm(ring, ring.add((x, root)))


def _area_tangent(field: Any, x: Poly) -> Poly:
    """(ln(1 + x) - ln(1 - x)) / 2."""
    ring: Ring = field.ring
    upper = powers.logarithm(ring, ring.add((x, ring.constant(1))))
    lower = powers.logarithm(ring, ring.add((ring.scale(x, -1), ring.constant(1))))
    return ring.scale(ring.add((upper, ring.scale(lower, -1))), HALF)


ASINH = Function(
    "asinh",
    rationals=rational_at({0: 0}),
    doubles="asinh",
    balls="asinh",
    sympy="asinh",
    normal_form=_area_sine,
    slope=lambda x: ratio(1, root(total(square(x), 1))),
)

ACOSH = Function(
    "acosh",
    doubles="acosh",
    balls="acosh",
    sympy="acosh",
    normal_form=_area_cosine,
    domain=lambda x: [compared(x, ">=", 1)],
    slope=lambda x: ratio(1, t.Product((root(total(x, -1)), root(total(x, 1))))),
)

ATANH = Function(
    "atanh",
    rationals=rational_at({0: 0}),
    doubles="atanh",
    balls="atanh",
    sympy="atanh",
    normal_form=_area_tangent,
    domain=lambda x: [compared(-1, "<", x, "<", 1)],
    slope=lambda x: ratio(1, total(1, less(square(x)))),
)

RECORDS = (SINH, COSH, TANH, COTH, SECH, CSCH, ASINH, ACOSH, ATANH)
