"""Tables, choices, lines: every kind of blank by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.tui.conftest import desk, opened, part_screen, press, seen, settled, text_of, titles, type_in
from tutor.checking import Checker
from tutor.tui.answering.cell_choice import ChoiceCell
from tutor.tui.answering.formula_field import Field
from tutor.tui.answering.reading_preview import Preview, Remark

pytestmark = pytest.mark.slow

PACK = Path(__file__).parents[2] / "content" / "optimizers"
GRID = "steps/warm-up/grid"
MARKED = {"-right", "-near", "-off", "-open"}


async def test_tab_goes_from_cell_to_cell_and_the_preview_follows(checker: Checker) -> None:
    async with opened(checker, GRID) as pilot:
        await type_in(pilot, "||g||_inf")
        preview = part_screen(pilot).query_one(Preview)
        assert "∞" in text_of(preview)
        await press(pilot, "tab")
        assert "1  coordinate descent" in text_of(preview)
        await press(pilot, "tab")
        assert "∞" not in text_of(preview)


async def test_a_table_is_checked_as_a_whole_and_marked_cell_by_cell(checker: Checker) -> None:
    async with opened(checker, GRID) as pilot:
        await type_in(pilot, "||g||_inf")
        await press(pilot, "tab", "2", "tab")
        await type_in(pilot, "||g||_2")
        await press(pilot, "tab", "2", "enter")
        assert titles(pilot)[0].startswith("◐ Partly right: 3 of 4 blanks")
        fields = part_screen(pilot).panel.part_form.fields
        assert [field.has_class("-right") for field in fields] == [True, False, True, True]
        assert fields[1].has_class("-off")
        assert "✗" in seen(pilot)


async def fill_grid(pilot: Pilot[None], *texts: str) -> None:
    """Fill the cells from the first on, and hand in."""
    for number, text in enumerate(texts):
        await press(pilot, *(["tab"] if number else []))
        await type_in(pilot, text)
    await press(pilot, "enter")


async def test_a_table_is_not_checked_before_it_is_full(checker: Checker) -> None:
    async with opened(checker, GRID) as pilot:
        await fill_grid(pilot, "||g||_inf")
        assert titles(pilot) == []
        assert "3 of the 4 blanks are still empty" in text_of(part_screen(pilot).query_one(Remark))
        fields = part_screen(pilot).panel.part_form.fields
        assert part_screen(pilot).panel.form.current is fields[1]
        assert not any(field.classes & MARKED for field in fields)
        await type_in(pilot, "1")
        assert "still empty" not in text_of(part_screen(pilot).query_one(Remark))


def fields(pilot: Pilot[None]) -> list[Field]:
    return list(part_screen(pilot).panel.part_form.fields)


async def test_beside_a_cell_that_cannot_be_read_no_other_is_judged(
    checker: Checker,
) -> None:
    async with opened(checker, GRID) as pilot:
        await fill_grid(pilot, "||g||_inf", "1", "(((", "1")
        assert titles(pilot) == ["? Not an answer yet  not counted"]
        assert desk(pilot).state(GRID).attempts == 0
        for _ in range(2):
            marked = [bool(field.classes & MARKED) for field in part_screen(pilot).panel.part_form.fields]
            assert marked == [False, False, True, False]
            await press(pilot, "escape", "enter")


async def test_a_long_cell_shows_its_beginning_once_the_focus_is_elsewhere(checker: Checker) -> None:
    async with opened(checker, GRID, size=(60, 20)) as pilot:
        await type_in(pilot, "||g||_1 + " * 8 + "1")
        line = fields(pilot)[0].query_one(Input)
        assert line.scroll_offset.x > 0
        await press(pilot, "tab")
        await settled(pilot)
        assert line.scroll_offset.x == 0
        fields(pilot)[2].put("||g||_2 + " * 8 + "2")
        await settled(pilot)
        assert fields(pilot)[2].query_one(Input).scroll_offset.x == 0


async def test_a_mark_goes_when_its_cell_is_changed(checker: Checker) -> None:
    async with opened(checker, GRID) as pilot:
        await fill_grid(pilot, "||g||_1", "1", "||g||_2", "2")
        await press(pilot, *["shift+tab"] * 3)
        field = part_screen(pilot).panel.part_form.fields[0]
        assert field.has_class("-off")
        await press(pilot, "backspace")
        assert not field.has_class("-off")


async def test_a_table_is_found_again_as_it_was_handed_in(checker: Checker) -> None:
    async with opened(checker, GRID) as pilot:
        await type_in(pilot, "||g||_inf")
        await press(pilot, "tab", "1", "tab", "3", "tab", "2", "enter", "escape", "enter")
        form = part_screen(pilot).panel.part_form
        assert form.answer == ("||g||_inf", "1", "3", "2")
        assert form.fields[0].has_class("-right")


async def test_a_choice_is_spoken_of_as_one(checker: Checker) -> None:
    async with opened(checker, GRID) as pilot:
        await press(pilot, "tab", "f4")
        assert "answered by choosing" in text_of(part_screen(pilot).query_one(Remark))


async def test_a_chooser_turns_with_the_arrow_keys(checker: Checker) -> None:
    async with opened(checker, GRID) as pilot:
        await press(pilot, "tab", "right")
        field = part_screen(pilot).panel.part_form.fields[1]
        assert isinstance(field, ChoiceCell) and field.value == "1"
        await press(pilot, "right")
        assert field.value == "2"
        await press(pilot, "right", "left")
        assert field.value == "2"


async def test_a_choice_is_made_by_number_and_handed_in_by_enter(checker: Checker) -> None:
    async with opened(checker, "steps/warm-up/pick") as pilot:
        await press(pilot, "1", "enter")
        assert titles(pilot)[0].startswith("✗ Not yet")
        await press(pilot, "down", "space", "enter")
        assert "Solved in 2 tries" in titles(pilot)[-1]


async def test_enter_alone_takes_the_choice_under_the_cursor(checker: Checker) -> None:
    async with opened(checker, "steps/warm-up/pick") as pilot:
        await press(pilot, "down", "enter")
        assert desk(pilot).state("steps/warm-up/pick").solved


async def test_a_click_chooses(checker: Checker) -> None:
    async with opened(checker, "steps/warm-up/pick") as pilot:
        row = next(y for y, line in enumerate(seen(pilot).splitlines()) if "2  gradient descent" in line)
        await pilot.click(offset=(12, row))
        assert part_screen(pilot).panel.part_form.answer == ("2",)


async def test_a_flaw_is_found_first_and_put_right_after_that(checker: Checker) -> None:
    """The second question, its label and its field are not there before the first is answered."""
    async with opened(checker, "steps/warm-up/flaw", size=(80, 40)) as pilot:
        assert "Which step" not in seen(pilot) and "better step" not in seen(pilot)
        await type_in(pilot, "1x")
        await press(pilot, "enter")
        assert part_screen(pilot).panel.part_form.answer == ("1",)
        assert "Which step" not in seen(pilot)
        await press(pilot, "2", "enter")  # what was not right is replaced by the next digit
        assert [said.split("  ")[0] for said in titles(pilot)] == ["✗ Not yet", "◐ Right so far"]
        assert part_screen(pilot).panel.part_form.answer == ("2", "")
        assert "Which step" in seen(pilot) and "better step" in seen(pilot)
        await press(pilot, "escape")
        await press(pilot, "enter")  # what is open stays open
        assert part_screen(pilot).panel.part_form.answer == ("2", "")
        await type_in(pilot, "g")
        await press(pilot, "enter")
        assert titles(pilot)[-1].startswith("✗ Not yet")
        await press(pilot, "home")
        await type_in(pilot, "-")
        await press(pilot, "enter")
        effort = desk(pilot).state("steps/warm-up/flaw").effort
        assert effort is not None and effort.attempts == 3
        assert desk(pilot).state("steps/warm-up/flaw").solved


async def test_of_words_that_were_judged_no_complaint_is_left(checker: Checker) -> None:
    async with opened(checker, "optimizers/solution-plane/sgd", pack=PACK) as pilot:
        await type_in(pilot, "not unique")
        remark = part_screen(pilot).query_one(Remark)
        assert "These are words" in text_of(remark)
        await press(pilot, "enter")
        assert titles(pilot)[0].startswith("✗ Not yet")
        assert text_of(remark).strip() == ""
        await type_in(pilot, "!")
        assert text_of(remark).strip()
