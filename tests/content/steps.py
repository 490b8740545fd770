"""Steps in words: answers to the penalty parts as they may be typed, each with the step that it is."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from fractions import Fraction

Vector = tuple[float, ...]
Step = Callable[[Vector, float], Vector]
"""From g and alpha to the step; `lambda` and `z` are 3/2 throughout."""
OPEN = 1.5
CLOSE = 1e-9
DRAWS = 6


def sign(x: float) -> float:
    return (x > 0) - (x < 0)


def norm(v: Vector, p: float) -> float:
    return max(map(abs, v)) if p == float("inf") else sum(abs(x) ** p for x in v) ** (1 / p)


def only_steepest(g: Vector, value: Callable[[float], float]) -> Vector:
    largest = max(map(abs, g))
    return tuple(value(x) if abs(x) == largest else 0.0 for x in g)


FACTORS: dict[str, Callable[[Vector, float], float]] = {
    "1": lambda g, a: 1.0,
    "alpha": lambda g, a: a,
    "alpha/2": lambda g, a: a / 2,
    "2/alpha": lambda g, a: 2 / a,
    "||g||_1": lambda g, a: norm(g, 1),
    "||g||_2": lambda g, a: norm(g, 2),
    "||g||_inf": lambda g, a: norm(g, float("inf")),
    "(alpha/2) ||g||_1": lambda g, a: a / 2 * norm(g, 1),
    "(alpha/2) ||g||_inf": lambda g, a: a / 2 * norm(g, float("inf")),
    "alpha/||g||_2": lambda g, a: a / norm(g, 2),
    "1/||g||_inf": lambda g, a: 1 / norm(g, float("inf")),
    "alpha ||g||_1/d": lambda g, a: a * norm(g, 1) / len(g),
    "z": lambda g, a: OPEN,
    "g_1": lambda g, a: g[0],
}
DIRECTIONS: dict[str, Callable[[Vector], Vector]] = {
    "g": lambda g: g,
    "sign(g)": lambda g: tuple(map(sign, g)),
    "e_j": lambda g: only_steepest(g, lambda x: 1.0),
    "g_j e_j": lambda g: only_steepest(g, lambda x: x),
    "sign(g_j) e_j": lambda g: only_steepest(g, sign),
    "sign(g_i) min(|g_i|, lambda)": lambda g: tuple(sign(x) * min(abs(x), OPEN) for x in g),
    "clip(g, -1, 1)": lambda g: tuple(max(-1.0, min(1.0, x)) for x in g),
    "sign(g_i) max(|g_i| - lambda, 0)": lambda g: tuple(sign(x) * max(abs(x) - OPEN, 0) for x in g),
}
PENALTIES: dict[str, Callable[[Vector], float]] = {
    "l2": lambda u: norm(u, 2) ** 2,
    "linf": lambda u: norm(u, float("inf")) ** 2,
    "l1": lambda u: norm(u, 1) ** 2,
}


PRICES = (1.0, 3.0, 0.5)
"""The factor before the penalty, by the version of the part."""
ALONG = {"l2": "g", "linf": "||g||_1 sign(g)", "l1": "g_j e_j"}


def best(part: str, price: float = 1.0) -> Step:
    half: dict[str, Step] = {
        "l2": lambda g, a: g,
        "linf": lambda g, a: tuple(norm(g, 1) * sign(x) for x in g),
        "l1": lambda g, a: only_steepest(g, lambda x: x),
    }
    return lambda g, a: tuple(-a / (2 * price) * x for x in half[part](g, a))


def dot(u: Vector, v: Vector) -> float:
    return sum(x * y for x, y in zip(u, v, strict=True))


def same(u: Vector, v: Vector) -> bool:
    return all(abs(x - y) <= CLOSE * (1 + abs(x)) for x, y in zip(u, v, strict=True))


def times(c: float, u: Vector) -> Vector:
    return tuple(c * x for x in u)


def gradients(source: random.Random, draws: int = DRAWS) -> Iterator[tuple[Vector, float]]:
    for _ in range(draws):
        sizes = source.sample(range(1, 12), source.choice((2, 3)))
        g = tuple(float(size * source.choice((-1, 1))) for size in sizes)
        yield g, source.choice((0.5, 1.0, 3.0))


def answers(source: random.Random) -> Iterator[tuple[str, Step]]:
    """Texts with the steps that they are."""
    for factor, scale in FACTORS.items():
        for direction, way in DIRECTIONS.items():
            c = source.choice((Fraction(1), Fraction(-1))) * source.choice((1, 1, 3, Fraction(2, 7)))

            def step(
                g: Vector,
                a: float,
                scale: Callable[[Vector, float], float] = scale,
                way: Callable[[Vector], Vector] = way,
                c: float = float(c),
            ) -> Vector:
                return times(c * scale(g, a), way(g))

            yield f"{c} ({factor}) {direction}", step


def priced(part: str) -> Iterator[tuple[str, Step]]:
    """Multiples of the best step, also those that a price is lost or turned round in."""
    for size in map(Fraction, ("1/6", "1/4", "1/3", "1/2", "1", "3/2", "2", "6")):
        for c in (size, -size):

            def step(g: Vector, a: float, c: float = float(2 * c)) -> Vector:
                return times(c, times(-1, best(part)(g, a)))

            yield f"{c} alpha {ALONG[part]}", step
