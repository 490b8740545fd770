"""What each kind of node means, given the meanings of the nodes below it."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from tutor.checking.facts.parameters import Orthonormal, Within
from tutor.checking.functions.context import Here
from tutor.checking.functions.registry import FUNCTIONS, value_of
from tutor.checking.functions.whole_numbers import FACTORIAL
from tutor.checking.numbers import linear_algebra
from tutor.checking.numbers.numeric_faults import KindMismatch, TooLarge
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
from tutor.checking.semantics.indices import index_range
from tutor.checking.semantics.parameter_semantics import orthonormal, within
from tutor.notation.tree import nodes as t

MOST_TERMS = 100_000
"""Of sums in sums together: some tenths of a second at one point."""
LONGEST_SUM = 2_000
"""Terms: sums of an answer run over components or small counts; each term is worked out at each point."""

_TWO = t.Number(Fraction(2))
_FROBENIUS = t.Name(t.FROBENIUS)

MEANINGS: dict[type[t.Node], Callable[[Here, Any], Value]] = {Orthonormal: orthonormal, Within: within}


def _handles(kind: type[t.Node]) -> Callable[[Callable[..., Value]], Callable[..., Value]]:
    def keep(function: Callable[..., Value]) -> Callable[..., Value]:
        MEANINGS[kind] = function
        return function

    return keep


@_handles(t.Number)
def _number(here: Here, node: t.Number) -> Value:
    return here.field.number(node.value)


@_handles(t.Name)
def _name(here: Here, node: t.Name) -> Value:
    return here.lookup(node.name)


@_handles(t.Negative)
def _negative(here: Here, node: t.Negative) -> Value:
    return each(here.field.negate, here.of(node.operand))


@_handles(t.Sum)
def _sum(here: Here, node: t.Sum) -> Value:
    values = [here.of(term) for term in node.terms]
    if not any(map(shape, values)):
        return here.field.add(values)
    total = values[0]
    for value in values[1:]:
        total = pairwise(lambda x, y: here.field.add((x, y)), total, value, spread=False)
    return total


@_handles(t.Product)
def _product(here: Here, node: t.Product) -> Value:
    result = here.of(node.factors[0])
    for factor in node.factors[1:]:
        result = linear_algebra.product(here.field, result, here.of(factor))
    return result


@_handles(t.Quotient)
def _quotient(here: Here, node: t.Quotient) -> Value:
    return pairwise(here.field.divide, here.of(node.top), here.of(node.bottom))


@_handles(t.Elementwise)
def _elementwise(here: Here, node: t.Elementwise) -> Value:
    operation = here.field.multiply if node.operator == "⊙" else here.field.divide
    return pairwise(operation, here.of(node.left), here.of(node.right))


@_handles(t.Power)
def _power(here: Here, node: t.Power) -> Value:
    squared = _power_of_length(here, node)
    if squared is not None:
        return squared
    base = here.of(node.base)
    if isinstance(base, Mat):
        return linear_algebra.matrix_power(here.field, base, here.whole(node.exponent, "exponent"))
    return pairwise(here.field.power, base, here.scalar(node.exponent))


def _power_of_length(here: Here, node: t.Power) -> Value | None:
    """‖x‖₂ and ‖A‖_F to an even power need no root, and stay fractions."""
    base, exponent = node.base, node.exponent
    if not isinstance(base, t.Norm) or base.p not in (_TWO, _FROBENIUS):
        return None
    down = isinstance(exponent, t.Negative)
    times = exponent.operand if isinstance(exponent, t.Negative) else exponent
    if not (isinstance(times, t.Number) and times.value % 2 == 0):
        return None
    value = here.of(base.operand)
    if isinstance(value, Mat) != (base.p == _FROBENIUS):
        return None
    square = here.field.add([linear_algebra.square_of_size(here.field, x) for x in components(value)])
    return here.field.power(square, here.field.number((-times.value if down else times.value) / 2))


@_handles(t.Transpose)
def _transpose(here: Here, node: t.Transpose) -> Value:
    return transposed(here.of(node.operand))


@_handles(t.Factorial)
def _factorial(here: Here, node: t.Factorial) -> Value:
    return here.field.apply(FACTORIAL, (here.scalar(node.operand),))


@_handles(t.Apply)
def _apply(here: Here, node: t.Apply) -> Value:
    return value_of(here, FUNCTIONS[node.function], [here.of(argument) for argument in node.arguments])


@_handles(t.Call)
def _call(here: Here, node: t.Call) -> Value:
    """A function of numbers goes through the components of a vector; one of vectors takes it whole."""
    declared = here.vocabulary.get(node.name)
    source, target = (declared.source, declared.dims) if declared is not None else ((), ())
    values = [here.of(argument) for argument in node.arguments]
    if source == target == () and len(values) == 1:
        return each(lambda item: here.field.declared(node.name, (item,)), values[0])
    items = tuple(item for value in values for item in components(value))
    sizes = [dim if isinstance(dim, int) else here.whole(t.Name(dim), "size") for dim in target]
    if not sizes:
        return here.field.declared(node.name, items)
    if len(sizes) == 1:
        return Vec(tuple(_part(here, node, items, k) for k in range(sizes[0])))
    rows = range(sizes[0])
    return Mat(tuple(tuple(_part(here, node, items, k, n) for n in range(sizes[1])) for k in rows))


def _part(here: Here, node: t.Call, items: tuple[Scalar, ...], *place: int) -> Scalar:
    """One component of the value of a declared function."""
    return here.field.declared(f"{node.name}{place}", items)


@_handles(t.Norm)
def _norm(here: Here, node: t.Norm) -> Value:
    value = here.of(node.operand)
    if isinstance(value, Mat) and node.p == _FROBENIUS:
        return here.norm(components(value), here.field.number(Fraction(2)))
    if isinstance(value, Mat):
        raise KindMismatch("Norms are worked out for vectors; of a matrix only ‖A‖_F is.")
    infinite = isinstance(node.p, t.Name) and node.p.name == "inf"
    return here.norm(components(value), None if infinite else here.scalar(node.p))


@_handles(t.Component)
def _component(here: Here, node: t.Component) -> Value:
    value, place = here.of(node.vector), here.whole(node.index, "index")
    if not shape(value):
        raise KindMismatch("Only a vector has components.")
    rows = value.rows if isinstance(value, Mat) else value.items
    if not 1 <= place <= len(rows):
        raise KindMismatch(f"Component {place} is asked of {named(value)}.")
    return Vec(rows[place - 1], "row") if isinstance(value, Mat) else rows[place - 1]


@_handles(t.Basis)
def _basis(here: Here, node: t.Basis) -> Value:
    place, size = here.whole(node.index, "index"), here.dimension()
    if not 1 <= place <= size:
        raise KindMismatch(f"There is no unit vector {place} in {size} dimensions.")
    zero = here.field.add(())
    return Vec(tuple(here.one if k == place else zero for k in range(1, size + 1)))


@_handles(t.Vector)
def _vector(here: Here, node: t.Vector) -> Value:
    items = tuple(here.scalar(item) for item in node.items)
    return Vec(items, "either" if node.layout == "row" else "column")


@_handles(t.Matrix)
def _matrix(here: Here, node: t.Matrix) -> Value:
    return Mat(tuple(tuple(here.scalar(item) for item in row) for row in node.rows))


@_handles(t.Over)
def _over(here: Here, node: t.Over) -> Value:
    places = _places(here, node)
    outer = here.indices.get(node.index)
    values: list[Value] = []
    outermost = not here.indices
    here.terms = 0 if outermost else here.terms + len(places)
    try:
        for place in places:
            # What the first place took tells what all of them will: at most twice as much as they do.
            if here.terms * (len(places) // 2 if outermost and len(values) == 1 else 1) > MOST_TERMS:
                raise TooLarge(f"Sums in sums are worked out up to {MOST_TERMS:,} terms.")
            here.indices[node.index] = place
            values.append(here.of(node.body))
    finally:
        here.indices.pop(node.index, None)
        if outer is not None:
            here.indices[node.index] = outer
    gather = FUNCTIONS[node.operator].over
    assert gather is not None  # the operators of `Over` are functions that may run over an index
    return gather(here, values, places)


def _places(here: Here, node: t.Over) -> range:
    """What the index runs over: the bounds as written, or all components of the vectors it indexes."""
    if any(isinstance(end, t.Name) and end.name == "inf" for end in (node.low, node.high)):
        raise TooLarge("Sums and products without end are not worked out here; type what they come to.")
    if node.low is None and node.high is None:
        return index_range(node.body, node.index, here)
    low = 1 if node.low is None else here.whole(node.low, "lower bound")
    if node.high is None:
        high = index_range(node.body, node.index, here).stop - 1
    else:
        high = here.whole(node.high, "upper bound")
    if high - low > LONGEST_SUM:
        raise TooLarge(f"Sums are worked out up to {LONGEST_SUM} terms.")
    return range(low, high + 1)
