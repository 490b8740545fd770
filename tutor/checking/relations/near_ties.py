"""Conditions with long numbers in them, whose solutions forty digits cannot tell apart: `x = 2.71828…` and e.

Rounded solutions that agree to 45 digits are taken for one. Numbers with few digits cannot come so close
together by chance; numerals with dozens of digits and high powers can, and there more is asked for.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Literal

from tutor.checking.functions.registry import record_of
from tutor.checking.numbers.balls import apart
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.real_balls import RealBalls
from tutor.checking.numbers.step_alarm import BudgetSpent, seconds
from tutor.checking.relations.solution_sets import NumberSet
from tutor.checking.semantics.profile import Scene
from tutor.notation.tree import nodes as t

SHORT = 110
"""Bits that the numbers of a condition may need; 45 digits are 149 bits."""
SPARE = 200
"""Bits beyond those of the numbers themselves: what a few operations lose, many times over."""
MOST = 16_000
"""Bits, some 4,800 digits; a numeral may have 3,010."""
BUDGET = 0.3
"""Seconds: only an equality that all else has settled comes here, and may cost a student no wait."""

Doubt = Literal["none", "unknown", "different"]


def doubted(
    conditions: tuple[t.Node, t.Node],
    sets: tuple[NumberSet, NumberSet],
    variable: str,
    scene: Scene,
    point: int,
) -> Doubt:
    """Whether two sets that agree as far as they were worked out are to be believed equal.

    Args:
        conditions: what the sets solve.
        sets: their solutions, with cuts that may be rounded.
        variable: the number that they are sets of.
        scene: where the conditions live.
        point: the sample point that gives the other names their values.

    Returns:
        `none` where the numbers are short enough for the digits compared, `different` where a solution of one
        is none of the other with more digits, else `unknown`.
    """
    bits = max(bits_needed(tree, scene) for tree in conditions)
    if bits <= SHORT:
        return "none"
    try:
        with seconds(BUDGET):
            for mine, other in ((0, 1), (1, 0)):
                here = sets[mine]
                if not here.exact or bits > MOST:
                    continue
                for place, member in zip(here.cuts, here.at, strict=True):
                    if member and _fails(conditions[other], variable, place, bits + SPARE, scene, point):
                        return "different"
    except (BudgetSpent, RecursionError):
        return "unknown"
    return "unknown"


def bits_needed(tree: t.Node, scene: Scene) -> int:
    """About how many bits the numbers in a tree, and in the definitions that it uses, may need."""
    total = 0
    waiting, seen = [tree], set()
    while waiting and total <= MOST:
        for node in t.walk(waiting.pop()):
            if isinstance(node, t.Number):
                total += _length(node.value)
            elif isinstance(node, t.Power) and _constant(node.base):
                base = sum(_length(x.value) for x in t.walk(node.base) if isinstance(x, t.Number))
                total += _raised(node.exponent, max(base, 2))
            elif growth := _growth(node):
                total += sum(_raised(item, growth) for item in t.children(node))
            elif isinstance(node, t.Name) and node.name not in seen:
                seen.add(node.name)
                declared = scene.vocabulary.get(node.name)
                if declared is not None and declared.definition is not None:
                    waiting.append(declared.definition)
    return min(total, MOST + 1)


def _growth(node: t.Node) -> int:
    """Bits for each one in the argument of a function."""
    record = record_of(node)
    return record.growth if record is not None else 0


def _length(value: Fraction) -> int:
    return max(value.numerator.bit_length(), value.denominator.bit_length())


def _constant(node: t.Node) -> bool:
    return all(not isinstance(x, t.Name) or x.name in ("e", "pi") for x in t.walk(node))


def _raised(exponent: t.Node, each: int) -> int:
    """Bits of a power; a power in an exponent can be anything."""
    total = 0
    for node in t.walk(exponent):
        if isinstance(node, t.Number):
            total += min(int(abs(node.value)), MOST) * each
        elif isinstance(node, t.Power) or _growth(node):
            return SHORT + 1
    return total


def _fails(tree: t.Node, variable: str, place: Fraction, bits: int, scene: Scene, point: int) -> bool:
    """Whether a condition certainly does not hold at a number."""
    values = {**scene.point(point).values, variable: place}
    return _false(tree, scene.interpreter_with(RealBalls(bits), values))


def _false(tree: t.Node, here: Any) -> bool:
    if isinstance(tree, t.Either):
        return all(_false(item, here) for item in tree.items)
    if isinstance(tree, t.Both):
        return any(_false(item, here) for item in tree.items)
    if not isinstance(tree, t.Relation):
        return False
    for sign, left, right in zip(tree.operators, tree.operands, tree.operands[1:], strict=False):
        try:
            if sign == "=" and apart(here.scalar(left), here.scalar(right)):
                return True
        except CannotEvaluate:
            continue
    return False
