"""Unsent answers are kept in a small file, which may hold anything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tutor.store.small_files.drafts import LONGEST, MOST, MOST_BYTES, keep, read

KEY = "pack/problem/part"


def test_what_was_kept_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "drafts.json"
    assert read(path) == {}
    assert keep(path, {(KEY, 0): ("−(α/2) g",), (KEY, 1): ("", "2")})
    assert read(path) == {(KEY, 0): ("−(α/2) g",), (KEY, 1): ("", "2")}


def test_a_draft_that_is_empty_now_goes_and_others_stay(tmp_path: Path) -> None:
    path = tmp_path / "drafts.json"
    keep(path, {(KEY, 0): ("a",), ("other", 0): ("b",)})
    keep(path, {(KEY, 0): (" ", "")})
    assert read(path) == {("other", 0): ("b",)}


def test_the_latest_stay_when_there_are_too_many(tmp_path: Path) -> None:
    path = tmp_path / "drafts.json"
    keep(path, {(str(number), 0): ("a",) for number in range(MOST + 5)})
    keep(path, {("5", 0): ("again",)})
    found = read(path)
    assert len(found) == MOST
    assert ("4", 0) not in found
    assert list(found)[-1] == ("5", 0)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "[]",
        '{"drafts": 3}',
        "[" * 100_000,
        '{"drafts": [["k", 0, ["a"]]]}' + " " * MOST_BYTES,
        json.dumps({"drafts": [["k", 0, ["x" * (LONGEST + 1)]], ["k", "0", ["a"]], [1, 0, []], ["k"], None]}),
        json.dumps({"drafts": [["k", 0, [1, 2]], ["k", 0, "a"]]}),
    ],
    ids=["nothing", "words", "list", "number", "deep", "large", "rows", "texts"],
)
def test_of_a_file_that_holds_something_else_nothing_is_taken(tmp_path: Path, text: str) -> None:
    path = tmp_path / "drafts.json"
    path.write_text(text)
    assert read(path) == {}


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    assert not keep(tmp_path / "gone" / "drafts.json", {(KEY, 0): ("a",)})
