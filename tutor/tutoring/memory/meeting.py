"""How one meeting goes on with each event: what counts, what is help, what was a slip."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

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
    changes = _changes(meeting, event, at)
    if not meeting.done:
        changes |= _timed(meeting, at)
    return replace(meeting, **changes) if changes else meeting


Changes = dict[str, Any]
"""Fields of an encounter that change, by name: a record of folded years is copied once for each event."""


def _changes(meeting: Encounter, event: PartEvent, at: float) -> Changes:
    match event:
        case Twin(variant=variant) | AskedAnew(variant=variant):
            return {"variant": variant}
        case Opened(variant=variant, why=why):
            if meeting.counts:
                return {"left": False}
            return {"variant": variant, "why": why or meeting.why, "left": False}
        case Left():
            return {"left": not meeting.counts}
        case Sure(level=level):
            return {"sure": level} if not meeting.counts and 1 <= level <= SUREST else {}
        case Attempted():
            return {} if meeting.done else {"variant": event.variant, **_attempted(meeting, event, at)}
        case Solved(variant=variant):
            return {} if meeting.done else {"variant": variant, "done": True, "open_to_slip": False}
        case Hinted():
            return {} if meeting.done else {"helped": True, "open_to_slip": False}
        case Told():
            told = {"told": True, "done": True, "open_to_slip": False, "at": meeting.at or at, "till": at}
            return {} if meeting.done else told
        case Slipped():
            return _slipped(meeting)
    return {}


def _timed(meeting: Encounter, at: float) -> Changes:
    """The time since the last event is work, unless it was a pause."""
    if not meeting.last:
        return {"began": at, "last": at}
    return {"last": at, "seconds": meeting.seconds + min(at - meeting.last, LONGEST_PAUSE)}


def _attempted(meeting: Encounter, event: Attempted, at: float) -> Changes:
    """What cannot be read or decided, a mere form, a passed stage and an equal answer count nothing."""
    if event.credit:
        first = {"right": True} if meeting.tries == 0 else {}
        return {**_counted(meeting, event, at), **first, "done": True, "open_to_slip": False}
    passed_over = event.outcome in (Outcome.UNREADABLE, Outcome.UNDECIDED, Outcome.FORM) or event.advances
    said = _said(event)
    if passed_over or any(said == before for _, before in meeting.wrong):
        return {}
    wrong = (*meeting.wrong, (at, said))[-REMEMBERED:]
    quick = sum(at - when <= WITHIN for when, _ in wrong)
    cells = [outcome in _RIGHT for outcome in event.cells]
    nearly = len(cells) >= _FEWEST_CELLS and sum(cells) == len(cells) - 1
    return {
        **_counted(meeting, event, at),
        "nearly": nearly if meeting.tries == 0 else meeting.nearly,
        "guessed": meeting.guessed or quick >= GUESSES,
        "wrong": wrong,
        "open_to_slip": True,
    }


def _counted(meeting: Encounter, event: Attempted, at: float) -> Changes:
    """One more counted attempt; what the first one was is kept."""
    tried = {"tries": meeting.tries + 1, "choices": event.choices, "till": at}
    return tried if meeting.tries else {**tried, "at": at, "mistake": event.mistake or ""}


def _said(event: Attempted) -> str:
    """What an answer says, the same for two spellings that are read alike."""
    said = event.reading if event.reading and all(event.reading) else event.answer
    return "\n".join(" ".join(text.split()) for text in said)


def _slipped(meeting: Encounter) -> Changes:
    """As if the last answer had not been given, once a meeting; it stays among those that were tried."""
    if meeting.slipped or not meeting.open_to_slip:
        return {}
    taken_back = {"slipped": True, "open_to_slip": False, "tries": meeting.tries - 1}
    return taken_back if meeting.tries > 1 else {**taken_back, "at": 0.0, "nearly": False, "mistake": ""}
