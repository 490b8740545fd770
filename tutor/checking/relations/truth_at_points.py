"""Two conditions at points made of their own numbers: does one certainly hold where the other does not?

The solutions of conditions on several numbers are looked at along lines, and a line hardly ever meets a
single point. Points are made of the numbers that occur, since that is where a factor such as
(x - 5)^2 + (y - 6)^2 vanishes, and of small ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice, pairwise, product
from typing import Any

from tutor.checking.numbers.modes import EXACT, arithmetic
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic
from tutor.checking.numbers.tensors import Value, components, shape
from tutor.checking.relations.in_one_form import endless
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.profile import Scene
from tutor.checking.semantics.sample_points import Plain, allowed
from tutor.notation.tree import nodes as t

MOST_POINTS = 150
MOST_NAMES = 3
MOST_NUMBERS = 12
"""Numbers that one name is set to, of those that occur and the small ones."""
SMALL = (*map(Fraction, (0, 1, -1, 2, -2, 50, -50)), Fraction(1, 2), Fraction(7, 5))
USUAL = range(8)
"""Sample points of all names."""


def differ_somewhere(first: t.Node, second: t.Node, names: list[str], scene: Scene) -> bool:
    """Whether one condition certainly holds, and the other does not, at one of some points.

    Args:
        first, second: conditions.
        names: the free numbers in them.
        scene: where they live.
    """
    declared = [scene.vocabulary.get(name) for name in names]
    if any(found is None or found.domain == "complex" for found in declared):
        return False
    for values in _points(first, second, names, scene):
        exact = scene.interpreter_with(EXACT, values)
        real = scene.interpreter_with(arithmetic("real"), values)
        one = certain(first, exact, real)
        if one is not None and certain(second, exact, real) == (not one):
            return True
    return False


def differ_for_plain_arrays(first: t.Node, second: t.Node, scene: Scene) -> bool:
    """The same where vectors and matrices are 0, the unit, a unit vector, a swap, a turn, or nilpotent.

    `||x||_2 < 1` and `||x||_2 <= 1`, or `A^2 = A` and `A = 0`, differ on a set that no usual point meets.
    """
    if scene.vocabulary.facts:
        return False
    usual = dict(scene.point(0).values)
    names = sorted(scene.names(first) | scene.names(second))
    choices: dict[str, list[Plain]] = {}
    for name in names:
        declared, value = scene.vocabulary.get(name), usual.get(name)
        if declared is not None and declared.form in ("vector", "matrix") and isinstance(value, tuple):
            if declared.domain != "real":
                return False
            choices[name] = _plain_arrays(value)
    for found in islice(product(*choices.values()), MOST_POINTS if choices else 0):
        values = {**usual, **dict(zip(choices, found, strict=True))}
        exact = scene.interpreter_with(EXACT, values)
        real = scene.interpreter_with(arithmetic("real"), values)
        one = certain(first, exact, real)
        if one is not None and certain(second, exact, real) == (not one):
            return True
    return False


def _plain_arrays(usual: Plain) -> list[Plain]:
    """Arrays of the shape of the usual one, as plain as they come."""
    assert isinstance(usual, tuple)
    if not isinstance(usual[0], tuple):
        size = len(usual)
        entries = [(), ((0, 1),), ((size - 1, 1),), ((0, -1),), tuple((at, 1) for at in range(size))]
        return [_vector(size, dict(entry)) for entry in dict.fromkeys(entries)]
    rows, columns = len(usual), len(usual[0])
    least = min(rows, columns)
    units = {(at, at): 1 for at in range(least)}
    found = [{}, units, {(0, 0): 1}, dict.fromkeys(units, -1), dict.fromkeys(units, 2)]
    if least > 1:
        rest = {at: 1 for at in units if min(at) > 1}
        found += [{(0, 1): 1}, {(0, 1): 1, (1, 0): 1, **rest}, {(0, 1): -1, (1, 0): 1, **rest}]
        found += [{(1, 1): 1}, {**units, (1, 1): -1}]
    return [_matrix(rows, columns, entries) for entries in found]


def _matrix(rows: int, columns: int, entries: dict[tuple[int, int], int]) -> Plain:
    return tuple(_vector(columns, {j: x for (i, j), x in entries.items() if i == row}) for row in range(rows))


def _vector(size: int, entries: dict[int, int]) -> tuple[Fraction, ...]:
    return tuple(Fraction(entries.get(at, 0)) for at in range(size))


def _points(first: t.Node, second: t.Node, names: list[str], scene: Scene) -> Iterator[dict[str, Plain]]:
    usual = dict(scene.point(0).values)
    if 0 < len(names) <= MOST_NAMES:
        numbers = _numbers(first, second)
        choices = []
        for name in names:
            declared = scene.vocabulary.get(name)
            choices.append([x for x in numbers if declared is None or allowed(declared, x)][:MOST_NUMBERS])
        for found in islice(product(*choices), MOST_POINTS):
            yield {**usual, **dict(zip(names, found, strict=True))}
    for number in USUAL:
        yield dict(scene.point(number).values)


def _numbers(*trees: t.Node) -> list[Fraction]:
    """The numbers that occur, with both signs, and small ones."""
    found = {abs(value) for tree in trees for node in t.walk(tree) if (value := _value(node)) is not None}
    beyond = sorted(found - set(SMALL), key=lambda x: (x.denominator == 1, -x))[: MOST_NUMBERS // 3]
    return list(dict.fromkeys([*(x for value in beyond for x in (value, -value)), *SMALL]))


def _value(node: t.Node) -> Fraction | None:
    """The value of a number, or of a fraction of two."""
    if isinstance(node, t.Quotient):
        top, bottom = _value(node.top), _value(node.bottom)
        return None if top is None or not bottom else top / bottom
    return node.value if isinstance(node, t.Number) else None


def certain(tree: t.Node, exact: Interpreter, real: Interpreter) -> bool | None:
    """Whether a condition holds; None where that is not certain."""
    if isinstance(tree, t.Either | t.Both):
        found = {certain(item, exact, real) for item in tree.items}
        deciding = isinstance(tree, t.Either)
        return deciding if deciding in found else None if None in found else not deciding
    if isinstance(tree, t.Relation):
        pairs = zip(tree.operators, pairwise(tree.operands), strict=True)
        return _all(_compared(sign, *pair, exact, real) for sign, pair in pairs)
    if isinstance(tree, t.Member) and isinstance(tree.container, t.Interval):
        return _all(_in_interval(tree.element, tree.container, exact, real))
    return None


def _all(found: Iterator[bool | None]) -> bool | None:
    known = set(found)
    return False if False in known else None if None in known else True


def _in_interval(
    element: t.Node, interval: t.Interval, exact: Interpreter, real: Interpreter
) -> Iterator[bool | None]:
    if not endless(interval.low):
        yield _compared(">=" if interval.closed_low else ">", element, interval.low, exact, real)
    if not endless(interval.high):
        yield _compared("<=" if interval.closed_high else "<", element, interval.high, exact, real)
    if endless(interval.low) and endless(interval.high):
        yield _compared("=", element, element, exact, real)


def _compared(sign: str, left: t.Node, right: t.Node, exact: Interpreter, real: Interpreter) -> bool | None:
    if endless(left) or endless(right):
        return None
    for here in (exact, real):
        try:
            return _hold(sign, here.value(left), here.value(right))
        except OutsideArithmetic:
            continue
        except CannotEvaluate:
            return None
    return None


def _hold(sign: str, left: Value, right: Value) -> bool | None:
    """What is certain of two numbers, or whether two arrays are the same; a bare 0 is an array of zeros."""
    if shape(left) == shape(right) == ():
        return _holds(sign, left, right)
    ones, twos = components(left), components(right)
    if shape(left) != shape(right):
        if len(ones) == 1 and ones[0] == 0:
            ones = ones * len(twos)
        elif len(twos) == 1 and twos[0] == 0:
            twos = twos * len(ones)
        else:
            return None
    if sign not in ("=", "!="):
        return None
    same = _all(_holds("=", x, y) for x, y in zip(ones, twos, strict=True))
    return same if sign == "=" or same is None else not same


def _holds(sign: str, x: Any, y: Any) -> bool | None:
    """What is certain of two fractions, or of two balls."""
    less, more, same = bool(x < y), bool(x > y), bool(x == y)
    if not (less or more or same):
        return True if sign == "<=" and x <= y else True if sign == ">=" and x >= y else None
    return {"=": same, "!=": not same, "<": less, "<=": not more, ">": more, ">=": not less}[sign]
