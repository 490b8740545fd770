"""A typed range of step sizes, tried out: one that it lets in or keeps out, and what the residual does."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from tutor.checking.contract.question import Answer
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate_exact
from tutor.experiments.geometry.solution_plane import Plane
from tutor.experiments.trajectories.exact_limits import stable_step
from tutor.experiments.trajectories.runs import run
from tutor.notation import Vocabulary, write
from tutor.notation.tree.nodes import Name, Node, Relation
from tutor.packs.evidence.point import plane_of
from tutor.packs.model.pack import Part
from tutor.packs.reading.experiment import Converge
from tutor.packs.rendering.interpolate import declarations
from tutor.packs.trials.random_values import known
from tutor.packs.trials.step_condition import inside
from tutor.packs.trials.trial_words import number, typed

FACTORS = (0.5, 0.75, 1.5, 0.25, 0.9, 1.1, 3.0, 10.0, 0.05)
"""Step sizes tried, as multiples of the longest stable one, the most telling first."""

STEPS = 4


def step_sizes(part: Part, variant: int, answer: Answer, wanted: Converge) -> str | None:
    """A step size for which the typed range and a run disagree; None if there is none among those tried.

    `evidence` says what the arguments are, and catches what an experiment raises that does not fit.
    """
    names = known(declarations(part, variant))
    found = typed(part, answer, names)
    if found is None:
        return None
    blank, node = found
    exact = plane_of(wanted.plane, names, blank.left)
    if exact is None:
        return None
    a, target, _ = exact
    plane = Plane([float(x) for x in a], float(target))
    bound = stable_step(wanted.rule, plane)
    for factor in FACTORS:
        told = _tried(wanted, plane, float(f"{factor * bound:.2g}"), node, names)
        if told is not None:
            return told
    edge = Fraction(1) / sum((x * x for x in a), Fraction(0))
    if wanted.rule != "sgd" or not _holds(node, {wanted.variable: edge}, names):
        return None
    end = _end(node, names)
    if end == edge:
        return _edge(wanted, plane, bound)
    # The range goes on a little way beyond the edge: a step size between the two is the student's own.
    return None if end is None else _tried(wanted, plane, float((edge + end) / 2), node, names)


def _tried(wanted: Converge, plane: Plane, size: float, node: Node, names: Vocabulary) -> str | None:
    """What a run with one step size does, if the typed range says otherwise of it."""
    residuals = run(wanted.rule, plane, STEPS, size).residual.tolist()
    shrinks = all(abs(after) < abs(before) for before, after in pairwise(residuals))
    grows = all(abs(after) > abs(before) for before, after in pairwise(residuals))
    let_in = inside(node, {wanted.variable: size}, names)
    if not ((shrinks and not let_in) or (grows and let_in)):
        return None
    told = [number(residual) for residual in residuals]
    if any(one.lstrip("−") == other.lstrip("−") for one, other in pairwise(told)):
        return None  # It grows or shrinks too slowly to be seen in so few digits.
    shown = ", ".join(told)
    where, does = ("inside", "grows") if let_in else ("outside", "shrinks")
    name = write(Name(wanted.variable), "unicode")
    return (
        f"A run was made with {name} = {number(size)}, which is {where} your range. "
        f"Its residual goes {shown}: it {does} with every step."
    )


def _end(node: Node, names: Vocabulary) -> Fraction | None:
    """The upper end of a chain of inequalities; None if it is none, or no rational number."""
    if not isinstance(node, Relation) or isinstance(node.operands[-1], Name):
        return None
    try:
        end = evaluate_exact(node.operands[-1], {}, names)
    except CannotEvaluate:
        return None
    return end if isinstance(end, Fraction) else None


def _holds(node: Node, values: dict[str, Fraction], names: Vocabulary) -> bool:
    """Whether a chain of inequalities holds, in exact arithmetic."""
    if not isinstance(node, Relation):
        return False
    sides = [evaluate_exact(side, values, names) for side in node.operands]
    return all(
        low < high or (low == high and mark == "<=")
        for mark, (low, high) in zip(node.operators, pairwise(sides), strict=True)
    ) and set(node.operators) <= {"<", "<="}


def _edge(wanted: Converge, plane: Plane, bound: float) -> str:
    """What happens at the end of the range itself, whose value is left unsaid."""
    residuals = run(wanted.rule, plane, STEPS, bound).residual.tolist()
    shown = ", ".join(number(residual) for residual in residuals)
    return f"A run was made with the largest step size of your range. Its residual goes {shown}, and so on."
