"""A record whose last sitting was some hours ago."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tutor.store import Store
from tutor.store.record import event_codec, sqlite_file
from tutor.store.record.record_location import FILE
from tutor.tutoring.event import Event


def kept(folder: Path, *events: Event, hours: float = 24.0) -> Store:
    """An opened record, new in that folder, with these events so many hours ago."""
    path = folder / FILE
    at = (datetime.now(UTC) - timedelta(hours=hours)).isoformat(timespec="milliseconds")
    with closing(sqlite_file.connect(path)) as connection:
        for number, event in enumerate(events):
            sqlite_file.insert(connection, sqlite_file.Row(f"{number:016x}", at, *event_codec.encode(event)))
    return Store.open(path)
