"""Typed weights of a sum of squares, tried out: is the sum least where the run ends?"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from tutor.checking.contract.question import Answer
from tutor.packs.evidence.point import end
from tutor.packs.model.pack import Part
from tutor.packs.reading.experiment import Weigh
from tutor.packs.reading.plane import Vector
from tutor.packs.rendering.interpolate import declarations
from tutor.packs.trials.random_values import known
from tutor.packs.trials.trial_words import Number, number, settings, typed, value, vector

VECTORS: tuple[Vector, ...] = (
    (Fraction(1), Fraction(1, 2)),
    (Fraction(2), Fraction(-1)),
    (Fraction(1), Fraction(1, 2), Fraction(-2)),
)
"""Drawn for the training point: no component is zero, and no two are of one size."""

CLOSE = 1e-9


def weights(part: Part, variant: int, answer: Answer, wanted: Weigh) -> str | None:
    """A point of the plane whose weighted sum is less than at the run's end; None if there is none.

    `evidence` says what the arguments are, and catches what an experiment raises that does not fit.
    """
    names = known(declarations(part, variant))
    found = typed(part, answer, names)
    if found is None:
        return None
    for a in VECTORS:
        values: dict[str, Any] = {wanted.vector: a}
        values |= {size: len(a) for one in names.declarations for size in one.dims if isinstance(size, str)}
        weight = value(found[1], values, names)
        if not isinstance(weight, tuple):
            weight = (weight,) * len(a)
        if len(weight) != len(a) or not all(isinstance(one, int | float | Fraction) for one in weight):
            return None
        here = end(wanted.rule, a, Fraction(1))
        begun = f"Tried out with {settings({wanted.vector: a})}, where the run ends at {vector(here)}:"
        if any(one <= 0 for one in weight):
            return (
                f"{begun} one of your weights is {number(min(weight))} there, so more of that component pays."
            )
        told = _less(weight, a, here)
        if told:
            return f"{begun} {told}"
    return None


def least(weight: Sequence[Number], a: Vector) -> tuple[Number, ...]:
    """The point of aᵀθ = 1 with the least sum of wᵢθᵢ², all wᵢ > 0: wᵢθᵢ is proportional to aᵢ."""
    way = [x / w for x, w in zip(a, weight, strict=True)]
    share = sum(x * y for x, y in zip(a, way, strict=True))
    return tuple(x / share for x in way)


def weighted(weight: Sequence[Number], theta: Sequence[Number]) -> Number:
    """The sum of wᵢθᵢ²."""
    return sum(w * x * x for w, x in zip(weight, theta, strict=True))


def _less(weight: Sequence[Number], a: Vector, here: Vector) -> str:
    best = least(weight, a)
    half = tuple((x + y) / 2 for x, y in zip(here, best, strict=True))
    at_end, at_half = weighted(weight, here), weighted(weight, half)
    if at_end - at_half <= CLOSE * abs(at_end):
        return ""
    return (
        f"the sum with your weights is {number(at_end)} at that point, and less, {number(at_half)}, "
        f"at {vector(half)}, which is on the plane too. So the run does not make this sum least."
    )
