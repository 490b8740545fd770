"""Opens the record and looks after it: what is damaged is kept aside and said, and the rest goes on."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tutor.store.record import damage_words as words
from tutor.store.record import damaged_record as rescue
from tutor.store.record import devices, sealing, snapshot, sqlite_file
from tutor.store.record.schema import DamagedError, Found
from tutor.store.record.verification import Findings, verify

SMALL = 1_000_000
"""Bytes of a file that is verified as a whole whenever it is opened, which takes some 20 ms; a longer one has
its snapshot and the rows behind it verified, and the rest beside whatever the student does."""

Opened = tuple[sqlite3.Connection, tuple[str, ...]]
"""The record, ready to be read and written, and what is to be said of it."""


def open_record(path: Path) -> Opened:
    """Open the record at a path, new or old; a damaged one is set aside, and what is left of it goes on.

    Raises:
        TooNewError: its schema is a later one.
        sqlite3.Error, OSError: it cannot be opened or written (read-only, full, locked).
    """
    try:
        connection, found = sqlite_file.open_file(path)
        try:
            return connection, _looked_after(connection, found, not long(path))
        except BaseException:
            connection.close()
            raise
    except DamagedError as error:
        return replaced(path, error)


def long(path: Path) -> bool:
    """Whether a record is too long to be verified as a whole before it is used."""
    try:
        return path.stat().st_size > SMALL
    except OSError:
        return False


def replaced(path: Path, error: DamagedError) -> Opened:
    """Set a damaged record aside, and take what can be read of it into a new one. Raises as `open_record`."""
    salvaged = rescue.read_copy(path)
    aside = rescue.set_aside(path)
    connection = sqlite_file.connect(path)
    sqlite_file.insert_all(connection, salvaged.rows)
    return connection, (words.set_aside(error, aside, salvaged),)


def mended(connection: sqlite3.Connection, findings: Findings) -> tuple[str, ...]:
    """Keep damaged rows aside, and a stale snapshot no more; what is to be said of it."""
    with sqlite_file.writing(connection):
        aside = sealing.keep_aside(connection, findings.damaged)
        if aside or findings.vanished:
            devices.recount(connection)  # a damaged row may have named a device that there is not
        if findings.stale or findings.vanished:
            snapshot.forget(connection)
    return (*words.damaged(aside), *words.vanished(findings.vanished))


def _looked_after(connection: sqlite3.Connection, found: Found, small: bool) -> tuple[str, ...]:
    try:
        unreadable = sealing.seal_all(connection)
        findings = verify(connection) if small else Findings()
        if findings.broken:
            raise DamagedError(findings.broken)
        said = mended(connection, findings)
    except sqlite_file.BROKEN as error:
        if sqlite_file.transient(error):
            raise
        raise DamagedError(str(error)) from error
    before = (*words.planted(found.planted), *words.vanished(found.missing), *words.damaged(unreadable))
    return (*before, *said)
