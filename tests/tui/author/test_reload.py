"""A save is on the screen at once, the author stays where he was, and errors stand in the problem's place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.author.conftest import at_fault, author, change, previewed, save, until, until_seen
from tests.tui.conftest import hand_in, press, seen, settled, titles, type_in
from tutor.checking import Checker
from tutor.tui.author.author_app import AuthorApp

pytestmark = pytest.mark.slow

PAGE = "warm-up.md"


async def test_a_save_is_painted_and_everything_typed_stays(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack, "warm-up", "step") as pilot:
        await hand_in(pilot, "-alpha g")
        await pilot.press("end", "ctrl+u")
        await type_in(pilot, "alpha g/2")
        await pilot.press("left", "left")
        change(pack / PAGE, "A step $u$ is chosen", "Another step $u$ is chosen")
        await until_seen(pilot, "Another step u is chosen")
        assert author(pilot).place.part.id == "step"
        assert titles(pilot) == ["✗ Not yet  try 1"]
        assert author(pilot).panel.part_form.answer == ("alpha g/2",)
        await type_in(pilot, "3")
        assert author(pilot).panel.part_form.answer == ("alpha g3/2",)


async def test_a_new_key_is_the_key_at_once(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack, "warm-up", "step") as pilot:
        change(pack / PAGE, "u = -(alpha/2) g", "u = -(alpha/7) g")
        await until_seen(pilot, "-(alpha/7) g")
        await hand_in(pilot, "-alpha g/7")
        assert "correct\n" in author(pilot).side.said


async def test_errors_stand_in_its_place_and_it_comes_back_with_the_draft(
    checker: Checker, pack: Path
) -> None:
    async with previewed(checker, pack, "warm-up", "step") as pilot:
        await type_in(pilot, "alpha")
        change(pack / PAGE, "- Answer: `u = -(alpha/2) g`", "- Anser: `u = -(alpha/2) g`")
        await until(pilot, lambda: at_fault(pilot))
        shown = seen(pilot)
        assert "line 15  There is no field “Anser” here." in shown
        assert "15 │ - Anser: `u = -(alpha/2) g`" in shown
        assert "Did you mean “Answer”?" in shown
        change(pack / PAGE, "- Anser:", "- Answer:")
        await until(pilot, lambda: not at_fault(pilot))
        assert author(pilot).place.part.id == "step"
        assert author(pilot).panel.part_form.answer == ("alpha",)


async def test_a_file_that_is_gone_is_said_and_comes_back(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack, "warm-up", "pick") as pilot:
        text = (pack / PAGE).read_text(encoding="utf-8")
        (pack / PAGE).unlink()
        await until_seen(pilot, "There is no file warm-up.md")
        (pack / PAGE).write_text(text, encoding="utf-8")
        await until(pilot, lambda: not at_fault(pilot))
        assert author(pilot).place.part.id == "pick"


async def test_a_folder_that_is_gone_is_said_and_comes_back(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack, "warm-up", "step") as pilot:
        away = pack.with_name("away")
        shutil.move(pack, away)
        await until_seen(pilot, "There is no file pack.md")
        shutil.move(away, pack)
        await until(pilot, lambda: not at_fault(pilot))
        assert author(pilot).place.part.id == "step"


async def test_what_was_done_outlives_a_changed_id_of_the_pack(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack, "warm-up", "step") as pilot:
        await hand_in(pilot, "-alpha g")
        change(pack / "pack.md", "- Id: steps", "- Id: stairs")
        change(pack / PAGE, "A step $u$", "This step $u$")
        await until_seen(pilot, "This step u")
        assert len(titles(pilot)) == 1


async def test_a_new_problem_is_listed_at_home(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack) as pilot:
        text = (pack / PAGE).read_text(encoding="utf-8")
        text = text.replace("- Id: warm-up", "- Id: second").replace(
            "# A warm-up downhill", "# One more, uphill"
        )
        save(pack / "second.md", text)
        change(pack / "pack.md", "- Problems: warm-up", "- Problems: warm-up, second")
        await until_seen(pilot, "One more, uphill")


async def test_a_variant_that_is_gone_gives_way_to_the_last(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack, "warm-up", "plane") as pilot:
        await press(pilot, "f10")
        change(pack / PAGE, "{ [1, 1/10], [2, 1/2] }", "{ [1, 1/5] }")
        await until(pilot, lambda: "Variant" not in seen(pilot))
        assert author(pilot).variant == 0
        change(pack / PAGE, "{ [1, 1/5] }", "{ [1, 1/5], [3, 4], [5, 6] }")
        await until_seen(pilot, "Variant 1 of 3")


def waiting(pilot: Pilot[None]) -> bool:
    """Whether a save was seen that is not shown yet."""
    assert isinstance(pilot.app, AuthorApp)
    return pilot.app.behind


async def test_a_save_under_a_dialog_waits_for_its_end(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack, "warm-up", "step") as pilot:
        screen = author(pilot)
        await press(pilot, "f1")
        change(pack / PAGE, "A step $u$", "This step $u$")
        await until(pilot, lambda: waiting(pilot))
        assert pilot.app.screen is not screen
        await press(pilot, "escape")
        await until_seen(pilot, "This step u")


async def test_a_hints_question_stays_open_over_a_save(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack, "warm-up", "step") as pilot:
        for answer in ("g", "2g"):
            await press(pilot, "f2")
            await hand_in(pilot, answer)
        await press(pilot, "f2")
        assert author(pilot).panel.asking
        await type_in(pilot, "2u")
        change(pack / PAGE, "A step $u$", "This step $u$")
        await until(pilot, lambda: "This step" in author(pilot).place.problem.statement)
        await press(pilot, "f7")
        assert "This step u" in seen(pilot)
        assert author(pilot).panel.asking
        assert author(pilot).panel.form.answer == ("2u",)


async def test_a_broken_pack_opens_with_its_errors(checker: Checker, pack: Path) -> None:
    save(pack / PAGE, "# Nothing here\x00")
    async with previewed(checker, pack, "warm-up") as pilot:
        assert at_fault(pilot)
        assert "holds NUL bytes" in seen(pilot)
        await press(pilot, "escape")
        assert "This is a preview" in seen(pilot)


async def test_a_problem_that_does_not_exist_is_waited_for(checker: Checker, pack: Path) -> None:
    async with previewed(checker, pack, "third", "part") as pilot:
        assert "There is no “third/part”." in seen(pilot)


async def test_the_students_own_record_is_not_touched(
    checker: Checker, pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    monkeypatch.setenv("TUTOR_DATA", str(data))
    async with previewed(checker, pack, "warm-up", "step") as pilot:
        await hand_in(pilot, "-alpha g")
        assert "nothing is recorded" in seen(pilot)
        await settled(pilot)
    assert list(data.iterdir()) == []
