"""What was in view stays in view, whatever the size; a part opens with its question in view."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.conftest import hand_in, opened, part_screen, press, seen, settled
from tutor.checking import Checker
from tutor.tui.study.conversation import Card

pytestmark = pytest.mark.slow

PACK = Path(__file__).parents[2] / "content" / "optimizers"
L1 = "penalized-updates/l1"
WIDE, USUAL, SMALL = (120, 40), (80, 24), (60, 20)


async def resize(pilot: Pilot[None], size: tuple[int, int]) -> None:
    """Change the size of the terminal, and wait until all is laid out."""
    await pilot.resize_terminal(*size)
    for _ in range(4):
        await pilot.pause()


def whole(pilot: Pilot[None]) -> bool:
    """Whether all of the last card is in view."""
    screen = part_screen(pilot)
    pane = screen.query_one("#talk" if screen.has_class("-wide") else "#body")
    return pane.content_region.contains_region(screen.query(Card).last().region)


@pytest.mark.parametrize("sizes", [(WIDE, SMALL), (SMALL, USUAL), (USUAL, WIDE, USUAL), (WIDE, SMALL, WIDE)])
async def test_what_was_said_last_stays_in_view(checker: Checker, sizes: tuple[tuple[int, int], ...]) -> None:
    async with opened(checker, L1, size=sizes[0], pack=PACK) as pilot:
        await hand_in(pilot, "-alpha g")
        await press(pilot, "f2")
        await hand_in(pilot, "-g")
        for size in sizes[1:]:
            await resize(pilot, size)
            assert "✗ Not yet  try 2" in seen(pilot)
            # An offer may stand below a verdict; without room for both, the verdict's beginning is seen.
            assert whole(pilot) or part_screen(pilot).query(".card.-off").last().region.height > 9


async def test_who_reads_the_problem_again_is_left_there(checker: Checker) -> None:
    async with opened(checker, L1, size=USUAL, pack=PACK) as pilot:
        await hand_in(pilot, "-alpha g")
        await press(pilot, "f7")
        body = part_screen(pilot).query_one("#body")
        assert body.scroll_y == 0
        await resize(pilot, SMALL)
        assert body.scroll_y == 0
        await resize(pilot, WIDE)
        assert part_screen(pilot).query_one("#statement").scroll_y == 0


@pytest.mark.parametrize(
    ("part", "size"),
    [
        ("penalized-updates/l2", USUAL),
        ("penalized-updates/l2", SMALL),
        ("distributed-training/messages", WIDE),
        ("distributed-training/messages", USUAL),
    ],
)
async def test_a_part_opens_with_its_question_in_view(
    checker: Checker, part: str, size: tuple[int, int]
) -> None:
    async with opened(checker, part, size=size, pack=PACK) as pilot:
        await settled(pilot)
        screen = part_screen(pilot)
        pane = screen.query_one("#statement" if screen.has_class("-wide") else "#body")
        text, title = screen.query_one(".part-text"), screen.query_one("#part-title")
        assert pane.content_region.y < text.region.bottom <= pane.content_region.bottom
        if text.region.bottom - title.region.y <= pane.size.height:
            assert title.region.y >= pane.content_region.y


async def test_the_question_stays_in_view_before_anything_is_said(checker: Checker) -> None:
    async with opened(checker, L1, size=WIDE, pack=PACK) as pilot:
        for size in (SMALL, USUAL, WIDE):
            await resize(pilot, size)
            screen = part_screen(pilot)
            pane = screen.query_one("#statement" if screen.has_class("-wide") else "#body")
            assert pane.content_region.y < screen.query_one(".part-text").region.bottom
            assert screen.query_one(".part-text").region.bottom <= pane.content_region.bottom


@pytest.mark.parametrize("key", ["f1", "f3"], ids=["dialog", "lab"])
@pytest.mark.parametrize("sizes", [(WIDE, SMALL), (SMALL, WIDE), (USUAL, SMALL)])
async def test_a_resize_under_a_dialog_or_a_lab_leaves_the_part_as_one_without(
    checker: Checker, key: str, sizes: tuple[tuple[int, int], tuple[int, int]]
) -> None:
    found = []
    for under in (False, True):
        async with opened(checker, "solution-plane/sgd", size=sizes[0], pack=PACK) as pilot:
            if under:
                await press(pilot, key)
            await resize(pilot, sizes[1])
            if under:
                await press(pilot, "escape")
                await resize(pilot, sizes[1])
            found.append(seen(pilot))
    assert found[1] == found[0]


async def test_a_dialog_that_comes_and_goes_moves_nothing(checker: Checker) -> None:
    async with opened(checker, "solution-plane/sgd", size=USUAL, pack=PACK) as pilot:
        part_screen(pilot).query_one("#body").scroll_to(y=3, animate=False)
        await pilot.pause()
        before = seen(pilot)
        await press(pilot, "f1", "escape")
        await resize(pilot, USUAL)
        assert seen(pilot) == before


@pytest.mark.parametrize("name", ["#body", "#talk", "#statement"])
async def test_a_part_that_is_taken_down_after_a_resize_is_left_alone(checker: Checker, name: str) -> None:
    async with opened(checker, L1, size=SMALL, pack=PACK) as pilot:
        await settled(pilot)
        screen = part_screen(pilot)
        screen.on_resize()
        await screen.query_one(name).remove()
        await resize(pilot, USUAL)
        assert pilot.app.is_running
        assert pilot.app.return_code is None
