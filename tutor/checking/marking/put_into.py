"""An answer put into an author's equation or inequality, for the name that the part asks for."""

from __future__ import annotations

from itertools import pairwise

from tutor.checking.contract.when import Pattern
from tutor.checking.equality.decide import POINTS, compare_scalars
from tutor.checking.marking.compiled_question import Key
from tutor.checking.numbers.modes import MODES, Mode
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic
from tutor.checking.numbers.protocol import Arithmetic
from tutor.checking.numbers.tensors import Value, Vec, components, shape
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.profile import Profile
from tutor.notation.tree import nodes as t

SIGNS = {"<": (-1,), "<=": (-1, 0), ">": (1,), ">=": (1, 0)}
"""Which signs the difference of the two sides may have."""


def satisfies(key: Key, answer: Profile, pattern: Pattern) -> bool | None:
    """Whether the answer, put for the unknown, makes the pattern true at every point; None if unknown."""
    if pattern not in key.equations:
        return None
    relation, name = key.equations[pattern]
    verdict: bool | None = None
    for number in range(POINTS if answer.names or key.scene.names(relation) - {name} else 1):
        holds = _holds(key, relation, name, answer, number)
        if holds is False:
            return False
        verdict = verdict or holds
    return verdict


def _holds(key: Key, relation: t.Relation, name: str, answer: Profile, number: int) -> bool | None:
    """Whether the relation holds at a point, in the first arithmetic that can hold all of it."""
    own, value = answer.at(number)
    if own is None:
        return None
    for mode in MODES[MODES.index(own) :]:
        try:
            value = value if mode == own else answer.in_mode(number, mode)
            base = key.scene.interpreter(number, mode)
            column = Vec(value.items) if isinstance(value, Vec) else value
            here = Interpreter(base.field, {**base.environment, name: column}, key.vocabulary)
            sides = [here.of(side) for side in relation.operands]
            return all(
                _stand(one, two, operator, mode, base.field)
                for operator, (one, two) in zip(relation.operators, pairwise(sides), strict=True)
            )
        except OutsideArithmetic:
            continue
    return None


def _stand(one: Value, two: Value, operator: str, mode: Mode, field: Arithmetic) -> bool:
    """Whether two values stand in a relation, as far as can be told."""
    pairs = list(zip(components(one), components(two), strict=False))
    if operator == "=":
        return shape(one) == shape(two) and all(compare_scalars(x, y, mode) != "apart" for x, y in pairs)
    if operator not in SIGNS or shape(one) or shape(two) or mode == "complex":
        return False
    ((x, y),) = pairs
    try:
        return field.as_fraction(field.sign(field.add([x, field.negate(y)]))) in SIGNS[operator]
    except CannotEvaluate:
        return False
