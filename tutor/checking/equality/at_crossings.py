"""Both sides where a switch turns at a number that is known as a short stretch.

There, whatever is proved to be a multiple of what passes its level is a fraction, and everything else is a
ball over the whole stretch. A ball around the turn of another switch has no value: nothing is proved then,
and where both sides seem to differ it stays open.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Any

from tutor.checking.equality import by_normal_form
from tutor.checking.equality.beyond_samples import Found
from tutor.checking.equality.switch_crossings import PRECISION, SIMPLE, Crossing
from tutor.checking.equality.values_at_turns import COMPARES, FAR, is_condition, jumps, seem_to_differ
from tutor.checking.functions.registry import record_of
from tutor.checking.numbers.balls import holds_zero, middle
from tutor.checking.numbers.modes import EXACT, arithmetic
from tutor.checking.numbers.numeric_faults import CannotEvaluate, KindMismatch, Undefined, Unresolved
from tutor.checking.numbers.tensors import Value, components, shape
from tutor.checking.semantics.indices import free_indices
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation.tree import nodes as t
from tutor.notation.tree.number_sets import is_real_line
from tutor.notation.tree.rewrite import with_children

NARROW = Fraction(1, 10**20)
"""Wider balls hold some simple fraction or other."""
ELSEWHERE = Fraction(7, 97)
"""Beside the crossing, where one number is seen to be so many times another."""
LARGEST_FACTOR = 10**45
"""A fraction that is so long shows in as many digits as there are; a proof tells whether it is the factor."""


def look(key: Profile, answer: Profile, crossing: Crossing) -> Found:
    """What two sides, values or conditions, are at a crossing; `unknown` where they only seem to differ."""
    scene = key.scene
    surely = _At(scene, crossing)
    try:
        if is_condition(key.tree) or is_condition(answer.tree):
            return "different" if surely.holds(key.tree) != surely.holds(answer.tree) else "nothing"
        gaps = surely.gaps(key, answer)
        if any(not holds_zero(gap) for gap in gaps):
            return "different"
        if all(gap.rad() < float(FAR) for gap in gaps):
            return "nothing"
    except Undefined:
        return "nothing"
    except CannotEvaluate:
        pass
    return "unknown" if seem_to_differ(key, answer, crossing.mover.to(crossing.low)) else "nothing"


class _At:
    """Values and truths at a crossing."""

    def __init__(self, scene: Scene, crossing: Crossing) -> None:
        self.scene = scene
        self.crossing = crossing
        self.field = arithmetic("real", PRECISION)
        self.here = crossing.mover.over(scene, self.field, self.field.between(crossing.low, crossing.high))

    def gaps(self, key: Profile, answer: Profile) -> list[Any]:
        """The differences of the components.

        Raises:
            Undefined: a side has no value there.
            CannotEvaluate: nothing is known of a side.
        """
        one, two = (self._value(profile.tree) for profile in (key, answer))
        if shape(one) != shape(two):
            raise KindMismatch
        pairs = zip(components(one), components(two), strict=True)
        return [self.field.add((x, self.field.negate(y))) for x, y in pairs]

    def holds(self, tree: t.Node) -> bool:
        """Whether a condition holds there.

        Raises:
            CannotEvaluate: that is not known.
        """
        if isinstance(tree, t.Either):
            return any(self.holds(item) for item in tree.items)
        if isinstance(tree, t.Both):
            return all(self.holds(item) for item in tree.items)
        try:
            if isinstance(tree, t.Member) and is_real_line(tree.container):
                self._value(tree.element)
                return True
            if not isinstance(tree, t.Relation):
                raise KindMismatch
            gaps = [self._value(t.Sum((left, t.Negative(right)))) for left, right in pairwise(tree.operands)]
        except Undefined:
            return False
        signs = [self.field.as_fraction(self.field.sign(gap)) for gap in gaps]
        return all(COMPARES[how](sign, Fraction(0)) for how, sign in zip(tree.operators, signs, strict=True))

    def _value(self, tree: t.Node) -> Value:
        turned = self._turned(tree)
        return self.here.value(turned, free_indices(tree))

    def _turned(self, node: t.Node) -> t.Node:
        """The node with a number for each part that is proved to be one there.

        Raises:
            Undefined: it divides by what is 0, or takes its logarithm.
        """
        below = [self._turned(child) for child in t.children(node)]
        turned = with_children(node, below) if below else node
        if any(part == t.Number(Fraction(0)) for part in _may_not_vanish(turned)):
            raise Undefined
        try:
            value = self.here.scalar(turned)
        except Unresolved:
            return self._exactly(turned) or turned
        except CannotEvaluate:
            return turned
        known = self.field.as_fraction(value)
        if known is not None and jumps(turned):
            return t.Number(known)
        near = None if known is not None else self._simple(value)
        if near is not None and (
            self._exactly(turned) == t.Number(near)
            or _has_factor_zero(turned)
            or self._is_multiple(node, near)
        ):
            return t.Number(near)
        return turned

    def _simple(self, ball: Any) -> Fraction | None:
        """The simple fraction that a narrow ball holds."""
        if not ball.rad() < float(NARROW):
            return None
        near = middle(ball).limit_denominator(SIMPLE)
        return near if holds_zero(ball - self.field.number(near)) else None

    def _exactly(self, node: t.Node) -> t.Node | None:
        """The value of what holds numbers only, if it is a fraction."""
        try:
            value = self.scene.interpreter_with(EXACT, {}).of(node)
        except CannotEvaluate:
            return None
        return t.Number(value) if isinstance(value, Fraction) else None

    def _is_multiple(self, node: t.Node, value: Fraction) -> bool:
        """Whether node - value is proved to be the argument minus its level, times a number."""
        crossing = self.crossing
        if node == crossing.argument:
            return value == crossing.level
        if crossing.mover.name not in self.scene.names(node):
            return False
        try:
            there = crossing.mover.over(self.scene, self.field, self.field.number(crossing.low + ELSEWHERE))
            top, bottom = (
                there.scalar(t.Sum((tree, t.Number(-less))))
                for tree, less in ((node, value), (crossing.argument, crossing.level))
            )
            factor = middle(self.field.divide(top, bottom)).limit_denominator(LARGEST_FACTOR)
        except CannotEvaluate:
            return False
        if not factor:
            return False
        gap = t.Sum((crossing.argument, t.Number(-crossing.level)))
        multiple = t.Sum((t.Product((t.Number(factor), gap)), t.Number(value)))
        return by_normal_form.proved(Profile(node, self.scene), Profile(multiple, self.scene))


def _may_not_vanish(node: t.Node) -> Iterator[t.Node]:
    """What is divided by, or of what a logarithm is taken."""
    record = record_of(node)
    if isinstance(node, t.Quotient):
        yield node.bottom
    elif isinstance(node, t.Power) and isinstance(node.exponent, t.Negative):
        yield node.base
    elif record is not None and record.as_logarithm is not None:
        yield record.as_logarithm(*t.children(node))[0]


def _has_factor_zero(node: t.Node) -> bool:
    return isinstance(node, t.Product) and t.Number(Fraction(0)) in node.factors
