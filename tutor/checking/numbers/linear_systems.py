"""Solves systems of linear equations over any arithmetic, for the starting facts of a derivation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tutor.checking.numbers.numeric_faults import OutsideArithmetic, Undefined
from tutor.checking.numbers.protocol import Arithmetic
from tutor.checking.numbers.tensors import Scalar

ZeroTest = Callable[[Scalar], bool | None]
"""Whether a number is 0; None where rounding leaves that open."""


def solve(
    field: Arithmetic,
    rows: Sequence[Sequence[Scalar]],
    free: Callable[[int], Scalar],
    zero: ZeroTest,
) -> list[Scalar]:
    """A solution of `Σ row[k] x[k] + row[-1] = 0` for every row.

    Args:
        field: the arithmetic.
        rows: coefficients, the constant last.
        free: the value of an unknown that the equations leave open, by its place.
        zero: the test for zero.

    Raises:
        Undefined: the equations contradict one another.
        OutsideArithmetic: rounding hides whether a pivot is 0.
    """
    waiting = [list(row) for row in rows]
    count = len(waiting[0]) - 1 if waiting else 0
    pivots: list[tuple[int, list[Scalar]]] = []
    for column in range(count):
        chosen = _pivot(field, [row[column] for row in waiting], zero)
        if chosen is None:
            continue
        row = waiting.pop(chosen)
        row = [field.divide(item, row[column]) for item in row]
        waiting = [_without(field, other, row, column, zero) for other in waiting]
        pivots = [(place, _without(field, other, row, column, zero)) for place, other in pivots]
        pivots.append((column, row))
    if any(zero(row[-1]) is False for row in waiting):
        raise Undefined("The equations contradict one another.")
    return _read_off(field, dict(pivots), count, free)


def _pivot(field: Arithmetic, column: Sequence[Scalar], zero: ZeroTest) -> int | None:
    """The row to divide by: a plain number if there is one, else anything that is surely not 0."""
    found = [zero(item) for item in column]
    usable = [place for place, is_zero in enumerate(found) if is_zero is False]
    if not usable:
        if None in found:
            raise OutsideArithmetic
        return None
    return next((place for place in usable if field.as_fraction(column[place]) is not None), usable[0])


def _without(
    field: Arithmetic, row: list[Scalar], pivot: list[Scalar], column: int, zero: ZeroTest
) -> list[Scalar]:
    """The row minus that multiple of the pivot's row which empties a column."""
    factor = row[column]
    if zero(factor):
        return row
    changed = [
        field.add((item, field.negate(field.multiply(factor, other))))
        for item, other in zip(row, pivot, strict=True)
    ]
    changed[column] = field.add(())
    return changed


def _read_off(
    field: Arithmetic, pivots: dict[int, list[Scalar]], count: int, free: Callable[[int], Scalar]
) -> list[Scalar]:
    open_ones = {place: free(place) for place in range(count) if place not in pivots}
    values: list[Scalar] = []
    for place in range(count):
        if place in open_ones:
            values.append(open_ones[place])
            continue
        row = pivots[place]
        terms = [field.multiply(row[other], value) for other, value in open_ones.items()]
        values.append(field.negate(field.add((*terms, row[-1]))))
    return values
