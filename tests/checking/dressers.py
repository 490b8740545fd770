"""Dressers of identities: what is equal, written so that it hardly looks so, a sort at a time."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.checking.attack import Attack
from tests.checking.real_planters import IDENTITIES

NOTHING = (
    "|{u}| - |-({u})|",
    "max({u}, 0) - (({u}) + |{u}|)/2",
    "floor({u}) - floor({u} + 1) + 1",
    "ceil({u}) + floor(-({u}))",
    "sign({u}) |{u}| - ({u})",
    "sin({u})^2 + cos({u})^2 - 1",
    "exp({u}) exp(-({u})) - 1",
    "({u})^2 - |{u}|^2",
    "sqrt(({u})^2) - |{u}|",
    "min({u}, 3) + max({u}, 3) - ({u}) - 3",
    "atan({u}) + atan(-({u}))",
    "ln(exp({u})) - ({u})",
)
"""What comes to 0 for every real u."""
INSIDES = ("x", "x - 2", "2x + 1", "x^2 - 3", "sin(x)", "x/3", "exp(x)", "x^3 - x", "x - pi", "cos(x) - 1/2")
BOUNDS = (("x in R",), ("x > 0",), ("0 < x < 3",), ("-1 <= x <= 1",), ("x >= 2",), ("x < 5/2",))


def _nothing_added(luck: Random) -> Attack:
    """Terms that come to 0, beside an identity."""
    one, two = luck.choice(IDENTITIES)
    for _ in range(luck.randint(1, 2)):
        two = f"{two} + {luck.choice(NOTHING).format(u=luck.choice(INSIDES))}"
    return Attack(one, two, luck.choice(BOUNDS), "dress")


def _noise(luck: Random) -> Attack:
    """Numbers that are whole but for rounding, inside a jump."""
    k, p = luck.randint(2, 9), luck.choice((2, 3, 5, 7, 10, 17))
    one, two = luck.choice(
        (
            ("ceil(|sin(pi n)|)", "0"),
            (f"floor(cos({2 * k} pi n))", "1"),
            ("sign(sin(pi n))", "0"),
            (f"floor({k} sqrt({p})^2)", f"{k * p}"),
            (f"ceil((sqrt({p + 1}) - sqrt({p})) (sqrt({p + 1}) + sqrt({p})))", "1"),
            (f"floor(ln(exp(n + {k})))", f"n + {k}"),
            (f"floor(n + sin(pi n)^2 + {k})", f"n + {k}"),
            (f"mod(cos(2 pi n) + {k}, {k})", "1"),
        )
    )
    return Attack(one, two, ("n in Z",), "noise")


def _tiny(luck: Random) -> Attack:
    """Tiny and huge numbers that are what they should be."""
    k = luck.randint(200, 1500)
    one, two = luck.choice(
        (
            (f"cosh({k}) - sinh({k})", f"exp(-{k})"),
            (f"exp(-{k}) exp({k})", "1"),
            (f"ln(1 + exp({k}))", f"{k} + ln(1 + exp(-{k}))"),
            (f"1 - tanh({k})", f"2/(exp({2 * k}) + 1)"),
            (f"x + exp(-{k})", f"exp(-{k}) (1 + exp({k}) x)"),
            (f"(x + 10^(-{k}))^2", f"x^2 + 2 x/10^{k} + 10^(-{2 * k})"),
            (f"1/(1 + exp(-{k}))", f"exp({k})/(1 + exp({k}))"),
        )
    )
    return Attack(one, two, ("x in R",), "tiny")


def _steps(luck: Random) -> Attack:
    """A floor or a ceiling taken inside."""
    k = luck.randint(-4, 9)
    one, two = luck.choice(
        (
            ("floor({u}) >= {k}", "{u} >= {k}"),
            ("floor({u}) < {k}", "{u} < {k}"),
            ("ceil({u}) <= {k}", "{u} <= {k}"),
            ("ceil({u}) > {k}", "{u} > {k}"),
            ("floor({u}) = {k}", "{k} <= {u} < {m}"),
            ("floor({u}) > {k}", "{u} >= {m}"),
            ("ceil({u}) = {m}", "{k} < {u} <= {m}"),
        )
    )
    inner = luck.choice(("x", "2 x", "x/3", "x - 1", "x + 1/2"))
    return Attack(one.format(u=inner, k=k, m=k + 1), two.format(u=inner, k=k, m=k + 1), (), "step")


def _ranges(luck: Random) -> Attack:
    """What holds on a range, or on two, up to the ends."""
    a, b = luck.randint(1, 5), luck.randint(1, 5)
    one, two, bounds = luck.choice(
        (
            ("acos(cos(x))", "x", ("0 < x < 157/50",)),
            ("asin(sin(x))", "x", ("-157/100 < x < 157/100",)),
            ("floor(exp(x))", "1", ("0 < x < 693/1000",)),
            (f"floor(x/{a})", "0", (f"0 <= x < {a}",)),
            (f"max(0, x + y - {a + b})", "0", (f"0 < x < {a}", f"0 < y < {b}")),
            (f"|x y - {a * b}|", f"{a * b} - x y", (f"0 < x < {a}", f"0 < y < {b}")),
            (f"sqrt((x + y - {a + b})^2)", f"{a + b} - x - y", (f"0 < x < {a}", f"0 < y < {b}")),
            (f"max(x, y + {a})", f"y + {a}", (f"0 < x < {a}", f"0 < y < {b}")),
            ("sqrt(x y)", "sqrt(x) sqrt(y)", (f"0 < x < {a}", f"0 < y < {b}")),
        )
    )
    return Attack(one, two, bounds, "range")


def _sizes(luck: Random) -> Attack:
    """What holds in vectors and matrices of all sizes."""
    k = luck.randint(2, 40)
    one, two = luck.choice(
        (
            (f"||{k} g||_1", f"{k} sum_i |g_i|"),
            ("ones^T ones", "d"),
            ("sum_{k=1}^d k", "d (d+1)/2"),
            (f"tr({k} A)/d", f"{k} tr(A^T)/d"),
            ("tr(identity(d))", "d"),
            (f"g^T A g/({k} d)", f"g^T A^T g/({k} d)"),
            ("||g||^2 ||g||_1", "||g||_1 g^T g"),
        )
    )
    return Attack(one, two, ("d in N", "g in R^d", "A in R^(d x d)"), "size")


def _counts(luck: Random) -> Attack:
    """What holds for all whole numbers."""
    k = luck.randint(2, 12)
    one, two = luck.choice(
        (
            ("sum_{k=1}^n k^3", "(n (n+1)/2)^2"),
            (f"sum_{{k=0}}^n {k}^k", f"({k}^(n+1) - 1)/{k - 1}"),
            (f"floor(n/2) + ceil(n/2) + {k}", f"n + {k}"),
            (f"(-1)^(n + {2 * k})", "(-1)^n"),
            (f"cos({k} n pi)", f"(-1)^({k} n)"),
            (f"max(n, {k}) + min(n, {k})", f"n + {k}"),
            (f"n! (n+{1})/(n+1)!", "1"),
            (f"floor(n + 1/{k})", "n"),
        )
    )
    return Attack(one, two, ("n in N",), "count")


def _turns(luck: Random) -> Attack:
    """What stands in a switch that turns at an irrational number, put in two ways."""
    u = luck.choice(("cos(x) - 1/2", "sin(x) - 1/3", "x^3 - 2", "exp(x) - 2", "tan(x) - 1", "x^2 - 5"))
    k = luck.randint(1, 9)
    one, two = luck.choice(
        (
            ("sign({u})", "sign({k} ({u}))"),
            ("sign({u})", "sign(10^{k} ({u})^3)"),
            ("sign({u}) + floor({u})", "sign({u}) - ceil(-({u}))"),
            ("sign({u}) + floor({u})", "sign({u}) + floor({u} + {k}) - {k}"),
            ("sign({u})^2/({u})", "1/({u})"),
            ("|sign({u})| ({u})", "{u}"),
            ("mod({u}, {k}) + sign({u})", "{u} - {k} floor(({u})/{k}) + sign({u})"),
            ("max(sign({u}), 0)", "(sign({u}) + |sign({u})|)/2"),
        )
    )
    return Attack(one.format(u=u, k=k), two.format(u=u, k=k), ("x in R",), "turn")


def _gaps(luck: Random) -> Attack:
    """Conditions on a whole number, which is none of those between two."""
    k = luck.randint(-9, 20)
    m = k + luck.randint(2, 6)
    one, two = luck.choice(
        (
            ("n > {k}", "n >= {k} + 1"),
            ("2 n > 2*({k}) + 1", "n > {k}"),
            ("{k} < n < {k} + 2", "n = {k} + 1"),
            ("n in ({k}, {m})", "{k} + 1 <= n <= {m} - 1"),
            ("(n - {k})(n - {k} - 1) > 0", "n < {k} or n > {k} + 1"),
            ("n < {k} + 1/2", "n <= {k}"),
            ("n > m + {k}", "n >= m + {k} + 1"),
            ("2 n = 2*({k}) + 1", "n = {m} + 1/2"),
        )
    )
    return Attack(one.format(k=k, m=m), two.format(k=k, m=m), ("n in Z", "m in Z"), "gap")


def _plane(luck: Random) -> Attack:
    """What holds on the whole complex plane, cuts included."""
    k = luck.randint(2, 30)
    one, two = luck.choice(
        (
            (f"ln({k} z)", f"ln({k}) + ln(z)"),
            (f"sqrt({k * k} z)", f"{k} sqrt(z)"),
            ("sqrt(1 - z^2)", "sqrt(1 - z) sqrt(1 + z)"),
            (f"z^(1/{k})", f"exp(ln(z)/{k})"),
            ("ln(z)", "ln(|z|) + i arg(z)"),
            ("asin(z) + acos(z)", "pi/2"),
            (f"exp(conj(z)) + {k}", f"conj(exp(z)) + {k}"),
        )
    )
    return Attack(one, two, ("z in C",), "plane")


DRESSERS: tuple[Callable[[Random], Attack], ...] = (
    _nothing_added, _noise, _tiny, _steps, _ranges, _sizes, _counts, _turns, _gaps, _plane,
)  # fmt: skip
