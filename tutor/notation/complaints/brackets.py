"""What is said of brackets and matrices: empty, not closed, closed by another, or with uneven rows."""

from __future__ import annotations

import re

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.complaints.separators import unexpected
from tutor.notation.tokenizer.tokens import CLOSERS, OPENERS, Token

_DECIMAL = re.compile(r"([0-9]),([0-9])")


def empty(place: Place) -> Message:
    """For `()`."""
    return say("These brackets are empty.")


def mismatched(place: Place, opener: Token, closer: Token) -> Message:
    """For `(1, 2, 3]`."""
    return say(
        f"{opener.value} is closed by {closer.value}; only an interval such as (0, 1] may do that.",
        place.swapped(OPENERS[opener.kind], closer.span),
    )


def unclosed(place: Place, opener: Token) -> Message:
    """For a bracket that is not closed where it should be."""
    closer, token = OPENERS[opener.kind], place.next
    if token.kind == "end":
        shown = opener.value.strip("\\")
        sentence = f"This {shown} is never closed: {closer.strip(chr(92))} is missing."
        return say(sentence, place.text.rstrip() + closer, span=opener.span)
    if token.kind in CLOSERS:
        sentence = f"{token.value} comes before {opener.value} is closed by {closer}."
        return say(sentence, place.swapped(closer, (token.start, token.start)), span=token.span)
    return unexpected(place)


def nested_braces(place: Place) -> Message:
    """For `{{1, 2}, {3, 4}}`."""
    boxed = place.words(place.span).translate(str.maketrans("{}", "[]"))
    return say("A matrix is typed in square brackets, as in [1, 2; 3, 4].", place.swapped(boxed))


def uneven(place: Place, number: int, length: int, first: int) -> Message:
    """For a matrix whose rows differ in length, and for `(0,5; -1)`."""
    if _DECIMAL.search(place.text) and ";" in place.text:
        fixed = _DECIMAL.sub(r"\1.\2", place.text)
        return say("Decimals are typed with a point: a comma parts the components of a vector.", fixed)
    return say(f"Row {number} of this matrix has {_entries(length)}, row 1 has {_entries(first)}.")


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"


def empty_matrix(place: Place) -> Message:
    """For a LaTeX matrix without entries."""
    return say("This matrix is empty.")


def unclosed_matrix(place: Place, opener: Token) -> Message:
    """For `\\begin{pmatrix}` without its end."""
    ending = f"\\end{{{opener.value}}}"
    return say(f"This matrix is not closed: {ending} is missing.", place.text + ending)


def components_by_brackets(place: Place, name: Token, index: Token, closer: Token) -> Message:
    """For `g[0]` and `g[i]`, by which a component is meant as in a program."""
    text, typed = place.text, place.words(name.span)
    number = place.words(index.span)
    lowered = f"{text[: name.end]}_{number}{text[closer.end :]}" if index.kind == "name" else ""
    return say(
        f"A component is typed with a subscript, and the first has the number 1, as in {typed}_1; for a "
        "product type * between.",
        lowered,
    )
