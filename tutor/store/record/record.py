"""The record of one student: events in, durable before the call returns; events out, in order.

Nothing that goes wrong with the disk stops a student. A damaged file is set aside and what is readable of it
goes on in a new one; where nothing can be written, events are kept in memory and written as soon as they can
be. Each such thing is said in a plain sentence or two, in `warnings`.
"""

from __future__ import annotations

import secrets
import sqlite3
import time
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from types import TracebackType

from tutor.store.record import damaged_record as rescue
from tutor.store.record import event_codec, sqlite_file
from tutor.store.record.record_location import record_file
from tutor.store.record.sqlite_file import Row
from tutor.tutoring.event import Event

RETRY_SECONDS = 5.0
"""How long a failed write is left alone before the next event tries again."""


class Store:
    """Use `Store.open` or `Store.memory`. Any thread may call it, and several programs may share a file."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._before: list[Row] = []
        self._pending: list[Row] = []
        self._warnings: list[str] = []
        self._told = 0
        self._failed_at: float | None = None
        self._given_up = path is None
        self._lock = RLock()

    @classmethod
    def open(cls, path: Path | None = None) -> Store:
        """Open the record at `path`, or the student's own. Never raises: see `warnings`."""
        store = cls(path or record_file())
        store._begin()
        return store

    @classmethod
    def memory(cls) -> Store:
        """A record that lasts as long as the program."""
        return cls(None)

    @property
    def path(self) -> Path | None:
        """Where it is kept; None in memory."""
        return self._path

    @property
    def warnings(self) -> tuple[str, ...]:
        """Everything that went wrong so far, a sentence or two each, for the student."""
        return tuple(self._warnings)

    @property
    def pending(self) -> int:
        """How many events are in memory only, because they could not be written yet."""
        return 0 if self._path is None else len(self._pending)

    def news(self) -> tuple[str, ...]:
        """The warnings that this was not asked for before."""
        with self._lock:
            new = tuple(self._warnings[self._told :])
            self._told = len(self._warnings)
            return new

    def append(self, event: Event) -> None:
        """Keep an event, stamped with the time. Durable when this returns, or else counted in `pending`."""
        kind, data = event_codec.encode(event)
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        with self._lock:
            self._pending.append(Row(secrets.token_hex(8), at, kind, data))
            if not self._given_up:
                self._flush()

    def rows(self) -> tuple[Row, ...]:
        """Every event as it is kept, oldest first; those that this version does not know too."""
        with self._lock:
            rows = self._before
            if self._connection is not None:
                try:
                    rows = sqlite_file.read(self._connection)
                except sqlite3.DatabaseError as error:
                    self._warn(f"The record could not be read to its end ({error}).")
                    rows = rescue.read_copy(self._path) if self._path else []
            written = {row.uid for row in rows}
            return (*rows, *(row for row in self._pending if row.uid not in written))

    def events(self) -> tuple[Event, ...]:
        """Every event that this version knows, oldest first."""
        decoded = (event_codec.decode(row.kind, row.data) for row in self.rows())
        return tuple(event for event in decoded if event is not None)

    def close(self) -> None:
        """Write what is still in memory, if that is possible now, and let the file go."""
        with self._lock:
            if not self._given_up and self._pending:
                self._flush(now=True)
            if self._connection is not None:
                self._before = list(self.rows())
                self._connection.close()
                self._connection = None
            self._given_up = True

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _begin(self) -> None:
        assert self._path is not None
        try:
            self._connect()
        except sqlite_file.TooNewError:
            self._given_up = True
            self._warn(
                f"Your record in {self._path} was written by a newer version of the tutor, and is left as it "
                "is. What you do now is kept only until you quit; update the tutor to go on with your record."
            )
        except (OSError, sqlite3.Error) as error:
            self._failed(error)
            self._before = rescue.read_copy(self._path)

    def _connect(self) -> None:
        """Open the file, setting a damaged one aside. Raises OSError, sqlite3.Error or TooNewError."""
        assert self._path is not None
        try:
            self._connection = sqlite_file.connect(self._path)
        except sqlite_file.DamagedError:
            rows = rescue.read_copy(self._path)
            aside = rescue.set_aside(self._path)
            self._connection = sqlite_file.connect(self._path)
            for row in rows:
                sqlite_file.insert(self._connection, row)
            self._warn(_set_aside(aside, len(rows)))
        self._before = []

    def _flush(self, now: bool = False, mend: bool = True) -> None:
        """Write what is pending, in order. After a failure it waits a while, except for `now`.

        A file that turns out to be damaged is set aside, and the new one is tried, once (`mend`).
        """
        resting = self._failed_at is not None and time.monotonic() - self._failed_at < RETRY_SECONDS
        if resting and not now:
            return
        try:
            if self._connection is None:
                self._connect()
            assert self._connection is not None
            while self._pending:
                sqlite_file.insert(self._connection, self._pending[0])
                del self._pending[0]
        except sqlite3.OperationalError as error:
            self._failed(error)
        except sqlite3.DatabaseError as error:
            self._let_go()
            if mend:
                self._flush(now=True, mend=False)
            else:
                self._failed(error)
        except (OSError, sqlite_file.TooNewError) as error:
            self._failed(error)
        else:
            if self._failed_at is not None:
                self._warn("Your work is being saved again; nothing was lost.")
            self._failed_at = None

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _failed(self, error: Exception) -> None:
        if self._failed_at is None:
            self._warn(
                f"Your work cannot be saved in {self._path} at the moment ({_reason(error)}). "
                "You can go on: it is kept in memory until you quit, and saved as soon as that is possible."
            )
        self._failed_at = time.monotonic()

    def _warn(self, sentence: str) -> None:
        self._warnings.append(sentence)


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return (error.strerror or str(error)).lower()
    return str(error)


def _set_aside(aside: Path, rows: int) -> str:
    if rows == 0:
        saved = "Nothing in it could be read, so your record starts anew"
    else:
        saved = f"{rows} {'entry' if rows == 1 else 'entries'} could be read and were taken over"
    return f"Your record was damaged. The old file is kept as {aside}. {saved}."
