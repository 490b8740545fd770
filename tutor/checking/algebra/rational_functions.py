"""Rational functions of one real variable as an arithmetic, on one stretch of the line at a time.

|f|, sign and max depend on where we stand: inside a stretch they are decided at a test point, and the places
where they change are collected, so that the caller can cut the line there and come back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tutor.checking.algebra import univariate_polynomials
from tutor.checking.algebra.univariate_polynomials import Coefficients
from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import OutsideArithmetic, TooLarge, Undefined
from tutor.checking.numbers.rationals import Exact

EXACT = Exact()


@dataclass(frozen=True, slots=True)
class Ratio:
    """top / bottom."""

    top: Coefficients
    bottom: Coefficients = (Fraction(1),)

    def at(self, x: Fraction) -> Fraction | None:
        """The value, or None at a pole."""
        bottom = univariate_polynomials.at(self.bottom, x)
        return univariate_polynomials.at(self.top, x) / bottom if bottom else None


class Line:
    """Functions of one variable near a test point.

    Args:
        here: the test point.

    Attributes:
        turns: functions whose sign was asked for.
        rounded: whether an irrational constant was rounded to 60 digits.
    """

    real_squares = True

    def __init__(self, here: Fraction) -> None:
        self.here = here
        self.turns: list[Ratio] = []
        self.rounded = False

    def variable(self) -> Ratio:
        """x."""
        return Ratio((Fraction(0), Fraction(1)))

    def number(self, value: Fraction) -> Ratio:
        """A constant."""
        return Ratio((value,) if value else ())

    def constant(self, name: str) -> Ratio:
        """π and e, rounded."""
        from tutor.checking.numbers.interval_arithmetic import Intervals

        return self._middle(Intervals().constant(name))

    def add(self, terms: Sequence[Ratio]) -> Ratio:
        """The sum."""
        total = Ratio(())
        for term in terms:
            if term.bottom == total.bottom:
                total = self._bounded(univariate_polynomials.plus(total.top, term.top), total.bottom)
            else:
                total = self._bounded(
                    univariate_polynomials.plus(
                        univariate_polynomials.times(total.top, term.bottom),
                        univariate_polynomials.times(term.top, total.bottom),
                    ),
                    univariate_polynomials.times(total.bottom, term.bottom),
                )
        return total

    def negate(self, x: Ratio) -> Ratio:
        """-x."""
        return Ratio(tuple(-c for c in x.top), x.bottom)

    def multiply(self, x: Ratio, y: Ratio) -> Ratio:
        """x y."""
        return self._bounded(
            univariate_polynomials.times(x.top, y.top), univariate_polynomials.times(x.bottom, y.bottom)
        )

    def divide(self, x: Ratio, y: Ratio) -> Ratio:
        """x / y."""
        if not y.top:
            raise Undefined("This divides by zero.")
        return self._bounded(
            univariate_polynomials.times(x.top, y.bottom), univariate_polynomials.times(x.bottom, y.top)
        )

    def power(self, base: Ratio, exponent: Ratio) -> Ratio:
        """Whole powers, and any power of a constant."""
        known = self.as_fraction(exponent)
        value = self.as_fraction(base)
        if known is None:
            raise OutsideArithmetic
        if value is not None:
            return self._constant(lambda field, x, y: field.power(x, y), (base, exponent))
        if known.denominator != 1 or abs(known) > univariate_polynomials.HIGHEST_DEGREE:
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

    def tied(self, items: Sequence[Ratio], winner: int) -> bool:
        """Only constants can tie for good."""
        known = [self.as_fraction(item) for item in items]
        return known[winner] is not None and known.count(known[winner]) > 1

    def maximum(self, x: Ratio, y: Ratio) -> Ratio:
        """The greater of two on this stretch."""
        return (x, y)[self.greatest((x, y))]

    def call(self, name: str, *arguments: Ratio) -> Ratio:
        """Rational functions rest on no library."""
        raise OutsideArithmetic

    def apply(self, function: Function, arguments: Sequence[Ratio]) -> Ratio:
        """By the function's formula; otherwise of constants only: √(f²) is not simplified."""
        if function.formula is not None:
            return function.formula(self, *arguments)  # type: ignore[no-any-return]
        return self._constant(lambda field, *known: field.apply(function, known), arguments)

    def declared(self, name: str, arguments: Sequence[Ratio]) -> Ratio:
        """Of constants only."""
        return self._constant(lambda field, *known: field.declared(name, known), arguments)

    def as_fraction(self, x: Ratio) -> Fraction | None:
        """A constant's value."""
        if len(x.top) > 1 or len(x.bottom) > 1:
            return None
        return x.top[0] / x.bottom[0] if x.top else Fraction(0)

    def _negative(self, x: Ratio) -> bool:
        if len(x.top) > 1 or len(x.bottom) > 1:
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
            from tutor.checking.numbers.interval_arithmetic import Intervals

            field = Intervals()
            return self._middle(operation(field, *map(field.number, known)))

    def _middle(self, interval: object) -> Ratio:
        from mpmath.libmp import to_rational

        low, high = (Fraction(*map(int, to_rational(end))) for end in interval)  # type: ignore[attr-defined]
        self.rounded = True
        return self.number((low + high) / 2)

    def _bounded(self, top: Coefficients, bottom: Coefficients) -> Ratio:
        if max(len(top), len(bottom)) > univariate_polynomials.HIGHEST_DEGREE + 1:
            raise TooLarge("This condition has too high a degree.")
        shared = univariate_polynomials.common(top, bottom) if len(top) > 1 and len(bottom) > 1 else ()
        if len(shared) > 1:
            top, bottom = (
                univariate_polynomials.remainder(top, shared)[0],
                univariate_polynomials.remainder(bottom, shared)[0],
            )
        return Ratio(top, bottom)
