"""The author's panel: what lies behind a part, and whether it keeps out of the student's way."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.tui.author.conftest import author, change, previewed, until_seen
from tests.tui.conftest import hand_in, press, seen, type_in
from tutor.checking import Checker
from tutor.packs.model.pack import Rung, RungKind
from tutor.tui.author.notes import called

pytestmark = pytest.mark.slow


async def test_the_key_is_shown_drawn_and_typed(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack, "warm-up", "step") as pilot:
        said = author(pilot).side.said
        assert "−╶─╴g" in said
        assert "-(alpha/2) g" in said
        assert "left of “=”: u" in said


async def test_every_blank_has_its_key(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack, "warm-up", "grid") as pilot:
        said = author(pilot).side.said
        assert "norm(g, inf)" in said and "norm(g, 2)" in said
        assert said.count("● coordinate descent") == 1
        assert said.count("● gradient descent") == 1


async def test_the_pattern_that_fits_is_marked_and_the_others_are_not(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack, "warm-up", "step") as pilot:
        assert "· `-alpha g`" in author(pilot).side.said
        await hand_in(pilot, "-alpha g")
        said = author(pilot).side.said
        assert "● `-alpha g`" in said
        assert "○ `(alpha/2) g`" in said
        assert "doubled  line 20  its message was shown" in said


async def test_the_verdict_is_told_with_its_evidence_and_its_reading(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack, "warm-up", "step") as pilot:
        assert "none to this variant yet" in author(pilot).side.said
        await hand_in(pilot, "-alpha g")
        said = author(pilot).side.said
        assert "wrong, doubled, no credit\nexact: differs at a point, " in said
        assert "read as\n  −αg" in said


async def test_a_right_answer_fires_no_mistake(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack, "warm-up", "step") as pilot:
        await hand_in(pilot, "-alpha/2 g")
        said = author(pilot).side.said
        assert "correct\nexact, " in said
        assert "● `" not in said and "○ `-alpha g`" in said


async def test_each_rung_says_where_it_stands(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack, "warm-up", "step") as pilot:
        said = author(pilot).side.said
        assert "orient  line 34\n  ▸ next, and open" in said
        assert "contradict for doubled  line 42\n  ○ only while doubled is the last mistake" in said
        assert "challenge  line 53\n  ○ after a right answer" in said
        await hand_in(pilot, "-alpha g")
        assert "contradict for doubled  line 42\n  ▸ next, and open" in author(pilot).side.said
        await press(pilot, "f2")
        assert "contradict for doubled  line 42\n  ✓ seen" in author(pilot).side.said


async def test_the_second_text_and_the_steps_of_a_mistake_are_shown(checker: Checker, pack: Path) -> None:
    page = pack / "warm-up.md"
    text = page.read_text(encoding="utf-8")
    text = text.replace("- When: `-alpha g`\n", "- When: `-alpha g`\n- Shows: direction\n")
    text = text.replace(
        "was taken for another one.\n", "was taken for another one.\n\n#### Again\n\nCount it.\n"
    )
    text = text.replace("### Hint orient\n", "### Hint orient\n\n- Tells: direction\n", 1)
    page.write_text(text, encoding="utf-8")
    async with previewed(checker, pack, "warm-up", "step") as pilot:
        said = author(pilot).side.said
        assert "`-alpha g`\n  said otherwise the second time, line 29\n  shows: direction" in said
        assert "orient, tells direction  line" in said
        await hand_in(pilot, "-alpha g")
        assert "○ not after doubled, which shows that step" in author(pilot).side.said


async def test_f10_goes_through_the_variants_and_begins_again(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack, "warm-up", "plane") as pilot:
        assert "Variant 1 of 2" in seen(pilot)
        await type_in(pilot, "a/3")
        await press(pilot, "f10")
        assert "Variant 2 of 2" in seen(pilot)
        assert author(pilot).panel.part_form.answer == ("",)
        await press(pilot, "f10")
        assert "Variant 1 of 2" in seen(pilot)
        assert author(pilot).panel.part_form.answer == ("a/3",)


async def test_at_120_columns_the_panel_stands_beside_and_f9_takes_it_away(
    checker: Checker, pack: Path
) -> None:
    async with previewed(checker, pack, "warm-up", "step") as pilot:
        assert "For the author" in seen(pilot) and "A step u is chosen" in seen(pilot)
        assert author(pilot).has_class("-medium") and not author(pilot).has_class("-wide")
        await press(pilot, "f9")
        assert "For the author" not in seen(pilot)
        assert author(pilot).has_class("-wide")


async def test_in_a_small_terminal_f9_puts_it_in_place_of_the_text(checker: Checker, pack: Path) -> None:
    for size in ((80, 24), (60, 20)):
        async with previewed(checker, pack, "warm-up", "step", size=size) as pilot:
            assert "For the author" not in seen(pilot) and "F9 author" in seen(pilot)
            await press(pilot, "f9")
            assert "For the author" in seen(pilot) and "A step u is chosen" not in seen(pilot)
            await type_in(pilot, "g")
            assert author(pilot).panel.part_form.answer == ("g",)
            await press(pilot, "pagedown")
            assert author(pilot).side.scroll_y > 0


async def test_the_choice_of_f9_holds_for_the_next_part(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack, "warm-up", "step") as pilot:
        await press(pilot, "f9", "ctrl+n")
        assert author(pilot).place.part.id == "plane"
        assert "For the author" not in seen(pilot)


def test_the_authors_own_tell_is_called_tell_and_the_worked_solution_solution() -> None:
    ids = ("tell", "tell-2", "tell-3")
    rungs = [Rung(id, RungKind.TELL, "") for id in ids]  # noqa: A001
    assert [called(rung) for rung in rungs] == ["solution", "tell", "tell-2"]
    assert called(Rung("point-2", RungKind.POINT, "")) == "point-2"


async def test_f10_comes_to_versions_that_ask_another_question_with_their_own_key(
    checker: Checker, tmp_path: Path
) -> None:
    folder = tmp_path / "sides"
    shutil.copytree(Path(__file__).parents[2] / "packs" / "sides", folder)
    async with previewed(checker, folder, "square", "side") as pilot:
        assert "sqrt(A/c)" in author(pilot).side.said
        for _ in range(2):
            await press(pilot, "f10")
        assert "Variant 3 of 4" in seen(pilot) and "length P all around" in seen(pilot)
        assert "P/4" in author(pilot).side.said and "half" in author(pilot).side.said
        change(folder / "square.md", "length $P$ all around", "length $P$ in all")
        await until_seen(pilot, "length P in all")
        assert "P/4" in author(pilot).side.said
