"""Pairs that agree where one looks first: the equal ones are equal, and the others are not."""

from __future__ import annotations

import pytest

from tests.checking.both_ways import outcomes
from tutor.checking import ExpressionBlank, Question
from tutor.checking.compare_texts import compare
from tutor.checking.judge import judge

pytestmark = pytest.mark.slow

SQUARE = ("n in N", "A in R^(n x n)")
LIST = ("d in N", "g in R^d")


def ranged(*ends: str) -> tuple[str, ...]:
    """Declarations of x, and of y, by the ends of their ranges."""
    pairs = [(name, *both.split()) for name, both in zip("xy", ends, strict=False)]
    return tuple(f"{low} < {name} < {high}" for name, low, high in pairs)


@pytest.mark.parametrize(
    ("one", "two", "given"),
    [
        ("acos(cos(x+y))", "x+y", ranged("0 1.571", "0 1.571")),
        ("asin(sin(x y))", "x y", ranged("0 1", "0 1.571")),
        ("atan(tan(x+y))", "x+y", ranged("0 1", "0 0.571")),
        ("ln((x-y)^2)", "2 ln(x-y)", ranged("1 3", "0 1.01")),
        ("atan(x) + atan(y)", "atan((x+y)/(1-x y))", ranged("0 1", "0 1.001")),
        ("sqrt(x (1-x)) sqrt(y (1-y))", "sqrt(x y (1-x)(1-y))", ranged("0 1.0001", "0 1.0001")),
        ("max(x, y)", "y", ranged("0 1", "0.999 2")),
        ("ln((x-1)^2)", "2 ln(x-1)", ranged("0.999 3")),
        ("sqrt((x-2)(x-3))", "sqrt(x-2) sqrt(x-3)", ranged("1.9999 8")),
        ("ln(x (x-1))", "ln(x) + ln(x-1)", ("x > -0.0001",)),
        ("x^(1/3)", "(x^2)^(1/6)", ("x > -0.0001",)),
        ("ln(z (1 + i/1000))", "ln(z) + ln(1 + i/1000)", ("z in C",)),
        ("sqrt(z (1000 + i))", "sqrt(z) sqrt(1000 + i)", ("z in C",)),
        ("ln(exp(z/1000))", "z/1000", ("z in C",)),
        ("asin(sin(z/500))", "z/500", ("z in C",)),
        ("ln(z - i/10^6)", "ln(z) + ln(1 - i/(10^6 z))", ("z in C",)),
        ("sqrt(z^2 + z/1000)", "sqrt(z) sqrt(z + 1/1000)", ("z in C",)),
        ("tr(A) binom(n, 14)", "0", SQUARE),
        ("sum_{k=13}^n k tr(A)", "0", SQUARE),
        ("sum_{i=12}^n A_ii", "0", SQUARE),
        ("x^T x + binom(n, 13)", "||x||^2", (*SQUARE, "x in R^n")),
        ("ones^T ones", "3", ("x in R^n",)),
        ("prod_{k=1}^{60} (n-k)", "0", ("n in N", "n <= 61")),
        ("mod(2^n, 101)", "2^n", ("n in N", "1 <= n <= 7")),
        ("floor(x) > 3", "x > 3", ()),
        ("floor(x^2) <= 4", "-2 <= x <= 2", ()),
        ("sin(x) >= 0", "0 <= x <= pi", ()),
        ("x/x = 1", "x in R", ()),
        ("(x^2-1)/(x-1) = 2", "x = 1", ()),
        ("(x-y)((x-7)^2+(y+3)^2) = 0", "x = y", ()),
        ("(x-y)(|x-5| + |y-6|) = 0", "x = y", ()),
        ("(x-5)^2+(y-6)^2 > 0", "x in R and y in R", ()),
        ("y >= x or (x-22)^2+(y+6)^2 = 0", "y >= x", ()),
    ],
)
def test_what_differs_at_a_corner_or_a_point_is_different(one: str, two: str, given: tuple[str, ...]) -> None:
    assert outcomes(one, two, given) == {"different"}


@pytest.mark.parametrize(
    ("one", "two", "given"),
    [
        ("sum_{k=3000}^n k", "0", ("n in N",)),
        ("binom(d, 100) ||g||_1", "0", LIST),
        ("sum_{k=70}^d k ||g||_1", "0", LIST),
        ("binom(||sign(g)||_1, 70)", "0", LIST),
        ("sum_{k=70}^{||sign(g)||_1} k", "0", LIST),
        ("mod(||sign(g)||_1, 70)", "||sign(g)||_1", LIST),
        ("det(2 A)", "2^n det(A) + binom(n, 25)", SQUARE),
        ("root(3, x) = 2", "x = 9", ()),
        ("(x-y)(|x - sqrt(2)| + |y-6|) = 0", "x = y", ()),
        ("(x-y)((x-sqrt(3))^2+(y-6)^2) <= 0", "x <= y", ()),
        ("y > x^2 and (x-1/3)^2+(y-7/3)^2 > 0", "y > x^2", ()),
    ],
)
def test_what_no_look_reaches_is_not_called_equal(one: str, two: str, given: tuple[str, ...]) -> None:
    assert "equal" not in outcomes(one, two, given)


@pytest.mark.parametrize(
    ("one", "two", "given"),
    [
        ("acos(cos(x+y))", "x+y", ranged("0 1.57", "0 1.57")),
        ("floor(exp(x y))", "1", ranged("0 1", "0 0.6931")),
        ("max(0, x + y - 6)", "0", ranged("0 3", "0 3")),
        ("|x - y + 10|", "x - y + 10", ranged("0 5", "0 10")),
        ("max(x, y)", "y", ranged("0 1", "1 2")),
        ("atan(x) + atan(y)", "atan((x+y)/(1-x y))", ranged("0 1", "0 1")),
        ("sqrt(x (1-x)) sqrt(y (1-y))", "sqrt(x y (1-x)(1-y))", ranged("0 1", "0 1")),
        ("ln(x (x-1))", "ln(x) + ln(x-1)", ranged("1 5")),
        ("sqrt(1 - z^2)", "sqrt(1-z) sqrt(1+z)", ("z in C",)),
        ("asin(z)", "-i ln(i z + sqrt(1 - z^2))", ("z in C",)),
        ("z^(1/3)", "exp(ln(z)/3)", ("z in C",)),
        ("binom(n, 40)", "0", ("n in N", "n < 40")),
        ("mod(2^n, 101)", "2^n", ("n in N", "1 <= n <= 6")),
        ("det(3 A)", "3^n det(A)", SQUARE),
        ("ones^T ones", "n", ("x in R^n",)),
        ("floor(x) >= 3", "x >= 3", ()),
        ("floor(x) <= 2", "x < 3", ()),
        ("ceil(x) >= 2", "x > 1", ()),
        ("floor(x) = 2", "2 <= x < 3", ()),
        ("floor(x) = 1/2", "no solution", ()),
        ("floor(x) != 2", "x < 2 or x >= 3", ()),
        ("1 <= floor(x) <= 4", "1 <= x < 5", ()),
        ("sqrt(x^2) = x", "x >= 0", ()),
        ("x^2 + y^2 = 0", "x = 0 and y = 0", ()),
        ("x/x = 1", "x != 0", ()),
        ("(x-3)/(x^2-9) > 0", "x > -3 and x != 3", ()),
        ("(x-y)((x-7)^2+(y+3)^2+1) = 0", "x = y", ()),
    ],
)
def test_what_only_looks_different_is_equal(one: str, two: str, given: tuple[str, ...]) -> None:
    assert outcomes(one, two, given) == {"equal"}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("x^5 - 4x^4 + x - 2 > 0", "2 - x + 4x^4 - x^5 < 0"),
        ("x^3 - 3x + 1 > 0", "(x^3 - 3x + 1)(x^2 + 1) > 0"),
        ("x^5 - 4x^4 + 3x^3 > 0", "0 < x < 1 or x > 3"),
    ],
)
def test_inequalities_of_polynomials_are_decided_exactly(one: str, two: str) -> None:
    found = compare(one, two)
    assert (found.outcome, found.evidence.kind) == ("equal", "exact")


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("(x^2 + 1) g", "correct"),
        ("alpha g/||g||", "correct"),
        ("(x^2 - 10^(-8)) g", "wrong"),
        ("x^2 g", "wrong"),
        ("(||g|| - 10^(-6)) g", "wrong"),
        ("(alpha - 10^(-5)) g", "wrong"),
        ("(40 - d) g", "wrong"),
        ("(d - 3/2) g", "wrong"),
    ],
)
def test_a_factor_is_positive_everywhere_or_does_not_count(answer: str, outcome: str) -> None:
    blank = ExpressionBlank("g", forms=("up to a positive factor",))
    asked = Question(("g in R^d", "d in N", "x in R", "alpha > 0"), (blank,))
    assert judge(asked, (answer,)).outcome == outcome
