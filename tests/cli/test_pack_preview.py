"""`tutor pack preview` on the command line: which folder is meant, and where it cannot be drawn."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from tutor.cli.pack.preview import found, preview


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The folder of a pack."""
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "pack.md").write_text("# Mine\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("", ()),
        ("pack.md", ()),
        ("ridge", ("ridge",)),
        ("ridge.md", ("ridge",)),
        ("ridge/minimum", ("ridge", "minimum")),
    ],
)
def test_a_path_leads_into_the_pack(pack: Path, typed: str, wanted: tuple[str, ...]) -> None:
    assert found(pack / typed) == (pack, wanted)


def test_the_folder_where_one_is_counts_too(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(pack)
    assert found(Path("ridge/minimum")) == (pack, ("ridge", "minimum"))


def test_where_there_is_no_pack_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(click.UsageError, match=r"no pack\.md is there"):
        found(tmp_path / "nothing")


def test_without_a_terminal_it_says_what_else_to_do(pack: Path) -> None:
    result = CliRunner().invoke(preview, [str(pack)])
    assert result.exit_code == 2
    assert "`tutor pack check` tells what is wrong" in result.output
