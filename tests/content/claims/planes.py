"""Claims about the solution plane: where runs go, how fast, and what is smallest at their ends."""

from __future__ import annotations

import random
from fractions import Fraction

from tests.content.claims.claim import Claim
from tests.content.claims.points import (
    SMALL,
    F,
    Point,
    adam_end,
    by_adam,
    curved,
    dot,
    features,
    gradient,
    on_plane,
    one,
    parallel,
    rescaled_end,
    sgd_end,
    sign,
    signs,
    smallest,
    somewhere,
    times,
)


def _factor(s: random.Random) -> bool:
    """A step of SGD multiplies the residual by 1 - 2 alpha ||a||^2, wherever it is."""
    a, alpha = features(s), F(s.randint(1, 9), s.randint(5, 50))
    theta = somewhere(s, a)
    after = tuple(t - alpha * x for t, x in zip(theta, gradient(a, theta), strict=True))
    return 1 - dot(a, after) == (1 - 2 * alpha * dot(a, a)) * (1 - dot(a, theta))


def _between(s: random.Random) -> bool:
    """The factor lies strictly between -1 and 1 just where alpha ||a||^2 < 1."""
    a, alpha = features(s), F(s.randint(1, 40), s.randint(5, 50))
    factor = 1 - 2 * alpha * dot(a, a)
    return factor < 1 and (factor > -1) == (alpha * dot(a, a) < 1)


def _edge(s: random.Random) -> bool:
    a = features(s)
    return 1 - 2 * (1 / dot(a, a)) * dot(a, a) == -1


def _by_gradient(s: random.Random) -> bool:
    """Every gradient is a multiple of a: minus twice the residual of it, as differences say."""
    a = features(s)
    theta, h = somewhere(s, a), F(1, 10**6)

    def loss(point: Point) -> Fraction:
        return (1 - dot(a, point)) ** 2

    for at, slope in enumerate(gradient(a, theta)):
        moved = [tuple(x + way * h * (k == at) for k, x in enumerate(theta)) for way in (1, -1)]
        if (loss(moved[0]) - loss(moved[1])) / (2 * h) != slope:
            return False
    return parallel(gradient(a, theta), a) if dot(a, theta) != 1 else not any(gradient(a, theta))


def _line_of_sgd(s: random.Random) -> bool:
    a = features(s)
    theta = times(F(s.randint(-5, 5)), a)
    after = tuple(t - F(1, 7) * x for t, x in zip(theta, gradient(a, theta), strict=True))
    return parallel(after, a) and dot(a, sgd_end(a)) == 1 and parallel(sgd_end(a), a)


def _line_of_adam(s: random.Random) -> bool:
    """Steps of O go along the signs and no other way, and the sizes of the features cancel."""
    a = features(s)
    theta: Point = (F(0),) * len(a)
    for number in range(1, 6):
        theta = by_adam(a, theta, F(1, number))
        if not parallel(theta, signs(a)):
            return False
    return dot(a, adam_end(a)) == 1 and parallel(adam_end(a), signs(a))


def _matrix(s: random.Random) -> bool:
    a, r = features(s), F(s.choice((-3, -1, 2, 5)), 7)
    slope = times(-2 * r, a)
    entries = [1 / (2 * abs(r) * abs(x)) for x in a]
    same = all(
        m * abs(g) == 1 and g * g == 4 * r * r * x * x for m, g, x in zip(entries, slope, a, strict=True)
    )
    return same and all(m * g == -sign(r) * sign(x) for m, g, x in zip(entries, slope, a, strict=True))


def _rescaled(s: random.Random) -> bool:
    """The three stages of rescaled SGD."""
    a = features(s)
    b = tuple(x / abs(x) for x in a)
    w = sgd_end(b)
    theta = tuple(x / abs(y) for x, y in zip(w, a, strict=True))
    shares = {x * y for x, y in zip(a, theta, strict=True)}
    same = all(x * t == y * v for x, t, y, v in zip(a, theta, b, w, strict=True))
    return b == signs(a) and dot(b, b) == len(a) and theta == rescaled_end(a) and len(shares) == 1 and same


def _preconditioned(s: random.Random) -> bool:
    """One step of SGD on the rescaled features is a step with the matrix of 1/a_i^2."""
    a, alpha = features(s), F(1, s.randint(3, 30))
    theta = somewhere(s, a)
    w = tuple(abs(x) * t for x, t in zip(a, theta, strict=True))
    after = tuple(v - alpha * g for v, g in zip(w, gradient(signs(a), w), strict=True))
    back = tuple(v / abs(x) for v, x in zip(after, a, strict=True))
    return back == tuple(
        t - alpha * g / (x * x) for t, g, x in zip(theta, gradient(a, theta), a, strict=True)
    )


def _two(a: Point, theta: Point) -> Fraction:
    return dot(theta, theta)


def _max(a: Point, theta: Point) -> Fraction:
    return max(map(abs, theta))


def _weighted(a: Point, theta: Point) -> Fraction:
    return dot(times(F(1), tuple(x * x for x in a)), tuple(t * t for t in theta))


def _at_right_angles(s: random.Random) -> bool:
    """What a point of the plane has beside its part along a is in no gradient."""
    a = features(s)
    point = on_plane(s, a)
    rest = tuple(x - y for x, y in zip(point, sgd_end(a), strict=True))
    return dot(a, rest) == 0 and dot(gradient(a, somewhere(s, a)), rest) == 0


PLANES = (
    Claim("sgd", "the residual is not zero there, so the gradient is not", _by_gradient),
    Claim("sgd", "no gradient of $f$ has any part in that direction", _at_right_angles),
    Claim("sgd", r"The gradient is $\nabla f(\theta) = -2r\cdot a$", _by_gradient),
    Claim("sgd", "the iterates never leave the line", _line_of_sgd),
    Claim("sgd", r"so $c = 1/\|a\|_2^2$", _line_of_sgd),
    Claim("sgd", "the solution of smallest Euclidean length", lambda s: smallest(s, _two, sgd_end)),
    Claim("sgd", "The loss is zero on the whole plane", lambda s: dot(a := features(s), on_plane(s, a)) == 1),
    Claim(
        "step-size",
        "each step stops before the plane or right on it",
        lambda s: all(0 <= 1 - 2 * x / 2 < 1 for x in (F(1), F(1, 3))),
    ),
    Claim(
        "step-size",
        "1, −1/2, 1/4, −1/8",
        lambda s: [F(-1, 2) ** k for k in range(4)] == [1, F(-1, 2), F(1, 4), F(-1, 8)],
    ),
    Claim("step-size", "is exactly $-1$", _edge),
    Claim("step-size", "and once when $a^\\top$ is multiplied from the left", _factor),
    Claim(
        "step-size",
        "the gradient at a given residual is ten times as large",
        lambda s: (
            gradient(times(F(10), a := features(s)), (F(0),) * len(a))
            == times(F(10), gradient(a, (F(0),) * len(a)))
        ),
    ),
    Claim(
        "step-size",
        "and the next gradient is larger still",
        lambda s: abs(1 - 2 * 1000 * dot(a := features(s), a)) > 1,
    ),
    Claim("step-size", r"You find $r_{t+1} = q\cdot r_t$", _factor),
    Claim("step-size", "It tends to zero exactly if that number lies", _between),
    Claim("step-size", r"above $-1$ if $\alpha\,\|a\|_2^2 < 1$", _between),
    Claim("step-size", "That curvature is at least that of either example", curved),
    Claim("adam", "the residual there is not zero", _by_gradient),
    Claim(
        "adam",
        "In this direction the coordinates with small features go farthest",
        lambda s: abs(1 / SMALL[1]) > abs(1 / SMALL[0]),
    ),
    Claim("adam", "On this line plain SGD travels", _line_of_sgd),
    Claim("adam", "All iterates of $O$ lie on this line", _line_of_adam),
    Claim("adam", "ten times *smaller*", lambda s: gradient(SMALL, (F(0), F(0))) == (F(-2), F(-1, 5))),
    Claim("adam", r"$1/(2\,|r|\,|a_i|)$", _matrix),
    Claim("adam", r"The gradient has the entries $-2r\cdot a_i$", _by_gradient),
    Claim("adam", r"have the form $\theta = c\,\mathrm{sign}(a)$", _line_of_adam),
    Claim("adam", r"$c\cdot a^\top\mathrm{sign}(a) = c\,\|a\|_1 = 1$", _line_of_adam),
    Claim(
        "adam",
        "It gives a small feature a small weight",
        lambda s: (
            abs(sgd_end(SMALL)[1]) < abs(sgd_end(SMALL)[0]) and len({abs(x) for x in adam_end(SMALL)}) == 1
        ),
    ),
    Claim(
        "rescaled",
        "would lead there again",
        lambda s: times(F(1, 3), sgd_end(times(F(1, 3), a := features(s)))) == sgd_end(a),
    ),
    Claim(
        "rescaled",
        "With the original ones they do not predict 1",
        lambda s: dot(SMALL, times(F(1, 2), signs(SMALL))) != 1,
    ),
    Claim(
        "rescaled",
        "each feature by itself contributes the whole target",
        lambda s: all(x * (1 / x) == 1 for x in features(s)),
    ),
    Claim(
        "rescaled",
        "All your weights are equally large, and so are",
        lambda s: len({abs(x) for x in signs(features(s))}) == 1,
    ),
    Claim(
        "rescaled",
        "The proportions fit. But with your weights",
        lambda s: dot(a := features(s), times(F(3), rescaled_end(a))) == 3,
    ),
    Claim("rescaled", r"the new features are $b = \mathrm{sign}(a)$", _rescaled),
    Claim("rescaled", r"and $\|b\|_2^2 = d$", _rescaled),
    Claim("rescaled", r"$a_i\,\theta_i = b_i\,w_i$", _rescaled),
    Claim("rescaled", r"So $\theta_i = w_i/|a_i|$", _rescaled),
    Claim("rescaled", r"$a^\top\theta = b^\top w$, coordinate by coordinate", _rescaled),
    Claim("rescaled", "is equal for all $i$", _rescaled),
    Claim("rescaled", "with 1 over the square of the feature in each place", _preconditioned),
    Claim(
        "norms",
        "On the plane the residual is zero, and so is the gradient",
        lambda s: not any(gradient(a := features(s), on_plane(s, a))),
    ),
    Claim(
        "norms",
        "The gradient is $-2r\\cdot a$, and on the plane $r = 0$",
        lambda s: not any(gradient(a := features(s), on_plane(s, a))),
    ),
    Claim(
        "norms", "Only one point of the plane has the smallest 2-norm", lambda s: smallest(s, _two, sgd_end)
    ),
    Claim(
        "norms",
        "so they cannot all be smallest in the same sense",
        lambda s: len({sgd_end(SMALL), adam_end(SMALL), rescaled_end(SMALL)}) == 3,
    ),
    Claim(
        "norms",
        r"$\theta_1^2 + 100\,\theta_2^2$",
        lambda s: 1 / SMALL[0] ** 2 == 1 and 1 / SMALL[1] ** 2 == 100,
    ),
    Claim(
        "norms",
        "the limit of rescaled SGD for this $a$ is $(1/2, 5)$",
        lambda s: rescaled_end(SMALL) == (F(1, 2), F(5)),
    ),
    Claim(
        "norms",
        "$10/11$ and $10/11$, so its 1-norm is about 1.82",
        lambda s: adam_end(SMALL) == (F(10, 11), F(10, 11)) and round(float(one(adam_end(SMALL))), 2) == 1.82,
    ),
    Claim("norms", "The point $(1, 0)$ lies on the plane too", lambda s: dot(SMALL, (F(1), F(0))) == 1),
    Claim(
        "norms",
        "compare two points of the plane: $(1, 0)$",
        lambda s: dot(SMALL, adam_end(SMALL)) == 1 and len(set(adam_end(SMALL))) == 1,
    ),
    Claim(
        "norms",
        r"$|a^\top\theta|\le\|a\|_1\,N$",
        lambda s: abs(dot(a := features(s), p := somewhere(s, a))) <= one(a) * max(map(abs, p)),
    ),
    Claim("norms", r"\mathrm{sign}(a_i)\,w_i = a_i\,\theta_i", _rescaled),
    Claim("norms", "SGD makes $\\sum_i w_i^2$ as small as possible", lambda s: smallest(s, _two, sgd_end)),
    Claim("norms", r"= 1/\|a\|_2^2$", lambda s: _two(a := features(s), sgd_end(a)) == 1 / dot(a, a)),
    Claim(
        "norms",
        r"with equality if every $|\theta_i|$",
        lambda s: one(a := features(s)) * _max(a, adam_end(a)) == 1,
    ),
    Claim(
        "norms",
        r"and $\|\theta\|_\infty = 1/\|a\|_1$",
        lambda s: smallest(s, _max, adam_end) and _max(a := features(s), adam_end(a)) == 1 / one(a),
    ),
    Claim(
        "norms",
        "so the value is $1/d$",
        lambda s: (
            smallest(s, _weighted, rescaled_end)
            and _weighted(a := features(s), rescaled_end(a)) == F(1, len(a))
        ),
    ),
)
