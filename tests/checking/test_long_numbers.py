"""Rounded solutions that lie close together are not taken for one another."""

from __future__ import annotations

import pytest

from tutor.checking.compare_texts import compare

E = "2.7182818284590452353602874713526624977572470936999595749670"


@pytest.mark.parametrize(
    ("reference", "answer"),
    [
        ("ln(x) = 1", f"x = {E}"),
        ("ln(x) = 1 and x > 0", f"x = {E}"),
        ("sqrt(2) x = 2", "x = 1.41421356237309504880168872420969807856967187537694807317667973799"),
        ("x = tanh(60)", "x = 1"),
    ],
)
def test_a_decimal_is_no_irrational_number_however_many_digits_it_has(reference: str, answer: str) -> None:
    assert compare(reference, answer).outcome == "different"
    assert compare(answer, reference).outcome == "different"


@pytest.mark.parametrize(
    ("reference", "answer"),
    [("sqrt(2) x = e^(-200)", "sqrt(2) x = 0"), ("sqrt(2) x = 10^(-60)", "sqrt(2) x = 0")],
)
def test_a_number_too_small_for_the_digits_worked_out_is_not_called_zero(reference: str, answer: str) -> None:
    assert compare(reference, answer).outcome != "equal"


def test_a_sign_has_its_own_value_at_zero_only_where_its_argument_is_exactly_zero() -> None:
    assert compare("sign(x) = 10^(-40)", "x = 0").outcome == "different"
    assert compare("sign(x - 10^(-40)) >= 0", "x >= 0").outcome == "different"
