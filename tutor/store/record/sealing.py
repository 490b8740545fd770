"""Rows that an older version wrote get a number and a seal; rows that are damaged are kept aside."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

from tutor.store.record import devices, snapshot
from tutor.store.record.row import Row, fields, part_of, seal
from tutor.store.record.sqlite_file import row_of, writing

BATCH = 10_000
"""Rows that are held in memory at once."""


def seal_all(connection: sqlite3.Connection) -> int:
    """Number and seal the rows that have no seal, in their order, in one transaction.

    Those that cannot be made out are kept aside; returns how many.
    """
    if not _unsealed(connection, 1):
        return 0
    damaged = 0
    with writing(connection):
        while found := _unsealed(connection, BATCH):
            damaged += _seal(connection, found)
    return damaged


def _seal(connection: sqlite3.Connection, found: list[tuple[Any, ...]]) -> int:
    """Number and seal these rows; returns how many of them were kept aside instead."""
    device = devices.own(connection)
    bad: list[int] = []
    sealed = []
    for number, *values in found:
        row = row_of(values)
        if row is None or row.number or fields(row.data) is None:
            bad.append(number)
            continue
        device = devices.following(device)
        row = Row(row.uid, row.at, row.kind, row.data, device.name, device.last)
        sealed.append((row.device, row.number, seal(row), part_of(row.data), number))
    connection.executemany(
        "UPDATE events SET device = ?, number = ?, seal = ?, part = ? WHERE id = ?", sealed
    )
    devices.put(connection, device)
    return keep_aside(connection, bad)


def _unsealed(connection: sqlite3.Connection, most: int) -> list[tuple[Any, ...]]:
    return connection.execute(
        "SELECT id, uid, at, kind, data, device, number FROM events WHERE seal IS NULL ORDER BY id LIMIT ?",
        (most,),
    ).fetchall()


def keep_aside(connection: sqlite3.Connection, numbers: Iterable[int]) -> int:
    """Move rows out of the record, as they are, in one transaction; returns how many are kept aside now."""
    moved = 0
    with writing(connection):
        for number in numbers:
            connection.execute(
                "INSERT INTO aside (why, row, uid, at, kind, data, device, number, seal) "
                "SELECT 'damaged', id, uid, at, kind, data, device, number, seal FROM events WHERE id = ?",
                (number,),
            )
            moved += connection.execute("DELETE FROM events WHERE id = ?", (number,)).rowcount
        if moved:
            snapshot.forget(connection)
    return moved
