"""What differs only far out, at unusual sizes or beyond a switch of `max`, `abs` or `floor` is told apart."""

from __future__ import annotations

import pytest

from tutor.checking.comparing import compare

NATURALS = ("n in N", "p in N")


def zeros(name: str, *places: int) -> str:
    """A polynomial with these zeros."""
    return "".join(f"({name} - {place})" for place in places)


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("n(n-1)", "n(n-1) + max(0, n-40)"),
        ("2n(n-1)", "2n(n-1) + floor(n/11)"),
        ("p", "max(p, 2)"),
        ("p", "min(p, 900)"),
        ("p", "p + " + zeros("n", *range(1, 13))),
        ("n", "n + " + zeros("n", *range(2, 11))),
    ],
)
def test_whole_numbers_beyond_the_small_ones_are_tried(key: str, answer: str) -> None:
    assert compare(key, answer, NATURALS).outcome == "different"


@pytest.mark.parametrize(
    ("key", "answer"),
    [("n!", "n (n-1)!"), ("binom(n,2)", "n(n-1)/2"), ("sum_{i=1}^n i", "n(n+1)/2"), ("max(n, 1)", "n")],
)
def test_what_holds_for_all_whole_numbers_stays_equal(key: str, answer: str) -> None:
    assert compare(key, answer, NATURALS).outcome == "equal"
