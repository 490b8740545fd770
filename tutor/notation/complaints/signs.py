"""What is said of characters that answers have no use for."""

from __future__ import annotations

import re

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.complaints.sums import instead_of_dots
from tutor.notation.lexicon.alphabet import LOOK_ALIKES
from tutor.notation.lexicon.functions_of_numbers import MOD
from tutor.notation.lexicon.symbol_table import FORBIDDEN, INSTEAD

QUOTES = "Quotation marks have no meaning in an answer: type the mathematics alone."
_AFTER_NUMBER = {"a percent sign": "/100"}
"""What to type in place of a sign after a number."""
_TRANSPOSED = re.compile(r"\.T\b")
_REMAINDER = re.compile(r"([A-Za-z0-9]+)\s*(?:\\?%)\s*([A-Za-z0-9]+)")
_AT = re.compile(r"([A-Za-z]\w*(?:\^T|\^-1)?)\s*@\s*([A-Za-z]\w*)")
_NUMBER = re.compile(r"(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)\s*$")


def unknown(place: Place, sign: str) -> Message:
    """For a character that is no token."""
    if sign in LOOK_ALIKES:
        latin = LOOK_ALIKES[sign]
        return say(
            f"This {sign} only looks like the Latin letter {latin}: it comes from another alphabet.",
            "".join(LOOK_ALIKES.get(character, character) for character in place.text),
        )
    if sign in FORBIDDEN:
        return useless(place, FORBIDDEN[sign], sign)
    if sign == "." and place.text[place.span[0] :][:2] == "..":
        return useless(place, "an ellipsis", "...")
    transposed = _TRANSPOSED.match(place.text, place.span[0]) if sign == "." else None
    if transposed is not None and "T" not in place.known.declarations:
        return say("For a transpose type ^T, as in A^T b.", place.swapped("^T", transposed.span()))
    if sign == "." and any(place.known.has_components(name) for name in place.known.declarations):
        sentence = (
            "A full stop has no meaning in an answer here. Type a·b for the inner product of two vectors."
        )
        return say(sentence, place.swapped("·"))
    if sign == "." and place.text[place.span[0] - 1 : place.span[0]].isalnum():
        return say("A full stop has no meaning in an answer here. Type * for a product.", place.swapped("*"))
    if sign in "\"`'":
        return say(QUOTES)
    return say(f"The character {sign} has no meaning in an answer here.")


def useless(place: Place, name: str, sign: str) -> Message:
    """For a sign that has no use in answers: its name, and what to type in its place."""
    remainder = _remainder(place) if name == "a percent sign" else None
    if remainder is not None:
        return remainder
    sentence = f"{name.capitalize()} ({sign}) has no meaning in an answer here."
    cure = instead_of_dots(place) if name == "an ellipsis" else None
    return say(" ".join(filter(None, (sentence, cure or INSTEAD.get(name)))), *_instead(place, name))


def _remainder(place: Place) -> Message | None:
    """For `n % 3`, as in programs."""
    for found in _REMAINDER.finditer(place.text):
        if found.start() <= place.span[0] < found.end():
            typed = f"{MOD.name}({found[1]}, {found[2]})"
            return say(f"A remainder is typed {typed}.", place.swapped(typed, found.span()))
    return None


def _product(place: Place) -> list[str]:
    """`a^T b` for `a @ b` of two vectors, and `A b` where one of them is a matrix."""
    found = _AT.search(place.text)
    if found is None:
        return []
    forms = [known.form if (known := place.known.declarations.get(name)) else "" for name in found.groups()]
    sign = "^T " if forms == ["vector", "vector"] else " "
    return [place.swapped(sign.join(found.groups()), found.span())] if any(forms) else []


def _instead(place: Place, name: str) -> list[str]:
    if name == "an at sign":
        return _product(place)
    cure = _AFTER_NUMBER.get(name)
    number = _NUMBER.search(place.text[: place.span[0]])
    if cure is None or number is None:
        return []
    start, end = number.start(), place.span[1]
    whole = f"{number.group().strip()}{cure}"
    head, tail = place.text[:start].strip(" +-"), place.text[end:].strip()
    alone = not (head or tail) or (head.endswith("(") and tail.startswith(")"))
    return [place.swapped(whole if alone else f"({whole})", (start, end))]
