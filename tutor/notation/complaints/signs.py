"""What is said of characters that answers have no use for."""

from __future__ import annotations

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.lexicon.alphabet import LOOK_ALIKES
from tutor.notation.lexicon.symbol_table import FORBIDDEN, INSTEAD

QUOTES = "Quotation marks have no meaning in an answer: type the mathematics alone."
_CURES = {"%": "/100", "°": " pi/180"}


def unknown(place: Place, sign: str) -> Message:
    """For a character that is no token."""
    if sign in LOOK_ALIKES:
        latin = LOOK_ALIKES[sign]
        return say(
            f"This {sign} only looks like the Latin letter {latin}: it comes from another alphabet.",
            "".join(LOOK_ALIKES.get(character, character) for character in place.text),
        )
    if sign in FORBIDDEN:
        cure = _CURES.get(sign)
        return useless(FORBIDDEN[sign], sign, *([place.swapped(cure)] if cure else []))
    if sign in "\"`'":
        return say(QUOTES)
    return say(f"The character {sign} has no meaning in an answer here.")


def useless(name: str, sign: str, *cures: str) -> Message:
    """For a sign that has no use in answers: its name, and what to type in its place."""
    sentence = f"{name.capitalize()} ({sign}) has no meaning in an answer here."
    return say(" ".join(filter(None, (sentence, INSTEAD.get(name)))), *cures)
