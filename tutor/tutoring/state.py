"""Where a student stands: the fold over everything that happened.

How a part's status comes about:

- `untouched`: nothing was answered and no hint taken (looking at a part leaves it untouched);
- `begun`: an answer or a hint, and no right answer yet;
- `unaided`: answered rightly before any rung was shown. A message on a recognised mistake answers the
  student's own work; it is no rung, and leaves a part unaided;
- `assisted`: answered rightly after at least one rung, or shown and then its twin answered without help;
- `shown`: the worked solution was shown before a right answer.

A status never falls. `shown` rises to `assisted` by a twin done without help, and by nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from tutor.checking.contract.question import Answer
from tutor.checking.contract.verdict import Outcome
from tutor.tutoring.event import Asked, Attempted, Event, Hinted, Opened, Reflected, Solved, Told, Twin

REMEMBERED = 100
"""How many different answers of one part are kept for recall."""

NAMES = 500
"""How many different hints, and how many different mistakes, of one part are told apart.

No part has as many. Without a bound, a record made up of ever new ones would cost the square of its length.
"""


class Status(StrEnum):
    """How far a part is, and with how much help."""

    UNTOUCHED = "untouched"
    BEGUN = "begun"
    UNAIDED = "unaided"
    ASSISTED = "assisted"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Effort:
    """What the first right answer took: counted attempts (that one included), and rungs shown before it."""

    attempts: int
    hints: int


@dataclass(frozen=True, slots=True)
class PartState:
    """Where a student stands in one part.

    Attributes:
        status: see the module.
        variant: the variant that is on the desk.
        attempts: answers that counted, over all variants.
        tries: those to the variant on the desk, since it lies there.
        rungs: ids of the rungs seen, in the order first seen; the worked solution is not among them.
        asked: ids of `ask` rungs whose small question was answered rightly.
        answers: the different answers given, oldest first, at most `REMEMBERED`.
        mistakes: recognised mistakes and how often each was made, in the order first made.
        last_mistake: the mistake recognised in the last attempt that counted, or None.
        last_outcome: the outcome of the last answer, counted or not, or "".
        unrecognised: the different unrecognised wrong answers since the last rung or recognised mistake, at
            most `REMEMBERED`.
        worked: whether there was new work (a changed answer, an answered ask) since the last rung.
        solved: whether a right answer was ever given.
        settled: whether the variant on the desk was answered rightly.
        told: whether the worked solution was ever shown before a right answer.
        revealed: whether it was shown for the variant on the desk.
        twin: the variant dealt after the solution was shown, while it is on the desk; else None.
        twin_aided: whether help was taken since the twin was dealt.
        effort: what the first right answer took; after a shown solution what a twin took; else None.
        reflected: whether the reflection was read.
    """

    status: Status = Status.UNTOUCHED
    variant: int = 0
    attempts: int = 0
    tries: int = 0
    rungs: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    mistakes: tuple[tuple[str, int], ...] = ()
    last_mistake: str | None = None
    last_outcome: str = ""
    unrecognised: tuple[Answer, ...] = ()
    worked: bool = False
    solved: bool = False
    settled: bool = False
    told: bool = False
    revealed: bool = False
    twin: int | None = None
    twin_aided: bool = False
    effort: Effort | None = None
    reflected: bool = False

    @property
    def needed(self) -> int:
        """How many answers it took: up to the first right one, if there was one; later ones are practice."""
        return self.effort.attempts if self.effort is not None else self.attempts

    @property
    def hints(self) -> int:
        """How many different rungs were seen."""
        return len(self.rungs)

    @property
    def counts(self) -> dict[str, int]:
        """How often each recognised mistake was made, by name (also `row-for-column`, with credit)."""
        return dict(self.mistakes)


UNTOUCHED = PartState()


@dataclass(frozen=True, slots=True)
class Record:
    """Everything computed from the events so far.

    Attributes:
        parts: state by part key (`pack/problem/part`); parts that nothing happened to are absent.
        log: the events of each part, oldest first.
        last: key of the part last opened, or None.
    """

    parts: Mapping[str, PartState] = field(default_factory=lambda: MappingProxyType({}))
    log: Mapping[str, tuple[Event, ...]] = field(default_factory=lambda: MappingProxyType({}))
    last: str | None = None

    def part(self, key: str) -> PartState:
        """The state of a part, by its key."""
        return self.parts.get(key, UNTOUCHED)

    def conversation(self, key: str) -> tuple[Event, ...]:
        """What happened in a part, oldest first: what its screen shows beside the problem."""
        return self.log.get(key, ())


EMPTY = Record()


def fold(events: Iterable[Event]) -> Record:
    """The record that a stream of events amounts to."""
    parts: dict[str, PartState] = {}
    log: dict[str, list[Event]] = {}
    last: str | None = None
    for event in events:
        parts[event.part] = step(parts.get(event.part, UNTOUCHED), event)
        log.setdefault(event.part, []).append(event)
        if isinstance(event, Opened):
            last = event.part
    frozen = {key: tuple(happened) for key, happened in log.items()}
    return Record(MappingProxyType(parts), MappingProxyType(frozen), last)


def advance(record: Record, event: Event) -> Record:
    """The record after one more event."""
    key = event.part
    return Record(
        parts=MappingProxyType({**record.parts, key: step(record.part(key), event)}),
        log=MappingProxyType({**record.log, key: (*record.conversation(key), event)}),
        last=key if isinstance(event, Opened) else record.last,
    )


def conversation(record: Record, part_key: str) -> tuple[Event, ...]:
    """What happened in a part, oldest first."""
    return record.conversation(part_key)


def step(state: PartState, event: Event) -> PartState:
    """The state of a part after one more event of that part."""
    match event:
        case Opened():
            return _onto_desk(state, event.variant)
        case Attempted():
            return _attempted(state, event)
        case Hinted():
            return _hinted(state, event.rung)
        case Asked():
            return _asked(state, event)
        case Told():
            return _told(state)
        case Solved():
            return _solved(state, event.variant)
        case Reflected():
            return replace(state, reflected=True)
        case Twin():
            return replace(_onto_desk(state, event.variant), twin=event.variant, twin_aided=False)


def _onto_desk(state: PartState, variant: int) -> PartState:
    """Another variant is a new question: what was said of the old one no longer steers the ladder."""
    if variant == state.variant:
        return state
    return replace(
        state,
        variant=variant,
        tries=0,
        last_mistake=None,
        last_outcome="",
        unrecognised=(),
        worked=False,
        settled=False,
        revealed=False,
        twin=None,
        twin_aided=False,
    )


def _begun(state: PartState) -> Status:
    return Status.BEGUN if state.status is Status.UNTOUCHED else state.status


def _attempted(state: PartState, event: Attempted) -> PartState:
    new = event.answer not in state.answers
    answers = (*state.answers, event.answer)[-REMEMBERED:] if new else state.answers
    state = replace(state, status=_begun(state), answers=answers, last_outcome=event.outcome)
    if event.outcome in (Outcome.UNREADABLE, Outcome.UNDECIDED):
        return state
    missed = not event.credit
    unrecognised = state.unrecognised
    if event.mistake is not None:
        unrecognised = ()
    elif missed and event.answer not in unrecognised:
        unrecognised = (*unrecognised, event.answer)[-REMEMBERED:]
    return replace(
        state,
        attempts=state.attempts + 1,
        tries=state.tries + 1,
        mistakes=_counted(state.mistakes, event.mistake),
        last_mistake=event.mistake,
        unrecognised=unrecognised,
        worked=state.worked or new,
    )


def _counted(mistakes: tuple[tuple[str, int], ...], name: str | None) -> tuple[tuple[str, int], ...]:
    if name is None:
        return mistakes
    counts = dict(mistakes)
    if name in counts or len(counts) < NAMES:
        counts[name] = counts.get(name, 0) + 1
    return tuple(counts.items())


def _once_each(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return names if name in names or len(names) >= NAMES else (*names, name)


def _hinted(state: PartState, rung: str) -> PartState:
    rungs = _once_each(state.rungs, rung)
    aided = state.twin_aided or (state.twin is not None and not state.settled)
    return replace(state, status=_begun(state), rungs=rungs, worked=False, unrecognised=(), twin_aided=aided)


def _asked(state: PartState, event: Asked) -> PartState:
    right = event.outcome in (Outcome.CORRECT, Outcome.FORM)
    asked = _once_each(state.asked, event.rung) if right else state.asked
    return replace(state, status=_begun(state), asked=asked, worked=state.worked or right)


def _told(state: PartState) -> PartState:
    if state.settled:
        return state
    status = state.status if state.solved and state.status is not Status.SHOWN else Status.SHOWN
    aided = state.twin_aided or state.twin is not None
    return replace(
        state,
        status=status,
        told=state.told or status is Status.SHOWN,
        revealed=True,
        worked=False,
        unrecognised=(),
        twin_aided=aided,
    )


def _solved(state: PartState, variant: int) -> PartState:
    state = _onto_desk(state, variant)
    status = state.status
    effort = state.effort or Effort(state.attempts, state.hints)
    if status is Status.SHOWN:
        if state.twin == variant and not state.twin_aided and not state.revealed:
            status, effort = Status.ASSISTED, Effort(state.tries, state.hints)
    elif not state.solved:
        status = Status.ASSISTED if state.rungs else Status.UNAIDED
    return replace(state, status=status, solved=True, settled=True, effort=effort, unrecognised=())
