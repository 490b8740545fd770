"""Typed text is made harmless before it is read or shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.notation import clean


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("x + 1", "x + 1"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07x", "x"),
        ("\x1b]8;;http://x\x1b\\link", "link"),
        ("\x9b2Jx", "x"),
        ("a\x00b\x07c\x7f", "abc"),
        ("a\u202eb\u2066c\u200fd", "abcd"),
        ("a\u200bb\ufeff", "ab"),
        ("e\u0301", "é"),
        ("１＋２", "1+2"),
        ("𝛼 𝑥 𝐱", "α x x"),
        ("ℝ", "ℝ"),
        ("µ", "μ"),
        ("a\tb\u00a0c", "a b c"),
        ("a\r\nb", "a\nb"),
        ("\ud800x", "x"),
    ],
)
def test_cleaning(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.slow
@given(text=st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


@pytest.mark.slow
@given(text=st.text())
def test_no_control_character_is_left(text: str) -> None:
    assert all(character == "\n" or ord(character) >= 32 for character in clean(text))
