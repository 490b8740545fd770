"""Damage without end to packs: the check sees what an author does by accident, and zips end in a sentence."""

from __future__ import annotations

from math import sqrt
from pathlib import Path

import pytest

from tests.packs.mutating import mutants, pages_of
from tests.packs.mutation_run import LEAST, run, told
from tests.packs.pages import SMALL
from tests.packs.sharing.damaging import (
    bytes_damaged,
    headers_damaged,
    refused_or_a_pack,
    refused_or_the_same,
    unsealed,
)
from tests.packs.sharing.shelves import built
from tests.soak.soak import Soak
from tutor.checking import Checker
from tutor.packs.library.library import shipped

pytestmark = pytest.mark.soak
FEWEST = 120
"""Mutants that a rate can be told from, up to three standard deviations of chance."""


def test_of_a_hundred_changes_of_meaning_at_most_three_escape(
    soak: Soak, tmp_path: Path, checker: Checker
) -> None:
    folder = shipped() / "optimizers"
    pages = pages_of(folder)
    tally = run(folder, tmp_path, checker, soak.in_time(mutants(pages, soak.seed), FEWEST))
    print(f"{tally.counted:,} mutants, seed {soak.seed}; {tally.rate:.1%} caught")
    expected = (1 - LEAST) * tally.counted
    escaped = [told(pages, mutant) for mutant in tally.escaped]
    assert len(escaped) <= expected + 3 * sqrt(expected), escaped


def test_no_damage_makes_a_built_pack_another(soak: Soak, tmp_path: Path) -> None:
    whole = built(SMALL, tmp_path).read_bytes()
    soak.withstand(bytes_damaged(whole, soak.seed), lambda data: refused_or_the_same(tmp_path, data))


def test_no_damage_to_a_zips_headers_ends_in_anything_but_a_sentence(soak: Soak, tmp_path: Path) -> None:
    path = unsealed(tmp_path / "a.zip")
    soak.withstand(headers_damaged(path, soak.seed), lambda data: refused_or_a_pack(tmp_path, data))
