"""Attacks on verdicts: differences that hardly any point shows, and true identities in odd dress.

Each planter makes a term that is 0 nearly everywhere its names may be, and not everywhere: at the end of a
range, in large sizes, on a cut, at a point, late among the whole numbers.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from tutor.checking.compare_texts import compare


@dataclass(frozen=True, slots=True)
class Attack:
    """Two texts, what is declared, and where the difference lies, if there is one."""

    one: str
    two: str
    given: tuple[str, ...]
    sort: str


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
PLANE = ("x in R", "y in R")
SWITCHES = {
    "sqrt(2)": math.sqrt(2),
    "exp(1)": math.e,
    "ln(3)": math.log(3),
    "pi": math.pi,
    "5/3": 5 / 3,
    "1": 1.0,
    "7": 7.0,
}


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


def _solutions(luck: Random) -> Attack:
    """An equation in the plane with a solution more."""
    a, b = luck.sample(range(-30, 30), 2)
    slope = luck.choice((1, 2, -1))
    if b == slope * a:
        b += 1
    bottom = luck.randint(1, 4)
    more = f"((x - {Fraction(a, bottom)})^2 + (y - {Fraction(b, bottom)})^2)".replace("- -", "+ ")
    return Attack(f"y = {slope} x", f"(y - {slope} x) {more} = 0".replace("- -", "+ "), PLANE, "solution")


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


PLANTERS: tuple[Callable[[Random], Attack], ...] = (
    _ends, _arcs, _sizes, _counts, _late, _points, _solutions, _cuts,
)  # fmt: skip


def planted(seed: int) -> Iterator[Attack]:
    """Pairs that are not equal, without end."""
    luck = Random(seed)
    while True:
        for planter in PLANTERS:
            yield _turned(planter(luck), luck)


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


def dressed(seed: int) -> Iterator[Attack]:
    """Pairs that are equal, without end."""
    luck = Random(seed)
    while True:
        one, two = luck.choice(IDENTITIES)
        for _ in range(luck.randint(1, 2)):
            two = f"{two} + {luck.choice(NOTHING).format(u=luck.choice(INSIDES))}"
        yield _turned(Attack(one, two, luck.choice(BOUNDS), "dress"), luck)


def _turned(attack: Attack, luck: Random) -> Attack:
    if luck.random() < 0.5:
        return attack
    return Attack(attack.two, attack.one, attack.given, attack.sort)


def never_equal(attack: Attack) -> None:
    """A planted difference is found, or left undecided."""
    found = compare(attack.one, attack.two, attack.given)
    assert found.outcome in ("different", "undecided"), (attack, found)


def never_different(attack: Attack) -> None:
    """An identity in odd dress is equal, or left undecided."""
    found = compare(attack.one, attack.two, attack.given)
    assert found.outcome in ("equal", "undecided"), (attack, found)
