"""A record goes from one computer to another: once, in order, and only as it was written."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.conftest import Tutor
from tutor.store import Store
from tutor.store.record.resumed import resumed
from tutor.tutoring.event import Attempted, Explained, Opened, Solved

KEY = "tiny/sums/double"


def keep(folder: Path, *texts: str) -> None:
    with Store.open(folder / "record.sqlite3") as store:
        for text in texts:
            store.append(Attempted(KEY, 0, (text,), "wrong", False))


def answers(folder: Path) -> list[str]:
    with Store.open(folder / "record.sqlite3") as store:
        return [event.answer[0] for event in store.events() if isinstance(event, Attempted)]


def test_two_computers_become_one_record_in_the_order_of_time(tutor: Tutor, tmp_path: Path) -> None:
    here, there, file = tmp_path / "here", tmp_path / "there", tmp_path / "there.jsonl"
    keep(here, "first")
    keep(there, "second −α")
    keep(here, "third")
    with Store.open(there / "record.sqlite3") as store:
        store.append(Explained(KEY, "words of my own\nin two lines"))
    tutor("export", "--format", "record", "--out", str(file), TUTOR_DATA=str(there))
    said = tutor("import", str(file), TUTOR_DATA=str(here))
    assert said.stdout.decode() == f"{file}: 2 new events; 0 events known already.\n" and not said.stderr
    again = tutor("import", str(file), TUTOR_DATA=str(here))
    assert "0 new events; 2 events known already" in again.stdout.decode()
    assert answers(here) == ["first", "second −α", "third"]
    keep(here, "fourth")
    assert answers(here) == ["first", "second −α", "third", "fourth"]
    back = tmp_path / "back.jsonl"
    tutor("export", "--format", "record", "--out", str(back), TUTOR_DATA=str(here))
    assert "3 new events; 2 events known" in tutor("import", str(back), TUTOR_DATA=str(there)).stdout.decode()
    assert answers(there) == answers(here)
    with Store.open(there / "record.sqlite3") as store:
        assert not store.warnings and resumed(store).part(KEY).attempts == 4


def test_a_merged_record_is_summed_up_anew(tutor: Tutor, tmp_path: Path) -> None:
    here, there, file = tmp_path / "here", tmp_path / "there", tmp_path / "there.jsonl"
    keep(there, "x")
    keep(here, *map(str, range(120)))
    with Store.open(here / "record.sqlite3") as store:
        assert resumed(store).part(KEY).attempts == 120  # a snapshot is kept of this
    tutor("export", "--format", "record", "--out", str(file), TUTOR_DATA=str(there))
    tutor("import", str(file), TUTOR_DATA=str(here))
    with Store.open(here / "record.sqlite3") as store:
        assert resumed(store).part(KEY).attempts == 121 and answers(here)[0] == "x"
        assert not store.warnings


def sealed(lines: list[str]) -> str:
    """Lines of JSON with the checksum that they should have."""
    body = "".join(f"{line}\n" for line in lines)
    return body + json.dumps({"sha256": sha256(body.encode()).hexdigest()}) + "\n"


ROW = {"id": "0123456789abcdef", "at": "2026-11-03T20:00:00.000+00:00", "event": "opened"}
ROW |= {"data": '{"part":"a/b/c","variant":0,"why":""}', "device": "ab", "number": 1}  # type: ignore[dict-item]
HEAD = '{"record":1,"program":"1"}'


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": "DROP TABLE"}, "“id”"),
        ({"at": "yesterday"}, "“at”"),
        ({"at": "2026-11-03T20:00:00"}, "“at”"),
        ({"event": "Opened'"}, "“event”"),
        ({"data": "[" * 900}, "“data”"),
        ({"data": '{"part": 7}'}, "“data”"),
        ({"data": '{"part":"a/b/c\\u001b[31m","variant":0}'}, "steer a terminal"),
        ({"device": "../x"}, "“device”"),
        ({"number": True}, "“number”"),
        ({"number": 10**12}, "“number”"),
        ({"number": 0}, "do not belong together"),
        ({"data": None}, "missing"),
    ],
)
def test_a_line_that_no_tutor_writes_is_told_with_file_line_and_cure(
    tutor: Tutor, tmp_path: Path, data: Path, change: dict[str, object], said: str
) -> None:
    file = tmp_path / "x.jsonl"
    file.write_text(sealed([HEAD, json.dumps(ROW), json.dumps(ROW | {"id": "1" * 16} | change)]))
    refused = tutor("import", str(file))
    assert refused.returncode == 1 and not data.exists()
    line = refused.stderr.decode()
    assert line.startswith("x.jsonl:3: ") and said in line and "tutor export --format record" in line


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "cut short"),
        ("\xff", "x.jsonl:1: It is not JSON"),
        ("[]\n", "x.jsonl:1: It is JSON, but no object"),
        ('{"handin":2}\n', "x.jsonl:1: It is no record"),
        ('{"record":9}\n', "x.jsonl:1: It was written by a newer tutor (format 9)"),
        (sealed([HEAD])[:-20], "x.jsonl:2"),
        (sealed([HEAD, json.dumps(ROW)]).replace("a/b/c", "a/b/d"), "x.jsonl:3: The checksum does not fit"),
        (sealed([HEAD]) + json.dumps(ROW), "Something stands behind its end"),
        (HEAD + "\n" + "x" * 1_000_001, "x.jsonl:2: The line is longer"),
        (HEAD + "\n" + json.dumps(ROW) + "\n", "cut short"),
        (sealed([HEAD, *["{}"] * 20]), "15 more lines"),
    ],
)
def test_a_file_that_is_no_record_is_refused_as_a_whole(
    tutor: Tutor, tmp_path: Path, data: Path, text: str, said: str
) -> None:
    file = tmp_path / "x.jsonl"
    file.write_text(text, encoding="utf-8")
    refused = tutor("import", str(file))
    assert refused.returncode == 1 and said in refused.stderr.decode()
    assert not data.exists()


def test_a_file_that_is_not_there_is_said(tutor: Tutor, tmp_path: Path) -> None:
    assert "cannot be read" in tutor("import", str(tmp_path / "none")).stderr.decode()


def test_an_event_of_a_newer_tutor_is_kept(tutor: Tutor, tmp_path: Path, data: Path) -> None:
    file = tmp_path / "x.jsonl"
    file.write_text(sealed([HEAD, json.dumps(ROW | {"event": "dreamt", "data": '{"of":"norms"}'})]))
    assert "1 new event;" in tutor("import", str(file)).stdout.decode()
    with Store.open() as store:
        assert [row.kind for row in store.rows()] == ["dreamt"]
        store.append(Opened(KEY))
        store.append(Solved(KEY))
    assert len(tutor("export", "--format", "record").stdout.splitlines()) == 5
