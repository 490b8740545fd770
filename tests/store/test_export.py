"""What is written out of the record."""

import csv
import io
import json

from tutor.store import Store
from tutor.store.exports.event_export import COLUMNS, as_csv, jsonl
from tutor.store.record.sqlite_file import Row
from tutor.tutoring.event import Attempted, Hinted, Reflected


def rows() -> tuple[Row, ...]:
    store = Store.memory()
    store.append(Attempted("a/b/c", 1, ("-1/2", "α"), "wrong", False, "lost-sign", ("wrong", "correct")))
    store.append(Hinted("a/b/c", "orient"))
    store.append(Reflected("a/b/c", '=cmd("x"),\n2'))
    return store.rows()


def test_json_lines_hold_every_field() -> None:
    first, second, third = (json.loads(line) for line in jsonl(rows()))
    assert (first["event"], first["answer"], first["mistake"]) == ("attempted", ["-1/2", "α"], "lost-sign")
    assert first["milliseconds"] == 0.0
    assert second == {"at": second["at"], "event": "hinted", "part": "a/b/c", "rung": "orient"}
    assert third["text"] == '=cmd("x"),\n2'


def test_the_csv_has_a_header_and_reads_back() -> None:
    text = "".join(as_csv(rows()))
    found = list(csv.DictReader(io.StringIO(text)))
    assert tuple(found[0]) == COLUMNS
    assert [line["event"] for line in found] == ["attempted", "hinted", "reflected"]
    assert json.loads(found[0]["answer"]) == ["-1/2", "α"]
    assert (found[0]["credit"], found[0]["variant"], found[1]["answer"]) == ("false", "1", "")


def test_no_cell_begins_like_a_formula() -> None:
    found = list(csv.reader(io.StringIO("".join(as_csv(rows())))))
    assert not [cell for line in found for cell in line if cell.startswith(("=", "+", "-", "@"))]


def test_an_empty_record_is_a_header_alone() -> None:
    assert list(as_csv(())) == [",".join(COLUMNS) + "\n"]
    assert list(jsonl(())) == []


def test_rows_that_this_version_does_not_know_are_exported_as_they_are() -> None:
    strange = (Row("u", "t", "juggled", '{"balls": 3}'), Row("v", "t", "broken", "{"))
    assert [json.loads(line) for line in jsonl(strange)] == [
        {"at": "t", "event": "juggled", "balls": 3},
        {"at": "t", "event": "broken"},
    ]
    assert len(list(as_csv(strange))) == 2
