"""Comparisons that are the same up to a constant factor, or that a zero of one of them tells apart."""

from __future__ import annotations

from fractions import Fraction

from mpmath.libmp import to_rational

from tutor.checking.crossings import told_apart
from tutor.checking.equality import Decision, aligned, decide
from tutor.checking.interval import holds_zero
from tutor.checking.scene import Profile, Scene
from tutor.checking.values import components
from tutor.checking.verdict import Evidence
from tutor.notation import tree as t

UNKNOWN = Decision("unknown", Evidence())
DIGITS_OF_FLOATS = 12


def proportional_comparisons(first: t.Node, second: t.Node, scene: Scene) -> Decision | None:
    """Whether two comparisons are the same up to a constant; None if that does not settle it."""
    one, two = _difference(first), _difference(second)
    if one is None or two is None or one[0] != two[0]:
        return None
    key, answer = Profile(one[1], scene), Profile(two[1], scene)
    ratio = _constant_ratio(key, answer)
    if ratio is None or (ratio < 0 and one[0] not in ("=", "!=")):
        return None
    factor = t.Number(abs(ratio))
    scaled = t.Product((factor if ratio > 0 else t.Negative(factor), two[1]))
    decision = decide(key, Profile(scaled, scene))
    return decision if decision.answer == "equal" else None


def crossing(first: t.Node, second: t.Node, variable: str, scene: Scene) -> Decision:
    """Two equations, one of which holds where the other does not."""
    one, two = _difference(first), _difference(second)
    if one is None or two is None or not one[0] == two[0] == "=":
        return UNKNOWN
    if told_apart(one[1], two[1], variable, scene):
        return Decision("different", Evidence("numeric", 1, DIGITS_OF_FLOATS))
    return UNKNOWN


def _difference(tree: t.Node) -> tuple[str, t.Node] | None:
    """A comparison as `difference operator 0`, the operator never `>`."""
    if not isinstance(tree, t.Relation) or len(tree.operators) != 1:
        return None
    (operator,), (left, right) = tree.operators, tree.operands
    if operator in (">", ">="):
        operator, left, right = {">": "<", ">=": "<="}[operator], right, left
    return operator, t.Sum((left, t.Negative(right)))


def _constant_ratio(key: Profile, answer: Profile) -> Fraction | None:
    """key / answer at the first point where neither is 0; a guess where they are no fractions."""
    for number in range(3):
        pair = aligned(key, answer, number)
        if pair is None or pair[0] == "complex":
            continue
        mode, first, second = pair
        field = key.scene.interpreter(number, mode).field
        for x, y in zip(components(first), components(second), strict=False):
            if mode == "exact" and x and y:
                return Fraction(x) / Fraction(y)
            if mode == "interval" and not holds_zero(x) and not holds_zero(y):
                low, _ = field.divide(x, y)
                guess = Fraction(*map(int, to_rational(low))).limit_denominator(1000)
                return guess or None
    return None
