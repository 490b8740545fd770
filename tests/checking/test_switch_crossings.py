"""Switches that turn at irrational numbers: what is equal there, and what differs nowhere else."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.checking.both_ways import outcomes
from tutor.checking.equality.switch_crossings import Mover, crossings
from tutor.checking.semantics.profile import Scene
from tutor.notation import Complaint, parse, vocabulary

REAL = ("x in R",)
POSITIVE = ("x > 0",)
PLANE = ("x in R", "y in R")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("one", "two", "given"),
    [
        (
            "sign(cos(x)-1/2) |cos(x)-1/2| - (cos(x)-1/2) + floor(cos(x)-1/2) - floor(cos(x)+1/2) + 1",
            "0",
            REAL,
        ),
        ("sign(sin(x)-1/3)^2 + ceil(sin(x)-1/3)", "sign(sin(x)-1/3)^2 + ceil(sin(x)+2/3) - 1", REAL),
        ("sign(cos(x)-1/2)/(cos(x)-1/2)", "1/|cos(x)-1/2|", REAL),
        ("sign(exp(x)-2)^2 ln|exp(x)-2|", "ln|exp(x)-2|", REAL),
        ("sign(x^2-3)^2 ln|x^2-3|", "ln|x^2-3|", REAL),
        ("sign(10^45 (cos(x)-1/2))", "sign(cos(x)-1/2)", REAL),
        ("sign(10^45 (x^3-2))", "sign(x^3-2)", REAL),
        ("sign(exp(x) (tan(x)-1)^3)", "sign(tan(x)-1)", REAL),
        ("sign(exp(x)-2) + mod(exp(x), 2)", "sign(exp(x)-2) + exp(x) - 2 floor(exp(x)/2)", REAL),
        ("sign(ln(x)-1) + floor(ln(x))", "sign(ln(x)-1) - ceil(-ln(x))", POSITIVE),
        ("ceil(sqrt(x)) + sign(sqrt(x)-1/2)", "-floor(-sqrt(x)) + sign(4x-1)", POSITIVE),
        ("sign(cos(pi x)-1/2) sign(3x-1)", "sign((cos(pi x)-1/2)(3x-1))", REAL),
        ("sign(sin(x))^2", "1", ("-1 < x < 1", "x != 0")),
        ("floor(ceil(cos(x)-1/2) + cos(x) - 1/2)", "ceil(cos(x)-1/2) + floor(cos(x)-1/2)", REAL),
        ("sign(cos(x)-y) |cos(x)-y| + floor(cos(x)-y)", "cos(x) - y + floor(cos(x)-y+1) - 1", PLANE),
        ("10^20 (x^3-2) > 0", "sign(x^3-2) > 0", REAL),
    ],
)
def test_rounding_at_a_turn_makes_no_difference(one: str, two: str, given: tuple[str, ...]) -> None:
    assert outcomes(one, two, given) == {"equal"}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("one", "two", "given"),
    [
        ("floor(cos(x)+1/2)", "ceil(cos(x)-1/2)", REAL),
        ("sign(cos(x)-1/2)^2 + floor(cos(x)-1/2)", "floor(cos(x)+1/2)", REAL),
        ("sign(exp(x) (cos(x)-1/2))^2", "1", REAL),
        ("sign((tan(x)-1)^3)^2", "1", REAL),
        ("|sign(10^45 (x^3-2))|", "1", REAL),
        ("floor(log(x, 2)) + 1", "ceil(log(x, 2))", POSITIVE),
        ("floor(sqrt(x)-1/2) + 1", "ceil(sqrt(x)-1/2)", POSITIVE),
        ("mod(sin(x), 1/3) + mod(-sin(x), 1/3)", "1/3", REAL),
        ("max(sign(exp(2x)-3), 0)", "(1 + sign(exp(2x)-3))/2", REAL),
        ("sign(sin(x))^2", "1", ("-1 < x < 1",)),
        ("floor(ceil(cos(x)-1/2) + cos(x) - 1/2)", "2 floor(cos(x)-1/2) + 1", REAL),
        ("floor(y cos(x)) + 1", "ceil(y cos(x))", PLANE),
        ("sign(x^3-2) >= 0", "sign(x^3-2) > 0", REAL),
    ],
)
def test_a_difference_at_an_irrational_turn_alone_is_found(
    one: str, two: str, given: tuple[str, ...]
) -> None:
    assert outcomes(one, two, given) == {"different"}


@pytest.mark.parametrize(
    ("argument", "level", "places"),
    [
        ("x^3 - 2", "zero", ["1.2599"]),
        ("cos(x) - 1/2", "zero", ["-1.0472", "1.0472"]),
        ("exp(x)", "whole", ["0.0000", "0.6931", "1.0986"]),
        ("sin(pi x/3)", "whole", ["-3.0000", "0.0000", "3.0000"]),
        ("1/(x - 1/3)", "zero", []),
        ("3 x - 1", "zero", []),
        ("x^2 + 1", "zero", []),
    ],
)
def test_a_crossing_is_a_short_stretch_and_neither_a_pole_nor_a_straight_line(
    argument: str, level: str, places: list[str]
) -> None:
    names = vocabulary("x in R")
    assert not isinstance(names, Complaint)
    read = parse(argument, names)
    assert not isinstance(read, Complaint)
    scene = Scene(names)
    mover = Mover(dict(scene.point(0).values), "x")
    found = list(crossings(scene, read.tree, level, mover))  # type: ignore[arg-type]
    assert all(each.high - each.low <= Fraction(1, 2**135) for each in found)
    assert sorted(f"{float(each.low):.4f}" for each in found) == sorted(places)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("one", "two", "given", "said"),
    [
        ("sign(x^2 + y^2)", "1", PLANE, {"different"}),
        ("sign(|x| + |y|)", "1", PLANE, {"different"}),
        ("sign(x^2 + y)", "1", ("x in R", "y >= 0"), {"different"}),
        ("sign(x^2 + y)", "1", ("x in R", "y > 0"), {"equal"}),
        ("sign(x^2 + y^2 + 1)", "1", PLANE, {"equal"}),
        ("sign(exp(x) + y^2)", "1", PLANE, {"equal"}),
        ("sign(x^2 + y^2) x", "x", PLANE, {"equal"}),
        ("sign((x-1/2)^2 + (y-pi)^2)", "sign(2 (x-1/2)^2 + 2 (y-pi)^2)", PLANE, {"equal"}),
        ("sign((x-1/2)^2 + (y-pi)^2)^2", "1", PLANE, {"undecided"}),
        ("sign(x^2 - 2 sqrt(2) x + 2)^2", "1", REAL, {"undecided"}),
        ("sign(det(A)) |det(A)|", "det(A)", ("A in R^(2 x 2)",), {"equal"}),
        ("sign(det(A))^2", "1", ("A in R^(2 x 2)",), {"undecided"}),
    ],
)
def test_a_sign_whose_zero_no_place_shows_is_not_taken_for_one_that_has_none(
    one: str, two: str, given: tuple[str, ...], said: set[str]
) -> None:
    assert outcomes(one, two, given) == said
