"""The settings on the screen: by keys alone, in a small terminal too."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Static

from tests.tui.conftest import desk, opened, press, seen, text_of
from tutor.checking import Checker
from tutor.store import Store
from tutor.store.small_files.settings import FILE, Settings, read, write
from tutor.tui.settings.settings_screen import SettingsScreen
from tutor.tui.shared.theme_paper import PAPER

pytestmark = pytest.mark.slow


async def test_settings_are_turned_and_typed_by_keys_and_hold_at_once(
    checker: Checker, tmp_path: Path
) -> None:
    write(tmp_path / FILE, Settings(welcomed=True))
    store = Store.open(tmp_path / "record.sqlite3")
    async with opened(checker, "warm-up/step", (60, 20), store) as pilot:
        await press(pilot, *"2a", "f9")
        assert isinstance(pilot.app.screen, SettingsScreen)
        await press(pilot, "right")
        assert pilot.app.theme == PAPER.name
        await press(pilot, "down", "space", "down", "ctrl+u", *"200x", "enter")
        assert pilot.app.animation_level == "none"
        assert "Between 5 and 240" in seen(pilot) and "How long an evening" in seen(pilot)
        await press(pilot, "backspace", "enter", "down", "ctrl+u", *"sa", "escape")
        kept = read(tmp_path / FILE)
        assert (kept.theme, kept.motion, kept.minutes, kept.weekdays) == (PAPER.name, False, 200, (5,))
        assert desk(pilot).settings == kept and "2a" in seen(pilot)
        await press(pilot, "f9", "up", "f1")
        said = "".join(map(text_of, pilot.app.screen.query(Static)))
        assert "Name on hand-ins" in said and "It can be a whole number from 5 to 240." in said
        await press(pilot, "escape", "f9")
        assert not isinstance(pilot.app.screen, SettingsScreen)
