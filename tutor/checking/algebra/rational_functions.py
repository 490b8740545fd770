"""Rational functions of one real variable as an arithmetic, on one stretch of the line at a time.

|f|, sign and max depend on where we stand: inside a stretch they are decided at a test point, and the places
where they change are collected, so that the caller can cut the line there and come back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from flint import fmpq_poly
from flint.utils.flint_exceptions import DomainError

from tutor.checking.algebra.univariate_polynomials import HIGHEST_DEGREE, fraction, rational, refuse_large
from tutor.checking.numbers.balls import middle
from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import OutsideArithmetic, Undefined
from tutor.checking.numbers.rationals import Exact
from tutor.checking.numbers.real_balls import RealBalls

EXACT = Exact()
ONE = fmpq_poly([1])
HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Ratio:
    """top / bottom."""

    top: fmpq_poly
    bottom: fmpq_poly

    def at(self, x: Fraction) -> Fraction | None:
        """The value, or None at a pole."""
        place = rational(x)
        bottom = self.bottom(place)
        return fraction(self.top(place) / bottom) if bottom else None


class Line:
    """Functions of one variable near a test point.

    Args:
        here: the test point.

    Attributes:
        turns: functions whose sign was asked for.
        poles: what was divided by, where it is no constant.
        rounded: whether an irrational constant was rounded to 60 digits.
    """

    real_squares = True

    def __init__(self, here: Fraction) -> None:
        self.here = here
        self.turns: list[Ratio] = []
        self.poles: list[fmpq_poly] = []
        self.rounded = False

    def variable(self) -> Ratio:
        """x."""
        return Ratio(fmpq_poly([0, 1]), ONE)

    def number(self, value: Fraction) -> Ratio:
        """A constant."""
        return Ratio(fmpq_poly([rational(value)]), ONE)

    def constant(self, name: str) -> Ratio:
        """π and e, rounded."""
        return self._middle(RealBalls().constant(name))

    def add(self, terms: Sequence[Ratio]) -> Ratio:
        """The sum."""
        total = Ratio(fmpq_poly(), ONE)
        for term in terms:
            if term.bottom == total.bottom:
                total = self._bounded(total.top + term.top, total.bottom)
            else:
                top = total.top * term.bottom + term.top * total.bottom
                total = self._bounded(top, total.bottom * term.bottom)
        return total

    def negate(self, x: Ratio) -> Ratio:
        """-x."""
        return Ratio(-x.top, x.bottom)

    def multiply(self, x: Ratio, y: Ratio) -> Ratio:
        """x y."""
        return self._bounded(x.top * y.top, x.bottom * y.bottom)

    def divide(self, x: Ratio, y: Ratio) -> Ratio:
        """x / y."""
        if not y.top:
            raise Undefined("This divides by zero.")
        if y.top.degree() > 0:
            self.poles.append(y.top)
        return self._bounded(x.top * y.bottom, x.bottom * y.top)

    def power(self, base: Ratio, exponent: Ratio | Fraction) -> Ratio:
        """Whole powers, √(f²), and any power of a constant; rules for fractions give the exponent as one."""
        if isinstance(exponent, Fraction):
            exponent = self.number(exponent)
        known = self.as_fraction(exponent)
        value = self.as_fraction(base)
        if known is None:
            raise OutsideArithmetic
        if value is not None:
            return self._constant(lambda field, x, y: field.power(x, y), (base, exponent))
        if known == HALF:
            return self.absolute(_root(base))
        if known.denominator != 1 or abs(known) > HIGHEST_DEGREE:
            raise OutsideArithmetic
        result = self.number(Fraction(1))
        for _ in range(abs(int(known))):
            result = self.multiply(result, base)
        return result if known >= 0 else self.divide(self.number(Fraction(1)), result)

    def absolute(self, x: Ratio) -> Ratio:
        """|x| on this stretch."""
        return self.negate(x) if self._negative(x) else x

    def sign(self, x: Ratio) -> Ratio:
        """The sign on this stretch."""
        if not x.top:
            return x
        return self.number(Fraction(-1 if self._negative(x) else 1))

    def greatest(self, items: Sequence[Ratio]) -> int:
        """The greatest on this stretch."""
        best = 0
        for place in range(1, len(items)):
            if self._negative(self.add((items[best], self.negate(items[place])))):
                best = place
        return best

    def largest(self, items: Sequence[Ratio]) -> Ratio:
        """The greatest item on this stretch."""
        return items[self.greatest(items)]

    def tied(self, items: Sequence[Ratio], winner: int) -> bool:
        """Only constants can tie for good."""
        known = [self.as_fraction(item) for item in items]
        return known[winner] is not None and known.count(known[winner]) > 1

    def maximum(self, x: Ratio, y: Ratio) -> Ratio:
        """The greater of two on this stretch."""
        return self.largest((x, y))

    def call(self, name: str, *arguments: Ratio) -> Ratio:
        """Rational functions rest on no library."""
        raise OutsideArithmetic

    def apply(self, function: Function, arguments: Sequence[Ratio]) -> Ratio:
        """By the function's formula, a root as a power; otherwise of constants only."""
        if function.root and function.rationals is not None and not all(map(_is_constant, arguments)):
            if len(arguments) > 1:
                raise OutsideArithmetic
            return function.rationals(self, *arguments)  # type: ignore[no-any-return]
        if function.formula is not None:
            return function.formula(self, *arguments)  # type: ignore[no-any-return]
        return self._constant(lambda field, *known: field.apply(function, known), arguments)

    def declared(self, name: str, arguments: Sequence[Ratio]) -> Ratio:
        """Of constants only."""
        return self._constant(lambda field, *known: field.declared(name, known), arguments)

    def as_fraction(self, x: Ratio) -> Fraction | None:
        """A constant's value."""
        return fraction(x.top[0] / x.bottom[0]) if _is_constant(x) else None

    def _negative(self, x: Ratio) -> bool:
        if not _is_constant(x):
            self.turns.append(x)
        value = x.at(self.here)
        return value is not None and value < 0

    def _constant(self, operation: Callable[..., Any], arguments: Sequence[Ratio]) -> Ratio:
        """An operation on constants: exact where that is possible, else rounded."""
        found = [self.as_fraction(argument) for argument in arguments]
        known = [value for value in found if value is not None]
        if len(known) < len(found):
            raise OutsideArithmetic
        try:
            return self.number(operation(EXACT, *known))
        except OutsideArithmetic:
            field = RealBalls()
            return self._middle(operation(field, *map(field.number, known)))

    def _middle(self, ball: Any) -> Ratio:
        self.rounded = True
        return self.number(middle(ball))

    def _bounded(self, top: fmpq_poly, bottom: fmpq_poly) -> Ratio:
        refuse_large(top)
        refuse_large(bottom)
        if top.degree() > 0 and bottom.degree() > 0:
            shared = top.gcd(bottom)
            if shared.degree() > 0:
                return Ratio(top // shared, bottom // shared)
        return Ratio(top, bottom)


def _root(x: Ratio) -> Ratio:
    """f, where x is f².

    Raises:
        OutsideArithmetic: it is no square.
    """
    try:
        return Ratio(x.top.sqrt(), x.bottom.sqrt())
    except DomainError:
        raise OutsideArithmetic from None


def _is_constant(x: Ratio) -> bool:
    return x.top.degree() < 1 and x.bottom.degree() < 1
