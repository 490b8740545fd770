"""Numbers are short and readable."""

from __future__ import annotations

import pytest

from tutor.plots.canvas.number_text import number, power_of_ten, theta, ticks, vector


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.0, "0"),
        (0.990099, "0.9901"),
        (-2.5, "−2.5"),
        (33.3333, "33.33"),
        (1.2345e-7, "1.2e-7"),
        (1e12, "1e12"),
    ],
)
def test_numbers_have_few_digits_and_a_true_minus(value: float, shown: str) -> None:
    assert number(value) == shown


def test_long_vectors_end_in_an_ellipsis() -> None:
    assert vector([1.0, 2.0, 3.0], most=2) == "(1, 2, …)"
    assert vector([0.5]) == "(0.5)"


def test_powers_of_ten_and_components_are_written_as_a_reader_writes_them() -> None:
    assert [power_of_ten(n) for n in (0, 1, -3, 12)] == ["1", "10", "10⁻³", "10¹²"]
    assert [theta(0), theta(11)] == ["θ₁", "θ₁₂"]


def test_ticks_are_round_and_few() -> None:
    assert ticks(0.0, 1.1, 7) == pytest.approx((0.0, 0.2, 0.4, 0.6, 0.8, 1.0))
    assert ticks(-0.3, 33.0, 4) == (0.0, 10.0, 20.0, 30.0)
    assert ticks(1.0, 1.0, 5) == ()
