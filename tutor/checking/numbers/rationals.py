"""Arithmetic of fractions: exact, and quick to say when a value is not rational or grows too long."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import isqrt
from zlib import crc32

from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import OutsideArithmetic, Undefined

LONGEST = 40_000
"""Bits of a numerator or denominator; beyond it balls take over."""


class Exact:
    """Fractions. Irrational values raise `OutsideArithmetic`."""

    real_squares = True

    def number(self, value: Fraction) -> Fraction:
        """As it is."""
        return value

    def constant(self, name: str) -> Fraction:
        """None of the constants is rational."""
        raise OutsideArithmetic(f"{name} is not a fraction.")

    def add(self, terms: Sequence[Fraction]) -> Fraction:
        """The sum."""
        return sum(terms, Fraction(0))

    def negate(self, x: Fraction) -> Fraction:
        """-x."""
        return -x

    def multiply(self, x: Fraction, y: Fraction) -> Fraction:
        """x y, bounded in length."""
        return _bounded(x * y)

    def divide(self, x: Fraction, y: Fraction) -> Fraction:
        """x / y.

        Raises:
            Undefined: y is 0.
        """
        if not y:
            raise Undefined("This divides by zero.")
        return _bounded(x / y)

    def power(self, base: Fraction, exponent: Fraction) -> Fraction:
        """base^exponent where that is rational.

        Raises:
            Undefined: 0^0, or 0 to a negative power.
            OutsideArithmetic: an irrational or complex value, or one that is too long.
        """
        if not base:
            if exponent <= 0:
                raise Undefined("Zero has no such power.")
            return base
        if exponent.denominator != 1:
            if base < 0:
                raise OutsideArithmetic
            base = Fraction(
                _root(base.numerator, exponent.denominator), _root(base.denominator, exponent.denominator)
            )
        power = exponent.numerator
        if base in (1, -1):
            return base if power % 2 else Fraction(1)
        length = max(base.numerator.bit_length(), base.denominator.bit_length())
        if abs(power) * length > LONGEST:
            raise OutsideArithmetic
        return base**power

    def absolute(self, x: Fraction) -> Fraction:
        """|x|."""
        return abs(x)

    def sign(self, x: Fraction) -> Fraction:
        """-1, 0 or 1."""
        return Fraction((x > 0) - (x < 0))

    def greatest(self, items: Sequence[Fraction]) -> int:
        """The first place of the greatest item."""
        return max(range(len(items)), key=items.__getitem__)

    def largest(self, items: Sequence[Fraction]) -> Fraction:
        """The greatest item."""
        return max(items)

    def tied(self, items: Sequence[Fraction], winner: int) -> bool:
        """Whether another item equals the winner."""
        return sum(item == items[winner] for item in items) > 1

    def maximum(self, x: Fraction, y: Fraction) -> Fraction:
        """The greater of two."""
        return max(x, y)

    def call(self, name: str, *arguments: Fraction) -> Fraction:
        """Fractions rest on no library."""
        raise OutsideArithmetic

    def apply(self, function: Function, arguments: Sequence[Fraction]) -> Fraction:
        """The function's fractions.

        Raises:
            OutsideArithmetic: the value is no fraction, or it is not known to be one.
        """
        if function.rationals is not None:
            return function.rationals(self, *arguments)  # type: ignore[no-any-return]
        if function.formula is not None:
            return function.formula(self, *arguments)  # type: ignore[no-any-return]
        raise OutsideArithmetic

    def declared(self, name: str, arguments: Sequence[Fraction]) -> Fraction:
        """A value like no other, always the same for the same arguments."""
        told = (f"{x.numerator:x}/{x.denominator:x}" for x in arguments)  # decimals end at 4,300 digits
        seed = crc32(",".join((name, *told)).encode())
        return Fraction(seed % 20_011 - 10_005, 7 + 2 * (seed % 13))

    def as_fraction(self, x: Fraction) -> Fraction | None:
        """Itself."""
        return x


def _bounded(x: Fraction) -> Fraction:
    if x.numerator.bit_length() > LONGEST or x.denominator.bit_length() > LONGEST:
        raise OutsideArithmetic
    return x


def _root(x: int, degree: int) -> int:
    """The exact integer root of a natural number.

    Raises:
        OutsideArithmetic: it is not an integer.
    """
    if degree > 64 or x.bit_length() > 4 * LONGEST:
        raise OutsideArithmetic
    if degree == 2:
        found = isqrt(x)
    else:
        low, high = 0, 1 << (x.bit_length() // degree + 1)
        while low < high:
            middle = (low + high + 1) // 2
            if middle**degree <= x:
                low = middle
            else:
                high = middle - 1
        found = low
    if found**degree != x:
        raise OutsideArithmetic
    return found
