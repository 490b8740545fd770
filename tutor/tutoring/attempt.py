"""What an answer and its verdict amount to, as events."""

from __future__ import annotations

from tutor.checking.question import Answer
from tutor.checking.verdict import Verdict
from tutor.tutoring.event import Attempted, Event, Solved
from tutor.tutoring.state import PartState

LONGEST = 10_000
"""Characters of one blank that are kept; longer text is refused by the notation anyway."""


def answered(key: str, state: PartState, variant: int, answer: Answer, verdict: Verdict) -> tuple[Event, ...]:
    """The events of one answer: the attempt, and `Solved` if it is the first right one for this variant."""
    attempt = Attempted(
        part=key,
        variant=variant,
        answer=tuple(_clipped(text) for text in answer),
        outcome=str(verdict.outcome),
        credit=verdict.credit,
        mistake=verdict.mistake,
        cells=tuple(str(cell.outcome) for cell in verdict.cells),
        message=_clipped(verdict.message),
        reading=tuple(_clipped(cell.reading) for cell in verdict.cells),
        milliseconds=verdict.milliseconds,
    )
    already = state.settled and state.variant == variant
    if verdict.credit and not already:
        return (attempt, Solved(key, variant))
    return (attempt,)


def _clipped(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
