"""Named functions and operations over an index, over any arithmetic."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from tutor.checking.numbers import linear_algebra
from tutor.checking.numbers.numeric_faults import KindMismatch, TooLarge, Undefined
from tutor.checking.numbers.protocol import Arithmetic
from tutor.checking.numbers.tensors import (
    Mat,
    Scalar,
    Value,
    Vec,
    components,
    each,
    named,
    pairwise,
    shape,
    transposed,
)
from tutor.checking.semantics.context import Here
from tutor.notation.tree.size_limits import LARGEST_UNIT


def negated(field: Arithmetic, value: Value) -> Value:
    """-x, component by component."""
    return each(field.negate, value)


def square_of_size(field: Arithmetic, x: Scalar) -> Scalar:
    """|x|², which for real numbers needs no case of sign."""
    size = x if field.real_squares else field.absolute(x)
    return field.multiply(size, size)


def apply(here: Here, function: str, arguments: list[Value]) -> Value:
    """The value of a named function.

    Raises:
        KindMismatch: the wrong number or kinds of arguments.
    """
    field = here.field
    if function in ("abs", "sign") and len(arguments) == 1:
        return each(field.absolute if function == "abs" else field.sign, arguments[0])
    special = SPECIAL.get(function)
    if special is not None:
        return special(here, arguments)
    if not arguments:
        raise KindMismatch(f"{function} needs an argument.")
    if len(arguments) == 1:
        return each(lambda item: field.apply(function, (item,)), arguments[0])
    if any(map(shape, arguments[:-1])):
        raise KindMismatch(f"{function} takes numbers here.")
    return each(lambda item: field.apply(function, (*arguments[:-1], item)), arguments[-1])


def gather(here: Here, operator: str, values: list[Value], places: range) -> Value:
    """What `sum_i`, `max_i`, `argmax_i` … make of the values of their body.

    Raises:
        Undefined: an extremum over nothing, or a tie where one place is asked for.
    """
    field = here.field
    if operator == "sum":
        total: Value = values[0] if values else field.add(())
        for value in values[1:]:
            total = pairwise(lambda x, y: field.add((x, y)), total, value, spread=False)
        return total
    if operator == "prod":
        result: Value = here.one
        for value in values:
            result = linear_algebra.product(field, result, value)
        return result
    if not values:
        raise Undefined("There is nothing to choose from.")
    if any(map(shape, values)):
        raise KindMismatch(f"{operator} compares numbers, and this is {named(values[0])}.")
    lowest = operator.endswith("min")
    compared = [field.negate(value) for value in values] if lowest else values
    winner = field.greatest(compared)
    if operator in ("max", "min"):
        return values[winner]
    if field.tied(compared, winner):
        raise Undefined("Two components are equally large, so there is no single one.")
    return field.number(Fraction(places[winner]))


def _extremum(lowest: bool) -> Callable[[Here, list[Value]], Value]:
    def extremum(here: Here, arguments: list[Value]) -> Value:
        field = here.field
        if not arguments:
            raise KindMismatch("max and min need at least one argument.")
        if len(arguments) == 1:
            items = list(components(arguments[0]))
            return gather(here, "min" if lowest else "max", items, range(1, len(items) + 1))

        def two(x: Scalar, y: Scalar) -> Scalar:
            if not lowest:
                return field.maximum(x, y)
            return field.negate(field.maximum(field.negate(x), field.negate(y)))

        result = arguments[0]
        for argument in arguments[1:]:
            result = pairwise(two, result, argument)
        return result

    return extremum


def _dot(here: Here, arguments: list[Value]) -> Value:
    if len(arguments) != 2 or not all(isinstance(argument, Vec) for argument in arguments):
        raise KindMismatch("dot takes two vectors.")
    return linear_algebra.inner(here.field, arguments[0].items, arguments[1].items)


def _diag(here: Here, arguments: list[Value]) -> Value:
    value = arguments[0]
    if len(arguments) > 1:
        value = Vec(tuple(item for argument in arguments for item in components(argument)))
    if not shape(value):
        raise KindMismatch("diag takes one vector, one matrix, or the numbers of the diagonal.")
    if isinstance(value, Mat):
        return Vec(tuple(row[k] for k, row in enumerate(value.rows) if k < len(row)))
    return linear_algebra.diagonal(here.field, value.items)


def _matrix_of(arguments: list[Value], function: str) -> Mat:
    if len(arguments) != 1 or not isinstance(arguments[0], Mat):
        raise KindMismatch(f"{function} takes one matrix.")
    return arguments[0]


def _trace(here: Here, arguments: list[Value]) -> Value:
    matrix = _matrix_of(arguments, "trace")
    if len(matrix.rows) != len(matrix.rows[0]):
        raise KindMismatch("Only a square matrix has a trace.")
    return here.field.add([row[k] for k, row in enumerate(matrix.rows)])


def _det(here: Here, arguments: list[Value]) -> Value:
    return linear_algebra.determinant(here.field, _matrix_of(arguments, "det"))


def _inverse(here: Here, arguments: list[Value]) -> Value:
    return linear_algebra.inverse(here.field, _matrix_of(arguments, "inv"))


def _total(here: Here, arguments: list[Value]) -> Value:
    return here.field.add([item for argument in arguments for item in components(argument)])


def _mean(here: Here, arguments: list[Value]) -> Value:
    items = [item for argument in arguments for item in components(argument)]
    return here.field.divide(here.field.add(items), here.field.number(Fraction(max(len(items), 1))))


def _transpose(here: Here, arguments: list[Value]) -> Value:
    if len(arguments) != 1:
        raise KindMismatch("transpose takes one argument.")
    return transposed(arguments[0])


def _norm(here: Here, arguments: list[Value]) -> Value:
    if not arguments or not isinstance(arguments[0], Vec):
        raise KindMismatch("norm takes a vector.")
    p = arguments[1] if len(arguments) > 1 else here.field.number(Fraction(2))
    return here.norm(arguments[0].items, p)


def _norm_of(p: int | None) -> Callable[[Here, list[Value]], Value]:
    def norm(here: Here, arguments: list[Value]) -> Value:
        if len(arguments) != 1 or not isinstance(arguments[0], Vec):
            raise KindMismatch("A norm takes one vector.")
        return here.norm(arguments[0].items, None if p is None else here.field.number(Fraction(p)))

    return norm


def _gathered(operator: str) -> Callable[[Here, list[Value]], Value]:
    def gathered(here: Here, arguments: list[Value]) -> Value:
        items = [item for argument in arguments for item in components(argument)]
        return gather(here, operator, items, range(1, len(items) + 1))

    return gathered


def _ones(here: Here, arguments: list[Value]) -> Value:
    size = here.field.as_fraction(arguments[0]) if arguments else Fraction(here.dimension())
    if size is None or size.denominator != 1 or not 1 <= size <= 1000:
        raise KindMismatch("ones takes a number of components.")
    return Vec((here.one,) * int(size))


def _unit(here: Here, arguments: list[Value]) -> Value:
    if len(arguments) != 1 or shape(arguments[0]):
        raise KindMismatch("identity takes a whole number, as in identity(3).")
    size = here.field.as_fraction(arguments[0])
    if size is None or size.denominator != 1 or size < 1:
        raise KindMismatch("The size of a unit matrix has to be a whole number from 1 on.")
    if size > LARGEST_UNIT:
        raise TooLarge(f"A unit matrix has at most {LARGEST_UNIT} rows here.")
    return linear_algebra.identity(here.field, int(size))


SPECIAL: dict[str, Callable[[Here, list[Value]], Value]] = {
    "max": _extremum(lowest=False),
    "min": _extremum(lowest=True),
    "dot": _dot,
    "diag": _diag,
    "tr": _trace,
    "det": _det,
    "inv": _inverse,
    "sum": _total,
    "mean": _mean,
    "transpose": _transpose,
    "norm": _norm,
    "norm1": _norm_of(1),
    "norm2": _norm_of(2),
    "norminf": _norm_of(None),
    "prod": _gathered("prod"),
    "argmax": _gathered("argmax"),
    "argmin": _gathered("argmin"),
    "ones": _ones,
    "identity": _unit,
}
