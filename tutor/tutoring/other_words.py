"""The same mistake twice: what was said of it once is said in other words, the author's or our own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from tutor.checking.contract.verdict import Verdict
from tutor.packs.model.pack import Part
from tutor.tutoring.attempt import kept
from tutor.tutoring.event import Attempted, Event

GENERAL = {
    "general-sign": (
        "Take one simple case, with a number for every name, and work out your own steps beside it. The "
        "first line in which the numbers do not agree is the one where the sign went."
    ),
    "general-factor-of-two": (
        "List what may bring a 2 into this: a square that is differentiated, a half, two terms that are "
        "equal, a way there and back. Then go through your steps and tick each of them off once."
    ),
    "general-dual-norm": (
        "Solve one case by hand, for a vector with two components such as (3, 1). Which number comes out "
        "where your formula has its norm?"
    ),
    "general-other-variant": (
        "Put your answer into the statement as it stands on the screen now, with the numbers that it has now."
    ),
}
"""The second text for the mistakes that every part knows, by their names."""


def in_other_words(
    verdict: Verdict, part: Part, events: Sequence[Event], variant: int, said: Callable[[str], str]
) -> Verdict:
    """The verdict with `#### Again` in place of each message that the student has read on this version.

    Args:
        verdict: what the checker said; the messages of recognised mistakes stand in it as `said` gives them.
        part: its mistakes have the texts.
        events: what happened in the part before, oldest first.
        variant: the version on the desk.
        said: an author's text with the version's values filled in.
    """
    tried = [event for event in events if isinstance(event, Attempted) and event.variant == variant]
    for name, first, second in _pairs(verdict, part, said):
        # Of several mistakes the event names one, and a record from elsewhere has no texts: look at both.
        if any(event.mistake == name or _said(event, first, second) for event in tried):
            verdict = _with(verdict, first, second)
    return verdict


def _said(event: Attempted, *texts: str) -> bool:
    return any(kept(text) in event.message for text in texts)


def _pairs(verdict: Verdict, part: Part, said: Callable[[str], str]) -> Iterator[tuple[str, str, str]]:
    """Each mistake that was recognised, what is said of it, and what is said the second time."""
    found = {cell.mistake for cell in verdict.cells}
    for mistake in part.mistakes:
        again = part.sequel(mistake.name).again
        if again and mistake.name in found:
            yield mistake.name, said(mistake.message), said(again)
    for cell in verdict.cells:
        if cell.mistake in GENERAL and cell.message:
            yield cell.mistake, cell.message, GENERAL[cell.mistake]


def _with(verdict: Verdict, first: str, second: str) -> Verdict:
    """One text in place of another, in the verdict and in its cells."""
    cells = tuple(replace(cell, message=cell.message.replace(first, second)) for cell in verdict.cells)
    return replace(verdict, cells=cells, message=verdict.message.replace(first, second))
