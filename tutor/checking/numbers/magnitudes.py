"""How far from 1 the numbers on the way to a value lie: digits that hold all of them hide no tiny term.

In `1/(1 + exp(-1000))` the term of 2^-1443 is lost to sixty digits, but it is met on the way.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import Any

from flint import acb, arb

from tutor.checking.numbers.ball_precision import bits
from tutor.checking.numbers.balls import Balls
from tutor.checking.numbers.function_record import Function


class Magnitudes:
    """An arithmetic of balls that takes note of the size of everything that it works out.

    Args:
        field: the arithmetic.

    Attributes:
        span: the largest |log₂ x| of a number x that was met, or that a function hides in its digits.
    """

    def __init__(self, field: Balls) -> None:
        self.field = field
        self.span = 0.0

    def __getattr__(self, name: str) -> Any:
        operation = getattr(self.field, name)
        if not callable(operation):
            return operation

        def noted(*arguments: Any) -> Any:
            value = operation(*arguments)
            self._note(value)
            return value

        return noted

    def apply(self, function: Function, arguments: Sequence[Any]) -> Any:
        """As the field does it, each step of a formula noted."""
        if function.hidden is not None:
            self.span = max(self.span, _upper(function.hidden(*arguments)))
        value = Balls.apply(self, function, arguments)  # type: ignore[arg-type]
        self._note(value)
        return value

    def _note(self, value: Any) -> None:
        if isinstance(value, arb | acb):
            with bits(30):
                size = abs(value)
                # A ball around 0 says nothing of how small the number in it is.
                if not size.contains(0):
                    self.span = max(self.span, _upper(abs(size.log() / arb.const_log2())))


def _upper(x: Any) -> float:
    """At most how large a number is, as a float."""
    found = float(x.real.abs_upper())
    return found if found < inf else inf
