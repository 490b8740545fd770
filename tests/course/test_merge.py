"""Files become students: the same name, the same events, no event in common."""

from __future__ import annotations

from pathlib import Path

from tutor.course.handins.gather import gather
from tutor.store.exports.handin import Handin, Moment, Result
from tutor.store.exports.handin_file import lines
from tutor.tutoring.event import Event, Hinted, Opened
from tutor.tutoring.state import Status

KEY = "tiny/sums/double"


def moments(*numbers: int, step: int = 10, event: Event | None = None) -> tuple[Moment, ...]:
    return tuple(
        Moment(f"{number:016x}", at * step, event or Opened(KEY)) for at, number in enumerate(numbers)
    )


def file(folder: Path, name: str, handed: Handin) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.handin.jsonl"
    path.write_text("".join(lines(handed)), encoding="utf-8")
    return path


def events(name: str, *numbers: int) -> Handin:
    return Handin(name, "events", "0.1.0", (("tiny", "1"),), moments(*numbers))


def test_a_folder_is_searched_with_its_subfolders_and_other_files_are_passed_over(tmp_path: Path) -> None:
    file(tmp_path / "one", "a", events("Ada", 1))
    file(tmp_path, "b", events("Ben", 2))
    (tmp_path / "notes.txt").write_text("nothing")
    found = gather([str(tmp_path)])
    assert [student.name for student in found.students] == ["Ada", "Ben"]
    assert found.notes == ()


def test_a_pattern_finds_files_and_a_file_is_read_once(tmp_path: Path) -> None:
    path = file(tmp_path, "a", events("Ada", 1))
    found = gather([str(tmp_path / "*.jsonl"), str(path)])
    assert found.files == 1
    assert found.notes == ()


def test_a_name_that_leads_nowhere_is_said(tmp_path: Path) -> None:
    found = gather([str(tmp_path / "nowhere")])
    assert found.students == ()
    assert found.notes == (f"{tmp_path}/nowhere: There is no hand-in there. Check the name.",)


def test_two_hand_ins_of_one_student_hold_each_event_once_and_in_order(tmp_path: Path) -> None:
    file(tmp_path, "early", events("Ada", 1, 2))
    late = Handin("Ada", "events", "0.1.0", (), moments(9, 1, 2, 3))
    file(tmp_path, "late", late)
    found = gather([str(tmp_path)])
    (ada,) = found.students
    assert [int(moment.uid, 16) for moment in ada.moments] == [9, 1, 2, 3]
    assert [moment.second for moment in ada.moments] == [0, 10, 20, 30]
    assert found.notes == ()


def test_the_same_events_under_two_names_are_counted_once_and_said(tmp_path: Path) -> None:
    file(tmp_path, "a", events("Ada", 1, 2))
    file(tmp_path, "b", events("Ben", 1, 2))
    found = gather([str(tmp_path)])
    assert [student.name for student in found.students] == ["Ada"]
    assert len(found.students[0].moments) == 2
    assert found.notes == (
        "The same events are handed in as “Ada” and as “Ben” (a.handin.jsonl, b.handin.jsonl): counted once, "
        "as “Ada”.",
    )


def test_a_third_file_may_join_two_students(tmp_path: Path) -> None:
    file(tmp_path, "a", events("Ada", 1))
    file(tmp_path, "b", events("Ben", 2))
    file(tmp_path, "c", events("Ada", 2, 3))
    (one,) = gather([str(tmp_path)]).students
    assert {int(moment.uid, 16) for moment in one.moments} == {1, 2, 3}


def test_one_name_without_a_common_event_is_one_student_and_said(tmp_path: Path) -> None:
    file(tmp_path, "a", events("Ada", 1))
    file(tmp_path, "b", events("ada", 2))
    found = gather([str(tmp_path)])
    assert len(found.students) == 1
    file(tmp_path, "b", events("Ada", 2))
    (note,) = gather([str(tmp_path)]).notes
    assert note.startswith("The files of “Ada” (a.handin.jsonl, b.handin.jsonl) have no event in common")


def test_events_count_before_results_and_the_fuller_result_before_the_other(tmp_path: Path) -> None:
    begun = Result(KEY, Status.BEGUN, 1, 0, False, 10)
    solved = Result(KEY, Status.UNAIDED, 3, 0, False, 90)
    file(tmp_path, "a", Handin("Ada", "results", "0", (), results=(solved,)))
    file(tmp_path, "b", Handin("Ada", "results", "0", (), results=(begun,)))
    (ada,) = gather([str(tmp_path)]).students
    assert ada.results == (solved,)
    file(tmp_path, "c", Handin("Ada", "events", "0", (), moments(1, event=Hinted(KEY, "orient"))))
    (ada,) = gather([str(tmp_path)]).students
    assert ada.results == ()


def test_an_altered_file_marks_its_student(tmp_path: Path) -> None:
    path = file(tmp_path, "a", events("Ada", 1, 2))
    path.write_text(path.read_text().replace('"s": 10', '"s": 11'))
    found = gather([str(tmp_path)])
    assert found.students[0].altered
    assert "Its checksum does not fit" in found.notes[0]


def test_of_a_file_and_its_altered_copy_the_intact_one_counts_whatever_they_are_called(
    tmp_path: Path,
) -> None:
    for intact, altered in (("a", "b"), ("b", "a")):
        folder = tmp_path / intact
        file(folder, intact, events("Ada", 1, 2))
        copy = file(folder, altered, Handin("Ada", "events", "0", (), moments(1, 2, event=Hinted(KEY, "x"))))
        copy.write_text(copy.read_text().replace('"s": 10', '"s": 11'))
        (ada,) = gather([str(folder)]).students
        assert [moment.event for moment in ada.moments] == [Opened(KEY), Opened(KEY)]
        assert ada.altered


def test_a_result_that_was_made_larger_does_not_count_before_an_intact_one(tmp_path: Path) -> None:
    honest = Result(KEY, Status.BEGUN, 1, 0, False, 10)
    file(tmp_path, "b", Handin("Ada", "results", "0", (), results=(honest,)))
    larger = Result(KEY, Status.UNAIDED, 3, 0, False, 90)
    copy = file(tmp_path, "a", Handin("Ada", "results", "0", (), results=(larger,)))
    copy.write_text(copy.read_text().replace('"attempts": 3', '"attempts": 4'))
    (ada,) = gather([str(tmp_path)]).students
    assert ada.results == (honest,)
