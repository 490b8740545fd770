"""Balls at a number that is known to forty digits only: what is whole, or 0, but for that is taken for it."""

from __future__ import annotations

from fractions import Fraction

from flint import arb

from tutor.checking.numbers.ball_precision import precisely
from tutor.checking.numbers.balls import Ball, middle
from tutor.checking.numbers.numeric_faults import Undefined
from tutor.checking.numbers.real_balls import RealBalls

NEAR = Fraction(1, 10**30)
"""What is so close to a turn, beside a zero that is known to forty digits, seems to be the turn."""


class RoundedBalls(RealBalls):
    """Real balls in which a switch next to its turn stands at it. What they say is likely, and no proof."""

    def sign(self, x: arb) -> Ball:
        """-1, 0 or 1."""
        return self.zero if _is_near(x, 0) else super().sign(x)

    @precisely
    def floor(self, x: arb) -> Ball:
        """The next whole number below, or the one that is as good as there."""
        whole = round(middle(x))
        return arb(whole) if _is_near(x, whole) else super().floor(x)

    def divide(self, x: Ball, y: Ball) -> Ball:
        """x / y.

        Raises:
            Undefined: y is 0 but for rounding.
        """
        if _is_near(y, 0):
            raise Undefined("This divides by zero.")
        return super().divide(x, y)

    def power(self, base: Ball, exponent: Ball) -> Ball:
        """The principal value.

        Raises:
            Undefined: the base is 0 but for rounding, and the exponent is not positive.
        """
        if _is_near(base, 0) and not exponent > 0:
            raise Undefined("Zero has no such power.")
        return super().power(base, exponent)

    def call(self, name: str, *arguments: Ball) -> Ball:
        """FLINT's method of that name, at 0 for what is as good as 0.

        Raises:
            CannotEvaluate: it has no value there.
        """
        return super().call(name, *(self.zero if _is_near(x, 0) else x for x in arguments))


def _is_near(x: Ball, whole: int) -> bool:
    return abs(middle(x) - whole) < NEAR
