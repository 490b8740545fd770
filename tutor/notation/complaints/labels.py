"""What is said of a label at an answer, such as `f'(x) =`, where it is not one of the part's own."""

from __future__ import annotations

import re

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.left_sides.labels import labels
from tutor.notation.parser.read import read
from tutor.notation.tokenizer.unreadable import Unreadable

_CHANGED = re.compile(r"\s*(?P<name>[A-Za-z]\w{0,8})\s*(?P<sign>[-+*/])=\s*(?P<rest>[^=]+)$")


def first(place: Place) -> Message | None:
    """What is said where reading failed in the label, and what is left without it can be read."""
    changed = _CHANGED.match(place.text)
    if changed is not None:
        value = f"{changed['name']} {changed['sign']} ({changed['rest'].strip()})"
        return say("Type the new value alone, as in w - 2 g.", value)
    for label in labels(place.text):
        front = label.span[0] == 0
        if not (place.span[0] < label.sign[0] if front else place.span[0] >= label.sign[1]):
            continue
        try:
            read(label.answer, place.known)
        except Unreadable:
            continue
        side = "right" if front else "left"
        shown = place.words(label.span)
        return say(f"Type the {side} side alone, without {shown}.", label.answer, span=label.span)
    return None
