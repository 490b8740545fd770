"""Confirms dual norms, and weights that a run's end makes least, by trying many vectors."""

from __future__ import annotations

import math

import numpy as np

from tutor.checking.semantics.evaluate import evaluate_floats
from tutor.experiments.geometry.solution_plane import Array, Plane
from tutor.experiments.trajectories.exact_limits import limit
from tutor.packs.check.subject.subject import Subject
from tutor.packs.evidence.dual_norms import rows
from tutor.packs.reading.experiment import Dual, Weigh
from tutor.packs.trials.random_values import TrialError, draw, known, tree

TRIED = 500
CLOSE = 1e-9


def attained(subject: Subject, wanted: Dual, variant: int) -> str:
    """What is amiss, or "" if each row's v has ‖v‖ₚ = 1 and gᵀv = N(g), and none tried gets farther.

    That is how a dual norm is attained (Hölder's inequality).

    Raises:
        TrialError, CannotEvaluate, ValueError, ArithmeticError: the experiment cannot be done for this part.
    """
    part, names = subject.part, known(subject.given(variant))
    seen = list(rows(part))
    if not seen:
        raise TrialError("No row of the table is headed by p: 1, 2 or ∞.")
    for dimension in (2, 3, 5):
        values = draw(names, dimension, f"{subject.problem.id}/{part.id}")
        g = np.asarray(values[wanted.vector], dtype=np.float64)
        for row in seen:
            if row.size is None or row.way is None:
                raise TrialError("A row needs a dual norm and a direction, both as formulas.")
            size, way = (_value(subject, place, values, variant) for place in (row.size, row.way))
            length, reached = float(np.linalg.norm(way, row.p)), float(g @ way)
            if not (math.isclose(length, 1.0, rel_tol=CLOSE) and math.isclose(reached, size, rel_tol=CLOSE)):
                told = f"v has norm {length:.6g} and gᵀv = {reached:.6g}, not {float(size):.6g}."
                return f"for p = {row.p:g} {told}"
            others = _vectors(dimension)
            best = float((others @ g / np.linalg.norm(others, row.p, axis=1)).max())
            if best > reached + CLOSE:
                return f"for p = {row.p:g} another v of norm 1 makes gᵀv = {best:.6g}, not {reached:.6g}."
    return ""


def weighed(subject: Subject, wanted: Weigh, variant: int) -> str:
    """What is amiss, or "" if the sum with the key's weights is least at the run's end among points tried.

    Raises:
        TrialError, CannotEvaluate, ValueError, ArithmeticError: the experiment cannot be done for this part.
    """
    names = known(subject.given(variant))
    place = next((place for place, _ in subject.expressions()), None)
    if place is None:
        raise TrialError("The part has no formula for the weights.")
    for dimension in (2, 3, 5):
        values = draw(names, dimension, f"{subject.problem.id}/{subject.part.id}")
        a = np.asarray(values[wanted.vector], dtype=np.float64)
        end = limit(wanted.rule, Plane(a))
        if end is None:
            raise TrialError(f"No theory names the end of {wanted.rule}.")
        weight = np.broadcast_to(_value(subject, place, values, variant), a.shape)
        along = _vectors(dimension)
        along = along - np.outer(along @ a, a) / float(a @ a)
        here, others = float(weight @ end**2), (end + 0.1 * along) ** 2 @ weight
        if float(others.min()) < here * (1.0 - CLOSE):
            return f"at the run's end the sum is {here:.6g}, and {float(others.min()):.6g} at another point."
    return ""


def _value(subject: Subject, place: int, values: dict[str, object], variant: int) -> Array:
    blank = subject.part.blanks[place]
    assert blank.formula is not None
    names = known(subject.given(variant))
    return np.asarray(evaluate_floats(tree(blank.formula, names), values, names), dtype=np.float64)


def _vectors(dimension: int) -> Array:
    return np.random.default_rng(0).standard_normal((TRIED, dimension))
