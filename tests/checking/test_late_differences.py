"""What agrees at nearly every point and is not the same: ends of ranges, points, cuts, sizes, late counts."""

from __future__ import annotations

import pytest

from tests.checking.both_ways import outcomes

SIZED = ("n in N", "g in R^n")
COMPLEX = ("z in C",)
PLANE = ("x in R", "y in R")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("one", "two", "given"),
    [
        ("acos(cos(x))", "x", ("0 < x < 3.15",)),
        ("asin(sin(x))", "x", ("-1.6 < x < 1.6",)),
        ("asin(sin(u))", "u", ("0 <= u < 1.571",)),
        ("asin(cos(x))", "pi/2 - x", ("x > -0.01", "x < 3")),
        ("atan(tan(x))", "x", ("-1.58 < x < 1.58",)),
        ("asin(sin(x))", "x", ("0 < x < 1.570797",)),
        ("floor(exp(x))", "1", ("0 < x < 0.7",)),
        ("ceil(sqrt(x))", "2", ("1 < x < 4.001",)),
        ("|exp(x) - 2|", "2 - exp(x)", ("0 < x < 0.7",)),
        ("sign(sin(x))", "1", ("0 < x < 3.15",)),
        ("sqrt(cos(x)^2)", "cos(x)", ("-1 < x < 1.571",)),
        ("max(ln(x), 0)", "ln(x)", ("0.999 < x < 2",)),
        ("mod(x, 3.1)", "x", ("0 < x < 3.11",)),
    ],
)
def test_a_difference_near_the_end_of_a_range_is_found(one: str, two: str, given: tuple[str, ...]) -> None:
    assert outcomes(one, two, given) == {"different"}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("one", "two", "given"),
    [
        ("acos(cos(x))", "x", ("0 <= x <= 3",)),
        ("asin(sin(x))", "x", ("-1.57 < x < 1.57",)),
        ("atan(tan(x))", "x", ("-1.5 < x < 1.5",)),
        ("floor(x)", "0", ("0 <= x < 1",)),
        ("ceil(x)", "1", ("0 < x <= 1",)),
        ("floor(exp(x))", "1", ("0 < x < 0.6",)),
        ("|sin(x)|", "sin(x)", ("0 < x < 3",)),
        ("sign(exp(x) - 1)", "1", ("0 < x < 5",)),
        ("max(x, x^2)", "x", ("0 < x < 1",)),
        ("mod(x, 3)", "x", ("0 <= x < 3",)),
    ],
)
def test_what_holds_on_a_whole_range_is_equal_there(one: str, two: str, given: tuple[str, ...]) -> None:
    assert outcomes(one, two, given) == {"equal"}


@pytest.mark.parametrize(
    ("one", "two", "given"),
    [
        ("sum_{k=15}^n k", "0", SIZED),
        ("sum_{k=40}^n k", "0", SIZED),
        ("sqrt((n-13)^2)", "13 - n", SIZED),
        ("|n - 500|", "500 - n", SIZED),
        ("binom(n, 20) ||g||_1", "0", SIZED),
        ("g", "g + binom(n, 30) g", SIZED),
        ("max(0, ||sign(g)||_1 - 30)", "0", ("g in R^n",)),
        ("max(0, ||sign(v)||_1 - 45)", "0", ("v in R^d",)),
        ("min(||sign(g)||_1, 50)", "||sign(g)||_1", ("g in R^n",)),
        ("max(n, 14)", "14", SIZED),
    ],
)
def test_a_difference_in_large_sizes_is_found(one: str, two: str, given: tuple[str, ...]) -> None:
    assert outcomes(one, two, given) == {"different"}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("ln(conj(z))", "conj(ln(z))"),
        ("sqrt(conj(z))", "conj(sqrt(z))"),
        ("arg(conj(z))", "-arg(z)"),
        ("ln(1/z)", "-ln(z)"),
        ("sqrt(1/z)", "1/sqrt(z)"),
        ("conj(z)^(1/3)", "conj(z^(1/3))"),
    ],
)
def test_a_difference_on_a_cut_is_found(one: str, two: str) -> None:
    assert outcomes(one, two, COMPLEX) == {"different"}


@pytest.mark.parametrize(
    ("one", "two", "given"),
    [
        ("floor(n pi)", "floor(355 n/113)", ("n in N",)),
        ("floor(n sqrt(2))", "floor(1.41421356 n)", ("n in N",)),
        ("ceil(n e)", "ceil(2.718281828 n)", ("n in N",)),
        ("floor(k/1000)", "0", ("k in N", "k < 900")),
        ("floor(1/(1+(x-sqrt(2))^2))", "0", ()),
        ("floor(|sin(x)|)", "0", ()),
        ("(x-y) ((x-5)^2+(y-6)^2) = 0", "x = y", PLANE),
        ("x y ((x-3)^2+(y-4)^2) = 0", "x y = 0", PLANE),
        ("(x+y) ((x-1/3)^2+(y-7)^2) = 0", "x = -y", PLANE),
    ],
)
def test_what_fails_late_or_at_a_point_is_never_equal(one: str, two: str, given: tuple[str, ...]) -> None:
    assert "equal" not in outcomes(one, two, given)


@pytest.mark.parametrize(
    ("one", "two", "given"),
    [
        ("floor(n/2) + ceil(n/2)", "n", ("n in N",)),
        ("mod(n, 2)", "(1 - (-1)^n)/2", ("n in N",)),
        ("sum_{k=1}^n k", "n (n+1)/2", SIZED),
        ("(x-y) (x^2+y^2+1) = 0", "x = y", PLANE),
        ("x^3 = y^3", "x = y", PLANE),
        ("x^2 = y^2", "x = y or x = -y", PLANE),
        ("conj(z) z", "|z|^2", COMPLEX),
    ],
)
def test_what_holds_everywhere_stays_equal(one: str, two: str, given: tuple[str, ...]) -> None:
    assert outcomes(one, two, given) == {"equal"}


@pytest.mark.parametrize("place", ["1/7", "-2/3", "sqrt(2)", "-sqrt(3)/2", "pi", "e/3", "9/4"])
def test_a_turn_beside_irrational_values_is_looked_at(place: str) -> None:
    given = ("x in R",)
    assert outcomes("exp(x)^2", f"exp(2x) + (1 - sign(x - ({place}))^2)/100", given) == {"different"}
    assert outcomes(f"exp(2x) sign(x - ({place}))", f"exp(x)^2 sign(x - ({place}))", given) == {"equal"}
    assert outcomes(f"exp(x) |x - ({place})|", f"exp(x) (x - ({place})) sign(x - ({place}))", given) == {
        "equal"
    }
