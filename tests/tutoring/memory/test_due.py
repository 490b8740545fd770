"""Due days: by the clock on the wall, the most overdue first, and none after the day before the exam."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.tutoring.calendar.schedule import Holiday, Schedule
from tutor.tutoring.memory.card import Card, PartMemory
from tutor.tutoring.memory.due import DueDays
from tutor.tutoring.memory.memories import Memories

BERLIN = ZoneInfo("Europe/Berlin")


def second(local: str) -> float:
    return datetime.fromisoformat(local).replace(tzinfo=BERLIN).timestamp()


def known(*cards: Card, now: float = 0.0) -> Memories:
    return Memories({f"p/q/{number}": PartMemory(card=card) for number, card in enumerate(cards)}, now)


@pytest.mark.parametrize(
    ("met", "gap", "due"),
    [
        ("2026-11-30 21:00", 4, "2026-12-04"),
        ("2026-12-01 02:00", 4, "2026-12-04"),
        ("2027-03-26 03:30", 4, "2027-03-29"),  # over the night in which the clock goes forward
        ("2027-03-26 04:30", 4, "2027-03-30"),
        ("2026-10-23 03:30", 4, "2026-10-26"),
    ],
)
def test_days_are_counted_by_the_clock_on_the_wall(met: str, gap: int, due: str) -> None:
    cards = known(Card(second(met), gap))
    day = date.fromisoformat(due)
    assert DueDays(cards, Schedule(), second(met), BERLIN).of("p/q/0") == day
    evening = datetime.combine(day, datetime.min.time(), BERLIN) + timedelta(hours=20)
    assert DueDays(cards, Schedule(), evening.timestamp(), BERLIN).due() == ["p/q/0"]
    assert not DueDays(cards, Schedule(), evening.timestamp() - 86_400, BERLIN).due()


def test_the_most_overdue_comes_first() -> None:
    cards = known(Card(second("2026-11-01 20:00"), 25), Card(second("2026-11-20 20:00"), 4))
    assert DueDays(cards, Schedule(), second("2026-12-01 20:00"), BERLIN).due() == ["p/q/1", "p/q/0"]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 200)), max_size=40), st.integers(1, 60))
def test_no_review_falls_due_after_the_day_before_the_exam(met: list[tuple[int, int]], ahead: int) -> None:
    now = datetime(2026, 12, 1, 19, tzinfo=UTC)
    cards = known(*[Card((now - timedelta(days=ago)).timestamp(), gap) for ago, gap in met])
    exam = now.date() + timedelta(days=ahead)
    days = DueDays(cards, Schedule(until=exam), now.timestamp(), UTC)
    for number, (ago, _) in enumerate(met):
        found = days.of(f"p/q/{number}")
        assert found is not None
        met_on = now.date() - timedelta(days=ago)
        assert met_on < found
        assert found < exam or met_on >= exam - timedelta(days=1)


def test_the_last_reviews_come_on_evenings_of_study() -> None:
    cards = known(*[Card(second("2026-11-30 20:00"), 100) for _ in range(40)])
    away = Holiday(date(2027, 2, 8), date(2027, 2, 9))
    schedule = Schedule(weekdays=(0, 2), holidays=(away,), until=date(2027, 2, 10))
    days = DueDays(cards, schedule, second("2026-12-01 20:00"), BERLIN)
    assert days.last_day == date(2027, 2, 3)
    first = days.last_day - timedelta(days=days.run_up - 1)
    assert len(list(schedule.evenings(first, days.run_up))) == 8, "forty parts, five an evening"
    found = [days.of(f"p/q/{number}") for number in range(40)]
    assert all(first <= day <= days.last_day for day in found if day is not None)


def test_an_exam_that_is_over_moves_nothing() -> None:
    cards = known(Card(second("2026-11-30 20:00"), 50))
    exam = Schedule(until=date(2026, 12, 24))
    assert DueDays(cards, exam, second("2026-12-25 20:00"), BERLIN).of("p/q/0") == date(2027, 1, 19)


def test_last_reviews_before_an_exam_do_not_all_come_on_one_evening() -> None:
    cards = known(*[Card(second("2026-11-30 20:00"), 100) for _ in range(40)])
    days = DueDays(cards, Schedule(until=date(2027, 2, 10)), second("2026-12-01 20:00"), BERLIN)
    found = [days.of(f"p/q/{number}") for number in range(40)]
    assert max(found.count(day) for day in set(found)) <= 10
    assert all(date(2027, 2, 1) <= day <= date(2027, 2, 9) for day in found if day is not None)


def test_a_clock_set_back_makes_nothing_undue() -> None:
    cards = known(Card(second("2026-11-26 20:00"), 4), now=second("2026-11-30 20:00"))
    assert DueDays(cards, Schedule(), second("2026-11-29 20:00"), BERLIN).due() == ["p/q/0"]
