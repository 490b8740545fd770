"""What there is to see of a term is counted from what was done, and from nothing else."""

from __future__ import annotations

from datetime import UTC, timedelta

import pytest

from tests.tutoring.reports import MONDAY, Happened, met, report
from tutor.tutoring.calendar.schedule import Schedule
from tutor.tutoring.calendar.study_day import begins
from tutor.tutoring.event import Attempted, Event, Hinted, Opened, Solved, Told


def test_each_skill_stands_once_below_the_first_that_it_builds_on() -> None:
    found = report([]).skills
    assert [(skill.slug, skill.depth, skill.under, skill.parts) for skill in found] == [
        ("limits", 0, "", 2),
        ("rates", 1, "p/limits", 2),
        ("both", 2, "p/rates", 2),
        ("sums", 0, "", 2),
    ]


def test_a_skill_is_called_by_what_was_seen_of_it() -> None:
    three = [*met("limits-0", 0), *met("limits-1", 0), *met("limits-0", 3)]
    words = {skill.slug: skill.word for skill in report([*three, *met("sums-0", 4, right=False)]).skills}
    assert words["limits"] == "mastered"
    assert words["sums"] == "not there yet"
    assert words["rates"] == "not asked yet"
    once = {skill.slug: skill.word for skill in report([*met("both-0", 0)]).skills}
    assert once["both"] == "known so far"
    test = [
        (1.0, Opened("p/q/sums-0", 0, "test")),
        (2.0, Attempted("p/q/sums-0", 0, ("y",), "correct", True)),
    ]
    assert {skill.slug: skill.word for skill in report(test).skills}["sums"] == "shown by a test"


def test_days_hold_first_answers_and_end_in_this_week() -> None:
    found = report([*met("limits-0", 0), *met("limits-1", 0, right=False), *met("limits-0", 56)])
    assert len(found.weeks) == 12
    assert {len(week) for week in found.weeks} == {7}
    assert found.weeks[-1][0].day <= found.today <= found.weeks[-1][-1].day
    by_day = {day.day: (day.met, day.alone) for day in found.days if day.met}
    assert by_day == {MONDAY: (2, 1), MONDAY + timedelta(days=56): (1, 1)}


@pytest.mark.parametrize(("answers", "shown"), [(19, False), (20, True)])
def test_how_sure_and_how_right_is_shown_from_twenty_answers_on(answers: int, shown: bool) -> None:
    happened = [
        each
        for number in range(answers)
        for each in met("limits-0", number, sure=4 if number % 2 else 1, right=number % 4 > 0)
    ]
    found = report(happened)
    assert found.asked_sure == answers
    assert bool(found.sureness) is shown
    if shown:
        assert [(level.level, level.asked, level.right) for level in found.sureness if level.asked] == [
            (1, 10, 5),
            (4, 10, 10),
        ]


def test_a_mistake_came_back_if_it_began_two_meetings_and_is_cured_by_a_right_one() -> None:
    twice = [*met("sums-0", 0, right=False, mistake="sign"), *met("sums-0", 9, right=False, mistake="sign")]
    (open_,) = report(twice).came_back
    assert (open_.key, open_.mistake, open_.times, open_.cured) == ("p/q/sums-0", "sign", 2, False)
    assert open_.last == MONDAY + timedelta(days=9)
    (cured,) = report([*twice, *met("sums-0", 20)]).came_back
    assert cured.cured
    assert report(twice[: len(twice) // 2]).came_back == ()


def test_what_is_recalled_is_told_from_fifty_reviews_on() -> None:
    happened = [
        each
        for number in range(26)
        for name in ("limits-0", "sums-0")
        for each in met(name, 2 * number, right=number % 3 > 0)
    ]
    ahead = Schedule(until=MONDAY + timedelta(days=100))
    assert report([*happened[: -len(met("sums-0", 0))]], ahead).recalled is None
    found = report(happened, ahead).recalled
    assert found is not None and found.exam is not None
    assert found.met == 2 and 0.8 < found.exam < found.now < 2
    over = report(happened, Schedule(until=MONDAY)).recalled
    assert over is not None and over.exam is None


def test_the_exam_is_counted_down_until_it_is_over() -> None:
    ahead = report([], Schedule(until=MONDAY + timedelta(days=100)))
    assert ahead.days_left == (MONDAY + timedelta(days=100) - ahead.today).days
    assert report([], Schedule(until=MONDAY)).exam is None


def test_help_and_shown_solutions_are_no_right_answers() -> None:
    at = begins(MONDAY, UTC) + 60
    happened: Happened = [
        (at, Opened("p/q/sums-0")),
        (at, Hinted("p/q/sums-0", "orient")),
        (at, Attempted("p/q/sums-0", 0, ("y",), "correct", True)),
        (at, Opened("p/q/sums-1")),
        (at, Told("p/q/sums-1")),
    ]
    (day,) = (day for day in report(happened).days if day.met)
    assert (day.met, day.alone) == (2, 0)


def test_ways_are_counted_by_the_first_right_answer_and_by_nothing_that_came_later() -> None:
    at = begins(MONDAY, UTC) + 60

    def answered(name: str, *before: Event) -> Happened:
        key = f"p/q/{name}"
        events = (Opened(key), *before, Attempted(key, 0, ("y",), "correct", True), Solved(key))
        return [(at, event) for event in events]

    def wrong(name: str, times: int) -> list[Event]:
        return [Attempted(f"p/q/{name}", 0, (f"x{n}",), "wrong", False) for n in range(times)]

    happened = [
        *answered("limits-0"),
        *answered("limits-1"),
        *answered("rates-0", *wrong("rates-0", 1)),
        *answered("rates-1", *wrong("rates-1", 6)),
        *answered("sums-0", Hinted("p/q/sums-0", "orient"), Hinted("p/q/sums-0", "next")),
        (at, Opened("p/q/sums-1")),
        (at, Told("p/q/sums-1")),
        *met("limits-0", 3, right=False),
        (at, Opened("p/q/both-0")),
        (at, Attempted("p/q/both-0", 0, ("x",), "wrong", False)),
    ]
    found = report(happened)
    assert {way.words: way.parts for way in found.ways} == {
        "at the first try": 2,
        "in 2 tries": 1,
        "in 4 or more tries": 1,
        "with 2 hints": 1,
        "shown": 1,
    }
    counted = found.counts
    assert sum(way.parts for way in found.ways) == counted.solved + counted.shown
    assert report([]).ways == ()
