"""What is said of the bars of absolute values and norms."""

from __future__ import annotations

import re

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.tokenizer.tokens import CLOSERS, Token

NORMS = "||x||_1, ||x||_2, ||x||_inf and, of a matrix, ||A||_F are"
BY_NAME = "Type any other by its name, where the problem gives it one."
_WORD = re.compile(r"_\s*[{(]\s*([A-Za-z]{2,})\s*[})]")
_INNER = re.compile(r"(?:⟨|<|\\langle)\s*([^<>⟨⟩|]{1,40})\|([^<>⟨⟩|]{1,40}?)\s*(?:⟩|>|\\rangle)")
_POINT = re.compile(r"(?<![A-Za-z0-9)])\(([^()|,]{1,40})\|([^()|,]{1,40})\)")
_NORM_OF = re.compile(r"norm\s*\(\s*([^(),]{1,40})\s*,\s*['\"]?(?:F|fro)['\"]?\s*\)")
_BARS_OF = re.compile(r"(?:\|\|?|‖|\\\|)([^|‖\\]{1,40})(?:\|\|?|‖|\\\|)\s*_?\s*\{?(?:F|fro)\}?")
_BREAKS = frozenset({"+", "-", "*", "/", "relation", "name", "function", *CLOSERS})


def alone(place: Place) -> Message:
    """For a bar without a partner."""
    token, following = place.next, place.tokens[place.at + 1 : place.at + 2]
    touching = any(other.kind == "|" and other.start == token.end for other in following)
    double = token.kind == "‖" or touching
    mark = "‖" if token.kind == "‖" else "||" if double else "|"
    sides = place.tokens[: place.at], place.tokens[place.at + 1 :]
    if token.space and all(any(other.kind == "relation" for other in side) for side in sides):
        joined = place.swapped("or", (token.start, token.start + len(mark)))
        return say(f"{mark} does not join solutions here: type “or”, as in x = 1 or x = 2.", joined)
    inner = _INNER.search(place.text)
    if inner is not None:
        fixed = place.swapped(f"⟨{inner[1].strip()}, {inner[2].strip()}⟩", inner.span())
        return say("The two vectors of an inner product are parted by a comma: ⟨a, b⟩.", fixed)
    points = _POINT.sub(lambda point: f"({point[1].strip()}, {point[2].strip()})", place.text)
    if points != place.text:
        return say("The coordinates of a point are parted by a comma.", points)
    what = "a norm" if double else "an absolute value"
    sentence = f"This {mark} has no partner: {what} needs bars on both sides."
    return say(sentence, *_mended(place, mark), span=(token.start, token.start + len(mark)))


def _mended(place: Place, mark: str) -> list[str]:
    """Whole texts with the missing bar put in: before a subscript, after the next piece, at the end."""
    text, places = place.text, []
    later = place.tokens[place.at + 1 :]
    if mark != "|":
        places += [token.start for token in later if token.kind == "_"][:3]
    places += [token.start for token in later if token.kind in _BREAKS][:3]
    places.append(len(text))
    mended = [text[:here].rstrip() + mark + text[here:] for here in places]
    return [*mended, f"{text.rstrip()}|"] if mark == "||" else mended


def single_with_number(place: Place, opener: Token, closer: Token, index: Token) -> Message:
    """For `|x|_1`, by which a norm is meant far more often than a component."""
    text = place.text
    shown = "inf" if index.kind == "name" else index.value
    head = text[: opener.start].removesuffix("\\left")
    inside = text[opener.end : closer.start].removesuffix("\\right").strip()
    return say(
        f"A norm has double bars, as in ||x||_{shown}; single bars are the absolute value.",
        f"{head}||{inside}||{text[closer.end :]}",
    )


def frobenius(place: Place, name: str) -> Message | None:
    """For `||A||F`, `|A|_F`, `norm(A, F)` and `norm(A, 'fro')`, by which the Frobenius norm is meant."""
    if name not in ("F", "fro"):
        return None
    for shape in (_NORM_OF, _BARS_OF):
        found = shape.search(place.text)
        if found is not None and found.start() <= place.span[0] < found.end():
            typed = f"||{found[1].strip()}||_F"
            return say(f"The Frobenius norm is typed {typed}.", place.swapped(typed, found.span()))
    return None


def several_indices(place: Place) -> Message:
    """For `||x||_(1,2)`, and `||A||_{op}`."""
    word = _WORD.search(place.text, max(place.span[0] - 2, 0))
    if word is not None:
        return unknown_norm(place, word[1])
    return say("A norm has one index, as in ||x||_1 or ||x||_inf.")


def unknown_norm(place: Place, index: str) -> Message:
    """For `||x||_F`."""
    return say(f"“{index}” is no norm that is known here; {NORMS}. {BY_NAME}")


def starred_norm(place: Place) -> Message:
    """For `||x||_*`."""
    return say(f"This norm is not known here; {NORMS}. {BY_NAME}")
