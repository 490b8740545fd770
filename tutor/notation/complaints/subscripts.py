"""What is said of subscripts: components of what has none, or a subscript that is not there."""

from __future__ import annotations

import re

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.tree.nodes import Span
from tutor.notation.writing.name_glyphs import display

_JOINTS = re.compile(r"\s*[,;]\s*|\s+and\s+")
"""What stands between numbered solutions."""


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
    numbered = re.compile(rf"{re.escape(place.text[slice(*bare)])}_?\{{?[0-9]\}}?(?=\s*=)")
    if len(numbered.findall(place.text)) > 1:
        joined = _JOINTS.sub(" or ", numbered.sub(place.text[slice(*bare)], place.text))
        return say(f"{sentence} Type the values with “or” between them, as in x = 1 or x = 2.", joined)
    return say(sentence, place.text[: bare[1]] + place.text[place.span[1] :])
