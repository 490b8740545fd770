"""Sixty seconds: a new student tries answers, a hint and a lab, and nothing of it is recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.conftest import hand_in, opened, press, seen
from tutor.checking import Checker
from tutor.store import Store
from tutor.tui.home.home_screen import HomeScreen
from tutor.tui.study.first_steps import FirstStepsScreen

pytestmark = pytest.mark.slow


async def test_the_first_minute_follows_the_welcome_and_leaves_no_trace(
    checker: Checker, tmp_path: Path
) -> None:
    store = Store.open(tmp_path / "record.sqlite3")
    async with opened(checker, size=(60, 20), store=store) as pilot:
        await press(pilot, "enter", "enter")
        assert isinstance(pilot.app.screen, FirstStepsScreen)
        assert "1 of 4: Type x^2" in seen(pilot)
        await hand_in(pilot, "x^2")
        assert "2 of 4" in seen(pilot) and "That is x times itself." in seen(pilot)
        await press(pilot, "f2")
        assert "3 of 4" in seen(pilot) and "Hint 1" in seen(pilot)
        await hand_in(pilot, "x + x")
        assert "4 of 4" in seen(pilot)
        await press(pilot, "f3")
        assert type(pilot.app.screen).__name__ == "PenaltyLabScreen"
        await press(pilot, "escape")
        assert "That is all." in seen(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, HomeScreen)
        assert store.events() == ()
        await press(pilot, "f1", "t")
        assert isinstance(pilot.app.screen, FirstStepsScreen) and "1 of 4" in seen(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, HomeScreen)
    async with opened(checker, store=Store.open(tmp_path / "record.sqlite3")) as pilot:
        assert isinstance(pilot.app.screen, HomeScreen)
