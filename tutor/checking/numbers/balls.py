"""Real and complex balls of FLINT: a midpoint and a radius that holds every error, rounding included.

Two balls that do not meet prove that two values differ. A ball around a cut of a logarithm or an arc is as
wide as the jump there; one around a zero that is divided by, or around a place where a sign turns, is no
value at all: `Unresolved`, until more bits tell. Everything that goes into FLINT is bounded before, since no
alarm is heard inside: at 24,000 bits and with arguments up to 2^60,000 its slowest function takes 0.07 s.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import reduce
from operator import add
from typing import Any

from flint import arb

from tutor.checking.numbers.ball_precision import bits, precisely
from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import (
    NotReal,
    OutsideArithmetic,
    TooLarge,
    Undefined,
    Unresolved,
)

Ball = Any
"""`arb` or `acb`."""

PRECISION = 256
"""Bits: four machine words, no slower than the 200 that sixty digits take."""
HIGHEST_PRECISION = 24_000
"""Bits: the gamma function takes 0.07 s with them, and more than half a minute with 330,000."""
FARTHEST = 1_000_000
"""Values beyond 2^±FARTHEST are refused: what is typed by a person is nearer."""
FARTHEST_ARGUMENT = 60_000
"""Arguments beyond 2^FARTHEST_ARGUMENT are refused: of angles beyond 2^65,536 FLINT says nothing more."""
LONG_EXPONENT = 1_000
"""Beyond it the size of a power is looked at before it is taken."""
LONGEST = 40_000
"""Bits of a number that is taken out of a ball as a fraction."""


HUGE, TINY = arb(2) ** FARTHEST, arb(2) ** -FARTHEST
LARGEST_ARGUMENT = arb(2) ** FARTHEST_ARGUMENT


class Balls:
    """What real and complex balls have in common.

    Args:
        precision: bits.
    """

    real_squares = False
    kind: Callable[..., Ball]

    def __init__(self, precision: int = PRECISION) -> None:
        self.precision = min(precision, HIGHEST_PRECISION)
        self.zero = self.kind(0)

    @precisely
    def number(self, value: Fraction) -> Ball:
        """A whole number as it is, a fraction in the narrowest ball."""
        top = self.kind(value.numerator)
        return top if value.denominator == 1 else top / value.denominator

    @precisely
    def constant(self, name: str) -> Ball:
        """π and e; i among complex balls.

        Raises:
            NotReal: for i among real balls.
            Undefined: for inf.
        """
        if name == "inf":
            raise Undefined("Infinity is not a number.")
        if name == "i":
            return self._imaginary_unit()
        return self.kind(arb.pi() if name == "pi" else arb.const_e())

    def _imaginary_unit(self) -> Ball:
        raise NotReal

    @precisely
    def add(self, terms: Sequence[Ball]) -> Ball:
        """The sum."""
        return reduce(add, terms) if terms else self.zero

    @precisely
    def negate(self, x: Ball) -> Ball:
        """-x."""
        return -x

    @precisely
    def multiply(self, x: Ball, y: Ball) -> Ball:
        """x y."""
        return x * y

    @precisely
    def divide(self, x: Ball, y: Ball) -> Ball:
        """x / y.

        Raises:
            Undefined: y is 0.
            Unresolved: y may be 0.
        """
        quotient = x / y
        if quotient.is_finite():
            return quotient
        if y == 0:
            raise Undefined("This divides by zero.")
        raise Unresolved

    @precisely
    def power(self, base: Ball, exponent: Ball) -> Ball:
        """The principal value.

        Raises:
            NotReal: a negative real base with a broken exponent.
            Undefined: 0 to a power that is not positive.
        """
        if base == 0:
            known = exponent.real
            if known > 0:
                return base
            raise Undefined("Zero has no such power.") if known <= 0 else Unresolved
        size = exponent.abs_upper()
        if size > LONG_EXPONENT and not _bits_of_power(base, size) < FARTHEST:
            raise TooLarge("This number is too large or too close to zero to be worked out.")
        return self._kept(base**exponent, (base, exponent))

    @precisely
    def call(self, name: str, *arguments: Ball) -> Ball:
        """FLINT's method of that name of the first argument.

        Raises:
            NotReal, Undefined, Unresolved: it has no finite value.
            TooLarge: an argument or the value passes the limits.
        """
        for argument in arguments:
            self._refuse_far(argument)
        return self._kept(getattr(arguments[0], name)(*arguments[1:]), arguments)

    def apply(self, function: Function, arguments: Sequence[Ball]) -> Ball:
        """The function's value.

        Raises:
            NotReal, Undefined, Unresolved: it has no finite value.
            TooLarge: an argument or the value passes the limits.
            OutsideArithmetic: there is no rule for it.
        """
        if function.growth and not all(argument.abs_upper() < FARTHEST for argument in arguments):
            raise TooLarge("This number is too large to be worked out.")
        rule = function.balls
        if isinstance(rule, str):
            return self.call(rule, *arguments)
        if rule is not None:
            return rule(self, *arguments)
        if function.formula is not None:
            return function.formula(self, *arguments)
        raise OutsideArithmetic(f"The function {function.name} is not known here.")

    def declared(self, name: str, arguments: Sequence[Ball]) -> Ball:
        """Rounded arguments do not tell a function's value."""
        raise OutsideArithmetic(f"The function {name} is not known here.")

    def factorial(self, x: Ball) -> Ball:
        """Γ(x + 1)."""
        if not x.abs_upper() < FARTHEST:
            raise TooLarge("This number is too large to be worked out.")
        return self.call("gamma", self.add((x, self.number(Fraction(1)))))

    @precisely
    def absolute(self, x: Ball) -> Ball:
        """|x|."""
        return self.kind(abs(x))

    def tied(self, items: Sequence[Ball], winner: int) -> bool:
        """Whether another item is certainly as great as the winner."""
        return any(k != winner and bool(item == items[winner]) for k, item in enumerate(items))

    def as_fraction(self, x: Ball) -> Fraction | None:
        """The number, if the ball is a single point on the real line."""
        return middle(x) if x.imag == 0 and x.real.is_exact() and _is_short(x.real) else None

    def _refuse_far(self, x: Ball) -> None:
        if not x.abs_upper() < LARGEST_ARGUMENT:
            raise TooLarge("This number is too large to be worked out.")

    def _kept(self, value: Ball, arguments: Sequence[Ball]) -> Ball:
        """A finite value within the limits."""
        if value.real.is_nan() or value.imag.is_nan():
            self._explain(arguments)
        # What overflows is infinite.
        size = value.abs_upper()
        if not size < HUGE or (size < TINY and size > 0):
            raise TooLarge("This number is too large or too close to zero to be worked out.")
        return value

    def _explain(self, arguments: Sequence[Ball]) -> None:
        """Raise what it means that there is no finite value."""
        if all(argument.is_exact() for argument in arguments):
            raise Undefined("There is no value here.")
        raise Unresolved


def certain(x: Ball) -> Ball:
    """What a jump comes to where the whole ball is on one side of it.

    Raises:
        Unresolved: it is not; a smaller ball may be.
    """
    if not x.is_exact():
        raise Unresolved
    return x


def _bits_of_power(base: Ball, exponent: arb) -> Ball:
    """How far from 0 the binary logarithm of base^±exponent may be."""
    with bits(64):
        size = abs(base)
        return exponent * abs((size.upper() if size.contains(0) else size).log()) / arb.const_log2()


def _is_short(x: arb) -> bool:
    _, exponent = x.man_exp()
    return abs(int(exponent)) <= LONGEST and x.bits() <= LONGEST


def middle(x: Ball) -> Fraction:
    """The midpoint of a ball on the real line.

    Raises:
        TooLarge: as a fraction it would be too long.
    """
    centre = x.real.mid()
    if not _is_short(centre):
        raise TooLarge("This number is too large or too close to zero to be worked out.")
    value = centre.fmpq()
    return Fraction(int(value.p), int(value.q))


def holds_zero(x: Ball) -> bool:
    """Whether 0 lies in the ball."""
    return bool(x.contains(0))


def apart(x: Ball, y: Ball) -> bool:
    """Whether two balls have no point in common."""
    return not x.overlaps(y)


def narrow(x: Ball, digits: int) -> bool:
    """Whether the ball pins the value down to that many digits, relative, or absolute near 0."""
    return bool(x.rel_one_accuracy_bits() >= digits * 10 // 3)
