"""What is said of a number right after another factor, which might mean several things."""

from __future__ import annotations

import re

from tutor.notation.complaints.numerals import dotted_thousands, without_gaps
from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.complaints.subscripts import numbered_solutions

_FRACTION = re.compile(r"\\[dt]?frac\s*(?:[0-9]{2}|\{\s*[0-9]+\s*\}\s*\{\s*[0-9]+\s*\})")
_PLAIN_FRACTION = re.compile(r"([0-9]{1,4})/([0-9]{1,4})(?![0-9.])")
_BLANK = re.compile(r"(?<=[0-9A-Za-z)}])\s+(?=[0-9A-Za-z({\\.-])")


def number(place: Place) -> Message:
    """For `x2`, `1 000`, `2½`, `2 1/2`, `(x+1)2`: with the readings that may have been meant."""
    token, before, text = place.next, place.tokens[place.at - 1], place.text
    head, tail = text[: token.start], text[token.end :]
    typed = token.value
    if before.kind == "number":
        return _after_number(place)
    if before.value in ("x", "X") and place.tokens[place.at - 2].kind == "number" and token.value == "10":
        sentence = f"{before.value} is a name here: for “times” type *, as in 6.02*10^23."
        power = re.sub(r"^10(?=[-−][0-9]{1,2}\s*$)", "10^", text[token.start :])  # `1.6 x 10-19`
        return say(sentence, f"{text[: before.start].rstrip()}*{power}", span=before.span)
    if before.kind == "name" and not token.space:
        return _after_name(place)
    if before.kind == "norm)" and not token.space:
        sentence = f"A norm has its number as a subscript: type ||x||_{typed}, or * between factors."
        return say(sentence, f"{head}_{typed}{tail}", f"{head}*{typed}{tail}")
    return say(
        f"The number {typed} stands right after another factor. Type * between them, or ^ for a power.",
        f"{head.rstrip()}*{typed}{tail}",
    )


def mixed(place: Place, whole: str) -> Message:
    """For `2\\frac12`."""
    fraction = _FRACTION.match(place.text, place.span[0])
    shown = fraction.group() if fraction else "1/2"
    return _mixed(place, whole, shown, place.span[0] + len(shown))


def _after_number(place: Place) -> Message:
    """Two numbers side by side: thousands, a mixed number, a row of a matrix, or a product."""
    token, before, text = place.next, place.tokens[place.at - 1], place.text
    span = (before.start, token.end)
    if token.kind == "vulgar":
        return _mixed(place, before.value, token.value, token.end)
    fraction = _PLAIN_FRACTION.match(text, token.start)
    if fraction and before.value.isdigit() and int(fraction[1]) < int(fraction[2]):
        return _mixed(place, before.value, fraction.group(), fraction.end())
    row = _row(place)
    if row is not None:
        return say("The entries of a row are parted by commas, as in [1, 2; 3, 4].", row, span=span)
    if (dotted := dotted_thousands(place)) is not None:
        return dotted
    whole = without_gaps(text)
    if whole != text:
        return say("Numbers are typed without spaces between their digits.", whole, span=span)
    sentence = f"An operator is missing between the numbers {before.value} and {token.value}."
    product = "" if token.value.startswith(".") else f"{text[: token.start].rstrip()}*{text[token.start :]}"
    return say(sentence, product, span=span)


def _mixed(place: Place, whole: str, fraction: str, end: int) -> Message:
    text, start = place.text, place.tokens[place.at - 1].start
    head, tail = text[:start], text[end:]
    meant = f"{whole} + {fraction}"
    fixed = f"{head}({meant}){tail}" if head.strip() or tail.strip() else meant
    return say(f"An operator is missing: for the mixed number type {meant}.", fixed, span=(start, end))


def _row(place: Place) -> str | None:
    """The text with commas in a row of numbers that only spaces part: `[1 2; 3 4]`."""
    text = place.text
    start = max(text.rfind(opener, 0, place.next.start) for opener in "[(")
    if start < 0 or (end := text.find("]" if text[start] == "[" else ")", place.next.start)) < 0:
        return None
    if text[start] == "(" and ";" not in text:
        return None
    return text[:start] + _BLANK.sub(", ", text[start:end]) + text[end:]


def _after_name(place: Place) -> Message:
    """For `x2`: 2x, or x_2 where there is such a name or x has components."""
    before, token, text, known = place.tokens[place.at - 1], place.next, place.text, place.known
    name, digits, tail = text[before.start : before.end], token.value, text[token.end :]
    numbered = numbered_solutions(place, name, f"{name}{digits} is not one of the names here.")
    if numbered is not None:
        return numbered
    options = [f"{text[: before.start]}{digits}{name}{tail}", f"{text[: token.start]}_{digits}{tail}"]
    meanings = [f"{digits}{name}", f"{name}_{digits}"]
    if f"{before.value}_{digits}" in known.declarations or known.has_components(before.value):
        options.reverse()
        meanings.reverse()
    sentence = f"{name}{digits} may mean {meanings[0]} or {meanings[1]}: type the one you mean."
    return say(sentence, *options, span=(before.start, token.end))
