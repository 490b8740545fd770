"""Arithmetic of fractions: exact, and quick to say when a value is not rational or grows too long."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import comb, factorial, isqrt
from zlib import crc32

from tutor.checking.numbers.numeric_faults import OutsideArithmetic, OutsideDomain, TooLarge, Undefined
from tutor.notation.lexicon.functions import FUNCTIONS

LONGEST = 40_000
"""Bits of a numerator or denominator; beyond it intervals take over."""
LARGEST_FACTORIAL = 1_100
"""1100! has just under 10,000 bits."""

ZERO_AT = {
    "sin": 0,
    "tan": 0,
    "sinh": 0,
    "tanh": 0,
    "asin": 0,
    "atan": 0,
    "asinh": 0,
    "atanh": 0,
    "ln": 1,
    "log": 1,
}
ONE_AT = {"exp": 0, "cos": 0, "cosh": 0}


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

    def tied(self, items: Sequence[Fraction], winner: int) -> bool:
        """Whether another item equals the winner."""
        return sum(item == items[winner] for item in items) > 1

    def maximum(self, x: Fraction, y: Fraction) -> Fraction:
        """The greater of two."""
        return max(x, y)

    def apply(self, function: str, arguments: Sequence[Fraction]) -> Fraction:
        """Roots, factorials, binomials, and the few rational values of other functions."""
        x = arguments[-1]
        if function == "sqrt":
            return self.power(x, Fraction(1, 2))
        if function == "root" and arguments[0].denominator == 1 and 0 < arguments[0] < 1000:
            if x < 0 and arguments[0] % 2:
                return -self.power(-x, 1 / arguments[0])
            return self.power(x, 1 / arguments[0])
        if function == "factorial":
            return Fraction(factorial(_natural(x, LARGEST_FACTORIAL)))
        if function == "binom":
            top, bottom = _natural(arguments[0], LARGEST_FACTORIAL), _natural(x, LARGEST_FACTORIAL)
            return Fraction(comb(top, bottom))
        if function in ("floor", "ceil"):
            return Fraction(x.__floor__() if function == "floor" else x.__ceil__())
        if len(arguments) == 1 and ZERO_AT.get(function) == x:
            return Fraction(0)
        if len(arguments) == 1 and ONE_AT.get(function) == x:
            return Fraction(1)
        if function not in FUNCTIONS:
            return _unlike_any(function, arguments)
        raise OutsideArithmetic

    def as_fraction(self, x: Fraction) -> Fraction | None:
        """Itself."""
        return x


def _unlike_any(function: str, arguments: Sequence[Fraction]) -> Fraction:
    """A value for a function that is only declared, f: R -> R: always the same for the same arguments."""
    seed = crc32(repr((function, arguments)).encode())
    return Fraction(seed % 20_011 - 10_005, 7 + 2 * (seed % 13))


def _bounded(x: Fraction) -> Fraction:
    if x.numerator.bit_length() > LONGEST or x.denominator.bit_length() > LONGEST:
        raise OutsideArithmetic
    return x


def _natural(x: Fraction, largest: int) -> int:
    """x as a natural number or 0.

    Raises:
        OutsideDomain: it is negative.
        OutsideArithmetic: it is no integer.
        TooLarge: it is over the limit.
    """
    if x.denominator != 1:
        raise OutsideArithmetic
    if x < 0:
        raise OutsideDomain("There is no factorial of a negative whole number.")
    if x > largest:
        raise TooLarge(f"Factorials are worked out up to {largest}.")
    return int(x)


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
