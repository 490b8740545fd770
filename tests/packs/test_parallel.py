"""Several processes find what one finds, in the same order."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packs.pages import SMALL, changed, pack_with
from tutor.checking import Checker
from tutor.packs.check import check
from tutor.packs.check.in_parallel import check_on, cores

pytestmark = pytest.mark.slow


def test_two_processes_report_what_one_reports(tmp_path: Path, checker: Checker) -> None:
    planes = changed("planes.md", "Nearest means: of", "Nearest $means: of")
    counting = changed("counting.md", "### Reflect\nWhich link is busiest?\n", "")
    folder = pack_with(tmp_path, planes=planes, counting=counting)
    seen: list[tuple[int, int]] = []
    together = check_on(folder, 2, lambda done, count: seen.append((done, count)))
    alone = check_on(folder, 1)
    assert together == alone == check(folder, checker)
    assert [fault.rule for fault in together.faults] == ["missing-reflection", "unbalanced-dollars"]
    assert seen[-1] == (2, 2)


def test_a_pack_without_problems_is_reported_too(tmp_path: Path) -> None:
    report = check_on(tmp_path, 2)
    assert (report.parts, [fault.rule for fault in report.faults]) == (0, ["missing-file"])


def test_the_small_pack_is_sound_in_parallel() -> None:
    assert check_on(SMALL, cores()).faults == ()
