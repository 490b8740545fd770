"""Claims about the flawed arguments: which of their lines hold, and by which numbers that is tried."""

from __future__ import annotations

from fractions import Fraction

from tests.content.claims.arguments import (
    HALF,
    absolute,
    back,
    by_size,
    doubles,
    doubles_one,
    ends,
    from_anywhere,
    no_gradient,
    part_along_the_plane,
    projection,
    readings,
    signs_only,
    squares,
    weights,
    would_not_stay,
)
from tests.content.claims.claim import Claim, drawn, lowest, near, price, scalar
from tests.content.claims.points import (
    SMALL,
    adam_end,
    dot,
    features,
    one,
    rescaled_end,
    sgd_end,
    signs,
    smallest,
    times,
)
from tests.content.claims.prices import steepest
from tests.content.steps import best, norm, same
from tests.content.steps import dot as inner
from tests.content.steps import times as scaled

F = Fraction
INF = float("inf")

FLAWS = (
    Claim("model-b+", "the update of line 1 does, since $N(g)$ does", doubles_one),
    Claim("gpt-5", "It holds. The formula of this model was right", by_size),
    Claim("gpt-5", "Each comes out right", by_size),
    Claim("gpt-5", "the direction of the step depends on signs only", signs_only),
    Claim("gpt-5", "The two rules already disagree about these", doubles),
    Claim(
        "gpt-5",
        "at $(-z, z)$, with value $-3z$; and $z^2 - 3z$ is lowest at $z = 3/2$",
        lambda s: inner((2.0, -1.0), (-1.0, 1.0)) == -3 and lowest(3, 1, 1.5),
    ),
    Claim("gpt-5", "a doubled gradient gives a doubled step", doubles),
    Claim(
        "gpt-5",
        "Cap $g = (2, -1)$ at some bound between 1 and 2",
        lambda s: [min(max(x, -1.5), 1.5) for x in (2.0, -1.0)] == [1.5, -1.0],
    ),
    Claim("gpt-5+", "where $s = (1, 10)$. It holds", back),
    Claim(
        "gpt-5+",
        r"is to be the same as $1\cdot w_i$",
        back,
    ),
    Claim("gpt-5+", "it is 1. That line is right", back),
    Claim("gpt-5+", r"Line 3 says $a_i\,\theta_i = s_i a_i\,w_i$", back),
    Claim("gpt-5+", "each can be tested with $a = (1, 1/10)$", back),
    Claim("model-b", "at least a thousand times the other", would_not_stay),
    Claim("model-b", "so they must be cheap there", weights),
    Claim("model-b", "Which $\\theta_i$ is that by line 3", lambda s: F(3, 2) ** 2 * 2**2 == 9),
    Claim("model-b", "the sum is smallest at the end point of plain SGD", squares),
    Claim("model-b", "Try $(1, 0)$", squares),
    Claim(
        "model-b",
        "SGD ends at $w = (1/2, 1/2)$, and the way back gives $(1/2, 5)$",
        lambda s: sgd_end(signs(SMALL)) == (F(1, 2), F(1, 2)) and rescaled_end(SMALL) == HALF,
    ),
    Claim("model-b", "Try that line with $a = (1, 1/10)$. It holds", back),
    Claim("model-b", "it is 1, and the point is the one of part", lambda s: dot(SMALL, HALF) == 1),
    Claim("model-b", "$1/2 + 5/10 = 1$", lambda s: F(1, 2) + F(5, 10) == 1),
    Claim("model-b", "Each line can be tested with $a = (1, 1/10)$", back),
    Claim("model-b", "would cost at least ten times as much", would_not_stay),
    Claim("model-b", "would keep $\\theta_2$ small", would_not_stay),
    Claim("model-b", r"$1\cdot\frac12 + \frac{1}{10}\cdot 5 = 1$", lambda s: 1 * F(1, 2) + F(1, 10) * 5 == 1),
    Claim("model-b", r"Line 3 says $w_i = |a_i|\,\theta_i$", weights),
    Claim(
        "model-b+",
        "line 1 has a minus sign in front of everything",
        lambda s: inner(g := drawn(s), best("l1")(g, 1.0)) < 0,
    ),
    Claim("model-b+", r"The $v$ of line 1 has $\|v\|_1 = 1$", lambda s: norm((0.75, 0.25), 1) == 1),
    Claim(
        "model-b+",
        "with $v = (1, 0)$ and $N(g) = 3$",
        lambda s: inner((3.0, -1.0), (1.0, 0.0)) == 3 == norm((3.0, -1.0), INF),
    ),
    Claim(
        "model-b+",
        r"$\alpha/2$ times $N(g)$",
        lambda s: near(norm(best("l1")(g := drawn(s), a := scalar(s)), 1), a / 2 * norm(g, INF)),
    ),
    Claim(
        "model-b+",
        "$v = (3/4, 1/4)$ and $g^\\top v = 5/2$",
        lambda s: inner((3.0, 1.0), (0.75, 0.25)) == 2.5 and norm((3.0, 1.0), INF) == 3,
    ),
    Claim("model-b+", "Try that line with $g = (3, -1)$. It holds", lambda s: steepest((3.0, -1.0))),
    Claim("model-b+", "The weight of $v$ is 1 in total", lambda s: steepest(drawn(s))),
    Claim("model-b+", r"$v = \mathrm{sign}(g_j)\,e_j$", lambda s: steepest(drawn(s))),
    Claim(
        "model-b+",
        "The one of line 4 stays as it was",
        lambda s: same(
            scaled(1 / norm(g := drawn(s), INF), g), scaled(1 / norm(scaled(2, g), INF), scaled(2, g))
        ),
    ),
    Claim("gemini+", "where the run ends at $(10/11, 10/11)$. It holds", ends),
    Claim(
        "gemini+",
        r"is $11/10$ times $10/11$",
        lambda s: one(SMALL) == F(11, 10) and adam_end(SMALL)[0] == F(10, 11),
    ),
    Claim(
        "gemini+", "comes out as a common multiple of $a_i/|a_i|$", lambda s: smallest(s, absolute, adam_end)
    ),
    Claim(
        "gemini+",
        r"\cdot(10/11)^2 = 10/11$, at $(1, 0)$ it is 1",
        lambda s: absolute(SMALL, adam_end(SMALL)) == F(10, 11) and absolute(SMALL, (F(1), F(0))) == 1,
    ),
    Claim("gemini+", "The gradient is $-2r\\cdot a$, and on the plane $r = 0$", no_gradient),
    Claim(
        "gemini+",
        "The foot of the perpendicular from the origin is a multiple of $a$",
        lambda s: smallest(s, lambda a, t: dot(t, t), sgd_end),
    ),
    Claim("gemini+", "whose components add up to almost 2", lambda s: F(18, 10) < sum(adam_end(SMALL)) < 2),
    Claim("gemini+", "The point $(1, 0)$ lies on the plane as well", lambda s: dot(SMALL, (F(1), F(0))) == 1),
    Claim("gemini+", r"has an infinity norm below $1/\|a\|_1$", ends),
    Claim("mistral", "the linear part is $-z\\|g\\|_1$, and $z^2/\\alpha - z\\|g\\|_1$ is lowest", by_size),
    Claim(
        "mistral",
        r"That is so, because $\|g\|_\infty$ is the largest",
        lambda s: all(min(abs(x), norm(g, INF)) == abs(x) for g in [drawn(s)] for x in g),
    ),
    Claim(
        "mistral",
        "the second component is smaller than the first",
        lambda s: price("linf", (3.0, 1.0), 1.0)((-3.0, -3.0)) < price("linf", (3.0, 1.0), 1.0)((-3.0, -1.0)),
    ),
    Claim("mistral+", r"is on the plane only if $a^\top\theta_0 = 0$", from_anywhere),
    Claim("mistral+", r"only if $\theta_0$ has loss zero", from_anywhere),
    Claim("mistral+", "The loss is zero there already", lambda s: dot((F(1), F(0)), (F(1), F(5))) == 1),
    Claim("mistral+", "Every gradient is a multiple of $a$, so the run stays", from_anywhere),
    Claim("mistral+", r"It meets the plane for $c = (1 - a^\top\theta_0)/\|a\|_2^2$", from_anywhere),
    Claim("mistral+", "That is the point of the plane nearest to the *start*", from_anywhere),
    Claim("mistral+", "then the line through the start goes through the origin", part_along_the_plane),
    Claim("mistral+", "stays for ever, and makes the norm larger", part_along_the_plane),
    Claim("deepseek", r"and the root of its square is $2\,|r|\,|a_i|$. The line holds", readings),
    Claim(
        "deepseek",
        "The gradient's entry is $-3$, and 1 over its size is $1/3$",
        lambda s: -2 * 3 * F(1, 2) == -3 and 1 / (2 * 3 * F(1, 2)) == F(1, 3),
    ),
    Claim(
        "deepseek",
        r"$a^\top\theta$ is $\|a\|_1$ over $\|a\|_1$",
        lambda s: dot(a := features(s), signs(a)) == one(a),
    ),
    Claim("deepseek", "By line 3 no step of either reading ever leaves it", readings),
    Claim(
        "deepseek",
        "and that line meets the plane in a single point",
        lambda s: dot(a := features(s), times(F(2), adam_end(a))) != 1,
    ),
    Claim(
        "deepseek",
        "SGD would have to end at this point as well. It does not",
        lambda s: sgd_end(a := features(s)) != adam_end(a),
    ),
    Claim("deepseek+", "That is so if $a$ has length 1", projection),
    Claim(
        "deepseek+",
        "By that number $a$ is multiplied to get",
        lambda s: sgd_end(a := features(s)) == times(1 / dot(a, a), a),
    ),
    Claim(
        "deepseek+",
        "Then a shorter $\\theta$ is enough",
        lambda s: dot(times(F(10), a := features(s)), times(F(1, 10), sgd_end(a))) == 1,
    ),
    Claim("deepseek+", "your number is $1/4$", lambda s: 1 / dot((F(2), F(0)), (F(2), F(0))) == F(1, 4)),
    Claim("deepseek+", r"the projection of $\theta$ on it has the length $a^\top\theta/\|a\|_2$", projection),
    Claim("deepseek+", r"With $a^\top\theta = 1$ that is", projection),
)
