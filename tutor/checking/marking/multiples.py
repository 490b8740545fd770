"""Whether a value is a multiple of another one, and whether it points the same way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from tutor.checking.equality.decide import MANY_POINTS, POINTS, aligned, compare_scalars
from tutor.checking.marking.turned_round import turns_round
from tutor.checking.numbers.modes import Mode
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import Value, components, each, shape
from tutor.checking.relations.equivalent import is_condition
from tutor.checking.semantics.profile import Profile
from tutor.notation.tree import nodes as t

Way = Literal["same", "opposite", "either"]
"""Which way a multiple points: the factor is positive everywhere, or negative, or it changes its sign."""

Pair = tuple[int, Mode, Sequence[Any], Sequence[Any]]
"""The number of a sample point, an arithmetic, and the components of two values there."""


class Negated(Profile):
    """An answer with the sign turned round.

    Args:
        answer: it; its value need not be that of its tree.
    """

    def __init__(self, answer: Profile) -> None:
        super().__init__(t.Negative(answer.tree), answer.scene)
        self.names = answer.names
        self.indices = answer.indices
        self._answer = answer

    def in_mode(self, number: int, mode: Mode) -> Value:
        """The negative of the answer's value at a point."""
        field = self.scene.interpreter(number, mode).field
        return each(field.negate, self._answer.in_mode(number, mode))


def proportional(pattern: Profile, answer: Profile, *, free: bool) -> bool:
    """Whether the answer is the pattern times a nonzero factor at every point; see `multiple`."""
    return multiple(pattern, answer, free=free) is not None


def multiple(pattern: Profile, answer: Profile, *, free: bool) -> Way | None:
    """Which way the answer points, if it is the pattern times a nonzero factor at every point; else None.

    Args:
        pattern: what it may be a multiple of.
        answer: the answer.
        free: whether the factor may depend on anything; else on scalars and dimensions only, which the two
            points of a group share.
    """
    if is_condition(pattern.tree) or is_condition(answer.tree):
        return None
    signs: list[int | None] = []
    constant = not pattern.names and not answer.names
    for group in range(1 if constant else MANY_POINTS // 2):
        pairs: list[Pair] = []
        for number in (2 * group,) if constant else (2 * group, 2 * group + 1):
            pair = _values(pattern, answer, number)
            if pair is None:
                continue
            mode, one, two = pair
            first, second = components(one), components(two)
            if _place(first, mode) is None and _place(second, mode) is None:
                continue  # Both are zero there, as soft-thresholding is below its threshold.
            if shape(one) != shape(two) or not parallel(first, second, mode, answer, number):
                return None
            pairs.append((number, mode, first, second))
            signs.append(_sign(pairs[-1], answer))
        if not free and len(pairs) == 2 and not _one_factor(pairs, answer):
            return None
    if not signs:
        return None
    if None in signs or len(set(signs)) > 1:
        return "either"
    way: Way = "same" if signs[0] == 1 else "opposite"
    return "either" if _turns(pattern, answer, way) else way


def _values(pattern: Profile, answer: Profile, number: int) -> tuple[Mode, Value, Value] | None:
    """Both values at a point; None where there are none, or where a far point is too far for them.

    Raises:
        CannotEvaluate: at one of the usual points.
    """
    try:
        return aligned(pattern, answer, number)
    except CannotEvaluate:
        if number < POINTS:
            raise
        return None


def _turns(pattern: Profile, answer: Profile, way: Way) -> bool:
    """Whether an answer turns round somewhere else than at the usual points, as `(||g|| - 10^-6) g` does."""
    if type(answer) is not Profile or (not pattern.names and not answer.names):
        return False
    ahead = answer if way == "same" else Profile(t.Negative(answer.tree), answer.scene)
    return turns_round(pattern, ahead)


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


def _one_factor(pairs: Sequence[Pair], answer: Profile) -> bool:
    """Whether the factor is the same at two points, as far as can be told."""
    (number, mode, a, b), (_, other, c, d) = pairs
    if mode != other:
        return True
    k, m = _place(a, mode), _place(c, mode)
    if k is None or m is None:
        return False
    field = answer.scene.interpreter(number, mode).field
    left, right = field.multiply(b[k], c[m]), field.multiply(d[m], a[k])
    return compare_scalars(left, right, mode) != "apart"


def _sign(pair: Pair, answer: Profile) -> int | None:
    """The sign of the factor at a point: 1 or -1; None where it is not real, or not known."""
    number, mode, one, two = pair
    place = _place(one, mode)
    if place is None or mode == "complex":
        return None
    field = answer.scene.interpreter(number, mode).field
    try:
        found = field.as_fraction(field.sign(field.multiply(one[place], two[place])))
    except CannotEvaluate:
        return None
    return int(found) if found else None


def _place(items: Sequence[Any], mode: Mode) -> int | None:
    """Where the first item stands that is not 0."""
    return next((k for k, item in enumerate(items) if not _is_zero(item, mode)), None)


def _is_zero(item: Any, mode: Mode) -> bool:
    if mode == "exact":
        return not item
    from tutor.checking.numbers.balls import holds_zero

    return holds_zero(item)
