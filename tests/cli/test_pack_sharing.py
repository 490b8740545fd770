"""Packs handed from author to student, as it is typed: build, install, upgrade, list, remove."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.packs.pages import SMALL, changed, pack_with, page
from tutor.checking.contract.verdict import Outcome, Verdict
from tutor.cli import tutor as command
from tutor.packs.check import in_parallel
from tutor.packs.library.library import Place, library, resolve
from tutor.packs.sharing import installed_packs as shelf
from tutor.packs.sharing.refused import named
from tutor.store import Store
from tutor.tutoring.state import Status, fold
from tutor.tutoring.study import Study

pytestmark = pytest.mark.slow


def ran(*arguments: object, given: str | None = None) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments], input=given)


def said(*arguments: object, given: str | None = None, code: int = 0) -> list[str]:
    result = ran(*arguments, given=given)
    assert result.exit_code == code, result.output
    return result.output.splitlines()


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where the commands are typed."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def author(folder: Path, version: str = "1.0.0", **pages: str) -> Path:
    """The small pack in a new folder, in some version."""
    folder.mkdir()
    manifest = pages.pop("pack", page("pack.md"))
    return pack_with(folder, pack=manifest.replace("- Version: 1.0.0", f"- Version: {version}"), **pages)


def solve(data: Path, path: str) -> None:
    """Answer a part of an installed pack rightly, and have it recorded as the app does."""
    place = resolve(library(data=data), path)
    assert isinstance(place, Place)
    assert place.part is not None
    with Store.open(data / "record.sqlite3") as store:
        study = Study(fold(store.events()), store.append)
        study.open(place.key, place.part)
        study.answer(place.key, 0, ("x",), Verdict(Outcome.CORRECT, credit=True))


def test_a_pack_goes_from_author_to_student(work: Path) -> None:
    author(work / "mine")
    assert said("pack", "build", "mine") == ["small-1.0.0.tutorpack: Small steps, 2 problems, 6 parts"]
    assert said("pack", "install", "small-1.0.0.tutorpack") == [
        "Installed: small 1.0.0, Small steps (2 problems, 6 parts)",
        "Study it with: tutor start small",
    ]
    assert said("pack", "install", "mine") == ["small 1.0.0 is installed already; nothing was changed."]
    shutil.rmtree(work / "mine")
    lines = said("start", "small/counting/table", "--plain", given=":quit\n")
    assert "Small steps: Counting messages" in lines
    assert json.loads(ran("grade", "nearest", "(3/25, 4/25)").output)["outcome"] == "correct"


def test_a_pack_that_the_check_refuses_is_not_built(work: Path) -> None:
    author(work / "mine", planes=changed("planes.md", "- Lab: trajectories", "- Labb: trajectories"))
    result = ran("pack", "build", "mine")
    assert result.exit_code == 2
    assert "There is no field “Labb” here. Did you mean “Lab”?" in result.stderr
    assert "Nothing was built: 1 error. To see everything: tutor pack check mine" in result.stderr
    assert [path.name for path in work.iterdir()] == ["mine"]


def test_a_folder_with_errors_is_installed_with_a_word(work: Path) -> None:
    broken = changed("planes.md", "- Answer: `x = b/||b||_2^2`", "- Answer: `x = b/(||b||_2^2`")
    lines = said("pack", "install", author(work / "mine", planes=broken))
    assert lines[0].startswith("Installed: small 1.0.0")
    assert lines[-2].startswith("The check finds 1 error in it") and "tutor pack check" in lines[-2]
    assert lines[-1].startswith("The first is planes.md:12: The key")


def test_the_built_file_goes_where_it_is_told(work: Path) -> None:
    (work / "out").mkdir()
    said("pack", "build", author(work / "mine"), "--out", "out")
    assert [path.name for path in (work / "out").iterdir()] == ["small-1.0.0.tutorpack"]
    assert ran("pack", "build", work / "out" / "small-1.0.0.tutorpack").exit_code == 1


def test_a_refusal_is_one_sentence_and_no_traceback(work: Path) -> None:
    result = ran("pack", "install", "nowhere.tutorpack")
    assert result.exit_code == 1
    assert result.stderr == "Error: There is nothing at “nowhere.tutorpack”.\n"


def test_the_record_survives_an_upgrade_and_lost_parts_are_named(work: Path, data: Path) -> None:
    said("pack", "install", author(work / "one"))
    solve(data, "small/counting/table")
    solve(data, "small/planes/nearest")
    manifest = page("pack.md").replace("planes, counting", "counting")
    lines = said("pack", "install", author(work / "two", "1.1.0", pack=manifest))
    assert lines == [
        "Upgraded from 1.0.0: small 1.1.0, Small steps (1 problem, 4 parts)",
        "Left out, because no problem is in it: planes.md",
        "Your work on small/planes/nearest is kept, though the pack no longer has it.",
        "Study it with: tutor start small",
    ]
    with Store.open(data / "record.sqlite3") as store:
        record = fold(store.events())
    assert record.part("small/counting/table").status is Status.UNAIDED
    assert record.part("small/planes/nearest").status is Status.UNAIDED
    lines = said("progress")
    assert "Small steps: 1 of 4 solved, 1 of them at the first try" in lines
    place = lines.index("Kept in your record, though no pack that is here has them:")
    assert lines[place + 1] == "    small/planes/nearest solved at the first try"
    kept = [json.loads(line) for line in said("progress", "--json") if '"kept"' in line]
    assert [(each["part"], each["status"]) for each in kept] == [("small/planes/nearest", "unaided")]


def test_the_record_survives_a_removal(work: Path, data: Path) -> None:
    said("pack", "install", SMALL)
    solve(data, "small/counting/table")
    assert said("pack", "remove", "small", "--yes") == [
        "Removed small 1.0.0. What you did in it stays in your record."
    ]
    assert "    small/counting/table solved at the first try" in said("progress")
    said("pack", "install", SMALL)
    assert "Small steps: 1 of 6 solved, 1 of them at the first try" in said("progress")


def test_removing_asks_first(work: Path, data: Path) -> None:
    said("pack", "install", SMALL)
    lines = said("pack", "remove", "small", given="n\n")
    assert lines[0].startswith("Remove small 1.0.0? Your record of it stays.")
    assert lines[-1] == "Nothing was removed."
    assert ran("pack", "remove", "small", given="").exit_code == 1
    assert len(shelf.shelved(data)) == 1
    said("pack", "remove", "small", given="y\n")
    assert shelf.shelved(data) == ()


def test_one_version_can_be_removed(work: Path) -> None:
    for version in ("1.0.0", "1.1.0"):
        said("pack", "install", author(work / version, version))
    assert said("pack", "remove", "small", "--version", "1.1.0", "--yes") == [
        "Removed small 1.1.0. What you did in it stays in your record.",
        "small 1.0.0 is the one to study now.",
    ]
    assert "There is 1.0.0." in ran("pack", "remove", "small", "--version", "7", "--yes").stderr


def test_what_ships_with_the_tutor_is_not_removed() -> None:
    assert "ships with the tutor" in ran("pack", "remove", "optimizers", "--yes").stderr


def test_an_upgrade_looks_where_the_pack_came_from(work: Path) -> None:
    mine = author(work / "mine")
    said("pack", "install", mine)
    assert said("pack", "upgrade") == ["small 1.0.0 is the newest there is."]
    (mine / "pack.md").write_text(page("pack.md").replace("Two", "2"))
    assert "has other content under that version" in said("pack", "upgrade")[0]
    (mine / "pack.md").write_text(page("pack.md").replace("1.0.0", "1.0.1"))
    assert said("pack", "upgrade")[0].startswith("Upgraded from 1.0.0: small 1.0.1")


def test_an_upgrade_finds_the_newest_file_beside_the_old_one(work: Path) -> None:
    for version in ("1.9.0", "1.10.0", "1.2.0"):
        said("pack", "build", author(work / version, version))
    said("pack", "install", "small-1.2.0.tutorpack")
    (work / "small-1.2.0.tutorpack").unlink()
    assert said("pack", "upgrade", "small")[0].startswith("Upgraded from 1.2.0: small 1.10.0")
    assert said("pack", "upgrade", "small-1.9.0.tutorpack") == [
        "small 1.10.0 is the newest there is (what was found is 1.9.0)."
    ]


def test_an_upgrade_that_has_nowhere_to_look_says_so(work: Path) -> None:
    assert said("pack", "upgrade") == ["No pack is installed."]
    said("pack", "install", author(work / "mine"))
    shutil.rmtree(work / "mine")
    assert said("pack", "upgrade", code=1) == [
        f"Error: small came from {named(str(work / 'mine'))}, where nothing is any more."
    ]
    assert "nor an installed pack. Installed are: small." in said("pack", "upgrade", "tiny", code=1)[0]


def test_the_list_says_where_packs_came_from_and_what_is_amiss(work: Path, data: Path) -> None:
    for version in ("1.0.0", "1.1.0"):
        said("pack", "install", author(work / version, version))
    lines = said("pack", "list")
    assert lines[1] == "  ships with the tutor; 4 problems, 20 parts"
    place = lines.index("small 1.1.0: Small steps")
    assert lines[place + 1] == f"  installed from {work / '1.1.0'} (also kept: 1.0.0); 2 problems, 6 parts"
    (_, found) = json.loads(ran("pack", "list", "--json").stdout)
    assert (found["origin"], found["source"]) == ("installed", str(work / "1.1.0"))
    assert found["installed"] == ["1.0.0", "1.1.0"]
    assert not found["damaged"]
    (data / "packs" / "small" / shelf.NOTE).write_text("{")
    mend = "  what is noted of it was damaged: install it again to mend that"
    assert mend in said("pack", "list", "small")
    said("pack", "install", "1.1.0")
    (found,) = json.loads(ran("pack", "list", "small", "--json").stdout)
    (Path(found["folder"]) / "planes.md").unlink()
    lines = said("pack", "list", "small")
    assert lines[2] == f"  1 error hides something: tutor pack check {found['folder']}"
    assert "There is no pack “tiny”." in ran("pack", "list", "tiny").stderr


def test_a_pack_with_the_id_of_a_shipped_one_is_shown_only_if_it_is_newer(work: Path) -> None:
    manifest = page("pack.md").replace("- Id: small", "- Id: optimizers")
    lines = said("pack", "install", author(work / "old", "0.5", pack=manifest))
    assert "so that one is shown." in lines[1]
    whence = "  ships with the tutor (installed is 0.5, which is not newer); 4 problems, 20 parts"
    assert whence in said("pack", "list")
    lines = said("pack", "install", author(work / "new", "9", pack=manifest))
    assert lines[1] == "It takes the place of optimizers 1.0.0, which ships with the tutor."
    assert said("pack", "list")[0] == "optimizers 9: Small steps"
    assert said("pack", "remove", "optimizers", "--yes")[-1] == (
        "optimizers 1.0.0, which ships with the tutor, is there again."
    )


def test_going_back_has_to_be_forced(work: Path) -> None:
    said("pack", "install", author(work / "2", "2"))
    author(work / "1", "1")
    assert "To go back to the older one, add --force." in ran("pack", "install", "1").stderr
    assert said("pack", "install", "1", "--force")[0].startswith("Went back from 2: small 1,")
    said("pack", "install", "2")
    (work / "2" / "pack.md").write_text(page("pack.md").replace("1.0.0", "2").replace("Two", "2"))
    assert "with other content" in ran("pack", "install", "2").stderr
    assert said("pack", "install", "2", "--force")[0].startswith("Replaced: small 2,")


def test_an_error_that_hides_something_is_told_at_the_install(work: Path) -> None:
    bad = changed("planes.md", "- Lab: trajectories", "- Labb: trajectories")
    lines = said("pack", "install", author(work / "mine", planes=bad))
    assert lines[1].startswith("1 error hides something from students; first planes.md:")


def test_a_new_pack_can_be_built_and_installed_at_once(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_parallel, "cores", lambda: 1)
    lines = said("pack", "new", "My course")
    assert lines == [
        "my-course has matrices.md, pack.md, tangents.md: one part for each kind of answer.",
        "Try it with: tutor start my-course",
        "Check it with: tutor pack check my-course",
    ]
    assert ran("pack", "check", "--strict", "my-course").exit_code == 0
    assert said("pack", "new", "--problem", "Best rectangle", "--to", "my-course")[0].startswith(
        "my-course/best-rectangle.md is a small problem"
    )
    said("pack", "build", "my-course")
    said("pack", "install", "my-course-0.1.0.tutorpack")


def test_a_new_pack_needs_a_name_and_a_free_place(work: Path) -> None:
    assert ran("pack", "new").exit_code == 2
    assert ran("pack", "new", "a", "--problem", "b").exit_code == 2
    said("pack", "new", "deeper/course")
    assert (work / "deeper" / "course" / "pack.md").is_file()
    result = ran("pack", "new", "course", "--to", "deeper")
    assert result.exit_code == 1
    assert "There is something in “deeper/course” already." in result.stderr
