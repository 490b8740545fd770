"""What holds of every plan, whatever a student did, whatever the clock was set to, wherever they live."""

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tutoring.parts import RIGHT, part
from tutor.checking.contract.verdict import Cell, Outcome, Verdict
from tutor.packs.model.catalogue import Catalogue
from tutor.packs.model.pack import Pack, Problem
from tutor.tutoring.calendar.schedule import Schedule
from tutor.tutoring.calendar.study_day import study_day
from tutor.tutoring.event import Event, Opened, Twin
from tutor.tutoring.memory.due import DueDays
from tutor.tutoring.memory.memories import memories
from tutor.tutoring.plan.evening import Evening
from tutor.tutoring.plan.planner import Standing, tonight
from tutor.tutoring.state import Record, fold
from tutor.tutoring.study import Study

pytestmark = pytest.mark.slow

DAY = 86_400.0
START = datetime(2026, 10, 20, 19, tzinfo=UTC).timestamp()
"""Some days before clocks go back in Europe, and with two weeks more in America."""
ZONES = st.sampled_from((UTC, ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")))
EACH = tuple(part(f"{name}{count}", count) for name in "ab" for count in (1, 2, 3))
PACK = Pack("tiny", "Tiny", "1", (Problem("step", "A step", "", EACH),))
PARTS = Catalogue((PACK,))
KEYS = tuple(PARTS)
WORK = ("follow", "right", "wrong", "told", "slip", "paused", "restarted", "night", "back", "weeks")
DEEDS = st.lists(st.tuples(st.sampled_from(WORK), st.sampled_from(KEYS)), max_size=30)


class Student:
    """Somebody who does what they are told, or something else; every event is kept with its second."""

    def __init__(self) -> None:
        self.now = START
        self.timed: list[tuple[float, Event]] = []
        self.study = Study(Record(), self._write, clock=lambda: self.now)

    def _write(self, event: Event) -> None:
        self.timed.append((self.now, event))

    def plan(self, zone: tzinfo, minutes: int = 25) -> Evening:
        days = DueDays(self.study.memories, Schedule(minutes), self.now, zone)
        return tonight(Standing(self.study.record, days, PARTS, resting=self.study.resting))

    def do(self, deed: str, key: str, zone: tzinfo) -> None:
        self.now += {"night": DAY, "back": -DAY, "weeks": 24 * DAY}.get(deed, 97.0)
        if deed in ("paused", "restarted"):
            self.study.keep(key, deed)
        elif deed == "slip":
            self.study.slip(key)
        elif deed == "follow":
            for item in self.plan(zone).items:
                self.now += 120
                self.meet(item.key, item.why)
                self.answer(item.key, "-g", right=True)
        elif deed in ("right", "wrong", "told"):
            self.meet(key, "free")
            if deed == "told":
                self.study.told(key)
            else:
                self.answer(key, f"{self.now}", deed == "right")

    def answer(self, key: str, text: str, right: bool) -> None:
        verdict = RIGHT if right else Verdict(Outcome.WRONG, cells=(Cell(Outcome.WRONG, reading=text),))
        self.study.answer(key, self.study.part(key).variant, (text,), verdict)

    def meet(self, key: str, why: str) -> None:
        found = PARTS.find(key)
        assert found is not None
        self.study.open(key, found[2], why)


@settings(max_examples=60, deadline=None)
@given(DEEDS, ZONES, st.integers(5, 90))
def test_every_plan_keeps_its_promises(deeds: list[tuple[str, str]], zone: tzinfo, minutes: int) -> None:
    student = Student()
    for deed, key in deeds:
        student.do(deed, key, zone)
        evening = student.plan(zone, minutes)
        keys = [item.key for item in evening.items]
        assert len(keys) == len(set(keys)), "no part twice an evening"
        assert len(keys) <= 1 or evening.minutes <= minutes, "the plan fits the minutes"
        assert not student.study.resting.intersection(keys), "no solution that was just read is asked for"
        assert not any(student.study.memories.part(key).kept for key in keys)
        assert evening == student.plan(zone, minutes)
    assert memories(student.timed) == student.study.memories, "the fold is deterministic"
    assert fold(event for _, event in student.timed) == student.study.record


@settings(max_examples=60, deadline=None)
@given(DEEDS, ZONES)
def test_what_is_planned_is_another_version_than_the_last_wherever_there_is_one(
    deeds: list[tuple[str, str]], zone: tzinfo
) -> None:
    student = Student()
    for deed, key in [*deeds, ("night", KEYS[0])]:
        student.do(deed, key, zone)
    for item in student.plan(zone).items:
        before = student.study.part(item.key)
        if item.why not in ("twin", "review", "mixed") or not (before.settled or before.revealed):
            continue
        student.meet(item.key, item.why)
        after = student.study.part(item.key)
        assert not (after.settled or after.revealed or after.answers), "an empty desk"
        found = PARTS.find(item.key)
        assert found is not None
        if len(found[2].variants) > 1:
            assert after.variant != before.variant
            assert isinstance(student.timed[-2][1], Twin)
        else:
            assert item.why != "twin", "what is remembered is not to be typed in again for it"
        assert isinstance(student.timed[-1][1], Opened)


@settings(max_examples=60, deadline=None)
@given(DEEDS, ZONES)
def test_after_an_evening_nothing_is_due_again_before_another_day(
    deeds: list[tuple[str, str]], zone: tzinfo
) -> None:
    student = Student()
    for deed, key in deeds:
        student.do(deed, key, zone)
    # Whoever set the clock back goes on in time.
    student.now = max(student.now, student.study.memories.now) + DAY
    done = [item.key for item in student.plan(zone).items]
    student.do("follow", "", zone)
    days = DueDays(student.study.memories, Schedule(), student.now, zone)
    for key in done:
        due = days.of(key)
        assert due is not None and due > study_day(student.now, zone)
    assert not set(done).intersection(item.key for item in student.plan(zone).items)


@settings(max_examples=40, deadline=None)
@given(DEEDS, ZONES, st.integers(1, 48))
def test_a_clock_set_back_changes_nothing_that_is_due(
    deeds: list[tuple[str, str]], zone: tzinfo, hours: int
) -> None:
    student = Student()
    for deed, key in deeds:
        student.do(deed, key, zone)
    now = max(student.now, student.study.memories.now)
    right = DueDays(student.study.memories, Schedule(), now, zone)
    back = DueDays(student.study.memories, Schedule(), now - hours * 3600, zone)
    if student.study.memories.now == now:
        assert set(back.due()) == set(right.due())
    assert all(back.of(key) == right.of(key) for key in KEYS)


def test_what_was_started_over_comes_as_new_with_an_empty_desk() -> None:
    student, key = Student(), KEYS[1]
    student.do("right", key, UTC)
    student.do("restarted", key, UTC)
    student.now += timedelta(days=1).total_seconds()
    planned = {item.key: item for item in student.plan(UTC).items}
    assert planned[key].because == "started over"
    student.meet(key, planned[key].why)
    assert not student.study.part(key).settled
    student.answer(key, "-g", right=True)
    card = student.study.memories.part(key).card
    assert card is not None and card.reps == 1


def test_quick_guesses_bring_another_version_on_a_later_evening() -> None:
    student, key = Student(), KEYS[2]
    student.meet(key, "new")
    for text in ("a", "b", "c"):
        student.now += 5
        student.answer(key, text, right=False)
    student.answer(key, "-g", right=True)
    assert key not in [item.key for item in student.plan(UTC).items]
    student.now += DAY
    owed = student.plan(UTC).of("twin")
    assert [(item.key, item.because) for item in owed] == [(key, "owed: another version of what was guessed")]
