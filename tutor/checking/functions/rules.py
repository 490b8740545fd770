"""Rules that several functions share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from tutor.checking.algebra import powers
from tutor.checking.algebra.generalized_polynomials import Ring
from tutor.checking.algebra.generators import Generator, Poly
from tutor.checking.numbers.numeric_faults import OutsideArithmetic
from tutor.notation.tree import nodes as t


def rational_at(known: Mapping[int, int]) -> Callable[..., Fraction]:
    """For a function of one number that is rational at these rational places, and perhaps nowhere else.

    What it returns raises `OutsideArithmetic` at any other place.
    """

    def value(field: Any, x: Fraction, *more: Fraction) -> Fraction:
        found = None if more else known.get(x)  # type: ignore[call-overload]
        if found is None:
            raise OutsideArithmetic
        return Fraction(found)

    return value


def compared(*sides_and_signs: Any) -> t.Relation:
    """A condition such as -1 <= x <= 1, of trees and numbers with the signs between them."""
    sides = (side if isinstance(side, t.Node) else _numeral(side) for side in sides_and_signs[::2])
    return t.Relation(tuple(sides_and_signs[1::2]), tuple(sides))


def _numeral(value: int) -> t.Node:
    size = t.Number(Fraction(abs(value)))
    return t.Negative(size) if value < 0 else size


def beyond_e(exponent: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """For a function that differs from a limit by about e^±exponent: how many bits that is."""
    return lambda x: abs(exponent(x)) * 1.45


def over(ring: Ring, top: Poly, bottom: Poly) -> Poly:
    """top / bottom in normal form."""
    return ring.multiply(top, powers.power(ring, bottom, Fraction(-1)))


def odd_symbol(name: str, real: bool) -> Callable[..., Poly]:
    """For an odd function in normal form: a symbol of its argument, with the argument's sign taken out.

    Args:
        name: what the symbol is told from others by.
        real: whether its value is real wherever its argument is.
    """

    def symbol(field: Any, x: Poly) -> Poly:
        if not x:
            return {}
        ring: Ring = field.ring
        flip = x[max(x)] < 0
        inner = ring.scale(x, -1) if flip else x
        key = (name, frozenset(inner.items()))
        made = ring.symbol(Generator("free", key, real=real and ring.is_real(x), meaning=inner))
        return ring.scale(made, -1) if flip else made

    return symbol


def of(name: str, x: t.Node) -> t.Node:
    """A function of a tree, as a tree."""
    return t.Apply(name, (x,))


def square(x: t.Node) -> t.Node:
    """x²."""
    return t.Power(x, _numeral(2))


def root(x: t.Node) -> t.Node:
    """√x."""
    return t.Power(x, t.Number(Fraction(1, 2)))


def total(*terms: t.Node | int) -> t.Node:
    """The sum of trees and whole numbers."""
    return t.Sum(tuple(term if isinstance(term, t.Node) else _numeral(term) for term in terms))


def ratio(top: t.Node | int, bottom: t.Node) -> t.Node:
    """top / bottom, as a tree."""
    return t.Quotient(top if isinstance(top, t.Node) else _numeral(top), bottom)


def less(x: t.Node) -> t.Node:
    """-x."""
    return t.Negative(x)
