"""Equations that algebra left open, of which one has an evident solution: does that solve the other?"""

from __future__ import annotations

from fractions import Fraction

from tutor.checking.contract.verdict import Evidence
from tutor.checking.equality.decide import Decision, compare_values, decide
from tutor.checking.functions.algebraic import ABS
from tutor.checking.numbers.modes import Mode, arithmetic
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.relations.vector_solutions import on_plane
from tutor.checking.semantics.indices import free_indices
from tutor.checking.semantics.profile import Profile, Scene
from tutor.checking.semantics.sample_points import Gaussian, Plain
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt


def refuted(first: t.Node, second: t.Node, scene: Scene) -> Decision | None:
    """`b = A u` put into `2 A u = 3 b` does not solve it; None where that shows nothing."""
    for one, two in ((first, second), (second, first)):
        points = (_on_sphere(one, scene), on_plane(one, scene)) if _is_equation(two) else ()
        if any(_misses(point, two, scene) for point in points):
            return Decision("different", Evidence("exact"))
        given = _given(one, scene)
        if given is None or not isinstance(two, t.Relation) or not _is_equation(two):
            continue
        left, right = (_put(side, *given) for side in two.operands)
        try:
            found = decide(Profile(left, scene), Profile(right, scene))
        except CannotEvaluate:
            continue
        if found.answer == "different":
            return found
    return None


def _on_sphere(tree: t.Node, scene: Scene) -> dict[str, Plain] | None:
    """Values that solve `‖u‖ = 2` or `|z| = 2`: (6/5, 8/5, 0, …) for the 2-norm, else (2, 0, …)."""
    if not isinstance(tree, t.Relation) or not _is_equation(tree):
        return None
    for side, other in (tree.operands, tree.operands[::-1]):
        if not isinstance(other, t.Number) or not isinstance(side, t.Norm | t.Apply):
            continue
        inner = side.operand if isinstance(side, t.Norm) else side.arguments[0]
        if not isinstance(inner, t.Name) or (isinstance(side, t.Apply) and side.function != ABS.name):
            continue
        declared = scene.vocabulary.get(inner.name)
        if declared is None or declared.bounds or declared.definition is not None:
            continue
        values = dict(scene.point(0).values)
        usual = values.get(inner.name)
        near, far = other.value * Fraction(3, 5), other.value * Fraction(4, 5)
        if isinstance(usual, Gaussian):
            return {**values, inner.name: Gaussian(near, far)}
        if isinstance(usual, tuple) and declared.form == "vector" and declared.domain == "real":
            round_ = len(usual) > 1 and isinstance(side, t.Norm) and side.p == t.Number(Fraction(2))
            start = (near, far) if round_ else (other.value,)
            return {**values, inner.name: start + (Fraction(0),) * (len(usual) - len(start))}
    return None


def _misses(values: dict[str, Plain] | None, tree: t.Node, scene: Scene) -> bool:
    """Whether an equation certainly does not hold at these values."""
    if values is None or not isinstance(tree, t.Relation):
        return False
    mode: Mode = "complex" if any(isinstance(value, Gaussian) for value in values.values()) else "exact"
    try:
        here = scene.interpreter_with(arithmetic(mode), values)
        left, right = (here.value(side, free_indices(side)) for side in tree.operands)
    except CannotEvaluate:
        return False
    return compare_values(left, right, mode) == "apart"


def _is_equation(tree: t.Node) -> bool:
    return isinstance(tree, t.Relation) and tree.operators == ("=",)


def _given(tree: t.Node, scene: Scene) -> tuple[str, t.Node] | None:
    """The name that an equation gives a value, and the value; a name that may have any value."""
    if not isinstance(tree, t.Relation) or not _is_equation(tree):
        return None
    for side, other in (tree.operands, tree.operands[::-1]):
        if not isinstance(side, t.Name) or side.name in scene.symbolic or side in t.walk(other):
            continue
        declared = scene.vocabulary.get(side.name)
        if declared is None or declared.definition is not None or declared.bounds:
            continue
        free = declared.domain == "complex" or (declared.domain == "real" and _is_real(other, scene))
        if free and side.name not in scene.names(other) and not free_indices(other):
            return side.name, other
    return None


def _is_real(tree: t.Node, scene: Scene) -> bool:
    """Whether only real names and arithmetic occur, so that the value is surely real."""
    for node in t.walk(tree):
        if isinstance(node, t.Apply) or (isinstance(node, t.Name) and node.name in ("i", "inf")):
            return False
        if isinstance(node, t.Power) and not isinstance(node.exponent, t.Number | t.Negative):
            return False
        exponent = node.exponent if isinstance(node, t.Power) else None
        if isinstance(exponent, t.Number) and exponent.value.denominator != 1:
            return False
        declared = scene.vocabulary.get(node.name) if isinstance(node, t.Name) else None
        if declared is not None and declared.domain == "complex":
            return False
    return True


def _put(tree: t.Node, name: str, value: t.Node) -> t.Node:
    return rebuilt(tree, lambda node: value if isinstance(node, t.Name) and node.name == name else None)
