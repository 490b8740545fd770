"""The kinds of numbers below the checker: fractions, roots, samples, normal forms."""

from __future__ import annotations

from fractions import Fraction

import pytest
from flint import fmpq_poly

from tutor.checking.algebra.normal_form import Cases, Normal
from tutor.checking.algebra.powers import factors, power
from tutor.checking.algebra.univariate_polynomials import real_roots
from tutor.checking.functions.algebraic import ROOT, SQRT
from tutor.checking.marking.small_cases import simplest
from tutor.checking.numbers.numeric_faults import OutsideArithmetic
from tutor.checking.numbers.rationals import Exact
from tutor.checking.semantics.sample_points import point
from tutor.notation import Complaint, Vocabulary, vocabulary

HALF = Fraction(1, 2)


def known(*declarations: str) -> Vocabulary:
    found = vocabulary(*declarations)
    assert not isinstance(found, Complaint)
    return found


def test_exact_powers_stay_fractions_where_they_are() -> None:
    field = Exact()
    assert field.power(Fraction(4, 9), Fraction(-3, 2)) == Fraction(27, 8)
    assert field.power(Fraction(-8), Fraction(2)) == 64
    assert field.apply(ROOT, (Fraction(3), Fraction(-27))) == -3
    assert field.power(Fraction(1), Fraction(10**30)) == 1


@pytest.mark.parametrize(
    ("base", "exponent"), [(2, HALF), (-4, HALF), (2, Fraction(10**6)), (Fraction(1, 3), Fraction(10**9))]
)
def test_exact_powers_that_are_no_short_fraction_are_passed_on(base: int, exponent: Fraction) -> None:
    with pytest.raises(OutsideArithmetic):
        Exact().power(Fraction(base), exponent)


@pytest.mark.parametrize(
    ("coefficients", "roots"),
    [
        ((-6, 2), [3]),
        ((2, -3, 1), [1, 2]),
        ((1, 0, 1), []),
        ((0, 0, 1), [0]),
        ((0, -1, 0, 1), [-1, 0, 1]),
        ((-1, 3, -3, 1), [1]),
        ((4, 0, -5, 0, 1), [-2, -1, 1, 2]),
    ],
)
def test_rational_roots_are_exact(coefficients: tuple[int, ...], roots: list[int]) -> None:
    found = real_roots(fmpq_poly(list(coefficients)))
    assert [root.value for root in found] == roots
    assert all(root.exact for root in found)


def test_irrational_roots_have_sixty_digits_and_say_so() -> None:
    (root,) = real_roots(fmpq_poly([-2, 0, 0, 1]))
    assert not root.exact
    assert abs(root.value**3 - 2) < Fraction(1, 10**57)


def test_samples_satisfy_their_declarations_and_have_both_signs() -> None:
    vocabulary_ = known("x in R", "p > 0", "q < -2", "n in N", "k in Z", "t in R", "g in R^d")
    points = [point(vocabulary_, (2, 3, 5), number).values for number in range(8)]
    assert all(values["p"] > 0 and values["q"] < -2 and values["n"] >= 1 for values in points)  # type: ignore[operator]
    assert {values["x"] > 0 for values in points} == {True, False}  # type: ignore[operator]
    assert {values["d"] for values in points} == {2, 3, 5}
    for values in points:
        g = values["g"]
        assert isinstance(g, tuple)
        assert len(g) == values["d"]
        assert len({abs(item) for item in g}) == len(g)  # type: ignore[arg-type]
        assert {item > 0 for item in g} == {True, False}  # type: ignore[operator]


def test_samples_are_always_the_same() -> None:
    names = known("x in R", "g in R^d")
    assert point(names, (2, 3, 5), 3) == point(names, (2, 3, 5), 3)


def test_vectors_have_a_rational_length() -> None:
    g = point(known("g in R^d"), (3,), 0).values["g"]
    assert isinstance(g, tuple)
    Exact().power(sum(item * item for item in g), HALF)  # type: ignore[operator, misc, arg-type]


def test_a_real_symbol_is_sign_times_size() -> None:
    field = Normal()
    x = field.symbol("x", sign=None)
    root = field.apply(SQRT, (field.multiply(x, x),))
    assert root == field.absolute(x)
    assert field.multiply(field.sign(x), root) == x


def test_a_sum_that_may_vanish_for_some_signs_is_not_divided_by() -> None:
    field = Normal()
    x = field.symbol("x", sign=None)
    with pytest.raises(OutsideArithmetic):
        field.divide(field.number(Fraction(1)), field.add((field.number(Fraction(1)), field.sign(x))))


def test_every_winner_gets_its_case() -> None:
    winners = []
    for field in Cases():
        items = [field.symbol(name, sign=1) for name in ("x", "y", "z")]
        winners.append(field.greatest(items))
        assert field.greatest(items) == winners[-1]
        rest = field.add((items[winners[-1]], field.negate(items[(winners[-1] + 1) % 3])))
        assert field.sign(rest) == field.number(Fraction(1))
    assert winners == [0, 1, 2]


def test_high_powers_are_not_multiplied_out() -> None:
    field = Normal()
    x, y = field.symbol("x", sign=None), field.symbol("y", sign=None)
    high = power(field.ring, field.add((x, y)), Fraction(6000))
    assert len(high) == 1
    assert field.ring.is_zero(field.add((high, field.negate(high))))


def test_factors_of_a_number_end() -> None:
    assert factors(-360) == [(-1, 1), (2, 3), (3, 2), (5, 1)]
    assert factors(10**40 + 1)[-1][0] > 1


@pytest.mark.parametrize(
    ("low", "high", "between"),
    [
        (Fraction(1, 3), Fraction(1, 2), Fraction(2, 5)),
        (Fraction(-1), Fraction(1), 0),
        (Fraction(1), Fraction(2), Fraction(3, 2)),
        (Fraction(99, 100), Fraction(5), 1),
        (Fraction(-3, 2), Fraction(-1), Fraction(-4, 3)),
        (Fraction(0), Fraction(1, 10), Fraction(1, 11)),
    ],
)
def test_the_simplest_fraction_between_two(low: Fraction, high: Fraction, between: Fraction) -> None:
    assert simplest(low, high) == between
