"""What is said where a number, a name or a bracket is missing."""

from __future__ import annotations

from tutor.notation.complaints.place import Message, Place, next_span, say
from tutor.notation.complaints.separators import unexpected
from tutor.notation.complaints.signs import QUOTES

_WAITING = frozenset({"+", "-", "±", "*", "/", "⊙", "⊘", "^", "relation", "keyword", ","})
_JOINING = frozenset({"*", "/", "⊙", "⊘", "^", "!", "relation", "_"})


def missing(place: Place) -> Message:
    """For a place where an operand is expected and something else stands."""
    token, before, text = place.next, place.before, place.text
    if before is not None and before.kind == "+" and text[: before.start].rstrip().endswith("^"):
        return say("Type the positive part of x as max(0, x).", span=before.span)
    if before is not None and before.kind == "*" and token.kind == "end":
        return _star(place)
    if before is not None and before.kind in _WAITING:
        fixed = text[: before.start].rstrip() + text[before.end :]
        return say(f"Something is missing after {place.words(before.span)}.", fixed, span=before.span)
    if token.kind == "relation" and place.at == 0 and token.value != "=":
        return _without_unknown(place)
    if token.kind == "^" and text[token.start : token.start + 2] in ("³√", "⁴√"):
        roots = text.replace("³√", "∛").replace("⁴√", "∜")
        return say("A higher root is typed as in root(3, x).", roots, span=token.span)
    if token.kind in _JOINING:
        fixed = text[: token.start] + text[token.end :].lstrip()
        return say(f"Something is missing before {place.words(token.span)}.", fixed, span=token.span)
    span = next_span(token)
    if token.kind == "end":
        return say("Something is missing at the end.", span=span)
    if token.kind in ("abs)", "norm)"):
        return say("Nothing stands between these bars.", span=span)
    if token.kind == "'" and before is not None and before.kind == "{":
        return say("For a transpose type ^T, as in A^T b.", span=token.span)
    if token.kind == "'":
        return say(QUOTES, span=token.span)
    return unexpected(place)


def _without_unknown(place: Place) -> Message:
    """For `> -2`: the unknown is missing, the one name that is declared as a number."""
    numbers = [name for name, known in place.known.declarations.items() if known.form == "scalar"]
    whole = [f"{numbers[0]} {place.text.strip()}"] if len(numbers) == 1 else []
    span, shown = place.next.span, place.words(place.next.span)
    return say(
        f"Something is missing before {shown}. Type the unknown, as in x {shown} 2.",
        *whole,
        span=span,
    )


def _star(place: Place) -> Message:
    """For `(2 + 3i)*`: nothing follows, so a conjugate may be meant."""
    assert place.before is not None
    head = place.text[: place.before.start].rstrip()
    sentence = "Something is missing after *. Type conj(z) for a complex conjugate."
    whole = head[1:-1] if head.startswith("(") and head.endswith(")") and head.count("(") == 1 else head
    return say(sentence, f"conj({whole})" if "i" in head else head, span=place.before.span)


def under_root(place: Place) -> Message:
    """For `√` by itself."""
    return say("Under this root something is missing, as in √2 or √(x+1).")


def root_degree(place: Place) -> Message:
    """For `\\sqrt[3{x}`."""
    return say("The degree of this root is not closed: ] is missing.")
