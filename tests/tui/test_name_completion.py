"""Names are completed from the problem's own, and never where Tab is meant for the next field."""

from __future__ import annotations

import pytest

from tutor.tui.answering.name_completion import completion

NAMES = ("alpha", "beta", "theta", "theta_0", "g", "lambda", "lambert", "Sigma")


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("al", "pha"),
        ("2 al", "pha"),
        ("-(al", "pha"),
        ("\\al", "pha"),
        ("g_be", ""),
        ("g be", "ta"),
        ("the", "ta"),
        ("lam", "b"),
        ("lambd", "a"),
        ("theta_", "0"),
        ("Si", "gma"),
        ("", ""),
        ("a", ""),
        ("alpha", ""),
        ("theta", ""),
        ("g", ""),
        ("2", ""),
        ("zet", ""),
        ("al ", ""),
        ("al)", ""),
    ],
)
def test_what_is_missing_of_a_begun_name_is_added(text: str, added: str) -> None:
    assert completion(text, len(text), NAMES) == added


def test_a_word_that_goes_on_behind_the_cursor_is_left_alone() -> None:
    assert completion("alpha", 2, NAMES) == ""
    assert completion("al g", 2, NAMES) == "pha"
