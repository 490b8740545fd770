"""The tab-separated transactions."""

from __future__ import annotations

from tests.store.test_handin import EVENTS, KEY, handed, rows
from tutor.store.exports.datashop import COLUMNS, OWN, datashop
from tutor.store.exports.export import PartFacts
from tutor.store.exports.handin import handin
from tutor.tutoring.event import Attempted, Opened

FACTS = {KEY: PartFacts(("adding", "reading"), 4, {"square": "That is\tx times\nitself."})}


def table(*students: str) -> list[dict[str, list[str]]]:
    named = [(name, handed()) for name in students or ("S1",)]
    head, *body = [line.rstrip("\n").split("\t") for line in datashop(named, FACTS)]
    assert all(len(cells) == len(head) for cells in body)
    found: list[dict[str, list[str]]] = []
    for cells in body:
        row: dict[str, list[str]] = {}
        for column, cell in zip(head, cells, strict=True):
            row.setdefault(column, []).append(cell)
        found.append(row)
    return found


def column(name: str) -> list[str]:
    return [row[name][0] for row in table()]


def test_the_header_has_the_columns_that_are_loaded() -> None:
    head = next(iter(datashop([("S1", handed())], FACTS))).rstrip("\n").split("\t")
    assert head == [*COLUMNS, "KC (Skill)", "KC (Skill)", *OWN]


def test_answers_and_hints_are_transactions_and_nothing_else_is() -> None:
    assert column("Student Response Type") == [
        "ATTEMPT",
        "HINT_REQUEST",
        "ATTEMPT",
        "HINT_REQUEST",
        "ATTEMPT",
    ]
    assert column("Tutor Response Type") == ["RESULT", "HINT_MSG", "RESULT", "HINT_MSG", "RESULT"]
    assert column("Outcome") == ["INCORRECT", "HINT", "INCORRECT", "HINT", "CORRECT"]
    assert column("Input") == ["x^2", "orient", "", "solution", "2x; α"]


def test_attempts_are_counted_step_by_step() -> None:
    assert column("Step Name") == ["double", "double", "double ask", "double", "double"]
    assert column("Attempt At Step") == ["1", "2", "1", "3", "4"]
    assert column("Help Level") == ["", "1", "", "2", ""]
    assert column("Total Num Hints") == ["", "4", "", "4", ""]


def test_pack_problem_skills_and_what_was_said_stand_in_their_columns() -> None:
    first = table()[0]
    assert first["Level (Pack)"] == ["tiny"]
    assert first["Problem Name"] == ["sums"]
    assert first["KC (Skill)"] == ["adding", "reading"]
    assert first["Feedback Classification"] == ["square"]
    assert first["Feedback Text"] == ["That is x times itself."]
    assert first["CF (Variant)"] == ["0"]


def test_times_count_from_a_fixed_day() -> None:
    assert column("Time")[:2] == ["2000-01-01 00:00:10", "2000-01-01 00:00:20"]
    assert set(column("Time Zone")) == {"UTC"}


def test_half_an_hour_of_silence_begins_a_session() -> None:
    kept = rows((Opened(KEY), *(EVENTS[1],) * 2))
    late = kept[2].__class__(kept[2].uid, "2026-03-03T09:00:00+00:00", kept[2].kind, kept[2].data)
    whole = handin((*kept[:2], late), "Ada", "events", "0", {})
    body = [line.split("\t") for line in datashop([("S1", whole)], {})][1:]
    assert [cells[1] for cells in body] == ["S1-1", "S1-2"]


def test_an_answer_that_does_not_count_is_ungraded_and_no_attempt() -> None:
    unreadable = Attempted(KEY, 0, ("2x +",), "unreadable", False)
    whole = handin(rows((unreadable, EVENTS[1])), "Ada", "events", "0", {})
    body = [line.split("\t") for line in datashop([("S1", whole)], {})][1:]
    assert [(cells[9], cells[10]) for cells in body] == [("", "UNGRADED"), ("1", "INCORRECT")]


def test_no_cell_breaks_the_table_or_is_too_long() -> None:
    typed = Attempted(KEY, 0, ("a\tb\nc" + "x" * 1000,), "wrong", False)
    whole = handin(rows((typed,)), "Ada", "events", "0", {})
    _, line = datashop([("S" * 100, whole)], {})
    cells = line.rstrip("\n").split("\t")
    assert cells[0] == "S" * 55
    assert cells[13].startswith("a b cx") and len(cells[13]) == 255
