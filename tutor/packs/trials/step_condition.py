"""Conditions on a step size: whether one holds for a number, and from where to where it goes."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from tutor.checking.semantics.evaluate import evaluate_floats
from tutor.notation import Vocabulary
from tutor.notation.tree.nodes import Both, Either, Interval, Member, Name, Node, Relation
from tutor.packs.trials.lab_numbers import number
from tutor.packs.trials.random_values import Environment, TrialError

_HOLDS: dict[str, Callable[[float, float], bool]] = {
    "=": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}

_ORDERED = ("<", "<=", ">", ">=")


def inside(node: Node, values: Environment, names: Vocabulary) -> bool:
    """Whether a condition on numbers holds: inequalities, `a in (b, c)`, or several with “and” and “or”.

    Args:
        node: the condition.
        values: by name, of what is not defined.
        names: the vocabulary in which it was read.

    Raises:
        TrialError: it is no condition.
    """
    match node:
        case Relation(operators, operands):
            sides = [float(evaluate_floats(side, values, names)) for side in operands]
            return all(
                _HOLDS[mark](low, high)
                for mark, low, high in zip(operators, sides[:-1], sides[1:], strict=True)
            )
        case Member(element, Interval(low, high, closed_low, closed_high)):
            value = float(evaluate_floats(element, values, names))
            start, end = (float(evaluate_floats(side, values, names)) for side in (low, high))
            return (start < value < end) or (closed_low and value == start) or (closed_high and value == end)
        case Both(items):
            return all(inside(item, values, names) for item in items)
        case Either(items):
            return any(inside(item, values, names) for item in items)
    raise TrialError("The key is no condition on the step size.")


def ends(node: Node | None, variable: str, names: Vocabulary) -> tuple[float, float] | None:
    """From where to where a condition lets the step size go, which is positive; None where it ends nowhere.

    Args:
        node: what was typed: inequalities, `alpha in (0, 1)`, or several with “and”.
        variable: what the step size is called.
        names: the vocabulary of the part.
    """
    low, high = 0.0, math.inf
    for bound, above in _bounds(node, variable, names):
        low, high = (max(low, bound), high) if above else (low, min(high, bound))
    return (low, high) if low < high and (low > 0.0 or high < math.inf) else None


def _bounds(node: Node | None, variable: str, names: Vocabulary) -> Iterator[tuple[float, bool]]:
    """Each number that the step size is compared with, and whether it is to be above that."""
    match node:
        case Both(items):
            for item in items:
                yield from _bounds(item, variable, names)
        case Member(Name(name), Interval(low, high)) if name == variable:
            for side, above in ((low, True), (high, False)):
                if (bound := number(side, names)) is not None:
                    yield bound, above
        case Relation(operators, operands):
            for mark, left, right in zip(operators, operands[:-1], operands[1:], strict=True):
                for side, other, marks in ((left, right, (">", ">=")), (right, left, ("<", "<="))):
                    asked = isinstance(side, Name) and side.name == variable and mark in _ORDERED
                    if asked and (bound := number(other, names)) is not None:
                        yield bound, mark in marks
