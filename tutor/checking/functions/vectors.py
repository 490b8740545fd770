"""Functions of a vector as a whole: sums, products and norms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from tutor.checking.functions.context import Here
from tutor.checking.numbers import linear_algebra
from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import KindMismatch, TooLarge
from tutor.checking.numbers.tensors import Value, Vec, components, pairwise

LARGEST_SIZE = 60
"""Of a vector that is made by its size: as many components as a declared one is written out with."""


def _all_components(arguments: Sequence[Value]) -> list[Value]:
    return [item for argument in arguments for item in components(argument)]


def _sum_over(here: Here, values: Sequence[Value], places: range) -> Value:
    field = here.field
    total: Value = values[0] if values else field.add(())
    for value in values[1:]:
        total = pairwise(lambda x, y: field.add((x, y)), total, value, spread=False)
    return total


def _product_over(here: Here, values: Sequence[Value], places: range) -> Value:
    result: Value = here.one
    for value in values:
        result = linear_algebra.product(here.field, result, value)
    return result


def _sum(here: Here, arguments: Sequence[Value]) -> Value:
    return here.field.add(_all_components(arguments))


def _product(here: Here, arguments: Sequence[Value]) -> Value:
    return _product_over(here, _all_components(arguments), range(0))


def _mean(here: Here, arguments: Sequence[Value]) -> Value:
    items = _all_components(arguments)
    return here.field.divide(here.field.add(items), here.field.number(Fraction(max(len(items), 1))))


def _dot(here: Here, arguments: Sequence[Value]) -> Value:
    if len(arguments) != 2 or not all(isinstance(argument, Vec) for argument in arguments):
        raise KindMismatch("dot takes two vectors.")
    return linear_algebra.inner(here.field, arguments[0].items, arguments[1].items)


def _norm(here: Here, arguments: Sequence[Value]) -> Value:
    if not arguments or not isinstance(arguments[0], Vec):
        raise KindMismatch("norm takes a vector.")
    p = arguments[1] if len(arguments) > 1 else here.field.number(Fraction(2))
    return here.norm(arguments[0].items, p)


def _norm_of(p: int | None) -> Callable[[Here, Sequence[Value]], Value]:
    def norm(here: Here, arguments: Sequence[Value]) -> Value:
        if len(arguments) != 1 or not isinstance(arguments[0], Vec):
            raise KindMismatch("A norm takes one vector.")
        return here.norm(arguments[0].items, None if p is None else here.field.number(Fraction(p)))

    return norm


SUM = Function("sum", of_values=_sum, over=_sum_over)
PROD = Function("prod", of_values=_product, over=_product_over)
MEAN = Function("mean", of_values=_mean)
DOT = Function("dot", of_values=_dot)
NORM = Function("norm", of_values=_norm, corner=True)
NORM1 = Function("norm1", of_values=_norm_of(1), corner=True)
NORM2 = Function("norm2", of_values=_norm_of(2))
NORMINF = Function("norminf", of_values=_norm_of(None), corner=True)


def _filled(number: int) -> Callable[[Here, Sequence[Value]], Value]:
    """The vector of so many components as the argument says, all of them this number."""

    def value(here: Here, arguments: Sequence[Value]) -> Value:
        size = here.field.as_fraction(arguments[0])
        if size is None or size.denominator != 1 or size < 1:
            raise KindMismatch("The size of a vector has to be a whole number from 1 on.")
        if size > LARGEST_SIZE:
            raise TooLarge(f"A vector has at most {LARGEST_SIZE} components here.")
        return Vec((here.field.number(Fraction(number)),) * int(size))

    return value


ZEROS = Function("zeros", of_values=_filled(0))
ONES = Function("ones", of_values=_filled(1))

RECORDS = (SUM, PROD, DOT, NORM, NORM1, NORM2, NORMINF, ZEROS, ONES, MEAN)
