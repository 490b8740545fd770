"""Damage that an author may do by accident is seen by the check."""

from __future__ import annotations

from pathlib import Path

from tests.packs.mutating import CHANGES, pages_of
from tests.packs.mutation_run import run, told
from tutor.checking import Checker
from tutor.packs.library.library import shipped

COUNT = 120
SEED = 5
LEAST = 0.95


def test_nineteen_of_twenty_changes_of_meaning_are_caught(tmp_path: Path, checker: Checker) -> None:
    folder = shipped() / "optimizers"
    tally = run(folder, tmp_path, checker, COUNT, SEED)
    pages = pages_of(folder)
    tried = {*tally.caught, *tally.aside, *(mutant.kind for mutant in tally.escaped)}
    assert tally.counted == COUNT
    assert tally.rate >= LEAST, [told(pages, mutant) for mutant in tally.escaped]
    assert len(tried) >= len(CHANGES) - 3
