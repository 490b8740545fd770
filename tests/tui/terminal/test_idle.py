"""While nobody does anything, nothing happens: a server may have a hundred students who read."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot
from textual.timer import Timer

from tests.tui.conftest import opened, press, type_in
from tutor.checking import Checker
from tutor.store import Store
from tutor.tui.study.thought_field import ThoughtField

pytestmark = pytest.mark.slow


def ringing(pilot: Pilot[None]) -> list[Timer]:
    """Timers that ring again and again."""
    nodes = [pilot.app, *(node for screen in pilot.app.screen_stack for node in screen.walk_children())]
    timers = (timer for node in (*nodes, *pilot.app.screen_stack) for timer in node._timers)
    return [timer for timer in timers if timer._repeat is None and timer._task and timer._active.is_set()]


async def test_nothing_rings_at_home_nor_in_a_field(
    checker: Checker,
) -> None:
    async with opened(checker) as pilot:
        assert ringing(pilot) == []
        await press(pilot, "slash")
        assert ringing(pilot) == []
    async with opened(checker, "steps/warm-up/step") as pilot:
        await type_in(pilot, "2 pi")
        assert ringing(pilot) == []
        await press(pilot, "f1")
        assert ringing(pilot) == []


def test_nothing_blinks_where_a_thought_is_asked_for() -> None:
    assert not ThoughtField("", "a thought")._words.cursor_blink


async def test_an_app_starts_no_worker_before_an_answer_is_typed() -> None:
    idle = Checker()
    try:
        async with opened(idle, "steps/warm-up/step", store=Store.memory()) as pilot:
            assert idle.pid is None
            await type_in(pilot, "2")
            await pilot.pause()
            while idle.pid is None:
                await pilot.pause(0.005)
    finally:
        idle.close()
