"""Confirms by numerical minimisation that a key is the update that an objective likes best."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.marking.forms.tolerances import tolerance
from tutor.checking.semantics.evaluate import evaluate_floats
from tutor.checking.semantics.indices import free_indices
from tutor.experiments.geometry.solution_plane import Array
from tutor.experiments.penalty.convex_minimum import Objective, confirm
from tutor.notation import Vocabulary
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.packs.check.subject.subject import Subject
from tutor.packs.reading.experiment import Minimise
from tutor.packs.trials.random_values import Environment, TrialError, draw, known, tree

MOST_DIMENSIONS = 5


def minimised(subject: Subject, wanted: Minimise, variant: int) -> str:
    """What is amiss, or "" if the key minimises the objective for drawn values in each dimension.

    Raises:
        TrialError, CannotEvaluate, ValueError, ArithmeticError: the experiment cannot be done for this part.
    """
    names = known(subject.given(variant))
    blank = compared_with(subject)
    if blank is None or blank.formula is None:
        raise TrialError("The part has no formula and no number to compare with.")
    key = tree(blank.formula, names)
    for dimension in subject.part.dimensions:
        if dimension > MOST_DIMENSIONS:
            continue
        values = draw(names, dimension, f"{subject.problem.id}/{subject.part.id}")
        claimed = evaluate_floats(key, values, names)
        objective = _objective(wanted, names, claimed, values)
        candidate = np.atleast_1d(np.asarray(claimed, dtype=np.float64))
        found = confirm(objective, candidate, candidate.size)
        if not found.agrees and not _near(blank, float(candidate[0]), float(found.least_point[0])):
            where = f"in {candidate.size} dimensions " if candidate.size > 1 else ""
            return (
                f"{where}the key reaches {found.candidate_value:.6g}, "
                f"but {found.least_value:.6g} can be reached."
            )
        if not isinstance(claimed, tuple):
            break
    return ""


def compared_with(subject: Subject) -> Blank | None:
    """The blank whose key is the update: the first formula, or the first number where there is none."""
    numbers = (blank for blank in subject.part.blanks if blank.formula is not None)
    formulas = (subject.part.blanks[index] for index, _ in subject.expressions())
    return next(formulas, next(numbers, None))


def _near(blank: Blank, claimed: float, least: float) -> bool:
    """Whether a number is as near to the right one as its tolerance lets an answer be; it may be rounded."""
    if blank.expression is not None:
        return False
    width = float(tolerance(blank.within, Fraction(claimed)))
    return abs(claimed - least) <= width


def _objective(wanted: Minimise, names: Vocabulary, claimed: Any, values: Environment) -> Objective:
    """The objective as a function of the point, which is a vector or a number as the key is.

    Raises:
        TrialError: it does not read.
    """
    name = wanted.variable
    vector = isinstance(claimed, tuple)
    declared = Declaration(name, "vector", dims=(len(claimed),)) if vector else Declaration(name)
    node = tree(wanted.objective, names.extended(declared))
    indices = free_indices(node)

    def height(point: Array) -> float:
        here = tuple(point.tolist()) if vector else float(point[0])
        return float(evaluate_floats(node, {**values, name: here}, names, indices))

    return height
