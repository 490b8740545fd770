"""Ordinary floating point, for experiments that evaluate a typed expression many times."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import CannotEvaluate, Undefined


class Floats:
    """Python floats; anything complex is undefined."""

    real_squares = True

    def number(self, value: Fraction) -> float:
        """Rounded; infinite if it is too large."""
        try:
            return float(value)
        except OverflowError:
            return math.copysign(math.inf, value)

    def constant(self, name: str) -> float:
        """π, e and ∞."""
        if name == "i":
            raise Undefined("Complex numbers have no place here.")
        return {"pi": math.pi, "e": math.e, "inf": math.inf}[name]

    def add(self, terms: Sequence[float]) -> float:
        """The sum."""
        return math.fsum(terms) if all(map(math.isfinite, terms)) else sum(terms)

    def negate(self, x: float) -> float:
        """-x."""
        return -x

    def multiply(self, x: float, y: float) -> float:
        """x y."""
        return x * y

    def divide(self, x: float, y: float) -> float:
        """x / y."""
        if not y:
            raise Undefined("This divides by zero.")
        return x / y

    def power(self, base: float, exponent: float) -> float:
        """base^exponent."""
        if (not base and exponent <= 0) or (base < 0 and exponent != int(exponent)):
            raise Undefined("There is no such power.")
        try:
            return float(base**exponent)
        except OverflowError:
            return math.inf

    def absolute(self, x: float) -> float:
        """|x|."""
        return abs(x)

    def sign(self, x: float) -> float:
        """-1, 0 or 1."""
        return float((x > 0) - (x < 0))

    def greatest(self, items: Sequence[float]) -> int:
        """The first place of the greatest item."""
        return max(range(len(items)), key=items.__getitem__)

    def largest(self, items: Sequence[float]) -> float:
        """The greatest item."""
        return max(items)

    def tied(self, items: Sequence[float], winner: int) -> bool:
        """Never: an experiment takes the first of equals."""
        return False

    def maximum(self, x: float, y: float) -> float:
        """The greater of two."""
        return max(x, y)

    def call(self, name: str, *arguments: float) -> float:
        """What the `math` module has under that name."""
        return float(getattr(math, name)(*arguments))

    def signed_power(self, base: float, exponent: float) -> float:
        """The power of the size, with the sign of the base."""
        return math.copysign(abs(base) ** exponent, base)

    def apply(self, function: Function, arguments: Sequence[float]) -> float:
        """The function's value.

        Raises:
            Undefined: it has none, or none that a float holds.
            CannotEvaluate: there is no rule for it.
        """
        rule = function.doubles
        if rule is None:
            if function.formula is None:
                raise CannotEvaluate(f"The function {function.name} is not known here.")
            return float(function.formula(self, *arguments))
        try:
            return float(self.call(rule, *arguments) if isinstance(rule, str) else rule(self, *arguments))
        except (ValueError, ZeroDivisionError, OverflowError) as fault:
            raise Undefined("There is no value here.") from fault

    def declared(self, name: str, arguments: Sequence[float]) -> float:
        """There is nothing to work it out by."""
        raise CannotEvaluate(f"The function {name} is not known here.")

    def as_fraction(self, x: float) -> Fraction | None:
        """The exact value of a finite float."""
        return Fraction(x) if math.isfinite(x) else None
