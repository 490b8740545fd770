"""Home: what there is, where one is, and the way on."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Button

from tests.tui.conftest import PACK, desk, opened, part_screen, press, seen, settled
from tutor.checking import Checker
from tutor.store import Store
from tutor.tui.app.app import TutorApp
from tutor.tui.home.home_screen import HomeScreen
from tutor.tutoring.event import Attempted, Hinted, Opened, Solved, Told

pytestmark = pytest.mark.slow


async def test_home_lists_every_problem_and_part_with_its_state(checker: Checker) -> None:
    store = Store.memory()
    for event in (
        Attempted("steps/warm-up/step", 0, ("-(alpha/2) g",), "correct", True),
        Solved("steps/warm-up/step"),
        Hinted("steps/warm-up/plane", "orient"),
        Told("steps/warm-up/pick"),
    ):
        store.append(event)
    async with opened(checker, store=store) as pilot:
        screen = seen(pilot)
        assert "● Which step is it?" in screen
        assert "◐ Where does it land?" in screen
        assert "· A table" in screen
        assert "○ Choose one" in screen
        assert "1 of 5 solved" in screen
        assert "◉ help" in screen


async def test_continue_has_the_focus_and_leads_to_where_one_left_off(checker: Checker) -> None:
    store = Store.memory()
    store.append(Opened("steps/warm-up/grid"))
    async with opened(checker, store=store) as pilot:
        assert pilot.app.focused is pilot.app.screen.query_one("#continue")
        assert "Continue ▸ A table" in seen(pilot)
        await press(pilot, "enter")
        assert part_screen(pilot).place.key == "steps/warm-up/grid"


async def test_arrows_reach_every_part_and_enter_opens_it(checker: Checker) -> None:
    async with opened(checker) as pilot:
        await press(pilot, "down", "down", "down", "enter")
        assert part_screen(pilot).place.key == "steps/warm-up/grid"
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_up_from_the_first_line_returns_to_continue(checker: Checker) -> None:
    async with opened(checker) as pilot:
        await press(pilot, "down", "up", "up", "up")
        assert pilot.app.focused is pilot.app.screen.query_one("#continue")


async def test_a_click_opens_a_part(checker: Checker) -> None:
    async with opened(checker) as pilot:
        row = next(y for y, line in enumerate(seen(pilot).splitlines()) if "Choose one" in line)
        await pilot.click(offset=(14, row))
        await settled(pilot)
        assert part_screen(pilot).place.part.id == "pick"


async def test_the_frame_is_painted_before_the_packs_are_there(checker: Checker) -> None:
    app = TutorApp(Store.memory, lambda: (), checker)
    async with app.run_test() as pilot:
        assert app.desk is None or not app.desk.packs
        assert str(app.screen.query_one("#continue", Button).label)
        await settled(pilot)


async def test_no_packs_are_said_in_words(checker: Checker) -> None:
    app = TutorApp(Store.memory, lambda: (), checker)
    async with app.run_test() as pilot:
        await settled(pilot)
        assert "There are no packs to study yet." in seen(pilot)


async def test_a_broken_problem_is_named_with_its_line_and_stops_no_other(
    checker: Checker, tmp_path: Path
) -> None:
    for file in PACK.iterdir():
        (tmp_path / file.name).write_text(file.read_text())
    manifest = (tmp_path / "pack.md").read_text()
    (tmp_path / "pack.md").write_text(manifest.replace("Problems: warm-up", "Problems: warm-up, broken"))
    (tmp_path / "broken.md").write_text("# Broken\n\n- Id: broken\n\n## Part a: [/b] no answer\n\nNothing.\n")
    async with opened(checker, pack=tmp_path) as pilot:
        screen = seen(pilot)
        assert "broken.md, line" in screen
        assert "Which step is it?" in screen
        await press(pilot, "escape")
        assert "broken.md" not in seen(pilot)
        await press(pilot, "enter")
        assert part_screen(pilot).place.part.id == "step"


async def test_a_record_that_cannot_be_opened_is_said_and_study_goes_on(
    checker: Checker, tmp_path: Path
) -> None:
    damaged = tmp_path / "record.db"
    damaged.write_bytes(b"this is no database" * 100)
    async with opened(checker, store=Store.open(damaged), size=(120, 40)) as pilot:
        assert "! " in seen(pilot)
        await press(pilot, "escape", "enter")
        assert part_screen(pilot).place.part.id == "step"


async def test_a_failure_while_loading_is_a_sentence(checker: Checker) -> None:
    def fails() -> Store:
        raise OSError("the [/b] disk is away")

    app = TutorApp(fails, lambda: (), checker)
    async with app.run_test() as pilot:
        await settled(pilot)
        assert "the [/b] disk is away" in seen(pilot)


async def test_a_path_that_leads_nowhere_is_said_at_home(checker: Checker) -> None:
    async with opened(checker, at="warm-up/stepp") as pilot:
        assert "Did you mean “warm-up/step”?" in seen(pilot)


async def test_the_highlighted_part_is_described_where_there_is_room(checker: Checker) -> None:
    async with opened(checker, size=(120, 40)) as pilot:
        await press(pilot, "down", "down", "down", "down")
        assert "Which one moves along -g?" in seen(pilot).replace("−", "-")


async def test_home_remembers_what_was_done_since(checker: Checker) -> None:
    async with opened(checker) as pilot:
        await press(pilot, "enter", "f2", "escape")
        assert "◐ Which step is it?" in seen(pilot)
        assert desk(pilot).state("steps/warm-up/step").hints == 1


async def test_help_lists_the_keys_that_move_and_open_and_no_notice_that_is_not_there(
    checker: Checker,
) -> None:
    async with opened(checker, size=(80, 40)) as pilot:
        for moved in ((), ("down",)):
            await press(pilot, *moved, "f1")
            screen = seen(pilot)
            assert "Enter  Open what is marked" in screen
            assert " ↑ ↓  Into the parts, and from one to the next" in screen
            assert " → ←  Unfold and fold a problem or a pack" in screen
            assert "notice" not in screen
            await press(pilot, "escape")
        home = pilot.app.screen
        assert isinstance(home, HomeScreen)
        home.say("Something is to be known.")
        await settled(pilot)
        await press(pilot, "f1")
        assert "esc  Dismiss notice" in seen(pilot)
