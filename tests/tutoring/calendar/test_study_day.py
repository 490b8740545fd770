"""A day of study ends at four in the morning by the clock on the wall, also when that clock is changed."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.tutoring.calendar.study_day import begins, days_between, study_day

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = (
    BERLIN,
    ZoneInfo("America/New_York"),
    ZoneInfo("Australia/Lord_Howe"),
    UTC,
    timezone(timedelta(hours=13)),
)


@pytest.mark.parametrize(
    ("local", "day"),
    [
        ("2026-11-30 21:00", "2026-11-30"),
        ("2026-12-01 03:59", "2026-11-30"),
        ("2026-12-01 04:00", "2026-12-01"),
        ("2027-01-01 00:30", "2026-12-31"),
        ("2027-03-28 03:30", "2027-03-27"),  # the night in which the clock goes forward
        ("2027-03-28 04:00", "2027-03-28"),
        ("2026-10-25 02:30", "2026-10-24"),  # that in which it goes back
        ("2026-10-25 03:59", "2026-10-24"),
    ],
)
def test_a_study_day_ends_at_four_by_the_local_clock(local: str, day: str) -> None:
    at = datetime.fromisoformat(local).replace(tzinfo=BERLIN).timestamp()
    assert study_day(at, BERLIN) == date.fromisoformat(day)


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.sampled_from(ZONES))
def test_a_study_day_begins_where_the_one_before_it_ends(day: date, zone: ZoneInfo) -> None:
    first = begins(day, zone)
    assert study_day(first, zone) == day
    assert study_day(first - 1, zone) == day - timedelta(days=1)


@pytest.mark.parametrize(("hours", "days"), [(0, 0), (11, 0), (13, 1), (23, 1), (25, 1), (47, 2), (-30, 0)])
def test_an_evening_and_the_next_are_a_day_apart_even_an_hour_early(hours: int, days: int) -> None:
    assert days_between(1e9, 1e9 + hours * 3600) == days
