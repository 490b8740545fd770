"""The SQLite file: its one table, how it is opened, read and written.

Write-ahead log with `synchronous=FULL`: a commit is on the disk before it returns, so that neither `kill -9`
nor a power cut takes back what the student was told is kept. (`NORMAL` would be safe from the first only, and
saves some milliseconds at a pace of one event every few seconds.)
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

SCHEMA = 1
BUSY_SECONDS = 5.0
"""How long to wait for another process's transaction, which takes milliseconds."""

_TABLE = """
CREATE TABLE IF NOT EXISTS events (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    uid  TEXT NOT NULL UNIQUE,  -- given when it happened, so that writing it twice writes it once
    at   TEXT NOT NULL,         -- UTC, ISO 8601
    kind TEXT NOT NULL,
    data TEXT NOT NULL          -- a JSON object
)
"""
_SELECT = "SELECT id, uid, at, kind, data FROM events"


class DamagedError(Exception):
    """The file is no record that can be read: damaged, or something else altogether."""


class TooNewError(Exception):
    """The file was written by a version of the tutor that keeps its record differently."""


@dataclass(frozen=True, slots=True)
class Row:
    """One event as it is on disk."""

    uid: str
    at: str
    kind: str
    data: str


def connect(path: Path) -> sqlite3.Connection:
    """Open the record, new or old, ready to be written.

    Raises:
        DamagedError: it is damaged or not a record.
        TooNewError: its schema is a later one.
        sqlite3.OperationalError, OSError: it cannot be opened or written (read-only, full, locked).
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            return _open(path)
        except sqlite3.OperationalError as error:
            # Two programs make the file at once: SQLite does not wait while its journal mode is changed.
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        _prepare(connection)
    except sqlite3.OperationalError:
        connection.close()
        raise
    except sqlite3.DatabaseError as error:
        connection.close()
        raise DamagedError(str(error)) from error
    except (DamagedError, TooNewError):
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise DamagedError(verdict)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    # Asking for the right to write tells a read-only file now, and not at the student's first answer.
    connection.execute("BEGIN IMMEDIATE")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version == 0:
        connection.execute(_TABLE)
        connection.execute(f"PRAGMA user_version={SCHEMA}")
    connection.execute("COMMIT")
    try:
        connection.execute(f"{_SELECT} LIMIT 1").fetchall()
    except sqlite3.OperationalError as error:
        if not str(error).startswith("no such"):
            raise
        raise (TooNewError if version > SCHEMA else DamagedError)(str(error)) from error


def insert(connection: sqlite3.Connection, row: Row) -> None:
    """Write one row in its own transaction; durable when this returns. A row written before is left alone."""
    connection.execute(
        "INSERT OR IGNORE INTO events (uid, at, kind, data) VALUES (?, ?, ?, ?)",
        (row.uid, row.at, row.kind, row.data),
    )


def read(connection: sqlite3.Connection) -> list[Row]:
    """All rows, oldest first."""
    return [row for _, row in _rows(connection.execute(f"{_SELECT} ORDER BY id"))]


def salvage(path: Path) -> list[Row]:
    """The rows of a damaged file that can still be read: from the front up to the damage, and from the back.

    Give a copy: SQLite plays the log beside a file back into it. Raises nothing for whatever the file holds.
    """
    found: dict[int, Row] = {}
    try:
        with closing(sqlite3.connect(path)) as connection:
            for order in ("ASC", "DESC"):
                try:
                    found.update(_rows(connection.execute(f"{_SELECT} ORDER BY id {order}")))
                except sqlite3.DatabaseError:
                    continue
    except sqlite3.DatabaseError:
        pass
    return [found[number] for number in sorted(found)]


def _rows(cursor: sqlite3.Cursor) -> Iterator[tuple[int, Row]]:
    for number, *values in cursor:
        if all(isinstance(value, str) for value in values):
            yield number, Row(*values)
