"""What was typed and not handed in is there again the next time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.conftest import burst, opened, part_screen, press, settled, type_in
from tutor.checking import Checker
from tutor.store import Store
from tutor.store.small_files import drafts
from tutor.tui.study import problem_screen

pytestmark = pytest.mark.slow

STEP = "steps/warm-up/step"
GRID = "steps/warm-up/grid"


def record(folder: Path) -> Store:
    return Store.open(folder / "record.db")


async def test_an_unsent_answer_outlives_the_tutor(checker: Checker, tmp_path: Path) -> None:
    async with opened(checker, STEP, store=record(tmp_path)) as pilot:
        await type_in(pilot, "-(alpha/2")
        await press(pilot, "ctrl+q")
    async with opened(checker, STEP, store=record(tmp_path)) as pilot:
        assert part_screen(pilot).panel.part_form.answer == ("-(alpha/2",)


async def test_it_does_so_below_a_lab_and_after_a_walk_to_other_parts(
    checker: Checker, tmp_path: Path
) -> None:
    async with opened(checker, GRID, store=record(tmp_path)) as pilot:
        burst(pilot, "g", "tab", "2")
        await settled(pilot)
        await press(pilot, "ctrl+b", "ctrl+q")
    async with opened(checker, GRID, store=record(tmp_path)) as pilot:
        assert part_screen(pilot).panel.part_form.answer[:2] == ("g", "2")
        await press(pilot, "f1", "ctrl+q")
    assert drafts.read(tmp_path / drafts.FILE)[GRID, 0][:2] == ("g", "2")


async def test_it_is_kept_once_the_typing_rests(
    checker: Checker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(problem_screen, "REST", 0.01)
    async with opened(checker, STEP, store=record(tmp_path)) as pilot:
        await type_in(pilot, "g/2")
        for _ in range(500):
            if drafts.read(tmp_path / drafts.FILE):
                break
            await pilot.pause(0.01)
        assert drafts.read(tmp_path / drafts.FILE) == {(STEP, 0): ("g/2",)}


async def test_what_was_taken_back_is_gone(checker: Checker, tmp_path: Path) -> None:
    async with opened(checker, STEP, store=record(tmp_path)) as pilot:
        await type_in(pilot, "g")
        await press(pilot, "escape", "enter", "ctrl+u", "escape", "ctrl+q")
    assert drafts.read(tmp_path / drafts.FILE) == {}


async def test_what_was_handed_in_is_no_draft_any_more(checker: Checker, tmp_path: Path) -> None:
    async with opened(checker, STEP, store=record(tmp_path)) as pilot:
        await type_in(pilot, "g/2")
        await press(pilot, "ctrl+q")
    assert drafts.read(tmp_path / drafts.FILE) == {(STEP, 0): ("g/2",)}
    async with opened(checker, STEP, store=record(tmp_path)) as pilot:
        await press(pilot, "enter")
        await settled(pilot)
        await press(pilot, "ctrl+q")
    assert drafts.read(tmp_path / drafts.FILE) == {}
