"""The kind of each sort of node, from the kinds of its parts."""

from __future__ import annotations

from fractions import Fraction

from tutor.notation.kinds.kind import ANY, SCALAR, Shape, Size, agree
from tutor.notation.kinds.misfits import Misfit
from tutor.notation.kinds.product_rules import total
from tutor.notation.lexicon.functions import FUNCTIONS
from tutor.notation.tree.nodes import Apply, Component, Node, Norm, Number, Transpose, Vector


def component_shape(node: Component, shapes: list[Shape]) -> Shape:
    """A component of a vector is a number, of a matrix a row of it."""
    shape, index = shapes[0], node.index
    if shapes[1].form not in ("scalar", "any"):
        raise Misfit("An index has to be a number.", index)
    if shape.form in ("scalar", "condition", "set"):
        raise Misfit("A number has no components.", node)
    if isinstance(index, Number) and shape.dims:
        size = shape.dims[0]
        if index.value.denominator != 1 or index.value < 1:
            raise Misfit("Components are counted 1, 2, 3 and so on.", index)
        if isinstance(size, int) and index.value > size:
            noun = "component" if size == 1 else "components"
            raise Misfit(f"There is no component {index.value}: this vector has {size} {noun}.", index)
    if shape.form == "matrix":
        return Shape("vector", (shape.dims[1],))
    return ANY if shape.form == "any" else SCALAR


def transposed_shape(node: Transpose, shape: Shape) -> Shape:
    """A column becomes a row, and a row a column."""
    if isinstance(node.operand, Vector) and node.operand.layout != "column":
        return shape  # [1, 2, 3]^T and (1, 2, 3)^T are columns
    if shape.form == "matrix":
        return Shape("matrix", (shape.dims[1], shape.dims[0]))
    if shape.form in ("vector", "row"):
        return Shape("row" if shape.form == "vector" else "vector", shape.dims)
    if shape.form in ("condition", "set"):
        raise Misfit("Only vectors and matrices can be transposed.", node)
    return shape


def norm_shape(node: Norm, shapes: list[Shape]) -> Shape:
    """A norm is a number."""
    if shapes[0].form in ("condition", "set"):
        raise Misfit("A norm is taken of a vector.", node.operand)
    if shapes[1].form not in ("scalar", "any"):
        raise Misfit("The index of a norm is a number, or inf.", node.p)
    if isinstance(node.p, Number) and node.p.value < Fraction(1):
        raise Misfit("The index of a norm is at least 1.", node.p)
    return SCALAR


def require_scalar(node: Node, shape: Shape, what: str) -> None:
    """Refuses what is not a number.

    Raises:
        Misfit: a sentence that starts with `what`.
    """
    if shape.form not in ("scalar", "any"):
        raise Misfit(f"{what} has to be a number, and this is {shape.description}.", node)


def vector_shape(node: Vector, shapes: list[Shape]) -> Shape:
    """A typed vector, row or column, counts as a vector."""
    for item, shape in zip(node.items, shapes, strict=True):
        if shape.form != "condition" or node.layout != "tuple":
            require_scalar(item, shape, "A component")
    return Shape("vector", (len(node.items),))


def apply_shape(node: Apply, shapes: list[Shape]) -> Shape:
    """The kind of a function of its arguments."""
    function = FUNCTIONS.get(node.function)
    first = shapes[0]
    for argument, shape in zip(node.arguments, shapes, strict=True):
        if shape.form in ("condition", "set"):
            raise Misfit(f"{node.function} takes numbers or vectors, not {shape.description}.", argument)
    effect = function.effect if function is not None else "scalar"
    if effect == "elementwise":
        return shapes[-1] if node.function == "root" else first
    if effect == "extreme":
        return (
            first
            if len(shapes) > 1 and first.form == "scalar" and all(s == first for s in shapes)
            else _extreme(node, shapes)
        )
    if effect == "dot":
        if {shape.form for shape in shapes} <= {"vector", "row", "any"}:
            total(node.arguments, [Shape("vector", shape.dims) if shape.dims else shape for shape in shapes])
            return SCALAR
        raise Misfit("dot takes two vectors.", node)
    if effect == "diag":
        return _diagonal(node, shapes)
    if effect in ("square", "inverse"):
        if first.form not in ("matrix", "any", "scalar"):
            raise Misfit(f"{node.function} takes a matrix, and this is {first.description}.", node)
        if first.form == "matrix" and not agree(*first.dims):
            raise Misfit(f"{node.function} takes a square matrix, and this is {first.description}.", node)
        return first if effect == "inverse" else SCALAR
    if effect == "total":
        return SCALAR
    for argument, shape in zip(node.arguments, shapes, strict=True):
        if function is not None:
            require_scalar(argument, shape, f"What stands in {node.function}")
    return SCALAR


def _extreme(node: Apply, shapes: list[Shape]) -> Shape:
    """`max(g)` is the largest component; `max(g, 0)` acts on each component."""
    if len(shapes) == 1:
        return SCALAR
    vectors = [
        (arg, shape) for arg, shape in zip(node.arguments, shapes, strict=True) if shape.form != "scalar"
    ]
    if not vectors:
        return SCALAR
    return total([arg for arg, _ in vectors], [shape for _, shape in vectors], comparing=True)


def _diagonal(node: Apply, shapes: list[Shape]) -> Shape:
    if len(shapes) > 1:
        for argument, shape in zip(node.arguments, shapes, strict=True):
            require_scalar(argument, shape, "An entry of diag")
        return Shape("matrix", (len(shapes), len(shapes)))
    shape = shapes[0]
    if shape.form == "matrix":
        return Shape("vector", (shape.dims[0],))
    size: Size = shape.dims[0] if shape.dims else 1
    return Shape("matrix", (size, size))
