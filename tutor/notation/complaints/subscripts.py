"""What is said of subscripts: components of what has none, or a subscript that is not there."""

from __future__ import annotations

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.tree.nodes import Span
from tutor.notation.writing.name_glyphs import display


def expected(place: Place) -> Message:
    """For `x_` and `x_+`."""
    return say("After _ a subscript is expected: a number or a name, as in x_1 or g_i.")


def unclosed(place: Place, closer: str) -> Message:
    """For `x_{12`."""
    return say(f"The subscript is not closed: {closer} is missing.")


def of_number(place: Place) -> Message:
    """For `2_1`."""
    return say("A number has no components.")


def no_components(place: Place, name: str, bare: Span) -> Message:
    """For `alpha_1` where alpha is a number."""
    typed = place.words(place.span)
    sentence = f"{display(name)} has no components here, so {typed} has no meaning."
    return say(sentence, place.text[: bare[1]] + place.text[place.span[1] :])
