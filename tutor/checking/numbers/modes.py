"""How a value is held: as a fraction where that is possible, else in a ball, real or complex."""

from __future__ import annotations

from typing import Any, Literal

from tutor.checking.numbers.rationals import Exact
from tutor.checking.numbers.tensors import Value, components

Mode = Literal["exact", "real", "complex"]
MODES: tuple[Mode, ...] = ("exact", "real", "complex")
"""The next one is tried where one cannot hold a value."""

EXACT = Exact()

DIGITS = 60
"""How many digits two values are compared to: by chance so many never agree."""
PRECISIONS = (256, 1024, 4096)
"""Bits of balls, one after another until a value is known to DIGITS: the first has 56 bits to spare for
rounding, the last holds them where cancellation took a thousand digits away, and an operation with it still
takes microseconds."""


def arithmetic(mode: Mode, precision: int = PRECISIONS[0]) -> Any:
    """The arithmetic of a mode. FLINT is loaded when the first ball is needed."""
    if mode == "exact":
        return EXACT
    from tutor.checking.numbers.complex_balls import ComplexBalls
    from tutor.checking.numbers.real_balls import RealBalls

    return RealBalls(precision) if mode == "real" else ComplexBalls(precision)


def is_known(value: Value) -> bool:
    """Whether every component of a value in balls is known to DIGITS."""
    from tutor.checking.numbers.balls import narrow

    return all(narrow(item, DIGITS) for item in components(value))
