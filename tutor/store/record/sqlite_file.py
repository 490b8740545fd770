"""The SQLite file: how it is made, opened, read and written.

Write-ahead log with `synchronous=FULL`: a commit is on the disk before it returns, so that neither `kill -9`
nor a power cut takes back what the student was told is kept. (`NORMAL` would be safe from the first only, and
saves some milliseconds at a pace of one event every few seconds.)
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from tutor.store.folder.file_system import network_kind
from tutor.store.folder.private_files import FILE, private_folder
from tutor.store.record import devices
from tutor.store.record.row import Row, fields, part_of, seal
from tutor.store.record.schema import (
    DamagedError,
    Found,
    TooNewError,
    keep_aside,
    lay_out,
    recognise,
    uproot,
)

__all__ = ["DamagedError", "Row", "TooNewError", "connect", "insert", "insert_all", "open_file", "read"]

BUSY_SECONDS = 5.0
"""How long to wait for another process's transaction, which takes milliseconds."""

CLOSING_MILLISECONDS = 500
"""How long an end waits for another process that reads; that one takes the log into the file when it ends."""

_TRANSIENT = frozenset({3, 5, 6, 7, 8, 9, 10, 13, 14, 15, 22, 23})
"""SQLite's primary result codes for what is wrong around a file: PERM, BUSY, FULL, CANTOPEN and their like.

All others are wrong with the file itself."""

BROKEN = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What a damaged file raises; the second where the sentence on the damage quotes it."""

_SELECT = "SELECT id, uid, at, kind, data, device, number, seal FROM events"


class EmptyError(DamagedError):
    """The file has no bytes, which no record ever has: it gets its name when it is made."""


def connect(path: Path) -> sqlite3.Connection:
    """Open the record, new or old, ready to be written. Raises what `open_file` raises."""
    return open_file(path)[0]


def open_file(path: Path) -> tuple[sqlite3.Connection, Found]:
    """Open the record, new or old, ready to be written; and what was found in it.

    Raises:
        DamagedError: it is damaged or not a record.
        TooNewError: its schema is a later one.
        sqlite3.OperationalError, OSError: it cannot be opened or written (read-only, full, locked).
    """
    private_folder(path.parent)
    if not path.exists():
        _make(path)
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            return _open(path)
        except sqlite3.OperationalError as error:
            # Two programs make the file at once: SQLite does not wait while its journal mode is changed.
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def reading(path: Path) -> sqlite3.Connection:
    """A connection to a record that is there, to read it. Raises sqlite3.Error."""
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    connection.text_factory = _text
    return connection


def transient(error: Exception) -> bool:
    """Whether an error is about what is around a file, so that it may be gone later."""
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(error, sqlite3.OperationalError) and (code is None or code & 0xFF in _TRANSIENT)


def _make(path: Path) -> None:
    """A new record, made beside and then named, so that one without bytes is always a damaged one."""
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    with suppress(OSError):
        new.unlink(missing_ok=True)
        os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE))
        try:
            with suppress(sqlite3.Error):
                connection = reading(new)
                try:
                    with writing(connection):
                        lay_out(connection)
                        devices.put(connection, devices.fresh())
                finally:
                    connection.close()
                # A name that is taken by now is another process's record; the log of one that was deleted
                # would be played into the new one.
                _forget_log(path)
                os.link(new, path)
        finally:
            new.unlink(missing_ok=True)


def _forget_log(path: Path) -> None:
    """Rename the log that a deleted record left behind."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and not path.exists():
        log.replace(log.with_name(f"{path.stem}.left-{time.time_ns()}{path.suffix}-wal"))


def _open(path: Path) -> tuple[sqlite3.Connection, Found]:
    _look_at_header(path)
    connection = reading(path)
    try:
        return connection, _prepare(connection, network_kind(path.parent))
    except BROKEN as error:
        connection.close()
        if transient(error):
            raise
        raise DamagedError(str(error)) from error
    except BaseException:
        connection.close()
        raise


def _look_at_header(path: Path) -> None:
    """What SQLite would take for a file of the future, or for one that must not be written."""
    if not path.is_file():
        return
    with path.open("rb") as file:
        head = file.read(100)
    if not head and not path.with_name(f"{path.name}-wal").exists():
        raise EmptyError("empty")
    if head and (
        head[:16] != b"SQLite format 3\x00"
        or not set(head[18:20]) <= {1, 2}
        or head[21:24] != b"\x40\x20\x20"
        or int.from_bytes(head[44:48]) > 4
        or int.from_bytes(head[56:60]) > 3
    ):
        raise DamagedError("file is not a database")


def _prepare(connection: sqlite3.Connection, network: str) -> Found:
    connection.execute("PRAGMA trusted_schema=OFF")
    if network:
        # Alone with the file, SQLite reads a log that is there without memory that a network cannot share.
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA locking_mode=NORMAL")
    found = recognise(connection)
    if not network:
        connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    # Asking for the right to write tells a read-only file now, and not at the student's first answer.
    with writing(connection):
        uproot(connection, found)
        if not found.whole:
            lay_out(connection)
        keep_aside(connection, found)
        if devices.devices(connection) is None:
            found = replace(found, missing=devices.count_anew(connection))
    return found


def close(connection: sqlite3.Connection) -> None:
    """Let the file go, with all of its log taken into it, so that a copy of the file is a copy of the record.

    The last process to close it takes the log away as well.
    """
    with suppress(sqlite3.Error):
        connection.execute(f"PRAGMA busy_timeout={CLOSING_MILLISECONDS}")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """A transaction, or a part of the one that is going on: all of it durable when this is left, or none."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def at_once(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is read meanwhile is of one moment, whatever other processes write."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def insert(connection: sqlite3.Connection, row: Row) -> None:
    """Write one row in its own transaction; durable when this returns. A row written before is left alone."""
    insert_all(connection, (row,))


def insert_all(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Write rows in one transaction; those that have no number yet get this record's next ones."""
    with writing(connection):
        for row in rows:
            if connection.execute("SELECT 1 FROM events WHERE uid = ?", (row.uid,)).fetchone():
                continue
            if row.number:
                devices.noted(connection, row.device, row.number)
            else:
                row = numbered(connection, row)
            connection.execute(
                "INSERT INTO events (uid, at, kind, data, device, number, seal, part) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (row.uid, row.at, row.kind, row.data, row.device, row.number, seal(row), part_of(row.data)),
            )


def numbered(connection: sqlite3.Connection, row: Row) -> Row:
    """The row with this record's next number; inside a transaction."""
    device = devices.following(devices.own(connection))
    devices.put(connection, device)
    return Row(row.uid, row.at, row.kind, row.data, device.name, device.last)


Numbered = tuple[int, Row | None, bytes]
"""A row's id, the row, or None if it is not what its seal says, and its seal."""


def read(
    connection: sqlite3.Connection, after: int = 0, upto: int | None = None, part: str | None = None
) -> Iterator[Numbered]:
    """The rows with an id above `after`, up to `upto`, of all parts or one, oldest first."""
    where, values = "id > ?", (after,)  # type: tuple[str, tuple[int | str, ...]]
    if upto is not None:
        where, values = f"{where} AND id <= ?", (*values, upto)
    if part is not None:
        where, values = f"part = ? AND {where}", (part, *values)
    for number, *values_, mark in connection.execute(f"{_SELECT} WHERE {where} ORDER BY id", values):
        row = row_of(values_)
        yield number, row if row is not None and _whole(row, mark) else None, mark or b""


def row_of(values: list[object]) -> Row | None:
    """The row of these values, if they are of the right types; one without a number has no device."""
    match values:
        case [str(uid), str(at), str(kind), str(data), None, None]:
            return Row(uid, at, kind, data)
        case [str(uid), str(at), str(kind), str(data), str(device), int(number)]:
            return Row(uid, at, kind, data, device, number)
    return None


def _whole(row: Row, mark: object) -> bool:
    """Whether a row is what its seal says, or one that the first version wrote, which has none yet."""
    if mark is None:
        return not row.number and fields(row.data) is not None
    return mark == seal(row)


def _text(data: bytes) -> str:
    """Bytes that are no UTF-8 must not keep the rest of a record from being read."""
    return data.decode("utf-8", "replace")
