"""Claims about dual norms, and about penalties without their square."""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np

from tests.content.claims.claim import Claim, Holds, drawn, near, scalar
from tests.content.steps import Vector, dot, norm, only_steepest, same, sign, times

INF = float("inf")
DUAL = {1.0: INF, 2.0: 2.0, INF: 1.0, 3.0: 1.5}


def _on_ball(s: random.Random, size: int, p: float, count: int = 80) -> list[Vector]:
    """Vectors of p-norm 1: random ones, the corners of the square and the diamond."""
    tried = [tuple(s.gauss(0, 1) for _ in range(size)) for _ in range(count)]
    tried += [tuple(float(at == j) * way for at in range(size)) for j in range(size) for way in (-1.0, 1.0)]
    tried += [tuple(s.choice((-1.0, 1.0)) for _ in range(size)) for _ in range(16)]
    return [times(1 / norm(v, p), v) for v in tried]


def _reaches(p: float, way: Callable[[Vector], Vector]) -> Holds:
    """Whether a vector of p-norm 1 makes the inner product as large as the dual norm, and none larger."""

    def holds(s: random.Random) -> bool:
        g = drawn(s)
        v = way(g)
        top = norm(g, DUAL[p])
        most = max(dot(g, other) for other in _on_ball(s, len(g), p))
        return near(norm(v, p), 1) and near(dot(g, v), top) and most <= top + 1e-9

    return holds


def _signs(g: Vector) -> Vector:
    return tuple(map(sign, g))


_ONE = _reaches(1, lambda g: only_steepest(g, sign))
_TWO = _reaches(2, lambda g: times(1 / norm(g, 2), g))
_MAX = _reaches(INF, _signs)


def _holder(s: random.Random) -> bool:
    """For p = 3: components with the signs of g, and sizes in other proportions than theirs."""

    def way(g: Vector) -> Vector:
        v = tuple(sign(x) * abs(x) ** 0.5 for x in g)
        return times(1 / norm(v, 3), v)

    return _reaches(3, way)(s) and not same(way(_G), times(norm(way(_G), 2) / norm(_G, 2), _G))


def _nuclear(s: random.Random) -> bool:
    """The dual of the spectral norm: the sum of the singular values, reached at U V^T."""
    rows, columns = s.choice(((2, 2), (2, 3), (3, 3)))
    made = np.random.default_rng(s.randint(0, 10**6))
    g = made.normal(size=(rows, columns))
    u, sizes, v = np.linalg.svd(g, full_matrices=False)
    way = u @ v
    others = [other / np.linalg.norm(other, 2) for other in made.normal(size=(40, rows, columns))]
    reached = float(np.sum(g * way))
    return (
        near(reached, float(sizes.sum()))
        and near(float(np.linalg.norm(way, 2)), 1)
        and all(float(np.sum(g * other)) <= reached + 1e-9 for other in others)
        and np.allclose(np.linalg.svd(way, compute_uv=False), 1)
    )


def _ordered(s: random.Random) -> bool:
    g = drawn(s)
    return norm(g, INF) <= norm(g, 2) <= norm(g, 1)


def _straight(p: float) -> Holds:
    """Without its square the price grows in proportion, and the three cases are as they are told."""

    def holds(s: random.Random) -> bool:
        g, a = drawn(s), scalar(s)
        g = times(s.choice((0.5, 1.0, 2.0)) / (a * norm(g, DUAL[p])), g)
        best = times(-1, _signs(g) if p == INF else times(1 / norm(g, 2), g))

        def height(u: Vector) -> float:
            return dot(g, u) + norm(u, p) / a

        u = tuple(s.gauss(0, 2) for _ in g)
        along = [height(times(t, best)) for t in (0.0, 1.0, 10.0, 100.0)]
        case = a * norm(g, DUAL[p])
        if near(case, 1):
            told = all(near(each, 0) for each in along) and height(u) >= -1e-9
        elif case < 1:
            told = along == sorted(along) and height(u) > 0
        else:
            told = along == sorted(along, reverse=True) and along[-1] < 50 * along[1] < 0
        line = all(near(height(times(z, best)), z * (1 / a - norm(g, DUAL[p]))) for z in (0.5, 3.0))
        return near(height(times(2, u)), 2 * height(u)) and told and line

    return holds


_UNSQUARED, _LENGTH = _straight(INF), _straight(2)
_G, _H = (3.0, 1.0), (5.0, -12.0)
_TRIES = {1.0: ((1.0, 0.0), (0.0, 1.0), (0.5, 0.5)), INF: ((1.0, 0.0), (1.0, 0.5), (1.0, 1.0))}


def _tried(p: float) -> Holds:
    """Whether the vectors that a text offers have p-norm 1, and the best of them reaches the dual norm."""
    return lambda s: (
        all(norm(v, p) == 1 for v in _TRIES[p]) and max(dot(_G, v) for v in _TRIES[p]) == norm(_G, DUAL[p])
    )


def _powers(s: random.Random) -> bool:
    """A price that grows as the power q of the size: one best size above 1, below 1 none is long enough."""
    slope, weight = scalar(s), scalar(s)
    for q in (1.2, 2.0, 3.0):
        best = (slope / (weight * q)) ** (1 / (q - 1))
        low = weight * best**q - slope * best
        sizes = [best * factor for factor in (0.0, 0.2, 0.9, 1.1, 3.0, 40.0)]
        if not all(low < weight * z**q - slope * z for z in sizes):
            return False
    far = [weight * z**0.5 - slope * z for z in (1e4, 1e6, 1e8)]
    return weight * 1e-6**0.5 > slope * 1e-6 and far == sorted(far, reverse=True) and far[-1] < -1e5


def _idle(s: random.Random) -> bool:
    """A coordinate without a slope may be anything up to the common size."""
    g, t = (*drawn(s), 0.0), scalar(s)
    steps = [(*times(-t, _signs(g[:-1])), idle) for idle in (0.0, t / 2, -t)]
    return len({dot(g, u) for u in steps}) == 1 and len({norm(u, INF) for u in steps}) == 1


def _beyond(p: float, s: random.Random) -> bool:
    """The ball's own norm of g is more than any vector of the ball reaches: of the diamond."""
    g = drawn(s)
    return max(dot(g, v) for v in _on_ball(s, len(g), p)) < norm(g, p)


def _below(s: random.Random) -> bool:
    """The largest slope is less than what the square's best corner reaches."""
    g = drawn(s)
    return norm(g, INF) < dot(g, _signs(g)) and norm(_signs(g), INF) == 1


BALLS = (
    Claim("linf-unsquared", "unless $g = 0$ no distance is long enough", _powers),
    Claim("linf-unsquared", r"writing $\mathrm{sign}(0) = 0$ lets it stand still", _idle),
    Claim("linf-unsquared+", "how much a step of length 1 can gain at most", _TWO),
    Claim(
        "dual-norm",
        r"not the value that $g^\top v$ can reach on it. On the 1-norm's",
        lambda s: _beyond(1, s),
    ),
    Claim(
        "dual-norm", r"not the value that $g^\top v$ can reach on it. On the infinity", lambda s: _below(s)
    ),
    Claim("dual-norm", "with yours it is negative", lambda s: dot(g := drawn(s), times(-1, _signs(g))) < 0),
    Claim("dual-norm", "$v = (0, 1)$ and $v = (1/2, 1/2)$", _tried(1)),
    Claim("dual-norm", "$v = (1, 1/2)$ and $v = (1, 1)$", _tried(INF)),
    Claim(
        "dual-norm",
        "This is $g^\\top g$, the value that $v = g$",
        lambda s: near(norm(g := drawn(s), 2) ** 2, dot(g, g)),
    ),
    Claim(
        "dual-norm",
        "you reach 25, but that $v$ has length 5",
        lambda s: dot((3.0, 4.0), (3.0, 4.0)) == 25 and norm((3.0, 4.0), 2) == 5,
    ),
    Claim(
        "dual-norm",
        "$v = (3/4, 1/4)$ and $g^\\top v = 5/2$",
        lambda s: dot(_G, (0.75, 0.25)) == 2.5 and dot(_G, (0.5, 0.5)) == 2,
    ),
    Claim(
        "dual-norm",
        "is $g_j$, which may be negative",
        lambda s: dot((-5.0, 1.0), (1.0, 0.0)) < 0 < dot((-5.0, 1.0), (-1.0, 0.0)),
    ),
    Claim("dual-norm", r"The direction is fine, but $v$ is asked for with $\|v\|_2 = 1$", _TWO),
    Claim(
        "dual-norm",
        "Cap $g = (3, 1)$ at 2, and $(2, 1)$ is left",
        lambda s: tuple(min(x, 2.0) for x in _G) == (2.0, 1.0),
    ),
    Claim("dual-norm", "reaches $g^\\top v = 3v_1 + v_2 = 4$", lambda s: norm(_G, 1) == 4 and _beyond(1, s)),
    Claim(
        "dual-norm",
        "$g^\\top v = 3v_1 + v_2$ cannot exceed 3",
        lambda s: norm(_G, INF) == 3 and dot(_G, (1.0, 1.0)) == 4,
    ),
    Claim("dual-norm", "which $1/p + 1/q = 1$", _holder),
    Claim("dual-norm", "other proportions", _holder),
    Claim("dual-norm", r"so $v = \mathrm{sign}(g_j)\,e_j$ and $N(g) = \|g\|_\infty$", _ONE),
    Claim("dual-norm", r"so $v = g/\|g\|_2$ and $N(g) = \|g\|_2$", _TWO),
    Claim("dual-norm", r"so $v = \mathrm{sign}(g)$ and $N(g) = \|g\|_1$", _MAX),
    Claim("dual-norm", "the dual norm is the sum of the singular values", _nuclear),
    Claim("dual-norm", "makes every singular value 1", _nuclear),
    Claim("dual-norm", "Of the row $p = \\infty$", _nuclear),
    Claim("dual-norm+", "it is negative. The step goes downhill", lambda s: dot(_H, (-1.0, 1.0)) == -17),
    Claim("dual-norm+", "is negative, and $v$ is meant", lambda s: dot(_H, (0.0, 1.0)) == -12),
    Claim(
        "dual-norm+",
        "that is $c$ times a fixed number",
        lambda s: near(dot(times(1 / 169, _H), _H), 1) and near(norm(times(1 / 169, _H), 2), 1 / 13),
    ),
    Claim(
        "dual-norm+", "$v = (0, -1)$ and $N(g) = 12$", lambda s: dot(_H, (0.0, -1.0)) == 12 == norm(_H, INF)
    ),
    Claim(
        "dual-norm+", "$v = (5/13, -12/13)$ and $N(g) = 13$", lambda s: near(dot(_H, (5 / 13, -12 / 13)), 13)
    ),
    Claim("dual-norm+", "$v = (1, -1)$ and $N(g) = 17$", lambda s: dot(_H, (1.0, -1.0)) == 17 == norm(_H, 1)),
    Claim(
        "dual-norm+",
        "the 1-norm is 17, the 2-norm 13, the infinity norm 12",
        lambda s: (norm(_H, 1), norm(_H, 2), norm(_H, INF)) == (17, 13, 12),
    ),
    Claim("dual-norm+", "So the order is the same for every $g$", _ordered),
    Claim("linf-unsquared", "each unit of distance costs more than it gains", lambda s: 0.5 * -1 + 1 > 0),
    Claim("linf-unsquared", "That update does reach the lowest value", _UNSQUARED),
    Claim("linf-unsquared", "Both terms of the objective grow in proportion", _UNSQUARED),
    Claim("linf-unsquared", "exactly twice the price of $v$", _UNSQUARED),
    Claim("linf-unsquared", "So the objective at $2v$ is twice", _UNSQUARED),
    Claim(
        "linf-unsquared",
        "gains $1/2$ and costs 1",
        lambda s: dot((0.25, 0.25), (-1.0, -1.0)) == -0.5 and norm((-1.0, -1.0), INF) == 1,
    ),
    Claim("linf-unsquared", "it rises, and only standing still is best", _UNSQUARED),
    Claim("linf-unsquared", "it is level: every step against the signs ties", _UNSQUARED),
    Claim("linf-unsquared", "it falls for ever", _UNSQUARED),
    Claim(
        "linf-unsquared",
        "Compute the objective at $\\Delta\\theta = -t\\,\\mathrm{sign}(g)$ for $t = 1$",
        _UNSQUARED,
    ),
    Claim(
        "linf-unsquared+", "each unit of distance costs more than it gains", lambda s: 0.5 * -0.5 + 0.5 > 0
    ),
    Claim("linf-unsquared+", "price of $2v$ is exactly twice", _LENGTH),
    Claim("linf-unsquared+", r"where it is $-z\,\|g\|_2$", _LENGTH),
    Claim("linf-unsquared+", "any norm without its square grows in proportion", _LENGTH),
    Claim("linf-unsquared+", "Compute the objective at $\\Delta\\theta = -t\\,g$ for $t = 1$", _LENGTH),
)
