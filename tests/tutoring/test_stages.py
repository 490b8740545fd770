"""Parts in stages: what may be shown, and what an answer to the first question counts."""

from __future__ import annotations

from tests.tutoring.parts import KEY, part
from tutor.checking import ExpressionBlank, LineBlank
from tutor.packs.model.pack import Part
from tutor.tutoring import stages
from tutor.tutoring.event import Attempted, Event, Solved, Twin
from tutor.tutoring.part_state import PartState
from tutor.tutoring.state import Status, fold

FLAW: Part = part(blanks=(LineBlank(3, 6), ExpressionBlank("2 n")), staged=True, then="How many?")
PASSED = Attempted(KEY, 0, ("3", ""), "partly", False, None, ("correct",))
MISSED = Attempted(KEY, 0, ("2", ""), "wrong", False, None, ("wrong",))
RIGHT = (Attempted(KEY, 0, ("3", "2n"), "correct", True, None, ("correct", "correct")), Solved(KEY, 0))


def after(*events: Event) -> PartState:
    return fold(events).part(KEY)


def test_the_second_question_is_shown_once_the_first_is_answered_in_that_version() -> None:
    told = [
        (stages.shown(FLAW, state), stages.then(FLAW, state))
        for state in (
            after(),
            after(MISSED),
            after(PASSED),
            after(PASSED, MISSED),
            after(PASSED, Twin(KEY, 1)),
        )
    ]
    assert told == [(1, ""), (1, ""), (2, "How many?"), (2, "How many?"), (1, "")]
    assert stages.shown(FLAW, after(*RIGHT)) == 2


def test_parts_without_stages_show_all_and_ask_nothing_more() -> None:
    table = part(blanks=(ExpressionBlank("n"), ExpressionBlank("2 n")))
    assert (stages.shown(table, after(PASSED)), stages.then(table, after(PASSED))) == (2, "")


def test_passing_a_stage_is_no_try_of_its_own() -> None:
    state = after(PASSED, *RIGHT)
    assert (state.status, state.attempts, state.passed) == (Status.UNAIDED, 1, ("3",))
    state = after(MISSED, PASSED, *RIGHT)
    assert (state.status, state.attempts) == (Status.RETRIED, 2)


def test_an_answer_to_what_is_shown_leaves_the_rest_empty() -> None:
    assert stages.whole(FLAW, ("3",)) == ("3", "")
    assert stages.whole(FLAW, ("3", "2n")) == ("3", "2n")
