"""The answer field: names completed, earlier answers found, all selected, formula and verdict copied."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from tests.tui.conftest import hand_in, opened, part_screen, press, seen, type_in
from tutor.checking import Checker
from tutor.store import Store
from tutor.tutoring.event import Attempted, Opened

pytestmark = pytest.mark.slow


async def test_what_is_typed_is_completed_recalled_selected_and_copied(checker: Checker) -> None:
    store = Store.memory()
    elsewhere = "steps/warm-up/plane"
    for event in (Opened(elsewhere), Attempted(elsewhere, 0, ("[7; 8]",), "wrong", False)):
        store.append(event)
    async with opened(checker, "warm-up/step", store=store) as pilot:
        line = pilot.app.focused
        assert isinstance(line, Input)
        await press(pilot, "ctrl+l")
        assert "There is nothing to copy yet" in seen(pilot)
        await press(pilot, *"-al", "tab")
        assert line.value == "-alpha" and pilot.app.focused is line
        await press(pilot, "alt+a", "g")
        assert line.value == "g"
        await hand_in(pilot, "-alpha g")
        await hand_in(pilot, "2 g")
        await press(pilot, "ctrl+u", "ctrl+l", "l")
        assert pilot.app.clipboard == "2 g"
        await press(pilot, "ctrl+l", "v")
        assert pilot.app.clipboard.startswith("2 g: wrong.")
        await press(pilot, "ctrl+r", *"alph", "enter")
        assert line.value == "-alpha g"
        await press(pilot, "ctrl+l", "l")
        assert pilot.app.clipboard == r"-\alpha g"
        assert "Copied:" in seen(pilot)
        await press(pilot, "ctrl+r")
        assert seen(pilot).index("2 g") < seen(pilot).index("[7; 8]")
        await press(pilot, "down", "down", "enter")
        assert line.value == "[7; 8]"
        assert part_screen(pilot).panel.part_form.answer == ("[7; 8]",)
        await type_in(pilot, "x")
        await press(pilot, "ctrl+r", *"zzz")
        assert "No earlier answer has these letters." in seen(pilot)
        await press(pilot, "escape")
        assert line.value == "[7; 8]x"
