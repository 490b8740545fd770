"""A fold over the events whose state can be kept, so that a start need not read a long record again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce
from typing import Any, Generic, TypeVar

from tutor.tutoring.event import Event

State = TypeVar("State")
Timed = tuple[float, Event]
"""When an event happened, in seconds since 1970 as its stamp says (clocks may go back), and the event."""


@dataclass(frozen=True, slots=True)
class Fold(Generic[State]):
    """What the events amount to in one respect.

    Attributes:
        name: under which its state is kept.
        version: goes up by one whenever the same events amount to something else, or are written otherwise;
            what was kept by another version is computed anew.
        initial: the state before the first event.
        after: the state once these events have happened, too; that of all events is the same wherever they
            are cut in two. `stepwise` makes one of a step.
        encode: the state as plain values that JSON can hold.
        decode: the state back; raises TypeError or ValueError for anything else.
    """

    name: str
    version: int
    initial: State
    after: Callable[[State, Iterable[Timed]], State]
    encode: Callable[[State], Any]
    decode: Callable[[Any], State]


def stepwise(step: Callable[[State, Event, float], State]) -> Callable[[State, Iterable[Timed]], State]:
    """The `after` of a fold that is known by its step: the state after one more event, at that second."""

    def after(state: State, happened: Iterable[Timed]) -> State:
        return reduce(lambda known, timed: step(known, timed[1], timed[0]), happened, state)

    return after
