"""Damage that an author may do by accident is seen by the check; `make soak` goes on with other damage."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packs.mutating import CHANGES, pages_of
from tests.packs.mutation_run import LEAST, one_of_each, run, told
from tutor.checking import Checker
from tutor.packs.library.library import shipped

pytestmark = pytest.mark.slow

SEED = 5


def test_nineteen_of_twenty_changes_of_meaning_are_caught(tmp_path: Path, checker: Checker) -> None:
    folder = shipped() / "optimizers"
    pages = pages_of(folder)
    tried = one_of_each(pages, SEED)
    tally = run(folder, tmp_path, checker, tried)
    assert len(tried) == len(CHANGES)
    assert tally.counted > len(tried) / 2
    assert tally.rate >= LEAST, [told(pages, mutant) for mutant in tally.escaped]
