"""What is said of numbers that are typed in a way that does not say which number is meant."""

from __future__ import annotations

import re

from tutor.notation.complaints.place import Message, Place, say

_GROUPS = re.compile(r"(?<![0-9.])[0-9]{1,3}(?:[ ,'_][0-9]{3})+(?:\.[0-9]+(?: [0-9]{1,3})*)?(?![0-9])")
"""Thousands that spaces, commas or other marks part, and decimals that spaces part."""


def without_gaps(text: str) -> str:
    """The text with each number in one piece: `1 000 000` and `42,136` as 1000000 and 42136."""
    return _GROUPS.sub(lambda match: re.sub("[ ,'_]", "", match.group()), text)


def parted_thousands(place: Place) -> Message | None:
    """For `1'000` and `1_000`; None where the mark parts no thousands."""
    whole = without_gaps(place.text)
    if whole == place.text:
        return None
    return say("Numbers are typed without marks between their digits.", whole)


def unclear_dots(place: Place, typed: str) -> Message:
    """For `3.14…`: what follows is not to be seen, as it is in `0.333…`."""
    decimals = typed.rstrip(".…").partition("\\")[0].rstrip(".…")
    return say(
        f"How {decimals}… goes on is not said: type the exact number, or the decimals without the dots.",
        place.swapped(decimals),
    )
