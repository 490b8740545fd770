"""Damaged files, full disks, folders that cannot be written: said plainly, nothing lost, study goes on."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tutor.store import Store
from tutor.store.record import record as store_module
from tutor.store.record import sqlite_file
from tutor.tutoring.event import Event, Hinted, Opened

EVENT = Opened("a/b/c")


def events(count: int) -> tuple[Event, ...]:
    return tuple(Hinted("a/b/c", f"{number:04}-" + "x" * 200) for number in range(count))


def filled(path: Path, count: int) -> tuple[Event, ...]:
    """A record of so many events, with nothing left in its log."""
    with Store.open(path) as store:
        for event in events(count):
            store.append(event)
    return events(count)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Failed writes are tried again with the next event, without a pause."""
    monkeypatch.setattr(store_module, "RETRY_SECONDS", 0.0)


def test_a_file_that_is_no_record_is_set_aside_and_named(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    path.write_bytes(b"my shopping list\n" * 100)
    with Store.open(path) as store:
        aside = tmp_path / "record.corrupt-1.sqlite3"
        assert store.warnings == (
            f"Your record was damaged. The old file is kept as {aside}. "
            "Nothing in it could be read, so your record starts anew.",
        )
        assert aside.read_bytes() == b"my shopping list\n" * 100
        store.append(EVENT)
    with Store.open(path) as store:
        assert (store.events(), store.warnings) == ((EVENT,), ())


def test_a_file_set_aside_before_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    for text in (b"first " * 100, b"second " * 100):
        path.write_bytes(text)
        Store.open(path).close()
    assert (tmp_path / "record.corrupt-1.sqlite3").read_bytes() == b"first " * 100
    assert (tmp_path / "record.corrupt-2.sqlite3").read_bytes() == b"second " * 100


@pytest.mark.slow
def test_what_can_be_read_of_a_damaged_record_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    before = filled(path, 300)
    damaged = bytearray(path.read_bytes())
    size = 4096
    middle = len(damaged) // size // 2 * size
    damaged[middle : middle + size] = b"\xff" * size
    path.write_bytes(damaged)
    with Store.open(path) as store:
        kept = store.events()
        store.append(EVENT)
        assert store.events() == (*kept, EVENT)
    assert 100 < len(kept) < 300
    assert set(kept) < set(before)
    assert list(kept) == sorted(kept, key=lambda event: event.rung if isinstance(event, Hinted) else "")
    assert f"{len(kept)} entries could be read and were taken over." in store.warnings[0]
    assert (tmp_path / "record.corrupt-1.sqlite3").read_bytes() == bytes(damaged)


def test_a_database_with_other_columns_is_no_record(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE events (colour TEXT)")
    with Store.open(path) as store:
        store.append(EVENT)
        assert store.events() == (EVENT,)
        assert "record.corrupt-1.sqlite3" in store.warnings[0]


def test_a_record_that_only_a_newer_version_can_read_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE events (colour TEXT)")
        other.execute("PRAGMA user_version=7")
    with Store.open(path) as store:
        store.append(EVENT)
        assert store.events() == (EVENT,)
        assert "newer version" in store.warnings[0]
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT count(*) FROM events").fetchone() == (0,)
    assert [sqlite_file.name for sqlite_file in tmp_path.iterdir()] == ["record.sqlite3"]


def test_a_folder_that_cannot_be_made_is_said_once_and_study_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    path = tmp_path / "file" / "record.sqlite3"
    with Store.open(path) as store:
        assert len(store.warnings) == 1
        assert str(path) in store.warnings[0]
        for event in events(3):
            store.append(event)
        assert store.events() == events(3)
        assert store.pending == 3
    assert len(store.warnings) == 1


def test_a_folder_in_the_records_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "record.sqlite3").mkdir()
    with Store.open(tmp_path / "record.sqlite3") as store:
        store.append(EVENT)
        assert store.events() == (EVENT,)
        assert "unable to open database file" in store.warnings[0]


@pytest.mark.usefixtures("impatient")
def test_events_kept_in_memory_are_written_when_the_folder_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.write_text("in the way")
    with Store.open(folder / "record.sqlite3") as store:
        store.append(events(3)[0])
        folder.unlink()
        store.append(events(3)[1])
        assert store.pending == 0
        assert store.warnings[1] == "Your work is being saved again; nothing was lost."
        store.append(events(3)[2])
    with Store.open(folder / "record.sqlite3") as store:
        assert store.events() == events(3)


@pytest.mark.slow
@pytest.mark.usefixtures("impatient")
def test_a_full_disk_loses_nothing_that_fits_later(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    written = events(200)
    with Store.open(path) as store:
        assert store._connection is not None
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count={pages + 2}")
        for event in written[:150]:
            store.append(event)
        assert 0 < store.pending < 150
        assert len(store.warnings) == 1
        assert "database or disk is full" in store.warnings[0]
        assert store.events() == written[:150]
        store._connection.execute("PRAGMA max_page_count=100000")
        for event in written[150:]:
            store.append(event)
        assert store.pending == 0
    with Store.open(path) as store:
        assert store.events() == written


def test_after_a_failed_write_the_next_event_does_not_wait_for_the_disk_again(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    with Store.open(path) as store:
        assert store._connection is not None
        store._connection.execute("PRAGMA max_page_count=1")
        store._connection.execute("PRAGMA query_only=1")
        store.append(EVENT)
        store._connection.execute("PRAGMA query_only=0")
        store.append(EVENT)
        assert store.pending == 2
    with Store.open(path) as store:
        assert store.events() == (EVENT, EVENT)


@pytest.mark.usefixtures("impatient")
def test_a_record_damaged_while_it_is_open_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "record.sqlite3"
    filled(path, 50)
    insert = sqlite_file.insert

    def fail_once(connection: sqlite3.Connection, row: sqlite_file.Row) -> None:
        monkeypatch.setattr(sqlite_file, "insert", insert)
        raise sqlite3.DatabaseError("database disk image is malformed")

    monkeypatch.setattr(sqlite_file, "insert", fail_once)
    with Store.open(path) as store:
        path.write_bytes(b"\xff" * path.stat().st_size)
        store.append(EVENT)
        assert (store.pending, store.events()) == (0, (EVENT,))
        assert "record.corrupt-1.sqlite3" in store.warnings[0]


def test_warnings_are_news_once(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    path.write_bytes(b"nonsense " * 100)
    with Store.open(path) as store:
        assert store.news() == store.warnings
        assert store.news() == ()


def test_a_row_that_holds_no_json_does_not_stop_the_others(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    with Store.open(path) as store:
        store.append(EVENT)
    with closing(sqlite3.connect(path)) as other, other:
        for number, data in enumerate(("{", "[]", b"\xff\xfe", "[" * 50_000)):
            insert = "INSERT INTO events (uid, at, kind, data) VALUES (?, 't', 'opened', ?)"
            other.execute(insert, (str(number), data))
    with Store.open(path) as store:
        store.append(EVENT)
        assert store.events() == (EVENT, EVENT)
