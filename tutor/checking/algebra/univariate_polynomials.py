"""Real roots of polynomials in one variable: exact where rational, else to 60 digits."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from math import isqrt

Coefficients = tuple[Fraction, ...]
"""Lowest power first, no zero at the end; the zero polynomial is empty."""

FINE = Fraction(1, 10**60)
HIGHEST_DEGREE = 24


@dataclass(frozen=True, slots=True)
class Root:
    """A root, and whether its value is exact."""

    value: Fraction
    exact: bool


def trim(coefficients: list[Fraction]) -> Coefficients:
    """Without zeros at the end."""
    while coefficients and not coefficients[-1]:
        coefficients.pop()
    return tuple(coefficients)


def plus(p: Coefficients, q: Coefficients) -> Coefficients:
    """p + q."""
    size = max(len(p), len(q))
    pad = (Fraction(0),) * size
    return trim([x + y for x, y in zip((*p, *pad)[:size], (*q, *pad)[:size], strict=True)])


def times(p: Coefficients, q: Coefficients) -> Coefficients:
    """p q."""
    if not p or not q:
        return ()
    result = [Fraction(0)] * (len(p) + len(q) - 1)
    for i, x in enumerate(p):
        for j, y in enumerate(q):
            result[i + j] += x * y
    return trim(result)


def at(p: Coefficients, x: Fraction) -> Fraction:
    """p(x)."""
    value = Fraction(0)
    for coefficient in reversed(p):
        value = value * x + coefficient
    return value


def remainder(p: Coefficients, q: Coefficients) -> tuple[Coefficients, Coefficients]:
    """Quotient and remainder of p by a nonzero q."""
    rest, result = list(p), [Fraction(0)] * max(len(p) - len(q) + 1, 0)
    while len(rest) >= len(q):
        factor, shift = rest[-1] / q[-1], len(rest) - len(q)
        result[shift] = factor
        for k, coefficient in enumerate(q):
            rest[shift + k] -= factor * coefficient
        rest.pop()
        while rest and not rest[-1]:
            rest.pop()
    return trim(result), tuple(rest)


def common(p: Coefficients, q: Coefficients) -> Coefficients:
    """The greatest common divisor, with leading coefficient 1."""
    while q:
        p, q = q, remainder(p, q)[1]
    return tuple(c / p[-1] for c in p)


def derivative(p: Coefficients) -> Coefficients:
    """p'."""
    return trim([k * c for k, c in enumerate(p)][1:])


@lru_cache(maxsize=512)
def real_roots(p: Coefficients) -> tuple[Root, ...]:
    """Every real root once, ascending."""
    if len(p) < 2:
        return ()
    if len(p) == 2:
        return (Root(-p[0] / p[1], True),)
    shared = common(p, derivative(p))
    return tuple(_simple_roots(remainder(p, shared)[0] if len(shared) > 1 else p))


def _simple_roots(p: Coefficients) -> list[Root]:
    """Roots of a polynomial without multiple ones: between two turning points there is at most one."""
    if len(p) == 2:
        return [Root(-p[0] / p[1], True)]
    if len(p) == 3:
        return _quadratic(p)
    bound = 1 + max(abs(c / p[-1]) for c in p)
    ends = [-bound, *(root.value for root in real_roots(derivative(p))), bound]
    found = []
    for low, high in pairwise(ends):
        below, above = at(p, low), at(p, high)
        if not below:
            found.append(Root(low, True))
        elif below * above < 0:
            found.append(_bisected(p, low, high, below > 0))
    return found


def _quadratic(p: Coefficients) -> list[Root]:
    c, b, a = p
    inside = b * b - 4 * a * c
    if inside < 0:
        return []
    top, bottom = isqrt(inside.numerator), isqrt(inside.denominator)
    if top * top == inside.numerator and bottom * bottom == inside.denominator:
        root, exact = Fraction(top, bottom), True
    else:
        scale = 10**80
        root, exact = Fraction(isqrt(inside.numerator * scale**2 // inside.denominator), scale), False
    both = sorted({(-b - root) / (2 * a), (-b + root) / (2 * a)})
    return [Root(value, exact) for value in both]


def _bisected(p: Coefficients, low: Fraction, high: Fraction, falling: bool) -> Root:
    """The one root between two points of different sign; a simple fraction is tried for exactness."""
    while high - low > FINE * (1 + abs(low)):
        middle = _rounded((low + high) / 2)
        value = at(p, middle)
        if not value:
            return Root(middle, True)
        if (value > 0) == falling:
            low = middle
        else:
            high = middle
    guess = ((low + high) / 2).limit_denominator(10**12)
    return Root(guess, True) if not at(p, guess) else Root((low + high) / 2, False)


def _rounded(x: Fraction) -> Fraction:
    """x to 2^-260, so that bisection does not grow denominators."""
    return Fraction(round(x * (1 << 260)), 1 << 260)
