"""Real roots of polynomials: all of them, rational ones exactly, however near to one another they are."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from random import Random

import pytest
from flint import ctx, fmpq, fmpq_poly, fmpz, fmpz_poly

from tutor.checking.algebra.rational_functions import Line
from tutor.checking.algebra.univariate_polynomials import rational, real_roots
from tutor.checking.numbers.numeric_faults import TooLarge

X = fmpq_poly([0, 1])


def values(p: fmpq_poly) -> list[Fraction]:
    return [root.value for root in real_roots(p)]


def product_of(roots: list[Fraction]) -> fmpq_poly:
    p = fmpq_poly([1])
    for root in roots:
        p *= X - rational(root)
    return p


def mignotte(degree: int, digits: int) -> fmpq_poly:
    """Two of its roots are extremely close to 10^-digits."""
    return X**degree - 2 * (fmpz(10) ** digits * X - 1) ** 2


@pytest.mark.parametrize("count", [1, 2, 3, 7, 20, 24])
def test_whole_roots_are_all_found_and_exact(count: int) -> None:
    roots = [Fraction(k) for k in range(1, count + 1)]
    found = real_roots(product_of(roots))
    assert [root.value for root in found] == roots
    assert all(root.exact for root in found)


def test_random_rational_roots_are_found_exactly_whatever_their_multiplicity() -> None:
    random = Random(5)
    for _ in range(60):
        count = random.randint(1, 5)
        roots = sorted({Fraction(random.randint(-40, 40), random.randint(1, 40)) for _ in range(count)})
        p = product_of([root for root in roots for _ in range(random.randint(1, 3))])
        found = real_roots(p * (X**2 + random.randint(1, 9)) * random.choice((3, -1)))
        assert [root.value for root in found] == roots
        assert all(root.exact for root in found)


@pytest.mark.parametrize("digits", [3, 20, 60, 400])
def test_roots_that_share_most_of_their_digits_are_two(digits: int) -> None:
    near = 1 + Fraction(1, 10**digits)
    assert values(product_of([Fraction(1), near])) == [1, near]


def test_rational_roots_of_every_size_are_exact() -> None:
    roots = [Fraction(-(10**50)), Fraction(1, 10**50), Fraction(123456789012, 10**12), Fraction(10**50)]
    found = real_roots(product_of(roots) * (X**2 - 2))
    assert [root.value for root in found if root.exact] == roots
    assert len(found) == 6


@pytest.mark.parametrize(("degree", "digits"), [(3, 1), (3, 10), (8, 10), (24, 3)])
def test_clustered_roots_are_told_apart(degree: int, digits: int) -> None:
    p = mignotte(degree, digits)
    found = values(p)
    assert len(found) == (3 if degree % 2 else 4)
    gap = min(abs(a - b) for a, b in pairwise(found)) / 4
    for root in found:
        assert p(rational(root - gap)) * p(rational(root + gap)) < 0


def test_irrational_roots_agree_with_the_square_root_to_seventy_digits() -> None:
    for n in (2, 3, 10**9 + 7):
        low, high = values(X**2 - n)
        assert low == -high
        assert abs(high**2 - n) < Fraction(n, 10**70)


def test_a_root_near_zero_has_as_many_digits_as_a_large_one() -> None:
    (root,) = values(X**3 - fmpq(2, 10**300))
    assert abs(root**3 * 10**300 - 2) < Fraction(1, 10**60)


def test_chebyshev_polynomials_have_all_their_roots() -> None:
    for degree in (2, 5, 16, 24):
        found = values(fmpq_poly(fmpz_poly.chebyshev_t(degree)))
        assert len(found) == degree
        assert found == sorted(found)
        assert all(-1 < root < 1 for root in found)


@pytest.mark.parametrize("p", [fmpq_poly(), fmpq_poly([5]), X**2 + 1, X**24 + X**2 + fmpq(1, 9)])
def test_what_vanishes_nowhere_or_everywhere_has_no_single_roots(p: fmpq_poly) -> None:
    assert real_roots(p) == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    "p", [mignotte(24, 300), X**25 - 1, X**2 - fmpz(2) ** 40_001, X**2 - fmpq(1, fmpz(2) ** 40_001)]
)
def test_what_would_take_long_is_refused(p: fmpq_poly) -> None:
    with pytest.raises(TooLarge):
        real_roots(p)


def test_rational_functions_refuse_coefficients_that_grow_without_end() -> None:
    line = Line(Fraction(1, 3))
    value = line.number(Fraction(3**9000))
    with pytest.raises(TooLarge):
        for _ in range(20):
            value = line.multiply(value, value)


@pytest.mark.slow
def test_no_precision_is_left_behind() -> None:
    before = ctx.prec
    real_roots(X**5 - X - 1)
    with pytest.raises(TooLarge):
        real_roots(mignotte(24, 100))
    assert ctx.prec == before
