"""The tables of a record's file, and whether a file is one: another program's database is left alone.

Records of the first format have neither numbers nor seals; their rows get them when such a record is opened,
and go on to say what they said. The first version of the tutor can still read and write what this one made.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

SCHEMA = 2
APPLICATION = 0x7475746F
"""Marks the file as ours, in its header: "tuto"."""

EVENTS = """
CREATE TABLE IF NOT EXISTS events (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    uid    TEXT NOT NULL UNIQUE,  -- given when it happened, so that writing it twice writes it once
    at     TEXT NOT NULL,         -- UTC, ISO 8601
    kind   TEXT NOT NULL,
    data   TEXT NOT NULL,         -- a JSON object
    device TEXT,                  -- the record in which it was first written
    number INTEGER,               -- which of that record's rows it is
    seal   BLOB,                  -- a checksum over all of these
    part   TEXT                   -- as the data has it, to find a part's rows
)
"""
ADDED = ("device TEXT", "number INTEGER", "seal BLOB", "part TEXT")
"""Columns that the first format did not have."""

TABLES = (
    EVENTS,
    """
CREATE TABLE IF NOT EXISTS devices (
    name TEXT PRIMARY KEY,
    own  INTEGER NOT NULL,  -- 1 for this record's own rows
    last INTEGER NOT NULL,  -- the highest number
    held INTEGER NOT NULL,  -- how many rows there are
    seal BLOB NOT NULL
)
""",
    """
CREATE TABLE IF NOT EXISTS aside (
    id INTEGER PRIMARY KEY, why TEXT NOT NULL, row INTEGER, uid, at, kind, data, device, number, seal
)
""",
    """
CREATE TABLE IF NOT EXISTS snapshot (
    id INTEGER PRIMARY KEY CHECK (id = 1), covers TEXT NOT NULL, states TEXT NOT NULL, seal BLOB NOT NULL
)
""",
)
INDEXES = (
    "CREATE INDEX IF NOT EXISTS events_part ON events (part)",
    "CREATE INDEX IF NOT EXISTS events_unsealed ON events (id) WHERE seal IS NULL",
)
_NAMES = frozenset({"devices", "aside", "snapshot", "events_part", "events_unsealed"})


class DamagedError(Exception):
    """The file is no record that can be read: damaged, or something else altogether."""


class ForeignError(DamagedError):
    """The file is a database of another program."""


class TooNewError(Exception):
    """The file was written by a version of the tutor that keeps its record differently."""


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in a file.

    Attributes:
        whole: whether there are all tables, columns and indexes of this version.
        planted: what the tutor never puts into a record, and what could change what it does: the type, name
            and text of each.
        missing: how many rows are missing in the numbers, where these had to be made anew.
    """

    whole: bool
    planted: tuple[tuple[str, str, str], ...] = ()
    missing: int = 0


def recognise(connection: sqlite3.Connection) -> Found:
    """What stands in a file, which is only read.

    Raises:
        ForeignError: it is another program's.
        DamagedError: it has no events, or in other columns.
        TooNewError: only a newer version can read it.
        sqlite3.DatabaseError: it is damaged.
    """
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    kinds = {name: kind for kind, name, _ in rows}
    if mark not in (0, APPLICATION) or (rows and "events" not in kinds and mark != APPLICATION):
        raise ForeignError("another program's database")
    if not rows and mark != APPLICATION:
        return Found(False)
    columns = {row[1] for row in connection.execute("PRAGMA table_info(events)")}
    if kinds.get("events") != "table" or not {"id", "uid", "at", "kind", "data"} <= columns:
        raise (TooNewError if version > SCHEMA else DamagedError)("no events that can be read")
    added = {column.partition(" ")[0] for column in ADDED}
    whole = added <= columns and mark == APPLICATION and set(kinds) >= _NAMES
    if version > SCHEMA:  # a newer version may have more than this one knows
        return Found(whole)
    strange = (row for row in rows if row[0] != "table" and row[2] is not None)
    return Found(whole, tuple(row for row in strange if row[0] != "index" or row[1] not in _NAMES))


def lay_out(connection: sqlite3.Connection) -> None:
    """Make the tables, columns and indexes that are missing; inside a transaction."""
    for table in TABLES:
        connection.execute(table)
    columns = {row[1] for row in connection.execute("PRAGMA table_info(events)")}
    for column in ADDED:
        if column.partition(" ")[0] not in columns:
            connection.execute(f"ALTER TABLE events ADD COLUMN {column}")
    for index in INDEXES:
        connection.execute(index)
    connection.execute(f"PRAGMA application_id={APPLICATION}")
    if connection.execute("PRAGMA user_version").fetchone()[0] < SCHEMA:
        connection.execute(f"PRAGMA user_version={SCHEMA}")


def uproot(connection: sqlite3.Connection, found: Found) -> None:
    """Drop what was planted, before anything else is written; inside a transaction."""
    for kind, name, _ in found.planted:
        quoted = name.replace('"', '""')
        connection.execute(f'DROP {kind.upper()} IF EXISTS "{quoted}"')


def keep_aside(connection: sqlite3.Connection, found: Found) -> None:
    """Keep the text of what was planted; inside a transaction."""
    for kind, _, text in found.planted:
        connection.execute("INSERT INTO aside (why, kind, data) VALUES ('planted', ?, ?)", (kind, text))
