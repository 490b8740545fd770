"""What is said of subscripts: components of what has none, or a subscript that is not there."""

from __future__ import annotations

import re

from tutor.notation.complaints.numerals import parted_thousands
from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.lexicon.functions_of_arrays import LOGSUMEXP
from tutor.notation.tree.nodes import Span
from tutor.notation.writing.name_glyphs import display

_JOINTS = re.compile(r"\s*[,;]\s*|\s+(?:and|&&?|∧)\s+|\s+(?=[A-Za-z]\s*=)(?<!or )(?<!or)")
"""What stands between numbered solutions."""


def expected(place: Place) -> Message:
    """For `x_` and `x_+`."""
    if place.next.kind == "+":
        return say("Type the positive part of x as max(0, x).")
    if "log_sum_exp" in place.text and not place.known.declared(LOGSUMEXP.name):
        fixed = place.text.replace("log_sum_exp", LOGSUMEXP.name)
        return say(f"“log_sum_exp” is not known here; type {LOGSUMEXP.name}.", fixed)
    return say("After _ a subscript is expected: a number or a name, as in x_1 or g_i.")


def unclosed(place: Place, closer: str) -> Message:
    """For `x_{12`."""
    return say(f"The subscript is not closed: {closer} is missing.")


def of_number(place: Place) -> Message:
    """For `2_1`."""
    return parted_thousands(place) or say("A number has no components.")


def no_components(place: Place, name: str, bare: Span) -> Message:
    """For `alpha_1` where alpha is a number."""
    typed = place.words(place.span)
    sentence = f"{display(name)} has no components here, so {typed} has no meaning."
    return numbered_solutions(place, place.text[slice(*bare)], sentence) or say(
        sentence, place.text[: bare[1]] + place.text[place.span[1] :]
    )


def numbered_solutions(place: Place, name: str, sentence: str) -> Message | None:
    """For `x_1 = 2, x_2 = -3`, also `x1 = 2; x2 = -3` and `x₁ = 2 and x₂ = -3`: solutions with numbers."""
    numbered = re.compile(rf"(?<![A-Za-z\\]){re.escape(name)}(?:_?\{{?[0-9]\}}?|[₀-₉])(?=\s*=)")
    if len(numbered.findall(place.text)) < 2:
        return None
    joined = _JOINTS.sub(" or ", numbered.sub(name, place.text))
    return say(f"{sentence} Type the values with “or” between them, as in x = 1 or x = 2.", joined)
