"""Whether a condition on a step size holds for a number."""

from __future__ import annotations

from collections.abc import Callable

from tutor.checking.semantics.evaluate import evaluate_floats
from tutor.notation import Vocabulary
from tutor.notation.tree.nodes import Both, Either, Interval, Member, Node, Relation
from tutor.packs.trials.random_values import Environment, TrialError

_HOLDS: dict[str, Callable[[float, float], bool]] = {
    "=": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


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
