"""Balls as wide as a stretch of the real line, over which a formula is analytic, or else has no value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flint import arb

from tutor.checking.numbers.ball_precision import precisely
from tutor.checking.numbers.balls import Ball
from tutor.checking.numbers.numeric_faults import Unresolved
from tutor.checking.numbers.real_balls import RealBalls

BRANCHES: tuple[tuple[Any, Callable[[Any], bool]], ...] = (
    (arb.sqrt, lambda x: x > 0),
    (arb.rsqrt, lambda x: x > 0),
    (arb.log, lambda x: x > 0),
    (arb.log1p, lambda x: x > -1),
    (arb.asin, lambda x: abs(x) < 1),
    (arb.acos, lambda x: abs(x) < 1),
    (arb.atanh, lambda x: abs(x) < 1),
    (arb.acosh, lambda x: x > 1),
    (arb.lambertw, lambda x: x > 0),
)
INSIDE = {method.__name__: analytic for method, analytic in BRANCHES}
"""Methods of FLINT that end at a branch point, and where they are analytic."""


class AnalyticBalls(RealBalls):
    """Real balls in which everything that turns, jumps or ends inside a ball raises `Unresolved`."""

    def call(self, name: str, *arguments: Ball) -> Ball:
        """FLINT's method of that name, where it is analytic.

        Raises:
            Unresolved: it may not be.
        """
        if not all(INSIDE.get(name, _anywhere)(argument) for argument in arguments[:1]):
            raise Unresolved
        return super().call(name, *arguments)

    @precisely
    def multiply(self, x: arb, y: arb) -> arb:
        """x y, as wide as the products of the ends: what balls make of two stretches reaches beyond 0."""
        if x.is_exact() or y.is_exact():
            return x * y
        low, high, left, right = x.lower(), x.upper(), y.lower(), y.upper()
        return (low * left).union(high * right).union((low * right).union(high * left))

    def power(self, base: Ball, exponent: Ball) -> Ball:
        """The principal value, of a positive base or with a whole exponent.

        Raises:
            Unresolved: it may not be analytic.
        """
        whole = self.as_fraction(exponent)
        if not base > 0 and (whole is None or whole.denominator != 1):
            raise Unresolved
        if whole is not None and whole.denominator == 1 and whole > 0 and not base.is_exact():
            # As wide as the powers of the ends: what balls make of them reaches beyond 0.
            found = super().power(base.lower(), exponent).union(super().power(base.upper(), exponent))
            return found.union(self.zero) if base.contains(0) else found
        return super().power(base, exponent)

    def absolute(self, x: Ball) -> Ball:
        """|x| for x of one sign.

        Raises:
            Unresolved: it may turn.
        """
        return -x if self.sign(x) == -1 else x

    def maximum(self, x: arb, y: arb) -> arb:
        """The greater of two that do not meet.

        Raises:
            Unresolved: they do.
        """
        if x.overlaps(y) and not x == y:
            raise Unresolved
        return super().maximum(x, y)


def _anywhere(x: Ball) -> bool:
    return True
