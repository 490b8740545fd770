"""What a start reads of a long record: the snapshot and the rows behind it, which amount to all rows."""

import json
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from time import monotonic

import pytest

from tests.store.long_files import KEYS, behind, rows, written
from tutor.store import Store
from tutor.store.record import folding, snapshot, sqlite_file
from tutor.store.record.folding import caught_up, of_rows
from tutor.store.record.resumed import resumed
from tutor.tutoring.event import Hinted, Told
from tutor.tutoring.folds import FOLDS
from tutor.tutoring.state import fold

COUNT = 150


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """A snapshot is kept after every row."""
    monkeypatch.setattr(folding, "MANY_READ", 1)
    monkeypatch.setattr(folding, "MANY_WRITTEN", 1)


def assert_whole(path: Path) -> None:
    """What a start makes of a record is what all its rows amount to."""
    with Store.open(path) as store:
        study = resumed(store)
        whole = fold(store.events())
        assert study.record.parts == whole.parts
        assert (study.record.last, study.record.plan) == (whole.last, whole.plan)
        assert [study.conversation(key) for key in KEYS] == [whole.conversation(key) for key in KEYS]
        states = of_rows(store.rows(), FOLDS).states
        assert store.folded(FOLDS)[0].states == states
        assert store.warnings == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    "cuts", [(1, 60), (60, 1), (7, 30, 2), (1, 1, 1, 40), (13, 8, 21, 5), (29, 31)], ids=str
)
def test_a_record_may_be_put_away_anywhere(cuts: tuple[int, ...], tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    found = list(rows(sum(cuts)))
    for cut in cuts:
        with closing(sqlite_file.connect(path)) as connection:
            sqlite_file.insert_all(connection, found[:cut])
            snapshot.write(connection, FOLDS, caught_up(connection, FOLDS).folded)
        del found[:cut]
    assert_whole(path)


@pytest.mark.usefixtures("often")
def test_a_start_reads_only_what_is_behind_the_snapshot(tmp_path: Path) -> None:
    path = written(tmp_path / "record.sqlite3", COUNT)
    with Store.open(path) as store:
        store.folded(FOLDS)
        store.append(Told(KEYS[0]))
    with closing(sqlite_file.connect(path)) as connection:
        assert caught_up(connection, FOLDS).read == 0
        sqlite_file.insert(connection, sqlite_file.Row("u", "2026-11-30", "told", '{"part":"a/b/c"}'))
        assert caught_up(connection, FOLDS).read == 1
    assert_whole(path)


DOUBTS = {
    "torn": "UPDATE snapshot SET states = substr(states, 1, 50)",
    "changed": "UPDATE snapshot SET states = replace(states, 'solved', 'sAlved')",
    "about others": "UPDATE snapshot SET covers = replace(covers, '150', '149')",
    "no text": "UPDATE snapshot SET states = x'00'",
    "a row before its end is gone": "DELETE FROM events WHERE id = 150",
    "a row that it knows is there once more": "INSERT INTO events (uid, at, kind, data) "
    "SELECT 'again', at, kind, data FROM events WHERE id = 3",
}


@pytest.mark.usefixtures("often")
@pytest.mark.parametrize("doubt", DOUBTS.values(), ids=DOUBTS)
def test_a_snapshot_in_doubt_is_made_anew(tmp_path: Path, doubt: str) -> None:
    path = written(tmp_path / "record.sqlite3", COUNT)
    with Store.open(path) as store:
        store.folded(FOLDS)
    with behind(path) as other:
        assert other.execute(doubt).rowcount == 1
    Store.open(path).close()
    assert_whole(path)


@pytest.mark.usefixtures("often")
@pytest.mark.parametrize(
    "states",
    [
        "",
        "3",
        "[" * 100_000,
        '{"format":1}',
        '{"format":2,"versions":{},"states":{}}',
        json.dumps({"format": 1, "versions": {one.name: one.version for one in FOLDS}, "states": {}}),
        json.dumps(
            {
                "format": 1,
                "versions": {one.name: one.version for one in FOLDS},
                "states": {one.name: {"parts": {"a": {"attempts": "many"}}} for one in FOLDS},
            }
        ),
        json.dumps({"format": 1, "versions": {one.name: 0 for one in FOLDS}, "states": {}}),
    ],
    ids=["empty", "number", "nested", "no states", "newer", "none", "other types", "other versions"],
)
def test_a_planted_snapshot_is_not_believed(tmp_path: Path, states: str) -> None:
    path = written(tmp_path / "record.sqlite3", COUNT)
    with Store.open(path) as store:
        store.folded(FOLDS)
    with behind(path) as other:
        (covers,) = other.execute("SELECT covers FROM snapshot").fetchone()
        sealed = snapshot._seal(covers, states.encode())
        other.execute("UPDATE snapshot SET states = ?, seal = ?", (states, sealed))
    assert_whole(path)


def test_where_nothing_can_be_written_the_study_goes_on_as_before(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with Store.open(tmp_path / "file" / "record.sqlite3") as store:
        store.append(Hinted(KEYS[0], "orient"))
        study = resumed(store)
        study.told(KEYS[0])
        assert study.conversation(KEYS[0]) == (Hinted(KEYS[0], "orient"), Told(KEYS[0]))


SITTINGS = """
import sys
from pathlib import Path
from tutor.store import Store
from tutor.store.record import folding
from tutor.store.record.resumed import resumed
folding.MANY_READ = folding.MANY_WRITTEN = 1
number = 0
while True:
    with Store.open(Path(sys.argv[1])) as store:
        study = resumed(store)
        for _ in range(3):
            study.told(f"a/b/{number}")
            print(f"a/b/{number}", flush=True)
            number += 1
"""


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_a_kill_at_any_moment_loses_nothing_that_was_acknowledged(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "record.sqlite3"
    dice = random.Random(seed)
    command = [sys.executable, "-c", SITTINGS, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = [process.stdout.readline().strip() for _ in range(dice.randrange(5, 30))]
        begun = monotonic()
        while monotonic() - begun < dice.random() * 0.02:
            pass
        process.kill()
        told += process.stdout.read().split()
    with Store.open(path) as store:
        kept = [event.part for event in store.events()]
    assert kept[: len(told)] == told
    assert len(kept) - len(told) in (0, 1)
    assert_whole(path)


def test_a_snapshot_that_cannot_be_written_is_not_missed(tmp_path: Path) -> None:
    path = written(tmp_path / "record.sqlite3", COUNT)
    with Store.open(path) as store:
        assert store._connection is not None
        resumed(store)
        store._kept = FOLDS, snapshot.nothing(FOLDS)
        store._connection.execute("PRAGMA query_only=1")
    assert_whole(path)


def test_two_programs_do_not_take_each_others_rows_for_their_own(tmp_path: Path) -> None:
    path = written(tmp_path / "record.sqlite3", COUNT)
    with Store.open(path) as first, Store.open(path) as second:
        resumed(first), resumed(second)
        first.append(Told(KEYS[0]))
        second.append(Told(KEYS[1]))
        first.append(Told(KEYS[2]))
    assert_whole(path)
    with closing(sqlite3.connect(path)) as other:
        numbers = [row[0] for row in other.execute("SELECT number FROM events ORDER BY id")]
    assert numbers == list(range(1, COUNT + 4))
