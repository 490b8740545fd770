"""Answers that could not be read, or not be decided: what an author has to see to widen names or text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.checking.contract.question import Answer
from tutor.checking.contract.verdict import Verdict
from tutor.course.analysis.unrecognised import Judge, Place
from tutor.course.model.class_model import Tally, Unread
from tutor.course.model.deadline import Deadline
from tutor.notation import clean
from tutor.packs.rendering.ask import question
from tutor.tutoring.event import Attempted

LONGEST = 300
"""Characters of a text or a complaint that are told."""
MOST_READ = 100
"""Different texts of a part that are read once more, the most frequent first, for what was said of them."""


@dataclass(slots=True)
class _Text:
    """One text in one blank: by whom it was typed, and in which answer of which variant first."""

    by: list[str]
    variant: int
    answer: Answer


def unread(
    attempts: Sequence[tuple[str, Attempted]], place: Place | None, judge: Judge, deadline: Deadline
) -> tuple[tuple[Unread, ...], int]:
    """The texts that got no verdict, ranked, and how many answers the pack and tutor here do read by now.

    A hand-in holds no messages. Where the pack is here, each text is therefore judged once more, in the
    answer and the variant in which it was typed first.
    """
    texts: dict[tuple[int, str], _Text] = {}
    for name, event in attempts:
        for blank in _blanks(event):
            text = short(event.answer[blank])
            texts.setdefault((blank, text), _Text([], event.variant, event.answer)).by.append(name)
    order = sorted(texts.items(), key=lambda one: (-len(one[1].by), -len(set(one[1].by)), one[0]))
    found: list[Unread] = []
    by_now = 0
    blanks = place.part.blanks if place is not None else ()
    for number, ((blank, text), typed) in enumerate(order):
        complaint: str | None = ""
        if place is not None and number < MOST_READ and not deadline.passed():
            complaint = _complaint(place, typed, blank, judge)
        if complaint is None:
            by_now += len(typed.by)
            continue
        label = blanks[blank].label if len(blanks) > 1 and blank < len(blanks) else ""
        tally = Tally(len(typed.by), len(set(typed.by)))
        found.append(Unread(blank if len(blanks) > 1 or blank else None, label, text, tally, complaint))
    return tuple(found), by_now


def short(text: str) -> str:
    """A text on one line, made harmless, of at most `LONGEST` characters."""
    line = " ".join(clean(text).split())
    return line if len(line) <= LONGEST else line[:LONGEST] + "…"


def _blanks(event: Attempted) -> list[int]:
    """Those that kept the answer from a verdict; all others of it were left undecided with them."""
    cells = event.cells[: len(event.answer)]
    return [at for at, cell in enumerate(cells) if cell == event.outcome] or [0]


def _complaint(place: Place, typed: _Text, blank: int, judge: Judge) -> str | None:
    """What is said of it; "" if the part has other blanks by now; None if it gets a verdict by now."""
    if len(place.part.blanks) != len(typed.answer):
        return ""
    said: Verdict = judge.check(question(place.pack, place.problem, place.part, typed.variant), typed.answer)
    cell = said.cells[blank] if blank < len(said.cells) else None
    if said.outcome.counts or (cell is not None and cell.outcome.counts):
        return None
    return short((cell.message if cell is not None else "") or said.message)
