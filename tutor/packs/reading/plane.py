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
    """The name that no declaration knows: one of an answer's left sides, or a usual one; None if none is.

    Args:
        equation: of the plane.
        names: the declared ones.
        left: the left sides that the answer is written with.
    """
    return next((name for name in (*left, *UNKNOWNS) if names.get(name) is None and name in equation), None)


def with_unknown(names: Vocabulary, unknown: str) -> Vocabulary:
    """The vocabulary in which such an equation is read."""
    return names.extended(Declaration(unknown, "vector", dims=("d",)))


def plane(equation: Node, unknown: str, names: Vocabulary) -> tuple[Vector, Fraction] | None:
    """Normal a and target t of an equation aᵀθ = t; None if it is no such equation, or has no value but zero.

    The components of a are its left side at the unit vectors.

    Args:
        equation: as it was read in the vocabulary with the unknown.
        unknown: the name of θ.
        names: the vocabulary without it.

    Raises:
        CannotEvaluate: the right side has no exact value.
    """
    if not isinstance(equation, Relation) or equation.operators != ("=",):
        return None
    left, right = equation.operands
    wider = with_unknown(names, unknown)
    for size in range(1, MOST_COMPONENTS + 1):
        try:
            a = tuple(evaluate_exact(left, {unknown: unit(size, at)}, wider) for at in range(size))
        except CannotEvaluate:
            continue
        target = evaluate_exact(right, {}, names)
        return (a, target) if any(a) and target else None
    return None


def unit(size: int, at: int) -> tuple[int, ...]:
    """The unit vector with its 1 at a place, counted from 0."""
    return tuple(int(index == at) for index in range(size))
