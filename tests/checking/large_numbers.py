"""Texts that ask for numbers too large, too long or too close to one another for any library of numbers."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

GIVEN = (
    (), ("x in R",), ("x > 0",), ("0 < x < 1",), ("x > 1000",), ("n in N",), ("n in Z",), ("z in C",),
    ("x in R^3",), ("x in C", "n in N"),
)  # fmt: skip
SMALL = ("0", "1", "2", "3", "10", "1/2", "1/3", "0.1", "-1", "7/5")
NAMES = ("x", "n", "z", "pi", "e", "i")
FUNCTIONS = (
    "exp", "ln", "sqrt", "sin", "cos", "tan", "cot", "asin", "acos", "atan", "sinh", "cosh", "tanh", "coth",
    "asinh", "acosh", "atanh", "floor", "ceil", "sign", "abs", "erf", "sigmoid", "re", "im", "conj", "arg",
)  # fmt: skip
EXPONENTS = (2, 5, 17, 24, 64, 99, 1_000, 10**5, 10**9, 10**11, 10**30)
LENGTHS = (5, 30, 80, 400, 3_000)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts to be compared."""

    reference: str
    answer: str
    given: tuple[str, ...]


def pairs(seed: int) -> Iterator[Pair]:
    """Pairs without end: a text beside itself changed a little, beside another one, or beside a number."""
    luck = random.Random(seed)
    while True:
        shape = luck.choice(SHAPES)
        one = shape(luck)
        two = luck.choice((shape(luck), _changed(one, luck), _number(luck)))
        yield Pair(one, two, luck.choice(GIVEN))


def _changed(text: str, luck: random.Random) -> str:
    """Nearly the same: a tiny or a huge term more, a digit less, a factor that cancels."""
    return luck.choice(
        (
            f"{text} + 10^(-{luck.choice(EXPONENTS)})",
            f"{text} + exp(-{luck.choice(EXPONENTS)})",
            f"({text}) * ({luck.choice(NAMES)}/{luck.choice(NAMES)})",
            f"ln(exp({text}))",
            f"sqrt(({text})^2)",
            text[:-1],
            f"{text} + {_number(luck)} - {_number(luck)}",
        )
    )


def _number(luck: random.Random) -> str:
    digits = "".join(luck.choice("0123456789") for _ in range(luck.choice(LENGTHS)))
    return luck.choice((luck.choice(SMALL), luck.choice(SMALL), luck.choice(NAMES), digits, f"0.{digits}"))


def _tower(luck: random.Random) -> str:
    """a^b^c, and roots and logarithms of such."""
    text = luck.choice((_number(luck), luck.choice(NAMES)))
    for _ in range(luck.randint(1, 4)):
        power = luck.choice((str(luck.choice(EXPONENTS)), f"({luck.choice(SMALL)})", luck.choice(NAMES)))
        text = luck.choice((f"({text})^{power}", f"{luck.choice(SMALL)}^({text})", f"({text})^(-{power})"))
    return text


def _nested(luck: random.Random) -> str:
    """Functions of functions of something large or small."""
    text = luck.choice((_number(luck), _tower(luck), _grown(luck)))
    for _ in range(luck.randint(1, 5)):
        text = f"{luck.choice(FUNCTIONS)}({text})"
        if luck.random() < 0.3:
            text = luck.choice(
                (f"{text} - {_number(luck)}", f"1/({text})", f"{luck.choice(EXPONENTS)} {text}")
            )
    return text


def _grown(luck: random.Random) -> str:
    """Factorials and binomial coefficients, also of what is no whole number."""
    n = luck.choice((str(luck.choice(EXPONENTS)), _number(luck), f"({luck.choice(NAMES)} + 1/2)", "1100"))
    return luck.choice((f"({n})!", f"(({n})!)!", f"binom({n}, {_number(luck)})", f"binom({n}, {n}/2)"))


def _polynomial(luck: random.Random) -> str:
    """Equations whose roots are many, far out, or close to one another."""
    degree, size = luck.randint(1, 30), luck.choice((1, 3, 30, 300, 3_000))
    close = f"x^{degree} - 2 (10^{size} x - 1)^2"
    terms = [f"{luck.randint(-9, 9)} 10^{luck.randint(0, size)} x^{k}" for k in range(degree + 1)]
    product = " ".join(f"(x - {_number(luck)})" for _ in range(luck.randint(1, 12)))
    text = luck.choice((close, " + ".join(terms), product, f"({product})^{luck.randint(1, 40)}"))
    return f"{text} {luck.choice(('=', '<', '>=', '!='))} {_number(luck)}"


def _sum(luck: random.Random) -> str:
    """Sums and products of many terms, and powers of a matrix."""
    body, last = _tower(luck).replace("x", "k"), luck.choice(("50", "2000", str(luck.choice(EXPONENTS))))
    matrix = "[[1, 2], [3, 4]]"
    return luck.choice(
        (f"sum_(k=1)^({last}) {body}", f"prod_(k=1)^({last}) {body}", f"{matrix}^{luck.choice(EXPONENTS)}")
    )


SHAPES: tuple[Callable[[random.Random], str], ...] = (
    _tower, _nested, _nested, _nested, _grown, _polynomial, _polynomial, _sum,
)  # fmt: skip
