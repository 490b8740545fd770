"""Comparisons in whole steps: floor(x) >= 2 is x >= 2, and n > m is n >= m + 1 for whole numbers."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

from tutor.checking.functions.whole_numbers import CEIL, FLOOR
from tutor.checking.numbers.modes import EXACT
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.profile import Scene
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt

ONE = t.Number(Fraction(1))
TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}
OF_FLOORS: dict[str, Callable[[Fraction], tuple[str, int]]] = {
    ">=": lambda c: (">=", ceil(c)),
    ">": lambda c: (">=", floor(c) + 1),
    "<": lambda c: ("<", ceil(c)),
    "<=": lambda c: ("<", floor(c) + 1),
}
OF_CEILINGS: dict[str, Callable[[Fraction], tuple[str, int]]] = {
    "<=": lambda c: ("<=", floor(c)),
    "<": lambda c: ("<=", ceil(c) - 1),
    ">": lambda c: (">", floor(c)),
    ">=": lambda c: (">", ceil(c) - 1),
}


def without_steps(tree: t.Node, scene: Scene) -> t.Node:
    """The condition with each comparison of a floor or a ceiling with a known number taken inside."""

    def change(node: t.Node) -> t.Node | None:
        if not isinstance(node, t.Relation) or not any(_is_step(side) for side in node.operands):
            return None
        parts = tuple(
            _inside(sign, *pair, scene)
            for sign, pair in zip(node.operators, pairwise(node.operands), strict=True)
        )
        return parts[0] if len(parts) == 1 else t.Both(parts)

    return rebuilt(tree, change)


def without_strictness(tree: t.Node, scene: Scene) -> t.Node:
    """The condition with n >= m + 1 for each n > m of whole numbers."""

    def change(node: t.Node) -> t.Node | None:
        if not isinstance(node, t.Relation) or not {"<", ">"} & set(node.operators):
            return None
        if not all(_is_whole(side, scene) for side in node.operands):
            return None
        parts = []
        for sign, (left, right) in zip(node.operators, pairwise(node.operands), strict=True):
            if sign == "<":
                sign, left = "<=", t.Sum((left, ONE))
            elif sign == ">":
                sign, right = ">=", t.Sum((right, ONE))
            parts.append(t.Relation((sign,), (left, right)))
        return parts[0] if len(parts) == 1 else t.Both(tuple(parts))

    return rebuilt(tree, change)


def _is_whole(node: t.Node, scene: Scene) -> bool:
    """Whether a side is a whole number: made of whole numbers by sums and products."""
    if isinstance(node, t.Name):
        declared = scene.vocabulary.get(node.name)
        return declared is not None and declared.form == "scalar" and declared.is_whole
    if isinstance(node, t.Number):
        return node.value.denominator == 1
    if isinstance(node, t.Power):
        if not isinstance(node.exponent, t.Number) or node.exponent.value <= 0:
            return False
        return node.exponent.value.denominator == 1 and _is_whole(node.base, scene)
    made = isinstance(node, t.Sum | t.Product | t.Negative)
    return made and all(_is_whole(child, scene) for child in t.children(node))


def _is_step(node: t.Node) -> bool:
    return isinstance(node, t.Apply) and node.function in (FLOOR.name, CEIL.name)


def _inside(sign: str, left: t.Node, right: t.Node, scene: Scene) -> t.Node:
    """One comparison, taken inside where one side is a step and the other a number."""
    if not _is_step(left):
        sign, left, right = TURNED[sign], right, left
    value = _number(right, scene)
    if not isinstance(left, t.Apply) or not _is_step(left) or value is None:
        return t.Relation((sign,), (left, right))
    rules = OF_FLOORS if left.function == FLOOR.name else OF_CEILINGS
    inner = left.arguments[0]

    def said(operator: str) -> t.Node:
        made, bound = rules[operator](value)
        number: t.Node = t.Number(Fraction(abs(bound)))
        return t.Relation((made,), (inner, t.Negative(number) if bound < 0 else number))

    if sign == "=":
        return t.Both((said(">="), said("<=")))
    if sign == "!=":
        return t.Either((said(">"), said("<")))
    return said(sign)


def _number(node: t.Node, scene: Scene) -> Fraction | None:
    if scene.names(node):
        return None
    try:
        value = scene.interpreter_with(EXACT, {}).of(node)
    except CannotEvaluate:
        return None
    return value if isinstance(value, Fraction) else None
