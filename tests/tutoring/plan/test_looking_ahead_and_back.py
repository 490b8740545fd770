"""The days ahead, how sure one was, and what is said at the end of an evening."""

from datetime import date, timedelta

from tests.simulator.learner import Habit
from tests.simulator.truth import DAY
from tests.simulator.tutored import BEGIN, Tutored, a_pack
from tutor.tutoring.part_state import PartState
from tutor.tutoring.plan.asking import asks_how_sure
from tutor.tutoring.plan.calibration import calibration
from tutor.tutoring.plan.dates import day_name
from tutor.tutoring.plan.end_of_evening import Done, EndOfEvening, end_of_evening
from tutor.tutoring.plan.forecast import forecast

TODAY = date(2026, 10, 5)


def lived(*days: float, right: bool = True) -> Tutored:
    """Evenings as they are planned, on these days."""
    of = Tutored(a_pack(20), Habit.STEADY, 1)
    for day in days:
        for key in of.evening(day, last=False):
            of.saw(key, day, right)
    return of


def test_the_forecast_counts_every_card_once_and_what_is_overdue_today() -> None:
    of = lived(0.8)
    ahead = forecast(of.days, of.parts)
    assert [day for day, _ in ahead] == [TODAY + timedelta(days=number) for number in range(14)]
    assert [count for _, count in ahead] == [0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    of.now += 9 * DAY
    assert forecast(of.days, of.parts)[0] == (TODAY + timedelta(days=9), 5)


def test_the_end_of_an_evening_counts_and_says_when_it_comes_back() -> None:
    of = lived(0.8)
    end = end_of_evening(of.days, of.parts, BEGIN)
    assert end.lines[:2] == (
        "5 parts done, all of them right at the first try.",
        "5 parts come back on Friday.",
    )
    assert end_of_evening(of.days, of.parts, of.now + 1).lines == (
        "Nothing was finished this time, and nothing is lost: it goes on where you left it.",
    )


def test_parts_that_come_back_on_several_days_are_told_in_one_sentence() -> None:
    done = [
        Done(f"p/q/{number}", "A part", number > 0, TODAY + timedelta(days=days))
        for number, days in enumerate((1, 40, 1))
    ]
    assert EndOfEvening(tuple(done), (), 0, 0, TODAY).lines == (
        "3 parts done, 2 of them right at the first try.",
        f"They come back: 2 tomorrow, 1 {day_name(TODAY + timedelta(days=40), TODAY)}.",
    )
    assert EndOfEvening(tuple(done[:1]) * 2, (), 0, 0, TODAY).lines[0] == "2 parts done."


def test_a_mistake_that_did_not_come_back_is_named() -> None:
    of = lived(0.8, right=False)
    began = BEGIN + 5 * DAY
    for key in of.evening(5.8, last=False):
        of.saw(key, 5.8, True)
    end = end_of_evening(of.days, of.parts, began)
    assert end.cured and all(title.startswith("Part-") for title in end.cured)
    assert f"A mistake did not come back: {end.cured[0]}." in end.lines


def test_sureness_is_counted_by_level_against_first_tries() -> None:
    of = lived(0.8, 4.8, 9.8)
    levels = calibration(of.study.memories)
    asked = [met for memory in of.study.memories.parts.values() for met in memory.encounters if met.sure]
    assert [level.level for level in levels] == [1, 2, 3, 4]
    assert sum(level.asked for level in levels) == len(asked) > 0
    assert all(level.right == level.asked for level in levels)


def test_every_review_is_asked_about_and_a_third_of_the_other_first_tries() -> None:
    fresh = PartState()
    assert all(asks_how_sure(f"p/q/{number}", fresh, "review") for number in range(50))
    asked = sum(asks_how_sure(f"p/q/{number}", fresh, "new") for number in range(300))
    assert 70 <= asked <= 130
    assert not any(asks_how_sure(f"p/q/{number}", fresh, "free") for number in range(50))
    for later in (
        PartState(tries=1),
        PartState(settled=True),
        PartState(rungs=("orient",)),
        PartState(sure=2),
    ):
        assert not asks_how_sure("p/q/1", later, "review")


def test_days_are_named_from_where_one_is() -> None:
    names = [day_name(TODAY + timedelta(days=ahead), TODAY) for ahead in (0, 1, 2, 6, 7, 100)]
    assert names == ["today", "tomorrow", "on Wednesday", "on Sunday", "on 12 October", "on 13 January 2027"]
