"""What is remembered of every part: the fold over events and the seconds at which they happened.

A meeting begins when a version is put on the desk, and may go on for days; its grade is that of
`grading.py`, as far as it has gone, and the card is always that of the last grade. A clock that was set back
stands still until it is where it was. What follows a right answer is practice, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from tutor.tutoring.calendar.study_day import days_between
from tutor.tutoring.event import Ended, Event, Kept, PartEvent, Planned, Session
from tutor.tutoring.memory.card import UNMET, Card, PartMemory
from tutor.tutoring.memory.encounter import Encounter
from tutor.tutoring.memory.fsrs_memory import DIGITS, chance
from tutor.tutoring.memory.grading import Grade, grade
from tutor.tutoring.memory.meeting import NO_MEETING, after, begins
from tutor.tutoring.memory.scheduler import Scheduler
from tutor.tutoring.memory.schedulers import DEFAULT

MOST_MEETINGS = 200
"""So many meetings with one part are kept, the latest ones."""


@dataclass(frozen=True, slots=True)
class Memories:
    """What is remembered.

    Attributes:
        parts: by key; parts that nothing happened to are absent.
        now: the latest second that anything happened at.
    """

    parts: Mapping[str, PartMemory] = field(default_factory=lambda: MappingProxyType({}))
    now: float = 0.0

    def part(self, key: str) -> PartMemory:
        """What is remembered of a part, by its key."""
        return self.parts.get(key, UNMET)


NOTHING = Memories()


def memories(timed: Iterable[tuple[float, Event]], scheduler: Scheduler = DEFAULT) -> Memories:
    """What remains of a stream of events, each behind its second."""
    return fold(NOTHING, timed, scheduler)


def fold(known: Memories, timed: Iterable[tuple[float, Event]], scheduler: Scheduler = DEFAULT) -> Memories:
    """The same, where some of it is known already."""
    parts, now = dict(known.parts), known.now
    for at, event in timed:
        now = max(now, at)
        if not isinstance(event, Session | Planned | Ended):
            parts[event.part] = step(parts.get(event.part, UNMET), event, now, scheduler)
    return Memories(MappingProxyType(parts), now)


def advance(known: Memories, event: Event, at: float, scheduler: Scheduler = DEFAULT) -> Memories:
    """What is remembered after one more event, at that second."""
    return fold(known, ((at, event),), scheduler)


def step(memory: PartMemory, event: PartEvent, at: float, scheduler: Scheduler = DEFAULT) -> PartMemory:
    """What is remembered of a part after one more event of that part."""
    if isinstance(event, Kept):
        return _kept(memory, event.how)
    if memory.meeting is None or begins(event, memory.meeting):
        memory = _closed(memory)
    before = memory.meeting or NO_MEETING
    meeting = after(before, event, at)
    if memory.before is not None and meeting.at != before.at:
        meeting = replace(meeting, foretold=_foretold(memory.before, meeting.at))
    memory = replace(memory, meeting=meeting)
    found = grade(meeting)
    if found is grade(before) and (meeting.at, meeting.till) == (before.at, before.till):
        return memory
    card = memory.before if found is None else _card(memory.before, found, meeting, scheduler)
    return replace(memory, card=card)


def _closed(memory: PartMemory) -> PartMemory:
    """The last meeting is over; one in which nothing counts is forgotten."""
    if memory.meeting is None or not memory.meeting.counts:
        return replace(memory, meeting=None)
    met = (*memory.met, replace(memory.meeting, wrong=(), open_to_slip=False))[-MOST_MEETINGS:]
    return replace(memory, before=memory.card, met=met, meeting=None)


def _card(before: Card | None, found: Grade, meeting: Encounter, scheduler: Scheduler) -> Card:
    """The card as a meeting of that grade leaves it: tried after so many days, and due again from its end."""
    days = days_between(before.last, meeting.at) if before is not None else 0
    return scheduler.review(before, found, days, meeting.till)


def _foretold(before: Card, at: float) -> float:
    """The chance that it is recalled in a meeting that begins then; an answer called a slip never was."""
    return round(chance(before, days_between(before.last, at)), DIGITS) if at else 0.0


def _kept(memory: PartMemory, how: str) -> PartMemory:
    match how:
        case "paused" | "retired":
            return replace(memory, kept=how)
        case "resumed":
            return replace(memory, kept="")
        case "restarted":
            return replace(_closed(memory), before=None, card=None, kept="")
    return memory
