"""Points, runs and their ends in exact numbers, for the claims about the solution plane."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from fractions import Fraction

Point = tuple[Fraction, ...]
Quantity = Callable[[Point, Point], Fraction]
F = Fraction
SMALL: Point = (F(1), F(1, 10))
"""The features that most texts take for an example."""


def features(s: random.Random) -> Point:
    """Features without a zero, and not all of one size."""
    while True:
        found = tuple(
            F(s.choice((-1, 1)) * s.randint(1, 9), s.choice((1, 2, 10))) for _ in range(s.randint(2, 4))
        )
        if len({abs(x) for x in found}) > 1:
            return found


def dot(x: Point, y: Point) -> Fraction:
    return sum((p * q for p, q in zip(x, y, strict=True)), F(0))


def sign(x: Fraction) -> Fraction:
    return F((x > 0) - (x < 0))


def signs(a: Point) -> Point:
    return tuple(map(sign, a))


def times(c: Fraction, x: Point) -> Point:
    return tuple(c * p for p in x)


def one(x: Point) -> Fraction:
    return sum(map(abs, x), F(0))


def sgd_end(a: Point) -> Point:
    return times(1 / dot(a, a), a)


def adam_end(a: Point) -> Point:
    return times(1 / one(a), signs(a))


def rescaled_end(a: Point) -> Point:
    return tuple(1 / (len(a) * x) for x in a)


def parallel(x: Point, y: Point) -> bool:
    return all(p * t == q * r for p, r in zip(x, y, strict=True) for q, t in zip(x, y, strict=True))


def gradient(a: Point, theta: Point) -> Point:
    return times(-2 * (1 - dot(a, theta)), a)


def somewhere(s: random.Random, a: Point) -> Point:
    return tuple(F(s.randint(-9, 9), s.randint(1, 5)) for _ in a)


def on_plane(s: random.Random, a: Point) -> Point:
    """A point of the plane."""
    point = somewhere(s, a)
    return tuple(x + (1 - dot(a, point)) * y / dot(a, a) for x, y in zip(point, a, strict=True))


def by_adam(a: Point, theta: Point, step: Fraction) -> Point:
    """A step of simplified Adam, where its matrix has the entries 1/|gradient|."""
    return tuple(t - step * sign(x) for t, x in zip(theta, gradient(a, theta), strict=True))


def smallest(s: random.Random, quantity: Quantity, end: Callable[[Point], Point]) -> bool:
    a = features(s)
    least = quantity(a, end(a))
    return all(quantity(a, on_plane(s, a)) >= least for _ in range(20))


def curved(s: random.Random) -> bool:
    """The larger curvature of two examples is at least that of either, and more but at right angles."""
    a, b = ((F(s.randint(1, 9)), F(s.randint(-9, 9))) for _ in range(2))
    p, q, c = dot(a, a), dot(b, b), dot(a, b)
    largest = (float(p + q) + math.hypot(float(p - q), 2 * float(c))) / 2
    more = largest > float(max(p, q)) + 1e-12
    return largest >= float(max(p, q)) - 1e-12 and more == (c != 0)
