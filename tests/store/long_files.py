"""Records on disk as they are after some evenings, and what is done to them behind the tutor's back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from tests.benchmarks.long_record import events
from tutor.store.record import event_codec, sqlite_file
from tutor.store.record.row import Row

KEYS = tuple(f"pack/problem/part-{number}" for number in range(6))

FIRST_FORMAT = """
CREATE TABLE events (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    uid  TEXT NOT NULL UNIQUE,
    at   TEXT NOT NULL,
    kind TEXT NOT NULL,
    data TEXT NOT NULL
);
PRAGMA user_version=1;
PRAGMA journal_mode=WAL;
"""


def rows(count: int, keys: Sequence[str] = KEYS) -> Iterator[Row]:
    """Rows of a made-up record."""
    for number, (at, event) in enumerate(events(keys, count)):
        yield Row(f"{number:016x}", at, *event_codec.encode(event))


def written(path: Path, count: int, keys: Sequence[str] = KEYS) -> Path:
    """A record of so many rows, with nothing left in its log and no snapshot."""
    with closing(sqlite_file.connect(path)) as connection:
        sqlite_file.insert_all(connection, rows(count, keys))
    return path


def of_first_format(path: Path, count: int) -> Path:
    """The same as the first version of the tutor wrote it."""
    with behind(path) as connection:
        connection.executescript(FIRST_FORMAT)
        old_rows(connection, rows(count))
    return path


def old_rows(connection: sqlite3.Connection, found: Iterator[Row]) -> None:
    """Write rows as the first version does."""
    connection.executemany(
        "INSERT OR IGNORE INTO events (uid, at, kind, data) VALUES (?, ?, ?, ?)",
        ((row.uid, row.at, row.kind, row.data) for row in found),
    )


@contextmanager
def behind(path: Path) -> Iterator[sqlite3.Connection]:
    """The file as another program opens it; what is done is committed."""
    with closing(sqlite3.connect(path)) as connection, connection:
        yield connection
