"""The record on disk: what was acknowledged is there, whatever happens."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from tutor.store import Store
from tutor.store.record.record_location import record_file
from tutor.tutoring.event import Event, Hinted, Opened, Told
from tutor.tutoring.state import fold

EVENTS: tuple[Event, ...] = (Opened("a/b/c"), Hinted("a/b/c", "orient"), Told("a/b/c"))

APPENDER = """
import sys
from pathlib import Path
from tutor.store import Store
from tutor.tutoring.event import Hinted
store = Store.open(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    store.append(Hinted(sys.argv[2], str(number)))
    print(number, flush=True)
"""


def appender(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", APPENDER, str(path), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_events_come_back_in_order_in_the_next_sitting(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "record.sqlite3"
    with Store.open(path) as store:
        for event in EVENTS:
            store.append(event)
    with Store.open(path) as store:
        assert store.events() == EVENTS
        assert store.warnings == ()


def test_each_event_is_on_disk_before_append_returns(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    with Store.open(path) as store:
        for number, event in enumerate(EVENTS, 1):
            store.append(event)
            with closing(sqlite3.connect(path)) as other:
                assert other.execute("SELECT count(*) FROM events").fetchone() == (number,)
        assert store.pending == 0


def test_the_file_waits_for_the_disk_at_every_commit(tmp_path: Path) -> None:
    with Store.open(tmp_path / "record.sqlite3") as store:
        assert store._connection is not None
        assert store._connection.execute("PRAGMA synchronous").fetchone() == (2,)
        assert store._connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_each_event_is_stamped_in_utc(tmp_path: Path) -> None:
    with Store.open(tmp_path / "record.sqlite3") as store:
        store.append(EVENTS[0])
        (row,) = store.rows()
    stamp = datetime.fromisoformat(row.at)
    assert stamp.utcoffset() is not None
    assert row.at.endswith("+00:00")


def test_everything_acknowledged_before_kill_9_is_there(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    process = appender(path, "a/b/c", 10_000)
    assert process.stdout is not None
    acknowledged = [int(process.stdout.readline()) for _ in range(20)]
    process.kill()
    rest = process.stdout.read().split()
    process.stdout.close()
    process.wait()
    acknowledged += [int(line) for line in rest]
    with Store.open(path) as store:
        kept = [int(event.rung) for event in store.events() if isinstance(event, Hinted)]
    assert kept[: len(acknowledged)] == acknowledged
    assert len(kept) - len(acknowledged) in (0, 1)


@pytest.mark.slow
def test_two_programs_write_into_one_record(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    processes = [appender(path, name, 30) for name in ("first", "second", "third")]
    for process in processes:
        process.communicate()
        assert process.returncode == 0
    with Store.open(path) as store:
        events = store.events()
        assert store.warnings == ()
    assert len(events) == 90
    for name in ("first", "second", "third"):
        assert [event.rung for event in events if event.part == name] == [str(n) for n in range(30)]


def test_threads_may_share_a_store(tmp_path: Path) -> None:
    with Store.open(tmp_path / "record.sqlite3") as store, ThreadPoolExecutor(4) as pool:
        list(pool.map(store.append, (Hinted("a/b/c", str(number)) for number in range(60))))
        kept = {event.rung for event in store.events() if isinstance(event, Hinted)}
    assert kept == {str(number) for number in range(60)}


def test_events_of_a_newer_version_are_kept_and_skipped(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    with Store.open(path) as store:
        store.append(EVENTS[0])
    with closing(sqlite3.connect(path)) as other, other:
        insert = "INSERT INTO events (uid, at, kind, data) VALUES ('u', 't', 'juggled', '{}')"
        other.execute(insert)
        other.execute("PRAGMA user_version=2")
    with Store.open(path) as store:
        store.append(EVENTS[1])
        assert store.events() == EVENTS[:2]
        assert [row.kind for row in store.rows()] == ["opened", "juggled", "hinted"]
        assert store.warnings == ()


def test_a_store_in_memory_works_like_one_on_disk() -> None:
    store = Store.memory()
    for event in EVENTS:
        store.append(event)
    assert store.events() == EVENTS
    assert (store.warnings, store.pending, store.path) == ((), 0, None)


def test_a_store_can_be_read_after_it_was_closed(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "record.sqlite3")
    store.append(EVENTS[0])
    store.close()
    assert fold(store.events()).last == "a/b/c"


def test_the_data_folder_can_be_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TUTOR_DATA", str(tmp_path / "here"))
    assert record_file() == tmp_path / "here" / "record.sqlite3"
    with Store.open() as store:
        store.append(EVENTS[0])
    assert record_file().exists()


def test_without_a_choice_the_systems_own_folder_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TUTOR_DATA", raising=False)
    assert record_file().parts[-2:] == ("tutor", "record.sqlite3")
