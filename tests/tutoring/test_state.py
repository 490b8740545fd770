"""The fold: statuses, counts, and what survives what."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tutoring.parts import KEY, attempted
from tutor.checking.contract.verdict import Outcome
from tutor.store.record.event_codec import decode
from tutor.tutoring.event import (
    Asked,
    Attempted,
    Ended,
    Event,
    Explained,
    Hinted,
    Left,
    Opened,
    Planned,
    Reflected,
    Session,
    Solved,
    Sure,
    Told,
    Twin,
)
from tutor.tutoring.standing import brief, describe
from tutor.tutoring.state import (
    NAMES,
    REMEMBERED,
    Effort,
    PartState,
    Record,
    Status,
    advance,
    conversation,
    fold,
)
from tutor.tutoring.status import SOLVED

RIGHT = attempted("-g", Outcome.CORRECT)


def after(*events: Event) -> PartState:
    return fold(events).part(KEY)


def test_looking_at_a_part_leaves_it_untouched() -> None:
    assert after(Opened(KEY)).status is Status.UNTOUCHED


def test_a_wrong_answer_begins_a_part() -> None:
    state = after(Opened(KEY), attempted("g"))
    assert (state.status, state.attempts) == (Status.BEGUN, 1)


def test_an_unreadable_or_undecided_answer_is_no_attempt() -> None:
    state = after(attempted("((", Outcome.UNREADABLE), attempted("9^9^9", Outcome.UNDECIDED))
    assert (state.status, state.attempts, state.worked) == (Status.BEGUN, 0, False)
    assert state.answers == (("((",), ("9^9^9",))


def test_only_the_first_try_is_unaided() -> None:
    assert after(RIGHT, Solved(KEY)).status is Status.UNAIDED
    state = after(attempted("g", mistake="lost-sign"), RIGHT, Solved(KEY))
    assert (state.status, state.effort) == (Status.RETRIED, Effort(2, 0))


def test_a_slip_that_got_no_verdict_leaves_the_first_try_to_come() -> None:
    state = after(attempted("((", Outcome.UNREADABLE), RIGHT, Solved(KEY))
    assert (state.status, state.effort) == (Status.UNAIDED, Effort(1, 0))


def test_whoever_tries_every_option_in_a_row_has_needed_so_many_tries() -> None:
    state = after(*(attempted(str(option)) for option in (1, 2, 4)), RIGHT, Solved(KEY))
    assert (state.status, describe(state), brief(state)) == (
        Status.RETRIED,
        "solved in 4 tries",
        "in 4 tries",
    )


def test_a_right_answer_after_a_rung_is_assisted() -> None:
    state = after(Hinted(KEY, "orient"), RIGHT, Solved(KEY))
    assert (state.status, state.effort) == (Status.ASSISTED, Effort(1, 1))


def test_the_solution_marks_the_part_as_shown_and_typing_it_in_changes_nothing() -> None:
    assert after(Told(KEY)).status is Status.SHOWN
    assert after(Told(KEY), RIGHT, Solved(KEY)).status is Status.SHOWN


def test_a_twin_done_alone_lifts_shown_to_assisted() -> None:
    state = after(Told(KEY), Twin(KEY, 1), Solved(KEY, 1))
    assert (state.status, state.variant, state.settled) == (Status.ASSISTED, 1, True)


def test_a_twin_done_with_a_hint_or_a_second_solution_stays_shown() -> None:
    assert after(Told(KEY), Twin(KEY, 1), Hinted(KEY, "orient"), Solved(KEY, 1)).status is Status.SHOWN
    assert after(Told(KEY), Twin(KEY, 1), Told(KEY), Solved(KEY, 1)).status is Status.SHOWN


def test_a_twin_has_tries_of_its_own_and_they_are_what_it_took() -> None:
    copied = (Told(KEY), RIGHT, Solved(KEY))
    state = after(*copied, Twin(KEY, 1), attempted("2g"), attempted("3g"))
    assert (state.attempts, state.tries) == (3, 2)
    assert describe(state) == "solution shown (3 tries)"
    done = after(*copied, Twin(KEY, 1), attempted("2g"), RIGHT, Solved(KEY, 1))
    assert describe(done) == "solved alone after the solution, in 2 tries (3 in all)"
    assert (done.status, done.effort, done.needed) == (Status.ASSISTED, Effort(2, 0), 2)


def test_answers_after_the_first_right_one_are_practice() -> None:
    state = after(attempted("g"), RIGHT, Solved(KEY), attempted("2g"), RIGHT)
    assert (state.attempts, state.needed) == (4, 2)
    assert after(attempted("g"), attempted("2g")).needed == 2


def test_the_twin_of_a_twin_can_still_be_done_alone() -> None:
    events = (Told(KEY), Twin(KEY, 1), Told(KEY), Twin(KEY, 2), Solved(KEY, 2))
    assert after(*events).status is Status.ASSISTED


def test_a_solved_part_stays_solved() -> None:
    later = (attempted("g"), Hinted(KEY, "challenge"), Told(KEY), Twin(KEY, 1), attempted("g"), Told(KEY))
    state = after(RIGHT, Solved(KEY), *later)
    assert (state.status, state.solved, state.told) == (Status.UNAIDED, True, False)


def test_a_practice_variant_is_an_open_question_of_a_solved_part() -> None:
    state = after(RIGHT, Solved(KEY), Twin(KEY, 1))
    assert (state.solved, state.settled, state.variant) == (True, False, 1)


def test_mistakes_are_counted_by_name_and_a_row_for_a_column_too() -> None:
    row = attempted("[1, 2]", Outcome.FORM, "row-for-column")
    state = after(attempted("g", mistake="lost-sign"), attempted("h", mistake="lost-sign"), row)
    assert state.counts == {"lost-sign": 2, "row-for-column": 1}


def test_the_last_mistake_is_forgotten_by_an_unrecognised_answer_but_not_by_an_unreadable_one() -> None:
    named = attempted("g", mistake="lost-sign")
    assert after(named, attempted("((", Outcome.UNREADABLE)).last_mistake == "lost-sign"
    assert after(named, attempted("h")).last_mistake is None


def test_the_same_answer_again_is_no_new_work() -> None:
    hint = Hinted(KEY, "orient")
    assert after(attempted("g"), hint, attempted("g")).worked is False
    assert after(attempted("g"), hint, attempted("h")).worked is True


def test_only_a_right_answer_to_an_ask_is_new_work() -> None:
    hint = Hinted(KEY, "ask")
    assert after(hint, Asked(KEY, "ask", "2", "wrong")).worked is False
    state = after(hint, Asked(KEY, "ask", "1", "correct"))
    assert (state.worked, state.asked) == (True, ("ask",))


def test_a_rung_seen_twice_is_one_hint() -> None:
    assert after(Hinted(KEY, "orient"), Hinted(KEY, "orient")).hints == 1


def test_a_thought_to_go_on_with_after_the_right_answer_is_no_hint() -> None:
    state = after(RIGHT, Solved(KEY), Hinted(KEY, "challenge"))
    assert (state.rungs, state.hints, describe(state)) == (("challenge",), 0, "solved at the first try")


def test_each_version_has_answers_tries_and_hints_of_its_own() -> None:
    first = (attempted("g"), Hinted(KEY, "orient"), RIGHT, Solved(KEY))
    second = after(*first, Twin(KEY, 1))
    assert (second.answers, second.tries, second.rungs, second.hints) == ((), 0, (), 1)
    again = after(*first, Twin(KEY, 1), RIGHT, Solved(KEY, 1))
    assert (again.here, again.effort) == (Effort(1, 0), Effort(2, 1))
    assert describe(again) == "solved with 1 hint, in 2 tries (3 in all)"


OLD = """
opened|{"part":"tiny/step/length","variant":0}
attempted|{"part":"tiny/step/length","variant":0,"answer":["g"],"outcome":"wrong","credit":false,"mistake":null,"cells":["wrong"],"message":"","reading":["g"],"milliseconds":12.5}
hinted|{"part":"tiny/step/length","rung":"orient"}
asked|{"part":"tiny/step/length","rung":"ask","answer":"1","outcome":"correct","message":""}
told|{"part":"tiny/step/length"}
twin|{"part":"tiny/step/length","variant":1}
opened|{"part":"tiny/step/length","variant":1}
attempted|{"part":"tiny/step/length","variant":1,"answer":["-g"],"outcome":"correct","credit":true}
solved|{"part":"tiny/step/length","variant":1}
reflected|{"part":"tiny/step/length","text":"It was the norm."}
opened|{"part":"tiny/step/name","variant":0}
attempted|{"part":"tiny/step/name","variant":0,"answer":["-g"],"outcome":"correct","credit":true}
solved|{"part":"tiny/step/name"}
"""
"""Rows as the first version of the tutor wrote them: kind and data."""


def test_a_record_of_the_first_version_means_what_it_meant() -> None:
    events = [decode(*line.split("|", 1)) for line in OLD.split("\n") if line]
    assert None not in events
    record = fold(event for event in events if event is not None)
    twin, plain = record.part(KEY), record.part("tiny/step/name")
    assert (twin.status, twin.effort, twin.told, twin.attempts, twin.hints, twin.reflected) == (
        Status.ASSISTED,
        Effort(1, 0),
        True,
        2,
        1,
        True,
    )
    assert (plain.status, plain.effort, record.last) == (Status.UNAIDED, Effort(1, 0), "tiny/step/name")


def test_answers_are_kept_once_each_and_at_most_so_many() -> None:
    state = after(*(attempted(str(n)) for n in range(REMEMBERED + 5)), attempted("104"))
    assert len(state.answers) == REMEMBERED
    assert (state.answers[0], state.answers[-1]) == (("5",), ("104",))


class Counted(str):
    """A text that counts how often texts of its kind are compared or hashed."""

    looked = 0

    def __eq__(self, other: object) -> bool:
        Counted.looked += 1
        return str.__eq__(self, other)

    def __hash__(self) -> int:
        Counted.looked += 1
        return str.__hash__(self)


HOSTILE: dict[str, Callable[[str], Event]] = {
    "answers": lambda name: attempted(name),
    "mistakes": lambda name: Attempted(KEY, 0, ("g",), "wrong", False, name),
    "hints": lambda name: Hinted(KEY, name),
    "asks": lambda name: Asked(KEY, name, "1", "correct"),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", HOSTILE)
def test_each_event_of_a_record_of_ever_new_names_costs_the_same(kind: str) -> None:
    def looks(count: int) -> int:
        events = [HOSTILE[kind](Counted(number)) for number in range(count)]
        Counted.looked = 0
        fold(events)
        return Counted.looked

    one, two, three = looks(NAMES), looks(2 * NAMES), looks(3 * NAMES)
    assert three - two <= (two - one) * 1.01
    assert three > 0


def test_what_a_part_can_have_is_told_apart_and_no_more() -> None:
    state = after(*(Hinted(KEY, str(number)) for number in range(NAMES + 5)))
    assert (state.hints, state.rungs[-1]) == (NAMES, str(NAMES - 1))
    made = [Attempted(KEY, 0, ("g",), "wrong", False, str(n)) for n in (*range(NAMES + 5), 0)]
    counts = after(*made).counts
    assert (len(counts), counts["0"], counts["1"]) == (NAMES, 2, 1)


def test_reflecting_is_remembered() -> None:
    assert after(Reflected(KEY)).reflected is True


def test_a_thought_is_remembered_and_how_it_compared() -> None:
    first, second = Explained(KEY, "The norm."), Explained(KEY, "The norm.", "partly")
    assert (after(first).thought, after(first).reflected) == (first, True)
    assert after(first, second).thought == second
    assert after(RIGHT, Solved(KEY), first, Twin(KEY, 1)).thought == first


def test_how_sure_one_was_is_kept_from_before_the_first_try_at_each_version() -> None:
    assert after(Sure(KEY, 3), RIGHT, Solved(KEY)).sure == 3
    assert after(Sure(KEY, 3), attempted("((", Outcome.UNREADABLE), Sure(KEY, 2)).sure == 2
    assert after(attempted("g"), Sure(KEY, 4)).sure == 0
    assert after(Sure(KEY, 9)).sure == 0
    assert after(Sure(KEY, 3), RIGHT, Solved(KEY), Twin(KEY, 1)).sure == 0
    assert after(Sure(KEY, 3)).status is Status.UNTOUCHED


def test_a_sitting_belongs_to_no_part_and_is_over_when_it_is_ended() -> None:
    begun = (Session(25), Planned((KEY,), ("twin",)), Opened(KEY, 0, "twin"))
    record = fold((*begun, Left(KEY)))
    assert (record.session, record.plan, record.last) == (Session(25), begun[1], KEY)
    assert list(record.parts) == [KEY] == list(record.log)
    assert record.part(KEY).status is Status.UNTOUCHED
    over = advance(record, Ended())
    assert (over.session, over.plan, over.parts) == (None, None, record.parts)
    assert advance(record, Session(10)).plan is None


def test_the_record_knows_the_part_last_opened_and_each_conversation() -> None:
    events = (Opened(KEY), attempted("g"), Opened("tiny/step/name"))
    record = fold(events)
    assert record.last == "tiny/step/name"
    assert conversation(record, KEY) == events[:2]
    assert conversation(record, "tiny/step/none") == ()


EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(Opened, st.sampled_from((KEY, "tiny/step/name")), st.integers(0, 2)),
    st.builds(
        attempted,
        st.sampled_from("abc"),
        st.sampled_from(list(Outcome)),
        st.sampled_from((None, "lost-sign")),
    ),
    st.builds(Hinted, st.just(KEY), st.sampled_from(("orient", "ask", "structure"))),
    st.builds(Asked, st.just(KEY), st.just("ask"), st.just("1"), st.sampled_from(("correct", "wrong"))),
    st.builds(Told, st.just(KEY)),
    st.builds(Solved, st.just(KEY), st.integers(0, 2)),
    st.builds(Reflected, st.just(KEY)),
    st.builds(Explained, st.just(KEY), st.just("So."), st.sampled_from(("", "partly"))),
    st.builds(Twin, st.just(KEY), st.integers(0, 2)),
    st.builds(Sure, st.just(KEY), st.integers(-1, 6)),
    st.builds(Left, st.just(KEY)),
    st.builds(Session, st.integers(5, 25)),
    st.builds(Planned, st.just((KEY,)), st.just(("new",))),
    st.just(Ended()),
)


@pytest.mark.slow
@given(st.lists(EVENTS, max_size=30))
def test_folding_at_once_and_advancing_one_by_one_agree(events: list[Event]) -> None:
    record = Record()
    for event in events:
        record = advance(record, event)
    assert record == fold(events)


@pytest.mark.slow
@given(st.lists(EVENTS, max_size=30))
def test_no_event_lowers_a_status(events: list[Event]) -> None:
    rank = {Status.UNTOUCHED: 0, Status.BEGUN: 1, Status.SHOWN: 2} | dict.fromkeys(SOLVED, 3)
    state = PartState()
    record = Record()
    for event in events:
        record = advance(record, event)
        new = record.part(KEY)
        assert rank[new.status] >= rank[state.status]
        assert new.status is state.status or state.status not in SOLVED
        state = new
