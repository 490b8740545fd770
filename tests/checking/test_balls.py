"""Balls of FLINT: what they hold and prove, and that nothing goes in that FLINT would not survive."""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction

import mpmath
import pytest
from flint import ctx

from tutor.checking.functions.registry import FUNCTIONS
from tutor.checking.numbers.balls import HIGHEST_PRECISION, Balls, apart, holds_zero, middle, narrow
from tutor.checking.numbers.complex_balls import ComplexBalls
from tutor.checking.numbers.numeric_faults import (
    CannotEvaluate,
    NotReal,
    OutsideArithmetic,
    TooLarge,
    Undefined,
    Unresolved,
)
from tutor.checking.numbers.real_balls import RealBalls

REAL, PLANE = RealBalls(), ComplexBalls()
KINDS = [REAL, PLANE]


def number(field: Balls, value: int | Fraction) -> object:
    return field.number(Fraction(value))


def applied(field: Balls, name: str, *values: int | Fraction) -> object:
    return field.apply(FUNCTIONS[name], [number(field, value) for value in values])


def minus(field: Balls, x: object, y: object) -> object:
    return field.add((x, field.negate(y)))


def nothing(field: Balls) -> object:
    """A ball around 0 that is no point: (√2)² - 2."""
    root = applied(field, "sqrt", 2)
    return minus(field, field.multiply(root, root), number(field, 2))


@pytest.mark.parametrize("field", KINDS)
def test_a_ball_holds_the_value_and_what_lies_outside_is_apart_from_it(field: Balls) -> None:
    root = applied(field, "sqrt", 2)
    assert narrow(root, 70)
    assert not apart(field.multiply(root, root), number(field, 2))
    assert apart(root, number(field, Fraction(141421356237309504880168872420969807857, 10**38)))
    assert abs(middle(root) ** 2 - 2) < Fraction(1, 10**75)


@pytest.mark.parametrize("field", KINDS)
def test_whole_numbers_stay_exact_and_thirds_do_not(field: Balls) -> None:
    assert field.as_fraction(number(field, 3**600)) == 3**600
    assert field.as_fraction(number(field, Fraction(-7, 4))) == Fraction(-7, 4)
    assert field.as_fraction(number(field, Fraction(1, 3))) is None
    assert field.as_fraction(applied(field, "sqrt", 4)) == 2


@pytest.mark.parametrize("field", KINDS)
def test_a_ball_around_a_pole_has_no_value_until_more_bits_tell(field: Balls) -> None:
    with pytest.raises(Unresolved):
        field.divide(number(field, 1), nothing(field))
    with pytest.raises((Unresolved, NotReal)):
        field.apply(FUNCTIONS["ln"], (nothing(field),))
    with pytest.raises(Undefined, match="divides by zero"):
        field.divide(number(field, 1), number(field, 0))


@pytest.mark.parametrize("field", KINDS)
def test_a_ball_that_straddles_a_jump_has_no_value(field: Balls) -> None:
    root = applied(field, "sqrt", 2)
    two = field.multiply(root, root)
    for name in ("floor", "ceil"):
        with pytest.raises(Unresolved):
            field.apply(FUNCTIONS[name], (two,))
    with pytest.raises(Unresolved):
        field.sign(nothing(field))
    assert field.as_fraction(field.sign(number(field, 0))) == 0
    assert field.as_fraction(field.apply(FUNCTIONS["floor"], (root,))) == 1
    assert field.as_fraction(field.apply(FUNCTIONS["ceil"], (root,))) == 2
    assert field.as_fraction(applied(field, "floor", Fraction(-7, 2))) == -4


def test_more_bits_tell_on_which_side_of_a_jump_a_number_is() -> None:
    with pytest.raises(Unresolved):
        _floor_of_root_times(10**100, 256)
    assert _floor_of_root_times(10**100, 1024) ** 2 < 2 * 10**200


def _floor_of_root_times(factor: int, precision: int) -> Fraction:
    field = RealBalls(precision)
    product = field.multiply(number(field, factor), applied(field, "sqrt", 2))
    found = field.as_fraction(field.apply(FUNCTIONS["floor"], (product,)))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "value"),
    [("ln", -1), ("sqrt", -1), ("asin", 2), ("acos", -3), ("acosh", Fraction(1, 2)), ("atanh", 2)],
)
def test_what_leaves_the_real_line_is_no_real_value(name: str, value: int | Fraction) -> None:
    with pytest.raises(NotReal):
        applied(REAL, name, value)
    assert narrow(applied(PLANE, name, value), 60)


def test_a_negative_number_has_a_real_odd_root_and_no_real_even_one() -> None:
    assert REAL.as_fraction(applied(REAL, "root", 3, -8)) is None
    assert not apart(applied(REAL, "root", 3, -8), number(REAL, -2))
    assert not apart(applied(PLANE, "root", 5, -32), number(PLANE, -2))
    with pytest.raises(NotReal):
        applied(REAL, "root", 4, -16)
    with pytest.raises(NotReal):
        REAL.power(number(REAL, -2), number(REAL, Fraction(1, 2)))


@pytest.mark.parametrize("field", KINDS)
def test_zero_has_positive_powers_only(field: Balls) -> None:
    assert field.as_fraction(field.power(number(field, 0), number(field, Fraction(2, 3)))) == 0
    for exponent in (0, -1):
        with pytest.raises(Undefined):
            field.power(number(field, 0), number(field, exponent))


def test_a_number_on_a_cut_has_its_principal_value_and_a_ball_around_it_none() -> None:
    i = PLANE.constant("i")
    on = PLANE.apply(FUNCTIONS["ln"], (number(PLANE, -1),))
    assert not apart(on, PLANE.multiply(i, PLANE.constant("pi")))
    around = PLANE.add((number(PLANE, -1), PLANE.multiply(i, nothing(PLANE))))
    for name in ("ln", "sqrt", "arg"):
        assert not narrow(PLANE.apply(FUNCTIONS[name], (around,)), 1)


def test_complex_numbers_have_no_order() -> None:
    with pytest.raises(Undefined, match="no order"):
        PLANE.maximum(PLANE.constant("i"), number(PLANE, 1))
    assert PLANE.as_fraction(PLANE.largest([number(PLANE, 2), number(PLANE, 5)])) == 5


def test_the_largest_of_balls_that_meet_is_a_ball_around_both() -> None:
    root = applied(REAL, "sqrt", 2)
    items = [REAL.multiply(root, root), number(REAL, 2)]
    assert not apart(REAL.largest(items), number(REAL, 2))
    with pytest.raises(Unresolved):
        REAL.greatest(items)
    assert REAL.greatest([root, number(REAL, 1), applied(REAL, "sqrt", 3)]) == 2
    assert REAL.tied([number(REAL, 4), number(REAL, 4)], 0)


POINTS = (-3, -1.5, -1, -0.5, 0, 0.5, 1, 2, 2j, -0.5j, 1j, 3j, 1 + 2j, -2 - 0.5j, -2 + 0.5j)
LIBRARY = {"ln": "log", "log": "log", "conj": "conj", "abs": "fabs", "factorial": "factorial"}


@pytest.mark.parametrize(
    "name", [name for name, record in FUNCTIONS.items() if isinstance(record.balls, str) or name in LIBRARY]
)
def test_functions_agree_with_another_library_also_on_their_cuts(name: str) -> None:
    compared = 0
    with mpmath.workdps(40):
        for point in POINTS:
            try:
                other = complex(getattr(mpmath, LIBRARY.get(name, name))(mpmath.mpmathify(point)))
                i = PLANE.multiply(PLANE.constant("i"), number(PLANE, Fraction(complex(point).imag)))
                x = PLANE.add((number(PLANE, Fraction(complex(point).real)), i))
                record = FUNCTIONS[name]
                mine = PLANE.absolute(x) if name == "abs" else PLANE.apply(record, (x,))
            except (ValueError, ZeroDivisionError, CannotEvaluate):
                continue
            compared += 1
            assert abs(complex(mine) - other) <= 1e-12 * (1 + abs(other)), point
    assert compared >= 10


@pytest.mark.parametrize("field", KINDS)
@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("exp", (10**7,)),
        ("exp", (-(10**7),)),
        ("cosh", (10**9,)),
        ("exp", (Fraction(10) ** 4_000,)),
        ("sinh", (-(Fraction(10) ** 4_000),)),
        ("sin", (Fraction(10) ** 40_000,)),
        ("tan", (Fraction(10) ** 40_000,)),
        ("ln", (Fraction(10) ** 40_000,)),
        ("factorial", (10**7,)),
        ("factorial", (-(10**7) - Fraction(1, 2),)),
        ("binom", (10**9, Fraction(10**8, 3))),
        ("binom", (10**9, 10**8)),
        ("root", (Fraction(1, 10**9), 3)),
    ],
)
def test_what_flint_would_not_survive_is_refused_before(field: Balls, name: str, values: tuple) -> None:
    with pytest.raises(TooLarge):
        applied(field, name, *values)


@pytest.mark.parametrize("field", KINDS)
@pytest.mark.parametrize(
    ("base", "exponent"),
    [
        (3, 10**11),
        (3, -(10**11)),
        (-3, 10**11 + 1),
        (Fraction(1, 3), 10**11),
        (9, 9**400),
        (10**1000, 10**1000),
        (Fraction(1, 10**1000), 10**1000),
        (2, Fraction(10**9, 7)),
    ],
)
def test_towers_are_refused(field: Balls, base: int | Fraction, exponent: int | Fraction) -> None:
    with pytest.raises(TooLarge):
        field.power(number(field, base), number(field, exponent))


def test_a_high_power_of_a_number_near_one_is_no_tower() -> None:
    near = 1 + Fraction(1, 10**9)
    assert (
        abs(middle(REAL.power(number(REAL, near), number(REAL, 10**9))) - Fraction(271828182, 10**8)) < 1e-7
    )


def test_a_ball_too_far_out_is_not_written_as_a_fraction() -> None:
    far = applied(REAL, "exp", 600_000)
    assert REAL.as_fraction(far) is None
    with pytest.raises(TooLarge):
        middle(far)
    assert REAL.as_fraction(REAL.power(number(REAL, 2), number(REAL, 900_000))) is None


def test_precision_has_a_limit() -> None:
    assert RealBalls(10**9).precision == HIGHEST_PRECISION


@pytest.mark.parametrize("field", [RealBalls(500), ComplexBalls(500)])
def test_no_precision_is_left_behind(field: Balls) -> None:
    before = ctx.prec
    x = applied(field, "sqrt", 3)
    for operation in (field.add, field.largest):
        operation((x, x))
    field.multiply(x, field.constant("pi"))
    for name, record in FUNCTIONS.items():
        if record.balls is not None and name not in ("root", "binom"):
            with suppress(NotReal):
                applied(field, name, 2)
    for value in (nothing(field), number(field, 0)):
        with pytest.raises(CannotEvaluate):
            field.divide(x, value)
    with pytest.raises(TooLarge):
        field.power(x, number(field, 10**11))
    assert ctx.prec == before
    assert narrow(applied(field, "sqrt", 3), 140)


def test_a_declared_function_has_no_value_in_balls() -> None:
    with pytest.raises(OutsideArithmetic):
        REAL.declared("f", (number(REAL, 1),))
    assert holds_zero(nothing(REAL))
