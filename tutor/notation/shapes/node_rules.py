"""The kind of each sort of node, from the kinds of its parts."""

from __future__ import annotations

from fractions import Fraction

from tutor.notation.lexicon.functions_of_arrays import DOT
from tutor.notation.shapes.misfits import Misfit
from tutor.notation.shapes.shape import ANY, SCALAR, Shape
from tutor.notation.tree.nodes import (
    Apply,
    Basis,
    Component,
    Name,
    Node,
    Norm,
    Number,
    Over,
    Transpose,
    Vector,
    walk,
)


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
        return Shape("row", (shape.dims[1],))
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
    named = len(node.items) == 2 and not any(isinstance(item, Vector) for item in node.items)
    if named and node.layout == "tuple" and [shape.form for shape in shapes] == ["vector", "vector"]:
        said = "Components are numbers, and these are vectors. For their inner product type a·b."
        raise Misfit(said, node, Apply(DOT.name, node.items))
    for item, shape in zip(node.items, shapes, strict=True):
        if shape.form != "condition" or node.layout != "tuple":
            require_scalar(item, shape, "A component")
    return Shape("vector", (len(node.items),))


def index_names(tree: Node) -> frozenset[str]:
    """Every name that is used as an index somewhere."""
    found = set()
    for node in walk(tree):
        if isinstance(node, Over):
            found.add(node.index)
        elif isinstance(node, Component | Basis):
            found.update(part.name for part in walk(node.index) if isinstance(part, Name))
    return frozenset(found)
