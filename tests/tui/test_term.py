"""A student lives a term: twelve weeks in the app and below it, killed now and then, with one record."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.simulator.learner import Habit, Learner, a_learner
from tests.simulator.truth import ActivationDecay
from tests.tui import term_pack
from tests.tui.conftest import desk, hand_in, opened, part_screen, press, seen
from tutor.checking import Checker
from tutor.cli.shared.tonight_plan import settings_of, standing
from tutor.packs.model.catalogue import Catalogue
from tutor.packs.model.pack import Pack
from tutor.packs.reading.load import load
from tutor.packs.rendering.ask import question
from tutor.store import Store
from tutor.store.record.event_codec import decode
from tutor.store.record.folding import seconds
from tutor.store.record.record_location import FILE
from tutor.store.record.resumed import resumed
from tutor.tui.home.end_screen import EndScreen
from tutor.tui.home.evening_screen import EveningScreen
from tutor.tui.study.first_steps import FirstStepsScreen
from tutor.tui.study.sureness import Sureness
from tutor.tutoring.event import Attempted, Ended, Event, Opened, Planned, Told, Twin
from tutor.tutoring.memory.due import AN_EVENING, DueDays
from tutor.tutoring.memory.memories import memories
from tutor.tutoring.plan.asking import asks_how_sure
from tutor.tutoring.plan.evening import Evening
from tutor.tutoring.plan.planner import Standing, tonight
from tutor.tutoring.skills.observations import known_by
from tutor.tutoring.skills.skill_graph import skill_graph
from tutor.tutoring.state import fold
from tutor.tutoring.study import Study
from tutor.tutoring.study_report import study_report

pytestmark = pytest.mark.slow

FIRST = date(2026, 10, 5)
WEEKS, AWAY = 12, (5, 6)
EXAM = FIRST + timedelta(weeks=WEEKS)
EVENINGS = tuple(7 * week + day for week in range(WEEKS) if week not in AWAY for day in range(4))
"""Monday to Thursday, by days since the first; a fortnight in the middle is without."""
IN_THE_APP = (EVENINGS[0], 7 * 4, 7 * 7, EVENINGS[-1])
KILLED = (3, 7 * 2 + 1, 7 * 4, 7 * 8 + 2, 7 * 10)


@dataclass
class Student:
    """Somebody with a clock on the wall, a folder for the record, and a memory that is not the tutor's.

    Attributes:
        folder: where everything is that a killed program leaves.
        pack: what is studied.
        checker: marks the answers.
        learner: what is really remembered.
        now: what the clock says, in seconds since 1970.
        day: how many days the term has gone on.
        lives: how many folders there were so far.
    """

    folder: Path
    pack: Pack
    checker: Checker
    learner: Learner
    now: float = 0.0
    day: int = 0
    lives: int = field(default=0)

    def clock(self) -> float:
        return self.now

    def comes(self, day: int) -> None:
        """It is seven in the evening of that day."""
        self.day = day
        self.now = datetime.combine(FIRST + timedelta(days=day), time(19)).timestamp()

    def store(self) -> Store:
        return Store.open(self.folder / FILE, self.clock)

    def knows(self, key: str) -> bool:
        """A minute goes by, and an answer is there: whether it is right at the first try."""
        self.now += 60
        return self.learner.meet(key, self.day + 0.8)

    def killed(self, store: Store) -> None:
        """All goes on with the files as they lie on the disk now, the log of the database among them."""
        before, self.lives = self.folder, self.lives + 1
        self.folder = before.with_name(f"life-{self.lives}")
        shutil.copytree(before, self.folder)
        events = store.events()
        store.close()
        with self.store() as found:
            assert found.events() == events and not found.warnings

    def answers(self, study: Study, key: str, variant: int, text: str) -> None:
        """Hand an answer in, and have it marked."""
        self.now += 20
        found = Catalogue((self.pack,)).find(key)
        assert found is not None
        verdict = self.checker.check(question(*found, variant), (text,))
        study.answer(key, variant, (text,), verdict, self.now)


def raw(store: Store) -> list[tuple[float, Event]]:
    """The events of a record with their seconds, from its rows alone."""
    at, found = 0.0, []
    for row in store.rows():
        at = seconds(row, at)
        event = decode(row.kind, row.data)
        assert event is not None
        found.append((at, event))
    return found


def from_raw(student: Student, store: Store) -> Standing:
    """Where the student stands, computed from the first event on."""
    timed, parts = raw(store), Catalogue((student.pack,))
    remembered = memories(timed)
    days = DueDays(remembered, settings_of(store).schedule, student.now)
    knowledge = known_by(remembered, parts, skill_graph((student.pack,)))
    return Standing(fold(event for _, event in timed), days, parts, knowledge)


def agrees(student: Student, store: Store, study: Study) -> None:
    """What the living study holds is what its record amounts to."""
    found = from_raw(student, store)
    assert study.memories == found.days.memories
    assert dict(study.record.parts) == dict(found.record.parts)
    assert study.record.last == found.record.last


def below_the_app(student: Student, store: Store, dies: bool) -> None:
    """An evening in the pure layer; of one that ends with a kill, two parts."""
    study = resumed(store)
    schedule = settings_of(store).schedule
    plan = tonight(standing(study, (student.pack,), schedule))
    lawful(study, plan)
    study.begin(plan.budget, [item.key for item in plan.items], [item.why for item in plan.items])
    for number, item in enumerate(plan.items[: 2 if dies else None]):
        meeting(student, study, item.key, item.why, shown=(student.day + number) % 4 == 0)
    if dies:
        agrees(student, store, study)
    else:
        study.end()


def meeting(student: Student, study: Study, key: str, why: str, shown: bool) -> None:
    """A part is worked up to its right answer, or its solution is shown after a wrong one."""
    found = Catalogue((student.pack,)).find(key)
    assert found is not None
    variant = study.open(key, found[2], why).variant
    if asks_how_sure(key, study.part(key), why):
        study.sure(key, 3)
    if not student.knows(key):
        student.answers(study, key, variant, term_pack.wrong(key, variant))
        if shown:
            study.told(key)
            return
    student.answers(study, key, variant, term_pack.right(key, variant))
    assert study.part(key).solved


def lawful(study: Study, plan: Evening) -> None:
    keys = [item.key for item in plan.items]
    assert len(set(keys)) == len(keys) and not study.resting.intersection(keys)
    assert len(plan.of("review")) <= AN_EVENING
    assert plan.minutes <= plan.budget or len(keys) == 1


async def in_the_app(student: Student, pilot: Pilot[None], dies: bool = False) -> None:
    """An evening in the app, from home to the card at its end."""
    store, study = desk(pilot).store, desk(pilot).study
    plan = desk(pilot).evenings.evening
    assert plan is not None and plan.items
    lawful(study, plan)
    await press(pilot, "enter")
    for number, item in enumerate(plan.items):
        if dies and number == 2:
            return
        key = part_screen(pilot).place.key
        assert key == item.key and f"tonight {number + 1} of {len(plan.items)}" in seen(pilot)
        variant = study.part(key).variant
        if not student.knows(key):
            await handed_in(student, pilot, term_pack.wrong(key, variant))
        await handed_in(student, pilot, term_pack.right(key, variant))
        assert study.part(key).solved
        await press(pilot, "escape", "ctrl+n")
    assert isinstance(pilot.app.screen, EndScreen)
    await press(pilot, "enter")
    assert isinstance(store.events()[-1], Ended)
    agrees(student, store, study)


async def handed_in(student: Student, pilot: Pilot[None], text: str) -> None:
    student.now += 20
    await hand_in(pilot, text)
    if isinstance(part_screen(pilot).panel.guest, Sureness):
        await press(pilot, "3")


async def test_a_term_is_one_record_and_everything_comes_from_it(checker: Checker, tmp_path: Path) -> None:
    folder = term_pack.written(tmp_path / "pack")
    pack = load(folder)
    keys = tuple(Catalogue((pack,)))
    learner = a_learner(ActivationDecay(), 0.3, keys, Habit.STEADY, seed=5)
    (tmp_path / "life-0").mkdir(mode=0o700)
    student = Student(tmp_path / "life-0", pack, checker, learner)
    for day in EVENINGS:
        student.comes(day)
        if day in IN_THE_APP:
            async with opened(checker, store=student.store(), pack=folder, size=(100, 30)) as pilot:
                await met_at_home(student, pilot)
                await in_the_app(student, pilot, dies=day in KILLED)
                if day in KILLED:
                    student.killed(desk(pilot).store)
        else:
            with student.store() as store:
                below_the_app(student, store, dies=day in KILLED)
                if day in KILLED:
                    student.killed(store)
        if day in KILLED:
            with student.store() as store:
                below_the_app(student, store, dies=False)
    with student.store() as store:
        whole(student, store, keys)


async def met_at_home(student: Student, pilot: Pilot[None]) -> None:
    """What home says on the evenings in the app."""
    if student.day == EVENINGS[0]:
        assert isinstance(pilot.app.screen, EveningScreen)
        await press(pilot, "2", "0", "enter", *EXAM.isoformat(), "enter")
        assert isinstance(pilot.app.screen, FirstStepsScreen)
        await press(pilot, "escape")
        assert desk(pilot).settings.until == EXAM.isoformat()
    assert not isinstance(pilot.app.screen, EveningScreen)
    plan = desk(pilot).evenings.evening
    assert plan is not None
    if EVENINGS[0] < student.day < EVENINGS[-1]:
        assert plan.of("review") and "due" in seen(pilot)
    if student.day == 7 * (AWAY[-1] + 1):
        assert any(item.because.endswith("25 days ago") for item in plan.of("review"))


def whole(student: Student, store: Store, keys: tuple[str, ...]) -> None:
    """What the record of the term holds, and that all else is computed from it."""
    rows, timed, study = store.rows(), raw(store), resumed(store)
    assert len({row.uid for row in rows}) == len(rows)
    assert all(earlier <= later for (earlier, _), (later, _) in pairwise(timed))
    agrees(student, store, study)
    live, again = standing(study, (student.pack,), settings_of(store).schedule), from_raw(student, store)
    assert live.knowledge == again.knowledge
    assert study_report(live) == study_report(again)
    tomorrow = student.now + 86_400
    plans = [
        tonight(Standing(each.record, DueDays(each.days.memories, each.days.schedule, tomorrow), each.parts))
        for each in (live, again)
    ]
    assert plans[0] == plans[1]
    for key in keys:
        met = study.memories.part(key).encounters
        assert study.part(key).solved and len({one.variant for one in met}) > 1, key
        assert len(met) > 2 and all(one.done for one in met), key
        assert date.fromtimestamp(met[-1].at) >= EXAM - timedelta(days=28), "a last look before the exam"
    events = [event for _, event in timed]
    assert sum(isinstance(event, Planned) for event in events) == len(EVENINGS) + len(KILLED)
    assert any(isinstance(event, Opened) and event.why == "twin" for event in events)
    for number, event in enumerate(events):
        if isinstance(event, Told):
            assert not answered_again(events[number + 1 :], event.part), "the solution was still to be seen"


def answered_again(later: list[Event], part: str) -> bool:
    """Whether a part is answered after its solution before another version is dealt."""
    return any(isinstance(event, Attempted) for event in _until_dealt(later, part))


def _until_dealt(later: list[Event], part: str) -> Iterator[Event]:
    for event in later:
        if getattr(event, "part", "") == part:
            if isinstance(event, Twin):
                return
            yield event
