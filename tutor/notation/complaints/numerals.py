"""What is said of numbers that are typed in a way that does not say which number is meant."""

from __future__ import annotations

import re

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.tokenizer.tokens import Token

_GROUPS = re.compile(r"(?<![0-9.])[1-9][0-9]{0,2}(?:[ ,'_][0-9]{3})+(?:\.[0-9]+(?: [0-9]{1,3})*)?(?![0-9])")
"""Thousands that spaces, commas or other marks part, and decimals that spaces part; `0,375` is a decimal."""
_DOTTED = re.compile(r"(?<![0-9.])[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}(?![0-9.])")
"""Thousands that points part: two of them at least, as `1.234` is a decimal."""


def without_gaps(text: str) -> str:
    """The text with each number in one piece: `1 000 000` and `42,136` as 1000000 and 42136."""
    return _GROUPS.sub(lambda match: re.sub("[ ,'_]", "", match.group()), text)


def dotted_thousands(place: Place) -> Message | None:
    """For `149.597.870`; None where the points part no thousands."""
    whole = _DOTTED.sub(lambda match: match.group().replace(".", ""), place.text)
    if whole == place.text:
        return None
    return say("Numbers are typed without marks between their digits.", whole)


def parted_thousands(place: Place) -> Message | None:
    """For `1'000` and `1_000`; None where the mark parts no thousands."""
    whole = without_gaps(place.text)
    if whole == place.text:
        return None
    return say("Numbers are typed without marks between their digits.", whole)


def broken_power(place: Place, ten: Token) -> Message:
    """For `6.67x10-11`."""
    power = place.text[: ten.end] + "^" + place.text[ten.end :]
    return say("A power of ten is typed with ^, as in 6.02*10^23 or 1.6*10^-19.", power)


def unclear_dots(place: Place, typed: str) -> Message:
    """For `3.14…`: what follows is not to be seen, as it is in `0.333…`."""
    decimals = typed.rstrip(".…").partition("\\")[0].rstrip(".…")
    return say(
        f"How {decimals}… goes on is not said: type the exact number, or the decimals without the dots.",
        place.swapped(decimals),
    )
