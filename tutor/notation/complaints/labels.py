"""What is said of a label at an answer, such as `f'(x) =`, where it is not one of the part's own."""

from __future__ import annotations

import re

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.left_sides.labels import EQUALS, labels
from tutor.notation.parser.read import read
from tutor.notation.tokenizer.unreadable import Unreadable

_LONGEST = 200
_WORD = re.compile(r"[A-Za-z]+")
_NAMED = re.compile(r"\s*(?:[|⟨‖(∫#]|\\(?:langle|int|mathbb|\|)|(?:E|Var|Cov|P|Pr)\s*[\[(])")
"""How a left side begins that names what is asked for, and is no formula in an equation."""
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
    return _any_left_side(place)


def _any_left_side(place: Place) -> Message | None:
    """For `|E| = n - 1` and `E[X^2] - E[X]^2 = 1`, where the left side has none of the names and fails."""
    if len(place.text) > _LONGEST or place.known.open:
        return None
    signs = list(EQUALS.finditer(place.text))
    if len(signs) != 1 or signs[0][0] == ":" or place.span[0] >= signs[0].start():
        return None
    head, answer = place.text[: signs[0].start()], place.text[signs[0].end() :]
    integral = head.lstrip().startswith(("∫", "\\int"))
    words = _WORD.findall(head)
    if _NAMED.match(head) is None:
        return None
    if not integral and (not words or any(place.known.declared(word) for word in words)):
        return None
    try:
        read(answer, place.known)
    except Unreadable:
        return None
    shown = place.words((0, signs[0].end()))
    return say(f"Type the right side alone, without {shown}.", answer.strip(), span=(0, signs[0].end()))
