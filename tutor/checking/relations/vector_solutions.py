"""A point that solves an equation in which a vector occurs linearly, such as `A^T A x = A^T b`."""

from __future__ import annotations

from fractions import Fraction

from tutor.checking.numbers.linear_systems import solve
from tutor.checking.numbers.modes import EXACT
from tutor.checking.numbers.numeric_faults import CannotEvaluate, KindMismatch
from tutor.checking.numbers.tensors import components, shape
from tutor.checking.semantics.indices import free_indices
from tutor.checking.semantics.profile import Scene
from tutor.checking.semantics.sample_points import Plain
from tutor.notation.tree import nodes as t

Vector = tuple[Fraction, ...]


def on_plane(tree: t.Node, scene: Scene) -> dict[str, Plain] | None:
    """Values at which an equation holds exactly: those of a sample point, but for one vector solved for.

    None where it is no equation, or linear in no vector of real numbers without bounds.
    """
    if not isinstance(tree, t.Relation) or tree.operators != ("=",):
        return None
    for name in sorted(scene.names(tree)):
        declared = scene.vocabulary.get(name)
        if declared is None or (declared.form, declared.domain) != ("vector", "real") or declared.bounds:
            continue
        try:
            found = _solution(tree, name, scene)
        except CannotEvaluate:
            continue
        if found is not None:
            return found
    return None


def _solution(tree: t.Relation, name: str, scene: Scene) -> dict[str, Plain] | None:
    """The values with the vector solved for, or None where the equation is not linear in it.

    Raises:
        CannotEvaluate: it has no exact values, or no solution.
    """
    values = scene.point(0).values
    usual = values.get(name)
    if not isinstance(usual, tuple):
        return None
    units = [tuple(Fraction(at == k) for at in range(len(usual))) for k in range(len(usual))]
    constant = _gap(tree, name, (Fraction(0),) * len(usual), scene)
    columns = [_gap(tree, name, unit, scene) for unit in units]
    rows = [[*(column[at] - rest for column in columns), rest] for at, rest in enumerate(constant)]
    found = solve(EXACT, rows, lambda place: usual[place], lambda number: number == 0)
    solution = tuple(found)
    # Nothing was taken for linear that is not: the equation holds at the point, whatever it is.
    return {**values, name: solution} if not any(_gap(tree, name, solution, scene)) else None


def _gap(tree: t.Relation, name: str, vector: Vector, scene: Scene) -> Vector:
    """The left side less the right one, component by component."""
    here = scene.interpreter_with(EXACT, {**scene.point(0).values, name: vector})
    left, right = (here.value(side, free_indices(side)) for side in tree.operands)
    if shape(left) != shape(right):
        raise KindMismatch("The two sides have different sizes.")
    return tuple(x - y for x, y in zip(components(left), components(right), strict=True))
