"""Checks a pack folder: everything that is wrong, once, sorted by file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tutor.packs.check.experiments import confirm
from tutor.packs.check.files.size_bounds import opened
from tutor.packs.check.keys import own_key
from tutor.packs.check.mathematics import readable
from tutor.packs.check.mathematics.chosen_draws import chosen_draws, said, with_draws
from tutor.packs.check.rule_registry import DRAWN, JUDGING, LOOKING, OWN_KEY, READING, SHARED, WHOLE
from tutor.packs.check.subject.findings import Report
from tutor.packs.check.subject.subject import Judge, Subject
from tutor.packs.model.faults import Faults
from tutor.packs.model.pack import Fault, Pack, Part, Problem
from tutor.packs.model.versions import questions
from tutor.packs.reading.manifest import NAME


def check(
    folder: Path,
    judge: Judge,
    progress: Callable[[str], None] = lambda key: None,
    every: bool = False,
) -> Report:
    """Check the pack in `folder`, one part after the other; `in_parallel.check_on` does several at a time.

    Args:
        folder: the pack.
        judge: decides answers, such as `tutor.checking.Checker`.
        progress: called with the path of each part before it is examined.
        every: whether all draws are examined where numbers are drawn, and not ten of them.
    """
    pack = opened(folder)
    if isinstance(pack, Report):
        return pack
    return reported(pack, [examined(pack, problem, judge, progress, every) for problem in pack.problems])


def glance(
    folder: Path, judge: Judge, progress: Callable[[str], None] = lambda key: None
) -> tuple[Fault, ...]:
    """The errors that students would meet first: what does not read, and keys that are not accepted.

    A tenth of a check's work at most: no mistakes, spellings, hints or experiments.
    """
    pack = opened(folder)
    if isinstance(pack, Report):
        return tuple(fault for fault in pack.faults if fault.severity == "error")
    found = [fault for fault in pack.faults if fault.severity == "error"]
    for problem in pack.problems:
        faults = Faults(problem.file)
        for part in problem.parts:
            progress(f"{problem.id}/{part.id}")
            for asked in questions(part):
                before = faults.errors
                for rule in (*READING, *OWN_KEY):
                    if faults.errors == before:
                        rule(Subject(pack, problem, asked, judge), faults)
        found += [fault for fault in faults.found if fault.severity == "error"]
    return tuple(sorted(found, key=_place))


@dataclass(frozen=True, slots=True)
class Examined:
    """What examining one problem found.

    Attributes:
        faults: what is wrong.
        confirmed: ids of the parts that experiments confirmed.
        parts: how many parts there are.
        drawn: which draws were examined, in words; "" where no numbers are drawn.
    """

    faults: tuple[Fault, ...]
    confirmed: tuple[str, ...]
    parts: int
    drawn: str = ""


def examined(
    pack: Pack,
    problem: Problem,
    judge: Judge,
    progress: Callable[[str], None] = lambda key: None,
    every: bool = False,
) -> Examined:
    """Examine one problem of a pack, part by part.

    Args:
        pack: the pack, for what parts say of one another.
        problem: one of its problems.
        judge: decides answers.
        progress: called with the path of each part before it is examined.
        every: whether all draws are examined where numbers are drawn, and not ten of them.
    """
    faults = Faults(problem.file)
    for rule in DRAWN:
        rule(problem, faults)
    numbers = chosen_draws(pack, problem, every)
    problem = with_draws(problem, numbers)
    for rule in SHARED:
        rule(problem, faults)
    confirmations: list[str] = []
    for part in problem.parts:
        progress(f"{problem.id}/{part.id}")
        found = Faults(problem.file)
        if examine(pack, problem, part, judge, found):
            confirmations.append(part.id)
        faults.found += found.found
    drawn = f"{problem.id}: {said(numbers)}" if numbers else ""
    return Examined(tuple(faults.found), tuple(confirmations), len(problem.parts), drawn)


def reported(pack: Pack, found: Iterable[Examined]) -> Report:
    """The report on a pack, from what was found in each of its problems, in order."""
    faults = [*pack.faults, *about(pack)]
    confirmations: list[str] = []
    drawn: list[str] = []
    parts = 0
    for each in found:
        drawn += [each.drawn] if each.drawn else []
        faults += each.faults
        confirmations += each.confirmed
        parts += each.parts
    ordered = _once(sorted(dict.fromkeys(faults), key=_place))
    return Report(pack, tuple(ordered), tuple(confirmations), parts, tuple(drawn))


def _once(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Without the repetitions that a declaration of a whole problem meets with in each of its parts."""
    seen: set[tuple[str, str]] = set()
    for fault in faults:
        said = (fault.file, fault.sentence)
        if fault.rule != readable.declarations_read.rule.name or said not in seen:
            seen.add(said)
            yield fault


def about(pack: Pack) -> tuple[Fault, ...]:
    """What is wrong with the pack as a whole."""
    faults = Faults(NAME)
    for rule in WHOLE:
        rule(pack, faults)
    return tuple(faults.found)


def examine(pack: Pack, problem: Problem, part: Part, judge: Judge, faults: Faults) -> bool:
    """Apply every rule to each question of a part; whether experiments confirmed its keys.

    Args:
        pack: the pack.
        problem: the part's problem.
        part: what is examined.
        judge: decides answers.
        faults: where to report to, those of the problem's file.
    """
    tried = [(_examined(Subject(pack, problem, asked, judge), faults), asked) for asked in questions(part)]
    return any(good for good, _ in tried) and all(good for good, asked in tried if asked.experiment)


def _examined(subject: Subject, faults: Faults) -> bool:
    before = faults.errors
    for rule in READING:
        rule(subject, faults)
        if faults.errors > before:
            return False
    for rule in (*LOOKING, *OWN_KEY):
        rule(subject, faults)
    if not own_key.accepts_own_key(subject):
        return False
    for rule in JUDGING:
        rule(subject, faults)
    return confirm.confirmed(subject)


def _place(fault: Fault) -> tuple[bool, str, int, str]:
    return (fault.file != NAME, fault.file, fault.line, fault.rule)
