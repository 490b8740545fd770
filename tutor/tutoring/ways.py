"""In which ways parts were solved the first time: an honest count, from the first try to the solution."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass

from tutor.tutoring.part_state import PartState
from tutor.tutoring.state import Record
from tutor.tutoring.status import SOLVED, Status


@dataclass(frozen=True, slots=True)
class Way:
    """One way in which parts were solved the first time, or the solution in place of that.

    Attributes:
        status: what such a part's status is.
        words: the way, such as `in 2 tries`.
        parts: how many parts; at least one.
    """

    status: Status
    words: str
    parts: int


WAYS = (
    (Status.UNAIDED, "at the first try"),
    (Status.RETRIED, "in 2 tries"),
    (Status.RETRIED, "in 3 tries"),
    (Status.RETRIED, "in 4 or more tries"),
    (Status.ASSISTED, "with 1 hint"),
    (Status.ASSISTED, "with 2 hints"),
    (Status.ASSISTED, "with 3 or more hints"),
    (Status.ASSISTED, "alone after the solution"),
    (Status.SHOWN, "shown"),
)
"""Every way there is, in the order in which they are told."""


def ways(record: Record, keys: Container[str]) -> Iterator[Way]:
    """The ways of those parts, in the order of `WAYS`, as far as there are any."""
    found = Counter(
        _way(state)
        for key, state in record.parts.items()
        if key in keys and state.status in (*SOLVED, Status.SHOWN)
    )
    for status, words in WAYS:
        if parts := found[status, words]:
            yield Way(status, words, parts)


def _way(state: PartState) -> tuple[Status, str]:
    """One of `WAYS`: what the right answer took that gave the part its status."""
    tries, hints = (state.effort.attempts, state.effort.hints) if state.effort is not None else (1, 0)
    of_status = [way for way in WAYS if way[0] is state.status]
    if state.status is Status.RETRIED:
        return of_status[min(max(tries, 2), 4) - 2]
    if state.status is Status.ASSISTED:
        return of_status[3 if state.told else min(max(hints, 1), 3) - 1]
    return of_status[0]
