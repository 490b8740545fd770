"""When a hint is offered: after two unknown ways, after the same mistake again, and after quick answers."""

import pytest

from tests.tutoring.parts import KEY, attempted, desk, part, verdict
from tutor.checking.contract.verdict import Outcome
from tutor.tutoring.event import Attempted, Event, Hinted, Solved, Told
from tutor.tutoring.offer import NO_HURRY, THE_SAME, TWO_WAYS, Pace, offer
from tutor.tutoring.state import fold

PART = part()
RIGHT = (attempted("-g", Outcome.CORRECT), Solved(KEY))
OWN = attempted("g", mistake="own-norm")


def reason(*events: Event) -> str | None:
    made = offer(PART, fold(events).part(KEY), events)
    return made.reason if made else None


def test_two_different_unrecognised_wrong_answers_bring_an_offer() -> None:
    assert reason(attempted("g")) is None
    assert reason(attempted("g"), attempted("g")) is None
    assert reason(attempted("g"), attempted("h")) == TWO_WAYS


def test_a_rung_or_a_recognised_mistake_starts_the_count_of_the_offer_anew() -> None:
    assert reason(attempted("g"), Hinted(KEY, "orient"), attempted("h")) is None
    assert reason(attempted("g"), attempted("k", mistake="own-norm"), attempted("h")) is None


@pytest.mark.parametrize(
    "between",
    [(), (Hinted(KEY, "contradict"),), (attempted("h"),), (attempted("k", mistake="other"),)],
)
def test_the_same_mistake_again_brings_an_offer_whatever_came_between(between: tuple[Event, ...]) -> None:
    assert reason(OWN) is None
    assert reason(OWN, *between, attempted("2 g", mistake="own-norm")) == THE_SAME


def test_the_same_mistake_on_another_version_is_made_for_the_first_time() -> None:
    elsewhere = Attempted(KEY, 1, ("g",), "wrong", False, "own-norm")
    assert reason(OWN, elsewhere) is None


def test_the_offer_names_the_rung_that_would_come() -> None:
    events = (OWN, OWN)
    made = offer(PART, fold(events).part(KEY), events)
    assert made is not None
    assert (made.rung.id, made.last) == ("contradict", False)
    seen = tuple(Hinted(KEY, rung.id) for rung in PART.ladder if rung.id not in ("tell", "challenge"))
    made = offer(PART, fold((*seen, *events)).part(KEY), events)
    assert made is not None
    assert (made.rung.id, made.last) == ("tell", True)


def test_nothing_is_offered_when_solved_or_when_nothing_is_left() -> None:
    assert reason(*RIGHT) is None
    assert reason(Told(KEY), attempted("g"), attempted("h")) is None
    assert reason(attempted("g"), attempted("h"), Hinted(KEY, "orient")) is None


def offered(*given: tuple[float, str], right: tuple[int, ...] = ()) -> str | None:
    """The offer after these wrong answers, each with its second, of a part with a mistake for each."""
    study, _ = desk()
    for second, answer in given:
        study.answer(KEY, 0, (answer,), verdict(Outcome.WRONG, f"like-{answer}"), second)
    made = study.offer(KEY, PART)
    return made.reason if made else None


def test_three_different_wrong_answers_within_a_minute_bring_a_kind_offer() -> None:
    assert offered((0, "a"), (20, "b"), (60, "c")) == NO_HURRY
    assert offered((0, "a"), (30, "b"), (61, "c")) is None
    assert offered((0, "a"), (10, "b")) is None


def test_the_same_answer_handed_in_again_is_no_further_one() -> None:
    assert offered((0, "a"), (1, "b"), (2, "b")) == THE_SAME
    assert offered((0, "a"), (1, "b"), (2, "a"), (3, "c")) == NO_HURRY


def test_who_goes_on_quickly_hears_of_it_at_every_third_answer() -> None:
    quick = [(float(second), f"x{second}") for second in range(6)]
    assert [offered(*quick[:count]) for count in range(1, 7)] == [None, None, NO_HURRY, None, None, NO_HURRY]


def test_a_hint_and_a_right_answer_end_the_hurry() -> None:
    study, _ = desk()
    wrong = verdict(Outcome.WRONG)
    study.answer(KEY, 0, ("a",), verdict(Outcome.WRONG, "a"), 0.0)
    study.answer(KEY, 0, ("b",), verdict(Outcome.WRONG, "b"), 1.0)
    study.show(KEY, PART, PART.ladder[0])
    study.answer(KEY, 0, ("c",), wrong, 2.0)
    assert study.offer(KEY, PART) is None
    pace = Pace().after(attempted("a"), 0.0).after(attempted("b"), 1.0).after(RIGHT[0], 2.0)
    assert pace == Pace()


def test_an_answer_that_gets_further_and_one_that_cannot_be_read_are_no_hurry() -> None:
    def of(answer: str, *cells: str) -> Attempted:
        return Attempted(KEY, 0, (answer,), "partly", False, None, (*cells, "wrong"))

    pace = Pace()
    for second, (answer, right) in enumerate((("a", 0), ("b", 1), ("c", 2))):
        pace = pace.after(of(answer, *["correct"] * right), second)
    assert not pace.quick
    assert pace.after(Attempted(KEY, 0, ("3",), "partly", False, None, ("correct",)), 3.0) == Pace()
    assert pace.after(attempted("((", Outcome.UNREADABLE), 4.0) == pace
    for second, answer in enumerate(("d", "e"), 5):
        pace = pace.after(of(answer, "correct", "correct"), second)
    assert pace.quick
