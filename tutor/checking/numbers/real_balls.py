"""Balls on the real line; what leaves it is no value here, and may be one in the plane."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import reduce

from flint import arb

from tutor.checking.numbers.ball_precision import precisely
from tutor.checking.numbers.balls import Ball, Balls, certain
from tutor.checking.numbers.numeric_faults import NotReal, Undefined, Unresolved


class RealBalls(Balls):
    """Values on the real line; what leaves it raises `NotReal`, and may be tried among complex balls."""

    real_squares = True
    kind = arb

    @precisely
    def between(self, low: Fraction, high: Fraction) -> Ball:
        """The numbers from one to another."""
        return self.number(low).union(self.number(high))

    def sign(self, x: arb) -> Ball:
        """-1, 0 or 1.

        Raises:
            Unresolved: the ball holds 0 and other numbers.
        """
        return certain(x.sgn())

    @precisely
    def floor(self, x: arb) -> Ball:
        """The next whole number below.

        Raises:
            Unresolved: a whole number lies in the ball.
        """
        return certain(x.floor())

    @precisely
    def maximum(self, x: arb, y: arb) -> arb:
        """The greater of two."""
        return x.max(y)

    def largest(self, items: Sequence[arb]) -> arb:
        """The greatest of the items: a ball around it, where several come into question."""
        return reduce(self.maximum, items)

    def greatest(self, items: Sequence[arb]) -> int:
        """The place of the greatest item.

        Raises:
            Unresolved: two balls that meet, and are not the same number, come into question.
        """
        best = 0
        for place, item in enumerate(items):
            if item > items[best]:
                best = place
        if all(item <= items[best] for place, item in enumerate(items) if place != best):
            return best
        raise Unresolved

    def real_part(self, x: arb) -> arb:
        """x."""
        return x

    def imaginary_part(self, x: arb) -> Ball:
        """0."""
        return self.zero

    def conjugate(self, x: arb) -> arb:
        """x."""
        return x

    def argument(self, x: arb) -> Ball:
        """0 or π.

        Raises:
            Undefined: for 0.
            Unresolved: x may be negative.
        """
        if x == 0:
            raise Undefined("Zero has no argument.")
        return self.zero if self.sign(x) == 1 else self.constant("pi")

    def _explain(self, arguments: Sequence[arb]) -> None:
        raise NotReal
