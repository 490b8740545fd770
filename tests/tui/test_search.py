"""A large pack at home: listed by lesson, unfolded as one goes, and searched by words."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Tree

from tests.packs.large_pack import write_large_pack
from tests.tui.conftest import desk, opened, part_screen, press, seen, settled, type_in
from tutor.checking import Checker
from tutor.packs.library.index import outline
from tutor.store import Store
from tutor.tui.app.app import TutorApp
from tutor.tui.desk.finder import MOST, Finder
from tutor.tui.desk.lessons import lessons
from tutor.tui.shared.keybar import KeyBar
from tutor.tutoring.event import Opened, Solved

pytestmark = pytest.mark.slow

COUNT = 180


def page(number: int) -> str:
    """A problem with two parts, in lessons of twenty."""
    return (
        f"# Problem {number}\n\n- Id: p{number}\n- Lesson: Lesson {number // 20}\n- Skills: counting\n\n"
        f"Text of problem {number}.\n\n"
        f"## Part a: the fruit of {number}\n\n- Answer: `{number}`\n\nHow many?\n\n"
        f"## Part b: second\n\n- Answer: `{number} + 1`\n\nAnd one more?\n"
    )


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A large pack."""
    return write_large_pack(tmp_path, [page(number) for number in range(COUNT)])


@asynccontextmanager
async def at_home(
    checker: Checker, large: Path, store: Store | None = None, size: tuple[int, int] = (100, 30)
) -> AsyncIterator[Pilot[None]]:
    """The app at home, with the large pack in outline."""
    kept = store or Store.memory()
    app = TutorApp(lambda: kept, lambda: (outline(large, large.parent / "index"),), checker)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        yield pilot


def nodes(pilot: Pilot[None]) -> int:
    """How many lines the tree holds, seen or not."""
    tree = pilot.app.screen.query_one("#parts", Tree)
    waiting = [tree.root]
    count = 0
    while waiting:
        node = waiting.pop()
        waiting += node.children
        count += 1
    return count


async def test_a_large_pack_is_listed_by_lesson_and_unfolds_at_the_way_on(
    checker: Checker, large: Path
) -> None:
    store = Store.memory()
    for event in (Solved("large/p45/a"), Opened("large/p45/b")):
        store.append(event)
    async with at_home(checker, large, store) as pilot:
        screen = seen(pilot)
        assert "▸ Lesson 0  0/40" in screen
        assert "▾ Lesson 2  1/40" in screen
        assert "▾ Problem 45  1/2" in screen
        assert "● The fruit of 45" in screen
        assert f"1 of {2 * COUNT} solved" in screen
        assert nodes(pilot) == 1 + 1 + COUNT // 20 + 20 + 40


async def test_a_lesson_shows_its_problems_when_it_is_opened_and_a_part_is_read_then(
    checker: Checker, large: Path
) -> None:
    async with at_home(checker, large) as pilot:
        await press(pilot, "down", "home", "down", "left", "down", "right")
        assert "▾ Lesson 1" in seen(pilot)
        await press(pilot, "down", "right", "down", "enter")
        place = part_screen(pilot).place
        assert (place.key, place.part.statement, place.problem.whole) == ("large/p20/a", "How many?", True)
        assert "Text of problem 20." in seen(pilot)
        await press(pilot, "ctrl+n")
        assert part_screen(pilot).place.key == "large/p20/b"


async def test_words_find_parts_while_they_are_typed(checker: Checker, large: Path) -> None:
    async with at_home(checker, large) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "fruit 17")
        await settled(pilot)
        screen = seen(pilot)
        assert "12 parts" in screen
        assert "The fruit of 17" in screen and "The fruit of 117" in screen
        assert "The fruit of 18" not in screen
        await press(pilot, "enter")
        assert part_screen(pilot).place.key == "large/p17/a"
        await press(pilot, "escape")
        assert "12 parts" in seen(pilot)
        await press(pilot, "slash", "escape")
        assert "▾ Problem 17" in seen(pilot) and "▸ Problem 16" in seen(pilot)
        assert not pilot.app.screen.query("#search")


async def test_a_search_for_nothing_that_is_there_says_so_and_many_matches_are_cut(
    checker: Checker, large: Path
) -> None:
    async with at_home(checker, large, size=(60, 20)) as pilot:
        await press(pilot, "ctrl+f")
        await type_in(pilot, "[/b] pomegranate")
        await settled(pilot)
        assert "0 parts" in seen(pilot)
        await press(pilot, "ctrl+u")
        await type_in(pilot, "many there")
        await settled(pilot)
        assert f"{2 * COUNT} parts, the first {MOST} below" in seen(pilot)


async def test_a_part_whose_file_is_gone_is_said_and_nothing_else_happens(
    checker: Checker, large: Path
) -> None:
    async with at_home(checker, large) as pilot:
        (large / "p1.md").unlink()
        await press(pilot, "slash")
        await type_in(pilot, "p1/a")
        await press(pilot, "enter")
        assert "cannot be read any more" in seen(pilot)


async def test_the_small_pack_can_be_searched_as_well(checker: Checker) -> None:
    async with opened(checker) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "table")
        await settled(pilot)
        assert "1 part" in seen(pilot)
        await press(pilot, "down", "enter")
        assert part_screen(pilot).place.key == "steps/warm-up/grid"


async def test_further_letters_narrow_and_deleting_widens(checker: Checker, large: Path) -> None:
    async with at_home(checker, large) as pilot:
        finder = Finder(desk(pilot).places)
        assert [
            finder.find(typed).count for typed in ("f", "fruit", "fruit 1", "fruit", "", "fruit p17/")
        ] == [
            COUNT,
            COUNT,
            sum("1" in str(number) or 20 <= number < 40 for number in range(COUNT)),
            COUNT,
            0,
            1,
        ]


def test_problems_without_a_lesson_are_listed_by_number(large: Path, tmp_path: Path) -> None:
    for path in large.glob("p*.md"):
        if path.name != "pack.md":
            path.write_text(path.read_text().replace("- Lesson:", "\n\nLesson"))
    pack = outline(large, tmp_path / "index")
    assert [lesson.title for lesson in lessons(pack)] == ["Problems 1 to 100", f"Problems 101 to {COUNT}"]


@pytest.mark.parametrize(("words", "count"), [("plane", "1 part"), ("quicksort", "0 parts")])
async def test_escape_ends_a_search_from_among_what_was_found_too(
    checker: Checker, words: str, count: str
) -> None:
    async with opened(checker) as pilot:
        tree = pilot.app.screen.query_one("#parts", Tree)
        bar = pilot.app.screen.query_one(KeyBar)
        everything = tree.last_line
        await press(pilot, "/")
        await type_in(pilot, words)
        assert count in seen(pilot)
        await press(pilot, "down")
        assert pilot.app.focused is tree
        assert tree.last_line < everything
        assert "End search" in [key.description for key in bar.fitting()]
        await press(pilot, "escape")
        assert not pilot.app.screen.query("#search")
        assert tree.last_line == everything
        assert pilot.app.focused is tree
        assert "End search" not in [key.description for key in bar.fitting()]
