"""Conditions with e^x, ln x or √x in them, solved for what stands inside: rational functions are left.

`3 e^(2x) - 1 < 5` becomes `2x < ln(2)`: sums and factors without the variable move to the other side, and a
function that grows everywhere is undone on both. What cannot be undone is left as it is.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tutor.checking.functions.exponential import EULER, LN
from tutor.checking.functions.registry import as_logarithm, as_power, domain_of
from tutor.checking.functions.rules import compared
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic
from tutor.checking.semantics.profile import Scene
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt

MIRRORED = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "=": "=", "!=": "!="}
ZERO, ONE = t.Number(Fraction(0)), t.Number(Fraction(1))
ALWAYS = t.Relation(("=",), (ZERO, ZERO))
NEVER = t.Relation(("=",), (ZERO, ONE))
MOST_STEPS = 30
"""Operations undone one after the other: no condition that a person types nests so deep."""


def isolated(condition: t.Node, variable: str, scene: Scene, point: int) -> t.Node:
    """The condition with every comparison in it undone as far as that goes; other names as at the point.

    Args:
        condition: what is to be solved.
        variable: the number that is to stand alone, or inside as little as can be.
        scene: where it lives.
        point: the sample point that gives the other names their values.
    """

    def change(node: t.Node) -> t.Node | None:
        if not isinstance(node, t.Relation):
            return None
        if len(node.operators) > 1:
            parts = zip(node.operators, node.operands, node.operands[1:], strict=False)
            return t.Both(tuple(undone(t.Relation((sign,), (a, b))) for sign, a, b in parts))
        return undone(node)

    def undone(node: t.Relation) -> t.Node:
        return _Undoing(variable, scene, point).relation(node)

    return rebuilt(condition, change)


class _Undoing:
    """One comparison on its way."""

    def __init__(self, variable: str, scene: Scene, point: int) -> None:
        self.variable, self.scene, self.point = variable, scene, point

    def relation(self, node: t.Relation) -> t.Node:
        """The comparison, undone."""
        (sign,), (left, right) = node.operators, node.operands
        if self._within(right) and not self._within(left):
            left, right, sign = right, left, MIRRORED[sign]
        if self._within(right):
            return node
        also: list[t.Node] = []
        for _ in range(MOST_STEPS):
            step = self._step(left, sign, right, also)
            if step is None:
                break
            if not isinstance(step, tuple):
                return t.Both((*also, step)) if also else step
            left, sign, right = step
        found = t.Relation((sign,), (left, right))
        return t.Both((*also, found)) if also else found

    def _within(self, node: t.Node) -> bool:
        return any(isinstance(inner, t.Name) and inner.name == self.variable for inner in t.walk(node))

    def _step(self, left: t.Node, sign: str, right: t.Node, also: list[t.Node]) -> Any:
        """The comparison one step further, or its final form, or None where no step is left."""
        if isinstance(left, t.Negative):
            return left.operand, MIRRORED[sign], t.Negative(right)
        if isinstance(left, t.Sum):
            return self._sum(left, sign, right)
        if isinstance(left, t.Product | t.Quotient):
            return self._factors(left, sign, right)
        base, inner = _exponential(left)
        if base is not None and not self._within(base) and self._within(inner):
            return self._logarithm(base, inner, sign, right)
        logarithm = as_logarithm(left)
        if logarithm is not None and not self._within(logarithm[1]):
            step = self._based(*logarithm, sign, right)
            also.extend(filter(self._within, domain_of(left) if step is not None else ()))
            return step
        root = _radicand(left)
        if root is not None:
            also.extend(domain_of(left) or [compared(root[0], ">=", 0)])
            return self._raised(*root, sign, right)
        return None

    def _based(self, inner: t.Node, base: t.Node, sign: str, right: t.Node) -> Any:
        """log_b(inner) against a number, for a base over 1."""
        if base != EULER and self._sign(t.Sum((base, t.Negative(ONE)))) <= 0:
            return None
        return inner, sign, t.Power(base, right)

    def _sum(self, left: t.Sum, sign: str, right: t.Node) -> Any:
        inside = [term for term in left.terms if self._within(term)]
        if len(inside) != 1:
            return None
        moved = tuple(t.Negative(term) for term in left.terms if term is not inside[0])
        return inside[0], sign, t.Sum((right, *moved))

    def _factors(self, left: t.Product | t.Quotient, sign: str, right: t.Node) -> Any:
        if isinstance(left, t.Quotient):
            if self._within(left.bottom):
                return None
            inside, factor = left.top, t.Quotient(ONE, left.bottom)
        else:
            within = [item for item in left.factors if self._within(item)]
            if len(within) != 1:
                return None
            inside = within[0]
            factor = t.Quotient(t.Product((ONE, *(x for x in left.factors if x is not inside))), ONE)
        known = self._sign(factor)
        if not known:
            return None
        return inside, sign if known > 0 else MIRRORED[sign], t.Quotient(right, factor)

    def _logarithm(self, base: t.Node, inner: t.Node, sign: str, right: t.Node) -> Any:
        """base^inner against a number: a power is always positive."""
        grows = self._sign(t.Sum((base, t.Negative(ONE)))) if self._sign(base) > 0 else 0
        if not grows:
            return None
        if self._sign(right) <= 0:
            return ALWAYS if sign in (">", ">=", "!=") else NEVER
        exponent = t.Quotient(t.Apply(LN.name, (right,)), t.Apply(LN.name, (base,)))
        return inner, sign if grows > 0 else MIRRORED[sign], exponent

    def _raised(self, inner: t.Node, power: Fraction, sign: str, right: t.Node) -> Any:
        """A broken positive power against a number: it is never negative."""
        if self._sign(right) < 0:
            return ALWAYS if sign in (">", ">=", "!=") else NEVER
        return inner, sign, t.Power(right, t.Number(1 / power))

    def _sign(self, node: t.Node) -> int:
        """The sign of a number.

        Raises:
            CannotEvaluate: it has no real value.
        """
        try:
            value = self.scene.interpreter(self.point, "exact").of(node)
            return int(value > 0) - int(value < 0)
        except OutsideArithmetic:
            here = self.scene.interpreter(self.point, "real")
            sign = here.field.sign(here.of(node))
            value = here.field.as_fraction(sign)
            if value is None:
                raise CannotEvaluate from None
            return int(value)


def _exponential(node: t.Node) -> tuple[t.Node | None, t.Node]:
    """The base and the exponent of a power whose exponent varies."""
    return as_power(node) or (None, node)


def _radicand(node: t.Node) -> tuple[t.Node, Fraction] | None:
    """What stands under a root or a broken positive power, and the power."""
    found = as_power(node)
    power = _fraction(found[1]) if found is not None else None
    if found is not None and power is not None and power > 0 and power.denominator > 1:
        return found[0], power
    return None


def _fraction(node: t.Node) -> Fraction | None:
    """A typed fraction."""
    if isinstance(node, t.Quotient):
        top, bottom = _fraction(node.top), _fraction(node.bottom)
        return top / bottom if top is not None and bottom else None
    return node.value if isinstance(node, t.Number) else None
