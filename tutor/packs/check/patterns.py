"""Looks at the patterns of a `When:` field as an author wrote them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tutor.checking.patterns import Pattern, parse_when
from tutor.checking.question import Blank
from tutor.notation import Complaint, parse, vocabulary
from tutor.packs.faults import quoted

MATHEMATICS = ("equal", "proportional", "along", "times")
PLANES = ("on", "off")


def example(when: str, blank: Blank) -> str | None:
    """The first pattern as an answer to a blank of this kind, or None where it is no answer as it stands."""
    found, _ = parse_when(when)
    return _answer(found[0], blank) if found else None


def examples(when: str, blank: Blank) -> tuple[str, ...]:
    """Every pattern that is an answer to a blank of this kind as it stands."""
    found, _ = parse_when(when)
    answers = (_answer(pattern, blank) for pattern in found)
    return tuple(answer for answer in answers if answer is not None)


def _answer(pattern: Pattern, blank: Blank) -> str | None:
    match pattern.kind, blank.kind:
        case ("equal", "expression" | "number") | ("term", "term"):
            return pattern.text
        case ("option", "choice") | ("line", "line"):
            return str(pattern.number)
    return None


def unreadable(when: str, given: Sequence[str]) -> str:
    """What is amiss with the patterns of a field, or ""."""
    known = vocabulary(*given)
    if isinstance(known, Complaint):
        return ""
    found, strange = parse_when(when)
    if strange:
        return f"there is no pattern {quoted(strange[0])}."
    for pattern in found:
        # The answer stands for a name of the plane's equation that nobody declares.
        names = replace(known, open=True) if pattern.kind in PLANES else known
        read = parse(pattern.text, names) if pattern.kind in (*MATHEMATICS, *PLANES) else None
        if isinstance(read, Complaint):
            return f"{quoted(pattern.text)} does not read: {read.sentence}"
    return ""
