"""A second look with hundreds of digits, before two values that nothing proved equal are called equal."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tutor.checking.equality.real_domain import is_asked_of_reals, nowhere_real
from tutor.checking.functions.registry import record_of
from tutor.checking.numbers.modes import arithmetic
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic
from tutor.checking.numbers.step_alarm import BudgetSpent, seconds
from tutor.checking.numbers.tensors import Vec, components, shape
from tutor.checking.semantics.profile import Profile
from tutor.notation.tree import nodes as t

LEAST, MOST = 1_000, 16_000
"""Bits: 300 digits at least, since 60 agreed already; 4,800 at most, as a numeral may have 3,010."""
BUDGET = 0.1
"""Seconds: every equality without a proof comes here, and nearly all of them are equal."""
POINTS = 2
"""Where names stand for numbers, two generic points are enough to show a difference of such a kind."""


def told_apart(key: Profile, answer: Profile) -> bool:
    """Whether more digits tell two expressions apart that agree to sixty, such as cos(10^-40) and 1.

    How many digits that takes follows from the numerals and powers in them. False says nothing.
    """
    bits = min(LEAST + 2 * (weight(key.tree) + weight(answer.tree)), MOST)
    constant = not key.names and not answer.names
    try:
        with seconds(BUDGET):
            return any(_differ(key, answer, number, bits) for number in range(1 if constant else POINTS))
    except (CannotEvaluate, BudgetSpent, RecursionError):
        return False


def weight(tree: t.Node) -> int:
    """About how many bits the numbers in a tree may need."""
    total = 0
    for node in t.walk(tree):
        if isinstance(node, t.Number):
            total += _bits(node.value)
        elif isinstance(node, t.Power):
            exponent = node.exponent.operand if isinstance(node.exponent, t.Negative) else node.exponent
            if isinstance(exponent, t.Number):
                base = _bits(node.base.value) if isinstance(node.base, t.Number) else 4
                total += min(int(abs(exponent.value)), MOST) * base
        elif growth := _growth(node):
            inside = (part.value for part in t.walk(node) if isinstance(part, t.Number))
            total += growth * sum(min(int(value) + 1, MOST) for value in inside)
        if total > MOST:
            break
    return total


def _growth(node: t.Node) -> int:
    """Bits for each one in the argument: 1 + exp(-1000) is 1 to 1,443 of them."""
    record = record_of(node)
    return record.growth if record is not None else 0


def _bits(value: Fraction) -> int:
    return max(value.numerator.bit_length(), value.denominator.bit_length())


def _differ(key: Profile, answer: Profile, number: int, bits: int) -> bool:
    """Whether the values at a point differ: the balls around them do not meet."""
    from tutor.checking.numbers.balls import apart

    try:
        pairs = _values(key, answer, number, arithmetic("real", bits))
    except OutsideArithmetic:
        pairs = _values(key, answer, number, arithmetic("complex", bits))
    if pairs is None:
        return True
    first, second = (Vec(tuple(pair[side] for pair in pairs)) for side in (0, 1))
    if is_asked_of_reals(key, answer) and nowhere_real(first, second, "complex"):
        return False
    return any(apart(x, y) for x, y in pairs)


def _values(key: Profile, answer: Profile, number: int, field: Any) -> list[tuple[Any, Any]] | None:
    """The components of both, side by side; None if their shapes differ."""
    here = key.scene.interpreter_over(field, number)
    first, second = here.value(key.tree, key.indices), here.value(answer.tree, answer.indices)
    if shape(first) != shape(second):
        return None
    return list(zip(components(first), components(second), strict=True))
