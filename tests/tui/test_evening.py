"""An evening in the app: what is planned, the way along it, how sure one was, and how it went."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest
from textual.pilot import Pilot

from tests.sittings import kept
from tests.tui.conftest import PACK, desk, hand_in, opened, part_screen, press, seen, settled
from tutor.checking import Checker
from tutor.store import Store
from tutor.store.small_files import settings
from tutor.tui.home.end_screen import EndScreen
from tutor.tui.home.evening_screen import EveningScreen
from tutor.tui.study.sureness import Sureness
from tutor.tutoring.event import Attempted, Ended, Hinted, Kept, Opened, Planned, Slipped, Solved, Sure

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
        assert "s skips the first" in seen(pilot)
        await press(pilot, "enter")
        assert "tonight 1 of" in seen(pilot) and "due: last right 11 days ago" in seen(pilot)
        opens = [event for event in store.events() if isinstance(event, Opened)]
        assert (opens[-1].part, opens[-1].why) == (STEP, "review")
        await hand_in(pilot, "-(alpha/2) g")
        assert isinstance(part_screen(pilot).panel.guest, Sureness)
        assert all(key in seen(pilot).splitlines()[-1] for key in ("F1 Help", "1 A guess", "4 Quite sure"))
        assert not any(isinstance(event, Sure) for event in store.events())
        await press(pilot, "4")
        assert [event.level for event in store.events() if isinstance(event, Sure)] == [4]
        planned = next(event for event in store.events() if isinstance(event, Planned))
        await press(pilot, "escape", "ctrl+n")  # the thought is passed over
        assert f"tonight 2 of {len(planned.keys)}" in seen(pilot)
        assert part_screen(pilot).place.key == planned.keys[1]
        await press(pilot, "escape")
        assert "Continue" in seen(pilot) and f"1 of {len(planned.keys)} done, about" in seen(pilot)
        desk(pilot).evenings.guide.passed.update(planned.keys[1:])  # type: ignore[union-attr]
        await press(pilot, "enter", "ctrl+n")
        assert isinstance(pilot.app.screen, EndScreen)
        assert "1 part done, at the first try." in seen(pilot) and "Sure once, right once" in seen(pilot)
        await press(pilot, "enter")
        assert isinstance(store.events()[-1], Ended)
        assert not desk(pilot).evenings.guide


async def test_in_the_smallest_window_no_word_of_tonight_is_cut_and_the_reason_is_in_view(
    checker: Checker, tmp_path: Path
) -> None:
    async with opened(checker, store=reviewed(tmp_path), size=(60, 20)) as pilot:
        home = seen(pilot)
        assert "due: last right 11 days ago" in home and "tonight, about" in home
        assert "1 of 5 solved   1 at the first try" in home and "…" not in home
        await press(pilot, "enter")
        assert "due: last right 11 days ago" in seen(pilot) and "tonight 1 of" in seen(pilot)


async def test_whoever_leaves_while_asked_how_sure_gets_the_verdict_recorded(
    checker: Checker, tmp_path: Path
) -> None:
    store = reviewed(tmp_path)
    async with opened(checker, store=store) as pilot:
        await press(pilot, "enter")
        await hand_in(pilot, "-alpha g")
        assert isinstance(part_screen(pilot).panel.guest, Sureness)
        await press(pilot, "ctrl+n")
        tried = [event for event in store.events() if isinstance(event, Attempted)]
        assert [event.outcome for event in tried] == ["correct", "wrong"]
        assert not any(isinstance(event, Sure) for event in store.events())


async def test_a_slip_is_taken_back_once_and_a_part_can_be_skipped(checker: Checker, tmp_path: Path) -> None:
    store = reviewed(tmp_path)
    async with opened(checker, store=store) as pilot:
        await press(pilot, "enter")
        await hand_in(pilot, "-alpha g")
        assert "The last wrong answer was a slip" in offered(pilot)
        await press(pilot, "1", "ctrl+s")
        assert "not held against you" in seen(pilot)
        await press(pilot, "ctrl+s")
        assert sum(isinstance(event, Slipped) for event in store.events()) == 1
        await press(pilot, "escape", "s")
        assert "due: last right" not in seen(pilot)


async def test_how_the_solution_begins_is_offered_of_what_is_new_and_counts_as_a_hint(
    checker: Checker, tmp_path: Path
) -> None:
    pack = tmp_path / "pack"
    copytree(PACK, pack)
    text = (pack / "warm-up.md").read_text()
    longer = text.replace("### Solution\n\nThe der", "### Solution\n\nEach entry stands alone.\n\nThe der", 1)
    (pack / "warm-up.md").write_text(longer)
    store = Store.memory()
    async with opened(checker, store=store, pack=pack) as pilot:
        await press(pilot, "enter")
        assert "New: F6 shows how the solution begins; that counts as a hint." in seen(pilot)
        await press(pilot, "f6")
        assert "How the solution begins" in seen(pilot) and "Each entry stands alone." in seen(pilot)
        assert "The derivative is" not in seen(pilot) and "New: F6" not in seen(pilot)
        assert [event.rung for event in store.events() if isinstance(event, Hinted)] == ["begin"]
        await hand_in(pilot, "-(alpha/2) g")
        assert "with help" in seen(pilot) or "1 hint" in seen(pilot)
        await press(pilot, "escape", "ctrl+n", "f6")
        assert "Look at the worked solution?" in seen(pilot)
        await press(pilot, "n")


async def test_a_new_student_is_welcomed_once_and_may_say_how_long_an_evening_is(
    checker: Checker, tmp_path: Path
) -> None:
    path = tmp_path / "record.db"
    async with opened(checker, store=Store.open(path)) as pilot:
        assert isinstance(pilot.app.screen, EveningScreen)
        await press(pilot, "3", "enter")
        assert "Between 5 and 240" in seen(pilot)
        await press(pilot, "0", "enter", *"2020-01-01", "enter")
        assert "That day is over" in seen(pilot)
        await press(pilot, "ctrl+u", "enter")
        assert desk(pilot).settings.minutes == 30
        assert not isinstance(pilot.app.screen, EveningScreen)
    async with opened(checker, store=Store.open(path)) as pilot:
        assert not isinstance(pilot.app.screen, EveningScreen)
        assert desk(pilot).settings.minutes == 30


async def test_reviews_alone_are_set_out_on_and_what_is_laid_aside_does_not_come(
    checker: Checker, tmp_path: Path
) -> None:
    store = reviewed(tmp_path)
    async with opened(checker, store=store, reviewing=True) as pilot:
        assert "review 1 of 1" in seen(pilot) and part_screen(pilot).place.key == STEP
        assert {"Pause this part", "Retire this part"} <= offered(pilot)
        await chosen(pilot, "Retire this part")
        assert "Shall this part never come back" in seen(pilot)
        await press(pilot, "n")
        assert not any(isinstance(event, Kept) for event in store.events())
        await chosen(pilot, "Pause this part")
        assert "does not come back for reviews until you resume it" in " ".join(seen(pilot).split())
        assert "Resume this part" in offered(pilot)
        await press(pilot, "ctrl+n")  # laid aside: nothing is left of the reviews
        assert isinstance(pilot.app.screen, EndScreen)
        await press(pilot, "enter")
        await chosen(pilot, "Review what is due")
        assert any("Nothing is due: what you solve" in said.message for said in pilot.app._notifications)
        assert [event.how for event in store.events() if isinstance(event, Kept)] == ["paused"]


def offered(pilot: Pilot[None]) -> set[str]:
    """What the palette offers now."""
    return {command.title for command in pilot.app.get_system_commands(pilot.app.screen)}


async def chosen(pilot: Pilot[None], title: str) -> None:
    """Choose something in the palette."""
    commands = pilot.app.get_system_commands(pilot.app.screen)
    next(command for command in commands if command.title == title).callback()
    await settled(pilot)
