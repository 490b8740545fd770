"""An arithmetic that counts what it does and stops at a limit: for formulas that no deadline stops."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import TooLarge
from tutor.checking.numbers.protocol import Arithmetic
from tutor.checking.numbers.tensors import Scalar

WORD = 1_000
"""Bits that a number may have and still count as small; work grows with the square of what is above."""
FUNCTION = 30
"""What a sine or a logarithm costs, beside an addition."""


class Meter:
    """What is left of a limit that several arithmetics may share.

    Args:
        limit: additions and multiplications of small numbers; one takes about two microseconds.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.spent = 0

    def spend(self, work: int) -> None:
        """Count it.

        Raises:
            TooLarge: that is more than there was left.
        """
        self.spent += work
        if self.spent > self.limit:
            raise TooLarge("Working this out would take too long.")


class Metered:
    """Does what `field` does, and counts it before it is done."""

    def __init__(self, field: Arithmetic, meter: Meter) -> None:
        self._field = field
        self._meter = meter
        self.real_squares = field.real_squares

    def number(self, value: Fraction) -> Scalar:
        """As the field has it."""
        return self._field.number(value)

    def constant(self, name: str) -> Scalar:
        """As the field has it."""
        return self._field.constant(name)

    def add(self, terms: Sequence[Scalar]) -> Scalar:
        """Counted by its terms."""
        self._meter.spend(1 + sum(map(_weight, terms)))
        return self._field.add(terms)

    def negate(self, x: Scalar) -> Scalar:
        """Counted as one."""
        self._meter.spend(1)
        return self._field.negate(x)

    def multiply(self, x: Scalar, y: Scalar) -> Scalar:
        """Counted by the length of both."""
        self._meter.spend(_weight(x) + _weight(y))
        return self._field.multiply(x, y)

    def divide(self, x: Scalar, y: Scalar) -> Scalar:
        """Counted by the length of both."""
        self._meter.spend(_weight(x) + _weight(y))
        return self._field.divide(x, y)

    def power(self, base: Scalar, exponent: Scalar) -> Scalar:
        """Counted by the length of the base, as often as it doubles."""
        self._meter.spend(FUNCTION + _weight(base))
        return self._weighed(self._field.power(base, exponent))

    def absolute(self, x: Scalar) -> Scalar:
        """Counted as one."""
        self._meter.spend(1)
        return self._field.absolute(x)

    def sign(self, x: Scalar) -> Scalar:
        """Counted as one."""
        self._meter.spend(1)
        return self._field.sign(x)

    def greatest(self, items: Sequence[Scalar]) -> int:
        """Counted by its items."""
        self._meter.spend(sum(map(_weight, items)))
        return self._field.greatest(items)

    def largest(self, items: Sequence[Scalar]) -> Scalar:
        """Counted by its items."""
        self._meter.spend(sum(map(_weight, items)))
        return self._field.largest(items)

    def tied(self, items: Sequence[Scalar], winner: int) -> bool:
        """Counted by its items."""
        self._meter.spend(sum(map(_weight, items)))
        return self._field.tied(items, winner)

    def maximum(self, x: Scalar, y: Scalar) -> Scalar:
        """Counted by the length of both."""
        self._meter.spend(_weight(x) + _weight(y))
        return self._field.maximum(x, y)

    def call(self, name: str, *arguments: Scalar) -> Scalar:
        """Counted as a function."""
        self._meter.spend(FUNCTION + sum(map(_weight, arguments)))
        return self._weighed(self._field.call(name, *arguments))

    def apply(self, function: Function, arguments: Sequence[Scalar]) -> Scalar:
        """Counted as a function."""
        self._meter.spend(FUNCTION + sum(map(_weight, arguments)))
        return self._weighed(self._field.apply(function, arguments))

    def declared(self, name: str, arguments: Sequence[Scalar]) -> Scalar:
        """Counted as a function."""
        self._meter.spend(FUNCTION + sum(map(_weight, arguments)))
        return self._weighed(self._field.declared(name, arguments))

    def as_fraction(self, x: Scalar) -> Fraction | None:
        """As the field has it."""
        return self._field.as_fraction(x)

    def _weighed(self, value: Scalar) -> Scalar:
        self._meter.spend(_weight(value))
        return value


def _weight(x: Scalar) -> int:
    if not isinstance(x, Fraction):
        return 3
    return 1 + ((x.numerator.bit_length() + x.denominator.bit_length()) // WORD) ** 2
