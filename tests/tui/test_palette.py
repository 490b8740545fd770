"""The palette leads to everything that has a name, the best match first."""

from __future__ import annotations

import pytest
from textual.command import CommandList
from textual.pilot import Pilot

from tests.tui.conftest import opened, part_screen, press, seen, settled, type_in, until
from tutor.checking import Checker
from tutor.tui.app.palette import Entry, found
from tutor.tui.desk.closeness import named
from tutor.tui.settings.settings_screen import SettingsScreen
from tutor.tui.shared.help_screen import HelpScreen


async def chosen(pilot: Pilot[None], typed: str, first: str) -> None:
    """Type into the palette, wait for what is to come first, and choose that."""
    await pilot.press("ctrl+p")
    await pilot.pause()
    await type_in(pilot, typed)
    shown = pilot.app.screen.query_one(CommandList)

    def is_first() -> bool:
        return shown.option_count > 0 and first in str(shown.get_option_at_index(0).prompt)

    await until(pilot, is_first)
    assert is_first()
    await pilot.press("enter")
    await pilot.pause()
    await settled(pilot)


@pytest.mark.slow
async def test_the_palette_finds_parts_labs_settings_help_and_commands(checker: Checker) -> None:
    async with opened(checker, "warm-up/step") as pilot:
        await chosen(pilot, "plane", "Part: A warm-up downhill")
        assert part_screen(pilot).place.part.id == "plane"
        await chosen(pilot, "allreduce", "All-reduce: count the messages")
        assert type(pilot.app.screen).__name__ == "AllReduceLabScreen"
        await chosen(pilot, "grid", "A table")
        assert part_screen(pilot).place.part.id == "grid"
        await chosen(pilot, "how sure", "How sure?")
        assert isinstance(pilot.app.screen, SettingsScreen)
        assert "before you see the verdict" in " ".join(seen(pilot).replace("│", " ").split())
        await press(pilot, "escape")
        await chosen(pilot, "signs", "Signs")
        assert isinstance(pilot.app.screen, HelpScreen)
        await press(pilot, "escape")
        await chosen(pilot, "hint", "The next hint")
        assert "Hint 1" in seen(pilot)


def entry(*names: str, about: str = "") -> Entry:
    return Entry(names[-1], about, list, named(names, about))


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("dual", "The dual norm"),
        ("dual-norm", "The dual norm"),
        ("norm", "The norm"),
        ("them", "Theme"),
        ("dual nrom", "The dual norm"),
        ("duel", "The dual norm"),
        ("exma", "Day of the exam"),
    ],
)
def test_the_best_match_comes_first_and_a_slip_of_the_fingers_is_forgiven(typed: str, first: str) -> None:
    entries = [
        entry("individual", "Individual things"),
        entry("exam", "Day of the exam"),
        entry("norm", "The norm", about="dual"),
        entry("dual-norm", "The dual norm"),
        entry("theme", "Theme"),
    ]
    assert found(entries, typed)[0][1].title == first


def test_nothing_like_it_finds_nothing() -> None:
    assert found([entry("theme", "Theme")], "[/b]") == []
