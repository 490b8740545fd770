"""Equality of values: proofs, differences, and what is only numeric."""

from __future__ import annotations

import pytest

from tutor.checking.compare_texts import compare

REAL_PAIR = ("x in R", "y in R")
VECTOR = ("g in R^d", "c in R", "h in R^d")

PROVED = [
    ("(x+1)^2", "x^2 + 2x + 1", REAL_PAIR),
    ("(x^2-1)/(x-1)", "x + 1", REAL_PAIR),
    ("x/x", "1", REAL_PAIR),
    ("sqrt(x^2)", "|x|", REAL_PAIR),
    ("sqrt(x^2)", "x", ("x > 0",)),
    ("x^0.5", "sqrt(x)", ("x > 0",)),
    ("sign(x) |x|", "x", REAL_PAIR),
    ("max(x, y)", "(x + y + |x - y|)/2", REAL_PAIR),
    ("min(x, y) + max(x, y)", "x + y", REAL_PAIR),
    ("|x - y|", "|y - x|", REAL_PAIR),
    ("(x-y)^6000", "(y-x)^6000", REAL_PAIR),
    ("(x-y)^6000/(x-y)^5999", "x - y", REAL_PAIR),
    ("sin(x)^2 + cos(x)^2", "1", REAL_PAIR),
    ("sin(2x)", "2 sin(x) cos(x)", REAL_PAIR),
    ("sin(x + y)", "sin(x) cos(y) + cos(x) sin(y)", REAL_PAIR),
    ("cosh(x)^2 - sinh(x)^2", "1", REAL_PAIR),
    ("tan(x)", "sin(x)/cos(x)", REAL_PAIR),
    ("sin(pi/3)", "sqrt(3)/2", ()),
    ("e^(i pi)", "-1", ()),
    ("exp(x) exp(y)", "exp(x+y)", REAL_PAIR),
    ("ln(x y)", "ln(x) + ln(y)", ("x > 0", "y > 0")),
    ("ln(x^2)", "2 ln|x|", REAL_PAIR),
    ("y^(ln x)", "x^(ln y)", ("x > 0", "y > 0")),
    ("2^(n+1)", "2 * 2^n", ("n in N",)),
    ("(-1)^(2n)", "1", ("n in N",)),
    ("n!/(n-1)!", "n", ("n in N",)),
    ("binom(n, 2)", "n(n-1)/2", ("n in N",)),
    ("sqrt(2) sqrt(3)", "sqrt(6)", ()),
    ("sqrt(8)", "2 sqrt(2)", ()),
    ("1/(1+sqrt(2))", "sqrt(2) - 1", ()),
    ("asinh(x)", "ln(x + sqrt(x^2+1))", REAL_PAIR),
    ("452", "4.52 * 10^2", ()),
    ("100.4 - 80.0", "20.4", ()),
    ("B sin(pi)", "0", ("B in R",)),
    ("||g||_1", "dot(g, sign(g))", VECTOR),
    ("||g||_2^2", "g^T g", VECTOR),
    ("||c g||_3", "|c| ||g||_3", VECTOR),
    ("||c g||_2", "|c| ||g||_2", VECTOR),
    ("max_i |g_i|", "||g||_inf", VECTOR),
    ("||g||_2/||g||_2^2", "1/||g||_2", VECTOR),
    ("g - h", "-(h - g)", VECTOR),
    ("||g - h||_1", "||h - g||_1", VECTOR),
    ("g ⊙ h", "h ⊙ g", VECTOR),
    ("diag(g) h", "g ⊙ h", VECTOR),
    ("min(|g_i|, ||g||_inf)", "|g|", VECTOR),
    ("det(A B)", "det(A) det(B)", ("A in R^(2 x 2)", "B in R^(2 x 2)")),
    ("(A B)^T", "B^T A^T", ("A in R^(2 x 3)", "B in R^(3 x 2)")),
    ("A^(-1) A", "[[1, 0], [0, 1]]", ("A in R^(2 x 2)",)),
]

REFUTED = [
    ("sqrt(x^2)", "x", REAL_PAIR),
    ("ln(x^2)", "2 ln(x)", REAL_PAIR),
    ("(x^2)^(1/2)", "x", REAL_PAIR),
    ("(a^b)^c", "a^(b c)", ()),
    ("0.99999999", "99999998/99999999", ()),
    ("||g||_1", "||g||_2", VECTOR),
    ("||g||_1", "d ||g||_inf", VECTOR),
    ("sign(g) ||g||_1", "g", VECTOR),
    ("x", "x + 10^(-30)", REAL_PAIR),
    ("sin(x)", "x", REAL_PAIR),
    ("x^2", "2x", REAL_PAIR),
    ("|x + y|", "|x| + |y|", REAL_PAIR),
    ("A B", "B A", ("A in R^(2 x 2)", "B in R^(2 x 2)")),
    ("1/(1 + sign(x))", "1/2", REAL_PAIR),
    ("[1, 2]", "[2, 1]", ()),
    ("[1, 2]", "[1, 2, 3]", ()),
    ("max(x, -100)", "x", REAL_PAIR),
]


@pytest.mark.parametrize(("one", "two", "given"), PROVED)
def test_equal_expressions_are_proved_equal(one: str, two: str, given: tuple[str, ...]) -> None:
    for reference, answer in ((one, two), (two, one)):
        found = compare(reference, answer, given)
        assert (found.outcome, found.evidence.kind, found.message) == ("equal", "exact", "")


@pytest.mark.parametrize(("one", "two", "given"), REFUTED)
def test_different_expressions_are_told_apart(one: str, two: str, given: tuple[str, ...]) -> None:
    assert compare(one, two, given).outcome == "different"
    assert compare(two, one, given).outcome == "different"


def test_where_no_proof_is_found_the_evidence_says_so() -> None:
    found = compare("atan(1/2)", "pi/2 - atan(2)")
    assert (found.outcome, found.evidence.kind, found.evidence.digits) == ("equal", "numeric", 60)


def test_nested_radicals_of_constants_are_compared_to_sixty_digits() -> None:
    found = compare("sqrt(3 + 2 sqrt(2))", "1 + sqrt(2)")
    assert found.outcome == "equal"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("2y = 4x - 2", "y = 2x - 1"),
        ("x = 1 or x = -1", "x = ±1"),
        ("x^2 = 1", "x = -1 or x = 1"),
        ("{1, -1}", "{-1, 1}"),
        ("x in (0, 1]", "0 < x <= 1"),
        ("x > 0 and x < 1", "1 > x > 0"),
        ("|x| < 1", "-1 < x < 1"),
        ("x^2 < 2", "-sqrt(2) < x < sqrt(2)"),
        ("(x - 1)/(x - 2) > 0", "x < 1 or x > 2"),
        ("x (x-1) = 0", "x in {0, 1}"),
        ("x^3 = x", "x in {-1, 0, 1}"),
    ],
)
def test_conditions_are_compared_by_what_satisfies_them(one: str, two: str) -> None:
    assert compare(one, two).outcome == "equal"
    assert compare(two, one).outcome == "equal"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("x < 1", "x <= 1"),
        ("x in (0, 1)", "x in (0, 1]"),
        ("x^2 = 1", "x = 1"),
        ("x^2 = x", "x = 1"),
        ("y = 2x", "y = 3x"),
        ("x (x-1)/(x-1) = 0", "x (x-1) = 0"),
        ("x < 1", "x > 1"),
        ("{1, 2}", "{1, 3}"),
    ],
)
def test_conditions_with_other_solutions_differ(one: str, two: str) -> None:
    assert compare(one, two).outcome == "different"


def test_a_declared_bound_counts_on_both_sides() -> None:
    assert compare("0 < x < 2", "x < 2", ("x > 0",)).outcome == "equal"
    assert compare("0 < x < 2", "x < 2", ("x in R",)).outcome == "different"


def test_what_cannot_be_read_is_said() -> None:
    found = compare("x +", "x")
    assert found.outcome == "unreadable"
    assert found.message


def test_a_number_and_a_vector_differ_in_kind() -> None:
    found = compare("[1, 2]", "3")
    assert found.outcome == "different"
    assert "a vector with 2 components" in found.message


@pytest.mark.parametrize(
    ("one", "two", "given"),
    [
        ("n", "2", ("n = 2", "g in R^n")),
        ("n", "2", ("g in R^n", "n = 2")),
        ("||g||_1/n", "(|g_1| + |g_2|)/2", ("g in R^n", "n = 2")),
        ("tr(identity(n))", "2", ("A in R^(n x n)", "n = 2")),
        ("x/d", "x/100", ("d = 100", "g in R^d", "x in R")),
    ],
)
def test_a_size_that_is_defined_is_that_number(one: str, two: str, given: tuple[str, ...]) -> None:
    assert compare(one, two, given).outcome == "equal"


def test_more_components_than_are_written_out_hinder_only_what_uses_them() -> None:
    given = ("g in R^100", "x in R")
    assert compare("x + x", "2 x", given).outcome == "equal"
    found = compare("||g||_2", "||g||_1", given)
    assert (found.outcome, found.message) == (
        "unreadable",
        "g has more components than can be written out here.",
    )
