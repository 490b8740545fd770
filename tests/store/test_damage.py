"""Whatever is done to a record's file: what is wrong is said with a number, and the rest goes on."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.store.long_files import behind, of_first_format, old_rows, rows, written
from tutor.store import Store
from tutor.store.record import open_record
from tutor.store.record.resumed import resumed
from tutor.tutoring.event import Event, Told
from tutor.tutoring.state import fold

EVENT = Told("a/b/c")
COUNT = 60


def opened(path: Path) -> tuple[tuple[Event, ...], tuple[str, ...]]:
    """What a record has and says, and that it says it once."""
    with Store.open(path) as store:
        found = store.events()
        said = store.warnings
    with Store.open(path) as store:
        assert (store.events(), store.warnings) == (found, ())
    return found, said


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path / "record.sqlite3", COUNT)


def _flip(data: bytearray, dice: Random) -> None:
    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)


def _in_the_head(data: bytearray, dice: Random) -> None:
    data[dice.randrange(4096)] ^= 1 << dice.randrange(8)


def _blank(data: bytearray, dice: Random) -> None:
    begin = dice.randrange(len(data))
    data[begin : begin + 2000] = bytes(len(data[begin : begin + 2000]))


def _cut(data: bytearray, dice: Random) -> None:
    del data[dice.randrange(1, len(data)) :]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("damage", "times", "kept"),
    [(_flip, 24, COUNT - 30), (_in_the_head, 16, COUNT), (_blank, 8, 0), (_cut, 8, 0)],
)
def test_no_damage_to_a_file_goes_unsaid_or_makes_anything_up(
    path: Path, damage: Callable[[bytearray, Random], None], times: int, kept: int
) -> None:
    whole = path.read_bytes()
    before = opened(path)[0]
    for seed in range(times):
        data = bytearray(whole)
        damage(data, Random(seed))
        copy = path.with_name(f"{seed}") / path.name
        copy.parent.mkdir()
        copy.write_bytes(data)
        found, said = opened(copy)
        assert set(found) <= set(before)
        assert found == before or said
        assert len(found) >= kept


def test_a_file_without_bytes_is_said(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    path.touch()
    found, (said,) = opened(path)
    assert found == ()
    assert said.startswith("Your record was damaged: its file was empty.")


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    with behind(path) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
        other.execute("PRAGMA user_version=40")
    before = path.read_bytes()
    found, (said,) = opened(path)
    assert found == ()
    assert "another program's database" in said
    assert (tmp_path / "record.corrupt-1.sqlite3").read_bytes() == before


@pytest.mark.parametrize(
    "plant",
    [
        "CREATE TRIGGER thief AFTER INSERT ON events BEGIN DELETE FROM events WHERE id = NEW.id; END",
        "CREATE TRIGGER full BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'no'); END",
        "CREATE VIEW mirror AS SELECT * FROM events",
        "CREATE UNIQUE INDEX once ON events (kind)",
    ],
    ids=["thief", "full", "mirror", "once"],
)
def test_what_was_planted_in_a_record_does_nothing_any_more(tmp_path: Path, plant: str) -> None:
    path = written(tmp_path / "record.sqlite3", 1)
    with behind(path) as other:
        other.execute(plant)
    with Store.open(path) as store:
        (said,) = store.warnings
        store.append(EVENT)
    assert plant.split()[plant.split().index("ON") - 1 if "INDEX" in plant else 2] in said
    with behind(path) as other:
        assert other.execute("SELECT data FROM aside").fetchall() == [(plant,)]
    assert opened(path)[0][-1] == EVENT


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE events SET data = replace(data, 'part', 'Part') WHERE id IN (7, 8, 9)",
        "UPDATE events SET at = '2001-10-01T18:00:00+00:00' WHERE id IN (7, 8, 9)",
        "UPDATE events SET kind = 'told' WHERE id IN (7, 8, 9)",
        "UPDATE events SET uid = 'f' || id WHERE id IN (7, 8, 9)",
        "UPDATE events SET number = number + 100 WHERE id IN (7, 8, 9)",
        "UPDATE events SET device = 'another' WHERE id IN (7, 8, 9)",
        "UPDATE events SET seal = x'00' WHERE id IN (7, 8, 9)",
        "UPDATE events SET data = x'ff00' WHERE id IN (7, 8, 9)",
    ],
)
def test_rows_that_were_changed_are_kept_aside_and_counted(path: Path, change: str) -> None:
    with behind(path) as other:
        other.execute(change)
    found, (said,) = opened(path)
    assert len(found) == COUNT - 3
    assert said.startswith("3 entries of your record were damaged")


@pytest.mark.parametrize("gone", [(1,), (20, 21, 22), (COUNT,), (1, 30, COUNT - 1, COUNT)], ids=str)
def test_rows_that_are_missing_are_counted(path: Path, gone: tuple[int, ...]) -> None:
    with behind(path) as other:
        other.executemany("DELETE FROM events WHERE id = ?", [(number,) for number in gone])
    found, (said,) = opened(path)
    assert len(found) == COUNT - len(gone)
    one = len(gone) == 1
    assert said.startswith(f"{len(gone)} {'entry' if one else 'entries'} that your record once had")


def test_rows_of_an_old_record_that_hold_no_json_are_kept_aside_and_counted(tmp_path: Path) -> None:
    path = of_first_format(tmp_path / "record.sqlite3", COUNT)
    with behind(path) as other:
        for number, data in enumerate(("{", "[]", b"\xff\xfe", "[" * 50_000, "3")):
            insert = "INSERT INTO events (uid, at, kind, data) VALUES (?, 't', 'opened', ?)"
            other.execute(insert, (f"bad-{number}", data))
    found, (said,) = opened(path)
    assert len(found) == COUNT
    assert said.startswith("5 entries of your record were damaged")


def test_a_record_of_the_first_version_means_the_same_and_can_still_be_written_by_it(tmp_path: Path) -> None:
    new = opened(written(tmp_path / "new" / "record.sqlite3", COUNT))
    path = of_first_format(tmp_path / "record.sqlite3", COUNT - 10)
    assert opened(path) == (new[0][: COUNT - 10], ())
    with behind(path) as older:
        old_rows(older, rows(COUNT))
    assert opened(path) == new


@pytest.mark.slow
def test_damage_to_a_long_record_is_found_beside_the_students_work(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_record, "SMALL", 0)
    with Store.open(path) as store:
        before = store.folded(())[0]
        assert before.covers.count == COUNT
    with behind(path) as other:
        other.execute("UPDATE events SET at = '' WHERE id = 9")
        other.execute("DELETE FROM events WHERE id = 12")
    with Store.open(path) as store:
        assert store.warnings == ()
        store.verify_beside()
        assert store._verifier is not None
        store._verifier.wait()
        assert [said[:7] for said in store.news()] == ["1 entry", "1 entry"]
        assert len(store.events()) == COUNT - 2
        store.append(EVENT)
    assert len(opened(path)[0]) == COUNT - 1


@pytest.mark.slow
def test_a_long_record_whose_pages_do_not_hold_together_is_replaced_while_it_is_open(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_record, "SMALL", 0)
    with behind(path) as other:
        (page,) = other.execute("SELECT rootpage FROM sqlite_master WHERE name = 'events_part'").fetchone()
    data = bytearray(path.read_bytes())
    data[page * 4096 - 2000 : page * 4096] = b"\xff" * 2000
    path.write_bytes(data)
    with Store.open(path) as store:
        study = resumed(store)
        store.verify_beside()
        assert store._verifier is not None
        store._verifier.wait()
        assert f"{COUNT} entries could be read" in store.news()[0]
        store.append(EVENT)
        assert study.record.parts == fold(store.events()[:-1]).parts
    assert opened(path)[0][-1] == EVENT
