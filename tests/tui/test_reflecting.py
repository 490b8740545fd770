"""After a right answer: a thought, the author's own words, how they compare; and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.conftest import hand_in, opened, part_screen, press, seen, settled, titles, type_in
from tutor.checking import Checker
from tutor.store import Store
from tutor.store.small_files import drafts
from tutor.tui.study.comparison import Comparison
from tutor.tui.study.reflecting import DRAFT
from tutor.tui.study.thought_field import ThoughtField
from tutor.tutoring.event import Attempted, Explained

pytestmark = pytest.mark.slow

STEP = "steps/warm-up/step"
TABLE = "steps/warm-up/plane"
AUTHOR = "the step grows in proportion"


def explained(store: Store) -> list[tuple[str, str]]:
    return [(event.text, event.compared) for event in store.events() if isinstance(event, Explained)]


async def test_a_thought_outlives_the_app_and_is_compared_with_the_authors_by_one_key(
    checker: Checker, tmp_path: Path
) -> None:
    path = tmp_path / "record.db"
    async with opened(checker, STEP, store=Store.open(path)) as pilot:
        await hand_in(pilot, "-(alpha/2) g")
        assert isinstance(part_screen(pilot).panel.guest, ThoughtField)
        assert AUTHOR not in seen(pilot)
        await type_in(pilot, "A longer")
        await press(pilot, "ctrl+q")
    assert drafts.read(tmp_path / drafts.FILE)[STEP, DRAFT] == ("A longer",)
    store = Store.open(path)
    async with opened(checker, STEP, store=store) as pilot:
        await type_in(pilot, " step")
        await press(pilot, "enter")
        assert explained(store) == [("A longer step", "")]
        assert titles(pilot)[-1] == "✎ Your thought"
        assert AUTHOR in seen(pilot)
        await press(pilot, "enter", "x")
        assert isinstance(part_screen(pilot).panel.guest, Comparison)
        await press(pilot, "p")
        assert explained(store) == [("A longer step", ""), ("A longer step", "partly")]
        assert part_screen(pilot).panel.guest is None
        assert "F2 asks one more question" in seen(pilot)
        await press(pilot, "f2", "ctrl+q")
        assert titles(pilot)[-1] == "✦ One more thought"
    assert (STEP, DRAFT) not in drafts.read(tmp_path / drafts.FILE)


async def test_every_step_can_be_passed_over_and_taken_up_again(checker: Checker) -> None:
    store = Store.memory()
    async with opened(checker, STEP, store=store) as pilot:
        await hand_in(pilot, "-(alpha/2) g")
        await press(pilot, "escape")
        assert (part_screen(pilot).panel.guest, explained(store)) == (None, [])
        await hand_in(pilot, "-alpha g")
        assert len([event for event in store.events() if isinstance(event, Attempted)]) == 2
        part_screen(pilot).action_think()
        await settled(pilot)
        await press(pilot, "enter", "escape")
        assert (part_screen(pilot).panel.guest, explained(store)) == (None, [("", "")])
        part_screen(pilot).action_think()
        await settled(pilot)
        await press(pilot, "3")
        assert explained(store) == [("", ""), ("", "missed")]
        await press(pilot, "ctrl+n")
        assert part_screen(pilot).place.key == TABLE
