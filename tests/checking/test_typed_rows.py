"""Answers as people type them: what is right is said of each, or it stands among the open ones below."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checking.typed_rows import Row, checked, compared, graded, rows
from tutor.checking import Checker

pytestmark = pytest.mark.slow

OPEN: frozenset[str] = frozenset()
"""The rows of which something else is said so far, by name. One that is said right leaves this list."""


def mended(found: dict[Row, str]) -> set[str]:
    """Open rows that are right now."""
    return {row.name for row, said in found.items() if said in row.right} & OPEN


def broken(found: dict[Row, str]) -> list[str]:
    """Rows that are not right, and are not known to be open."""
    wrong = [(row, said) for row, said in found.items() if said not in row.right and row.name not in OPEN]
    return [f"{row.name}: {said}, not {' or '.join(row.right)}" for row, said in wrong]


def test_typed_pairs_are_compared_as_a_lecturer_would(checker: Checker) -> None:
    found = {row: compared(row, checker) for row in rows() if row.how == "compare"}
    assert (broken(found), mended(found)) == ([], set())


def test_typed_answers_to_parts_are_graded_as_a_lecturer_would(tmp_path: Path, checker: Checker) -> None:
    found = graded([row for row in rows() if row.how == "grade"], tmp_path, checker)
    assert (broken(found), mended(found)) == ([], set())


def test_keys_that_authors_write_pass_the_check_of_their_pack(tmp_path: Path, checker: Checker) -> None:
    found = {}
    for place, row in enumerate(row for row in rows() if row.how == "pack check"):
        folder = tmp_path / str(place)
        folder.mkdir()
        found[row] = checked(row, folder, checker)
    assert (broken(found), mended(found)) == ([], set())


def test_every_open_row_is_a_row() -> None:
    assert {row.name for row in rows()} >= OPEN
    assert {row.how for row in rows()} == {"compare", "grade", "pack check"}
