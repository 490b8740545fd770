"""Whether the lines of the flawed arguments hold, for the examples of the texts and for random ones."""

from __future__ import annotations

import random
from fractions import Fraction

from tests.content.claims.claim import drawn, lowest, near, scalar
from tests.content.claims.points import (
    SMALL,
    adam_end,
    dot,
    features,
    gradient,
    on_plane,
    one,
    parallel,
    rescaled_end,
    sgd_end,
    signs,
    smallest,
    somewhere,
)
from tests.content.steps import best, norm, same
from tests.content.steps import dot as inner
from tests.content.steps import times as scaled

F = Fraction
INF = float("inf")
HALF = (F(1, 2), F(5))
"""Where rescaled SGD ends for the features that the texts take."""


def by_size(s: random.Random) -> bool:
    """Line 1 to 3 of the first argument, for its example and for any gradient."""
    g, a = s.choice(((2.0, -1.0), drawn(s))), scalar(s)
    z = a * norm(g, 1) / 2
    low = scaled(-z, tuple((x > 0) - (x < 0) for x in g))
    return (
        near(inner(g, low), -z * norm(g, 1))
        and lowest(norm(g, 1), 1 / a, z)
        and same(low, best("linf")(g, a))
    )


def doubles(s: random.Random) -> bool:
    g, a = drawn(s), scalar(s)
    return same(best("linf")(scaled(2, g), a), scaled(2, best("linf")(g, a)))


def doubles_one(s: random.Random) -> bool:
    g, a = drawn(s), scalar(s)
    return same(best("l1")(scaled(2, g), a), scaled(2, best("l1")(g, a)))


def signs_only(s: random.Random) -> bool:
    one_way, other = best("linf")((2.0, -1.0), 1.0), best("linf")((5.0, -1.0), 1.0)
    return same(scaled(1 / norm(one_way, 2), one_way), scaled(1 / norm(other, 2), other))


def back(s: random.Random) -> bool:
    """Lines 1, 2, 3 and 5 of the way there and back, and what stands in the place of line 4."""
    a = s.choice((SMALL, features(s)))
    factors, d = tuple(1 / abs(x) for x in a), len(a)
    w = tuple(x / d for x in signs(a))
    theta = tuple(k * v for k, v in zip(factors, w, strict=True))
    as_written = tuple(v / k for k, v in zip(factors, w, strict=True))
    third = all(x * t == k * x * v for x, t, k, v in zip(a, theta, factors, w, strict=True))
    return (
        tuple(k * x for k, x in zip(factors, a, strict=True)) == signs(a)
        and w == sgd_end(signs(a))
        and third
        and theta == rescaled_end(a)
        and dot(a, theta) == 1
        and (as_written != theta) == any(abs(x) != 1 for x in a)
    )


def weights(s: random.Random) -> bool:
    """With w_i = |a_i| theta_i the sum of squares has the weights a_i^2."""
    a = features(s)
    theta = somewhere(s, a)
    w = tuple(abs(x) * t for x, t in zip(a, theta, strict=True))
    return dot(w, w) == sum(x * x * t * t for x, t in zip(a, theta, strict=True))


def would_not_stay(s: random.Random) -> bool:
    """With weights that grow as features shrink the end of the run is not the cheapest point of the plane."""
    spent = [tuple(abs(x) ** -power for x in SMALL) for power in (1, 2)]
    at = [[c * t * t for c, t in zip(each, HALF, strict=True)] for each in spent]
    cheapest = [tuple(x / c for x, c in zip(SMALL, each, strict=True)) for each in spent]
    return all(
        each[1] / each[0] >= 10 and each[1] >= 1000 * each[0] and abs(low[1]) < abs(low[0])
        for each, low in zip(at, cheapest, strict=True)
    )


def squares(s: random.Random) -> bool:
    """The plain sum of squares is less at (1, 0) than at the end of the run, and least where SGD ends."""
    return dot(SMALL, (F(1), F(0))) == 1 < dot(HALF, HALF) and smallest(s, lambda a, t: dot(t, t), sgd_end)


def absolute(a: tuple[Fraction, ...], theta: tuple[Fraction, ...]) -> Fraction:
    return sum((abs(x) * t * t for x, t in zip(a, theta, strict=True)), F(0))


def ends(s: random.Random) -> bool:
    """Lines 1, 2, 3 and 5 about the end of simplified Adam."""
    a = s.choice((SMALL, features(s)))
    end, point = adam_end(a), on_plane(s, a)
    largest = max(map(abs, point))
    return (
        dot(a, end) == 1
        and parallel(end, signs(a))
        and one(a) * largest >= 1 == one(a) * max(map(abs, end))
        and smallest(s, absolute, adam_end)
    )


def no_gradient(s: random.Random) -> bool:
    a = features(s)
    return not any(gradient(a, on_plane(s, a)))


def from_anywhere(s: random.Random) -> bool:
    """Where a run of SGD from any start ends: on the plane, along a from the start, and nearest to it."""
    a = features(s)
    start = somewhere(s, a)
    end = tuple(t + (1 - dot(a, start)) * x / dot(a, a) for t, x in zip(start, a, strict=True))
    way = tuple(x - y for x, y in zip(end, start, strict=True))
    others = [tuple(x - y for x, y in zip(on_plane(s, a), start, strict=True)) for _ in range(10)]
    nearest = all(dot(way, way) <= dot(other, other) for other in others)
    simple = tuple(t + x / dot(a, a) for t, x in zip(start, a, strict=True))
    only_if = (dot(a, simple) == 1) == (dot(a, start) == 0)
    stays = (not any(gradient(a, start))) == (dot(a, start) == 1)
    return dot(a, end) == 1 and parallel(way, a) and nearest and only_if and stays


def part_along_the_plane(s: random.Random) -> bool:
    """What a start has at right angles to a is there at the end, which then is not the smallest solution."""
    a = features(s)
    rest = tuple(x - y for x, y in zip(on_plane(s, a), sgd_end(a), strict=True))
    end = tuple(x + y for x, y in zip(sgd_end(a), rest, strict=True))
    kept = dot(a, end) == 1 and dot(gradient(a, somewhere(s, a)), rest) == 0
    longer = dot(end, end) == dot(sgd_end(a), sgd_end(a)) + dot(rest, rest)
    return kept and longer and (dot(rest, rest) > 0 or end == sgd_end(a))


def readings(s: random.Random) -> bool:
    """In both readings the entries of the product are one factor times the signs."""
    a, now, before = features(s), F(s.choice((-3, 2)), 5), F(s.choice((-7, 4)), 3)
    for r in (now, before):
        product = tuple(-2 * now * x / (2 * abs(r) * abs(x)) for x in a)
        if not parallel(product, signs(a)):
            return False
    return dot(a, adam_end(a)) == 1


def projection(s: random.Random) -> bool:
    """How far points of the plane lie along a: 1 over its length."""
    a = features(s)
    length = float(dot(a, a)) ** 0.5
    return near(float(dot(a, on_plane(s, a))) / length, 1 / length) and near(
        float(dot(sgd_end(a), sgd_end(a))) ** 0.5, 1 / length
    )
