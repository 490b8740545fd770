"""What passes the limits is refused with a sentence, and what only looks like something else is named."""

from __future__ import annotations

import pytest

from tutor.checking.compare_texts import compare

TOO_MUCH = [
    ("x" * 10_001, "at most 10,000"),
    ("(" * 201 + "x" + ")" * 201, "at most 200 levels"),
    ("+".join(["x"] * 3_000), "at most 2,000"),
    ("9" * 3_100, "at most 3,010 digits"),
    ("1e9999", "at most 3,010 digits"),
    ("200000!", "Factorials are worked out up to 1100"),
    ("99999999999!", "Factorials are worked out up to 1100"),
    ("9^9^9^9", "too large"),
    ("2^(10^9)", "too large"),
    ("10^(-10^9)", "too close to zero"),
    ("sin(10^(10^5))", "too large"),
    ("exp(exp(exp(exp(100))))", "too large"),
    ("sum_{k=1}^{1000000} k", "Sums are worked out up to 2000 terms"),
    ("binom(10^6, 5*10^5)", "Factorials are worked out up to 1100"),
]


@pytest.mark.parametrize(("text", "words"), TOO_MUCH, ids=[text[:20] for text, _ in TOO_MUCH])
def test_what_passes_the_limits_is_refused_with_a_sentence(text: str, words: str) -> None:
    found = compare("x", text)
    assert found.outcome == "unreadable"
    assert words in found.message


@pytest.mark.parametrize("text", ["ɡ", "аlpha", "х", "ⅹ", "x\u0301", "ﬁ", "٣", "x⃗"])
def test_look_alikes_and_marks_are_named(text: str) -> None:
    found = compare("x", text)
    assert found.outcome == "unreadable"
    assert "looks like" in found.message or "no meaning" in found.message


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("x\u202e + 1", "x + 1"),
        ("x\u200b+1", "x + 1"),
        ("ａ + １", "a + 1"),
        ("\x00x", "x"),
        ("\x1b[31mx", "x"),
        ("\ufeffx", "x"),
        ("x\u00a0+\u00a01", "x + 1"),
        ("𝑥^𝟐", "x^2"),
        ("x＾2", "x^2"),
        ("x\u2062y", "x y"),
    ],
)
def test_invisible_marks_and_wide_letters_are_normalised(text: str, meant: str) -> None:
    assert compare(meant, text).outcome == "equal"
