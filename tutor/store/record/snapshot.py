"""What the rows up to one of them amount to, kept so that a start reads only the rows behind it.

It lies in the record's own file, not beside it: it is written in a transaction like the rows, so that the two
cannot come apart; whoever copies or deletes the record takes it along; and it needs no other file to be
looked after. It is never believed without its seal, its folds' versions, and the row that it ends with; in
doubt the rows are read again, which is always possible, because it holds nothing that they do not.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from tutor.store.record.sqlite_file import writing
from tutor.tutoring.folding.kept_fold import Fold, State
from tutor.tutoring.folding.plain_values import codec

FORMAT = 1
CHAIN_BYTES = 16


@dataclass(frozen=True, slots=True)
class Covers:
    """Which rows a snapshot is about.

    Attributes:
        upto: the last row's id; 0 for none.
        count: how many rows.
        chain: a hash over the ids and seals of all of them, in their order, in hexadecimal digits.
        at: the second of the last row that had a stamp.
        seal: the last row's seal, in hexadecimal digits.
    """

    upto: int = 0
    count: int = 0
    chain: str = ""
    at: float = 0.0
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Folded:
    """What rows amount to.

    Attributes:
        states: of each fold, by its name.
        covers: which rows.
    """

    states: Mapping[str, Any]
    covers: Covers = Covers()

    def of(self, fold: Fold[State]) -> State:
        """The state of a fold."""
        state: State = self.states[fold.name]
        return state


def nothing(folds: Sequence[Fold[Any]]) -> Folded:
    """What no rows amount to."""
    return Folded({fold.name: fold.initial for fold in folds})


def link(chain: str, number: int, seal: bytes) -> str:
    """The chain with one row more."""
    return blake2b(f"{chain}{number},".encode() + seal, digest_size=CHAIN_BYTES).hexdigest()


def read(connection: sqlite3.Connection, folds: Sequence[Fold[Any]]) -> Folded | None:
    """The snapshot that is kept; None if there is none, or the least doubt about it.

    Raises:
        sqlite3.DatabaseError: the file cannot be read.
    """
    # As bytes, and one copy at a time: this is the largest thing that a start holds in memory.
    select = "SELECT covers, CAST(states AS BLOB), seal FROM snapshot WHERE id = 1"
    kept = connection.execute(select).fetchone()
    if kept is None:
        return None
    covers, states, mark = kept
    if not isinstance(covers, str) or not isinstance(states, bytes) or mark != _seal(covers, states):
        return None
    try:
        del kept
        text = states.decode("ascii")
        del states
        found = json.loads(text)
        del text
        return _read(connection, folds, json.loads(covers), found)
    except (TypeError, ValueError, KeyError, OverflowError, RecursionError):
        return None


def _read(
    connection: sqlite3.Connection, folds: Sequence[Fold[Any]], covers: Any, found: Any
) -> Folded | None:
    about: Covers = codec(Covers).decode(covers)
    if found["format"] != FORMAT or found["versions"] != {fold.name: fold.version for fold in folds}:
        return None
    if about.upto:
        last = connection.execute("SELECT hex(seal) FROM events WHERE id = ?", (about.upto,)).fetchone()
        if last is None or last[0].lower() != about.seal:
            return None
    return Folded({fold.name: fold.decode(found["states"].pop(fold.name)) for fold in folds}, about)


def write(connection: sqlite3.Connection, folds: Sequence[Fold[Any]], folded: Folded) -> None:
    """Keep a snapshot instead of the last one, in one transaction.

    Raises:
        sqlite3.DatabaseError: it could not be written.
    """
    covers = json.dumps(codec(Covers).encode(folded.covers))
    states = json.dumps(
        {
            "format": FORMAT,
            "versions": {fold.name: fold.version for fold in folds},
            "states": {fold.name: fold.encode(folded.of(fold)) for fold in folds},
        },
        separators=(",", ":"),
    )
    with writing(connection):
        connection.execute(
            "INSERT OR REPLACE INTO snapshot VALUES (1, ?, ?, ?)",
            (covers, states, _seal(covers, states.encode("ascii"))),
        )


def covers(connection: sqlite3.Connection) -> Covers | None:
    """Which rows the snapshot is about; None if there is none that can be read."""
    kept = connection.execute("SELECT covers FROM snapshot WHERE id = 1").fetchone()
    try:
        found: Covers | None = kept and codec(Covers).decode(json.loads(kept[0]))
    except (TypeError, ValueError, RecursionError):
        return None
    return found


def forget(connection: sqlite3.Connection) -> None:
    """Keep none: the rows are read again at the next start."""
    with writing(connection):
        connection.execute("DELETE FROM snapshot")


def _seal(covers: str, states: bytes) -> bytes:
    sum_ = blake2b(covers.encode("utf-8", "surrogatepass"), digest_size=32)
    sum_.update(b"\n")
    sum_.update(states)
    return sum_.digest()
