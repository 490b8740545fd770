"""Checks a pack folder: everything that is wrong, once, sorted by file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tutor.packs.check.experiments import confirm, stated_objective
from tutor.packs.check.files import stray_files
from tutor.packs.check.files.size_bounds import opened
from tutor.packs.check.keys import derivation_facts, equal_options, other_spellings, own_key
from tutor.packs.check.ladders import leaked_keys, rungs, worked_solution
from tutor.packs.check.mathematics import form_words, readable, variant_values
from tutor.packs.check.mistakes import recognised, suggested_slips, unreachable, written_patterns
from tutor.packs.check.subject import student_texts
from tutor.packs.check.subject.checks import Check, on
from tutor.packs.check.subject.findings import Report
from tutor.packs.check.subject.subject import Judge, Subject
from tutor.packs.check.texts import (
    consistent_notation,
    layout,
    links,
    near_duplicates,
    reader_texts,
    stated_bounds,
)
from tutor.packs.model.faults import Faults
from tutor.packs.model.pack import Fault, Pack, Part, Problem
from tutor.packs.reading.manifest import NAME

INTRODUCED: tuple[Check[student_texts.Text], ...] = (
    reader_texts.dollars_paired,
    reader_texts.formulas_between_dollars,
    reader_texts.braces_paired,
    reader_texts.formulas_drawn,
)
"""Rules about texts that belong to no part: what a pack says of itself, what the parts of a problem share."""

WHOLE: tuple[Check[Pack], ...] = (
    stray_files.nothing_stray,
    stray_files.nothing_executable,
    stray_files.skills_used,
    stray_files.version_counts,
    near_duplicates.problems_differ,
    *(on(student_texts.of_pack, rule) for rule in INTRODUCED),
)
"""Rules about the folder and the manifest."""

SHARED: tuple[Check[Problem], ...] = (
    consistent_notation.one_way_to_write,
    layout.shared_spans_read,
    *(on(student_texts.of_problem, rule) for rule in INTRODUCED),
    on(student_texts.shared, links.links_lead_on),
)
"""Rules about what the parts of a problem share."""

READING: tuple[Check[Subject], ...] = (
    variant_values.variants_differ,
    variant_values.variants_sound,
    readable.declarations_read,
    readable.declarations_agree,
    readable.keys_read,
    readable.patterns_read,
    readable.values_filled,
    form_words.forms_known,
)
"""Rules that the rest builds on: a part that breaks one is not examined further."""

LOOKING: tuple[Check[Subject], ...] = (
    on(student_texts.of_variants, reader_texts.formulas_drawn),
    on(student_texts.of_part, reader_texts.braces_paired),
    layout.fits_the_screen,
    layout.labels_fit,
    layout.spans_read,
    own_key.keys_plain,
    on(student_texts.of_part_without_price, reader_texts.dollars_paired),
    on(student_texts.of_part_without_price, reader_texts.formulas_between_dollars),
    on(student_texts.of_part, links.links_lead_on),
    reader_texts.solution_written,
    reader_texts.reflection_written,
    written_patterns.enough_mistakes,
    written_patterns.patterns_fit,
    written_patterns.patterns_told_apart,
    written_patterns.blanks_named,
    unreachable.planes_fit,
    unreachable.options_wrong,
    rungs.kinds_in_order,
    rungs.enough_rungs,
    rungs.point_not_last,
    rungs.nothing_twice,
    stated_objective.objective_stated,
    stated_bounds.text_and_declaration,
)
"""Rules that need no checker."""

OWN_KEY: tuple[Check[Subject], ...] = (*(on(own_key.own_trials, rule) for rule in own_key.KEYS),)
"""Rules that ask the checker for the part's own key: a part that breaks one is not judged further."""

JUDGING: tuple[Check[Subject], ...] = (
    *(on(own_key.small_trials, rule) for rule in own_key.KEYS),
    on(own_key.small_trials, own_key.no_other_accepted),
    equal_options.options_differ,
    other_spellings.key_in_other_spellings,
    other_spellings.nothing_else_accepted,
    other_spellings.statement_refused,
    worked_solution.solution_ends_in_the_key,
    derivation_facts.starting_facts_lead_to_the_key,
    *recognised.EXAMPLES,
    recognised.later_patterns_wrong,
    recognised.patterns_reached,
    unreachable.multiples_differ,
    leaked_keys.nothing_leaks,
    suggested_slips.slips_expected,
    *confirm.EXPERIMENT,
)
"""Rules that ask the checker, or an experiment; only for parts that accept their own key."""


def check(folder: Path, judge: Judge, progress: Callable[[str], None] = lambda key: None) -> Report:
    """Check the pack in `folder`, one part after the other; `in_parallel.check_on` does several at a time.

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
    """Examine one problem of a pack, part by part.

    Args:
        pack: the pack, for what parts say of one another.
        problem: one of its problems.
        judge: decides answers.
        progress: called with the path of each part before it is examined.
    """
    faults = Faults(problem.file)
    for rule in SHARED:
        rule(problem, faults)
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
    """Apply every rule to a part; whether an experiment confirmed its key.

    Args:
        pack: the pack.
        problem: the part's problem.
        part: what is examined.
        judge: decides answers.
        faults: where to report to, those of the problem's file.
    """
    subject = Subject(pack, problem, part, judge)
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
