"""What is said of a label at an answer, such as `f'(x) =`, where it is not one of the part's own."""

from __future__ import annotations

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.left_sides.labels import labels
from tutor.notation.parser.read import read
from tutor.notation.tokenizer.unreadable import Unreadable


def first(place: Place) -> Message | None:
    """What is said where reading failed in the label, and what is left without it can be read."""
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
