"""Settings are kept whole or not at all, and a file that cannot be made out is as none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.store.small_files.settings import FILE, Settings, read, write


def test_what_is_written_is_read(tmp_path: Path) -> None:
    assert write(tmp_path / FILE, Settings("tutor-paper"))
    assert read(tmp_path / FILE) == Settings("tutor-paper")
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "7",
        '{"theme": 7}',
        '{"theme": "' + "x" * 200 + '"}',
        "[" * 50_000,
        "\udcff",
        '{"other": 1}',
    ],
)
def test_a_file_that_cannot_be_made_out_is_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_bytes(text.encode("utf-8", "surrogateescape"))
    assert read(tmp_path / FILE) == Settings()


def test_no_file_and_a_folder_in_its_place_are_as_none(tmp_path: Path) -> None:
    assert read(tmp_path / FILE) == Settings()
    (tmp_path / FILE).mkdir()
    assert read(tmp_path / FILE) == Settings()


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert not write(tmp_path / FILE, Settings("tutor-ink"))
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
    assert not write(tmp_path / "nowhere" / FILE, Settings("tutor-ink"))
