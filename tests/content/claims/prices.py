"""Claims about the penalized updates and their names."""

from __future__ import annotations

import random

from tests.content.claims.claim import Claim, Holds, drawn, is_least, lowest, near, price, scalar
from tests.content.steps import PENALTIES, Vector, best, dot, norm, same, sign, times

INF = float("inf")
DEAR = (3.0, 0.5)
"""The prices of the further versions."""


def _half_weight(part: str, c: float = 1.0) -> Holds:
    """Whether twice the best step is best at half of the weight."""

    def holds(s: random.Random) -> bool:
        g, a = drawn(s), scalar(s)
        return is_least(price(part, g, c / (2 * a)), times(2, best(part, c)(g, a)), s)

    return holds


def _grows_with_price(part: str) -> Holds:
    """Whether a step that is multiplied by the price gets longer with it, and the best one shorter."""

    def holds(s: random.Random) -> bool:
        g, a = drawn(s), scalar(s)
        typed = [norm(times(c, best(part)(g, a)), 2) for c in (1.0, 2.0, 1e6)]
        right = [norm(best(part, c)(g, a), 2) for c in (1.0, 2.0, 1e6)]
        return typed == sorted(typed) and right == sorted(right, reverse=True)

    return holds


def _in_one_dimension(_: random.Random) -> bool:
    at = [(c, 4 * -2 + c * 4, -3 / (2 * c)) for c in DEAR]
    return all(near(said, 4 * c - 8) and 4 * x + c * x * x < said for c, said, x in at)


def _fades(part: str) -> Holds:
    """Whether a step of fixed length gains less and less, and in the end more than nothing is lost."""

    def holds(s: random.Random) -> bool:
        g, a = drawn(s), scalar(s)
        way = times(1 / norm(best(part)(g, a), 2), best(part)(g, a))
        heights = [price(part, times(10.0**-k, g), 1 / a)(way) for k in range(9)]
        return heights == sorted(heights) and heights[-1] > 0

    return holds


def _signs(g: Vector) -> Vector:
    return tuple(map(sign, g))


def _stage(part: str, dual: float) -> Holds:
    """Whether among all steps of size z the best one earns z times a norm of g."""

    def holds(s: random.Random) -> bool:
        g, z = drawn(s), scalar(s)
        u = best(part)(g, 1.0)
        size = PENALTIES[part](u) ** 0.5
        tried = [tuple(s.gauss(0, 1) for _ in g) for _ in range(60)]
        reach = [dot(g, times(z / PENALTIES[part](v) ** 0.5, v)) for v in tried]
        return (
            near(dot(g, times(z / size, u)), -z * norm(g, dual)) and min(reach) >= -z * norm(g, dual) - 1e-9
        )

    return holds


def _parabola(dual: float, prices: tuple[float, ...] = (1.0,)) -> Holds:
    def holds(s: random.Random) -> bool:
        g, a = drawn(s), scalar(s)
        return all(lowest(norm(g, dual), c / a, a / (2 * c) * norm(g, dual)) for c in prices)

    return holds


def _square(s: random.Random) -> bool:
    """The completed square of part l2."""
    g, a = drawn(s), scalar(s)
    u = tuple(s.gauss(0, 3) for _ in g)
    moved = tuple(x + a / 2 * y for x, y in zip(u, g, strict=True))
    return near(price("l2", g, 1 / a)(u), norm(moved, 2) ** 2 / a - a / 4 * norm(g, 2) ** 2)


def _gain(s: random.Random) -> bool:
    g, a = drawn(s), scalar(s)

    def worth(slope: Vector) -> float:
        return -price("l2", slope, 1 / a)(best("l2")(slope, a))

    return near(worth(times(2, g)), 4 * worth(g)) and near(-dot(g, best("l2")(g, a)), 2 * worth(g))


def _one_more(s: random.Random) -> bool:
    """A second slope that grows: the largest one stays, and a unit earns more."""
    top = s.randint(3, 9)
    slopes = [(float(top), y) for y in (1.0, 2.0, float(top))]
    return len({norm(g, INF) for g in slopes}) == 1 and [norm(g, 1) for g in slopes] == sorted(
        norm(g, 1) for g in slopes
    )


def _glued(s: random.Random) -> bool:
    g = drawn(s)
    twice = g + g
    kept = near(norm(twice, 1) / len(twice), norm(g, 1) / len(g)) and near(norm(twice, 1), 2 * norm(g, 1))
    return kept and near(dot(twice, _signs(twice)), 2 * dot(g, _signs(g)))


def _padded(s: random.Random) -> bool:
    """Coordinates without a slope: the best step keeps what it was, an average slows down."""
    g, a = drawn(s), scalar(s)
    more = g + (0.0,) * 1000
    return same(best("linf")(more, a)[: len(g)], best("linf")(g, a)) and norm(more, 1) / len(more) < norm(
        g, 1
    ) / len(g)


def _scaled(s: random.Random) -> bool:
    g, a = drawn(s), scalar(s)
    v = tuple(s.gauss(0, 2) for _ in g)
    return near(price("linf", times(10, g), 1 / a)(times(10, v)), 100 * price("linf", g, 1 / a)(v))


def _clipped(s: random.Random) -> bool:
    """The rule with a cut gradient: as gradient descent up to length 1, of length eta from there on."""
    g, eta = times(s.choice((0.01, 0.05, 0.1, 1.0, 7.0)), drawn(s)), scalar(s)
    step = times(-eta / max(1.0, norm(g, 2)), g)
    length = norm(step, 2)
    if norm(g, 2) <= 1:
        return same(step, times(-eta, g))
    return (
        near(length, eta)
        and near(step[0] * g[1], step[1] * g[0])
        and near(length, eta * min(1.0, norm(g, 2)))
    )


def _one_longer(_: random.Random) -> bool:
    """The step against the gradient, with its second coordinate moved on, gains at no cost."""
    before, after = price("linf", (3.0, 1.0), 0.5)((-6.0, -2.0)), price("linf", (3.0, 1.0), 0.5)((-6.0, -4.0))
    return (before, after) == (-2.0, -4.0)


PRICES = (
    Claim("l2", r"weighted with $1/(2\alpha)$", _half_weight("l2")),
    Claim("l2", "the step short. But a large", lambda s: 2 / 3 < 2 / 1 and 1 / 3 < 1),
    Claim(
        "l2",
        "has the same length however steep",
        lambda s: near(norm(times(1 / norm((3.0, 4.0), 2), (3.0, 4.0)), 2), 1),
    ),
    Claim(
        "l2",
        "your step is $x = -4$. The value there is $-16 + 16 = 0$",
        lambda s: 4 * -4 + (-4) ** 2 == 0 and price("l2", (4.0,), 1)((-3.0,)) < 0,
    ),
    Claim("l2", r"\frac{\alpha}{4}\|g\|_2^2", _square),
    Claim("l2", "twice the gradient, four times the gain", _gain),
    Claim("l2", "half of that goes into the price", _gain),
    Claim("l2+", r"\value{4 c - 8}", _in_one_dimension),
    Claim(
        "l2+", "the best step at half of this price", lambda s: all(_half_weight("l2", c)(s) for c in DEAR)
    ),
    Claim("l2+", "the step gets longer as the factor before the square grows", _grows_with_price("l2")),
    Claim("l2+", "the plain square, without the factor", lambda s: _is_plain_best("l2", s)),
    Claim("l2-name", "it is $g$ times one number, however large", lambda s: _one_number(s)),
    Claim("l2-name", r"With $\eta = \alpha/2$", lambda s: _one_number(s)),
    Claim("linf", r"weight $1/(2\alpha)$", _half_weight("linf")),
    Claim("linf", "your step stays as it was, although each unit of it now earns more", _one_more),
    Claim("linf", r"Then $\|g\|_1$ doubles and so does", _glued),
    Claim("linf", "Their slope is 0, so they neither gain", _padded),
    Claim("linf", "Out comes 100 times the old objective", _scaled),
    Claim("linf", "gains less and less. Sooner or later standing still is better", _fades("linf")),
    Claim(
        "linf", "It gains 20 and costs 18", lambda s: dot((3.0, 1.0), (-6.0, -2.0)) == -20 and 36 / 2 == 18
    ),
    Claim("linf", "Lengthen only its second", _one_longer),
    Claim(
        "linf",
        "no $|g_i|$ exceeds the largest",
        lambda s: all(abs(x) <= norm(g, INF) for g in [drawn(s)] for x in g),
    ),
    Claim("linf", r"against its slope, $\Delta\theta_i = -z\,\mathrm{sign}(g_i)$", _stage("linf", 1)),
    Claim("linf", r"vanishes at $z = \frac{\alpha}{2}\|g\|_1$", _parabola(1)),
    Claim("linf", r"what it earns is that length times $\|g\|_2$", _stage("l2", 2)),
    Claim(
        "linf",
        "a multiple of its own slope. Now test that",
        lambda s: same(times(-2, (3.0, 1.0)), (-6.0, -2.0)),
    ),
    Claim("linf+", r"\value{4 c - 8}", _in_one_dimension),
    Claim(
        "linf+",
        "Its price depends on $2t$ alone",
        lambda s: all(norm((-2 * t, -t), INF) == 2 * t for t in (1.0, 3.5)),
    ),
    Claim("linf+", "a multiple of $z$, and the penalty one", lambda s: _multiples("linf", s)),
    Claim("linf+", r"the linear part is $-z\,\|g\|_1$", _stage("linf", 1)),
    Claim("linf+", r"lowest at $z = \frac{\alpha}{\value{2 c}}\|g\|_1$", _parabola(1, DEAR)),
    Claim(
        "linf+",
        "the best step at half of this price",
        lambda s: all(_half_weight("linf", c)(s) for c in DEAR),
    ),
    Claim("linf+", "the step gets longer as the factor before the square grows", _grows_with_price("linf")),
    Claim("linf+", "the plain square, without the factor", lambda s: _is_plain_best("linf", s)),
    Claim("linf+", "gains less and less. Sooner or later standing still is better", _fades("linf")),
    Claim("linf-name", "if the gradient is halved, so is the step", lambda s: _halves("linf", s)),
    Claim("linf-name", r"does not notice the 2", lambda s: same(_signs(g := drawn(s)), _signs(times(2, g)))),
    Claim("linf-name", "the objective is $6x + x^2$", lambda s: lowest(-6, 1, -3.0) and lowest(-12, 1, -6.0)),
    Claim(
        "linf-name",
        r"move every coordinate equally far",
        lambda s: len({abs(x) for x in best("linf")(drawn(s), 1.0)}) == 1,
    ),
    Claim("linf-name+", r"the step is that of gradient descent", _clipped),
    Claim("linf-name+", "Clipping keeps the ratio of the components", _clipped),
    Claim(
        "linf-name+",
        "ten times as long the second time",
        lambda s: norm((30.0, 40.0), 2) == 10 * norm((3.0, 4.0), 2),
    ),
    Claim("linf-name+", "whose length is 50", lambda s: norm((30.0, 40.0), 2) == 50),
    Claim("linf-name+", "which has length 1/2", lambda s: near(norm((0.3, 0.4), 2), 0.5)),
    Claim("l1", r"is $-10$", lambda s: dot((3.0, 1.0), (-3.0, -1.0)) == -10 and norm((-3.0, -1.0), 1) == 4),
    Claim(
        "l1",
        "has the same price",
        lambda s: norm((-3.5, -0.5), 1) == 4 and dot((3.0, 1.0), (-3.5, -0.5)) < -10,
    ),
    Claim("l1", r"gives $g^\top\Delta\theta = -8$", lambda s: dot((3.0, 1.0), (-2.0, -2.0)) == -8),
    Claim("l1", "spends three quarters of each metre", lambda s: 3 / (3 + 1) == 0.75 and 0.25 * 1 < 0.25 * 3),
    Claim("l1", "Half of it on each coordinate earns 2", lambda s: dot((3.0, 1.0), (0.5, 0.5)) == 2),
    Claim("l1", "gains less and less for the same price", _fades("l1")),
    Claim(
        "l1",
        "Your step gets longer, and none of them moves",
        lambda s: norm((5.0, 4.0), 1) > norm((5.0, 2.0), 1),
    ),
    Claim("l1", r"weight $1/(2\alpha)$", _half_weight("l1")),
    Claim("l1", r"at most $|g_i|$", _stage("l1", INF)),
    Claim("l1", r"lowest point is $z = \frac{\alpha}{2}\|g\|_\infty$", _parabola(INF)),
    Claim("l1", r"$\|g\|_\infty\,\mathrm{sign}(g_j) = g_j$", lambda s: steepest(drawn(s))),
    Claim(
        "l1+", "the best step at half of this price", lambda s: all(_half_weight("l1", c)(s) for c in DEAR)
    ),
    Claim("l1+", "the step gets longer as the factor before the square grows", _grows_with_price("l1")),
    Claim("l1+", "the plain square, without the factor", lambda s: _is_plain_best("l1", s)),
    Claim("l1+", "a multiple of $z$, and the penalty one", lambda s: _multiples("l1", s)),
    Claim("l1+", r"the linear part is $-z\,\|g\|_\infty$", _stage("l1", INF)),
    Claim("l1+", r"$z = \frac{\alpha}{\value{2 c}}\|g\|_\infty$", _parabola(INF, DEAR)),
)


def _one_number(s: random.Random) -> bool:
    g, a = times(s.choice((1.0, 100.0)), drawn(s)), scalar(s)
    return same(best("l2")(g, a), times(-a / 2, g))


def _is_plain_best(part: str, s: random.Random) -> bool:
    g, a = drawn(s), scalar(s)
    return is_least(price(part, g, 1 / a), best(part)(g, a), s)


def _halves(part: str, s: random.Random) -> bool:
    g, a = drawn(s), scalar(s)
    return same(best(part)(times(0.5, g), a), times(0.5, best(part)(g, a)))


def _multiples(part: str, s: random.Random) -> bool:
    g, z = drawn(s), scalar(s)
    way = best(part)(g, 1.0)
    grown = times(z, way)
    return near(dot(g, grown), z * dot(g, way)) and near(PENALTIES[part](grown), z * z * PENALTIES[part](way))


def steepest(g: Vector) -> bool:
    (j,) = (at for at, x in enumerate(g) if abs(x) == norm(g, INF))
    return norm(g, INF) * sign(g[j]) == g[j]
