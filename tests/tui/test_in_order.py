"""Keys that come in one burst act one after the other."""

from __future__ import annotations

import asyncio
import threading

import pytest
from textual.app import ComposeResult
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

from tests.tui.conftest import PACK, burst, opened, part_screen, settled, until
from tutor.checking import Checker
from tutor.packs.model.pack import Pack
from tutor.packs.reading.load import load as load_pack
from tutor.store import Store
from tutor.tui.app.app import TutorApp
from tutor.tui.shared.key_queue import InOrder
from tutor.tui.study.problem_screen import ProblemScreen

pytestmark = pytest.mark.slow

GRID = "steps/warm-up/grid"


async def test_what_follows_a_tab_goes_to_the_next_field_and_leaves_the_last_alone(
    checker: Checker,
) -> None:
    async with opened(checker, GRID) as pilot:
        burst(
            pilot, *"gA", "tab", "ctrl+u", "2", "tab", "ctrl+u", *"gB", "tab", "1", "shift+tab", "backspace"
        )
        await settled(pilot)
        assert part_screen(pilot).panel.part_form.answer == ("gA", "2", "g", "1")


async def test_letters_after_the_search_key_are_searched_for(checker: Checker) -> None:
    async with opened(checker) as pilot:
        burst(pilot, "slash", *"table")
        await settled(pilot)
        assert pilot.app.screen.query_one("#query", Input).value == "table"


async def test_a_key_whose_widget_is_gone_does_not_hold_up_the_others() -> None:
    class Two(InOrder):
        def compose(self) -> ComposeResult:
            yield Input(id="one")
            yield Input(id="two")

        def on_key(self, event: Key) -> None:
            if event.key == "f5":
                self.query_one("#one").remove()
                self.screen.set_focus(self.query_one("#two"))

    app = Two()
    async with app.run_test() as pilot:
        burst(pilot, "f5", *"ab")
        for _ in range(500):
            if app.query_one("#two", Input).value == "ab":
                break
            await asyncio.sleep(0.01)
        assert app.query_one("#two", Input).value == "ab"


def shown(pilot: Pilot[None]) -> tuple[str, tuple[str, ...]]:
    """The part that is on top, and what is typed there."""
    screen = pilot.app.screen
    if not isinstance(screen, ProblemScreen):
        return "", ()
    return screen.place.part.id, screen.panel.part_form.answer


async def test_keys_behind_the_one_that_opens_a_part_go_to_the_part(checker: Checker) -> None:
    async with opened(checker) as pilot:
        burst(pilot, "enter", *"-2g")
        await settled(pilot)
        assert part_screen(pilot).panel.part_form.answer == ("-2g",)
        burst(pilot, "ctrl+n", *"2", "escape", "enter", *"3")
        await until(pilot, lambda: shown(pilot) == ("plane", ("23",)))
        assert part_screen(pilot).place.part.id == "plane"
        assert part_screen(pilot).panel.part_form.answer == ("23",)


async def test_enter_before_home_is_filled_is_kept_and_so_is_what_is_typed_behind_it(
    checker: Checker,
) -> None:
    loading = threading.Event()

    def load() -> tuple[Pack, ...]:
        loading.wait(30)
        return (load_pack(PACK),)

    app = TutorApp(Store.memory, load, checker)
    async with app.run_test(size=(80, 24)) as pilot:
        burst(pilot, "enter", "enter", *"-2g")
        await pilot.pause()
        assert app.desk is None
        loading.set()
        await settled(pilot)
        assert part_screen(pilot).panel.part_form.answer == ("-2g",)
