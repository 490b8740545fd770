"""What is said of signs of sets beside what is no set, and of “and” where “or” is meant."""

from __future__ import annotations

import re

from tutor.notation.complaints.place import Message, Place, say

_INFINITY = r"inf(?:inity|ty)?|oo|∞|\\infty"
_MIXED = re.compile(r"\s*([0-9]{1,4})\s+and\s+([0-9]{1,4})\s*/\s*([0-9]{1,4})\s*$")
_AND = re.compile(r"\band\b|∧|&&?|\\(?:land|wedge)\b|\\text\s*\{\s*and\s*\}")


def no_set(place: Place, sign: str) -> Message:
    """For `x < 0 ∪ x > 1`."""
    if sign == "∖":
        return say("∖ stands between two sets, as in R ∖ {0}.")
    word = "or" if sign == "∪" else "and"
    glyphs = r"∪|\\cup\b" if sign == "∪" else r"∩|\\cap\b"
    return say(
        f"{sign} stands between sets, as in (0, 2) {sign} (1, 3). Type “{word}” between two conditions, as "
        f"in x > 0 {word} x < 1.",
        " ".join(re.sub(glyphs, f" {word} ", place.text).split()),
    )


def and_for_or(place: Place) -> Message:
    """For `x = 3 and -3`: one number cannot be both; and for `2 and 1/2`."""
    mixed = _MIXED.match(place.text)
    if mixed is not None and int(mixed[2]) < int(mixed[3]):
        meant = f"{mixed[1]} + {mixed[2]}/{mixed[3]}"
        return say(f"For the mixed number type {meant}.", meant)
    return say("Type “or” between values of which any one may be taken: x = 1 or x = 2.", with_or(place.text))


def closed_infinity(place: Place) -> Message:
    """For `[0, inf]` and `x <= inf`."""
    return say(
        "No number is infinite: leave the comparison with ∞ out, or type < before it.", _open(place.text)
    )


def _open(text: str) -> str:
    """The text with `<` for `<=` beside infinity."""
    text = re.sub(rf"(?:<=|=<|≤|\\leq?)\s*({_INFINITY})", r"< \1", text)
    return re.sub(rf"(-\s*(?:{_INFINITY}))\s*(?:<=|=<|≤|\\leq?)", r"\1 <", text)


def with_or(text: str) -> str:
    """The text with “or” for every “and”."""
    return " ".join(_AND.sub(" or ", text).split())
