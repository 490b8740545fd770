"""All planters of differences: each makes a pair that agrees nearly everywhere, and not everywhere."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.checking.attack import Attack
from tests.checking.real_planters import REAL
from tests.checking.whole_planters import WHOLE


def _cuts(luck: Random) -> Attack:
    """Two sides of the negative real axis."""
    one, two = luck.choice(
        (
            ("ln(conj(z))", "conj(ln(z))"),
            ("sqrt(conj(z))", "conj(sqrt(z))"),
            ("arg(conj(z))", "-arg(z)"),
            ("ln(1/z)", "-ln(z)"),
            ("sqrt(1/z)", "1/sqrt(z)"),
        )
    )
    with_it = luck.choice(("", " + z", " + conj(z)", " + 3", " - z^2"))
    factor = luck.choice(("", "2 ", "5 "))
    return Attack(f"{factor}{one}{with_it}", f"{factor}({two}){with_it}", ("z in C",), "cut")


def _sectors(luck: Random) -> Attack:
    """A thin sector, or a far strip, beside a branch cut."""
    size = luck.choice((7, 100, 3000, 10**6, 10**9))
    turn = luck.choice((f"(1 + i/{size})", f"({size} + i)", f"(1 - i/{size})"))
    one, two = luck.choice(
        (
            (f"ln(z {turn})", f"ln(z) + ln{turn}"),
            (f"sqrt(z {turn})", f"sqrt(z) sqrt{turn}"),
            (f"arg(z {turn})", f"arg(z) + arg{turn}"),
            (f"ln(exp(z/{size}))", f"z/{size}"),
            (f"sqrt(exp(z/{size}))", f"exp(z/{2 * size})"),
            (f"asin(sin(z/{size}))", f"z/{size}"),
        )
    )
    more = luck.choice(("", " + z", " - 2 z^2", " + i"))
    return Attack(f"{one}{more}", f"{two}{more}", ("z in C",), "sector")


def _declared(luck: Random) -> Attack:
    """A function that is only declared, as if it were one that is known, or had a law."""
    name = luck.choice(("f", "h", "sigma", "phi", "gamma"))
    one, two = luck.choice(
        (
            ("{f}(-x)", "{f}(x)"),
            ("{f}(x^2)", "{f}(x)^2"),
            ("{f}(x + y)", "{f}(x) + {f}(y)"),
            ("{f}(x)", "1/(1 + exp(-x))"),
            ("{f}(x)", "exp(-x^2/2)/sqrt(2 pi)"),
            ("{f}(2x)", "2 {f}(x)"),
            ("{f}(x)", "{f}(x + 10^(-200))"),
            ("{f}(|x|)", "{f}(x)"),
        )
    )
    return Attack(one.format(f=name), two.format(f=name), (f"{name}: R -> R", "x in R", "y in R"), "declared")


def _forms(luck: Random) -> Attack:
    """What a form that is loosened does not loosen."""
    power, most = luck.randint(2, 6), luck.randint(12, 50)
    given = ("n in N", "d in N", "g in R^d", "x in R", "alpha > 0")
    form, one, two = luck.choice(
        (
            ("up to a positive factor", f"n^{power}", f"n^{power + 1}"),
            ("up to a positive factor", f"n^{power}", f"{power}^n"),
            ("up to a positive factor", f"n^{power}", f"n^{power} (1 + exp(-{most} n))"),
            ("up to a positive factor", "g", f"({most} - d) g"),
            ("up to a positive factor", "g", f"(alpha - 10^(-{power})) g"),
            ("up to a positive factor", "g", f"(x^2 - 10^(-{power})) g"),
            ("up to a positive factor", "-alpha g", f"-alpha g + {power} g"),
            ("up to a constant", f"x^{power}", f"x^{power} + exp(-x^2 - {10 * most})"),
            ("up to a constant", f"{power} x", f"{power} x + max(0, x - {10**power})"),
            ("up to a constant", "atan(x)", "-atan(1/x)"),
        )
    )
    return Attack(one, two, given, "form", form)


PLANTERS: tuple[Callable[[Random], Attack], ...] = (*REAL, *WHOLE, _cuts, _sectors, _declared, _forms)
