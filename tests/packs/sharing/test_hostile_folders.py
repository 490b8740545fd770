"""Whatever a folder or a text holds: refused with a sentence, or taken as no more than text."""

import os
import socket
from pathlib import Path

import pytest

from tests.packs.pages import SMALL, page
from tests.packs.sharing.hostile import MIB, bomb, no_shelf, peak
from tests.packs.sharing.shelves import everything, refusal, written
from tests.packs.sharing.zips import (
    PAGES,
    entry,
    packed,
)
from tutor.packs.reading.load import load
from tutor.packs.rendering.blocks import blocks
from tutor.packs.rendering.plain_text import plain
from tutor.packs.sharing import from_folder
from tutor.packs.sharing import pack_contents as parcel
from tutor.packs.sharing.install import Done, install
from tutor.packs.sharing.installed_packs import shelved


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "[" * 9_000,
        "\x1b]0;owned\x07 \x1b[2J text",
        "$" + "\\frac{1}{" * 900 + "2" + "}" * 900 + "$",
        "$" + "{" * 4_000 + "}" * 4_000 + "$",
        "$$" + "\\begin{bmatrix}" + "1 & " * 1_500 + "\\end{bmatrix}$$",
        "$\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\a$",
        "$" + "x^{" * 900 + "}" * 900 + "$",
        "$" + "\\sqrt{" * 900 + "}" * 900 + "$",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_hostile_text_is_installed_as_text_and_drawn_within_bounds(tmp_path: Path, text: str) -> None:
    folder = written(tmp_path / "work")
    manifest = page("pack.md").replace("Two problems", f"{text}\n\nTwo problems")
    (folder / "pack.md").write_text(manifest)
    planes = page("planes.md").replace("A plane $b", f"{text}\n\nA plane $b")
    (folder / "planes.md").write_text(planes)
    assert install(folder, tmp_path / "data").done is Done.NEW
    (held,) = shelved(tmp_path / "data")
    pack = load(held.folder)
    assert "\x1b" not in pack.description + pack.problems[0].statement
    for shown in (pack.description, pack.problems[0].statement):
        drawn = plain(blocks(shown), 60).split("\n")
        assert len(drawn) < 5_000
        assert all(line.isprintable() for line in drawn)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "- " * 4_000 + "x",
        "> " * 4_000,
        "\n".join(" " * depth + "- a" for depth in range(700)),
        "1. " * 3_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_a_page_with_lists_without_end_is_left_out_with_a_sentence(tmp_path: Path, text: str) -> None:
    folder = written(tmp_path / "work")
    planes = page("planes.md").replace("A plane $b", f"{text}\n\nA plane $b")
    (folder / "planes.md").write_text(planes)
    assert install(folder, tmp_path / "data").done is Done.NEW
    (held,) = shelved(tmp_path / "data")
    pack = load(held.folder)
    assert [problem.id for problem in pack.problems] == ["counting"]
    assert [(fault.file, fault.sentence) for fault in pack.faults] == [
        ("planes.md", "Lists and quotes are nested more than eight deep here.")
    ]
    (folder / "pack.md").write_text(page("pack.md").replace("Two problems", f"{text}\n\nTwo problems"))
    assert "nested more than eight deep here" in refusal(folder, tmp_path / "elsewhere")


def test_a_link_out_of_a_folder_ends_it(tmp_path: Path) -> None:
    folder = written(tmp_path / "work")
    (folder / "planes.md").unlink()
    (folder / "planes.md").symlink_to(tmp_path / "secret.md")
    assert "is a link that leads out of it" in refusal(folder, tmp_path / "data")
    (folder / "planes.md").unlink()
    (folder / "planes.md").symlink_to("/dev/zero")
    assert "is a link that leads out of it" in refusal(folder, tmp_path / "data")
    assert no_shelf(tmp_path)


def test_a_link_within_a_folder_becomes_the_file(tmp_path: Path) -> None:
    folder = written(tmp_path / "work")
    (folder / "planes.md").rename(folder / "elsewhere.txt")
    (folder / "planes.md").symlink_to("elsewhere.txt")
    install(folder, tmp_path / "data")
    (held,) = shelved(tmp_path / "data")
    assert not (held.folder / "planes.md").is_symlink()
    assert (held.folder / "planes.md").read_bytes() == PAGES["planes.md"]


def test_a_folder_that_leads_back_to_itself_is_read_once(tmp_path: Path) -> None:
    folder = written(tmp_path / "work")
    (folder / "deeper").symlink_to(folder)
    assert install(folder, tmp_path / "data").packed.left_out == ("deeper",)
    (folder / "planes.md").unlink()
    (folder / "planes.md").symlink_to("planes.md")
    assert "“planes.md” in" in refusal(folder, tmp_path / "data")


def test_pipes_sockets_and_folders_in_place_of_files_are_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = written(tmp_path / "work")
    page_ = folder / "planes.md"
    page_.unlink()
    os.mkfifo(page_)
    assert "“planes.md” in" in refusal(folder, tmp_path / "data")
    page_.unlink()
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("planes.md")
        assert "“planes.md” in" in refusal(folder, tmp_path / "data")
    page_.unlink()
    page_.mkdir()
    assert "“planes.md” in" in refusal(folder, tmp_path / "data")
    assert no_shelf(tmp_path)


def test_a_pipe_or_a_device_in_place_of_a_pack_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.tutorpack")
    for path in (tmp_path / "pipe.tutorpack", Path("/dev/zero")):
        assert "is neither a folder nor an ordinary file" in refusal(path, tmp_path / "data")


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = written(tmp_path / "work")
    opened = os.open

    def denied(path: object, *rest: int, **more: int) -> int:
        if str(path).endswith("planes.md"):
            raise PermissionError(13, "Permission denied")
        return opened(path, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(from_folder.os, "open", denied)
    said = refusal(folder, tmp_path / "data")
    assert "“planes.md” in the folder" in said
    assert "cannot be read: permission denied." in said


def test_a_large_file_in_a_folder_is_refused(tmp_path: Path) -> None:
    folder = written(tmp_path / "work")
    with (folder / "planes.md").open("wb") as file:
        file.truncate(100 * MIB)
    said, held = peak(folder, tmp_path / "data")
    assert "has more than 512 KiB" in said
    assert held < 8 * MIB


def test_a_folder_with_files_without_number_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(from_folder, "MOST_ENTRIES", 2)
    assert "There are more than 2 files in" in refusal(written(tmp_path / "work"), tmp_path / "data")


def test_more_faults_than_fit_into_memory_are_not_collected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parcel, "MOST_FAULTS", 50)
    folder = written(tmp_path / "work")
    text = page("planes.md").replace("- Skills:", "- Skils: a\n" * 60 + "- Skills:")
    (folder / "planes.md").write_text(text)
    said = refusal(folder, tmp_path / "data")
    assert said.startswith("More than 50 things are wrong in the folder")
    assert "planes.md:4: There is no field “Skils” here." in said
    assert no_shelf(tmp_path)


def test_more_parts_than_fit_into_memory_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parcel, "MOST_PARTS", 5)
    assert "There are more than 5 parts in" in refusal(written(tmp_path / "work"), tmp_path / "data")
    assert no_shelf(tmp_path)


def test_a_folder_above_the_pack_says_where_it_is(tmp_path: Path) -> None:
    written(tmp_path / "work" / "small")
    assert "There is one in its folder “small”." in refusal(tmp_path / "work", tmp_path / "data")


@pytest.mark.parametrize("path", ["nowhere", "nowhere\x00", "n" * 5_000, "\x1b[2J"])
def test_a_path_that_leads_nowhere_is_said(tmp_path: Path, path: str) -> None:
    said = refusal(Path(path), tmp_path / "data")
    assert said.startswith("There is nothing at “")
    assert said.isprintable()


def test_the_shelf_keeps_its_pack_whatever_is_tried(tmp_path: Path) -> None:
    data = tmp_path / "data"
    install(SMALL, data)
    before = everything(data)
    refusal(packed(tmp_path / "a.zip", [(entry("../a"), b"")]), data)
    refusal(bomb(tmp_path / "b.zip", "planes.md", MIB), data)
    refusal(written(tmp_path / "work", text="Another. "), data)
    assert everything(data) == before
