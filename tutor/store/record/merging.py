"""Rows of another machine's record are taken into this one, in the order in which all of it happened."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from tutor.store.record import snapshot
from tutor.store.record.row import Row
from tutor.store.record.sqlite_file import insert_all, writing


def merge(connection: sqlite3.Connection, rows: Iterable[Row]) -> int:
    """Write the rows that are not there yet, all of them or none, and put all in the order of their times.

    Rows keep their ids, devices and numbers, so that the same ones come in once, however often. Returns how
    many were new. Raises sqlite3.Error.
    """
    with writing(connection):
        before = _count(connection)
        insert_all(connection, rows)
        new = _count(connection) - before
        if new:
            _put_in_order(connection)
            snapshot.forget(connection)
    return new


def _put_in_order(connection: sqlite3.Connection) -> None:
    """Renumber the rows by their times, above all numbers that there are."""
    ids = [id for (id,) in connection.execute("SELECT id FROM events ORDER BY at, id")]  # noqa: A001
    if ids != sorted(ids):
        first = max(ids) + 1
        connection.executemany("UPDATE events SET id = ? WHERE id = ?", enumerate(ids, first))


def _count(connection: sqlite3.Connection) -> int:
    found = connection.execute("SELECT COUNT(*) FROM events").fetchone()[0]
    assert isinstance(found, int)
    return found
