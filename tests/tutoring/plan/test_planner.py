"""An evening's plan: what comes first, what waits, and what never happens."""

from datetime import UTC, date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.simulator.learner import Habit
from tests.simulator.truth import DAY
from tests.simulator.tutored import BEGIN, WRONG, Tutored, a_pack
from tutor.packs.model.catalogue import Catalogue
from tutor.tutoring.calendar.schedule import Schedule
from tutor.tutoring.memory.due import AN_EVENING, DueDays
from tutor.tutoring.plan.evening import Evening
from tutor.tutoring.plan.planner import Standing, tonight

PACK = a_pack(20)
KEYS = list(Catalogue((PACK,)))


def student(minutes: int = 25, exam: float | None = None) -> Tutored:
    return Tutored(PACK, Habit.STEADY, 1, exam, minutes)


def plan(of: Tutored, day: float, minutes: int | None = None) -> Evening:
    of.now = max(of.now, BEGIN + day * DAY)
    standing = Standing(of.study.record, of.days, of.parts, of.knowledge, of.study.resting)
    return tonight(standing, minutes)


def work(of: Tutored, key: str, day: float, right: bool = True, told: bool = False) -> None:
    of.now = max(of.now, BEGIN + day * DAY)
    found = of.parts.find(key)
    assert found is not None
    if told:
        of.study.open(key, found[2])
        of.study.told(key)
        return
    of._why[key] = "review" if of.study.part(key).settled else "new"
    of.saw(key, day, right)


def keys(evening: Evening, why: str) -> list[str]:
    return [item.key for item in evening.of(why)]


def test_a_first_evening_is_new_parts_in_the_order_of_the_pack_that_fit_its_minutes() -> None:
    evening = plan(student(), 0.8)
    assert keys(evening, "new") == KEYS[:5]
    assert evening.minutes == 25 and evening.put_off == 0 and evening.word == ""
    assert {item.because for item in evening.items} == {"new"}


def test_minutes_for_one_evening_go_before_those_of_the_schedule() -> None:
    assert len(plan(student(), 0.8, 10).items) == 2
    assert len(plan(student(), 0.8, 1).items) == 1, "one part is always planned"


def test_reviews_come_first_the_most_overdue_before_the_others_and_say_how_it_went() -> None:
    of = student()
    work(of, KEYS[0], 0.8)
    work(of, KEYS[1], 2.8)
    assert plan(of, 3.8).of("review") == ()
    evening = plan(of, 11.8)
    assert [item.key for item in evening.items][:2] == [KEYS[0], KEYS[1]]
    assert evening.items[0].because == "due: last right 11 days ago"


def test_a_part_that_was_shown_comes_back_as_a_twin_but_not_in_the_sitting_of_its_solution() -> None:
    of = student()
    work(of, KEYS[0], 0.8, told=True)
    assert KEYS[0] not in [item.key for item in plan(of, 0.81).items]
    evening = plan(of, 1.8)
    assert keys(evening, "twin") == [KEYS[0]]
    assert evening.items[0].because == "owed: another version of what was shown"


def test_what_was_begun_goes_before_what_is_new() -> None:
    of = student()
    part = of.parts.find(KEYS[3])
    assert part is not None
    of.study.open(KEYS[3], part[2])
    of.study.answer(KEYS[3], 0, ("wrong",), WRONG, of.now)
    evening = plan(of, 1.8)
    assert keys(evening, "new")[0] == KEYS[3]
    assert evening.items[0].because == "begun, and not answered yet"
    assert plan(of, 9.8).items[0].why == "new", "what was never solved is no review"


def test_after_three_weeks_away_there_are_five_reviews_and_a_word_about_the_rest() -> None:
    of = student()
    for number, key in enumerate(KEYS[:15]):
        work(of, key, 0.8 + number / 100)
    assert plan(of, 8.8).word == "10 more are due and can wait."
    evening = plan(of, 30.8)
    assert len(evening.of("review")) == AN_EVENING and evening.put_off == 10
    assert evening.word == (
        "Welcome back after 29 days: those that need it most come first, the other 10 wait for another "
        "evening."
    )


def test_a_part_that_fails_again_and_again_comes_behind_one_that_it_builds_on() -> None:
    of = Tutored(PACK, Habit.GUESSES, 1)
    for key in KEYS[:2]:
        work(of, key, 0.8)
    for day in (1.8, 6.8, 11.8):
        work(of, KEYS[5], day, right=False)
    evening = plan(of, 16.8)
    found = [item.key for item in evening.items]
    assert KEYS[5] in found
    before = evening.items[found.index(KEYS[5]) - 1]
    assert before.key in KEYS[:2]
    assert "has not stayed" in evening.items[found.index(KEYS[5])].because


def test_what_was_only_asked_in_a_placement_comes_in_its_place_as_if_new() -> None:
    of = student()
    of.now, found = BEGIN + 0.8 * DAY, of.parts.find(KEYS[12])
    assert found is not None
    of.study.open(KEYS[12], found[2], "place")
    of.study.answer(KEYS[12], 0, ("4",), WRONG)
    evening = plan(of, 0.9)
    assert keys(evening, "new") == KEYS[:5]
    assert {item.because for item in evening.items} == {"new"}


def test_what_was_shown_again_and_again_is_owed_and_does_not_come_alone_either() -> None:
    of = Tutored(PACK, Habit.GUESSES, 1)
    work(of, KEYS[0], 0.8)
    for day in (1.8, 6.8, 11.8):
        work(of, KEYS[5], day, told=True)
    assert of.study.memories.part(KEYS[5]).leech
    evening = plan(of, 16.8)
    found = [item.key for item in evening.items]
    assert found.index(KEYS[0]) == found.index(KEYS[5]) - 1


def test_only_what_is_known_is_mixed_and_of_different_skills() -> None:
    of = student(minutes=60)
    assert plan(of, 0.1).of("mixed") == ()
    for number, key in enumerate(KEYS[:10]):
        work(of, key, 0.8 + number // 5)
    mixed = plan(of, 3.8).of("mixed")
    assert len(mixed) == 2
    assert len({item.key.split("/")[1] for item in mixed}) == 2


def test_without_anything_to_do_the_next_day_is_named() -> None:
    of = Tutored(a_pack(1), Habit.STEADY, 1)
    key = next(iter(of.parts))
    work(of, key, 0.8)
    evening = plan(of, 1.8)
    assert evening.items == ()
    assert evening.word == "Nothing is due tonight. The next review comes on Friday."


def test_no_review_falls_on_the_exam_or_behind_it() -> None:
    of = student(exam=10)
    for number, key in enumerate(KEYS[:10]):
        work(of, key, 0.8 + number // 2)
    last = date(2026, 10, 5) + timedelta(days=9)
    assert all((due := of.days.of(key)) is not None and due <= last for key in KEYS[:10])


STEPS = st.lists(
    st.tuples(st.integers(0, 19), st.sampled_from(["right", "wrong", "told", "day", "week", "back"])),
    max_size=25,
)


@settings(max_examples=40, deadline=None)
@given(STEPS, st.integers(5, 60))
def test_whatever_happened_a_plan_fits_and_has_no_part_twice(
    steps: list[tuple[int, str]], budget: int
) -> None:
    of, day = student(budget), 0.8
    for number, what in steps:
        if what in ("right", "wrong", "told"):
            work(of, KEYS[number], day, what == "right", what == "told")
        else:
            day += {"day": 1, "week": 7, "back": -1}[what]
            of.now = BEGIN + day * DAY  # a clock that is set back, too
    standing = Standing(of.study.record, of.days, of.parts, of.knowledge, of.study.resting)
    evening = tonight(standing)
    found = [item.key for item in evening.items]
    assert len(set(found)) == len(found)
    assert evening.minutes <= budget or len(found) == 1
    assert len(evening.of("review")) <= AN_EVENING + 1
    assert not of.study.resting.intersection(found)
    assert evening == tonight(standing)


def test_a_day_of_study_ends_at_four_in_the_morning() -> None:
    of = student()
    work(of, KEYS[0], 0.8)
    due = of.days.of(KEYS[0])
    at_three = DueDays(of.study.memories, Schedule(), BEGIN + 4 * DAY + 3.9 * 3600, UTC)
    at_five = DueDays(of.study.memories, Schedule(), BEGIN + 4 * DAY + 4.1 * 3600, UTC)
    assert due == date(2026, 10, 9)
    assert at_three.due() == [] and at_five.due() == [KEYS[0]]
