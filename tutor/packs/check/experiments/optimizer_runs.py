"""Confirms by simulated runs where an optimizer ends, and for which step sizes it gets there."""

from __future__ import annotations

import math

import numpy as np

from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate_floats
from tutor.experiments.geometry.solution_plane import MOST_COMPONENTS, Plane
from tutor.experiments.trajectories.exact_limits import stable_step
from tutor.experiments.trajectories.runs import land, run
from tutor.notation import Vocabulary
from tutor.notation.tree.nodes import Node, Relation
from tutor.packs.check.subject.subject import Subject
from tutor.packs.reading.experiment import Converge, Run
from tutor.packs.reading.plane import unit, unknown_of, with_unknown
from tutor.packs.trials.random_values import TrialError, known, mentions, tree
from tutor.packs.trials.step_condition import inside

CLOSE = 1e-9
STEPS = 5_000
FACTORS = (-0.5, 0.0, 1e-3, 0.1, 0.5, 0.9, 0.999, 1.001, 1.1, 2.0, 10.0)
"""Step sizes tried, as multiples of the bound in theory."""


def arrived(subject: Subject, wanted: Run, variant: int) -> str:
    """What is amiss, or "" if the run from zero ends where the key says.

    Raises:
        TrialError, CannotEvaluate, ValueError, ArithmeticError: the experiment cannot be done for this part.
    """
    names, key = _key(subject, variant)
    claimed = np.asarray(evaluate_floats(key, {}, names), dtype=np.float64)
    plane = plane_of(wanted.plane, names, subject)
    if claimed.shape != (plane.dimension,):
        raise TrialError(f"The key has to be a vector of {plane.dimension} components.")
    end = land(wanted.rule, plane).end
    gap = float(np.max(np.abs(end - claimed)))
    if gap <= CLOSE * max(1.0, float(np.max(np.abs(claimed)))):
        return ""
    return f"the run ends at ({', '.join(f'{value:.6g}' for value in end)}), {gap:.2g} from the key."


def converged(subject: Subject, wanted: Converge, variant: int) -> str:
    """What is amiss, or "" if the run converges for step sizes in the key's set, and for no other tried.

    Raises:
        TrialError, CannotEvaluate, ValueError, ArithmeticError: the experiment cannot be done for this part.
    """
    names, key = _key(subject, variant)
    plane = plane_of(wanted.plane, names, subject)
    bound = stable_step(wanted.rule, plane)
    if not math.isfinite(bound):
        raise TrialError(f"{wanted.rule} runs away with no step size.")
    declared = names.get(wanted.variable)
    positive = declared is not None and any(mark == ">" and low >= 0 for mark, low in declared.bounds)
    for factor in FACTORS:
        size = factor * bound
        if positive and size <= 0.0:
            continue
        # A step size of zero or less never comes nearer.
        reaches = size > 0.0 and _reaches(wanted.rule, plane, size)
        if reaches != inside(key, {wanted.variable: size}, names):
            happens = "comes to the plane" if reaches else "does not come to the plane"
            return f"with {wanted.variable} = {size:.6g} the run {happens}."
    return ""


def plane_of(equation: str, names: Vocabulary, subject: Subject) -> Plane:
    """The plane of an equation that is linear in one unknown vector.

    Raises:
        TrialError: it is no such equation.
    """
    unknown = unknown_of(equation, names, _left(subject))
    if unknown is None:
        raise TrialError(f"“{equation}” has no unknown.")
    wider = with_unknown(names, unknown)
    relation = tree(equation, wider)
    if not isinstance(relation, Relation) or relation.operators != ("=",):
        raise TrialError(f"“{equation}” is no equation.")
    left, right = relation.operands
    if mentions(right, unknown):
        raise TrialError(f"“{equation}” needs the unknown on the left only.")
    for dimension in range(1, MOST_COMPONENTS + 1):
        try:
            a = [evaluate_floats(left, {unknown: unit(dimension, at)}, wider) for at in range(dimension)]
        except CannotEvaluate:
            continue
        return Plane(np.array(a, dtype=np.float64), float(evaluate_floats(right, {}, names)))
    raise TrialError(f"“{equation}” fits no number of components.")


def _key(subject: Subject, variant: int) -> tuple[Vocabulary, Node]:
    names = known(subject.given(variant))
    blank = next((blank for _, blank in subject.expressions()), None)
    if blank is None:
        raise TrialError("The part has no expression to compare with.")
    return names, tree(blank.key, names)


def _left(subject: Subject) -> tuple[str, ...]:
    return next((blank.left for _, blank in subject.expressions()), ())


def _reaches(rule: str, plane: Plane, size: float) -> bool:
    found = run(rule, plane, STEPS, size)
    return not found.diverged and abs(float(found.residual[-1])) < 1e-3 * abs(float(found.residual[0]))
