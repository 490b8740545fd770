"""The shelf of installed packs: which version counts, and what a damaged note costs (nothing)."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.packs.pages import pack_with, page
from tutor.packs.library.library import library
from tutor.packs.sharing import installed_packs as shelf
from tutor.packs.sharing.installed_packs import Edition, on_shelf, shelf_of, shelved, write_note
from tutor.packs.sharing.version import is_version, order

OLD = Edition("1.0.0", "1.0.0-00000000000a", "a", "/somewhere")
NEW = Edition("1.10.0", "1.10.0-00000000000b", "b")


def put(data: Path, *editions: Edition, id: str = "small") -> Path:  # noqa: A002
    """Folders as an install leaves them, without a note."""
    place = shelf_of(data) / id
    for edition in editions:
        folder = place / edition.folder
        folder.mkdir(parents=True)
        text = page("pack.md").replace("- Version: 1.0.0\n", f"- Version: {edition.version}\n")
        pack_with(folder, pack=text.replace("- Id: small", f"- Id: {id}"))
    return place


def test_versions_are_compared_by_number() -> None:
    versions = ["0.9", "1.0-alpha", "1.0-rc1", "1.0-rc2", "1.0-rc10", "1.0", "1.0.1", "1.2", "1.10", "2"]
    assert all(order(low) < order(high) for low, high in pairwise(versions))
    assert order("1.0") == order("1.0.0") == order("1") == order("1.0+linux")
    assert order("") < order("0.1") and order("nonsense") < order("0.0.1")


@pytest.mark.parametrize("text", ["1", "1.0.0", "2024.10", "1.0-rc1", "1.0+a"])
def test_a_version_that_can_be_a_folder_is_one(text: str) -> None:
    assert is_version(text)


@pytest.mark.parametrize(
    "text", ["", ".", "..", "../1", "1/2", "1\\2", "v1", "1.", "1 0", "1\n", "1:2", "1" * 41, "１"]
)
def test_any_other_version_is_none(text: str) -> None:
    assert not is_version(text)


def test_an_empty_shelf_has_nothing_on_it(tmp_path: Path) -> None:
    assert shelved(tmp_path) == ()
    assert [pack.id for pack in library(data=tmp_path)] == ["optimizers"]


def test_the_note_says_which_version_counts(tmp_path: Path) -> None:
    place = put(tmp_path, OLD, NEW)
    write_note(place, (NEW, OLD), OLD)
    (found,) = shelved(tmp_path)
    assert (found.id, found.editions, found.current, found.damaged) == ("small", (OLD, NEW), OLD, False)
    assert [(pack.id, pack.version) for pack in library(data=tmp_path)][1:] == [("small", "1.0.0")]


def test_a_folder_that_the_note_does_not_name_is_not_there(tmp_path: Path) -> None:
    place = put(tmp_path, OLD, NEW)
    assert shelved(tmp_path) == ()
    write_note(place, (OLD,), OLD)
    found = on_shelf(place)
    assert found is not None
    assert found.editions == (OLD,)


@pytest.mark.parametrize(
    "note", [b"", b"{", b"[]", b'{"editions": 3}', b'{"editions": [3, {}]}', b"\xff" * 9]
)
def test_without_a_readable_note_the_newest_folder_counts(tmp_path: Path, note: bytes) -> None:
    place = put(tmp_path, OLD, NEW)
    (place / shelf.NOTE).write_bytes(note)
    found = on_shelf(place)
    assert found is not None
    assert found.damaged
    assert [each.version for each in found.editions] == ["1.0.0", "1.10.0"]
    assert found.folder == place / NEW.folder


def test_a_version_whose_folder_went_missing_gives_way_to_another(tmp_path: Path) -> None:
    place = put(tmp_path, OLD)
    write_note(place, (OLD, NEW), NEW)
    found = on_shelf(place)
    assert found is not None
    assert found.current == OLD


def test_a_note_cannot_lead_elsewhere(tmp_path: Path) -> None:
    place = put(tmp_path, OLD)
    write_note(place, (Edition("1", "../../../secret"), Edition("2", "/etc"), OLD), OLD)
    found = on_shelf(place)
    assert found is not None
    assert found.editions == (OLD,)


@pytest.mark.slow
def test_an_installed_pack_takes_the_place_of_a_shipped_one_only_if_it_is_newer(tmp_path: Path) -> None:
    for edition, shown in (
        (OLD, "Optimizers: what a step is, and where the steps lead"),
        (NEW, "Small steps"),
    ):
        data = tmp_path / edition.version
        write_note(put(data, edition, id="optimizers"), (edition,), edition)
        assert [pack.title for pack in library(data=data)] == [shown]


@pytest.mark.slow
def test_a_folder_that_is_named_comes_before_an_installed_pack(tmp_path: Path) -> None:
    write_note(put(tmp_path, OLD), (OLD,), OLD)
    mine = tmp_path / "mine"
    mine.mkdir()
    assert [pack.folder for pack in library([pack_with(mine)], tmp_path) if pack.id == "small"] == [mine]
