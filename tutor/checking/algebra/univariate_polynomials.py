"""Real roots of polynomials in one variable: each isolated exactly, rational ones as they are.

Roots are isolated by Descartes' rule of signs (Vincent, Collins and Akritas: halve an interval until the
rule leaves one root or none) in FLINT's integer polynomials, then narrowed by Newton's method in balls.
FLINT's own `complex_roots` is not asked: on x^24 - 2 (10^30 x - 1)^2 it works for more than half a minute
and cannot be interrupted, where each step here is short and all of them are counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from flint import arb, fmpq, fmpq_poly, fmpz, fmpz_poly

from tutor.checking.numbers.ball_precision import bits
from tutor.checking.numbers.numeric_faults import TooLarge

HIGHEST_DEGREE = 24
"""A condition that a person types has fewer roots; isolating 24 of them takes a few milliseconds."""
LONGEST = 40_000
"""Bits of a coefficient, as for fractions: a product of two such polynomials takes a millisecond."""
MOST_WORK = 500_000
"""Bits of a coefficient times the square of the degree: isolating such roots takes a tenth of a second."""
FINE = 240
"""Bits to which a root is narrowed: 60 digits, and 40 bits for what is computed from them."""
SPARE = 40
"""Bits that rounding may take from a root on its way."""
MOST_HALVINGS = 2_000
"""Roots of ten-digit coefficients are told apart within a hundred; two thousand take 0.3 s."""
ONE_MORE = fmpz_poly([1, 1])


@dataclass(frozen=True, slots=True)
class Root:
    """A root, and whether its value is exact."""

    value: Fraction
    exact: bool


def rational(value: Fraction) -> fmpq:
    """A fraction as FLINT has it."""
    return fmpq(value.numerator, value.denominator)


def fraction(value: fmpq) -> Fraction:
    """A fraction of FLINT as Python has it."""
    return Fraction(int(value.p), int(value.q))


def refuse_large(p: fmpq_poly) -> None:
    """Raise before work is begun that would not end.

    Raises:
        TooLarge: the degree or a coefficient passes the limits.
    """
    if p.degree() > HIGHEST_DEGREE:
        raise TooLarge("This condition has too high a degree.")
    length = p.numer().height_bits()
    if length > LONGEST or length * p.degree() ** 2 > MOST_WORK or int(p.denom()).bit_length() > LONGEST:
        raise TooLarge("This condition has too long numbers in it.")


def real_roots(p: fmpq_poly) -> tuple[Root, ...]:
    """Every real root once, ascending.

    Raises:
        TooLarge: the polynomial passes the limits, or its roots are too close to one another.
    """
    refuse_large(p)
    return _real_roots(tuple(p.numer()))


@lru_cache(maxsize=512)
def _real_roots(coefficients: tuple[fmpz, ...]) -> tuple[Root, ...]:
    p = fmpz_poly(list(coefficients))
    if p.degree() < 1:
        return ()
    found: list[Root] = []
    if not p[0]:
        found.append(Root(Fraction(0), True))
    while not p[0]:
        p = p.right_shift(1)
    p //= p.gcd(p.derivative())
    mirrored = p(fmpz_poly([0, -1]))
    found += [Root(-root.value, root.exact) for root in _positive_roots(mirrored)]
    found += _positive_roots(p)
    return tuple(sorted(found, key=lambda root: root.value))


def _positive_roots(p: fmpz_poly) -> Iterator[Root]:
    """Positive roots of a polynomial without multiple ones, on which 0 is none.

    A piece of the line is a polynomial whose roots between 0 and 1 are those of p in the piece.
    """
    height = _root_bound(p)
    waiting = [(_stretched(p, height), fmpq(0), fmpq(fmpz(1) << height))]
    halvings = 0
    while waiting:
        piece, low, width = waiting.pop()
        changes = _sign_changes(fmpz_poly(piece.coeffs()[::-1])(ONE_MORE))
        if changes == 1:
            yield _narrowed(p, piece, low, width)
        if changes < 2:
            continue
        halvings += 1
        if halvings > MOST_HALVINGS:
            raise TooLarge("This condition has solutions too close to one another.")
        left = _halved(piece)
        right = left(ONE_MORE)
        width /= 2
        if not right[0]:
            yield Root(fraction(low + width), True)
            right = right.right_shift(1)
        waiting += [(left, low, width), (right, low + width, width)]


def _root_bound(p: fmpz_poly) -> int:
    """k, if every root is below 2^k (Fujiwara 1916: twice the largest of (|cᵢ| / |cₙ|)^(1/(n-i)))."""
    lead = p.leading_coefficient().bit_length()
    sizes = [
        -((lead - 1 - coefficient.bit_length()) // (p.degree() - power))
        for power, coefficient in enumerate(p.coeffs()[:-1])
        if coefficient
    ]
    return max(0, 1 + max(sizes, default=0))


def _stretched(p: fmpz_poly, height: int) -> fmpz_poly:
    """p(2^height x)."""
    return p(fmpz_poly([0, fmpz(1) << height]))


def _halved(p: fmpz_poly) -> fmpz_poly:
    """2^n p(x/2)."""
    degree = p.degree()
    return fmpz_poly([coefficient << (degree - power) for power, coefficient in enumerate(p.coeffs())])


def _sign_changes(p: fmpz_poly) -> int:
    signs = [coefficient > 0 for coefficient in p.coeffs() if coefficient]
    return sum(one != two for one, two in pairwise(signs))


def _narrowed(p: fmpz_poly, piece: fmpz_poly, low: fmpq, width: fmpq) -> Root:
    """The one root of p in a piece of the line; its rational value if it has one.

    The denominator of a rational root divides the leading coefficient, so that a narrow enough ball tells.
    """
    lead = p.leading_coefficient()
    size = lead * (low + width).ceil()
    accuracy = FINE + int(size).bit_length()
    with bits(accuracy + SPARE):
        ball = arb(low) + arb(width) * _root_between(piece, accuracy)
        whole = (ball * lead).unique_fmpz()
        if whole is not None and not _at(p, fmpq(whole, lead)):
            return Root(fraction(fmpq(whole, lead)), True)
        return Root(fraction(ball.mid().fmpq()), False)


def _root_between(p: fmpz_poly, accuracy: int) -> arb:
    """The only root between 0 and 1, to so many bits: by halving until Newton's method keeps to the ball."""
    slope = p.derivative()
    low, high = fmpq(0), fmpq(1)
    rising = next(coefficient < 0 for coefficient in p.coeffs() if coefficient)
    for _ in range(MOST_HALVINGS):
        middle = (low + high) / 2
        value = _at(p, middle)
        if not value:
            return arb(middle)
        if (value < 0) == rising:
            low = middle
        else:
            high = middle
        ball = _by_newton(p, slope, arb(low).union(arb(high)))
        if ball.rel_accuracy_bits() >= accuracy:
            return ball
    raise TooLarge("This condition has solutions too close to one another.")


def _by_newton(p: fmpz_poly, slope: fmpz_poly, ball: arb) -> arb:
    """A ball around the root in a ball: as narrow as Newton's method makes it."""
    while True:
        middle = ball.mid()
        narrower = middle - arb(_at(p, middle.fmpq())) / slope(ball)
        if not ball.contains(narrower) or 2 * narrower.rad() >= ball.rad():
            return ball
        ball = narrower


def _at(p: fmpz_poly, x: fmpq) -> fmpq:
    return fmpq_poly(p)(x)
