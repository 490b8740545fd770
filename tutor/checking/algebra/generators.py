"""The generators of normal forms, and how monomials and polynomials of them are held."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Rational = int | Fraction
Monomial = tuple[tuple[int, Rational], ...]
"""Pairs of a generator's number and its exponent, in the order of numbers."""
Poly = dict[Monomial, Rational]
"""Never changed once it was handed out. Zero is the empty dict."""


@dataclass(slots=True)
class Generator:
    """A symbol of the ring: `base` is what an atom stands for, `meaning` what a function symbol means."""

    kind: Literal["free", "sign", "atom"]
    key: Hashable
    positive: bool = False
    real: bool = True
    integer: bool = False
    base: Poly | None = None
    meaning: Poly | None = None


def plain(value: Rational) -> Rational:
    """A whole fraction as an int, which is quicker."""
    if isinstance(value, Fraction) and value.denominator == 1:
        return value.numerator
    return value


def with_power(rest: Monomial, number: int, exponent: Rational) -> Monomial:
    """A monomial with one more generator in it."""
    return tuple(sorted((*rest, (number, plain(exponent))))) if exponent else rest
