"""Damage that an author may do by accident is seen by the check; `make soak` goes on with other damage."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packs.mutating import CHANGES, pages_of
from tests.packs.mutation_run import LEAST, run, sample, told
from tutor.checking import Checker
from tutor.packs.library.library import shipped

pytestmark = pytest.mark.slow

SEEDS = (1, 2, 3, 4, 5)


def test_of_a_hundred_changes_of_meaning_at_most_three_escape(tmp_path: Path, checker: Checker) -> None:
    folder = shipped() / "optimizers"
    pages = pages_of(folder)
    tried = sample(pages, SEEDS)
    tally = run(folder, tmp_path, checker, tried)
    assert sorted(mutant.kind for mutant in tried) == sorted(CHANGES)
    assert tally.counted > 0.9 * len(tried)
    assert tally.rate >= LEAST, [told(pages, mutant) for mutant in tally.escaped]
