"""What one event changes in the state of its part.

A status never falls. `shown` rises to `assisted` by a twin done without help, and by nothing else. Tries,
hints and answers are counted for each version by itself.
"""

from __future__ import annotations

from dataclasses import replace

from tutor.checking.contract.verdict import Outcome
from tutor.tutoring.event import (
    SUREST,
    Asked,
    AskedAnew,
    Attempted,
    Explained,
    Hinted,
    Kept,
    Left,
    Opened,
    PartEvent,
    Reflected,
    Remarked,
    Slipped,
    Solved,
    Sure,
    Told,
    Twin,
)
from tutor.tutoring.part_state import NAMES, REMEMBERED, PartState
from tutor.tutoring.status import Effort, Status


def step(state: PartState, event: PartEvent) -> PartState:
    """The state of a part after one more event of that part."""
    match event:
        case Opened():
            return _onto_desk(state, event.variant)
        case Sure():
            first = not state.tries and 1 <= event.level <= SUREST
            return replace(state, sure=event.level) if first else state
        case Left() | Slipped() | Kept() | Remarked():
            return state
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
        case Explained():
            return replace(state, reflected=True, thought=event)
        case Twin():
            return replace(_onto_desk(state, event.variant), twin=event.variant, twin_aided=False)
        case AskedAnew():
            return replace(_emptied(state, event.variant), anew=True)


def _onto_desk(state: PartState, variant: int) -> PartState:
    """Another variant is a new question: what was tried, shown and said of the old one belongs to that."""
    return state if variant == state.variant else _emptied(state, variant)


def _emptied(state: PartState, variant: int) -> PartState:
    """A version on an empty desk."""
    return replace(
        state,
        variant=variant,
        tries=0,
        rungs=(),
        asked=(),
        answers=(),
        here=None,
        sure=0,
        passed=(),
        last_mistake=None,
        others=(),
        cells=(),
        last_outcome="",
        unrecognised=(),
        worked=False,
        settled=False,
        revealed=False,
        twin=None,
        twin_aided=False,
        anew=False,
    )


def _begun(state: PartState) -> Status:
    return Status.BEGUN if state.status is Status.UNTOUCHED else state.status


def _attempted(state: PartState, event: Attempted) -> PartState:
    new = event.answer not in state.answers
    answers = (*state.answers, event.answer)[-REMEMBERED:] if new else state.answers
    state = replace(state, status=_begun(state), answers=answers, last_outcome=event.outcome)
    if event.outcome in (Outcome.UNREADABLE, Outcome.UNDECIDED):
        return state
    state = replace(state, cells=event.cells)
    if event.advances:
        passed = event.answer[: len(event.cells)]
        worked = state.worked or new
        return replace(state, passed=passed, last_mistake=None, others=(), unrecognised=(), worked=worked)
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
        others=event.others[:NAMES],
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
    seen = state.seen if state.settled else _once_each(state.seen, rung)  # a thought to go on with is no help
    aided = state.twin_aided or (state.twin is not None and not state.settled)
    return replace(
        state, status=_begun(state), rungs=rungs, seen=seen, worked=False, unrecognised=(), twin_aided=aided
    )


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
    effort, here = state.effort, state.here or Effort(state.tries, len(state.rungs))
    if status is Status.SHOWN:
        if state.twin == variant and not state.twin_aided and not state.revealed:
            status, effort = Status.ASSISTED, here
    elif not state.solved:
        alone = Status.UNAIDED if state.tries <= 1 else Status.RETRIED
        status = Status.ASSISTED if state.seen else alone
        effort = Effort(state.tries, state.hints)
    return replace(
        state, status=status, solved=True, settled=True, effort=effort or here, here=here, unrecognised=()
    )
