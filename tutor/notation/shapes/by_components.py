"""Reads what does not fit together component by component: `1 - h`, `g^2`, `1/(1 + exp(-z))`, `h (1 - h)`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Protocol, TypeVar

from tutor.notation.lexicon.functions_of_arrays import ONES
from tutor.notation.lexicon.functions_of_numbers import EXP, LN, SQRT
from tutor.notation.shapes.misfits import Misfit
from tutor.notation.shapes.shape import Shape, Size
from tutor.notation.tree.fold import fold
from tutor.notation.tree.nodes import (
    Apply,
    Elementwise,
    Name,
    Negative,
    Node,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
    Transpose,
)
from tutor.notation.tree.rewrite import with_children


class HasShape(Protocol):
    """What is known of a part of an expression."""

    @property
    def shape(self) -> Shape:
        """Its kind."""


K = TypeVar("K", bound=HasShape)
Step = Callable[[Node, Sequence[K]], K]
"""The kind of a node from the kinds of its children; raises `Misfit` where they do not fit."""

_ONE = Number(Fraction(1))
_LARGEST = 12
"""Exponents up to this one are written out as products."""


def by_components(tree: Node, step: Step[K]) -> Node | None:
    """The tree with every misfit read component by component; None where that does not make it fit."""

    def part(node: Node, below: Sequence[tuple[Node, K]]) -> tuple[Node, K]:
        node = with_children(node, [child for child, _ in below]) if below else node
        try:
            return node, step(node, [kind for _, kind in below])
        except Misfit:
            other = _instead(node, [kind.shape for _, kind in below])
            if other is None:
                raise
            return other, fold(other, step)

    try:
        return fold(tree, part)[0]
    except Misfit:
        return None


def elementwise_power(base: Node, exponent: Node) -> Node | None:
    """Each component to a power that is a small whole number or a half; None for any other."""
    inverted = isinstance(exponent, Negative)
    times = _value(exponent.operand if isinstance(exponent, Negative) else exponent)
    if times is None or times.denominator > 2 or not 0 < times <= _LARGEST:
        return None
    whole, half = divmod(times, 1)
    factors = [base] * int(whole) + [Apply(SQRT.name, (base,), span=base.span)] * bool(half)
    node = factors[0]
    for factor in factors[1:]:
        node = Elementwise("⊙", node, factor, span=base.span)
    return Elementwise("⊘", _ONE, node, span=base.span) if inverted else node


def _value(node: Node) -> Fraction | None:
    match node:
        case Number(value):
            return value
        case Quotient(Number(top), Number(bottom)) if bottom:
            return top / bottom
        case _:
            return None


def _instead(node: Node, shapes: Sequence[Shape]) -> Node | None:
    """What a node whose parts do not fit means component by component, if it means anything."""
    forms = {shape.form for shape in shapes}
    match node:
        case Sum(terms):
            arrays = [shape for shape in shapes if shape.form != "scalar"]
            if "scalar" not in forms or len({shape.form for shape in arrays}) != 1:
                return None
            pairs = zip(terms, shapes, strict=True)
            return Sum(
                tuple(_spread(term, arrays[0]) if shape.form == "scalar" else term for term, shape in pairs),
                span=node.span,
            )
        case Product(factors) if forms <= {"scalar", "vector"}:
            return _product(node, factors, shapes)
        case Quotient(top, bottom) if shapes[1].form in ("vector", "row", "matrix"):
            return Elementwise("⊘", top, bottom, span=node.span)
        case Power(base, exponent) if (
            shapes[0].form in ("vector", "row", "matrix") and shapes[1].form == "scalar"
        ):
            return elementwise_power(base, exponent)
        case Power(base, exponent) if shapes[0].form == "scalar" and shapes[1].form == "vector":
            inner = exponent if base == Name("e") else Product((Apply(LN.name, (base,)), exponent))
            return Apply(EXP.name, (inner,), span=node.span)
        case _:
            return None


def _product(node: Product, factors: Sequence[Node], shapes: Sequence[Shape]) -> Node:
    numbers = [factor for factor, shape in zip(factors, shapes, strict=True) if shape.form == "scalar"]
    vectors = [factor for factor, shape in zip(factors, shapes, strict=True) if shape.form == "vector"]
    joined = vectors[0]
    for factor in vectors[1:]:
        joined = Elementwise("⊙", joined, factor, span=node.span)
    return Product((*numbers, joined), span=node.span) if numbers else joined


def _spread(number: Node, shape: Shape) -> Node:
    """A number in each component of something of that shape."""
    if isinstance(number, Negative):
        return Negative(_spread(number.operand, shape), span=number.span)
    ones = _ones(shape)
    return ones if number == _ONE else Product((number, *_factors(ones)), span=number.span)


def _factors(node: Node) -> tuple[Node, ...]:
    return node.factors if isinstance(node, Product) else (node,)


def _ones(shape: Shape) -> Node:
    if shape.form == "matrix":
        return Product((_column(shape.dims[0]), Transpose(_column(shape.dims[1]))))
    column = Name(ONES.name)
    return Transpose(column) if shape.form == "row" else column


def _column(size: Size) -> Node:
    if size is None:
        return Name(ONES.name)
    return Apply(ONES.name, (Name(size) if isinstance(size, str) else Number(Fraction(size)),))
