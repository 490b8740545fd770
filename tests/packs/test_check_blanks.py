"""A mistake that lost the name of its blank is named, where that makes it show in others."""

from pathlib import Path

import pytest

from tests.packs.pages import changed, only, pack_with, part_of
from tutor.checking import Checker
from tutor.packs.check import check
from tutor.packs.reading.load import load

CELL = "- Cell: All-to-all / Messages\n"


def test_a_mistake_of_a_table_that_lost_its_cell_is_named_with_both_cures(
    tmp_path: Path, checker: Checker
) -> None:
    fault = only(check(pack_with(tmp_path, counting=changed("counting.md", CELL, "")), checker).faults)
    assert (fault.rule, fault.severity) == ("blank-unnamed", "warning")
    assert fault.sentence == ("The mistake pairs shows in every blank, for it names none as others here do.")
    assert fault.cure == (
        "Add “- Cell: Row heading / Column heading”, or “- Blank: any” if every blank is meant."
    )


def test_a_mistake_may_be_about_any_blank_if_it_says_so(tmp_path: Path, checker: Checker) -> None:
    folder = pack_with(tmp_path, counting=changed("counting.md", CELL, "- Blank: any\n"))
    assert check(folder, checker).faults == ()
    mistake, _ = part_of(load(folder), "counting/table").mistakes
    assert (mistake.name, mistake.blank) == ("pairs", None)


@pytest.mark.parametrize("dropped", ["- Blank: 1\n", "- Blank: 2\n"])
def test_a_pattern_that_fits_one_blank_only_needs_no_name(
    tmp_path: Path, checker: Checker, dropped: str
) -> None:
    folder = pack_with(tmp_path, counting=changed("counting.md", dropped, ""))
    assert check(folder, checker).faults == ()


def test_where_no_mistake_names_a_blank_none_is_missed(tmp_path: Path, checker: Checker) -> None:
    text = changed("counting.md", CELL, "").replace("- Cell: Ring / Size of each\n", "")
    assert check(pack_with(tmp_path, counting=text), checker).faults == ()
