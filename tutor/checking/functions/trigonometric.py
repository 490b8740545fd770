"""The six circular functions and their inverses; in normal form they become exponentials."""

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
    odd_symbol,
    of,
    over,
    ratio,
    rational_at,
    root,
    square,
    total,
)
from tutor.checking.numbers.function_record import Function

HALF = Fraction(1, 2)

SINES: dict[Fraction, tuple[tuple[Fraction, int], ...]] = {
    Fraction(0): (),
    Fraction(1, 12): ((Fraction(1, 4), 6), (Fraction(-1, 4), 2)),
    Fraction(1, 6): ((HALF, 1),),
    Fraction(1, 4): ((HALF, 2),),
    Fraction(1, 3): ((HALF, 3),),
    Fraction(5, 12): ((Fraction(1, 4), 6), (Fraction(1, 4), 2)),
    HALF: ((Fraction(1), 1),),
}
"""sin(c π) for the c in [0, 1/2] with square roots: pairs (q, n) that stand for the sum of q √n."""


def _turns(ring: Ring, x: Poly) -> Fraction | None:
    """c, if x is c π with a rational c."""
    if not x:
        return Fraction(0)
    ((unit, _),) = powers.circle(ring).items()
    return Fraction(x[unit]) if set(x) == {unit} else None


def _sine_of_turns(ring: Ring, c: Fraction) -> Poly | None:
    """sin(c π) where it has square roots only."""
    c %= 2
    sign = 1
    if c > 1:
        c, sign = c - 1, -1
    if c > HALF:
        c = 1 - c
    if c not in SINES:
        return None
    roots = (ring.scale(powers.number_power(ring, Fraction(n), HALF), sign * q) for q, n in SINES[c])
    return ring.add(roots)


def _sine_and_cosine(ring: Ring, x: Poly) -> tuple[Poly, Poly]:
    c = _turns(ring, x)
    sine = None if c is None else _sine_of_turns(ring, c)
    cosine = None if c is None else _sine_of_turns(ring, c + HALF)
    if sine is None or cosine is None:
        i = powers.imaginary(ring)
        up = powers.exponential(ring, ring.multiply(i, x))
        down = powers.exponential(ring, ring.scale(ring.multiply(i, x), -1))
        sine = ring.multiply(ring.scale(i, -HALF), ring.add((up, ring.scale(down, -1))))
        cosine = ring.scale(ring.add((up, down)), HALF)
    return sine, cosine


def _of_both(rule: Callable[[Ring, Poly, Poly], Poly]) -> Callable[[Any, Poly], Poly]:
    """A function of sine and cosine in normal form."""
    return lambda field, x: rule(field.ring, *_sine_and_cosine(field.ring, x))


def _reciprocal(ring: Ring, x: Poly) -> Poly:
    return over(ring, ring.constant(1), x)


SIN = Function(
    "sin",
    rationals=rational_at({0: 0}),
    doubles="sin",
    balls="sin",
    sympy="sin",
    normal_form=_of_both(lambda ring, sine, cosine: sine),
    separation=lambda bounds, x: bounds.cosine(bounds.half_turns(x) - HALF),
    slope=lambda x: of("cos", x),
)

COS = Function(
    "cos",
    rationals=rational_at({0: 1}),
    doubles="cos",
    balls="cos",
    sympy="cos",
    normal_form=_of_both(lambda ring, sine, cosine: cosine),
    separation=lambda bounds, x: bounds.cosine(bounds.half_turns(x)),
    slope=lambda x: less(of("sin", x)),
)


def _tangent_bound(bounds: Any, x: Any) -> Any:
    turns = bounds.half_turns(x)
    return bounds.quotient(bounds.cosine(turns - HALF), bounds.cosine(turns))


TAN = Function(
    "tan",
    hidden=beyond_e(lambda x: 2 * x.imag),
    rationals=rational_at({0: 0}),
    doubles="tan",
    balls="tan",
    sympy="tan",
    normal_form=_of_both(over),
    separation=_tangent_bound,
    slope=lambda x: ratio(1, square(of("cos", x))),
)

COT = Function(
    "cot",
    hidden=beyond_e(lambda x: 2 * x.imag),
    balls="cot",
    sympy="cot",
    normal_form=_of_both(lambda ring, sine, cosine: over(ring, cosine, sine)),
    slope=lambda x: less(ratio(1, square(of("sin", x)))),
)

SEC = Function(
    "sec",
    balls="sec",
    sympy="sec",
    normal_form=_of_both(lambda ring, sine, cosine: _reciprocal(ring, cosine)),
    slope=lambda x: ratio(of("sin", x), square(of("cos", x))),
)

CSC = Function(
    "csc",
    balls="csc",
    sympy="csc",
    normal_form=_of_both(lambda ring, sine, cosine: _reciprocal(ring, sine)),
    slope=lambda x: less(ratio(of("cos", x), square(of("sin", x)))),
)

ASIN = Function(
    "asin",
    rationals=rational_at({0: 0}),
    doubles="asin",
    balls="asin",
    sympy="asin",
    normal_form=odd_symbol("arcus of sine", real=False),
    domain=lambda x: [compared(-1, "<=", x, "<=", 1)],
    slope=lambda x: ratio(1, root(total(1, less(square(x))))),
)


def _arc_cosine(field: Any, x: Poly) -> Poly:
    """π/2 - asin x."""
    ring: Ring = field.ring
    quarter = ring.scale(powers.circle(ring), HALF)
    return ring.add((quarter, ring.scale(field.apply(ASIN, (x,)), -1)))


ACOS = Function(
    "acos",
    doubles="acos",
    balls="acos",
    sympy="acos",
    normal_form=_arc_cosine,
    domain=lambda x: [compared(-1, "<=", x, "<=", 1)],
    slope=lambda x: less(ratio(1, root(total(1, less(square(x)))))),
)

ATAN = Function(
    "atan",
    rationals=rational_at({0: 0}),
    doubles="atan",
    balls="atan",
    sympy="atan",
    normal_form=odd_symbol("arcus of tangent", real=True),
    slope=lambda x: ratio(1, total(1, square(x))),
)


def _arc_cotangent(field: Any, x: Any) -> Any:
    """atan(1/x), and π/2 at 0."""
    if x == 0:
        return field.divide(field.constant("pi"), field.number(Fraction(2)))
    return field.call("atan", field.divide(field.number(Fraction(1)), x))


ACOT = Function(
    "acot",
    balls=_arc_cotangent,
    sympy="acot",
    slope=lambda x: less(ratio(1, total(1, square(x)))),
)

RECORDS = (SIN, COS, TAN, COT, SEC, CSC, ASIN, ACOS, ATAN, ACOT)
