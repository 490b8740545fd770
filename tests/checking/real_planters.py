"""Differences of real numbers that hardly any point shows: ends, corners, single points, tiny terms."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from random import Random

from tests.checking.attack import Attack

IDENTITIES = (
    ("x", "x"),
    ("(x+1)^2", "x^2 + 2x + 1"),
    ("sin(2x)", "2 sin(x) cos(x)"),
    ("exp(x)^2", "exp(2x)"),
    ("x^3 - 1", "(x-1)(x^2+x+1)"),
    ("1", "sin(x)^2 + cos(x)^2"),
    ("0", "x - x"),
    ("cosh(x)", "(exp(x) + exp(-x))/2"),
)
"""In one real number, true everywhere."""
SWITCHES = {
    "sqrt(2)": math.sqrt(2),
    "exp(1)": math.e,
    "ln(3)": math.log(3),
    "pi": math.pi,
    "5/3": 5 / 3,
    "1": 1.0,
    "7": 7.0,
}
PLANE = ("x in R", "y in R")


def _ends(luck: Random) -> Attack:
    """A switch just inside one end of a declared range."""
    one, two = luck.choice(IDENTITIES)
    text, value = luck.choice(list(SWITCHES.items()))
    beyond = luck.choice((0.03, 0.004, 1e-4, 1e-6, 1e-8))
    bound = f"0 < x < {Fraction(value + beyond).limit_denominator(10**10)}"
    term = luck.choice(
        (
            f"max(0, x - {text})",
            f"(|x - {text}| - ({text} - x))",
            f"(sqrt((x - {text})^2) + x - {text})",
            f"(1 + sign(x - {text}))",
            f"(floor(x - {text} + 8) - floor(x - {text} + 8 - max(0, x - {text})) + max(0, x - {text}))",
            f"(min(x, {text}) - x)",
        )
    )
    return Attack(one, f"{two} + {luck.choice(('', '3 ', 'x '))}{term}", (bound,), "end")


def _arcs(luck: Random) -> Attack:
    """An arc that leaves its principal branch just inside the range."""
    beyond = luck.choice((0.02, 0.003, 1e-4, 1e-6))
    inner, edge = luck.choice(
        (("acos(cos(x))", math.pi), ("asin(sin(x))", math.pi / 2), ("atan(tan(x))", math.pi / 2))
    )
    bound = f"0 < x < {Fraction(edge + beyond).limit_denominator(10**10)}"
    one, two = luck.choice(IDENTITIES)
    return Attack(one, f"{two} + {inner} - x", (bound,), "arc")


def _points(luck: Random) -> Attack:
    """One place where a jump shows."""
    one, two = luck.choice(IDENTITIES)
    place, irrational = (
        luck.choice(("3", "-5", "9/4", "0", "1/7", "-2/3", "sqrt(2)", "pi")),
        luck.choice(("sqrt(2)", "pi", "ln(3)")),
    )
    term = luck.choice(
        (
            f"floor(1/(1+(x-({place}))^2))",
            f"floor(1/(1+(x-{irrational})^2))",
            f"(1 - sign(x-({place}))^2)",
            f"(1 - |sign(x-({place}))|)",
        )
    )
    return Attack(one, f"{two} + {term}", ("x in R",), "point")


def _tiny(luck: Random) -> Attack:
    """A term that is smaller than any digits that are usually looked at."""
    one, two = luck.choice(IDENTITIES)
    size = luck.randint(300, 2500)
    term = luck.choice(
        (
            f"exp(-{size})",
            f"exp(-{size}) x",
            f"10^(-{size})",
            f"x^2/10^{size}",
            f"(1 - tanh({size}))",
            f"exp(-x^2 - {size})",
            f"ln(1 + exp(-{size}))",
            f"(1 - 1/(1 + exp(-{size})))",
            f"(sqrt(1 + 10^(-{size})) - 1)",
            f"cos(x) exp(-{size})",
        )
    )
    return Attack(
        one, f"{two} {luck.choice('+-')} {term}", (luck.choice(("x in R", "0 < x < 3", "x > 1")),), "tiny"
    )


def _corners(luck: Random) -> Attack:
    """A switch in two names that turns only where both are near an end."""
    a, b = luck.randint(1, 5), luck.randint(1, 5)
    gap = luck.choice((Fraction(1, 50), Fraction(1, 700), Fraction(1, 10**5)))
    given = (f"0 < x < {a}", f"0 < y < {b}")
    total, rest = a + b - gap, a * b - gap
    term = luck.choice(
        (
            f"max(0, x + y - {total})",
            f"(|x + y - {total}| - ({total} - x - y))",
            f"max(0, x y - {rest})",
            f"(sqrt((x y - {rest})^2) - {rest} + x y)",
            f"(acos(cos(pi (x + y)/({total}))) - pi (x + y)/({total}))",
            f"(asin(sin(pi x y/({2 * rest}))) - pi x y/({2 * rest}))",
            f"floor((x + y)/({total}))",
            f"(1 - sign({total} - x - y))",
        )
    )
    one, two = luck.choice((("x y", "y x"), ("(x+y)^2", "x^2 + 2 x y + y^2"), ("x", "x"), ("0", "0")))
    return Attack(one, f"{two} + {term}", given, "corner")


def _solutions(luck: Random) -> Attack:
    """An equation in the plane with a solution more."""
    a, b = luck.sample(range(-30, 30), 2)
    slope = luck.choice((1, 2, -1))
    if b == slope * a:
        b += 1
    bottom = luck.randint(1, 4)
    more = f"((x - {Fraction(a, bottom)})^2 + (y - {Fraction(b, bottom)})^2)".replace("- -", "+ ")
    return Attack(f"y = {slope} x", f"(y - {slope} x) {more} = 0".replace("- -", "+ "), PLANE, "solution")


def _steps(luck: Random) -> Attack:
    """A floor or a ceiling taken inside to the wrong side."""
    k = luck.randint(-4, 9)
    inner = luck.choice(("x", "2 x", "x/3", "x - 1", "x + 1/2"))
    one, two = luck.choice(
        (
            ("floor({u}) > {k}", "{u} > {k}"),
            ("floor({u}) <= {k}", "{u} <= {k}"),
            ("ceil({u}) >= {k}", "{u} >= {k}"),
            ("ceil({u}) < {k}", "{u} < {k}"),
            ("floor({u}) = {k}", "{k} <= {u} <= {m}"),
            ("floor({u}) >= {k}", "{u} > {k}"),
        )
    )
    return Attack(one.format(u=inner, k=k), two.format(u=inner, k=k, m=k + 1), (), "step")


def _edges(luck: Random) -> Attack:
    """Sets that differ by one number, or by next to nothing."""
    k, m = sorted(luck.sample(range(-20, 40), 2))
    tiny = luck.choice(("10^(-30)", "10^(-200)", "exp(-300)"))
    one, two = luck.choice(
        (
            ("{k} <= x < {m}", "{k} <= x <= {m}"),
            ("({k}, {m}]", "({k}, {m})"),
            ("x > {k}", "x > {k} and x != {m}"),
            ("x < {m}", "x < {m} or x = {m} + 1"),
            ("[{k}, inf)", "[{k}, inf]"),
            ("x = {k}", "x = {k} + {tiny}"),
            ("(x - {k})^2 (x - {m}) >= 0", "x >= {m}"),
            ("(x^2 - {k} x)/x = 0", "x = 0 or x = {k}"),
        )
    )
    return Attack(one.format(k=k, m=m, tiny=tiny), two.format(k=k, m=m, tiny=tiny), ("x in R",), "edge")


def _turns(luck: Random) -> Attack:
    """What differs where a switch turns at an irrational number, and nowhere else."""
    one, two = luck.choice(IDENTITIES)
    u = luck.choice(
        (
            "cos(x) - 1/2",
            "sin(x) - 1/3",
            "x^3 - 2",
            "exp(x) - 2",
            "x^2 - 3",
            "x - cos(x)",
            "tan(x) - 1",
            "2 cos(x)",
        )
    )
    u = luck.choice(("{u}", "-({u})", "3 ({u})", "10^30 ({u})", "exp(x) ({u})", "({u})^3")).format(u=u)
    term = luck.choice(
        (
            f"(1 - sign({u})^2)",
            f"(1 - |sign({u})|)",
            f"(max(sign({u}), 0) - (1 + sign({u}))/2)",
            f"(sign({u}) + |sign({u})| - 1 - sign({u}))",
        )
    )
    return Attack(one, f"{two} + {luck.choice(('', '3 ', 'x '))}{term}", ("x in R",), "turn")


REAL: tuple[Callable[[Random], Attack], ...] = (
    _ends,
    _arcs,
    _points,
    _tiny,
    _corners,
    _solutions,
    _steps,
    _edges,
    _turns,
)
