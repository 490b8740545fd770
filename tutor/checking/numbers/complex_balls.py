"""Balls in the plane, for values that leave the real line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from flint import acb, arb

from tutor.checking.numbers.ball_precision import precisely
from tutor.checking.numbers.balls import Balls, certain
from tutor.checking.numbers.numeric_faults import Undefined, Unresolved
from tutor.checking.numbers.real_balls import RealBalls


class ComplexBalls(Balls):
    """Values anywhere in the plane."""

    kind = acb

    def _imaginary_unit(self) -> acb:
        return acb(0, 1)

    @precisely
    def sign(self, x: acb) -> acb:
        """x / |x|, and 0 at 0.

        Raises:
            Unresolved: the ball holds 0 and other numbers.
        """
        if x.contains(0) and not x == 0:
            raise Unresolved
        return x.sgn()

    @precisely
    def floor(self, x: acb) -> acb:
        """The next whole number below a real number."""
        return acb(certain(_on_real_line(x).floor()))

    @precisely
    def maximum(self, x: acb, y: acb) -> acb:
        """The greater of two real numbers."""
        return acb(_on_real_line(x).max(_on_real_line(y)))

    def largest(self, items: Sequence[acb]) -> acb:
        """The greatest of real numbers."""
        return reduce(self.maximum, items)

    def greatest(self, items: Sequence[acb]) -> int:
        """The place of the greatest of real numbers."""
        return RealBalls(self.precision).greatest([_on_real_line(item) for item in items])

    def real_part(self, x: acb) -> acb:
        """Re x."""
        return acb(x.real)

    def imaginary_part(self, x: acb) -> acb:
        """Im x."""
        return acb(x.imag)

    @precisely
    def conjugate(self, x: acb) -> acb:
        """Re x - i Im x."""
        return x.conjugate()

    @precisely
    def argument(self, x: acb) -> acb:
        """The angle of a number other than 0, above -π and at most π."""
        if x.contains(0):
            raise Undefined("Zero has no argument.") if x == 0 else Unresolved
        return acb(x.arg())


def _on_real_line(x: acb) -> arb:
    if x.imag == 0:
        return x.real
    raise Unresolved if x.imag.contains(0) else Undefined("Complex numbers have no order.")
