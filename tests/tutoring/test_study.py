"""The flow that app and text share: every step is written before the record moves on."""

import pytest

from tests.tutoring.parts import KEY, LADDER, RIGHT, WRONG, desk, part, verdict
from tutor.checking import ExpressionBlank
from tutor.checking.contract.blanks.choice_blank import ChoiceBlank
from tutor.checking.contract.verdict import Outcome
from tutor.tutoring.attempt import LONGEST
from tutor.tutoring.event import (
    Asked,
    AskedAnew,
    Attempted,
    Ended,
    Event,
    Hinted,
    Left,
    Opened,
    Planned,
    Reflected,
    Session,
    Slipped,
    Solved,
    Sure,
    Told,
    Twin,
)
from tutor.tutoring.state import Record, Status, fold
from tutor.tutoring.study import Study

PART = part()


def test_a_wrong_and_then_a_right_answer_become_events() -> None:
    study, written = desk()
    study.open(KEY, PART)
    study.answer(KEY, 0, ("g",), WRONG)
    study.answer(KEY, 0, ("-g",), RIGHT)
    wrong = Attempted(KEY, 0, ("g",), "wrong", False, None, ("wrong",), "Look again.", ("-g",))
    right = Attempted(KEY, 0, ("-g",), "correct", True, None, ("correct",), "Look again.", ("-g",))
    assert written == [Opened(KEY), wrong, right, Solved(KEY)]
    assert study.record == fold(written)


def test_a_second_right_answer_does_not_solve_again() -> None:
    study, written = desk()
    for _ in range(2):
        study.answer(KEY, 0, ("-g",), RIGHT)
    assert written.count(Solved(KEY)) == 1


def test_a_wrong_answer_after_the_right_one_leaves_the_part_solved() -> None:
    study, _ = desk()
    study.answer(KEY, 0, ("-g",), RIGHT)
    study.answer(KEY, 0, ("g",), WRONG)
    assert study.part(KEY).status is Status.UNAIDED


def test_an_equal_answer_in_another_form_solves_where_it_has_credit() -> None:
    study, _ = desk()
    study.answer(KEY, 0, ("[1, 2]",), verdict(Outcome.FORM, "row-for-column"))
    state = study.part(KEY)
    assert (state.status, state.counts) == (Status.UNAIDED, {"row-for-column": 1})


def test_hints_asks_and_the_solution_are_recorded() -> None:
    study, written = desk()
    orient, ask, tell = LADDER[1], LADDER[3], LADDER[5]
    study.show(KEY, PART, orient)
    study.show(KEY, PART, ask)
    study.asked(KEY, ask, "1", RIGHT)
    study.show(KEY, PART, tell)
    study.reflect(KEY, "It was the norm.")
    asked = Asked(KEY, "ask", "1", "correct", "Look again.")
    assert written == [
        Hinted(KEY, "orient"),
        Hinted(KEY, "ask"),
        asked,
        Told(KEY),
        Reflected(KEY, "It was the norm."),
    ]


def test_reading_the_solution_after_the_right_answer_costs_nothing() -> None:
    study, written = desk()
    study.answer(KEY, 0, ("-g",), RIGHT)
    study.told(KEY)
    assert Told(KEY) not in written


def test_a_twin_can_be_dealt_on_request_only_when_the_question_is_closed() -> None:
    study, _ = desk()
    assert study.twin(KEY, PART) is None
    study.answer(KEY, 0, ("-g",), RIGHT)
    assert [study.twin(KEY, PART), study.twin(KEY, PART)] == [1, None]


def test_variants_go_round_and_a_part_that_does_not_vary_has_no_twin() -> None:
    study, _ = desk()
    dealt = []
    for variant in (0, 1, 2):
        study.answer(KEY, variant, ("-g",), RIGHT)
        dealt.append(study.twin(KEY, PART))
    assert dealt == [1, 2, 0]
    single = part(variants=1)
    study.told(KEY)
    assert study.twin(KEY, single) is None


def test_a_variant_that_the_pack_no_longer_has_becomes_the_first() -> None:
    study, _ = desk(fold([Opened(KEY, 2)]))
    assert study.open(KEY, part(variants=2)).variant == 0


def test_a_sitting_is_recorded_with_its_plan_and_how_sure_one_was() -> None:
    study, written = desk()
    study.begin(25, (KEY,), ("new",))
    study.open(KEY, PART, "new")
    study.sure(KEY, 4)
    study.leave(KEY)
    study.end()
    assert written == [
        Session(25),
        Planned((KEY,), ("new",)),
        Opened(KEY, 0, "new"),
        Sure(KEY, 4),
        Left(KEY),
        Ended(),
    ]
    assert study.record == fold(written)


def test_an_event_that_could_not_be_written_did_not_happen() -> None:
    def full(event: Event) -> None:
        raise OSError("no space left")

    study = Study(Record(), full)
    with pytest.raises(OSError, match="no space left"):
        study.answer(KEY, 0, ("-g",), RIGHT)
    assert study.record == Record()


def test_very_long_answers_are_kept_clipped() -> None:
    study, written = desk()
    study.answer(KEY, 0, ("x" * 1_000_000,), verdict(Outcome.UNREADABLE))
    event = written[0]
    assert isinstance(event, Attempted)
    assert len(event.answer[0]) == LONGEST + 1


def test_what_goes_on_record_steers_no_terminal() -> None:
    study, written = desk()
    study.answer(KEY, 0, ("\x1b[2J-g\x00\u202e\udc80\n-h",), WRONG)
    event = written[0]
    assert isinstance(event, Attempted)
    assert event.answer == ("-g\n-h",)


def test_the_study_speaks_for_the_ladder() -> None:
    study, written = desk()
    step = study.next_rung(KEY, PART, 0.0)
    assert step.rung is not None
    assert (step.rung.id, step.open) == ("orient", True)
    assert written == []
    study.answer(KEY, 0, ("g",), WRONG)
    study.answer(KEY, 0, ("h",), WRONG)
    made = study.offer(KEY, PART)
    assert made is not None
    assert made.rung.id == "orient"
    assert study.conversation(KEY) == tuple(written)


def test_a_review_asks_another_version_and_a_part_with_one_is_asked_anew_on_an_empty_desk() -> None:
    for count, dealt in ((3, Twin(KEY, 1)), (1, AskedAnew(KEY, 0))):
        now, written = [1e9], list[Event]()
        study = Study(Record(), written.append, clock=lambda: now[0])  # noqa: B023
        study.open(KEY, part(variants=count))
        study.answer(KEY, 0, ("-g",), RIGHT)
        study.open(KEY, part(variants=count), "review")
        assert dealt not in written, "a solution that was just read is not asked for"
        now[0] += 4 * 86_400
        study.open(KEY, part(variants=count), "review")
        assert written[-2:] == [dealt, Opened(KEY, study.part(KEY).variant, "review")]
        assert (study.part(KEY).answers, study.part(KEY).settled) == ((), False)
        assert study.part(KEY).status is Status.UNAIDED
        study.open(KEY, part(variants=count), "review")
        assert written.count(dealt) == 1, "what lies open is not dealt once more"
        study.answer(KEY, study.part(KEY).variant, ("-g",), RIGHT)
        assert len(study.memories.part(KEY).encounters) == 2


def test_a_shown_part_with_one_version_stays_shown_when_it_is_asked_anew() -> None:
    now = [1e9]
    study = Study(Record(), lambda event: None, clock=lambda: now[0])
    study.open(KEY, part(variants=1))
    study.told(KEY)
    now[0] += 86_400
    study.open(KEY, part(variants=1), "review")
    study.answer(KEY, 0, ("-g",), RIGHT)
    assert study.part(KEY).status is Status.SHOWN


def test_a_slip_is_said_once_and_of_a_wrong_answer_only() -> None:
    study, written = desk()
    study.open(KEY, PART)
    assert not study.slip(KEY)
    study.answer(KEY, 0, ("g",), WRONG)
    assert study.slip(KEY)
    assert not study.slip(KEY)
    study.answer(KEY, 0, ("2 g",), WRONG)
    assert not study.slip(KEY)
    assert written.count(Slipped(KEY)) == 1


def test_an_answer_says_how_many_there_were_to_choose_from() -> None:
    options = ChoiceBlank(("a", "b", "c"), (0,))
    study, written = desk()
    study.open(KEY, part(blanks=(options, options)))
    study.answer(KEY, 0, ("1", "2"), WRONG)
    study.open(KEY, part(blanks=(options, ExpressionBlank("-g"))))
    study.answer(KEY, 0, ("1", "g"), WRONG)
    assert [event.choices for event in written if isinstance(event, Attempted)] == [9, 0]
