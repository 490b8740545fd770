"""What a student hands in: a chosen name, and events or results, with nothing else that is personal.

Kept out of it: folders, names of user and computer, and the date and time of day. Times are whole seconds
since the first event that is handed in. The student's own words after a reflection stay at home, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise
from typing import Literal

from tutor.store.record import event_codec
from tutor.store.record.sqlite_file import Row
from tutor.tutoring.event import Asked, Attempted, Event, Explained, Reflected
from tutor.tutoring.state import Status, fold

What = Literal["events", "results"]
PAUSE = 300
"""Seconds that count at most between two events of a student: who is away longer is not at work."""
LONGEST_SPAN = 10 * 366 * 86_400
"""Seconds; a clock that was set wrongly makes longer ones, and they are cut to this."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An event, its own id (so that the same one is told from its like), and its second, from 0."""

    uid: str
    second: int
    event: Event


@dataclass(frozen=True, slots=True)
class Result:
    """How a part went, without a single answer.

    Attributes:
        part: its key.
        status: as `tutor progress` has it.
        attempts, hints: how many.
        told: whether the worked solution was shown before a right answer.
        seconds: spent on it, pauses cut.
    """

    part: str
    status: Status
    attempts: int
    hints: int
    told: bool
    seconds: int


@dataclass(frozen=True, slots=True)
class Handin:
    """One student's hand-in.

    Attributes:
        name: chosen, or random.
        what: whether it holds `moments` or `results`; the other is empty.
        program: version of the tutor that wrote it.
        packs: id and version of each pack that occurs; version "" where it was not at hand.
    """

    name: str
    what: What
    program: str
    packs: tuple[tuple[str, str], ...]
    moments: tuple[Moment, ...] = ()
    results: tuple[Result, ...] = ()

    @property
    def parts(self) -> tuple[str, ...]:
        """Keys of the parts in it, in the order of first appearance."""
        found = [moment.event.part for moment in self.moments] + [result.part for result in self.results]
        return tuple(dict.fromkeys(found))


def of_packs(rows: Iterable[Row], packs: Sequence[str]) -> tuple[Row, ...]:
    """The rows about parts of these packs; all rows if no pack is named."""
    if not packs:
        return tuple(rows)
    wanted = tuple(f"{pack}/" for pack in packs)
    found: list[Row] = []
    for row in rows:
        event = event_codec.decode(row.kind, row.data)
        if event is not None and event.part.startswith(wanted):
            found.append(row)
    return tuple(found)


def moments(rows: Iterable[Row]) -> tuple[Moment, ...]:
    """The events of these rows that this version knows, in order, with nothing that does not belong in it."""
    found: list[Moment] = []
    start: float | None = None
    last = 0
    for row in rows:
        event = event_codec.decode(row.kind, row.data)
        if event is None or not event.part:
            continue
        at = _stamp(row.at)
        if at is not None:
            start = at if start is None else start
            # A clock that was set back must not make the record run backwards.
            last = max(last, min(round(at - start), LONGEST_SPAN))
        found.append(Moment(row.uid, last, _bare(event)))
    return tuple(found)


def results(happened: Iterable[Moment]) -> tuple[Result, ...]:
    """How each part went."""
    known = tuple(happened)
    record = fold(moment.event for moment in known)
    spent = seconds_spent(known)
    return tuple(
        Result(key, state.status, state.attempts, state.hints, state.told, spent.get(key, 0))
        for key, state in record.parts.items()
        if state.status is not Status.UNTOUCHED
    )


def seconds_spent(happened: Sequence[Moment]) -> dict[str, int]:
    """Seconds by part: each event lasts until the student's next one, but at most `PAUSE`."""
    spent: dict[str, int] = {}
    for one, following in pairwise(happened):
        gap = min(max(following.second - one.second, 0), PAUSE)
        spent[one.event.part] = spent.get(one.event.part, 0) + gap
    return spent


def handin(
    rows: Iterable[Row],
    name: str,
    what: What,
    program: str,
    versions: dict[str, str],
    packs: Sequence[str] = (),
) -> Handin:
    """What is handed in of a record.

    Args:
        rows: the whole record.
        name: the chosen one.
        what: events, or results only.
        program: this version of the tutor.
        versions: the version of each pack that is there, by id.
        packs: ids of the packs that it is about; none means all.
    """
    happened = moments(of_packs(rows, packs))
    done = results(happened)
    keys = dict.fromkeys(moment.event.part for moment in happened)
    ids = dict.fromkeys(key.partition("/")[0] for key in keys)
    named = tuple((found, versions.get(found, "")) for found in ids)
    if what == "results":
        return Handin(name, what, program, named, results=done)
    return Handin(name, what, program, named, moments=happened)


def _bare(event: Event) -> Event:
    """The event without what the instructor has anyway (messages, readings), and without private words."""
    match event:
        case Attempted():
            return replace(event, message="", reading=(), milliseconds=0.0)
        case Asked():
            return replace(event, message="")
        case Reflected() | Explained():
            return replace(event, text="")
        case _:
            return event


def _stamp(at: str) -> float | None:
    try:
        return datetime.fromisoformat(at).timestamp()
    except (ValueError, OverflowError, OSError):
        return None
