"""What a student hands in: what is in it and what is not, and how it is read, whoever wrote it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tutor.store import Store
from tutor.store.exports.handin import PAUSE, Handin, handin, moments, of_packs, results, seconds_spent
from tutor.store.exports.handin_file import checksum, lines
from tutor.store.exports.handin_reader import LARGEST, LONGEST_LINE, MOST_LINES, take
from tutor.store.record.sqlite_file import Row
from tutor.store.small_files.student_name import FILE, opaque_name, tidy
from tutor.tutoring.event import (
    Asked,
    Attempted,
    Ended,
    Event,
    Explained,
    Hinted,
    Opened,
    Reflected,
    Session,
    Solved,
    Sure,
    Told,
    Twin,
)
from tutor.tutoring.state import Status

KEY = "tiny/sums/double"
EVENTS: tuple[Event, ...] = (
    Opened(KEY),
    Attempted(KEY, 0, ("x^2",), "wrong", False, "square", ("wrong",), "secret message", ("x^2",), 12.5),
    Hinted(KEY, "orient"),
    Asked(KEY, "ask", "", "wrong", "another message"),
    Told(KEY),
    Twin(KEY, 1),
    Attempted(KEY, 1, ("2x", "α"), "correct", True, None, ("correct", "correct")),
    Solved(KEY, 1),
    Reflected(KEY, "my own words"),
    Opened("other/sums/half"),
)


def rows(events: tuple[Event, ...] = EVENTS, step: int = 10) -> tuple[Row, ...]:
    store = Store.memory()
    for event in events:
        store.append(event)
    return tuple(
        replace(row, at=f"2026-03-02T23:{at * step // 60:02}:{at * step % 60:02}.250+00:00")
        for at, row in enumerate(store.rows())
    )


def handed(**more: Any) -> Handin:
    return handin(
        **{
            "rows": rows(),
            "name": "Ada",
            "what": "events",
            "program": "0.1.0",
            "versions": {"tiny": "1.2"},
            **more,
        }
    )


def on_disk(folder: Path, text: str, name: str = "ada.handin.jsonl") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_hand_in_reads_back_as_it_was(tmp_path: Path) -> None:
    whole = handed()
    taken = take(on_disk(tmp_path, "".join(lines(whole))))
    assert taken.handin == whole
    assert taken.intact
    assert taken.complaints == ()


def test_a_thought_stays_at_home_and_how_it_compared_is_handed_in(tmp_path: Path) -> None:
    told = rows((Opened(KEY), Explained(KEY, "my own words"), Explained(KEY, "my own words", "partly")))
    text = "".join(lines(handed(rows=told)))
    assert "my own words" not in text
    read = take(on_disk(tmp_path, text.replace('"partly"', '"partly", "text": "smuggled"'))).handin
    assert read is not None
    assert [moment.event for moment in read.moments[1:]] == [Explained(KEY), Explained(KEY, "", "partly")]
    strange = take(on_disk(tmp_path, text.replace('"partly"', '"wholly"')))
    assert "“compared” is none that there is" in strange.complaints[0]


def test_a_sitting_stays_at_home_and_how_sure_one_was_is_read_within_its_bounds(tmp_path: Path) -> None:
    told = rows((Session(25), Opened(KEY, 0, "new"), Sure(KEY, 3), Ended()))
    text = "".join(lines(handed(rows=told)))
    read = take(on_disk(tmp_path, text)).handin
    assert read is not None
    assert [moment.event for moment in read.moments] == [Opened(KEY, 0, "new"), Sure(KEY, 3)]
    assert (
        "none from 1 to 4" in take(on_disk(tmp_path, text.replace('"level": 3', '"level": 9'))).complaints[0]
    )
    assert "“why” is none" in take(on_disk(tmp_path, text.replace('"new"', '"bored"'))).complaints[0]


def test_results_read_back_as_they_were(tmp_path: Path) -> None:
    whole = handed(what="results")
    assert whole.moments == ()
    assert [(one.part, one.status, one.attempts, one.hints, one.told) for one in whole.results] == [
        (KEY, Status.ASSISTED, 2, 1, True)
    ]
    assert take(on_disk(tmp_path, "".join(lines(whole)))).handin == whole


def test_nothing_personal_is_in_it_but_the_name() -> None:
    text = "".join(lines(handed()))
    for secret in ("2026", "23:", "message", "my own words", "12.5", str(Path.home())):
        assert secret not in text
    assert '"name": "Ada"' in text


def test_times_are_whole_seconds_from_the_first_event_and_never_run_backwards() -> None:
    kept = list(rows())
    kept[3] = replace(kept[3], at="2019-01-01T00:00:00.000+00:00")
    kept[4] = replace(kept[4], at="no time at all")
    assert [moment.second for moment in moments(kept)] == [0, 10, 20, 20, 20, 50, 60, 70, 80, 90]


def test_one_pack_alone_can_be_handed_in() -> None:
    only = handed(packs=("other",))
    assert only.parts == ("other/sums/half",)
    assert only.packs == (("other", ""),)
    assert len(of_packs(rows(), ("tiny",))) == 9
    assert handed().packs == (("tiny", "1.2"), ("other", ""))


def test_a_pause_counts_as_five_minutes_at_most_and_belongs_to_the_part_before_it() -> None:
    kept = list(rows((Opened(KEY), Hinted(KEY, "orient"), Opened("tiny/sums/table"), Opened(KEY))))
    kept[2] = replace(kept[2], at="2026-03-02T23:00:40.250+00:00")
    kept[3] = replace(kept[3], at="2026-03-03T23:00:40.250+00:00")
    assert seconds_spent(moments(kept)) == {KEY: 40, "tiny/sums/table": PAUSE}


def test_a_part_that_was_only_looked_at_has_no_result() -> None:
    assert results(moments(rows((Opened(KEY),)))) == ()


def test_line_ends_and_spaces_may_change_on_the_way(tmp_path: Path) -> None:
    text = "".join(lines(handed())).replace("\n", "  \r\n\r\n").replace('": ', '":')
    taken = take(on_disk(tmp_path, "\ufeff" + text))
    assert taken.intact
    assert taken.complaints == ()


def test_an_edit_is_noticed_and_the_file_still_counted(tmp_path: Path) -> None:
    taken = take(on_disk(tmp_path, "".join(lines(handed())).replace('"credit": false', '"credit": true')))
    assert not taken.intact
    assert taken.handin is not None and len(taken.handin.moments) == 10
    assert taken.complaints == (
        "ada.handin.jsonl: Its checksum does not fit: it was changed after it was written. It is counted, "
        "and marked. Ask for a fresh one: tutor export --format handin.",
    )


def test_a_file_that_was_cut_short_is_counted_as_far_as_it_goes(tmp_path: Path) -> None:
    taken = take(on_disk(tmp_path, "".join(list(lines(handed()))[:4])))
    assert not taken.intact
    assert taken.handin is not None and len(taken.handin.moments) == 3
    assert "ada.handin.jsonl: Its last line is missing: it was cut short." in taken.complaints[0]


def test_a_bad_line_is_named_and_the_others_are_kept(tmp_path: Path) -> None:
    spelt = list(lines(handed()))
    spelt[2] = "{nonsense\n"
    taken = take(on_disk(tmp_path, "".join(spelt)))
    assert taken.handin is not None and len(taken.handin.moments) == 9
    assert taken.complaints[0].startswith("ada.handin.jsonl:3: It is not JSON (")
    assert "This line is left out." in taken.complaints[0]
    assert not taken.intact


ATTEMPT = {
    "s": 1, "id": "0123456789abcdef", "event": "attempted", "part": KEY, "variant": 0, "answer": ["2x"],
    "outcome": "wrong", "credit": False,
}  # fmt: skip

BAD: tuple[tuple[dict[str, Any], str], ...] = (
    ({"s": -1}, "Its time “s”"),
    ({"s": True}, "Its time “s”"),
    ({"s": 10**12}, "Its time “s”"),
    ({"id": "../../etc"}, "Its “id”"),
    ({"id": 7}, "Its “id”"),
    ({"event": "juggled"}, "Its event"),
    ({"event": ["attempted"]}, "Its event"),
    ({"answer": "2x"}, "Its event"),
    ({"answer": []}, "Its “answer”"),
    ({"answer": ["x"] * 61}, "Its “answer”"),
    ({"answer": ["x" * 10_002]}, "Its “answer” is longer"),
    ({"part": "tiny/sums"}, "Its “part”"),
    ({"part": "tiny/sums/<script>"}, "Its “part”"),
    ({"part": "a/b/" + "c" * 300}, "Its “part”"),
    ({"variant": 10**9}, "Its “variant”"),
    ({"outcome": "splendid"}, "Its “outcome”"),
    ({"mistake": "\x1b[31m"}, "Its “mistake”"),
)


@pytest.mark.parametrize(("change", "said"), BAD, ids=lambda value: str(value)[:40])
def test_a_line_with_something_impossible_is_left_out(
    tmp_path: Path, change: dict[str, Any], said: str
) -> None:
    head = {"handin": 1, "program": "0.1.0", "name": "Ada", "what": "events", "packs": {}}
    body = [head, {**ATTEMPT, **change}, ATTEMPT]
    end = {"lines": 3, "sha256": checksum(body)}
    taken = take(on_disk(tmp_path, "\n".join(map(json.dumps, (*body, end)))))
    assert taken.intact
    assert taken.handin is not None and len(taken.handin.moments) == 1
    assert taken.complaints[0].startswith(f"ada.handin.jsonl:2: {said}")


def test_a_result_with_something_impossible_is_left_out(tmp_path: Path) -> None:
    spelt = list(lines(handed(what="results")))
    spelt.insert(1, spelt[1].replace('"assisted"', '["assisted"]'))
    spelt.insert(1, spelt[2].replace('"attempts": 2', '"attempts": 1e400'))
    spelt.insert(1, spelt[3].replace('"told": true', '"told": 1'))
    taken = take(on_disk(tmp_path, "".join(spelt)))
    assert taken.handin is not None and len(taken.handin.results) == 1
    assert [complaint.split(" It")[0].split(" ")[0] for complaint in taken.complaints[:3]] == [
        f"ada.handin.jsonl:{line}:" for line in (2, 3, 4)
    ]


def test_an_answer_is_made_harmless(tmp_path: Path) -> None:
    text = "".join(lines(handed())).replace('"x^2"', '"x\\u001b[2J^2\\ud800"')
    found = take(on_disk(tmp_path, text)).handin
    assert found is not None
    attempt = found.moments[1].event
    assert isinstance(attempt, Attempted) and attempt.answer == ("x^2",)


NO_HANDINS: tuple[tuple[Callable[[], bytes], str], ...] = (
    (lambda: b"", "It is empty."),
    (lambda: b"\xff\xfe\x00", "It is no hand-in: It is not UTF-8 text."),
    (lambda: b"[1, 2]", "It is no hand-in: It is JSON, but no object."),
    (lambda: b"[" * 200_000, "It is no hand-in: It holds a number or a nesting that is too large."),
    (lambda: b'{"a": ' + b"9" * 5000 + b"}", "It is no hand-in: It holds a number or a nesting"),
    (lambda: b'{"a": NaN}', "It is no hand-in: It holds a number"),
    (lambda: b'{"handin": "1"}', "It is no hand-in: its first line does not say so."),
    (lambda: b'{"handin": 9}', "It was written by a newer tutor (format 9). Update the tutor here."),
    (lambda: b'{"handin": 1, "name": "\\u200b", "what": "events"}', "It is no hand-in: it has no name."),
    (lambda: b'{"handin": 1, "name": "Ada", "what": ["events"]}', "It is no hand-in: it says neither"),
    (lambda: b"x" * (LONGEST_LINE + 2), "Line 1 is longer than 1,000,000 bytes."),
    (lambda: b"\n" * (MOST_LINES + 1), "It has more than 20,000 lines"),
    (lambda: b"\n" * (LARGEST + 1), "It is larger than 20 MB"),
)


@pytest.mark.parametrize(("data", "said"), NO_HANDINS, ids=[said for _, said in NO_HANDINS])
def test_what_is_no_hand_in_is_refused_in_a_sentence(
    tmp_path: Path, data: Callable[[], bytes], said: str
) -> None:
    file = tmp_path / "x.jsonl"
    file.write_bytes(data())
    taken = take(file)
    assert taken.handin is None
    assert taken.complaints[0].startswith(f"x.jsonl: {said}")


def test_many_bad_lines_are_counted_and_not_all_told(tmp_path: Path) -> None:
    spelt = list(lines(handed()))
    taken = take(on_disk(tmp_path, spelt[0] + "nonsense\n" * 1000 + "".join(spelt[1:])))
    assert len(taken.complaints) == 7
    assert taken.complaints[5] == "ada.handin.jsonl: 995 more lines are left out."
    assert "checksum does not fit" in taken.complaints[6]


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    taken = take(tmp_path / "nowhere.jsonl")
    assert taken.complaints == (
        "nowhere.jsonl: It cannot be read (no such file or directory). Check its permissions.",
    )


def test_the_random_name_is_made_once(tmp_path: Path) -> None:
    made = opaque_name(tmp_path / "data")
    assert made.startswith("student-") and len(made) == 16
    assert opaque_name(tmp_path / "data") == made
    (tmp_path / "data" / FILE).write_bytes(b"\xff broken")
    assert opaque_name(tmp_path / "data") != made


def test_a_folder_that_cannot_be_written_still_gives_a_name(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    assert opaque_name(tmp_path / "data").startswith("student-")


def test_a_name_is_one_harmless_line() -> None:
    assert tidy("  Ada\x1b[31m\n Lovelace ") == "Ada Lovelace"
    assert len(tidy("x" * 5000)) == 55
    assert tidy("\u202e\u200b") == ""
