"""Is all of a record what it was when it was written? Reads all of it; a long one in a process of its own.

Run as a program with the path of a record, it writes its findings as one line of JSON.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from tutor.store.record import devices, snapshot
from tutor.store.record.sqlite_file import BROKEN, at_once, read, reading, transient
from tutor.tutoring.folding.plain_values import codec

LOWEST = 19
"""The niceness of the verifying process: whatever a student does goes first."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What is wrong with a record.

    Attributes:
        broken: what SQLite says of a file whose pages do not hold together; "" of one whose do.
        damaged: ids of the rows that are not what their seal says.
        vanished: how many rows there were once and are no more.
        stale: whether the snapshot is about other rows than those that are there.
    """

    broken: str = ""
    damaged: tuple[int, ...] = ()
    vanished: int = 0
    stale: bool = False


def verify(connection: sqlite3.Connection) -> Findings:
    """What is wrong with a record, as it is at this moment.

    Raises:
        sqlite3.OperationalError: it could not be read now, and is perhaps sound.
    """
    try:
        with at_once(connection):
            said = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            return _rows(connection) if said == "ok" else Findings(str(said))
    except BROKEN as error:
        if transient(error):
            raise
        return Findings(str(error))


def _rows(connection: sqlite3.Connection) -> Findings:
    covers = snapshot.covers(connection)
    damaged: list[int] = []
    count, chain, fits = 0, "", covers is None or not covers.upto
    for number, row, seal in read(connection):
        count += 1
        if row is None:
            damaged.append(number)
        elif covers is not None and number <= covers.upto:
            chain = snapshot.link(chain, number, seal)
            fits = number == covers.upto and chain == covers.chain
    known = devices.devices(connection) or {}
    held = sum(device.held for device in known.values())
    unsealed = connection.execute("SELECT COUNT(*) FROM events WHERE seal IS NULL").fetchone()[0]
    return Findings("", tuple(damaged), max(held - (count - unsealed), 0), not fits)


def main(arguments: Sequence[str]) -> None:
    """Verify the record at the path that is the one argument."""
    with suppress(OSError, AttributeError):  # not on every system
        os.nice(LOWEST)
    with suppress(sqlite3.Error), closing(reading(Path(arguments[0]))) as connection:
        print(json.dumps(codec(Findings).encode(verify(connection))), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
