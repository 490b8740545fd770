"""What is said of a number right after another factor, which might mean several things."""

from __future__ import annotations

from tutor.notation.complaints.place import Message, Place, say


def number(place: Place) -> Message:
    """For `x2`, `1 000`, `2½`, `(x+1)2`: with the readings that may have been meant."""
    token, before, text = place.next, place.tokens[place.at - 1], place.text
    head, tail = text[: token.start], text[token.end :]
    span = (before.start, token.end)
    typed = token.value
    if before.kind == "number" and token.kind == "vulgar":
        sentence = f"An operator is missing: for the mixed number type {before.value} + {typed}."
        return say(sentence, f"{head.rstrip()} + {typed}{tail}", span=span)
    if before.kind == "number":
        sentence = f"An operator is missing between the numbers {before.value} and {typed}."
        return say(sentence, _joined(head.rstrip(), typed, tail), span=span)
    if before.kind == "name" and not token.space:
        return _after_name(place)
    if before.kind == "norm)" and not token.space:
        sentence = f"A norm has its number as a subscript: type ||x||_{typed}, or * between factors."
        return say(sentence, f"{head}_{typed}{tail}", f"{head}*{typed}{tail}")
    return say(
        f"The number {typed} stands right after another factor. Type * between them, or ^ for a power.",
        f"{head.rstrip()}*{typed}{tail}",
    )


def _joined(head: str, number: str, tail: str) -> str:
    """Two numbers as one, if a space parted thousands, or else as a product."""
    if number.startswith("."):
        return ""
    return head + number + tail if len(number) == 3 else f"{head}*{number}{tail}"


def _after_name(place: Place) -> Message:
    """For `x2`: 2x, or x_2 where there is such a name or x has components."""
    before, token, text, known = place.tokens[place.at - 1], place.next, place.text, place.known
    name, digits, tail = text[before.start : before.end], token.value, text[token.end :]
    options = [f"{text[: before.start]}{digits}{name}{tail}", f"{text[: token.start]}_{digits}{tail}"]
    meanings = [f"{digits}{name}", f"{name}_{digits}"]
    if f"{before.value}_{digits}" in known.declarations or known.has_components(before.value):
        options.reverse()
        meanings.reverse()
    sentence = f"{name}{digits} may mean {meanings[0]} or {meanings[1]}: type the one you mean."
    return say(sentence, *options, span=(before.start, token.end))
