"""Keys that are chosen hold at once, and are those that the footer, help and sentences name."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Static

from tests.tui.conftest import opened, press, seen, text_of, titles
from tutor.checking import Checker
from tutor.store import Store
from tutor.store.small_files.settings import FILE, Settings, read, write
from tutor.tui.home.home_screen import HomeScreen

pytestmark = pytest.mark.slow


async def test_another_set_and_own_keys_hold_at_once_and_are_shown(checker: Checker, tmp_path: Path) -> None:
    write(tmp_path / FILE, Settings(welcomed=True, keys="no-function-keys"))
    store = Store.open(tmp_path / "record.sqlite3")
    async with opened(checker, "warm-up/step", store=store) as pilot:
        assert "alt+h Help  alt+t Hint" in seen(pilot).splitlines()[-1]
        await press(pilot, "f2")
        assert not titles(pilot)
        await press(pilot, "alt+t", "enter")
        assert len(titles(pilot)) == 1
        assert "alt+t gives a hint" in seen(pilot)
        await press(pilot, "alt+o", "up", "ctrl+u", *"hint=^n", "enter")
        assert "no pair such as" in seen(pilot)
        await press(pilot, "ctrl+u", *"hint=ctrl+n", "enter")
        assert "“ctrl+n” is the key of “Next” already" in " ".join(seen(pilot).replace("│", " ").split())
        await press(pilot, "ctrl+u", *"hint=alt+y", "enter", "up", "space", "escape")
        assert read(tmp_path / FILE).own_keys == ("hint=alt+y",)
        assert "F1 Help  alt+y Hint" in seen(pilot).splitlines()[-1]
        await press(pilot, "f1")
        said = [text_of(line) for line in pilot.app.screen.query(Static)]
        assert any(line.strip().startswith("alt+y") and "The next hint" in line for line in said)
        assert not any("alt+t" in line or "alt+h" in line for line in said)
        await press(pilot, "f1", "escape")
        assert isinstance(pilot.app.screen, HomeScreen)
