"""Placement in the app: few questions without hints, `?` for what is not known, and the test of a skill."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.conftest import desk, hand_in, opened, press, seen, settled, type_in
from tutor.checking import Checker
from tutor.store import Store
from tutor.tui.home.end_screen import EndScreen
from tutor.tui.home.evening_screen import EveningScreen
from tutor.tui.study.placing_screen import PlacingScreen
from tutor.tutoring.event import Attempted, Hinted, Left, Opened
from tutor.tutoring.placing import RIGHT, WRONG

pytestmark = pytest.mark.slow

STEP, PLANE, GRID = "steps/warm-up/step", "steps/warm-up/plane", "steps/warm-up/grid"


def here(pilot: Pilot[None]) -> str:
    """The key of the part that is asked."""
    screen = pilot.app.screen
    assert isinstance(screen, PlacingScreen)
    return screen.place.key


async def chosen(pilot: Pilot[None], title: str) -> None:
    """Choose something in the palette."""
    commands = pilot.app.get_system_commands(pilot.app.screen)
    next(command for command in commands if command.title.startswith(title)).callback()
    await settled(pilot)


async def test_placement_begins_at_the_welcome_and_says_where_the_plan_begins(
    checker: Checker, tmp_path: Path
) -> None:
    store = Store.open(tmp_path / "record.db")
    async with opened(checker, store=store) as pilot:
        assert isinstance(pilot.app.screen, EveningScreen) and "F2: I know some" in seen(pilot)
        await press(pilot, "4", "0", "f2")
        assert "This asks 8 to 12 parts" in seen(pilot)
        await press(pilot, "y")
        assert "Question 1" in seen(pilot) and "? I do not know" in seen(pilot)
        asked = [here(pilot)]
        await press(pilot, "enter")
        assert "F2" not in seen(pilot)
        await press(pilot, "question_mark")
        assert "Question 2" in seen(pilot) and "You will meet it in its place." in seen(pilot)
        asked.append(here(pilot))
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, EndScreen)
        assert "Your plan begins with:" in seen(pilot) and "Take a step downhill" in seen(pilot)
        await press(pilot, "enter")
        assert "Continue" not in seen(pilot)
        assert desk(pilot).settings.minutes == 40 and desk(pilot).settings.welcomed
    happened = list(store.events())
    assert [event.part for event in happened if isinstance(event, Opened)] == asked
    assert {event.why for event in happened if isinstance(event, Opened)} == {"place"}
    assert [event.part for event in happened if isinstance(event, Left)] == asked[:1]


async def test_each_part_has_one_answer_that_counts_and_nothing_is_said_of_a_wrong_one(
    checker: Checker,
) -> None:
    store = Store.memory()
    answers = {
        STEP: ("-alpha g",),
        PLANE: ("[2, 1/10]", "[1/1.01, 0.1/1.01]"),
        GRID: (),
    }
    said = []
    async with opened(checker, store=store) as pilot:
        await chosen(pilot, "I know some of this")
        await press(pilot, "y")
        for _ in range(12):
            if not isinstance(pilot.app.screen, PlacingScreen):
                break
            key = here(pilot)
            typed = answers.pop(key, ())
            if key == STEP:
                await hand_in(pilot, "-alpha g +")
                assert here(pilot) == STEP
            if typed:
                await hand_in(pilot, typed[0])
            else:
                await press(pilot, "question_mark")
            said.append(seen(pilot))
        assert isinstance(pilot.app.screen, EndScreen)
    assert any(WRONG in text for text in said[:-1])
    assert not any("taken for another one" in text for text in said)  # the author's word would be a hint
    assert not any(isinstance(event, Hinted) for event in store.events())
    counted = [event.part for event in store.events() if isinstance(event, Attempted)]
    assert counted.count(STEP) == 2 and counted.count(PLANE) <= 1


async def test_a_skill_is_shown_by_one_answer_and_a_stage_goes_with_its_question(checker: Checker) -> None:
    store = Store.memory()
    async with opened(checker, STEP, store=store) as pilot:
        await chosen(pilot, "Show that you know it: Take a step downhill")
        assert "One answer shows it" in seen(pilot) and here(pilot) == STEP
        await type_in(pilot, "-(alpha/2) g")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, EndScreen)
        assert RIGHT in seen(pilot) and "This skill is yours." in seen(pilot)
        await press(pilot, "enter")
        await chosen(pilot, "Show that you know it")
        assert "You have mastered this already." in seen(pilot)
    assert [event.why for event in store.events() if isinstance(event, Opened)] == ["", "test"]
