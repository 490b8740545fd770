"""`pack check` refuses what `pack install` would refuse for its size, before it reads the problems."""

from pathlib import Path

import pytest

from tests.packs.pages import SMALL, changed, pack_with
from tutor.checking import Checker
from tutor.packs.check import check
from tutor.packs.check.files import size_bounds
from tutor.packs.check.in_parallel import check_on
from tutor.packs.sharing.size_limits import MOST_FILE, MOST_TOTAL

COUNT = MOST_TOTAL // MOST_FILE + 1


def huge(folder: Path, content: bytes = b"") -> Path:
    """A pack of sparse files, each as large as one may be, and together a little too large."""
    names = [f"page-{number}" for number in range(COUNT)]
    listed = changed("pack.md", "planes, counting", ", ".join(names))
    pack_with(folder, pack=listed)
    for name in names:
        with (folder / f"{name}.md").open("wb") as file:
            file.write(content)
            file.truncate(MOST_FILE)
    return folder


@pytest.mark.slow
def test_a_pack_too_large_to_be_installed_is_refused_before_its_problems_are_read(
    tmp_path: Path, checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(folder: Path) -> None:
        raise AssertionError("a problem was read")

    monkeypatch.setattr(size_bounds, "load", never)
    for report in (check(huge(tmp_path), checker), check_on(tmp_path, 2)):
        (fault,) = report.faults
        assert (fault.file, fault.line, fault.rule, fault.severity) == ("pack.md", 0, "too-large", "error")
        assert fault.sentence == "The pack has more than 80 MiB, so it cannot be installed."
        assert fault.cure == "Make several packs of it."
        assert report.parts == 0


@pytest.mark.slow
def test_line_ends_count_as_they_will_be_installed_and_other_files_do_not_count(tmp_path: Path) -> None:
    half = huge(tmp_path, b"\r\n" * (MOST_FILE // 2))
    assert not isinstance(size_bounds.opened(half), size_bounds.Report)
    (tmp_path / "pack.md").write_text(changed("pack.md", "planes, counting", "planes"), encoding="utf-8")
    for page in tmp_path.glob("page-*.md"):
        page.write_bytes(b"x" * MOST_FILE)
    assert not isinstance(size_bounds.opened(tmp_path), size_bounds.Report)


@pytest.mark.parametrize(
    ("bound", "sentence"),
    [
        ("MOST_ENTRIES", "The folder has more than 1 files, so it cannot be installed."),
        ("MOST_PARTS", "The pack has 6 parts; one of at most 1 can be installed."),
    ],
)
def test_numbers_of_files_and_parts_have_the_bounds_of_an_installation_too(
    checker: Checker, monkeypatch: pytest.MonkeyPatch, bound: str, sentence: str
) -> None:
    monkeypatch.setattr(size_bounds, bound, 1)
    (fault,) = check(SMALL, checker).faults
    assert (fault.rule, fault.sentence) == ("too-large", sentence)


def test_so_has_the_number_of_faults(
    tmp_path: Path, checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(size_bounds, "MOST_FAULTS", 0)
    text = changed("planes.md", "- Lab: trajectories", "- Lab: penality")
    report = check(pack_with(tmp_path, planes=text), checker)
    assert [fault.rule for fault in report.faults] == ["too-large"]
    assert report.errors == 1
