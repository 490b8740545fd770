"""Complex numbers to 70 digits, for values that leave the real line or have no interval version."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from typing import Any

import mpmath

from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import OutsideArithmetic, TooLarge, Undefined

DIGITS = 70
"""Ten more than are compared (60): what rounding takes in a sum of thousands of terms, with room to spare."""
LARGEST = 1_000_000
"""Arguments of functions and binary exponents of powers: beyond it mpmath works for seconds, deaf to
alarms."""


@cache
def context(digits: int = DIGITS) -> Any:
    """A context of our own, so that nobody else's precision is changed."""
    own = mpmath.MPContext()
    own.dps = digits
    return own


class Approximate:
    """Complex floating point.

    Args:
        digits: how many are kept.
    """

    real_squares = False

    def __init__(self, digits: int = DIGITS) -> None:
        self.digits = digits
        self.mp = context(digits)
        self.tiny = self.mp.mpf(10) ** -(digits - 12)

    def number(self, value: Fraction) -> Any:
        """Rounded to 70 digits."""
        return self.mp.mpf(value.numerator) / value.denominator

    def constant(self, name: str) -> Any:
        """π, e, i."""
        if name == "inf":
            raise Undefined("Infinity is not a number.")
        return {"pi": +self.mp.pi, "e": +self.mp.e, "i": self.mp.mpc(0, 1)}[name]

    def add(self, terms: Sequence[Any]) -> Any:
        """The sum; a sum that cancels to rounding noise is 0, so that no pole is taken for a value."""
        total = self.mp.fsum(terms)
        if total and abs(total) < self.tiny * max(abs(term) for term in terms):
            return self.mp.mpf(0)
        return total

    def negate(self, x: Any) -> Any:
        """-x."""
        return -x

    def multiply(self, x: Any, y: Any) -> Any:
        """x y."""
        return x * y

    def divide(self, x: Any, y: Any) -> Any:
        """x / y."""
        if not y:
            raise Undefined("This divides by zero.")
        return x / y

    def power(self, base: Any, exponent: Any) -> Any:
        """The principal value."""
        if not base:
            if self.mp.re(exponent) <= 0:
                raise Undefined("Zero has no such power.")
            return base
        if abs(exponent) * (abs(self.mp.mag(base)) + 1) > LARGEST:
            raise TooLarge("This number is too large to be worked out.")
        return base**exponent

    def absolute(self, x: Any) -> Any:
        """|x|."""
        return abs(x)

    def sign(self, x: Any) -> Any:
        """x / |x|, and 0 at 0."""
        return self.mp.sign(x)

    def greatest(self, items: Sequence[Any]) -> int:
        """The place of the greatest item."""
        real = [self._real(item) for item in items]
        return max(range(len(real)), key=real.__getitem__)

    def tied(self, items: Sequence[Any], winner: int) -> bool:
        """Whether another item is within rounding of the winner."""
        best = items[winner]
        return len([item for item in items if abs(item - best) <= self.tiny * (1 + abs(best))]) > 1

    def maximum(self, x: Any, y: Any) -> Any:
        """The greater of two."""
        return x if self._real(x) >= self._real(y) else y

    def call(self, name: str, *arguments: Any) -> Any:
        """What mpmath has under that name."""
        return getattr(self.mp, name)(*arguments)

    def apply(self, function: Function, arguments: Sequence[Any]) -> Any:
        """The function's value, where it is finite.

        Raises:
            Undefined: a pole.
            TooLarge: an argument that would make a huge number.
            OutsideArithmetic: there is no rule for it.
        """
        rule = function.complex_floats
        if rule is None:
            if function.formula is None:
                raise OutsideArithmetic(f"The function {function.name} is not known here.")
            return function.formula(self, *arguments)
        if any(abs(argument) > LARGEST for argument in arguments):
            raise TooLarge("This number is too large to be worked out.")
        try:
            value = self.call(rule, *arguments) if isinstance(rule, str) else rule(self, *arguments)
        except (ZeroDivisionError, ValueError, OverflowError) as fault:
            raise Undefined("There is no value here.") from fault
        if not self.mp.isfinite(value):
            raise Undefined("There is no value here.")
        return value

    def declared(self, name: str, arguments: Sequence[Any]) -> Any:
        """Rounded arguments do not tell a function's value."""
        raise OutsideArithmetic(f"The function {name} is not known here.")

    def as_fraction(self, x: Any) -> Fraction | None:
        """Whole and half numbers only: enough for indices, norms and exponents."""
        if self.mp.im(x):
            return None
        twice = 2 * self.mp.re(x)
        if abs(twice) > 10**6 or twice != self.mp.nint(twice):
            return None
        return Fraction(int(twice), 2)

    def _real(self, x: Any) -> Any:
        if abs(self.mp.im(x)) > self.tiny * (1 + abs(x)):
            raise Undefined("Complex numbers have no order.")
        return self.mp.re(x)
