"""An evening in the app: what is planned, the way along it, how sure one was, and how it went."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sittings import kept
from tests.tui.conftest import hand_in, opened, part_screen, press, seen, settled
from tutor.checking import Checker
from tutor.store import Store
from tutor.store.small_files import settings
from tutor.tui.home.end_screen import EndScreen
from tutor.tui.home.evening_screen import EveningScreen
from tutor.tui.study.sureness import Sureness
from tutor.tutoring.event import Attempted, Opened, Planned, Slipped, Solved, Sure

pytestmark = pytest.mark.slow

STEP = "steps/warm-up/step"
DAYS_AGO = 24.0 * 11


def reviewed(folder: Path) -> Store:
    """A record with one part solved eleven days ago, welcomed."""
    settings.write(folder / settings.FILE, settings.Settings(welcomed=True))
    tried = Attempted(STEP, 0, ("-(alpha/2) g",), "correct", True)
    return kept(folder, Opened(STEP), tried, Solved(STEP), hours=DAYS_AGO)


async def test_an_evening_is_led_along_and_ends_with_a_card(checker: Checker, tmp_path: Path) -> None:
    store = reviewed(tmp_path)
    async with opened(checker, store=store) as pilot:
        assert "due: last right 11 days ago" in seen(pilot)
        assert "1 due" in seen(pilot) and "tonight, about" in seen(pilot)
        await press(pilot, "enter")
        assert "tonight 1 of" in seen(pilot) and "due: last right 11 days ago" in seen(pilot)
        opens = [event for event in store.events() if isinstance(event, Opened)]
        assert (opens[-1].part, opens[-1].why) == (STEP, "review")
        await hand_in(pilot, "-(alpha/2) g")
        assert isinstance(part_screen(pilot).panel.guest, Sureness)
        assert not any(isinstance(event, Sure) for event in store.events())
        await press(pilot, "4")
        assert [event.level for event in store.events() if isinstance(event, Sure)] == [4]
        planned = next(event for event in store.events() if isinstance(event, Planned))
        for number in range(2, len(planned.keys) + 1):
            await press(pilot, "escape", "ctrl+n") if part_screen(pilot).panel.guest else await press(
                pilot, "ctrl+n"
            )
            assert f"tonight {number} of {len(planned.keys)}" in seen(pilot)
            assert part_screen(pilot).place.key == planned.keys[number - 1]
        await press(pilot, "escape")
        assert "Continue" in seen(pilot)


