"""The largest and the smallest, and where they stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

from tutor.checking.functions.context import Here
from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import KindMismatch, Undefined
from tutor.checking.numbers.tensors import Scalar, Value, components, named, pairwise, shape

Gather = Callable[[Here, Sequence[Value], range], Value]
"""What an operator makes of the values of its body, one for each place of its index."""


def _compared(here: Here, function: Function, values: Sequence[Value], lowest: bool) -> list[Scalar]:
    """The numbers of which the largest is looked for.

    Raises:
        Undefined: there are no values.
        KindMismatch: one of them is no number.
    """
    if not values:
        raise Undefined("There is nothing to choose from.")
    if any(map(shape, values)):
        raise KindMismatch(f"{function.name} compares numbers, and this is {named(values[0])}.")
    return [here.field.negate(value) for value in values] if lowest else list(values)


def _extremum_over(lowest: bool) -> Gather:
    def gather(here: Here, values: Sequence[Value], places: range) -> Value:
        found = here.field.largest(_compared(here, MIN if lowest else MAX, values, lowest))
        return here.field.negate(found) if lowest else found

    return gather


def _place_over(lowest: bool) -> Gather:
    def gather(here: Here, values: Sequence[Value], places: range) -> Value:
        compared = _compared(here, ARGMIN if lowest else ARGMAX, values, lowest)
        winner = here.field.greatest(compared)
        if here.field.tied(compared, winner):
            raise Undefined("Two components are equally large, so there is no single one.")
        return here.field.number(Fraction(places[winner]))

    return gather


def _of_all_components(gather: Gather) -> Callable[[Here, Sequence[Value]], Value]:
    def value(here: Here, arguments: Sequence[Value]) -> Value:
        items = [item for argument in arguments for item in components(argument)]
        return gather(here, items, range(1, len(items) + 1))

    return value


def _extremum(lowest: bool) -> Callable[[Here, Sequence[Value]], Value]:
    """Of the components of one argument; of several arguments component by component."""

    def extremum(here: Here, arguments: Sequence[Value]) -> Value:
        field = here.field
        if not arguments:
            raise KindMismatch("max and min need at least one argument.")
        if len(arguments) == 1:
            return _of_all_components(_extremum_over(lowest))(here, arguments)

        def two(x: Scalar, y: Scalar) -> Scalar:
            if not lowest:
                return field.maximum(x, y)
            return field.negate(field.maximum(field.negate(x), field.negate(y)))

        result = arguments[0]
        for argument in arguments[1:]:
            result = pairwise(two, result, argument)
        return result

    return extremum


MAX = Function(
    "max",
    of_values=_extremum(lowest=False),
    over=_extremum_over(lowest=False),
    corner=True,
    chooses=True,
)
MIN = Function(
    "min",
    of_values=_extremum(lowest=True),
    over=_extremum_over(lowest=True),
    corner=True,
    chooses=True,
)
ARGMAX = Function(
    "argmax",
    of_values=_of_all_components(_place_over(lowest=False)),
    over=_place_over(lowest=False),
    chooses=True,
)
ARGMIN = Function(
    "argmin",
    of_values=_of_all_components(_place_over(lowest=True)),
    over=_place_over(lowest=True),
    chooses=True,
)

RELU = Function("relu", formula=lambda field, x: field.maximum(field.number(Fraction(0)), x), corner=True)


def _held(field: Any, x: Any, low: Any, high: Any) -> Any:
    """The smaller of `high` and the larger of `low` and x."""
    return field.negate(field.maximum(field.negate(high), field.negate(field.maximum(low, x))))


CLIP = Function("clip", formula=_held, corner=True)

RECORDS = (MAX, MIN, ARGMAX, ARGMIN, RELU, CLIP)
