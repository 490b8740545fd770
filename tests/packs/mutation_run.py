"""Damages a pack many times and counts how often the check sees it. Used by the tests and by a benchmark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from itertools import islice
from pathlib import Path
from typing import Literal
from unittest import mock

from tests.packs.damage import Pages
from tests.packs.meaning import bare, meaning
from tests.packs.memory import Minima, Readings, Remembering
from tests.packs.mutating import CHANGES, Mutant, mutants, pages_of, written
from tutor.packs.check.check_pack import about, examine
from tutor.packs.check.experiments import confirm
from tutor.packs.check.rule_registry import SHARED
from tutor.packs.check.subject.subject import Judge
from tutor.packs.model.faults import Faults
from tutor.packs.model.pack import Pack, Part, Problem
from tutor.packs.model.versions import questions
from tutor.packs.reading.load import load

TRIES = 20
"""Mutants that are made for each kind of change, so that each kind is among them."""
LEAST = 0.97
"""The share of changes of meaning that the check has to see."""

Fate = Literal["caught", "escaped", "aside"]


@dataclass(slots=True)
class Tally:
    """What came of the mutants."""

    caught: Counter[str] = field(default_factory=Counter)
    escaped: list[Mutant] = field(default_factory=list)
    aside: Counter[str] = field(default_factory=Counter)

    def add(self, mutant: Mutant, fate: Fate) -> None:
        """One more mutant, and what came of it."""
        if fate == "escaped":
            self.escaped.append(mutant)
        else:
            (self.caught if fate == "caught" else self.aside)[mutant.kind] += 1

    @property
    def counted(self) -> int:
        """How many changed what the pack means."""
        return self.caught.total() + len(self.escaped)

    @property
    def rate(self) -> float:
        """The share of those that was caught."""
        return self.caught.total() / self.counted


def run(pack_folder: Path, scratch: Path, judge: Judge, tried: Iterable[Mutant]) -> Tally:
    """Try mutants; only parts that differ are examined again."""
    pages, judge, read, tally = pages_of(pack_folder), Remembering(judge), Readings(), Tally()
    clean = load(pack_folder, read)
    with mock.patch.object(confirm, "minimised", Minima()):
        for mutant in tried:
            tally.add(mutant, fate(clean, written(scratch, pages, mutant, read), judge))
    return tally


def sample(pages: Pages, seeds: Sequence[int]) -> list[Mutant]:
    """A mutant of every kind of change, the kinds dealt out to the seeds in turn."""
    found: list[Mutant] = []
    for number, seed in enumerate(seeds):
        first: dict[str, Mutant] = {}
        for mutant in islice(mutants(pages, seed), TRIES * len(CHANGES)):
            first.setdefault(mutant.kind, mutant)
        found += [first[kind] for kind in sorted(CHANGES)[number :: len(seeds)]]
    return found


def fate(clean: Pack, damaged: Pack, judge: Judge) -> Fate:
    """What comes of a damaged pack."""
    if damaged.faults and damaged.faults != clean.faults:
        return "caught"
    if meaning(damaged) == meaning(clean):
        return "aside"
    return "caught" if seen(clean, damaged, judge) else "escaped"


def seen(clean: Pack, damaged: Pack, judge: Judge) -> bool:
    """Whether a rule objects to the whole, or to a problem or a part that is not as it was."""
    if about(damaged):
        return True
    for problem in damaged.problems:
        before = clean.problem(problem.id)
        if problem is before and damaged.terms == clean.terms:
            continue
        faults = Faults(problem.file)
        for rule in SHARED:
            rule(problem, faults)
        for asked in () if _complained(faults) else _changed(clean, damaged, problem):
            examine(damaged, problem, asked, judge, faults)
            if _complained(faults):
                break
        if _complained(faults):
            return True
    return False


def _changed(clean: Pack, damaged: Pack, problem: Problem) -> Iterator[Part]:
    """The questions of a problem that are not as they were, or ask for names where terms changed."""
    before = clean.problem(problem.id)
    for part in problem.parts:
        old = before.part(part.id) if before is not None else None
        same = before is not None and problem.statement == before.statement
        known = [bare(asked) for asked in questions(old)] if old is not None and same else []
        for asked in questions(part):
            in_words = any(blank.words for blank in asked.blanks)
            if bare(asked) not in known or (damaged.terms != clean.terms and in_words):
                yield asked


def _complained(faults: Faults) -> bool:
    return any(fault.severity != "suggestion" for fault in faults.found)


def told(pages: Pages, mutant: Mutant) -> str:
    """What a mutant changed, as lines."""
    old, new = pages[mutant.file].split("\n"), mutant.text.split("\n")
    changed = list(unified_diff(old, new, lineterm="", n=0))[2:]
    lines = [line[:100] for line in changed if not line.startswith("@@")]
    return f"{mutant.kind} in {mutant.file}: {' / '.join(lines[:6])}"
