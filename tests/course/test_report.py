"""What a report says of small classes whose every event is known."""

from __future__ import annotations

import re
from pathlib import Path

from tests.course.room import room, tiny, wrong
from tutor.checking import Checker
from tutor.checking.contract.question import Mistake
from tutor.course.analysis.class_report import report
from tutor.course.analysis.mistake_block import objection
from tutor.course.analysis.unrecognised import Place
from tutor.course.handins.gather import Gathered
from tutor.course.model.class_model import PartFigures, Report, Student, Tally
from tutor.course.output.terminal_report import lines
from tutor.packs.reading.load import load
from tutor.store.exports.handin import Result
from tutor.tutoring.event import Attempted, Event, Hinted, Opened, Solved, Told, Twin
from tutor.tutoring.state import Status

KEY = "tiny/sums/double"
RIGHT = Attempted(KEY, 0, ("2x",), "correct", True)
NOBODY = dict.fromkeys(("begun", "unaided", "retried", "assisted", "alone_after", "shown"), 0)


def only(checker: Checker, folder: Path, *events: tuple[Event, ...]) -> PartFigures:
    (part,) = report(room(*events), (tiny(folder),), checker, seconds=600).parts
    return part


def test_each_figure_is_the_sum_over_students(checker: Checker, tmp_path: Path) -> None:
    alone = (Opened(KEY), RIGHT, Solved(KEY))
    helped = (
        Opened(KEY),
        wrong("sums/double", "x^2", mistake="square"),
        Hinted(KEY, "orient"),
        RIGHT,
        Solved(KEY),
    )
    shown = (Opened(KEY), *(wrong("sums/double", "x^2", mistake="square"),) * 2, Told(KEY))
    looking = (Opened(KEY),)
    part = only(checker, tmp_path, alone, helped, shown, looking)
    assert (part.students, part.attempts, part.hints, part.told) == (3, 5, 1, 1)
    assert part.statuses == {
        "begun": 0,
        "unaided": 1,
        "retried": 0,
        "assisted": 1,
        "alone_after": 0,
        "shown": 1,
    }
    assert part.mistakes == (("square", Tally(3, 2)),)
    assert part.seconds == 30
    assert part.title == "twice a number"


def test_who_needed_the_solution_is_told_apart_from_who_had_help_alone(
    checker: Checker, tmp_path: Path
) -> None:
    key = "tiny/steps/grow"
    right = Attempted(key, 1, ("(6, 10)",), "correct", True)
    alone = (wrong("steps/grow", "a"), Told(key), Twin(key, 1), right, Solved(key, 1))
    shown = (wrong("steps/grow", "a"), Told(key))
    part = only(checker, tmp_path, alone, shown)
    assert part.statuses == {
        "begun": 0,
        "unaided": 0,
        "retried": 0,
        "assisted": 0,
        "alone_after": 1,
        "shown": 1,
    }
    assert part.told == part.statuses["alone_after"] + part.statuses["shown"]
    assert part.attempts == 3
    text = "\n".join(lines(Report(2, 0, (part,)), 80))
    assert "2 students, 3 attempts in all, 0 hints; 2 needed the solution;" in text
    assert re.search(r"alone after the solution  1  █+.\n  solution shown only       1  █+.\n", text)


def test_mathematics_is_grouped_by_algebra_and_the_most_frequent_comes_first(
    checker: Checker, tmp_path: Path
) -> None:
    part = only(
        checker,
        tmp_path,
        (wrong("sums/double", "3x"), wrong("sums/double", "x + 7")),
        (wrong("sums/double", "y = x + x + x"), wrong("sums/double", "3 x")),
        (wrong("sums/double", r"\frac{6x}{2}"),),
    )
    assert [(group.reading, group.tally) for group in part.groups] == [
        ("3 x", Tally(4, 3)),
        ("x + 7", Tally(1, 1)),
    ]
    assert part.groups[0].spellings == (("3x", 1), ("3 x", 1), (r"\frac{6x}{2}", 1), ("y = x + x + x", 1))
    assert part.groups[0].block.splitlines()[:3] == [
        "### Mistake answer-3-x: what went wrong, in a few words",
        "",
        "- When: `3 x`",
    ]


def test_a_choice_is_grouped_by_option_and_a_cell_is_named(checker: Checker, tmp_path: Path) -> None:
    part = only(checker, tmp_path, (wrong("sums/name", "1"),), (wrong("sums/name", "a product"),))
    assert [(group.tally.times, group.when) for group in part.groups] == [(2, "option 1")]
    assert "You named option 1." in part.groups[0].block


def test_in_a_table_only_the_blanks_that_are_unrecognised_are_told(checker: Checker, tmp_path: Path) -> None:
    answer = wrong("sums/table", "x", "x^2", "5 x", "4 x^2", mistake="same")
    part = only(checker, tmp_path, (answer,))
    assert [(group.blank, group.reading) for group in part.groups] == [(2, "5 x")]
    assert "- Blank: 3\n" in part.groups[0].block


def test_variants_are_put_together_where_one_pattern_fits_both(checker: Checker, tmp_path: Path) -> None:
    part = only(
        checker,
        tmp_path,
        (wrong("steps/grow", "(3, 6)"), wrong("steps/grow", "3 a")),
        (wrong("steps/grow", "(9, 15)", variant=1),),
        (wrong("steps/grow", "(9, 15)", variant=2),),
    )
    assert [(group.reading, group.tally.times) for group in part.groups] == [("3 a", 3), ("(9, 15)", 1)]


def test_what_the_check_has_against_a_section_is_said(checker: Checker, tmp_path: Path) -> None:
    pack = tiny(tmp_path)
    problem = pack.problem("steps")
    assert problem is not None
    place = Place(pack, problem, problem.parts[0])
    right = Mistake("twice", "`2 a`", "Your answer is right.")
    assert objection(place, right, checker).startswith("The mistake twice is a right answer: “2 a”")
    assert objection(place, Mistake("thrice", "`3 a`", "Your answer is 3 a."), checker) == ""


def test_what_the_pack_knows_by_now_is_counted_apart(checker: Checker, tmp_path: Path) -> None:
    part = only(checker, tmp_path, (wrong("sums/double", "x^2"), wrong("sums/double", "2x")))
    assert part.groups == ()
    assert part.now_recognised == 2


def test_without_its_pack_a_part_is_told_by_text(checker: Checker) -> None:
    gathered = room((wrong("sums/double", "3x"), wrong("sums/double", "3  x"), wrong("sums/double", "3 x")))
    (part,) = report(gathered, (), checker).parts
    assert not part.algebra
    assert [(group.reading, group.tally.times) for group in part.groups] == [("3 x", 2), ("3x", 1)]
    assert {group.block for group in part.groups} == {""}


def test_when_time_is_up_answers_are_grouped_as_they_are_written_and_it_is_said(
    checker: Checker, tmp_path: Path
) -> None:
    gathered = room((wrong("sums/double", "3x"), wrong("sums/double", "3 x"), wrong("sums/double", "x + 2x")))
    made = report(gathered, (tiny(tmp_path),), checker, seconds=0)
    assert [(group.reading, group.tally.times) for group in made.parts[0].groups] == [
        ("3 x", 2),
        ("x + 2 x", 1),
    ]
    assert made.notes == (
        "Comparing took more than 0 seconds: some answers are grouped by how they are written, and some "
        "sections and texts without a verdict were not tried.",
    )


def test_a_derivation_and_a_wild_text_go_by_text_and_have_no_section(
    checker: Checker, tmp_path: Path
) -> None:
    part = only(checker, tmp_path, (wrong("sums/double", "3 x `rm`"), wrong("sums/double", "x < 2")))
    assert {group.when for group in part.groups} <= {"", "`x < 2`"}


def test_results_count_where_there_are_no_events(checker: Checker, tmp_path: Path) -> None:
    done = Result(KEY, Status.SHOWN, 4, 2, True, 70)
    gathered = Gathered((Student("Ada", results=(done,)),), (), 1)
    made = report(gathered, (tiny(tmp_path),), checker)
    assert made.results_only == 1
    (part,) = made.parts
    assert (part.students, part.attempts, part.hints, part.told, part.seconds) == (1, 4, 2, 1, 70)
    assert part.mistakes == ()


def test_a_record_that_is_older_than_its_part_goes_by_text(checker: Checker, tmp_path: Path) -> None:
    part = only(checker, tmp_path, (wrong("sums/double", "3x", "5"), wrong("sums/double", "3 x", "5")))
    assert [(group.reading, group.blank, group.tally.times) for group in part.groups] == [
        ("3 x", None, 2),
        ("5", 1, 2),
    ]
    assert part.groups[1].block == ""


def test_more_verdicts_than_answers_do_no_harm(checker: Checker, tmp_path: Path) -> None:
    strange = Attempted("tiny/sums/table", 0, ("x", "y"), "wrong", False, None, ("wrong",) * 9)
    part = only(checker, tmp_path, (strange,))
    assert sorted(group.reading for group in part.groups) == ["x", "y"]


def test_a_section_that_there_was_no_time_to_try_says_so(checker: Checker, tmp_path: Path) -> None:
    made = report(room((wrong("sums/double", "3x"),)), (tiny(tmp_path),), checker, seconds=0)
    assert made.parts[0].groups[0].remark == "It was not tried: there was no time left."


def test_answers_to_the_questions_of_one_part_are_told_apart(checker: Checker) -> None:
    pack = load(Path(__file__).parents[1] / "packs" / "sides")
    key = "sides/square/side"
    tried = [
        tuple(Attempted(key, variant, (text,), "wrong", False, None, ("wrong",)) for variant, text in answers)
        for answers in ([(0, "A/7"), (2, "P/3")], [(2, "2 P/6"), (3, "A/7")], [(1, "A/7"), (2, "P")])
    ]
    (part,) = report(room(*tried), (pack,), checker).parts
    assert [(group.reading, group.tally.times) for group in part.groups] == [
        ("A/7", 2),
        ("P/3", 2),
        ("A/7", 1),
    ]
    assert part.now_recognised == 1
    assert all(group.block for group in part.groups)
