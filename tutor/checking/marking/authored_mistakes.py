"""Whether a wrong answer is one that an author described."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from tutor.checking.contract.question import Mistake
from tutor.checking.contract.when import Pattern
from tutor.checking.equality.decide import POINTS, Decision, aligned, compare_scalars, decide, sample
from tutor.checking.marking.compiled_question import Key
from tutor.checking.marking.row_or_column import standing
from tutor.checking.numbers.modes import MODES, Mode
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic
from tutor.checking.numbers.tensors import Mat, Vec, components, shape
from tutor.checking.relations.equivalent import equivalent, is_condition
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.profile import Profile
from tutor.notation.tree import nodes as t


def recognised(key: Key, answer: Profile) -> Mistake | None:
    """The first of the part's own mistakes that the answer is."""
    for mistake, patterns in key.patterns:
        if any(matches(key, answer, pattern) for pattern in patterns):
            return mistake
    return None


def matches(key: Key, answer: Profile, pattern: Pattern) -> bool:
    """Whether an answer fits one pattern. What cannot be worked out does not fit."""
    try:
        return _matches(key, answer, pattern)
    except CannotEvaluate:
        return False


def _matches(key: Key, answer: Profile, pattern: Pattern) -> bool:
    kind = pattern.kind
    if kind == "mentions":
        return mentions(answer.tree, pattern.text)
    if kind in ("number", "vector"):
        size = () if is_condition(answer.tree) else shape(answer.at(0)[1])
        return not is_condition(answer.tree) and bool(size) == (kind == "vector")
    if kind in ("on", "off"):
        return _on_plane(key, answer, pattern) is (kind == "on")
    if kind in ("negated", "transposed", "squared"):
        return _transformed(key, answer, kind)
    read = key.read.get(pattern)
    if read is None:
        return False
    if kind == "equal":
        return same(read, answer)
    if kind == "times":
        return same(Profile(t.Product((read.tree, key.profile.tree)), key.scene), answer)
    return proportional(read, answer, free=kind == "along")


def same(pattern: Profile, answer: Profile) -> bool:
    """Equality by samples alone: the answer is refused already, this only names it."""
    if is_condition(pattern.tree) != is_condition(answer.tree):
        return False
    return equivalent(pattern, answer, _sampled).answer == "equal"


def _sampled(one: Profile, two: Profile) -> Decision:
    constant = not one.names and not two.names
    return decide(one, two) if constant else sample(one, two, POINTS)


def _transformed(key: Key, answer: Profile, kind: str) -> bool:
    tree = key.profile.tree
    if is_condition(tree):
        return False
    if kind == "negated":
        return same(Profile(t.Negative(tree), key.scene), answer)
    if kind == "squared":
        return same(Profile(t.Power(tree, t.Number(Fraction(2))), key.scene), answer)
    value = answer.at(0)[1]
    if isinstance(value, Mat):
        return same(Profile(t.Transpose(tree), key.scene), answer)
    return standing(answer.tree) != standing(tree) and same(key.profile, answer)


def mentions(tree: t.Node, word: str) -> bool:
    """Whether a name, a function or an operator of that name occurs."""
    for node in t.walk(tree):
        if isinstance(node, t.Name | t.Call) and node.name == word:
            return True
        if isinstance(node, t.Apply) and node.function == word:
            return True
        if isinstance(node, t.Over) and node.operator == word:
            return True
    return False


def proportional(pattern: Profile, answer: Profile, *, free: bool) -> bool:
    """Whether the answer is the pattern times a nonzero factor at every point.

    Args:
        pattern: what it may be a multiple of.
        answer: the answer.
        free: whether the factor may depend on anything; else on scalars and dimensions only, which the two
            points of a group share.
    """
    if is_condition(pattern.tree) or is_condition(answer.tree):
        return False
    seen = 0
    constant = not pattern.names and not answer.names
    for group in range(1 if constant else POINTS // 2):
        pairs = []
        for number in (2 * group,) if constant else (2 * group, 2 * group + 1):
            pair = aligned(pattern, answer, number)
            if pair is None:
                continue
            mode, one, two = pair
            if shape(one) != shape(two) or not parallel(
                components(one), components(two), mode, answer, number
            ):
                return False
            pairs.append((number, mode, components(one), components(two)))
            seen += 1
        if not free and len(pairs) == 2 and pairs[0][1] == pairs[1][1]:
            (number, mode, a, b), (_, _, c, d) = pairs
            field = answer.scene.interpreter(number, mode).field
            k, m = _place(a, mode), _place(c, mode)
            if k is None or m is None:
                return False
            left, right = field.multiply(b[k], c[m]), field.multiply(d[m], a[k])
            if compare_scalars(left, right, mode) == "apart":
                return False
    return seen > 0


def parallel(one: Sequence[Any], two: Sequence[Any], mode: Mode, answer: Profile, number: int) -> bool:
    """Whether two = c · one for a nonzero c, as far as can be told.

    Args:
        one, two: components, as many of each.
        mode: the arithmetic that they are values of.
        answer: whose scene has that arithmetic.
        number: the sample point that they were worked out at.
    """
    place = _place(one, mode)
    field = answer.scene.interpreter(number, mode).field
    if place is None or _is_zero(two[place], mode):
        return False
    return all(
        compare_scalars(field.multiply(x, two[place]), field.multiply(y, one[place]), mode) != "apart"
        for x, y in zip(one, two, strict=True)
    )


def _place(items: Sequence[Any], mode: Mode) -> int | None:
    """Where the first item stands that is not 0."""
    return next((k for k, item in enumerate(items) if not _is_zero(item, mode)), None)


def _is_zero(item: Any, mode: Mode) -> bool:
    if mode == "exact":
        return not item
    from tutor.checking.numbers.balls import holds_zero

    return holds_zero(item)


def _on_plane(key: Key, answer: Profile, pattern: Pattern) -> bool | None:
    """Whether the answer, put for the unknown, satisfies the equation at every point; None if unknown."""
    if pattern not in key.equations:
        return None
    equation, name = key.equations[pattern]
    verdict: bool | None = None
    for number in range(POINTS if answer.names else 1):
        holds = _holds(key, equation, name, answer, number)
        if holds is False:
            return False
        verdict = verdict or holds
    return verdict


def _holds(key: Key, equation: t.Relation, name: str, answer: Profile, number: int) -> bool | None:
    """Whether the equation holds at a point, in the first arithmetic that can hold all of it."""
    own, value = answer.at(number)
    if own is None:
        return None
    for mode in MODES[MODES.index(own) :]:
        try:
            value = value if mode == own else answer.in_mode(number, mode)
            base = key.scene.interpreter(number, mode)
            column = Vec(value.items) if isinstance(value, Vec) else value
            here = Interpreter(base.field, {**base.environment, name: column}, key.vocabulary)
            left, right = here.of(equation.operands[0]), here.of(equation.operands[1])
        except OutsideArithmetic:
            continue
        return shape(left) == shape(right) and all(
            compare_scalars(x, y, mode) != "apart"
            for x, y in zip(components(left), components(right), strict=True)
        )
    return None
