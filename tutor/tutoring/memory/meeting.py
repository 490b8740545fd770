"""How one meeting goes on with each event: what counts, what is help, what was a slip."""

from __future__ import annotations

from dataclasses import replace

from tutor.checking.contract.verdict import Outcome
from tutor.tutoring.event import (
    SUREST,
    AskedAnew,
    Attempted,
    Hinted,
    Left,
    Opened,
    PartEvent,
    Slipped,
    Solved,
    Sure,
    Told,
    Twin,
)
from tutor.tutoring.memory.encounter import GUESSES, LONGEST_PAUSE, REMEMBERED, WITHIN, Encounter

NO_MEETING = Encounter()
"""Before anything is on the desk."""

_RIGHT = (Outcome.CORRECT, Outcome.FORM)
_FEWEST_CELLS = 3
"""Of a table with fewer cells, all but one is not much."""


def begins(event: PartEvent, meeting: Encounter) -> bool:
    """Whether a new meeting begins with an event: another version is on the desk, or the same one anew."""
    match event:
        case Twin() | AskedAnew():
            return True
        case Opened(variant=variant) | Attempted(variant=variant) | Solved(variant=variant):
            return variant != meeting.variant
    return False


def after(meeting: Encounter, event: PartEvent, at: float) -> Encounter:
    """The meeting after one more event of its part, at that second."""
    if not meeting.done:
        meeting = _timed(meeting, at)
    match event:
        case Twin(variant=variant) | AskedAnew(variant=variant):
            return replace(meeting, variant=variant)
        case Opened(variant=variant, why=why):
            kept = meeting.why if meeting.counts or not why else why
            return replace(meeting, variant=variant, why=kept, left=False)
        case Left():
            return replace(meeting, left=not meeting.counts)
        case Sure(level=level):
            asked = not meeting.counts and 1 <= level <= SUREST
            return replace(meeting, sure=level) if asked else meeting
        case Attempted():
            return meeting if meeting.done else _attempted(meeting, event, at)
        case Solved(variant=variant):
            return replace(meeting, variant=variant, done=True, open_to_slip=False)
        case Hinted():
            return meeting if meeting.done else replace(meeting, helped=True, open_to_slip=False)
        case Told():
            if meeting.done:
                return meeting
            return replace(meeting, told=True, done=True, open_to_slip=False, at=meeting.at or at)
        case Slipped():
            return _slipped(meeting)
    return meeting


def _timed(meeting: Encounter, at: float) -> Encounter:
    """The time since the last event is work, unless it was a pause."""
    if not meeting.last:
        return replace(meeting, began=at, last=at)
    return replace(meeting, last=at, seconds=meeting.seconds + min(at - meeting.last, LONGEST_PAUSE))


def _attempted(meeting: Encounter, event: Attempted, at: float) -> Encounter:
    """What cannot be read or decided, a mere form, a passed stage and an equal answer count nothing."""
    meeting = replace(meeting, variant=event.variant)
    if event.credit:
        first = meeting.tries == 0
        return replace(
            meeting,
            tries=meeting.tries + 1,
            at=at if first else meeting.at,
            right=first,
            choices=event.choices,
            mistake=(event.mistake or "") if first else meeting.mistake,
            done=True,
            open_to_slip=False,
        )
    passed_over = event.outcome in (Outcome.UNREADABLE, Outcome.UNDECIDED, Outcome.FORM) or event.advances
    said = _said(event)
    if passed_over or any(said == before for _, before in meeting.wrong):
        return meeting
    wrong = (*meeting.wrong, (at, said))[-REMEMBERED:]
    quick = [when for when, _ in wrong if at - when <= WITHIN]
    cells = [outcome in _RIGHT for outcome in event.cells]
    first = meeting.tries == 0
    return replace(
        meeting,
        tries=meeting.tries + 1,
        at=at if first else meeting.at,
        nearly=(len(cells) >= _FEWEST_CELLS and sum(cells) == len(cells) - 1) if first else meeting.nearly,
        choices=event.choices,
        mistake=(event.mistake or "") if first else meeting.mistake,
        guessed=meeting.guessed or len(quick) >= GUESSES,
        wrong=wrong,
        open_to_slip=True,
    )


def _said(event: Attempted) -> str:
    """What an answer says, the same for two spellings that are read alike."""
    said = event.reading if event.reading and all(event.reading) else event.answer
    return "\n".join(" ".join(text.split()) for text in said)


def _slipped(meeting: Encounter) -> Encounter:
    """As if the last answer had not been given, once a meeting; it stays among those that were tried."""
    if meeting.slipped or not meeting.open_to_slip:
        return meeting
    first = meeting.tries == 1
    return replace(
        meeting,
        slipped=True,
        open_to_slip=False,
        tries=meeting.tries - 1,
        at=0.0 if first else meeting.at,
        nearly=meeting.nearly and not first,
        mistake="" if first else meeting.mistake,
    )
