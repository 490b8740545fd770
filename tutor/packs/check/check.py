"""Checks a pack folder: everything that is wrong, once, sorted by file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tutor.packs.check import (
    alike,
    choices,
    claims,
    derivations,
    forms,
    keys,
    ladders,
    leaks,
    links,
    looks,
    mathematics,
    mistakes,
    never,
    openings,
    solutions,
    spellings,
    stated,
    suggestions,
    symbols,
    texts,
    variants,
    whole,
)
from tutor.packs.check.bounds import opened
from tutor.packs.check.report import Report
from tutor.packs.check.subject import Judge, Subject
from tutor.packs.check.trials import confirmed
from tutor.packs.faults import Faults
from tutor.packs.manifest import NAME
from tutor.packs.model import Fault, Pack, Part, Problem

Rule = Callable[[Subject], object]

WHOLE = (
    whole.nothing_stray,
    whole.nothing_executable,
    whole.skills_used,
    whole.version_counts,
    alike.problems_differ,
    openings.description_sound,
)
"""Rules about the folder and the manifest."""

READING: tuple[Rule, ...] = (
    variants.variants_differ,
    variants.variants_sound,
    mathematics.declarations_read,
    mathematics.declarations_agree,
    mathematics.keys_read,
    mathematics.patterns_read,
    mathematics.values_filled,
    forms.forms_known,
)
"""Rules that the rest builds on: a part that breaks one is not examined further."""

LOOKING: tuple[Rule, ...] = (
    texts.formulas_drawn,
    looks.braces_paired,
    looks.fits_the_screen,
    looks.labels_fit,
    looks.spans_read,
    keys.keys_plain,
    texts.dollars_paired,
    links.links_lead_on,
    texts.solution_and_reflection,
    mistakes.enough_mistakes,
    mistakes.patterns_fit,
    mistakes.blanks_named,
    never.planes_fit,
    never.options_wrong,
    ladders.kinds_in_order,
    ladders.enough_rungs,
    ladders.point_not_last,
    ladders.nothing_twice,
    stated.objective_stated,
    claims.text_and_declaration,
)
"""Rules that need no checker."""

JUDGING: tuple[Rule, ...] = (
    keys.asks_accepted,
    choices.options_differ,
    spellings.key_in_other_spellings,
    spellings.nothing_else_accepted,
    spellings.statement_refused,
    solutions.solution_ends_in_the_key,
    derivations.starting_facts_lead_to_the_key,
    mistakes.mistakes_recognised,
    mistakes.patterns_reached,
    never.multiples_differ,
    leaks.nothing_leaks,
    suggestions.slips_expected,
)
"""Rules that ask the checker; only for parts that accept their own key."""


def check(folder: Path, judge: Judge, progress: Callable[[str], None] = lambda key: None) -> Report:
    """Check the pack in `folder`, one part after the other; `parallel.check` does several at a time.

    Args:
        folder: the pack.
        judge: decides answers, such as `tutor.checking.Checker`.
        progress: called with the path of each part before it is examined.
    """
    pack = opened(folder)
    if isinstance(pack, Report):
        return pack
    return reported(pack, [examined(pack, problem, judge, progress) for problem in pack.problems])


@dataclass(frozen=True, slots=True)
class Examined:
    """What examining one problem found: faults, ids of the parts confirmed by experiment, number of parts."""

    faults: tuple[Fault, ...]
    confirmed: tuple[str, ...]
    parts: int


def examined(
    pack: Pack, problem: Problem, judge: Judge, progress: Callable[[str], None] = lambda key: None
) -> Examined:
    """Examine one problem of a pack, part by part."""
    faults = Faults(problem.file)
    symbols.one_way_to_write(problem, faults)
    looks.shared_spans_read(problem, faults)
    openings.statement_sound(problem, faults)
    links.statement_links(problem, faults)
    confirmations: list[str] = []
    for part in problem.parts:
        progress(f"{problem.id}/{part.id}")
        found = Faults(problem.file)
        if examine(pack, problem, part, judge, found):
            confirmations.append(part.id)
        faults.found += found.found
    return Examined(tuple(faults.found), tuple(confirmations), len(problem.parts))


def reported(pack: Pack, found: Iterable[Examined]) -> Report:
    """The report on a pack, from what was found in each of its problems, in order."""
    faults = [*pack.faults, *about(pack)]
    confirmations: list[str] = []
    parts = 0
    for each in found:
        faults += each.faults
        confirmations += each.confirmed
        parts += each.parts
    ordered = _once(sorted(dict.fromkeys(faults), key=_place))
    return Report(pack, tuple(ordered), tuple(confirmations), parts)


def _once(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Without the repetitions that a declaration of a whole problem meets with in each of its parts."""
    seen: set[tuple[str, str]] = set()
    for fault in faults:
        said = (fault.file, fault.sentence)
        if fault.rule != "unreadable-declaration" or said not in seen:
            seen.add(said)
            yield fault


def about(pack: Pack) -> tuple[Fault, ...]:
    """What is wrong with the pack as a whole."""
    faults = Faults(NAME)
    for rule in WHOLE:
        rule(pack, faults)
    return tuple(faults.found)


def examine(pack: Pack, problem: Problem, part: Part, judge: Judge, faults: Faults) -> bool:
    """Apply every rule to a part; whether an experiment confirmed its key."""
    subject = Subject(pack, problem, part, judge, faults)
    before = faults.errors
    for rule in READING:
        rule(subject)
        if faults.errors > before:
            return False
    for rule in LOOKING:
        rule(subject)
    if not keys.key_accepted(subject):
        return False
    for rule in JUDGING:
        rule(subject)
    return confirmed(subject)


def _place(fault: Fault) -> tuple[bool, str, int, str]:
    return (fault.file != NAME, fault.file, fault.line, fault.rule)
