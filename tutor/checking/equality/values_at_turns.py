"""Two sides where a switch in them turns, which rounding would hide: exactly, or as forty digits show it."""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

from tutor.checking.functions.registry import record_of
from tutor.checking.numbers.balls import holds_zero, middle
from tutor.checking.numbers.function_record import Level
from tutor.checking.numbers.modes import EXACT, MODES, Mode, arithmetic
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic, Undefined
from tutor.checking.numbers.rounded_balls import NEAR, RoundedBalls
from tutor.checking.numbers.tensors import Value, components, shape
from tutor.checking.semantics.indices import free_indices
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.profile import Profile, Scene
from tutor.checking.semantics.sample_points import Plain
from tutor.notation.tree import nodes as t
from tutor.notation.tree.number_sets import is_real_line
from tutor.notation.tree.rewrite import rebuilt

FAR = Fraction(1, 10**9)
"""Values further apart than this near such a zero are apart at the zero itself."""
COMPARES: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "=": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt,
    ">=": operator.ge,
}  # fmt: skip

Compare = Callable[[Value, Value, Mode], str]


def jumps(node: t.Node) -> list[tuple[t.Node, Level]]:
    """The insides of a function's jumps, and where each of them turns."""
    record = record_of(node)
    if record is None or record.jumps is None:
        return []
    return record.jumps(*t.children(node))


class _AtZero(type(EXACT)):  # type: ignore[misc]
    """Fractions, with the sign 0 and no inverse for a number that is 0 but for rounding."""

    def sign(self, x: Fraction) -> Fraction:
        """-1, 0 or 1."""
        return Fraction(0) if abs(x) < NEAR else super().sign(x)

    def divide(self, x: Fraction, y: Fraction) -> Fraction:
        """x / y.

        Raises:
            Undefined: y is 0 but for rounding.
        """
        if abs(y) < NEAR:
            raise Undefined("This divides by zero.")
        return x / y


def differ_at(key: Profile, answer: Profile, values: dict[str, Plain], compare: Compare) -> bool:
    """Whether two sides, values or conditions, are apart where the names have these values."""
    if is_condition(key.tree) or is_condition(answer.tree):
        return _differ_in_truth(key, answer, values, rough=False)
    for mode in MODES[:2]:
        try:
            pair = []
            for profile in (key, answer):
                here = key.scene.interpreter_with(arithmetic(mode), values)
                pair.append(here.value(profile.tree, profile.indices))
            return compare(pair[0], pair[1], mode) == "apart"
        except OutsideArithmetic:
            continue
        except CannotEvaluate:
            break
    found = _with_turns(key, answer, values)
    return found is not None and compare(*found, "real") == "apart"


def seem_to_differ(key: Profile, answer: Profile, values: dict[str, Plain]) -> bool:
    """Whether two sides are far apart where a number is a turn to forty digits, and each switch stands at it.

    That is likely and no proof: what only comes close to its turn there is taken to be at it as well.
    """
    if is_condition(key.tree) or is_condition(answer.tree):
        return _differ_in_truth(key, answer, values, rough=True)
    try:
        field = RoundedBalls()
        one, two = (
            key.scene.interpreter_with(field, values).value(profile.tree, profile.indices)
            for profile in (key, answer)
        )
    except CannotEvaluate:
        return False
    if shape(one) != shape(two):
        return False
    pairs = zip(components(one), components(two), strict=True)
    gaps = (field.add((x, field.negate(y))) for x, y in pairs)
    return any(not holds_zero(gap) and abs(middle(gap)) > FAR for gap in gaps)


def _with_turns(key: Profile, answer: Profile, values: dict[str, Plain]) -> tuple[Value, Value] | None:
    """Both values in balls, with each switch as it stands in fractions: a ball around its turn has none."""
    here = key.scene.interpreter_with(EXACT, values)
    real = key.scene.interpreter_with(arithmetic("real"), values)

    def turned(node: t.Node) -> t.Node | None:
        if not jumps(node):
            return None
        try:
            value = here.value(node, free_indices(node))
        except CannotEvaluate:
            return None
        return t.Number(value) if isinstance(value, Fraction) else None

    try:
        one, two = (real.value(rebuilt(profile.tree, turned), profile.indices) for profile in (key, answer))
    except CannotEvaluate:
        return None
    return one, two


def is_condition(tree: t.Node) -> bool:
    """Whether a tree is true or false rather than a value."""
    return isinstance(tree, t.Relation | t.Either | t.Both | t.Member)


def holds_at(tree: t.Node, scene: Scene, values: dict[str, Plain], rough: bool) -> bool:
    """Whether a condition holds where its names have these values.

    Args:
        tree: the condition.
        scene: vocabulary and points.
        values: of every name.
        rough: whether the values are rounded to forty digits; what is within 10^-30 of 0 is 0 then.

    Raises:
        CannotEvaluate: a side has no exact value.
    """
    try:
        return _holds(tree, scene.interpreter_with(_AtZero() if rough else EXACT, values), rough)
    except OutsideArithmetic:
        return _surely(tree, scene.interpreter_with(arithmetic("real"), values))


def _surely(tree: t.Node, here: Interpreter) -> bool:
    """Whether `sign(pi x) >= 0` holds; CannotEvaluate where rounding hides it."""
    found = [here.field.as_fraction(here.scalar(side)) for side in t.children(tree)]
    sides = [side for side in found if side is not None]
    if not isinstance(tree, t.Relation) or len(sides) < len(found):
        raise OutsideArithmetic
    return all(COMPARES[sign](*pair) for sign, pair in zip(tree.operators, pairwise(sides), strict=True))


def _differ_in_truth(key: Profile, answer: Profile, values: dict[str, Plain], rough: bool) -> bool:
    """Whether one condition holds and the other does not."""
    try:
        if rough:  # forty digits of a zero do not tell on which side of it a ball lies
            near = key.scene.interpreter_with(_AtZero(), values)
            one, two = (_holds(profile.tree, near, True) for profile in (key, answer))
        else:
            one, two = (holds_at(profile.tree, key.scene, values, False) for profile in (key, answer))
    except CannotEvaluate:
        return False
    return one != two


def _holds(tree: t.Node, here: Interpreter, rough: bool) -> bool:
    """Whether a condition holds.

    Raises:
        CannotEvaluate: a side has no exact value.
    """
    if isinstance(tree, t.Either):
        return any(_holds(item, here, rough) for item in tree.items)
    if isinstance(tree, t.Both):
        return all(_holds(item, here, rough) for item in tree.items)
    if isinstance(tree, t.Member) and is_real_line(tree.container):
        return here.scalar(tree.element) is not None
    if not isinstance(tree, t.Relation):
        raise CannotEvaluate
    try:
        sides = [here.scalar(side) for side in tree.operands]
    except OutsideArithmetic:
        raise
    except Undefined:
        return False
    return all(
        COMPARES[sign](left, left if rough and abs(left - right) < NEAR else right)
        for sign, (left, right) in zip(tree.operators, pairwise(sides), strict=True)
    )
