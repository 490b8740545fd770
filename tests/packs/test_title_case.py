"""A title begins with a capital where it stands alone, but a variable in it stays what it is."""

from __future__ import annotations

import pytest

from tutor.packs.model.title_case import as_title


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("what is it?", "What is it?"),
        ("a warm-up downhill", "A warm-up downhill"),
        ("über zwei Zeilen", "Über zwei Zeilen"),
        ("norm-penalised steps", "Norm-penalised steps"),
        ("Already so", "Already so"),
        ("x against y", "x against y"),
        ("a and b together", "a and b together"),
        ("n(n-1) messages", "n(n-1) messages"),
        ("x_1 first", "x_1 first"),
        ("dW of a layer", "dW of a layer"),
        ("sin of a sum", "sin of a sum"),
        ("f'(x) at 0", "f'(x) at 0"),
        ("k = 3", "k = 3"),
        ("2 by 2", "2 by 2"),
        ("α and β", "α and β"),
        ("", ""),
    ],
)
def test_a_title_begins_with_a_capital_unless_it_begins_with_mathematics(title: str, shown: str) -> None:
    assert as_title(title) == shown
