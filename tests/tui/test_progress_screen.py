"""Progress in the app: what its sections say, and the way there and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from textual.content import Content

from tests.sittings import kept
from tests.tui.conftest import opened, part_screen, press, seen
from tests.tutoring.reports import MONDAY, Happened, met, report
from tutor.checking import Checker
from tutor.store.small_files import settings
from tutor.tui.progress import sections
from tutor.tui.progress.progress_screen import ProgressScreen
from tutor.tui.progress.sections import Told
from tutor.tutoring.calendar.schedule import Schedule
from tutor.tutoring.event import Attempted, Opened, Solved

SECTIONS: tuple[Callable[[Told, int], Iterator[Content]], ...] = (
    sections.exam,
    sections.solved,
    sections.skills,
    sections.came_back,
    sections.weeks,
    sections.ahead,
    sections.recalled,
    sections.sureness,
)

TERM = [
    *met("limits-0", 0, sure=4),
    *met("limits-1", 0, sure=1),
    *met("limits-0", 3),
    *met("sums-0", 4, right=False, mistake="sign-lost"),
    *met("sums-0", 20, right=False, mistake="sign-lost"),
    *met("sums-0", 40),
    *met("both-0", 56, right=False, mistake="sign"),
]


def said(happened: Happened, width: int = 120, schedule: Schedule | None = None) -> str:
    told = Told(report(happened, schedule), {"p/q/sums-0": "A sum"})
    return "\n".join(line.plain for section in SECTIONS for line in section(told, width))


def test_the_sections_say_what_was_done_and_what_is_missing() -> None:
    text = said(TERM, schedule=Schedule(until=MONDAY + timedelta(days=99)))
    for line in (
        "The exam is on 12 January 2027, in 42 days. Every review is planned before it.",
        "Solved  4 of 8 parts",
        "● at the first try ██ 2",
        "◕ in 2 tries       ██ 2",
        "██████████ limits    mastered  3/3 right",
        "·········· └ rates   not asked yet",
        "builds on sums too",
        "Mistakes that came back  1 of 1 cured",
        "✓ A sum: sign lost",
        "twice, last on 25 October; right at once since",
        "7 first answers on 6 days, 4 right at once",
        "To be seen from 20 answers on; there are 2, 18 are missing.",
    ):
        assert line in text, f"{line}\nis not in\n{text}"


def test_an_empty_record_is_told_kindly_what_will_stand_here() -> None:
    text = said([])
    for line in (
        "No exam is set",
        "Each part is counted here",
        "·········· limits    not asked yet",
        "A mistake that comes twice is told here, and when it is cured.",
        "What you solve comes back some days later; here you see when.",
        "From 20 of them on you see here how often you were right.",
    ):
        assert line in text, f"{line}\nis not in\n{text}"
    assert "█" not in text


def test_once_there_are_enough_answers_it_says_how_many_were_right() -> None:
    happened = [
        each
        for number in range(20)
        for each in met("limits-0", number, sure=4 if number % 2 else 1, right=number % 4 > 0)
    ]
    assert "Right when sure 10 times of 10, when less sure 5 times of 10." in said(happened)
    assert "are missing" not in said(happened)


@pytest.mark.parametrize("width", [36, 46, 56, 76])
@pytest.mark.parametrize("happened", [[], TERM], ids=["empty", "term"])
def test_no_line_is_wider_than_its_place(width: int, happened: Happened) -> None:
    widest = max(said(happened, width).split("\n"), key=len)
    assert len(widest) <= width, widest


@pytest.mark.slow
async def test_a_key_leads_to_progress_from_home_and_from_a_part_and_escape_leads_back(
    checker: Checker, tmp_path: Path
) -> None:
    step = "steps/warm-up/step"
    settings.write(tmp_path / settings.FILE, settings.Settings(welcomed=True))
    tried = Attempted(step, 0, ("-(alpha/2) g",), "correct", True)
    store = kept(tmp_path, Opened(step), tried, Solved(step), hours=24.0 * 11)
    async with opened(checker, store=store, size=(120, 40)) as pilot:
        await press(pilot, "ctrl+o")
        assert isinstance(pilot.app.screen, ProgressScreen)
        screen = seen(pilot)
        assert "● at the first try █ 1" in screen and "1 first answer on 1 day, 1 right at once" in screen
        assert "The next 14 days  1 review" in screen and "┌" in screen
        assert "↑ ↓ Scroll" in screen and "esc Back" in screen
        await press(pilot, "f1")
        assert "the mistake came back, and was right at once since" in seen(pilot)
        await press(pilot, "escape")
        await pilot.resize_terminal(60, 20)
        await press(pilot, "end")
        assert "How sure, and how often right" in seen(pilot)
        await press(pilot, "escape", "enter", "ctrl+o")
        assert isinstance(pilot.app.screen, ProgressScreen)
        await press(pilot, "ctrl+o")
        assert part_screen(pilot).place.key
