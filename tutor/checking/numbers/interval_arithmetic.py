"""Arithmetic of real intervals with 66 digits: two intervals that do not meet prove that two values differ.

A value is a pair of mpmath's raw floats, rounded outwards by mpmath.libmp; the interval context of mpmath
does the same work five times slower.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from mpmath import libmp
from mpmath.libmp import libmpi

from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import NotReal, OutsideArithmetic, TooLarge, Undefined

Raw = Any
"""Lower and upper end, a pair."""

PRECISION = 220
"""Bits; 66 decimal digits."""
FARTHEST = 1_000_000
"""Values beyond 2^±FARTHEST are refused."""

FARTHEST_ANGLE = 40_000
"""Angles beyond 2^FARTHEST_ANGLE need too many digits of π."""

ZERO: Raw = (libmp.fzero, libmp.fzero)


class Intervals:
    """Real intervals at a fixed precision."""

    real_squares = True

    def __init__(self, precision: int = PRECISION) -> None:
        self.precision = precision

    def number(self, value: Fraction) -> Raw:
        """The narrowest interval around a fraction."""
        top, bottom = value.numerator, value.denominator
        if bottom == 1:
            return (
                libmp.from_int(top, self.precision, "f"),
                libmp.from_int(top, self.precision, "c"),
            )
        return (
            libmp.from_rational(top, bottom, self.precision, "f"),
            libmp.from_rational(top, bottom, self.precision, "c"),
        )

    def constant(self, name: str) -> Raw:
        """π and e.

        Raises:
            NotReal: for i.
            Undefined: for inf.
        """
        if name == "pi":
            return libmp.mpf_pi(self.precision, "f"), libmp.mpf_pi(self.precision, "c")
        if name == "e":
            return libmp.mpf_e(self.precision, "f"), libmp.mpf_e(self.precision, "c")
        if name == "inf":
            raise Undefined("Infinity is not a number.")
        raise NotReal

    def add(self, terms: Sequence[Raw]) -> Raw:
        """The sum."""
        total = ZERO
        for term in terms:
            total = libmpi.mpi_add(total, term, self.precision)
        return total

    def negate(self, x: Raw) -> Raw:
        """-x."""
        return libmp.mpf_neg(x[1]), libmp.mpf_neg(x[0])

    def multiply(self, x: Raw, y: Raw) -> Raw:
        """x y."""
        return _near(libmpi.mpi_mul(x, y, self.precision))

    def divide(self, x: Raw, y: Raw) -> Raw:
        """x / y.

        Raises:
            Undefined: y may be 0.
        """
        if holds_zero(y):
            raise Undefined("This divides by zero.")
        return _near(libmpi.mpi_div(x, y, self.precision))

    def power(self, base: Raw, exponent: Raw) -> Raw:
        """base^exponent for an integer exponent or a positive base.

        Raises:
            NotReal: a negative base with a broken exponent.
            Undefined: 0 to a power that is not positive.
        """
        known = self.as_fraction(exponent)
        if known is not None and known.denominator == 1:
            if holds_zero(base) and known <= 0:
                raise Undefined("Zero has no such power.")
            _refuse_far(base, abs(int(known)))
            return _near(libmpi.mpi_pow_int(base, int(known), self.precision))
        if libmp.mpf_lt(base[0], libmp.fzero):
            raise NotReal
        if holds_zero(base):
            if libmp.mpf_gt(exponent[0], libmp.fzero) and base == ZERO:
                return ZERO
            raise Undefined("Zero has no such power.")
        if known is not None and known.denominator == 2 and known > 0:
            _refuse_far(base, int(known) + 1)
            return _near(
                libmpi.mpi_pow_int(libmpi.mpi_sqrt(base, self.precision), int(2 * known), self.precision)
            )
        return self.exp(self.multiply(exponent, self.ln(base)))

    def absolute(self, x: Raw) -> Raw:
        """|x|."""
        return libmpi.mpi_abs(x, self.precision)

    def sign(self, x: Raw) -> Raw:
        """-1, 0 or 1.

        Raises:
            Undefined: the interval straddles 0.
        """
        if libmp.mpf_gt(x[0], libmp.fzero):
            return libmp.fone, libmp.fone
        if libmp.mpf_lt(x[1], libmp.fzero):
            return libmp.fnone, libmp.fnone
        if x == ZERO:
            return ZERO
        raise Undefined("The sign cannot be told here.")

    def greatest(self, items: Sequence[Raw]) -> int:
        """The place of the item with the greatest lower end; of items that overlap, any serves as maximum."""
        best = 0
        for place in range(1, len(items)):
            if libmp.mpf_gt(items[place][0], items[best][0]):
                best = place
        return best

    def tied(self, items: Sequence[Raw], winner: int) -> bool:
        """Whether another item may be as great as the winner."""
        low = items[winner][0]
        return any(k != winner and libmp.mpf_ge(item[1], low) for k, item in enumerate(items))

    def maximum(self, x: Raw, y: Raw) -> Raw:
        """The greater of two."""
        return (
            x[0] if libmp.mpf_gt(x[0], y[0]) else y[0],
            x[1] if libmp.mpf_gt(x[1], y[1]) else y[1],
        )

    def exp(self, x: Raw) -> Raw:
        """e^x, within the limits."""
        if any(libmp.mpf_gt(libmp.mpf_abs(end), libmp.from_int(FARTHEST)) for end in x):
            raise TooLarge("This number is too large to be worked out.")
        return libmpi.mpi_exp(x, self.precision)

    def ln(self, x: Raw) -> Raw:
        """The natural logarithm.

        Raises:
            Undefined: x may be 0.
            NotReal: x is negative.
        """
        if holds_zero(x):
            raise Undefined("Zero has no logarithm.")
        if libmp.mpf_lt(x[0], libmp.fzero):
            raise NotReal
        return libmpi.mpi_log(x, self.precision)

    def sqrt(self, x: Raw) -> Raw:
        """The square root.

        Raises:
            NotReal: x may be negative.
        """
        if libmp.mpf_lt(x[0], libmp.fzero):
            raise NotReal
        return libmpi.mpi_sqrt(x, self.precision)

    def call(self, name: str, *arguments: Raw) -> Raw:
        """An operation of this class, or a function of one angle or slope as mpmath encloses it.

        Raises:
            Undefined: there is a pole in the interval.
        """
        own = getattr(self, name, None)
        if own is not None:
            return own(*arguments)
        (x,) = arguments
        _refuse_far(x, FARTHEST // FARTHEST_ANGLE)
        found = getattr(libmpi, f"mpi_{name}")(x, self.precision)
        if libmp.finf in found or libmp.fninf in found:
            raise Undefined("There is a pole here.")
        return found

    def apply(self, function: Function, arguments: Sequence[Raw]) -> Raw:
        """An enclosure of the function's values; without a rule for it `OutsideArithmetic`."""
        rule = function.intervals
        if rule is None:
            if function.formula is None:
                raise OutsideArithmetic
            return function.formula(self, *arguments)
        return self.call(rule, *arguments) if isinstance(rule, str) else rule(self, *arguments)

    def declared(self, name: str, arguments: Sequence[Raw]) -> Raw:
        """Rounded arguments do not tell a function's value."""
        raise OutsideArithmetic

    def as_fraction(self, x: Raw) -> Fraction | None:
        """The number, if the interval is a single point."""
        if x[0] != x[1]:
            return None
        sign, mantissa, exponent, _ = x[0]
        if not mantissa:
            return Fraction(0) if x[0] == libmp.fzero else None
        if abs(exponent) > 10_000:
            return None
        value = Fraction(int(-mantissa if sign else mantissa)) * Fraction(2) ** int(exponent)
        return Fraction(value)


def holds_zero(x: Raw) -> bool:
    """Whether 0 lies in the interval."""
    return bool(libmp.mpf_le(x[0], libmp.fzero) and libmp.mpf_ge(x[1], libmp.fzero))


def apart(x: Raw, y: Raw) -> bool:
    """Whether two intervals have no point in common."""
    return bool(libmp.mpf_lt(x[1], y[0]) or libmp.mpf_lt(y[1], x[0]))


def narrow(x: Raw, digits: int) -> bool:
    """Whether the interval pins the value down to that many digits, relative, or absolute near 0."""
    width = libmp.mpf_sub(x[1], x[0])
    if width == libmp.fzero:
        return True
    size = libmp.mpf_abs(x[0])
    scale = size if libmp.mpf_gt(size, libmp.fone) else libmp.fone
    return bool(libmp.mpf_lt(libmp.mpf_mul(width, libmp.from_int(10**digits)), scale))


def _near(x: Raw) -> Raw:
    """x, unless it left the limits."""
    for end in x:
        if end[1] and abs(end[2] + end[3]) > FARTHEST:
            raise TooLarge("This number is too large or too close to zero to be worked out.")
        if end in (libmp.finf, libmp.fninf, libmp.fnan):
            raise Undefined("There is no finite value here.")
    return x


def _refuse_far(x: Raw, power: int) -> None:
    """Raise before a power is taken that would pass the limits."""
    for end in x:
        if end[1] and abs(end[2] + end[3]) * power > FARTHEST * 2:
            raise TooLarge("This number is too large or too close to zero to be worked out.")
    if power.bit_length() > 64:
        raise TooLarge("This exponent is too large.")
