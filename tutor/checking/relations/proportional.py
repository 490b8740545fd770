"""Comparisons that are the same up to a constant factor, or that a zero of one of them tells apart."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from tutor.checking.contract.verdict import Evidence
from tutor.checking.equality.decide import UNKNOWN, Decision, aligned, decide
from tutor.checking.functions.algebraic import ABS
from tutor.checking.numbers.balls import apart, holds_zero, middle
from tutor.checking.numbers.tensors import components
from tutor.checking.relations.zero_crossings import told_apart
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation.tree import nodes as t

DIGITS_OF_FLOATS = 12
"""What a double is trusted with after a few operations; its own are nearly sixteen."""
MOST_FACTORS = 3
"""Names by which one side may have been multiplied, tried one by one; each costs a comparison."""
LARGEST_DENOMINATOR = 1_000
"""Of a factor that is guessed from one value; the guess is proved afterwards, or comes to nothing."""


def proportional_comparisons(first: t.Node, second: t.Node, scene: Scene) -> Decision | None:
    """Whether two comparisons are the same up to a constant or a positive name; None if not settled."""
    for one, two in _spellings(first, second):
        left, right = _difference(one), _difference(two)
        if left is None or right is None or left[0] != right[0]:
            continue
        for key, answer in _multiplied(left, right, scene):
            found = _proportional(left[0], Profile(key, scene), answer, scene)
            if found is not None:
                return found
    return None


def _proportional(operator: str, key: Profile, answer: t.Node, scene: Scene) -> Decision | None:
    ratio = _constant_ratio(key, Profile(answer, scene))
    if ratio is None or (ratio < 0 and operator not in ("=", "!=")):
        return None
    factor = t.Number(abs(ratio))
    scaled = t.Product((factor if ratio > 0 else t.Negative(factor), answer))
    decision = decide(key, Profile(scaled, scene))
    return decision if decision.answer == "equal" else None


def _spellings(first: t.Node, second: t.Node) -> Iterator[tuple[t.Node, t.Node]]:
    """The two as they are, and with `‖u‖ = 1` squared."""
    yield first, second
    one, two = _squared(first), _squared(second)
    if one is not None and two is None:
        yield one, second
    elif two is not None and one is None:
        yield first, two


def _squared(tree: t.Node) -> t.Node | None:
    """A size against a number that is not negative, both squared: that changes nothing."""
    if not isinstance(tree, t.Relation) or len(tree.operators) != 1:
        return None
    if not any(_is_size(side) for side in tree.operands):
        return None
    if not all(_is_size(side) or isinstance(side, t.Number) for side in tree.operands):
        return None
    two = t.Number(Fraction(2))
    return t.Relation(tree.operators, tuple(t.Power(side, two) for side in tree.operands))


def _is_size(node: t.Node) -> bool:
    return isinstance(node, t.Norm) or (isinstance(node, t.Apply) and node.function == ABS.name)


def _multiplied(
    left: tuple[str, t.Node], right: tuple[str, t.Node], scene: Scene
) -> Iterator[tuple[t.Node, t.Node]]:
    """Both differences, also with a positive name that only one of them has as a factor of the other."""
    yield left[1], right[1]
    names = scene.names(left[1]), scene.names(right[1])
    for name in sorted(names[0] ^ names[1])[:MOST_FACTORS]:
        if _is_positive(name, scene):
            factor = t.Name(name)
            if name in names[0]:
                yield left[1], t.Product((factor, right[1]))
            else:
                yield t.Product((factor, left[1])), right[1]


def _is_positive(name: str, scene: Scene) -> bool:
    declared = scene.vocabulary.get(name)
    return (
        declared is not None
        and declared.form == "scalar"
        and declared.definition is None
        and any(
            bound > 0 or (sign == ">" and bound == 0) for sign, bound in declared.bounds if sign[0] == ">"
        )
    )


def crossing(first: t.Node, second: t.Node, variable: str, scene: Scene) -> Decision:
    """Two equations, one of which holds where the other does not; else unknown, never equal.

    Args:
        first, second: conditions; what is no equation is left open.
        variable: the one name in them.
        scene: where they live.
    """
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
        if pair is None:
            continue
        mode, first, second = pair
        field = key.scene.interpreter(number, mode).field
        for x, y in zip(components(first), components(second), strict=False):
            if mode == "exact":
                if x and y:
                    return Fraction(x) / Fraction(y)
            elif not holds_zero(x) and not holds_zero(y):
                quotient = field.divide(x, y)
                guess = middle(quotient).limit_denominator(LARGEST_DENOMINATOR)
                return None if apart(quotient, field.number(guess)) else guess
    return None
