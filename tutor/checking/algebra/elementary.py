"""Elementary functions in normal form: most become exponentials and logarithms."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from tutor.checking.algebra import powers
from tutor.checking.algebra.generalized_polynomials import Ring
from tutor.checking.algebra.generators import Generator, Poly
from tutor.checking.numbers.numeric_faults import OutsideArithmetic
from tutor.checking.numbers.rationals import Exact
from tutor.notation.lexicon.functions import FUNCTIONS

EXACT = Exact()
HALF = Fraction(1, 2)
ODD = ("asin", "atan")

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


def apply(ring: Ring, function: str, arguments: Sequence[Poly]) -> Poly:
    """The value of a function in normal form.

    Raises:
        OutsideArithmetic: there is no rule for it.
    """
    x = arguments[-1]
    if function not in FUNCTIONS:
        key = ("declared", function, tuple(frozenset(argument.items()) for argument in arguments))
        return ring.symbol(Generator("free", key, real=all(map(ring.is_real, arguments))))
    if len(arguments) == 2:
        return _of_two(ring, function, arguments[0], x)
    if function == "sqrt":
        return powers.power(ring, x, HALF)
    if function == "exp":
        return powers.exponential(ring, x)
    if function in ("ln", "log"):
        return powers.logarithm(ring, x)
    if function in ("sin", "cos", "tan", "cot", "sec", "csc"):
        return _circular(ring, function, x)
    if function in ("sinh", "cosh", "tanh", "coth", "sech", "csch"):
        return _hyperbolic(ring, function, x)
    if function in ("asinh", "acosh", "atanh"):
        return _area(ring, function, x)
    if function == "factorial":
        return _factorial(ring, x)
    if function == "acos":
        quarter = ring.scale(powers.circle(ring), HALF)
        return ring.add((quarter, ring.scale(apply(ring, "asin", (x,)), -1)))
    if function in ODD:
        return _odd_symbol(ring, function, x)
    raise OutsideArithmetic


def _of_two(ring: Ring, function: str, first: Poly, x: Poly) -> Poly:
    if function == "root" and set(first) == {()}:
        return powers.power(ring, x, 1 / Fraction(first[()]))
    if function == "log":
        return _over(ring, powers.logarithm(ring, first), powers.logarithm(ring, x))
    if function == "binom":
        rest = ring.add((first, ring.scale(x, -1)))
        bottom = ring.multiply(_factorial(ring, x), _factorial(ring, rest))
        return _over(ring, _factorial(ring, first), bottom)
    raise OutsideArithmetic


def _over(ring: Ring, top: Poly, bottom: Poly) -> Poly:
    return ring.multiply(top, powers.power(ring, bottom, Fraction(-1)))


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


def _circular(ring: Ring, function: str, x: Poly) -> Poly:
    c = _turns(ring, x)
    sine = None if c is None else _sine_of_turns(ring, c)
    cosine = None if c is None else _sine_of_turns(ring, c + HALF)
    if sine is None or cosine is None:
        i = powers.imaginary(ring)
        up = powers.exponential(ring, ring.multiply(i, x))
        down = powers.exponential(ring, ring.scale(ring.multiply(i, x), -1))
        sine = ring.multiply(ring.scale(i, -HALF), ring.add((up, ring.scale(down, -1))))
        cosine = ring.scale(ring.add((up, down)), HALF)
    return _six(ring, ("sin", "cos", "tan", "cot", "sec", "csc").index(function), sine, cosine)


def _hyperbolic(ring: Ring, function: str, x: Poly) -> Poly:
    up = powers.exponential(ring, x)
    down = powers.exponential(ring, ring.scale(x, -1))
    sine = ring.scale(ring.add((up, ring.scale(down, -1))), HALF)
    cosine = ring.scale(ring.add((up, down)), HALF)
    return _six(ring, ("sinh", "cosh", "tanh", "coth", "sech", "csch").index(function), sine, cosine)


def _six(ring: Ring, which: int, sine: Poly, cosine: Poly) -> Poly:
    """Sine, cosine, tangent, cotangent, secant, cosecant."""
    one = ring.constant(1)
    top = (sine, cosine, sine, cosine, one, one)[which]
    bottom = (one, one, cosine, sine, cosine, sine)[which]
    return top if bottom == one else _over(ring, top, bottom)


def _area(ring: Ring, function: str, x: Poly) -> Poly:
    """asinh x = ln(x + √(x² + 1)), acosh x = ln(x + √(x + 1) √(x - 1)), 2 atanh x = ln(1 + x) - ln(1 - x)."""
    one = ring.constant(1)
    above, below = ring.add((x, one)), ring.add((x, ring.scale(one, -1)))
    if function == "asinh":
        root = powers.power(ring, ring.add((ring.multiply(x, x), one)), HALF)
        return powers.logarithm(ring, ring.add((x, root)))
    if function == "acosh":
        root = ring.multiply(powers.power(ring, above, HALF), powers.power(ring, below, HALF))
        return powers.logarithm(ring, ring.add((x, root)))
    lower = powers.logarithm(ring, ring.scale(below, -1))
    return ring.scale(ring.add((powers.logarithm(ring, above), ring.scale(lower, -1))), HALF)


def _factorial(ring: Ring, x: Poly) -> Poly:
    """(n + k)! = n! (n + 1) … (n + k), so that quotients of neighbours cancel."""
    shift = Fraction(x.get((), 0))
    rest = {monomial: coefficient for monomial, coefficient in x.items() if monomial}
    if not rest:
        return ring.constant(EXACT.apply("factorial", (shift,)))
    if shift.denominator != 1 or abs(shift) > 30:
        raise OutsideArithmetic
    key = ("factorial", frozenset(rest.items()))
    result = ring.symbol(Generator("free", key, positive=True, integer=True))
    for k in range(1, abs(int(shift)) + 1):
        if shift > 0:
            result = ring.multiply(result, ring.add((rest, ring.constant(k))))
        else:
            factor = ring.add((rest, ring.constant(1 - k)))
            result = ring.multiply(result, powers.power(ring, factor, Fraction(-1)))
    return result


def _odd_symbol(ring: Ring, function: str, x: Poly) -> Poly:
    """An odd function as a symbol of its argument, with the argument's sign taken out."""
    if not x:
        return {}
    flip = x[max(x)] < 0
    inner = ring.scale(x, -1) if flip else x
    key = (function, frozenset(inner.items()))
    symbol = ring.symbol(Generator("free", key, real=function == "atan" and ring.is_real(x), meaning=inner))
    return ring.scale(symbol, -1) if flip else symbol
