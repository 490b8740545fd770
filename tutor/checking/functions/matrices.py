"""Functions of matrices, and matrices that are made of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from tutor.checking.functions.context import Here
from tutor.checking.numbers import linear_algebra
from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import KindMismatch, OutsideArithmetic, TooLarge
from tutor.checking.numbers.tensors import Mat, Value, Vec, components, shape, transposed
from tutor.notation.tree.size_limits import LARGEST_UNIT


def _diagonal(here: Here, arguments: Sequence[Value]) -> Value:
    value = arguments[0]
    if len(arguments) > 1:
        value = Vec(tuple(item for argument in arguments for item in components(argument)))
    if not shape(value):
        raise KindMismatch("diag takes one vector, one matrix, or the numbers of the diagonal.")
    if isinstance(value, Mat):
        return Vec(tuple(row[k] for k, row in enumerate(value.rows) if k < len(row)))
    return linear_algebra.diagonal(here.field, value.items)


def _matrix_of(arguments: Sequence[Value], function: str) -> Mat:
    if len(arguments) != 1 or not isinstance(arguments[0], Mat):
        raise KindMismatch(f"{function} takes one matrix.")
    return arguments[0]


def _trace(here: Here, arguments: Sequence[Value]) -> Value:
    matrix = _matrix_of(arguments, "trace")
    if len(matrix.rows) != len(matrix.rows[0]):
        raise KindMismatch("Only a square matrix has a trace.")
    return here.field.add([row[k] for k, row in enumerate(matrix.rows)])


def _determinant(here: Here, arguments: Sequence[Value]) -> Value:
    return linear_algebra.determinant(here.field, _matrix_of(arguments, DET.name))


def _inverse(here: Here, arguments: Sequence[Value]) -> Value:
    return linear_algebra.inverse(here.field, _matrix_of(arguments, INV.name))


def _transpose(here: Here, arguments: Sequence[Value]) -> Value:
    if len(arguments) != 1:
        raise KindMismatch("transpose takes one argument.")
    return transposed(arguments[0])


def _unit(here: Here, arguments: Sequence[Value]) -> Value:
    if len(arguments) != 1 or shape(arguments[0]):
        raise KindMismatch("identity takes a whole number, as in identity(3).")
    size = here.field.as_fraction(arguments[0])
    if size is None or size.denominator != 1 or size < 1:
        raise KindMismatch("The size of a unit matrix has to be a whole number from 1 on.")
    if size > LARGEST_UNIT:
        raise TooLarge(f"A unit matrix has at most {LARGEST_UNIT} rows here.")
    return linear_algebra.identity(here.field, int(size))


DIAG = Function("diag", of_values=_diagonal)
DET = Function("det", of_values=_determinant)
TR = Function("tr", of_values=_trace)
INV = Function("inv", of_values=_inverse, keeps_size=True)
TRANSPOSE = Function("transpose", of_values=_transpose)
IDENTITY = Function("identity", of_values=_unit, keeps_size=True)


def _rank(here: Here, arguments: Sequence[Value]) -> Value:
    """Of fractions, by FLINT; in other arithmetics nobody knows what is exactly 0."""
    from flint import fmpq, fmpq_mat

    rows = []
    for row in _matrix_of(arguments, RANK.name).rows:
        known = [here.field.as_fraction(entry) for entry in row]
        rows.append([fmpq(x.numerator, x.denominator) for x in known if x is not None])
        if len(rows[-1]) < len(row):
            raise OutsideArithmetic
    return here.field.number(Fraction(fmpq_mat(rows).rank()))


RANK = Function("rank", of_values=_rank, erratic=True)

RECORDS = (DIAG, DET, TR, INV, TRANSPOSE, IDENTITY, RANK)
