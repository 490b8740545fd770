"""Values of any arithmetic: a scalar, a vector with a side, a matrix; and how operations spread over them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from tutor.checking.numbers.numeric_faults import KindMismatch

Scalar = Any
"""A number of the arithmetic in use: a fraction, a ball, a float, a rational function."""

Side = Literal["column", "row", "either"]
"""How a vector stands. A typed list such as `[1, 2]` fits either way."""


@dataclass(frozen=True, slots=True)
class Vec:
    """A vector."""

    items: tuple[Scalar, ...]
    side: Side = "column"


@dataclass(frozen=True, slots=True)
class Mat:
    """A matrix, row by row."""

    rows: tuple[tuple[Scalar, ...], ...]


Value = Any
"""A scalar, a `Vec` or a `Mat`."""


def shape(value: Value) -> tuple[int, ...]:
    """`()`, `(d,)` or `(m, n)`."""
    if isinstance(value, Vec):
        return (len(value.items),)
    if isinstance(value, Mat):
        return (len(value.rows), len(value.rows[0]))
    return ()


def each(function: Callable[[Scalar], Scalar], value: Value) -> Value:
    """`function` of every component."""
    if isinstance(value, Vec):
        return Vec(tuple(map(function, value.items)), value.side)
    if isinstance(value, Mat):
        return Mat(tuple(tuple(map(function, row)) for row in value.rows))
    return function(value)


def pairwise(
    function: Callable[[Scalar, Scalar], Scalar], left: Value, right: Value, *, spread: bool = True
) -> Value:
    """`function` of components that stand in the same place; a scalar meets every component if `spread`.

    Raises:
        KindMismatch: the shapes differ.
    """
    here, there = shape(left), shape(right)
    if here == there:
        if not here:
            return function(left, right)
        if len(here) == 1:
            return Vec(tuple(map(function, left.items, right.items)), common_side(left.side, right.side))
        return Mat(tuple(tuple(map(function, a, b)) for a, b in zip(left.rows, right.rows, strict=True)))
    if spread and not here:
        return each(lambda item: function(left, item), right)
    if spread and not there:
        return each(lambda item: function(item, right), left)
    raise KindMismatch(f"{named(left).capitalize()} and {named(right)} do not fit together here.")


def common_side(left: Side, right: Side) -> Side:
    """The side of a sum.

    Raises:
        KindMismatch: a row meets a column.
    """
    if left == right or right == "either":
        return left
    if left == "either":
        return right
    raise KindMismatch("A row and a column cannot be added; transpose one of them.")


def named(value: Value) -> str:
    """What kind of thing it is: `a number`, `a vector with 3 components`, `a 2 × 3 matrix`."""
    size = shape(value)
    if not size:
        return "a number"
    if len(size) == 1:
        return f"a vector with {size[0]} component{'' if size[0] == 1 else 's'}"
    return f"a {size[0]} × {size[1]} matrix"


def transposed(value: Value) -> Value:
    """Rows for columns."""
    if isinstance(value, Vec):
        turned: dict[Side, Side] = {"column": "row", "row": "column", "either": "either"}
        return Vec(value.items, turned[value.side])
    if isinstance(value, Mat):
        return Mat(tuple(zip(*value.rows, strict=True)))
    return value


def components(value: Value) -> tuple[Scalar, ...]:
    """All scalars of a value, row by row."""
    if isinstance(value, Vec):
        return value.items
    if isinstance(value, Mat):
        return tuple(item for row in value.rows for item in row)
    return (value,)
