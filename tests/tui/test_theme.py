"""The theme that was chosen is there again the next time."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.console import RenderableType
from textual.screen import Screen
from textual.theme import Theme

from tests.tui.conftest import opened, press, settled
from tutor.checking import Checker
from tutor.store import Store
from tutor.store.small_files.settings import FILE
from tutor.tui.app.app import TutorApp
from tutor.tui.shared import themes
from tutor.tui.shared.look import Look
from tutor.tui.shared.theme_ink import INK
from tutor.tui.shared.theme_paper import PAPER

pytestmark = pytest.mark.slow


async def test_the_theme_is_remembered(checker: Checker, tmp_path: Path) -> None:
    async with opened(checker, store=Store.open(tmp_path / "record.sqlite3")) as pilot:
        assert pilot.app.theme == INK.name
        await press(pilot, "escape", "ctrl+t")
        assert pilot.app.theme == PAPER.name
    async with opened(checker, store=Store.open(tmp_path / "record.sqlite3")) as pilot:
        assert pilot.app.theme == PAPER.name


async def test_a_theme_that_does_not_exist_is_as_none(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"theme": "no-such-theme"}', encoding="utf-8")
    async with opened(checker, store=Store.open(tmp_path / "record.sqlite3")) as pilot:
        assert pilot.app.theme == INK.name


async def test_until_one_is_chosen_nothing_is_written(checker: Checker, tmp_path: Path) -> None:
    async with opened(checker, store=Store.open(tmp_path / "record.sqlite3")):
        pass
    assert not (tmp_path / FILE).exists()


async def test_settings_that_cannot_be_written_hold_for_this_time(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    async with opened(checker, store=Store.open(tmp_path / "record.sqlite3")) as pilot:
        await press(pilot, "escape", "ctrl+t")
        assert pilot.app.theme == PAPER.name


async def test_the_first_frame_has_the_theme_that_the_app_is_given(checker: Checker) -> None:
    painted: list[str] = []

    class Watched(TutorApp):
        def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
            painted.append(self.screen.styles.background.hex)
            super()._display(screen, renderable)

    watched = Watched(Store.memory, lambda: (), checker, theme=PAPER.name)
    async with watched.run_test() as pilot:
        await settled(pilot)
        assert pilot.app.theme == PAPER.name
    assert painted
    assert set(painted) == {str(PAPER.theme.background).upper()}


def test_a_given_theme_that_does_not_exist_is_as_none() -> None:
    assert TutorApp(theme="no-such-theme").theme == INK.name


def test_dark_and_light_of_one_kind_take_turns() -> None:
    for look in themes.every_theme():
        other = themes.known(themes.after(look.name).name)
        assert other.theme.dark != look.theme.dark
        assert other in themes.THEMES
    for look in themes.THEMES:
        assert themes.after(themes.after(look.name).name) == look


async def test_a_further_record_is_a_theme_that_can_be_chosen_and_has_inks_of_its_own(
    checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    grey = Theme(
        "tutor-grey", primary="#aaaaaa", background="#333333", dark=True, variables=INK.theme.variables
    )
    inks = dict.fromkeys(INK.inks, "#123456")
    monkeypatch.setattr(themes, "THEMES", (*themes.THEMES, Look(grey, "Grey", inks, "#000000", 0.5)))
    async with opened(checker) as pilot:
        commands = {one.title: one.callback for one in pilot.app.get_system_commands(pilot.app.screen)}
        assert {look.title for look in themes.every_theme()} <= commands.keys()
        commands["Grey"]()
        assert pilot.app.theme == "tutor-grey"
        look = themes.look_of(pilot.app.current_theme)
        assert (look.ink("blue"), look.ink("blue~"), look.ink("text")) == ("#123456", "#091a2b", None)
        await press(pilot, "escape", "ctrl+t")
        assert pilot.app.theme == PAPER.name


@pytest.mark.parametrize("name", ["nord", "tutor-contrast-light", "tutor-ansi-dark", "tutor-ansi-light"])
async def test_every_kind_of_theme_draws_home_a_part_and_a_lab(checker: Checker, name: str) -> None:
    async with opened(checker, "warm-up/plane") as pilot:
        themes.wear(pilot.app, name)
        await settled(pilot)
        assert pilot.app.theme == name
        for keys in (("f3",), ("escape",), ("escape",)):
            await press(pilot, *keys)
            await settled(pilot)
            assert pilot.app.export_screenshot().count("<text") > 5


async def test_the_terminals_cursor_is_where_the_focus_is(checker: Checker) -> None:
    async with opened(checker) as pilot:
        seen = set()
        for key in ("tab", "tab", "down", "down", "tab"):
            await press(pilot, key)
            await settled(pilot)
            focused = pilot.app.focused
            assert focused is not None
            assert focused.region.contains_point(pilot.app.cursor_position)
            seen.add(pilot.app.cursor_position)
        assert len(seen) >= 3
