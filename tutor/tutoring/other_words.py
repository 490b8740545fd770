"""The same mistake twice: what was said of it once is said in the author's other words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from tutor.checking.contract.verdict import Verdict
from tutor.packs.model.pack import Part
from tutor.tutoring.attempt import kept
from tutor.tutoring.event import Attempted, Event


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
    read = [event.message for event in events if isinstance(event, Attempted) and event.variant == variant]
    found = {cell.mistake for cell in verdict.cells}
    for mistake in part.mistakes:
        again = part.sequel(mistake.name).again
        if not again or mistake.name not in found:
            continue
        first, second = said(mistake.message), said(again)
        if any(kept(text) in message for message in read for text in (first, second)):
            verdict = _with(verdict, first, second)
    return verdict


def _with(verdict: Verdict, first: str, second: str) -> Verdict:
    """One text in place of another, in the verdict and in its cells."""
    cells = tuple(replace(cell, message=cell.message.replace(first, second)) for cell in verdict.cells)
    return replace(verdict, cells=cells, message=verdict.message.replace(first, second))
