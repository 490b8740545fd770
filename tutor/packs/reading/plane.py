"""Reads a plane aᵀθ = b from an equation that is linear in one unknown vector. Imports no NumPy."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate_exact
from tutor.notation import Vocabulary
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree.nodes import Node, Relation

Vector = tuple[Fraction, ...]

UNKNOWNS = ("theta", "w", "x", "u")
MOST_COMPONENTS = 20


def unknown_of(equation: str, names: Vocabulary, left: Sequence[str] = ()) -> str | None:
    """The name that no declaration knows: one of an answer's left sides, or a usual one; None if none is."""
    return next((name for name in (*left, *UNKNOWNS) if names.get(name) is None and name in equation), None)


def with_unknown(names: Vocabulary, unknown: str) -> Vocabulary:
    """The vocabulary in which such an equation is read."""
    return names.extended(Declaration(unknown, "vector", dims=("d",)))


def plane(equation: Node, unknown: str, names: Vocabulary) -> tuple[Vector, Fraction] | None:
    """Normal and target; None if it is no such equation, or one of them has no value but zero.

    Raises:
        CannotEvaluate: the right side has no exact value.
    """
    if not isinstance(equation, Relation) or equation.operators != ("=",):
        return None
    left, right = equation.operands
    wider = with_unknown(names, unknown)
    for size in range(1, MOST_COMPONENTS + 1):
        try:
            a = tuple(evaluate_exact(left, {unknown: _unit(size, at)}, wider) for at in range(size))
        except CannotEvaluate:
            continue
        target = evaluate_exact(right, {}, names)
        return (a, target) if any(a) and target else None
    return None


def _unit(size: int, at: int) -> tuple[int, ...]:
    return tuple(int(index == at) for index in range(size))
