"""The section for wrong answers that were typed in the numbers of one version."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.course.room import room, tiny, wrong
from tutor.checking import Checker
from tutor.course.analysis.class_report import report
from tutor.course.model.class_model import Group
from tutor.tutoring.event import Attempted

REMARK = (
    "These are the numbers of version 2 of 3 (a = [3, 5]); in another the same mistake may give other "
    "numbers, so write the pattern with a."
)


def group(checker: Checker, folder: Path, *events: Attempted) -> Group:
    (part,) = report(room(events), (tiny(folder),), checker, seconds=600).parts
    (found,) = part.groups
    return found


@pytest.mark.parametrize(
    ("typed", "when", "name"),
    [
        ("(18, 30)", "the key times `3`", "the-key-times-3"),
        ("(-3, -5)", "the key times `-1/2`", "the-key-times-minus-1-over-2"),
    ],
)
def test_what_is_a_pattern_of_the_key_is_offered_as_that(
    checker: Checker, tmp_path: Path, typed: str, when: str, name: str
) -> None:
    found = group(checker, tmp_path, wrong("steps/grow", typed, variant=1))
    assert (found.when, found.remark) == (when, "")
    assert found.block.startswith(f"### Mistake {name}: what went wrong, in a few words\n\n- When: {when}\n")
    assert "Your answer is" not in found.block


def test_numbers_of_one_version_are_said_to_be_those(checker: Checker, tmp_path: Path) -> None:
    found = group(checker, tmp_path, wrong("steps/grow", "(9, 16)", variant=1))
    assert (found.when, found.remark) == ("`(9, 16)`", REMARK)


def test_what_holds_the_varying_name_or_was_answered_in_several_versions_needs_no_remark(
    checker: Checker, tmp_path: Path
) -> None:
    assert group(checker, tmp_path, wrong("steps/grow", "3 a", variant=1)).remark == ""
    (tmp_path / "again").mkdir()
    several = (wrong("steps/grow", "(9, 16)", variant=variant) for variant in (0, 1))
    assert group(checker, tmp_path / "again", *several).remark == ""


def test_a_part_with_one_version_has_no_remark(checker: Checker, tmp_path: Path) -> None:
    assert group(checker, tmp_path, wrong("sums/double", "7")).remark == ""
