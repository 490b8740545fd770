"""Ctrl+C in the preview says which key quits, where the tutor says it, and claims nothing that is not so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.author.conftest import previewed
from tests.tui.conftest import part_screen, press, text_of
from tutor.checking import Checker
from tutor.tui.answering.reading_preview import Remark

pytestmark = pytest.mark.slow

SENTENCE = "^q quits the preview; the pack is as you saved it."


async def test_at_home_it_is_said_in_passing(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack) as pilot:
        await press(pilot, "ctrl+c")
        assert [notice.message for notice in pilot.app._notifications] == [SENTENCE]


async def test_at_a_part_it_is_said_below_the_answer(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack) as pilot:
        await press(pilot, "enter", "ctrl+c")
        assert SENTENCE in text_of(part_screen(pilot).query_one(Remark))
        assert not pilot.app._notifications
