"""Sizes, themes, help, symbols, palette and what the process must not hold."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from tests.tui.conftest import (
    desk,
    hand_in,
    opened,
    part_screen,
    press,
    seen,
    settled,
    text_of,
    type_in,
)
from tutor.checking import Checker
from tutor.tui.answering.answer_panel import AnswerPanel
from tutor.tui.answering.reading_preview import Preview, Remark
from tutor.tui.answering.symbol_palette import SymbolsScreen
from tutor.tui.shared.confirm_dialog import ConfirmScreen
from tutor.tui.shared.help_screen import HelpScreen
from tutor.tui.shared.keybar import Key, KeyBar
from tutor.tui.study.conversation import Card, Conversation

pytestmark = pytest.mark.slow

SIZES = [(120, 40), (80, 24), (60, 20)]
PARTS = ["step", "plane", "grid", "pick", "flaw"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("part", PARTS)
async def test_nothing_essential_is_cut(checker: Checker, size: tuple[int, int], part: str) -> None:
    async with opened(checker, f"warm-up/{part}", size=size) as pilot:
        screen = part_screen(pilot)
        whole = screen.region
        for kind in (AnswerPanel, KeyBar):
            region = screen.query_one(kind).region
            assert region.height > 0 and whole.contains_region(region)
        focused = pilot.app.focused
        assert focused is not None
        assert whole.contains_region(focused.region.intersection(whole)) and focused.region.height > 0
        assert screen.query_one("#body").size.height >= 4
        await hand_in(pilot, "1")
        assert whole.contains_region(screen.query_one(KeyBar).region)


@pytest.mark.parametrize("size", SIZES)
async def test_a_tall_formula_leaves_input_and_footer_in_sight(
    checker: Checker, size: tuple[int, int]
) -> None:
    async with opened(checker, "warm-up/step", size=size) as pilot:
        await type_in(pilot, "1/(1/(1/(1/(1/(1/(1/alpha))))))")
        screen = part_screen(pilot)
        focused = pilot.app.focused
        assert isinstance(focused, Input)
        assert screen.region.contains_region(focused.region)
        assert screen.query_one(Preview).size.height <= 9
        assert "F1 Help" in seen(pilot).splitlines()[-1]


CONTENT = Path(__file__).parents[2] / "content" / "optimizers"


@pytest.mark.parametrize("size", SIZES)
async def test_the_footer_shows_whole_keys_only(checker: Checker, size: tuple[int, int]) -> None:
    async with opened(checker, "warm-up/plane", size=size) as pilot:
        footer = seen(pilot).splitlines()[-1]
        shown = ["F1 Help", "F2 Hint", "F3 Lab", "F4 Symbols", "^n Next", "esc Home", "^q Quit"]
        if size == (60, 20):
            shown.remove("F3 Lab")
        places = [footer.index(key) for key in shown]
        assert places == sorted(places)
        assert footer.rstrip().endswith("^q Quit" if size == (60, 20) else "^p palette")
        assert len(footer) <= size[0]


async def test_lab_symbols_and_lines_all_fit_into_80_columns_and_the_palette_is_named_by_help(
    checker: Checker,
) -> None:
    async with opened(checker, "solution-plane/sgd", size=(80, 24), pack=CONTENT) as pilot:
        footer = seen(pilot).splitlines()[-1]
        shown = ["F1 Help", "F2 Hint", "F3 Lab", "F4 Symbols", "F8 Lines", "^n Next", "esc Home", "^q Quit"]
        assert footer.strip() == "  ".join(shown)
        await press(pilot, "f1")
        said = "".join(map(text_of, pilot.app.screen.query(Static)))
        assert "^p  The palette: every key and both themes, by name" in said


async def test_a_click_on_a_key_of_the_footer_does_what_the_key_does(checker: Checker) -> None:
    async with opened(checker, "warm-up/plane", size=(80, 24)) as pilot:
        footer = seen(pilot).splitlines()[-1]
        bar = part_screen(pilot).query_one(KeyBar)
        await pilot.hover(KeyBar, (footer.index("F2 Hint") + 3, 0))
        assert (bar.hovered and bar.hovered.shown, bar.tooltip) == ("F2", bar.keys[1].tooltip)
        await pilot.hover(KeyBar, (footer.index("palette"), 0))
        assert bar.hovered == bar.palette
        await pilot.click(KeyBar, (footer.index("F1 Help") + 1, 0))
        await settled(pilot)
        assert isinstance(pilot.app.screen, HelpScreen)


async def test_the_footer_is_drawn_anew_only_for_other_keys(checker: Checker) -> None:
    async with opened(checker, "warm-up/plane", size=(80, 24)) as pilot:
        bar = part_screen(pilot).query_one(KeyBar)
        drawn: list[tuple[Key, ...]] = []
        bar.watch(bar, "keys", drawn.append, init=False)
        await type_in(pilot, "a + b")
        assert drawn == []


async def test_two_columns_from_110_and_one_below(checker: Checker) -> None:
    async with opened(checker, "warm-up/step", size=(110, 30)) as pilot:
        screen = part_screen(pilot)
        assert screen.query_one(Conversation).region.x > 50
        await pilot.resize_terminal(109, 30)
        await pilot.pause()
        assert screen.query_one(Conversation).region.x == 0


async def test_page_keys_scroll_the_problem_while_the_input_has_the_focus(checker: Checker) -> None:
    async with opened(checker, "warm-up/step", size=(60, 20)) as pilot:
        body = part_screen(pilot).query_one("#body")
        await press(pilot, "pagedown")
        assert body.scroll_y > 0
        await press(pilot, "pageup", "pageup")
        assert body.scroll_y == 0
        await press(pilot, "f7")
        assert body.scroll_y == body.max_scroll_y
        assert isinstance(pilot.app.focused, Input)


async def test_letters_typed_on_a_button_go_to_the_answer(checker: Checker) -> None:
    async with opened(checker, "warm-up/step", size=(120, 40)) as pilot:
        await hand_in(pilot, "-(alpha/2) g")
        await press(pilot, "escape", "tab")
        assert not isinstance(pilot.app.focused, Input)
        await type_in(pilot, "+x")
        assert isinstance(pilot.app.focused, Input)
        assert part_screen(pilot).panel.part_form.answer == ("-(alpha/2) g+x",)


async def test_f1_lists_the_keys_and_escape_closes_it(checker: Checker) -> None:
    async with opened(checker, "warm-up/step", size=(80, 40)) as pilot:
        await press(pilot, "f1")
        assert isinstance(pilot.app.screen, HelpScreen)
        screen = seen(pilot)
        assert "F2  The next hint" in screen
        assert "↑  Earlier answer" in screen
        assert "^n  The next part" in screen
        await press(pilot, "escape")
        assert part_screen(pilot)


async def test_the_palette_of_symbols_inserts_at_the_cursor(checker: Checker) -> None:
    async with opened(checker, "warm-up/step") as pilot:
        await type_in(pilot, "2g")
        await press(pilot, "left")
        await pilot.press("f4")
        await pilot.pause()
        assert isinstance(pilot.app.screen, SymbolsScreen)
        await type_in(pilot, "alph")
        await press(pilot, "enter")
        assert part_screen(pilot).panel.part_form.answer == ("2αg",)


async def test_a_symbol_with_a_place_inside_leaves_the_cursor_there(checker: Checker) -> None:
    async with opened(checker, "warm-up/step") as pilot:
        await pilot.press("f4")
        await pilot.pause()
        await type_in(pilot, "square root")
        await press(pilot, "enter")
        await type_in(pilot, "2")
        assert part_screen(pilot).panel.part_form.answer == ("√(2)",)


async def test_escape_closes_the_symbols_and_inserts_nothing(checker: Checker) -> None:
    async with opened(checker, "warm-up/step") as pilot:
        await pilot.press("f4")
        await pilot.pause()
        await press(pilot, "down", "escape")
        assert part_screen(pilot).panel.part_form.answer == ("",)


async def test_ctrl_t_switches_between_ink_and_paper(checker: Checker) -> None:
    async with opened(checker, "warm-up/step") as pilot:
        assert pilot.app.theme == "tutor-ink"
        await press(pilot, "ctrl+t")
        assert pilot.app.theme == "tutor-paper"
        assert not pilot.app.current_theme.dark


async def test_every_key_of_the_part_is_in_the_command_palette(checker: Checker) -> None:
    async with opened(checker, "warm-up/plane") as pilot:
        offered = {command.title for command in pilot.app.get_system_commands(pilot.app.screen)}
        assert {"The next hint", "The worked solution; asks first", "The next part"} <= offered
        assert {
            "Watch the experiment that belongs to this part",
            "Symbols that a keyboard lacks",
            "Quit; everything is saved",
            "Ink, the dark theme",
            "Paper, the light theme",
        } <= offered
        assert not {"Screenshot", "Theme", "Quit"} & offered
        assert all(name.startswith("tutor-") for name in pilot.app.available_themes)


async def test_the_palette_takes_a_theme_by_its_name(checker: Checker) -> None:
    async with opened(checker) as pilot:
        commands = {command.title: command for command in pilot.app.get_system_commands(pilot.app.screen)}
        commands["Paper, the light theme"].callback()
        await settled(pilot)
        assert desk(pilot).settings.theme == "tutor-paper"


async def test_ctrl_c_says_how_to_quit_and_leaves_the_answer_in_sight(checker: Checker) -> None:
    async with opened(checker, "warm-up/step") as pilot:
        await press(pilot, "ctrl+c")
        assert "^q quits; everything is saved." in text_of(part_screen(pilot).query_one(Remark))
        assert len(pilot.app._notifications) == 0
        await press(pilot, "escape", "ctrl+c")
        assert [said.message for said in pilot.app._notifications] == ["^q quits; everything is saved."]


async def test_the_command_palette_runs_what_it_offers(checker: Checker) -> None:
    async with opened(checker, "warm-up/plane") as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await type_in(pilot, "worked solution")
        await pilot.pause(0.2)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.pause()
        assert isinstance(pilot.app.screen, ConfirmScreen)
        await press(pilot, "n")


async def test_keys_can_be_remapped_by_their_ids(checker: Checker) -> None:
    async with opened(checker, "warm-up/step") as pilot:
        pilot.app.set_keymap({"hint": "ctrl+g"})
        await press(pilot, "ctrl+g")
        assert "Hint 1" in seen(pilot)


async def test_the_lab_opens_with_the_answer_that_is_being_typed(checker: Checker) -> None:
    async with opened(checker, "warm-up/plane", size=(120, 40)) as pilot:
        await type_in(pilot, "theta = [1; 1/2]")
        await pilot.press("f3")
        await pilot.pause()
        await settled(pilot)
        assert type(pilot.app.screen).__name__ == "LabScreen"


def test_the_drawing_process_never_imports_sympy() -> None:
    script = """
import asyncio, sys
from tutor.tui.app.app import TutorApp
from tutor.store import Store

async def main():
    app = TutorApp(Store.memory, at="penalized-updates/l2")
    async with app.run_test() as pilot:
        while len(app.screen_stack) < 2:
            await pilot.pause()
        await pilot.press("minus", "g", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.desk.state("optimizers/penalized-updates/l2").attempts == 1

asyncio.run(main())
assert "sympy" not in sys.modules
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


def test_the_first_frame_waits_for_neither_packs_nor_store() -> None:
    script = """
import sys
import tutor.tui.app.app
late = {"markdown_it", "sqlite3", "numpy", "plotext", "sympy", "tutor.packs", "tutor.notation", "tutor.store"}
assert not late & set(sys.modules), late & set(sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_home_waits_for_nothing_that_only_an_open_part_needs(tmp_path: Path) -> None:
    script = """
import sys
import tutor.tui.app.app
from pathlib import Path
from tutor.packs.library.library import library
from tutor.store import Store
from tutor.tui.app.opening import prepare

desk = prepare(Store.memory, lambda: library((), Path(sys.argv[1]), outlined=True), None)
assert len(desk.places) > 10 and desk.next_key()
desk.checker.close()
print({"markdown_it", "numpy", "plotext", "sympy", "tutor.notation"} & set(sys.modules))
"""
    for shown in ("markdown_it", "set()"):
        command = [sys.executable, "-c", script, str(tmp_path)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert shown in done.stdout, done.stderr


async def test_a_part_begins_at_its_question_and_goes_on_at_the_last_card(checker: Checker) -> None:
    async with opened(checker, "steps/warm-up/step") as pilot:
        assert part_screen(pilot).query_one("#body").scroll_y == 0
        for answer in ("g", "2 g", "3 g"):
            await hand_in(pilot, answer)
        await press(pilot, "ctrl+n")
        title = part_screen(pilot).query_one("#part-title")
        body = part_screen(pilot).query_one("#body")
        assert body.region.contains_region(title.region)
        await press(pilot, "ctrl+b")
        assert part_screen(pilot).query(Card).last().region.y < part_screen(pilot).panel.region.y
