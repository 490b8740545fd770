"""The record of one student: events in, durable before the call returns; events out, in order.

Nothing that goes wrong with the disk stops a student. A damaged file is set aside and what is readable of it
goes on in a new one; where nothing can be written, events are kept in memory and written as soon as they can
be. Each such thing is said in a plain sentence or two, in `warnings`.
"""

from __future__ import annotations

import secrets
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Any

from tutor.store.folder.private_files import tighten
from tutor.store.record import damaged_record as rescue
from tutor.store.record import event_codec, folding, sqlite_file
from tutor.store.record.conversations import Conversations
from tutor.store.record.merging import merge
from tutor.store.record.open_record import long, mended, open_record, replaced
from tutor.store.record.record_location import record_file
from tutor.store.record.row import Row
from tutor.store.record.schema import DamagedError, TooNewError
from tutor.store.record.snapshot import Folded
from tutor.store.record.verification import Findings
from tutor.store.record.verifier import Verifier
from tutor.tutoring.event import Event
from tutor.tutoring.folding.kept_fold import Fold

RETRY_SECONDS = 5.0
"""How long a failed write is left alone before the next event tries again."""


class Store:
    """Use `Store.open` or `Store.memory`. Any thread may call it, and several programs may share a file."""

    def __init__(self, path: Path | None, clock: Callable[[], float] = time.time) -> None:
        self.clock = clock
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._before: tuple[Row, ...] = ()
        self._pending: list[Row] = []
        self._warnings: list[str] = []
        self._told = 0
        self._failed_at: float | None = None
        self._given_up = path is None
        self._closed = False
        self._kept: tuple[Sequence[Fold[Any]], Folded] | None = None
        self._verifier: Verifier | None = None
        self._lock = RLock()

    @classmethod
    def open(cls, path: Path | None = None, clock: Callable[[], float] = time.time) -> Store:
        """Open the record at `path`, or the student's own, going by a clock. Never raises; see `warnings`."""
        store = cls(path or record_file(), clock)
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
        at = datetime.fromtimestamp(self.clock(), UTC).isoformat(timespec="milliseconds")
        with self._lock:
            self._pending.append(Row(secrets.token_hex(8), at, kind, data))
            if not self._given_up:
                self._flush()

    def merge(self, rows: Iterable[Row]) -> int:
        """Take in rows of another record, all or none; how many were new. Raises sqlite3.Error."""
        with self._lock:
            self._flush(now=True)
            if self._connection is None:
                raise sqlite3.OperationalError("the record here cannot be written")
            return merge(self._connection, rows)

    def rows(self) -> tuple[Row, ...]:
        """Every event as it is kept, oldest first; those that this version does not know too."""
        with self._lock:
            rows = self._before
            damaged: list[int] = []
            try:
                with self._reader() as connection:
                    if connection is not None:
                        found = list(sqlite_file.read(connection))
                        rows = tuple(row for _, row, _ in found if row is not None)
                        damaged = [number for number, row, _ in found if row is None]
            except sqlite3.DatabaseError as error:
                self._warn(f"The record could not be read to its end ({error}).")
                rows = rescue.read_copy(self._path).rows if self._path else ()
            self._mend(Findings(damaged=tuple(damaged)))
            written = {row.uid for row in rows}
            return (*rows, *(row for row in self._pending if row.uid not in written))

    def events(self) -> tuple[Event, ...]:
        """Every event that this version knows, oldest first."""
        decoded = (event_codec.decode(row.kind, row.data) for row in self.rows())
        return tuple(event for event in decoded if event is not None)

    def folded(self, folds: Sequence[Fold[Any]]) -> tuple[Folded, Conversations]:
        """What the record amounts to in these folds, from the snapshot and the rows behind it.

        With it comes what happened in each part, which stays on the disk until it is asked for.
        """
        with self._lock:
            caught = None if self._pending else self._caught_up(folds)
            if caught is None:
                rows = self.rows()
                return folding.of_rows(rows, folds), Conversations.of_rows(rows)
            self._kept = folds, caught.folded
            return caught.folded, Conversations(self._part_rows, caught.folded.covers.upto)

    def verify_beside(self) -> None:
        """Verify a long record in a process of its own, a short one was; what is found is news when it is."""
        with self._lock:
            if self._connection is None or self._path is None or self._verifier is not None:
                return
            if long(self._path):
                self._verifier = Verifier(self._path, self._mend)

    def close(self) -> None:
        """Write what is still in memory, if that is possible now, and let the file go."""
        if self._verifier is not None:
            self._verifier.end()  # the last to close the file is the one that takes the log into it
        with self._lock:
            if not self._given_up and self._pending:
                self._flush(now=True)
            if self._connection is not None:
                if self._kept is not None:
                    with suppress(sqlite3.Error):
                        folding.keep(self._connection, *self._kept)
                self._let_go()
                self._closed = True
            self._given_up = True

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _begin(self) -> None:
        assert self._path is not None
        if tightened := tighten(self._path.parent):
            self._warn(tightened)
        try:
            self._connect()
        except TooNewError:
            self._given_up = True
            self._warn(
                f"Your record in {self._path} was written by a newer version of the tutor, and is left as it "
                "is. What you do now is kept only until you quit; update the tutor to go on with your record."
            )
        except (OSError, sqlite3.Error) as error:
            self._failed(error)
            self._before = rescue.read_copy(self._path).rows

    def _connect(self, error: sqlite3.Error | None = None) -> None:
        """Open the file; one that turned out to be damaged, by that error, or does now, is set aside.

        Raises:
            OSError, sqlite3.Error, TooNewError: it could not be opened.
        """
        assert self._path is not None
        opened = open_record(self._path) if error is None else replaced(self._path, DamagedError(str(error)))
        self._connection, said = opened
        self._before = ()
        self._warnings += said

    def _caught_up(self, folds: Sequence[Fold[Any]]) -> folding.Caught | None:
        """What the file amounts to; None where there is none that can be read."""
        for _ in range(2):
            if self._connection is None:
                return None
            try:
                caught = folding.caught_up(self._connection, folds)
            except sqlite3.DatabaseError as error:
                if sqlite_file.transient(error):
                    self._warn(f"The record could not be read to its end ({error}).")
                    return None
                self._mend(Findings(broken=str(error)))
            else:
                self._mend(Findings(damaged=caught.damaged, vanished=caught.vanished))
                with suppress(sqlite3.Error):
                    folding.keep_if_long(self._connection, folds, caught)
                return caught
        return None

    def _part_rows(self, part: str, upto: int) -> tuple[Row, ...]:
        """The rows of a part that were there at the start; those that can be read."""
        found: list[Row] = []
        with self._lock, suppress(sqlite3.DatabaseError), self._reader() as connection:
            if connection is not None:
                for _, row, _ in sqlite_file.read(connection, upto=upto, part=part):
                    if row is not None:
                        found.append(row)
        return tuple(found)

    @contextmanager
    def _reader(self) -> Iterator[sqlite3.Connection | None]:
        """The file, also after it was closed; None where there is none."""
        if self._connection is not None or not self._closed or self._path is None:
            yield self._connection
        else:
            with closing(sqlite_file.reading(self._path)) as connection:
                yield connection

    def _mend(self, findings: Findings) -> None:
        """Do away with what was found, and say it; in any thread."""
        with self._lock, suppress(sqlite3.Error, OSError, TooNewError):
            if self._connection is None:
                return
            if findings.broken:
                self._let_go()
                self._connect(sqlite3.DatabaseError(findings.broken))
            else:
                self._warnings += mended(self._connection, findings)

    def _flush(self, now: bool = False, broken: sqlite3.Error | None = None) -> None:
        """Write what is pending, in order. After a failure it waits a while, except for `now`.

        A file that turns out to be damaged (`broken`) is set aside, and the new one is tried, once.
        """
        resting = self._failed_at is not None and time.monotonic() - self._failed_at < RETRY_SECONDS
        if resting and not now:
            return
        try:
            if self._connection is None:
                self._connect(broken)
            assert self._connection is not None
            while self._pending:
                sqlite_file.insert(self._connection, self._pending[0])
                del self._pending[0]
        except (sqlite3.Error, OSError, TooNewError) as error:
            # Not of a kind of its own: the pages of the file do not hold together.
            if type(error) is sqlite3.DatabaseError and broken is None:
                self._let_go()
                self._flush(now=True, broken=error)
            else:
                self._failed(error)
        else:
            if self._failed_at is not None:
                self._warn("Your work is being saved again; nothing was lost.")
            self._failed_at = None

    def _let_go(self) -> None:
        if self._connection is not None:
            sqlite_file.close(self._connection)
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
    return (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)
