"""Differences of whole numbers that show late, in large sizes, or in some of them only."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from random import Random

from tests.checking.attack import Attack

COUNTS = (
    ("n", "n"),
    ("n (n+1)/2", "(n^2+n)/2"),
    ("2^(n+1)", "2 * 2^n"),
    ("(-1)^(2n)", "1"),
    ("n! (n+1)", "(n+1)!"),
    ("3", "3"),
)
"""In a whole number."""
SIZED = (
    ("||g||_1", "||-g||_1"),
    ("||g||^2", "g^T g"),
    ("2 ||g||_1", "||2 g||_1"),
    ("d", "d"),
    ("0", "||g||_1 - ||g||_1"),
)
"""In a vector of any size."""


def _counts(luck: Random) -> Attack:
    """A term that only large, or only some, whole numbers have."""
    one, two = luck.choice(COUNTS)
    most = luck.randint(12, 700)
    term = luck.choice(
        (
            f"max(0, n - {most})",
            f"(|n - {most}| - ({most} - n))",
            f"(sqrt((n - {most})^2) - {most} + n)",
            f"binom(n, {min(most, 60)})",
            f"sum_{{k={most}}}^n k",
            f"floor(n/{most})",
            f"(mod(n, {most}) - n)",
            "((-1)^n - (-1)^(n^2 (n+1)/2 + n))",
        )
    )
    return Attack(one, f"{two} + {term}", ("n in N",), "count")


def _late(luck: Random) -> Attack:
    """A whole number that follows another one for long."""
    root = luck.choice((2, 3, 5, 7, 11))
    near = Fraction(math.sqrt(root)).limit_denominator(luck.choice((100, 1000, 10**6)))
    rounding = luck.choice(("floor", "ceil"))
    return Attack(f"{rounding}(n sqrt({root}))", f"{rounding}({near} n)", ("n in N",), "late")


def _sizes(luck: Random) -> Attack:
    """A term that only large vectors have."""
    one, two = luck.choice(SIZED)
    most = luck.randint(12, 45)
    term = luck.choice(
        (
            f"max(0, ||sign(g)||_1 - {most})",
            f"binom(d, {most})",
            f"sum_{{k={most}}}^d k",
            f"(|d - {most}| - ({most} - d))",
            f"max(0, d - {most})",
            f"(sqrt((d - {most})^2) - {most} + d)",
        )
    )
    return Attack(one, f"{two} + {luck.choice(('', '2 ', '||g||_1 '))}{term}", ("d in N", "g in R^d"), "size")


def _matrices(luck: Random) -> Attack:
    """A term that only large matrices have."""
    one, two = luck.choice(
        (("tr(A)", "tr(A^T)"), ("||A||_F^2", "tr(A^T A)"), ("0", "0"), ("x^T A x", "x^T A^T x"))
    )
    most = luck.randint(12, 24)
    term = luck.choice(
        (
            f"binom(n, {most})",
            f"sum_{{k={most}}}^n k",
            f"sum_{{i={most}}}^n A_ii",
            f"max(0, n - {most})",
            f"floor(n/{most})",
            f"(sqrt((n - {most})^2) - {most} + n)",
        )
    )
    factor = luck.choice(("", "2 ", "tr(A) "))
    return Attack(one, f"{two} + {factor}{term}", ("n in N", "A in R^(n x n)", "x in R^n"), "matrix")


def _few(luck: Random) -> Attack:
    """A switch that turns for one whole number, or a few, between those that are far apart."""
    one, two = luck.choice(COUNTS)
    k = luck.randint(1, 9)
    term = luck.choice(
        (
            "(max(2^n, n^2) - 2^n)",
            "(max(3^n, n^3 + 1) - 3^n)",
            f"(|(n - {k})(n - {k + 2})| - (n - {k})(n - {k + 2}))",
            f"(sqrt((n - {k})^2 (n - {k + 3})^2) - (n - {k})(n - {k + 3}))",
            f"max(0, 1 - (n - {k})^2)",
            f"max(0, {k} - n + 1/2)",
        )
    )
    return Attack(one, f"{two} + {term}", ("n in N",), "few")


WHOLE: tuple[Callable[[Random], Attack], ...] = (_counts, _late, _sizes, _matrices, _few)
