"""What is said of signs of sets beside what is no set, and of “and” where “or” is meant."""

from __future__ import annotations

import re

from tutor.notation.complaints.place import Message, Place, say

_AND = re.compile(r"\band\b|∧|&&?|\\(?:land|wedge)\b|\\text\s*\{\s*and\s*\}")


def no_set(place: Place) -> Message:
    """For `x < 0 ∪ x > 1`."""
    return say(
        "∪, ∩ and ∖ stand between sets, as in (-inf, 0) ∪ (1, inf). Type “or” between two conditions, as in "
        "x < 0 or x > 1.",
        re.sub(r"∪|\\cup\b", " or ", place.text),
    )


def and_for_or(place: Place) -> Message:
    """For `x = 3 and -3`: one number cannot be both."""
    return say("Type “or” between values of which any one may be taken: x = 1 or x = 2.", with_or(place.text))


def closed_infinity(place: Place) -> Message:
    """For `[0, inf]` and `x <= inf`."""
    return say("No number is infinite: an interval leaves ∞ out, as in [0, inf), and so does x < inf.")


def with_or(text: str) -> str:
    """The text with “or” for every “and”."""
    return " ".join(_AND.sub(" or ", text).split())
