"""Quadratics in one real number that are nowhere negative, such as `x^2 + x + 1`, by their discriminant."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import Literal

from tutor.checking.algebra.generalized_polynomials import Ring
from tutor.checking.algebra.generators import Poly

MOST_SIGNS = 2
"""Unknown signs double the cases that have to be looked at."""


def definite(ring: Ring, poly: Poly) -> Literal["positive", "nonnegative"] | None:
    """What is known of the sign of a polynomial in the size of one number and in signs; else None.

    A real x is its sign s times its size r > 0, so `x^2 + x + 1` is `r^2 + s r + 1`: both values of each sign
    are put in, and every quadratic in r has to be so by itself.
    """
    numbers = {number for monomial in poly for number, _ in monomial}
    sizes = [number for number in numbers if ring.generators[number].positive]
    signs = [number for number in numbers if not ring.generators[number].positive]
    if len(sizes) != 1 or ring.generators[sizes[0]].kind != "free" or len(signs) > MOST_SIGNS:
        return None
    if any(ring.generators[number].kind != "sign" for number in signs):
        return None
    strictly = True
    for values in product((1, -1), repeat=len(signs)):
        c, b, a = _coefficients(poly, sizes[0], dict(zip(signs, values, strict=True))) or (-1, 0, 0)
        gap = b * b - 4 * a * c
        if a < 0 or c < 0 or (b < 0 and gap > 0):
            return None
        strictly = strictly and c > 0 and (b >= 0 or gap < 0)
    return "positive" if strictly else "nonnegative"


def _coefficients(poly: Poly, size: int, signs: dict[int, int]) -> tuple[Fraction, Fraction, Fraction] | None:
    """Of 1, r and r²; None if another power of r occurs."""
    found = [Fraction(0)] * 3
    for monomial, coefficient in poly.items():
        power, value = 0, Fraction(coefficient)
        for number, exponent in monomial:
            if exponent != int(exponent) or exponent < 0:
                return None
            if number == size:
                power = int(exponent)
            else:
                value *= signs[number] ** int(exponent)
        if power > 2:
            return None
        found[power] += value
    return found[0], found[1], found[2]
