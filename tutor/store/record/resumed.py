"""A student's study as their record left it, at this hour."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import datetime

from tutor.store.record.event_codec import decode
from tutor.store.record.record import Store
from tutor.store.record.sqlite_file import Row
from tutor.tutoring.memory.memories import memories
from tutor.tutoring.sitting import PAUSE, Sitting
from tutor.tutoring.state import fold
from tutor.tutoring.study import Study


def resumed(store: Store, clock: Callable[[], float] = time.time) -> Study:
    """The study that goes on with a record, and writes to it.

    Args:
        store: the record.
        clock: seconds since 1970, as the stamps of the record have them.
    """
    rows = store.rows()
    timed = [
        (_seconds(row) or 0.0, event) for row in rows if (event := decode(row.kind, row.data)) is not None
    ]
    record = fold(event for _, event in timed)
    return Study(record, store.append, last_sitting(rows), clock, memories(timed))


def last_sitting(rows: Sequence[Row]) -> Sitting:
    """The sitting that a record ends with, whenever that was; found from its end, however long it is."""
    begin, later = len(rows), None
    for row in reversed(rows):
        at = _seconds(row)
        if at is not None:
            if later is not None and later - at >= PAUSE:
                break
            later = at
        begin -= 1
    sitting = Sitting()
    for row in rows[begin:]:
        event, at = decode(row.kind, row.data), _seconds(row)
        if event is not None:
            sitting = sitting.after(event, sitting.last if at is None else at)
    return sitting


def _seconds(row: Row) -> float | None:
    try:
        return datetime.fromisoformat(row.at).timestamp()
    except (ValueError, OverflowError, OSError):
        return None
