"""Every known function by its name, and its value for any arguments."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.checking.functions import (
    algebraic,
    complex_parts,
    exponential,
    extremes,
    hyperbolic,
    matrices,
    probability,
    trigonometric,
    vectors,
    whole_numbers,
)
from tutor.checking.functions.context import Here
from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import KindMismatch
from tutor.checking.numbers.tensors import Scalar, Value, each, pairwise, shape
from tutor.notation.tree import nodes as t

FAMILIES = (
    algebraic,
    exponential,
    trigonometric,
    hyperbolic,
    whole_numbers,
    complex_parts,
    probability,
    extremes,
    vectors,
    matrices,
)

FUNCTIONS: dict[str, Function] = {record.name: record for family in FAMILIES for record in family.RECORDS}
"""Each record by the function's canonical name."""


def record_of(node: t.Node) -> Function | None:
    """The record of the function that a node applies; None for any other node."""
    return FUNCTIONS[node.function] if isinstance(node, t.Apply) else None


def as_power(node: t.Node) -> tuple[t.Node, t.Node] | None:
    """Base and exponent of a power, also of one that is written as a function, as exp(x) or sqrt(x)."""
    if isinstance(node, t.Power):
        return node.base, node.exponent
    record = record_of(node)
    return None if record is None or record.as_power is None else record.as_power(*t.children(node))


def as_logarithm(node: t.Node) -> tuple[t.Node, t.Node] | None:
    """Argument and base of a logarithm."""
    record = record_of(node)
    return None if record is None or record.as_logarithm is None else record.as_logarithm(*t.children(node))


def domain_of(node: t.Node) -> list[t.Node]:
    """The conditions under which a function is real, for real arguments."""
    record = record_of(node)
    return [] if record is None or record.domain is None else record.domain(*t.children(node))


def value_of(here: Here, function: Function, arguments: Sequence[Value]) -> Value:
    """The value of a function of numbers, vectors and matrices.

    Raises:
        KindMismatch: the wrong number or kinds of arguments.
    """
    field = here.field
    if function.of_values is not None:
        return function.of_values(here, arguments)
    if not arguments:
        raise KindMismatch(f"{function.name} needs an argument.")
    arrays = [place for place, argument in enumerate(arguments) if shape(argument)]
    if not arrays:
        return field.apply(function, arguments)
    if len(arguments) == 1:
        return each(lambda item: field.apply(function, (item,)), arguments[0])
    return _component_by_component(here, function, arguments, arrays)


def _component_by_component(
    here: Here, function: Function, arguments: Sequence[Value], arrays: list[int]
) -> Value:
    """Numbers go with every component of the vectors and matrices, which have one shape."""
    bundled: Value = each(lambda item: (item,), arguments[arrays[0]])
    for place in arrays[1:]:
        bundled = pairwise(lambda items, item: (*items, item), bundled, arguments[place], spread=False)

    def one(items: tuple[Scalar, ...]) -> Scalar:
        found = iter(items)
        return here.field.apply(
            function, [next(found) if place in arrays else item for place, item in enumerate(arguments)]
        )

    return each(one, bundled)
