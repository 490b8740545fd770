"""What is said of texts that are too long, too deep or too large to be read at once."""

from __future__ import annotations

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.tree.size_limits import MAX_CHARACTERS, MAX_DIGITS, MAX_NESTING, MAX_NODES


def too_long(place: Place, characters: int) -> Message:
    """For a text that is too long to be an answer."""
    return say(f"This text has {characters:,} characters; at most {MAX_CHARACTERS:,} are read.")


def long_numeral(place: Place) -> Message:
    """For a number with too many digits."""
    return say(f"This number is too long: at most {MAX_DIGITS:,} digits are read.")


def too_deep(place: Place) -> Message:
    """For a text that is nested too deeply."""
    return say(f"This is nested too deeply: at most {MAX_NESTING} levels are read.")


def too_many(place: Place) -> Message:
    """For a text with too many pieces."""
    return say(f"This has too many pieces: at most {MAX_NODES:,} numbers, names and operations are read.")
