"""What happened in each part: read from the record when it is asked for, because a term of it is long."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tutor.store.record.event_codec import decode
from tutor.store.record.row import Row, part_of
from tutor.tutoring.event import Event

REMEMBERED = 16
"""Parts whose events are kept once they were read."""


class Conversations:
    """Called with a part's key, gives its events up to a row, oldest first.

    Args:
        read: the rows of a part up to an id.
        upto: the id.
    """

    def __init__(self, read: Callable[[str, int], Iterable[Row]], upto: int) -> None:
        self._read = read
        self._upto = upto
        self._known: dict[str, tuple[Event, ...]] = {}

    @classmethod
    def of_rows(cls, rows: Iterable[Row]) -> Conversations:
        """Those in rows that are in memory."""
        known = tuple(rows)
        return cls(lambda part, _: (row for row in known if part_of(row.data) == part), 0)

    def __call__(self, part: str) -> tuple[Event, ...]:
        known = self._known.get(part)
        if known is None:
            decoded = (decode(row.kind, row.data) for row in self._read(part, self._upto))
            known = tuple(event for event in decoded if event is not None)
            while len(self._known) >= REMEMBERED:
                self._known.pop(next(iter(self._known)), None)
            self._known[part] = known
        return known
