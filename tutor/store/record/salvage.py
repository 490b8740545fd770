"""What can be read of a damaged file: whatever lies in a table of it and looks like a row, and is whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from tutor.store.record.carving import carved
from tutor.store.record.row import Row, fields, seal
from tutor.store.record.sqlite_file import BROKEN, reading, row_of

LEAST = 5
"""Columns of a table that may hold events: those of the first format."""

_HEAD = b"SQLite format 3\x00\x10\x00\x02\x02\x00\x40\x20\x20"
"""How the files of this program begin: pages of 4,096 bytes, a log beside the file."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was read.

    Attributes:
        rows: those that are whole, in their order.
        damaged: how many others there were.
    """

    rows: tuple[Row, ...] = ()
    damaged: int = 0


def salvage(path: Path) -> Salvaged:
    """The rows of a damaged file: of each table from the front up to the damage, and from the back; and such
    as lie in pages that no table leads to any more.

    Give a copy: SQLite plays the log beside a file back into it, and a header that is beyond reading is
    replaced. Raises nothing for whatever the file holds.
    """
    found, damaged = _salvaged(path)
    if not found:
        with suppress(OSError), path.open("r+b") as file:
            file.write(_HEAD)
            file.seek(44)
            file.write((4).to_bytes(4))
            file.seek(56)
            file.write((1).to_bytes(4))
        found, damaged = _salvaged(path)
    with suppress(OSError):
        found = {**carved(path), **found}
    return Salvaged(tuple(found[number] for number in sorted(found)), len(damaged - set(found)))


def _salvaged(path: Path) -> tuple[dict[int, Row], set[int]]:
    """The rows that are whole, by their id, and the ids of others."""
    whole: dict[int, Row] = {}
    damaged: set[int] = set()
    with suppress(*BROKEN), closing(reading(path)) as connection:
        for table in _tables(connection):
            for order in ("ASC", "DESC"):
                with suppress(*BROKEN):
                    for values in connection.execute(f"SELECT * FROM {table} ORDER BY 1 {order}"):
                        row = _row(values)
                        if row is not None:
                            whole.setdefault(values[0], row)
                        else:
                            damaged.add(values[0])
    return whole, damaged


def _tables(connection: sqlite3.Connection) -> list[str]:
    """The table of events; under whatever name, where none is called so."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    ours = ("devices", "aside", "snapshot")
    wanted = [name for name in names if name == "events"] or [name for name in names if name not in ours]
    quoted = ['"' + str(name).replace('"', '""') + '"' for name in wanted]
    return [name for name in quoted if len(_columns(connection, name)) >= LEAST]


def _columns(connection: sqlite3.Connection, table: str) -> list[object]:
    with suppress(*BROKEN):
        return connection.execute(f"PRAGMA table_info({table})").fetchall()
    return []


def _row(values: tuple[object, ...]) -> Row | None:
    """The row of these values, in the order of the columns, if it is whole."""
    if not isinstance(values[0], int):
        return None
    first, rest = list(values[1:5]), list(values[5:8])
    device, number, mark = rest if len(rest) == 3 else (None, None, None)
    row = row_of([*first, device, number])
    if row is None:
        return None
    good = mark == seal(row) if mark is not None else not row.number and fields(row.data) is not None
    return row if good else None
