"""Reads the rows behind the snapshot, or all of them, into the states of all folds at once."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import Any

from tutor.store.record import devices, snapshot
from tutor.store.record.event_codec import decode
from tutor.store.record.row import Row
from tutor.store.record.snapshot import Covers, Folded
from tutor.store.record.sqlite_file import Numbered, at_once, read
from tutor.tutoring.folding.kept_fold import Fold, Timed

BATCH = 5_000
"""Rows that are held in memory at once, however long the record is."""
MANY_READ = 1_000
"""Rows behind the snapshot after which a start keeps a new one at once: reading them took longer."""
MANY_WRITTEN = 100
"""Rows since the start after which the end keeps a new snapshot; fewer are read in a millisecond."""


@dataclass(frozen=True, slots=True)
class Caught:
    """What a record amounts to now.

    Attributes:
        folded: the states.
        read: how many rows were read for it.
        damaged: ids of rows that are not what their seal says; they count for nothing.
        vanished: how many rows there should be and are not, of those behind the snapshot.
    """

    folded: Folded
    read: int = 0
    damaged: tuple[int, ...] = ()
    vanished: int = 0


def caught_up(
    connection: sqlite3.Connection, folds: Sequence[Fold[Any]], since: Folded | None = None
) -> Caught:
    """What the record amounts to.

    Args:
        connection: to it.
        folds: whose states are wanted.
        since: what it amounted to earlier in this run; None to begin with the snapshot, if there is one.

    Raises:
        sqlite3.DatabaseError: the file cannot be read.
    """
    with at_once(connection), _without_collecting():
        return _caught_up(connection, folds, since)


def _caught_up(connection: sqlite3.Connection, folds: Sequence[Fold[Any]], since: Folded | None) -> Caught:
    kept = since or snapshot.read(connection, folds)
    found = _fold(connection, folds, kept or snapshot.nothing(folds))
    known = devices.devices(connection) or {}
    held = sum(device.held for device in known.values())
    gap = held - found.folded.covers.count - len(found.damaged)
    if gap and kept is not None:
        # A row is there that the snapshot does not know, or the other way round: read everything.
        found = _fold(connection, folds, snapshot.nothing(folds))
        gap = held - found.folded.covers.count - len(found.damaged)
    return replace(found, vanished=max(gap, 0))


@contextmanager
def _without_collecting() -> Iterator[None]:
    """What is read is kept: looking through it for garbage would take a third of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _fold(connection: sqlite3.Connection, folds: Sequence[Fold[Any]], start: Folded) -> Caught:
    states, covers = dict(start.states), start.covers
    damaged: list[int] = []
    total = 0
    rows = read(connection, covers.upto)
    while batch := list(islice(rows, BATCH)):
        total += len(batch)
        covers, timed = _batch(batch, covers, damaged)
        for fold in folds:
            states[fold.name] = fold.after(states[fold.name], timed)
    return Caught(Folded(states, covers), total, tuple(damaged))


def _batch(batch: Sequence[Numbered], covers: Covers, damaged: list[int]) -> tuple[Covers, list[Timed]]:
    """What is covered with these rows, too, and their events that this version knows."""
    timed: list[Timed] = []
    chain, count, at, mark = covers.chain, covers.count, covers.at, covers.seal
    upto = covers.upto
    for number, row, seal in batch:
        if row is None:
            damaged.append(number)
            continue
        chain, count, upto, mark = snapshot.link(chain, number, seal), count + 1, number, seal.hex()
        at = seconds(row, at)
        event = decode(row.kind, row.data)
        if event is not None:
            timed.append((at, event))
    return Covers(upto, count, chain, at, mark), timed


def keep_if_long(connection: sqlite3.Connection, folds: Sequence[Fold[Any]], caught: Caught) -> None:
    """Keep a snapshot after a start for which many rows were read. Raises sqlite3.Error."""
    if caught.read >= MANY_READ:
        snapshot.write(connection, folds, caught.folded)


def keep(connection: sqlite3.Connection, folds: Sequence[Fold[Any]], since: Folded) -> None:
    """Keep a snapshot at the end, if many rows have come since the start.

    Args:
        connection: to the record.
        folds: whose states are kept.
        since: what the record amounted to at the start.

    Raises:
        sqlite3.Error: it could not be written.
    """
    behind = "SELECT COUNT(*) FROM events WHERE id > ?"
    if connection.execute(behind, (since.covers.upto,)).fetchone()[0] >= MANY_WRITTEN:
        caught = caught_up(connection, folds, since)
        if not caught.damaged and not caught.vanished:
            snapshot.write(connection, folds, caught.folded)


def of_rows(rows: Iterable[Row], folds: Sequence[Fold[Any]]) -> Folded:
    """What rows in memory amount to."""
    timed = list(_timed(rows))
    return Folded({fold.name: fold.after(fold.initial, timed) for fold in folds})


def _timed(rows: Iterable[Row]) -> Iterator[Timed]:
    at = 0.0
    for row in rows:
        at = seconds(row, at)
        event = decode(row.kind, row.data)
        if event is not None:
            yield at, event


def seconds(row: Row, before: float) -> float:
    """When a row was written, in seconds since 1970; `before` where its stamp cannot be read."""
    try:
        return datetime.fromisoformat(row.at).timestamp()
    except (ValueError, OverflowError, OSError):
        return before
