"""What differs only far out, at unusual sizes or beyond a switch of `max`, `abs` or `floor` is told apart."""

from __future__ import annotations

import pytest

from tutor.checking.compare_texts import compare

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


GRADIENT = ("g in R^d", "alpha > 0")


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("d", "max(d, 2)"),
        ("d", "min(d, 5)"),
        ("0", "floor(d/6)"),
        ("-(alpha/2) g", "-(alpha/2) g + (d-2)(d-3)(d-5) g"),
        ("-(alpha/2) ||g||_1 sign(g)", "-(alpha/2) (||g||_1 + (d-2)(d-3)(d-5)) sign(g)"),
        ("g", "g + (||sign(g)||_1 - 2)(||sign(g)||_1 - 3)(||sign(g)||_1 - 5) g"),
    ],
)
def test_vectors_of_other_sizes_are_tried(key: str, answer: str) -> None:
    assert compare(key, answer, GRADIENT).outcome == "different"


def test_a_size_used_as_a_number_is_no_exact_proof() -> None:
    found = compare("d g/(d+1)", "g - g/(d+1)", GRADIENT)
    assert (found.outcome, found.evidence.kind) == ("equal", "numeric")


def test_more_zeros_than_small_sizes_are_told_apart_in_large_ones() -> None:
    many = "g + g " + zeros("d", 1, 2, 3, 4, 5, 6, 7, 9, 11)
    assert compare("g", many, GRADIENT).outcome == "different"


@pytest.mark.parametrize(
    ("key", "answer", "given"),
    [
        ("x", "max(x, -500)", ()),
        ("x + 1000", "|x + 1000|", ()),
        ("x + 1000", "sqrt((x + 1000)^2)", ()),
        ("x", "min(x, 10^6)", ("x > 0",)),
        ("x", "min(x, 10^20)", ("x > 0",)),
        ("x", "max(x, 1/90)", ("0 < x < 1",)),
        ("x", "x + floor(x^2/10^7)", ()),
        ("x y", "x y + max(0, x y - 10^10)", ()),
        ("sign(g)", "sign(g + ones/1000)", GRADIENT),
        ("-(alpha/2) ||g||_1 sign(g)", "-(alpha/2) min(||g||_1, 10^6) sign(g)", GRADIENT),
    ],
)
def test_both_sides_of_a_switch_are_tried(key: str, answer: str, given: tuple[str, ...]) -> None:
    assert compare(key, answer, given).outcome == "different"


def test_a_switch_that_never_turns_leaves_the_question_open() -> None:
    assert compare("x", "max(x, -10^9 - exp(x))").outcome == "undecided"


@pytest.mark.parametrize(
    ("key", "answer", "given"),
    [
        ("ceil(x)", "-floor(-x)", ()),
        ("sqrt((x + 1000)^2)", "|x + 1000|", ()),
        ("max(x, y) + min(x, y)", "x + y", ()),
        ("||g||_inf", "max_i |g_i|", GRADIENT),
    ],
)
def test_switches_that_agree_on_both_sides_stay_equal(key: str, answer: str, given: tuple[str, ...]) -> None:
    assert compare(key, answer, given).outcome == "equal"


USUAL_WHOLE = (*range(1, 13), 22, 37, 43, 101, 1009)


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("n", "n + " + zeros("n", *USUAL_WHOLE)),
        ("1/n", "1/n + " + zeros("n", *USUAL_WHOLE) + "/(n^2 + 1)"),
        ("n p", "n p + " + zeros("p", *USUAL_WHOLE)),
    ],
)
def test_different_polynomials_differ_however_many_points_agree(key: str, answer: str) -> None:
    found = compare(key, answer, NATURALS)
    assert (found.outcome, found.evidence.kind) == ("different", "exact")


def test_nested_fractions_that_are_the_same_stay_proved() -> None:
    found = compare("1/(x + 1/(x + 1))", "(x + 1)/(x^2 + x + 1)")
    assert (found.outcome, found.evidence.kind) == ("equal", "exact")
