"""Where a student stands: the fold over everything that happened.

`status.py` says which statuses there are, and `part_step.py` what one event changes in its part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from tutor.tutoring.event import (
    Ended,
    Event,
    Opened,
    Planned,
    Session,
    SittingEvent,
)
from tutor.tutoring.folding.kept_fold import Timed
from tutor.tutoring.part_state import NAMES, REMEMBERED, UNTOUCHED, PartState
from tutor.tutoring.part_step import step
from tutor.tutoring.status import Effort, Status

__all__ = [
    "EMPTY",
    "NAMES",
    "REMEMBERED",
    "UNTOUCHED",
    "Effort",
    "PartState",
    "Record",
    "Status",
    "advance",
    "carried_on",
    "conversation",
    "fold",
    "step",
]


@dataclass(frozen=True, slots=True)
class Record:
    """Everything computed from the events so far.

    Attributes:
        parts: state by part key (`pack/problem/part`); parts that nothing happened to are absent.
        log: the events of each part, oldest first; without those that `earlier` knows.
        last: key of the part last opened, or None.
        session: how the sitting that is going on was begun; None before the first, and after its end.
        plan: what it is to consist of, or None.
        earlier: the events of a part before those in the log: a long record is not kept in memory.
    """

    parts: Mapping[str, PartState] = field(default_factory=lambda: MappingProxyType({}))
    log: Mapping[str, tuple[Event, ...]] = field(default_factory=lambda: MappingProxyType({}))
    last: str | None = None
    session: Session | None = None
    plan: Planned | None = None
    earlier: Callable[[str], tuple[Event, ...]] = field(default=lambda key: (), compare=False, repr=False)

    def part(self, key: str) -> PartState:
        """The state of a part, by its key."""
        return self.parts.get(key, UNTOUCHED)

    def conversation(self, key: str) -> tuple[Event, ...]:
        """What happened in a part, oldest first: what its screen shows beside the problem."""
        return (*self.earlier(key), *self.log.get(key, ()))


EMPTY = Record()


def fold(events: Iterable[Event]) -> Record:
    """The record that a stream of events amounts to."""
    log: dict[str, list[Event]] = {}

    def noted() -> Iterator[Timed]:
        for event in events:
            if event.part:
                log.setdefault(event.part, []).append(event)
            yield 0.0, event

    record = carried_on(EMPTY, noted())
    return replace(record, log=MappingProxyType({key: tuple(happened) for key, happened in log.items()}))


def carried_on(record: Record, happened: Iterable[Timed]) -> Record:
    """The record once these events have happened, too, with the log as it was."""
    parts = dict(record.parts)
    last, session, plan = record.last, record.session, record.plan
    for _, event in happened:
        if isinstance(event, Session | Planned | Ended):
            session, plan = sitting(session, plan, event)
            continue
        parts[event.part] = step(parts.get(event.part, UNTOUCHED), event)
        if isinstance(event, Opened):
            last = event.part
    return replace(record, parts=MappingProxyType(parts), last=last, session=session, plan=plan)


def advance(record: Record, event: Event) -> Record:
    """The record after one more event."""
    if isinstance(event, Session | Planned | Ended):
        session, plan = sitting(record.session, record.plan, event)
        return replace(record, session=session, plan=plan)
    key = event.part
    return replace(
        record,
        parts=MappingProxyType({**record.parts, key: step(record.part(key), event)}),
        log=MappingProxyType({**record.log, key: (*record.log.get(key, ()), event)}),
        last=key if isinstance(event, Opened) else record.last,
    )


def sitting(
    session: Session | None, plan: Planned | None, event: SittingEvent
) -> tuple[Session | None, Planned | None]:
    """The sitting after one more event of it: how it was begun, and what it is to consist of."""
    match event:
        case Session():
            return event, None
        case Planned():
            return session, event
        case Ended():
            return None, None


def conversation(record: Record, part_key: str) -> tuple[Event, ...]:
    """What happened in a part, oldest first."""
    return record.conversation(part_key)
