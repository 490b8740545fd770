"""Something is wrong here: a student's remark, with what it is about as it stood then."""

from __future__ import annotations

from collections.abc import Iterable

from tutor.tutoring.event import Asked, Attempted, Event, Hinted, Remarked, Told

LONGEST_REMARK = 2_000
"""Characters of a remark."""
LONGEST_SAID = 1_000
"""Characters that are kept of what was said to the student."""

KEPT = "Kept, with what it is about. It goes along with your next hand-in."
EMPTY = "Nothing was kept: say in a few words what is wrong."

_SAID = {
    "statement": "the statement of the part",
    "verdict": "the verdict on your last answer",
    "hint": "the hint that was shown last",
    "solution": "the worked solution",
}


def remark(key: str, variant: int, told: Iterable[Event], text: str, version: str) -> Remarked:
    """A remark on what was said last.

    Args:
        key: the part.
        variant: its version on the desk.
        told: its conversation, oldest first.
        text: the student's words.
        version: of the pack.
    """
    said = " ".join(text.split())[:LONGEST_REMARK]
    for event in reversed(tuple(told)):
        match event:
            case Attempted():
                return Remarked(
                    key,
                    event.variant,
                    said,
                    "verdict",
                    event.answer,
                    event.outcome,
                    event.message[:LONGEST_SAID],
                    event.reading,
                    version,
                )
            case Asked(rung=rung, answer=answer, outcome=outcome, message=message):
                told_so = message[:LONGEST_SAID]
                return Remarked(
                    key, variant, said, "hint", (answer,), f"{rung}: {outcome}", told_so, (), version
                )
            case Hinted(rung=rung):
                return Remarked(key, variant, said, "hint", (), rung, "", (), version)
            case Told():
                return Remarked(key, variant, said, "solution", version=version)
    return Remarked(key, variant, said, "statement", version=version)


def about(told: Iterable[Event]) -> str:
    """What a remark would be about now, in words to the student."""
    return _SAID[remark("", 0, told, "", "").about]
