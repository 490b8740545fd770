"""Conditions and switches of declared whole numbers: none between two of them counts, and small ones do."""

from __future__ import annotations

import pytest

from tests.checking.both_ways import outcomes
from tutor.checking import ExpressionBlank, Question
from tutor.checking.judge import judge

WHOLE = ("n in Z",)
COUNT = ("n in N",)
TWO = ("m in Z", "n in Z")


@pytest.mark.parametrize(
    ("one", "two", "given"),
    [
        ("n > 2", "n >= 3", WHOLE),
        ("n < 3", "n = 1 or n = 2", COUNT),
        ("2 n > 5", "n >= 3", WHOLE),
        ("n^2 < 10", "|n| <= 3", WHOLE),
        ("n^2 <= 2", "{-1, 0, 1}", WHOLE),
        ("n^2 > 2", "n <= -2 or n >= 2", WHOLE),
        ("2 n = 5", "2 n = 7", WHOLE),
        ("n > sqrt(10)", "n >= 4", COUNT),
        ("n (n-1) > 0", "n >= 2", COUNT),
        ("n in (2, 5)", "n in [3, 4]", WHOLE),
        ("n > m", "n >= m + 1", TWO),
        ("n^2 < m", "n^2 + 1 <= m", TWO),
    ],
)
def test_conditions_on_whole_numbers_are_compared_at_whole_numbers(
    one: str, two: str, given: tuple[str, ...]
) -> None:
    assert outcomes(one, two, given) == {"equal"}


@pytest.mark.parametrize(
    ("one", "two", "given"),
    [
        ("x > 2", "x >= 3", ("x in R",)),
        ("n > 2", "n >= 2", WHOLE),
        ("n < 3", "n = 1 or n = 3", COUNT),
        ("n^2 < 10", "-3 < n < 3", WHOLE),
        ("n > sqrt(10)", "n >= 3", COUNT),
        ("2 < n < 5", "n = 3", WHOLE),
        ("n > m", "n >= m", TWO),
        ("n > m", "n >= m + 2", TWO),
        ("n > x", "n >= x + 1", ("n in Z", "x in R")),
    ],
)
def test_conditions_that_differ_at_a_whole_number_are_different(
    one: str, two: str, given: tuple[str, ...]
) -> None:
    assert outcomes(one, two, given) == {"different"}


def test_the_number_to_try_is_a_whole_one() -> None:
    asked = Question(WHOLE, (ExpressionBlank("2 < n < 9"),))
    assert "n = 4" in judge(asked, ("2 < n < 4",)).message


@pytest.mark.slow
@pytest.mark.parametrize(
    ("one", "two", "given", "said"),
    [
        ("max(2^n, n^2)", "2^n", COUNT, "different"),
        ("|n (n-2)|", "n (n-2)", WHOLE, "different"),
        ("|n (n-1)|", "n (n-1)", WHOLE, "equal"),
        ("|(n-5)(n-7)|", "(n-5)(n-7)", WHOLE, "different"),
        ("sqrt(((n-5)(n-6))^2)", "(n-5)(n-6)", WHOLE, "equal"),
        ("max(m n, m + n)", "m n", ("m in N", "n in N"), "different"),
        ("max(m^n, n^m)", "m^n", ("m in N", "n in N"), "different"),
        ("min(n, 3)", "3", ("n in N", "n >= 3"), "equal"),
        ("mod(10^n, 9)", "1", COUNT, "equal"),
        ("ceil(10^n/9)", "(10^n - 1)/9", COUNT, "different"),
    ],
)
def test_a_switch_that_turns_for_a_few_small_numbers_alone_is_seen(
    one: str, two: str, given: tuple[str, ...], said: str
) -> None:
    assert outcomes(one, two, given) == {said}


def test_values_of_a_declared_function_at_huge_numbers_are_told_apart() -> None:
    given = ("f: R -> R",)
    assert outcomes("f(10^5000)", "f(10^5000 + 1 - 1)", given) == {"equal"}
    assert outcomes("f(10^5000)", "f(10^5000 + 1)", given) == {"different"}
