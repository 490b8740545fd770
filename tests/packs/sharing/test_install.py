"""Packs are built, installed, replaced and removed; what cannot be is refused with a sentence."""

from pathlib import Path

import pytest

from tests.packs.pages import SMALL, page
from tests.packs.sharing.shelves import built, current, everything, refusal, written
from tests.packs.sharing.zips import entry, packed
from tutor.packs.reading.load import load
from tutor.packs.sharing import installed_packs as shelf
from tutor.packs.sharing.install import Done, Installed, Rule, install
from tutor.packs.sharing.installed_packs import shelf_of, shelved
from tutor.packs.sharing.refused import RefusedError
from tutor.packs.sharing.remove import remove


@pytest.mark.parametrize("form", ["folder", "built", "zip", "zip with a folder", "zip with folders"])
def test_a_pack_is_installed_in_whatever_form_it_comes(tmp_path: Path, form: str) -> None:
    path = {
        "folder": lambda: SMALL,
        "built": lambda: built(SMALL, tmp_path),
        "zip": lambda: packed(tmp_path / "a.zip"),
        "zip with a folder": lambda: packed(tmp_path / "a.zip", top="small-main/"),
        "zip with folders": lambda: packed(
            tmp_path / "a.zip", [(entry("course/README.md"), b"hello")], "course/packs/small/"
        ),
    }[form]()
    found = install(path, tmp_path / "data")
    assert (found.done, found.packed.id, found.packed.version) == (Done.NEW, "small", "1.0.0")
    assert current(tmp_path / "data").problems == load(SMALL).problems
    # Whatever the road, it is the same pack.
    assert install(SMALL, tmp_path / "data").done is Done.SAME


def test_a_working_copy_is_installed_without_what_is_not_the_packs(tmp_path: Path) -> None:
    folder = written(tmp_path / "work")
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("[core]")
    (folder / "solve.py").write_text("print()")
    (folder / "draft.md").write_text("# Draft")
    (folder / "LICENSE").write_text("CC0")
    found = install(folder, tmp_path / "data")
    assert found.packed.left_out == ("draft.md", "solve.py")
    (held,) = shelved(tmp_path / "data")
    assert sorted(path.name for path in held.folder.iterdir()) == [
        "LICENSE",
        "counting.md",
        "pack.md",
        "planes.md",
    ]


def test_a_pack_without_a_list_brings_every_problem(tmp_path: Path) -> None:
    folder = written(tmp_path / "work")
    (folder / "pack.md").write_text(page("pack.md").replace("- Problems: planes, counting\n", ""))
    for path in (
        folder,
        packed(tmp_path / "a.zip", pages={p.name: p.read_bytes() for p in folder.iterdir()}),
    ):
        assert install(path, tmp_path / f"data-{path.name}").packed.problems == 2


def test_the_same_again_changes_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    install(SMALL, data)
    before = everything(data)
    assert install(packed(tmp_path / "a.zip"), data).done is Done.SAME
    assert everything(data) == before


def test_reading_is_counted_problem_by_problem(tmp_path: Path) -> None:
    counts: list[tuple[int, int]] = []
    install(SMALL, tmp_path / "data", progress=lambda done, of: counts.append((done, of)))
    assert counts == [(1, 2), (2, 2)]


def test_a_newer_version_counts_and_the_older_is_kept(tmp_path: Path) -> None:
    data = tmp_path / "data"
    install(written(tmp_path / "1"), data)
    found = install(written(tmp_path / "2", "1.1.0"), data)
    assert found.done is Done.NEWER
    assert found.before is not None
    assert found.before.version == "1.0.0"
    (held,) = shelved(data)
    assert [each.version for each in held.editions] == ["1.0.0", "1.1.0"]
    assert current(data).version == "1.1.0"
    assert held.current.source == str(tmp_path / "2")


@pytest.mark.slow
def test_an_older_version_has_to_be_forced(tmp_path: Path) -> None:
    data = tmp_path / "data"
    install(written(tmp_path / "2", "1.10.0"), data)
    old = written(tmp_path / "1", "1.9.0")
    assert refusal(old, data) == (
        "small 1.10.0 is installed, which is newer than 1.9.0. To go back to the older one, add --force."
    )
    assert current(data).version == "1.10.0"
    assert install(old, data, Rule.FORCE).done is Done.OLDER
    assert current(data).version == "1.9.0"


def test_other_content_under_the_same_version_has_to_be_forced(tmp_path: Path) -> None:
    data = tmp_path / "data"
    install(written(tmp_path / "1"), data)
    other = written(tmp_path / "2", text="Again: ")
    assert refusal(other, data).startswith("small 1.0.0 is installed already, with other content.")
    assert current(data).description.startswith("Two")
    assert install(other, data, Rule.FORCE).done is Done.REPLACED
    assert current(data).description.startswith("Again")
    (held,) = shelved(data)
    assert len(held.editions) == 1


def test_force_puts_back_what_was_edited_on_the_shelf(tmp_path: Path) -> None:
    data = tmp_path / "data"
    install(SMALL, data)
    (held,) = shelved(data)
    (held.folder / "planes.md").write_text("scribbled over")
    assert install(SMALL, data, Rule.FORCE).done is Done.REPLACED
    assert current(data).problems == load(SMALL).problems


def test_an_upgrade_is_only_for_what_is_there_and_only_to_newer(tmp_path: Path) -> None:
    data = tmp_path / "data"
    one, two = written(tmp_path / "1"), written(tmp_path / "2", "2")
    assert refusal(one, data, Rule.UPGRADE) == "small is not installed. Use tutor pack install."
    install(one, data)
    assert install(one, data, Rule.UPGRADE).done is Done.NOT_NEWER
    assert install(two, data, Rule.UPGRADE).done is Done.NEWER
    assert install(one, data, Rule.UPGRADE).done is Done.NOT_NEWER
    assert current(data).version == "2"


def test_a_damaged_note_is_mended_by_the_next_install(tmp_path: Path) -> None:
    data = tmp_path / "data"
    install(SMALL, data)
    (shelf_of(data) / "small" / shelf.NOTE).write_bytes(b"{")
    assert install(SMALL, data).done is Done.REPLACED
    (held,) = shelved(data)
    assert not held.damaged


def test_a_part_with_an_error_is_told_and_the_rest_installed(tmp_path: Path) -> None:
    folder = written(tmp_path / "work")
    text = page("planes.md").replace("- Lab: trajectories", "- Labb: trajectories")
    (folder / "planes.md").write_text(text)
    found: Installed = install(folder, tmp_path / "data")
    assert [fault.rule for fault in found.packed.hidden] == ["unknown-field"]
    assert found.packed.problems >= 1


def test_a_listed_problem_that_is_missing_is_told(tmp_path: Path) -> None:
    folder = written(tmp_path / "work")
    (folder / "planes.md").unlink()
    found = install(folder, tmp_path / "data")
    assert [(fault.file, fault.rule) for fault in found.packed.hidden] == [("planes.md", "missing-file")]


def test_a_pack_without_a_readable_problem_is_refused(tmp_path: Path) -> None:
    folder = written(tmp_path / "work")
    for name in ("planes.md", "counting.md"):
        (folder / name).write_text("no title")
    said = refusal(folder, tmp_path / "data")
    assert said.startswith(f"No problem in the folder “{folder}” can be read. counting.md:1: ")
    assert shelved(tmp_path / "data") == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("- Id: small\n", "", "line 1: The pack has no id."),
        ("- Id: small\n", "- Id: ../../small\n", "“../../small” cannot be an id."),
        ("- Id: small\n", "- Id: nul\n", "“nul” is no file's name on some systems."),
        ("counting", "aux", "“aux” is no file's name on some systems."),
        ("planes, counting", "../planes", "“../planes” cannot be a problem's id."),
        ("Version: 1.0.0", "Version: ../1", "gives the version “../1”."),
        ("Version: 1.0.0", "Version: first", "gives the version “first”."),
        ("# Small steps", "Small steps", "pack.md has no title."),
    ],
)
def test_a_manifest_that_does_not_say_what_pack_it_is_is_refused(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    folder = written(tmp_path / "work")
    (folder / "pack.md").write_text(page("pack.md").replace(old, new))
    assert said in refusal(folder, tmp_path / "data")
    assert everything(tmp_path / "data") == {"packs"}


def test_what_is_removed_is_gone_and_can_come_back(tmp_path: Path) -> None:
    data = tmp_path / "data"
    install(SMALL, data)
    assert remove(data, "small") is None
    assert everything(data) == {"packs"}
    assert install(SMALL, data).done is Done.NEW


def test_one_version_can_be_removed_and_the_newest_other_counts(tmp_path: Path) -> None:
    data = tmp_path / "data"
    for version in ("1", "2", "3"):
        install(written(tmp_path / version, version), data)
    onward = remove(data, "small", "3")
    assert onward is not None
    assert onward.version == "2"
    onward = remove(data, "small", "1")
    assert onward is not None
    assert onward.version == "2"
    assert current(data).version == "2"
    assert len([*(shelf_of(data) / "small").glob("[0-9]*")]) == 1


def test_what_is_not_installed_cannot_be_removed(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with pytest.raises(RefusedError, match=r"no installed pack “\.\./x”\. No pack is installed\."):
        remove(data, "../x")
    install(SMALL, data)
    with pytest.raises(RefusedError, match=r"no installed pack “tiny”\. Installed are: small\."):
        remove(data, "tiny")
    with pytest.raises(RefusedError, match=r"small “9” is not installed\. There is 1\.0\.0\."):
        remove(data, "small", "9")


def test_a_pack_with_a_damaged_note_can_be_removed(tmp_path: Path) -> None:
    data = tmp_path / "data"
    install(SMALL, data)
    (shelf_of(data) / "small" / shelf.NOTE).write_bytes(b"{")
    remove(data, "small")
    assert everything(data) == {"packs"}
