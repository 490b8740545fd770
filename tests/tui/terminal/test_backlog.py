"""What comes faster than the app deals with it is gathered, and turns out to be a paste."""

from __future__ import annotations

import asyncio

import pytest

from tests.tui.conftest import opened, part_screen, type_in
from tutor.checking import Checker
from tutor.tui.answering.formula_field import Line
from tutor.tui.terminal.terminal_messages import Reached

pytestmark = pytest.mark.slow


async def test_an_app_says_when_it_has_come_to_the_end_of_the_keys(checker: Checker) -> None:
    async with opened(checker, "steps/warm-up/step") as pilot:
        found: list[str] = []
        line = part_screen(pilot).query(Line).first()
        done = asyncio.Event()

        def note() -> None:
            found.append(f"{line.value}|{part_screen(pilot).panel.reading.lines}")
            done.set()

        await type_in(pilot, "2 pi")
        pilot.app.post_message(Reached(note))
        await asyncio.wait_for(done.wait(), 60)
        assert found == ["2 pi|('2π',)"]
