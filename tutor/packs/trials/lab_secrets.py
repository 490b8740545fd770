"""What the labs may not tell: the one place that decides it, from a pack and the versions that are open.

A lab shows where runs end and which step is best, and that is what its own part asks, or another of the pack.
So secrecy goes by the open parts of the whole pack, and not by the part that a lab is opened from.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate_floats
from tutor.experiments.requests.secrets import TIGHT, Norm, Secrets
from tutor.notation import Complaint, Vocabulary, parse, vocabulary
from tutor.notation.tree.nodes import Node, Relation
from tutor.packs.model.pack import Pack, Part, Problem
from tutor.packs.model.versions import in_version
from tutor.packs.reading.experiment import Compare, Dual, Minimise, experiment
from tutor.packs.reading.load import read_problem
from tutor.packs.rendering.interpolate import declarations

Open = Mapping[str, Collection[int]]
"""Which versions of each part, by its key, are still to be answered; parts without any are absent."""

MANY_PARTS = 200
"""A pack with more parts is a bank of problems that stand alone: there those of one problem are kept."""

_NORM = re.compile(r"(?:\|\||‖)_?(?:_)(\d+(?:\.\d+)?|inf|oo|∞)(\^2|²)?")


@dataclass(slots=True)
class _Found:
    """What keys give away, of open versions or of known ones."""

    points: dict[tuple[float, ...], None] = field(default_factory=dict)
    numbers: dict[float, None] = field(default_factory=dict)
    steps: dict[Norm, None] = field(default_factory=dict)
    shortest: bool = False
    every_step: bool = False


def lab_secrets(pack: Pack, key: str, open_versions: Open) -> Secrets:
    """What no lab that is opened from this pack may tell.

    Args:
        pack: with every part that a student can open, in outline or read; of a large one, only the problem of
            the lab is looked at.
        key: the part that the lab is opened from.
        open_versions: which versions of which parts are still to be answered.
    """
    large = sum(len(problem.parts) for problem in pack.problems) > MANY_PARTS
    kept, known = _Found(), _Found()
    for problem in pack.problems:
        path = f"{pack.id}/{problem.id}"
        if large and not key.startswith(f"{path}/"):
            continue
        for part in _parts(pack, problem):
            opened = open_versions.get(f"{path}/{part.id}", ())
            for variant in range(len(part.variants)):
                _add(kept if variant in opened else known, part, variant)
    return Secrets(
        tuple(point for point in kept.points if not any(_same(point, one) for one in known.points)),
        tuple(
            number for number in kept.numbers if not any(_same((number,), (one,)) for one in known.numbers)
        ),
        kept.shortest,
        tuple(norm for norm in kept.steps if norm not in known.steps),
        kept.every_step,
        tuple(known.steps),
    )


def _parts(pack: Pack, problem: Problem) -> Sequence[Part]:
    """The parts with their keys; those of a problem in outline are read from its file as it is now."""
    if problem.whole:
        return problem.parts
    try:
        found = (pack.folder / problem.file).stat()
    except OSError:
        return ()
    return _read(pack.folder, problem.id, found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=64)
def _read(folder: Path, name: str, size: int, changed: int) -> tuple[Part, ...]:
    problem, _ = read_problem(folder, name)
    return tuple(problem.parts) if problem is not None else ()


def norm_of(text: str) -> Norm | None:
    """The first norm in the text of an experiment, and whether it is squared; None if there is none."""
    found = _NORM.search(text)
    if found is None:
        return None
    return float(found[1]) if found[1][0].isdigit() else math.inf, bool(found[2])


def _add(found: _Found, part: Part, variant: int) -> None:
    """What the keys of a part are in one of its versions."""
    part = in_version(part, variant)
    formulas = tuple(blank.formula for blank in part.blanks if blank.formula)
    for value in _values_of(formulas, tuple(declarations(part, variant))):
        if isinstance(value, tuple):
            found.points[value] = None
        else:
            found.numbers[value] = None
    wanted = experiment(part.experiment) if part.experiment else ""
    norm = norm_of(part.experiment) if isinstance(wanted, Minimise) else None
    if norm is not None and (part.table is not None or any(b.expression is not None for b in part.blanks)):
        found.steps[norm] = None
    found.shortest |= isinstance(wanted, Compare)
    found.every_step |= isinstance(wanted, Dual)


@lru_cache(maxsize=1024)
def _values_of(formulas: tuple[str, ...], given: tuple[str, ...]) -> tuple[float | tuple[float, ...], ...]:
    """What these keys are under these declarations; kept, for each visit to a lab asks for all of them."""
    names = vocabulary(*given)
    if isinstance(names, Complaint):
        return ()
    return tuple(value for formula in formulas for value in _values(formula, names))


def _values(formula: str, names: Vocabulary) -> Iterator[float | tuple[float, ...]]:
    """The numbers that a key is: of an equation or a chain of inequalities, each of its sides."""
    read = parse(formula, names)
    if isinstance(read, Complaint):
        return
    for side in read.tree.operands if isinstance(read.tree, Relation) else (read.tree,):
        value = _value(side, names)
        if isinstance(value, tuple) and not any(isinstance(one, tuple) for one in value):
            yield tuple(float(one) for one in value)
        elif isinstance(value, int | float) and value not in (-1, 0, 1):
            yield float(value)


def _value(node: Node, names: Vocabulary) -> object:
    try:
        return evaluate_floats(node, vocabulary=names)
    except CannotEvaluate:
        return None


def _same(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return len(one) == len(other) and all(
        math.isclose(a, b, rel_tol=TIGHT, abs_tol=1e-12) for a, b in zip(one, other, strict=True)
    )
