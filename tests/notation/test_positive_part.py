"""A + below a bracket is the positive part."""

from __future__ import annotations

import pytest

from tests.notation.names import complaint, tree


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("(x - 1)_+", "relu(x - 1)"),
        (r"\left(x - 1\right)_{+}", "relu(x - 1)"),
        ("[x - 1]_+", "relu(x - 1)"),
        ("(x - 1)₊", "relu(x - 1)"),
        ("sign(g_i) (|g_i| - lambda)_+", "sign(g_i) relu(|g_i| - lambda)"),
        ("(x)_+^2", "relu(x)^2"),
        ("(x)_+ + (y)_+", "relu(x) + relu(y)"),
        ("2 (x)_+ y", "2 relu(x) y"),
    ],
)
def test_a_plus_below_a_bracket_is_the_positive_part(text: str, same: str) -> None:
    assert tree(text) == tree(same)


@pytest.mark.parametrize("text", ["x_+", "(x)_-", "(x)_", "_+ x"])
def test_other_signs_below_are_no_subscript(text: str) -> None:
    assert complaint(text).sentence
