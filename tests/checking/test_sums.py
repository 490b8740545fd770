"""Sums up to a whole number beside closed forms and other sums: proved by induction, or told apart."""

from __future__ import annotations

import pytest

from tutor.checking.compare_texts import compare

COUNT = ("n in N", "x > 1")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("sum_{k=1}^n k^3", "(n(n+1)/2)^2"),
        ("sum_{k=1}^n k * 2^k", "(n-1) * 2^(n+1) + 2"),
        ("sum_{k=0}^n x^k", "(1 - x^(n+1))/(1 - x)"),
        ("sum_{k=1}^n 1/(k(k+1))", "n/(n+1)"),
        ("sum_{k=1}^n k! k", "(n+1)! - 1"),
        ("sum_{k=1}^n k (-1)^k", "((-1)^n (2n+1) - 1)/4"),
        ("x sum_{k=1}^n x^k", "sum_{j=1}^n x^(j+1)"),
        ("sum_{k=1}^n k", "n^2 - sum_{k=1}^n (k-1)"),
    ],
)
def test_sums_in_closed_form_are_proved_for_every_n(one: str, two: str) -> None:
    for reference, answer in ((one, two), (two, one)):
        found = compare(reference, answer, COUNT)
        assert (found.outcome, found.evidence.kind) == ("equal", "exact")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("sum_{k=1}^n (2k-1)", "n^2 + binom(n, 40)"),
        ("sum_{k=1}^n k", "n(n+1)/2 + prod_{j=1}^{50} (n-j)"),
        ("sum_{k=1}^n k", "n(n+1)/2 + n - 1"),
        ("sum_{k=1}^n k", "n(n+1)/2 + 1"),
        ("sum_{k=3}^n k", "n(n+1)/2 - 3"),
        ("sum_{k=0}^n x^k", "(1 - x^n)/(1 - x)"),
        ("sum_{k=15}^n k", "0"),
    ],
)
def test_what_fails_at_first_at_a_step_or_late_is_no_closed_form(one: str, two: str) -> None:
    for reference, answer in ((one, two), (two, one)):
        assert compare(reference, answer, COUNT).outcome == "different"


def test_a_sum_that_begins_late_is_proved_where_n_does_too() -> None:
    found = compare("sum_{k=3}^n k", "n(n+1)/2 - 3", ("n in N", "n >= 3"))
    assert (found.outcome, found.evidence.kind) == ("equal", "exact")
