"""A sitting ends with a pause, not with the program or the day; no twin is dealt in the one of its reveal."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sittings import kept
from tests.tutoring.parts import KEY, RIGHT, WRONG, part
from tutor.store.record.folding import of_rows
from tutor.store.record.resumed import resumed
from tutor.store.record.sqlite_file import Row
from tutor.tutoring.event import Event, Opened, Told, Twin
from tutor.tutoring.sitting import PAUSE, SITTING, Sitting
from tutor.tutoring.state import Record, Status
from tutor.tutoring.study import Study

PART = part()
HOUR = 3600.0


class Clock:
    """The hour that a test says it is."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def at_work() -> tuple[Study, Clock, list[Event]]:
    clock, written = Clock(), list[Event]()
    return Study(Record(), written.append, clock=clock), clock, written


def test_a_part_that_was_shown_comes_back_as_its_twin_after_a_pause_and_not_before() -> None:
    study, clock, written = at_work()
    study.open(KEY, PART)
    study.told(KEY)
    for hours in (0.0, 1.0, 3.9, 3.9):
        clock.now += hours * HOUR
        assert (study.open(KEY, PART).variant, study.twin(KEY, PART)) == (0, None)
    clock.now += 4 * HOUR
    assert study.due(KEY, PART)
    assert study.open(KEY, PART).variant == 1
    assert written[-2:] == [Twin(KEY, 1), Opened(KEY, 1, "twin")]
    study.answer(KEY, 1, ("-g",), RIGHT)
    assert study.part(KEY).status is Status.ASSISTED
    assert study.open(KEY, PART).variant == 1


def test_typing_the_shown_solution_in_pays_nothing_and_the_twin_stays_owed() -> None:
    study, clock, _ = at_work()
    study.told(KEY)
    study.answer(KEY, 0, ("-g",), RIGHT)
    assert (study.part(KEY).status, study.twin(KEY, PART)) == (Status.SHOWN, None)
    clock.now += 9 * HOUR
    assert study.open(KEY, PART).variant == 1


def test_a_twin_that_needed_help_is_owed_again_for_a_later_sitting() -> None:
    study, clock, _ = at_work()
    study.told(KEY)
    clock.now += 9 * HOUR
    study.open(KEY, PART)
    study.answer(KEY, 1, ("g",), WRONG)
    study.show(KEY, PART, PART.ladder[1])
    study.answer(KEY, 1, ("-g",), RIGHT)
    assert (study.part(KEY).status, study.open(KEY, PART).variant) == (Status.SHOWN, 1)
    clock.now += 9 * HOUR
    assert study.open(KEY, PART).variant == 2


def test_a_part_with_one_version_owes_none() -> None:
    study, clock, _ = at_work()
    study.told(KEY)
    clock.now += 99 * HOUR
    assert not study.due(KEY, part(variants=1))
    assert study.open(KEY, part(variants=1)).variant == 0


def test_a_version_for_practice_can_be_had_at_once() -> None:
    study, _, _ = at_work()
    study.answer(KEY, 0, ("-g",), RIGHT)
    assert study.twin(KEY, PART) == 1


@pytest.mark.slow
@given(st.lists(st.floats(-90 * HOUR, 90 * HOUR), max_size=8))
def test_a_clock_that_jumps_deals_no_twin_within_a_sitting_and_loses_none_for_ever(
    jumps: list[float],
) -> None:
    study, clock, _ = at_work()
    study.told(KEY)
    before = clock.now
    for jump in jumps:
        clock.now += jump
        due = study.due(KEY, PART)
        assert not due or clock.now - before >= PAUSE or jump >= PAUSE
        if due:
            return
        study.open(KEY, PART)
    clock.now += PAUSE
    assert study.due(KEY, PART)


def rows(*stamped: tuple[float, str]) -> list[Row]:
    texts = [f"2026-03-0{1 + int(hour // 24)}T{int(hour % 24):02}:30:00+00:00" for hour, _ in stamped]
    data = '{"part":"tiny/step/length"}'
    return [
        Row(f"{n:016x}", text, kind, data)
        for n, (text, (_, kind)) in enumerate(zip(texts, stamped, strict=True))
    ]


def last_sitting(found: Sequence[Row]) -> Sitting:
    return of_rows(found, (SITTING,)).of(SITTING)


@pytest.mark.parametrize(
    ("happened", "resting"),
    [
        (((20, "told"), (21, "opened")), True),
        (((22, "told"), (25, "opened")), True),
        (((20, "told"), (24, "opened")), False),
        (((8, "told"), (20, "opened"), (21, "opened")), False),
        (((8, "opened"), (20, "solved")), True),
        (((20, "told"), (9, "opened")), True),
    ],
    ids=["an hour later", "past midnight", "four hours later", "next evening", "solved", "clock set back"],
)
def test_the_last_sitting_is_the_one_that_the_record_ends_with(
    happened: tuple[tuple[float, str], ...], resting: bool
) -> None:
    assert (KEY in last_sitting(rows(*happened)).solutions) is resting


def test_a_damaged_stamp_and_an_unknown_event_end_no_sitting() -> None:
    strange = [*rows((20, "told")), Row("a", "yesterday", "opened", "{}"), Row("b", "", "dreamt", "{}")]
    assert last_sitting(strange).solutions == {KEY}
    assert last_sitting([]) == Sitting()


def test_a_new_start_of_the_program_is_no_new_sitting(tmp_path: Path) -> None:
    with kept(tmp_path, Told(KEY), hours=1) as store:
        assert resumed(store).resting == {KEY}
    with kept(tmp_path / "other", Told(KEY), hours=5) as store:
        assert resumed(store).resting == frozenset()
        assert resumed(store).due(KEY, PART)
