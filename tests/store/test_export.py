"""What is written out of the record."""

import csv
import io
import json

import pytest

from tutor.store import Store
from tutor.store.exports.event_export import COLUMNS, as_csv, jsonl
from tutor.store.exports.export import Contents, Export, PartFacts
from tutor.store.exports.export_registry import EXPORTS, NAMES, named
from tutor.store.exports.handin import What, handin
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


def contents(what: What = "events") -> Contents:
    kept = rows()
    facts = {"a/b/c": PartFacts(("adding",), 3)}
    return Contents(kept, what, lambda: handin(kept, "quiet-owl", what, "1", {}, ()), lambda: facts)


@pytest.mark.parametrize("one", EXPORTS, ids=NAMES)
def test_each_export_is_found_by_its_name_and_writes_the_record(one: Export) -> None:
    assert named(one.name) is one
    assert one.about.startswith(one.name)
    written = "".join(one.write(contents()))
    assert "lost-sign" in written and written.endswith("\n")
    assert ("quiet-owl" in written) is one.for_others


@pytest.mark.parametrize("one", [one for one in EXPORTS if not one.no_results], ids=lambda one: one.name)
def test_results_alone_hold_no_answer(one: Export) -> None:
    written = "".join(one.write(contents("results")))
    assert "a/b/c" in written and "lost-sign" not in written and "α" not in written


def test_the_command_offers_what_is_registered_and_tells_of_each() -> None:
    from tutor.cli.export import export

    option = next(one for one in export.params if one.name == "form")
    assert tuple(option.type.choices) == NAMES  # type: ignore[attr-defined]
    assert export.help is not None and all(one.about in export.help for one in EXPORTS)
