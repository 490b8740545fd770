"""Numbers for a tree, without computer algebra: exact while that is possible, then in balls.

Used far outside the checker: packs write out the values of expressions, experiments run them.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tutor.checking.numbers.doubles import Floats
from tutor.checking.numbers.metered import Meter, Metered
from tutor.checking.numbers.modes import EXACT, MODES, arithmetic
from tutor.checking.numbers.numeric_faults import OutsideArithmetic
from tutor.checking.numbers.protocol import Arithmetic
from tutor.checking.numbers.tensors import Mat, Value, Vec, each
from tutor.checking.semantics.interpreter import Interpreter
from tutor.notation.lexicon.vocabulary import EMPTY, Vocabulary
from tutor.notation.tree.nodes import Node

Plain = Any
"""A number, or for a vector a tuple of numbers, or for a matrix a tuple of rows."""

FLOATS = Floats()
DECIMALS = 70
"""Of a rounded value: what 256 bits hold, less a few for rounding."""


def evaluate_exact(
    tree: Node,
    environment: Mapping[str, Plain] | None = None,
    vocabulary: Vocabulary = EMPTY,
    meter: Meter | None = None,
) -> Plain:
    """The value of a tree in fractions.

    Args:
        tree: what was read.
        environment: values of names: numbers, tuples for vectors, tuples of tuples for matrices.
        vocabulary: its definitions stand for names without a value.
        meter: what the work is counted by, where nobody can stop it otherwise.

    Raises:
        CannotEvaluate: it has no rational value; the exception's `sentence` says why.
    """
    given = {name: _inward(value, Fraction) for name, value in (environment or {}).items()}
    return outward(Interpreter(_metered(EXACT, meter), given, vocabulary).value(tree))


def evaluate(
    tree: Node,
    environment: Mapping[str, Plain] | None = None,
    vocabulary: Vocabulary = EMPTY,
    meter: Meter | None = None,
) -> Plain:
    """The value of a tree: fractions where they hold it, else decimals of 70 digits, else complex floats.

    The arguments are those of `evaluate_exact`.

    Raises:
        CannotEvaluate: it has no value.
        TooLarge: it would take more work than the meter allows.
    """
    return outward(each(_rounded, evaluate_enclosed(tree, environment, vocabulary, meter)))


def evaluate_enclosed(
    tree: Node,
    environment: Mapping[str, Plain] | None = None,
    vocabulary: Vocabulary = EMPTY,
    meter: Meter | None = None,
) -> Value:
    """The same with everything that is known of an irrational value: a real or complex ball around it.

    The arguments are those of `evaluate_exact`.

    Raises:
        CannotEvaluate: it has no value.
        TooLarge: it would take more work than the meter allows.
    """
    for mode in MODES:
        field = arithmetic(mode)
        given = {
            name: _inward(value, lambda item, field=field: field.number(Fraction(item)))
            for name, value in (environment or {}).items()
        }
        try:
            return Interpreter(_metered(field, meter), given, vocabulary).value(tree)
        except OutsideArithmetic:
            if mode == MODES[-1]:
                raise
    raise AssertionError


def _rounded(value: Any) -> Any:
    """A ball as a decimal or a complex number."""
    if isinstance(value, Fraction):
        return value
    if value.imag == 0:
        return Decimal(value.real.mid().str(DECIMALS, radius=False))
    return complex(value)


def _metered(field: Arithmetic, meter: Meter | None) -> Arithmetic:
    return field if meter is None else Metered(field, meter)


def evaluate_floats(
    tree: Node,
    environment: Mapping[str, Plain] | None = None,
    vocabulary: Vocabulary = EMPTY,
    indices: tuple[str, ...] | None = None,
) -> Plain:
    """The value of a tree in floats; vectors as tuples (lists and arrays are taken as well).

    Whoever evaluates one tree many times tells its `free_indices`, so that they are not looked for again.

    Raises:
        CannotEvaluate: it has no real value.
    """
    given = {name: _inward(value, float) for name, value in (environment or {}).items()}
    return outward(Interpreter(FLOATS, given, vocabulary).value(tree, indices))


def _inward(value: Plain, convert: Any) -> Value:
    """Tuples, lists and arrays as vectors and matrices."""
    if not hasattr(value, "__len__") or isinstance(value, str):
        return convert(value)
    items = list(value)
    if items and hasattr(items[0], "__len__"):
        return Mat(tuple(tuple(convert(entry) for entry in row) for row in items))
    return Vec(tuple(convert(item) for item in items))


def outward(value: Value) -> Plain:
    """Vectors and matrices as tuples."""
    if isinstance(value, Vec):
        return value.items
    if isinstance(value, Mat):
        return value.rows
    return value
