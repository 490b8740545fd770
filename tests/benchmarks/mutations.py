"""How many of 500 accidental changes to the shipped pack its check sees, by kind, and which escape."""

from __future__ import annotations

import tempfile
from itertools import islice
from pathlib import Path
from time import perf_counter

from tests.packs.mutating import mutants, pages_of
from tests.packs.mutation_run import run as damaged
from tests.packs.mutation_run import told
from tutor.checking import Checker
from tutor.packs.library.library import shipped

COUNT = 500
SEED = 1


def run() -> None:
    """Print the share, a row for each kind, and every escape."""
    folder = shipped() / "optimizers"
    began = perf_counter()
    with Checker() as checker, tempfile.TemporaryDirectory() as scratch:
        tried = islice(mutants(pages_of(folder), SEED), COUNT)
        tally = damaged(folder, Path(scratch), checker, tried)
    seconds = perf_counter() - began
    print(
        f"mutations: {tally.caught.total()} of {tally.counted} caught, {tally.rate:.1%}, in {seconds:.0f} s"
    )
    missed = [mutant.kind for mutant in tally.escaped]
    for kind in sorted({*tally.caught, *missed}):
        print(f"  {kind:<26} caught {tally.caught[kind]:>3}  escaped {missed.count(kind):>2}  ", end="")
        print(f"same meaning {tally.aside[kind]:>2}")
    for mutant in tally.escaped:
        print(f"  escaped: {told(pages_of(folder), mutant)}")
