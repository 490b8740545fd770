"""Functions that homework names now and then: of whole numbers, angles, matrices, and vectors by size."""

from __future__ import annotations

import pytest

from tutor.checking.compare_texts import compare

WHOLE = ("n in N", "k in N")
VECTOR = ("z in R^d", "c in R")
MATRIX = ("A in R^(n x n)",)

EQUAL: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("cbrt(x)", "root(3, x)", ()),
    ("cbrt(-8)", "-2", ()),
    ("cbrt(x)^3", "x", ()),
    ("cbrt(x)", "x^(1/3)", ("x > 0",)),
    ("cbrt(z)", "∛z", ("z in R",)),
    ("atan2(1, 1)", "pi/4", ()),
    ("atan2(1, -1)", "3 pi/4", ()),
    ("atan2(-1, -1)", "-3 pi/4", ()),
    ("atan2(y, x)", "atan(y/x)", ("x > 0", "y in R")),
    ("cis(x)", "cos(x) + i sin(x)", ()),
    ("cis(x) cis(y)", "cis(x + y)", ()),
    ("gcd(12, 18)", "6", ()),
    (r"\gcd(12, 18, 8)", "2", ()),
    ("gcd(n, k)", "gcd(k, n)", WHOLE),
    ("gcd(n, n)", "n", WHOLE),
    ("lcm(4, 6)", "12", ()),
    ("lcm(n, k)", "lcm(k, n)", WHOLE),
    ("mod(7, 3)", "1", ()),
    ("mod(-7, 3)", "2", ()),
    ("mod(n, 2)", "n - 2 floor(n/2)", WHOLE),
    ("mod(n + 2, 2)", "mod(n, 2)", WHOLE),
    ("rank([[1, 2], [2, 4]])", "1", ()),
    ("rank([[1, 2, 3], [4, 5, 6], [7, 8, 9]])", "2", ()),
    ("rank([[0, 0], [0, 0]])", "0", ()),
    ("rank(A)", "rank(A)", MATRIX),
    ("logsumexp(z)", "ln(sum(exp(z)))", VECTOR),
    ("logsumexp(z + c ones)", "c + logsumexp(z)", VECTOR),
    ("mean(z)", "sum(z)/d", VECTOR),
    ("mean([1, 2, 6])", "3", ()),
    ("mean(z - mean(z) ones)", "0", VECTOR),
    ("zeros(3)", "(0, 0, 0)", ()),
    ("z + zeros(d)", "z", VECTOR),
    ("ones(3)", "(1, 1, 1)", ()),
    ("ones(d)^T z", "sum(z)", VECTOR),
    ("c ones (1 - c)", "c (1 - c) ones", VECTOR),
    ("fact(5)", "120", ()),
    ("nCr(5, 2)", "C(5, 2)", ()),
    ("log10(1000)", "3", ()),
    ("norm1(z)", "||z||_1", VECTOR),
)

DIFFERENT: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("cbrt(x)", "sqrt(x)", ()),
    ("atan2(y, x)", "atan(y/x)", ()),
    ("atan2(x, y)", "atan2(y, x)", ()),
    ("cis(x)", "cos(x)", ()),
    ("gcd(12, 18)", "3", ()),
    ("gcd(n, k)", "1", WHOLE),
    ("gcd(n, k)", "lcm(n, k)", WHOLE),
    ("mod(n, 2)", "0", WHOLE),
    ("mod(x, 2)", "mod(x, 3)", ()),
    ("mod(-7, 3)", "-1", ()),
    ("rank([[1, 2], [3, 4]])", "1", ()),
    ("logsumexp(z)", "max(z)", VECTOR),
    ("logsumexp(z)", "sum(z)", VECTOR),
    ("mean(z)", "sum(z)", VECTOR),
    ("zeros(3)", "ones(3)", ()),
    ("zeros(3)", "zeros(2)", ()),
    ("nCr(5, 2)", "nCr(5, 1)", ()),
)


@pytest.mark.parametrize(("one", "two", "given"), EQUAL)
def test_what_is_equal_to_them(one: str, two: str, given: tuple[str, ...]) -> None:
    assert compare(one, two, given).outcome == "equal"
    assert compare(two, one, given).outcome == "equal"


@pytest.mark.parametrize(("one", "two", "given"), DIFFERENT)
def test_what_is_different_from_them(one: str, two: str, given: tuple[str, ...]) -> None:
    assert compare(one, two, given).outcome == "different"
    assert compare(two, one, given).outcome == "different"


@pytest.mark.parametrize(
    ("one", "two", "given"),
    [
        ("rank(A)", "n", MATRIX),
        ("gcd(n, 510510 k + 1)", "1", WHOLE),
        ("gcd(n^2 + n + 41, 43)", "1", WHOLE),
        ("gcd(x, y)", "1", ()),
    ],
)
def test_a_divisor_or_a_rank_is_never_called_equal_because_some_points_agree(
    one: str, two: str, given: tuple[str, ...]
) -> None:
    assert compare(one, two, given).outcome != "equal"
    assert compare(two, one, given).outcome != "equal"


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("lg(100)", "log_10(x) or log_2(x)"),
        (r"\lg(100)", "log_10(x) or log_2(x)"),
        ("n mod 2", "mod(n, 2)"),
        ("zeros(3/2)", "zeros(3)"),
        ("ones(x)", "ones(3)"),
        ("rank(x)", "takes a matrix"),
        ("softmax(3)", "takes a vector"),
        ("gcd(3)", "2 to 9 arguments"),
    ],
)
def test_what_they_do_not_take_is_answered_with_what_to_type(text: str, cure: str) -> None:
    found = compare("1", text)
    assert found.outcome == "unreadable"
    assert cure in found.message
