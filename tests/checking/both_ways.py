"""The verdicts on two texts with either of them as the key."""

from __future__ import annotations

from tutor.checking.compare_texts import compare


def outcomes(one: str, two: str, given: tuple[str, ...] = ()) -> set[str]:
    """What is said of two texts, with the one as the key and with the other: one word where that is alike."""
    return {compare(one, two, given).outcome, compare(two, one, given).outcome}
