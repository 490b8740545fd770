"""A claim of a text, and the draws that it is tried with."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from tests.content.steps import CLOSE, PENALTIES, Vector, dot

Holds = Callable[[random.Random], bool]


@dataclass(frozen=True, slots=True)
class Claim:
    """A passage and what it amounts to.

    Attributes:
        part: the id of a part, with a + for the versions that ask another question.
        says: a passage that stands in one of its texts.
        holds: whether it is so, for one draw.
    """

    part: str
    says: str
    holds: Holds


def drawn(source: random.Random, size: int = 0) -> Vector:
    """Slopes without a zero, no two of one size."""
    sizes = source.sample(range(1, 12), size or source.choice((2, 3, 4)))
    return tuple(float(one * source.choice((-1, 1))) for one in sizes)


def scalar(source: random.Random) -> float:
    """A positive number."""
    return source.choice((0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 7.0))


def near(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-7 * (1 + abs(one) + abs(other))


def others(source: random.Random, around: Vector, count: int = 60) -> list[Vector]:
    """Vectors near one and far from it."""
    return [
        tuple(x + scale * source.gauss(0, 1) for x in around)
        for scale in (0.01, 0.3, 5.0)
        for _ in range(count // 3)
    ]


def is_least(objective: Callable[[Vector], float], at: Vector, source: random.Random) -> bool:
    """Whether nothing that is tried lies lower."""
    return all(objective(at) <= objective(other) + CLOSE for other in others(source, at))


def price(part: str, g: Vector, weight: float) -> Callable[[Vector], float]:
    """The objective of a penalty with this weight before it."""
    return lambda u: dot(g, u) + weight * PENALTIES[part](u)


def lowest(b: float, w: float, at: float) -> bool:
    """Whether `w x^2 - b x` is lowest at a point."""
    return all(
        w * at * at - b * at <= w * x * x - b * x + CLOSE for x in (at - 1, at - 0.01, at + 0.01, at + 1, 0)
    )
