"""What an answer and its verdict amount to, as events."""

from __future__ import annotations

from dataclasses import replace

from tutor.checking.contract.question import Answer
from tutor.checking.contract.verdict import Cell, Outcome, Verdict
from tutor.packs.model.pack import Part
from tutor.packs.model.versions import in_version
from tutor.tutoring.event import Attempted, Event, Solved
from tutor.tutoring.state import PartState

LONGEST = 10_000
"""Characters of one blank that are kept; longer text is refused by the notation anyway."""


MOST_CHOICES = 1_000_000
"""Where there are more answers to choose from, the number makes no difference any more."""


def answered(
    key: str, state: PartState, variant: int, answer: Answer, verdict: Verdict, choices: int = 0
) -> tuple[Event, ...]:
    """The events of one answer: the attempt, and `Solved` if it is the first right one for this variant.

    Args:
        key: the part's, `pack/problem/part`.
        state: where the student stood in it before.
        variant: the one that was answered, from 0.
        answer: what was typed, a text for each blank.
        verdict: what the checker said of it.
        choices: how many answers there were to choose from; 0 where something was typed.
    """
    attempt = Attempted(
        part=key,
        variant=variant,
        answer=tuple(kept(text) for text in answer),
        outcome=str(verdict.outcome),
        credit=verdict.credit,
        mistake=verdict.mistake,
        cells=tuple(str(cell.outcome) for cell in verdict.cells),
        message=kept(verdict.message),
        reading=tuple(kept(cell.reading) for cell in verdict.cells),
        milliseconds=verdict.milliseconds,
        choices=choices,
        others=verdict.others,
    )
    already = state.settled and state.variant == variant
    if verdict.credit and not already:
        return (attempt, Solved(key, variant))
    return (attempt,)


def to_choose_from(part: Part, variant: int) -> int:
    """How many answers a version of a part leaves to choose from; 0 where something is to be typed."""
    blanks = in_version(part, variant).blanks
    number = 1
    for blank in blanks:
        if blank.choice is None:
            return 0
        options = len(blank.choice.options)
        number = min(number * (2 ** min(options, 20) if blank.choice.many else options), MOST_CHOICES)
    return number if blanks else 0


def fair(verdict: Verdict) -> Verdict:
    """The verdict as a student may hear it: of an answer with unreadable blanks, nothing of the other blanks.

    Such an answer does not count, so that judging the rest would let all of it be tried out for nothing.
    """
    if verdict.outcome is not Outcome.UNREADABLE:
        return verdict
    cells = tuple(
        cell if cell.outcome is Outcome.UNREADABLE else Cell(Outcome.UNDECIDED, reading=cell.reading)
        for cell in verdict.cells
    )
    return replace(verdict, mistake=None, cells=cells)


def kept(text: str) -> str:
    """A text as it goes on record: bounded, and without characters that steer a terminal.

    The record is shown and exported later, by programs that may not look as closely as the checker did.
    """
    from tutor.notation.lexicon.sanitize import clean  # Home folds the record without the notation.

    return clean(text if len(text) <= LONGEST else text[:LONGEST] + "…")
