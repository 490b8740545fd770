"""By how much the two sides of a fact differ, component by component, and whether that is 0."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tutor.checking.equality.decide import compare_scalars
from tutor.checking.numbers.modes import Mode
from tutor.checking.numbers.numeric_faults import OutsideArithmetic
from tutor.checking.numbers.tensors import Scalar, components, shape
from tutor.checking.semantics.indices import free_indices
from tutor.checking.semantics.interpreter import Interpreter
from tutor.notation.tree import nodes as t

ZERO = t.Number(Fraction(0))


def gaps(relation: t.Relation, here: Interpreter) -> list[Scalar]:
    """left - right for every `=` of a chain, component by component.

    Raises:
        CannotEvaluate: a side has no value, or the shapes differ.
    """
    found: list[Scalar] = []
    for left, right in zip(relation.operands, relation.operands[1:], strict=False):
        found.extend(gap(left, right, here))
    return found


def gap(left: t.Node, right: t.Node, here: Interpreter) -> list[Scalar]:
    """The components of left - right; an open index runs over both sides. Rows and columns may meet.

    Raises:
        CannotEvaluate: a side has no value, or the shapes differ.
    """
    whole = t.Sum((left, t.Negative(right)))
    indices = free_indices(whole)
    if any(not here.knows(name) for name in indices):
        return list(components(here.value(whole, indices)))
    one, two = here.of(left), here.of(right)
    if right == ZERO:
        return list(components(one))
    if left == ZERO:
        return list(components(two))
    if shape(one) != shape(two):
        raise OutsideArithmetic("The two sides have different shapes.")
    return [minus(here.field, x, y) for x, y in zip(components(one), components(two), strict=True)]


def is_zero(field: Any, x: Scalar, mode: Mode) -> bool | None:
    """Whether a number at a sample point is 0; None where rounding leaves that open."""
    if mode == "exact":
        return not x
    if field.as_fraction(x) == 0:
        return True
    outcome = compare_scalars(x, field.number(Fraction(0)), mode)
    return False if outcome == "apart" else None


def minus(field: Any, x: Scalar, y: Scalar) -> Scalar:
    """x - y."""
    return field.add((x, field.negate(y)))
