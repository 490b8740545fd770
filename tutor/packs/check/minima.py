"""Confirms by numerical minimisation that a key is the update that an objective likes best."""

from __future__ import annotations

import numpy as np

from tutor.checking.evaluate import evaluate_floats
from tutor.checking.question import ExpressionBlank
from tutor.experiments.penalty import confirm
from tutor.notation.vocabulary import Declaration
from tutor.packs.check.drawn import TrialError, draw, known, tree
from tutor.packs.check.subject import Subject
from tutor.packs.experiment import Minimise

MOST_DIMENSIONS = 5


def minimised(subject: Subject, wanted: Minimise, variant: int) -> str:
    """What is amiss, or "" if the key minimises the objective for drawn values in each dimension."""
    names = known(subject.given(variant))
    blank = next((blank for _, blank in subject.expressions()), None)
    if not isinstance(blank, ExpressionBlank):
        raise TrialError("The part has no expression to compare with.")
    key = tree(blank.key, names)
    variable = wanted.variable
    sized = next(
        (declaration.dims for declaration in names.declarations if declaration.form == "vector"), ("d",)
    )
    objective = tree(wanted.objective, names.extended(Declaration(variable, "vector", dims=sized)))
    for dimension in subject.part.dimensions:
        if dimension > MOST_DIMENSIONS:
            continue
        values = draw(names, dimension, f"{subject.problem.id}/{subject.part.id}")
        candidate = np.asarray(evaluate_floats(key, values, names), dtype=np.float64)
        if candidate.ndim != 1:
            raise TrialError("The key is no vector.")

        def height(point: np.ndarray, values: dict[str, object] = values) -> float:
            return float(evaluate_floats(objective, {**values, variable: tuple(point.tolist())}, names))

        found = confirm(height, candidate, candidate.size)
        if not found.agrees:
            return (
                f"in {candidate.size} dimensions the key reaches {found.candidate_value:.6g}, "
                f"but {found.least_value:.6g} can be reached."
            )
    return ""
