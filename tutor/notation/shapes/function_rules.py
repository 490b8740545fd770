"""The kind of a function of its arguments: one rule for each effect that a function's record may name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tutor.notation.lexicon.function import Effect
from tutor.notation.lexicon.functions import FUNCTIONS
from tutor.notation.lexicon.prepared_vocabulary import Known
from tutor.notation.shapes.misfits import Misfit
from tutor.notation.shapes.node_rules import require_scalar
from tutor.notation.shapes.product_rules import total
from tutor.notation.shapes.shape import SCALAR, Shape, Size, agree
from tutor.notation.shapes.unit_matrix import size_of, unit_shape
from tutor.notation.tree.nodes import Apply, Call, Node

Rule = Callable[[Apply, Sequence[Shape], Known], Shape]

RULES: dict[Effect, Rule] = {}


def _effect(effect: Effect) -> Callable[[Rule], Rule]:
    def keep(rule: Rule) -> Rule:
        RULES[effect] = rule
        return rule

    return keep


def apply_shape(node: Apply, shapes: Sequence[Shape], names: Known) -> Shape:
    """The kind of a known function of its arguments.

    Raises:
        Misfit: it takes something else.
    """
    _refuse_conditions(node.function, node.arguments, shapes)
    return RULES[FUNCTIONS[node.function].effect](node, shapes, names)


def call_shape(node: Call, shapes: Sequence[Shape], names: Known) -> Shape:
    """The kind of a declared function: a function of numbers goes through the components of a vector.

    Raises:
        Misfit: its argument does not lie where the declaration says.
    """
    _refuse_conditions(node.name, node.arguments, shapes)
    declaration = names.declarations.get(node.name)
    assert declaration is not None  # only what is declared is read as a call
    source, target = declaration.source, declaration.dims
    if source == target == () and len(shapes) == 1:
        return shapes[0]
    if source and len(shapes) == 1 and shapes[0].form != "any":
        _require_size(node, shapes[0], source)
    elif not source or len(shapes) > 1:
        for argument, shape in zip(node.arguments, shapes, strict=True):
            require_scalar(argument, shape, f"What stands in {node.name}")
    return Shape(("scalar", "vector", "matrix")[len(target)], target)


def _require_size(node: Call, shape: Shape, source: tuple[int | str, ...]) -> None:
    wanted = Shape("vector" if len(source) == 1 else "matrix", source)
    fits = len(shape.dims) == len(source) and all(map(agree, shape.dims, source))
    if not fits:
        raise Misfit(f"{node.name} takes {wanted.description}, and this is {shape.description}.", node)


def _refuse_conditions(name: str, arguments: Sequence[Node], shapes: Sequence[Shape]) -> None:
    for argument, shape in zip(arguments, shapes, strict=True):
        if shape.form in ("condition", "set"):
            raise Misfit(f"{name} takes numbers or vectors, not {shape.description}.", argument)


@_effect("elementwise")
def _elementwise(node: Apply, shapes: Sequence[Shape], names: Known) -> Shape:
    """Of several arguments the numbers go with every component of the others."""
    if len(shapes) == 1:
        return shapes[0]
    return _of_arrays(node, shapes)


def _of_arrays(node: Apply, shapes: Sequence[Shape]) -> Shape:
    arrays = [pair for pair in zip(node.arguments, shapes, strict=True) if pair[1].form != "scalar"]
    if not arrays:
        return SCALAR
    return total([argument for argument, _ in arrays], [shape for _, shape in arrays], comparing=True)


@_effect("extreme")
def _extreme(node: Apply, shapes: Sequence[Shape], names: Known) -> Shape:
    """`max(g)` is the largest component; `max(g, 0)` acts on each component."""
    return SCALAR if len(shapes) == 1 else _of_arrays(node, shapes)


@_effect("inner product")
def _inner_product(node: Apply, shapes: Sequence[Shape], names: Known) -> Shape:
    if not {shape.form for shape in shapes} <= {"vector", "row", "any"}:
        raise Misfit(f"{node.function} takes two vectors.", node)
    total(node.arguments, [Shape("vector", shape.dims) if shape.dims else shape for shape in shapes])
    return SCALAR


@_effect("diagonal")
def _diagonal(node: Apply, shapes: Sequence[Shape], names: Known) -> Shape:
    if len(shapes) > 1:
        for argument, shape in zip(node.arguments, shapes, strict=True):
            require_scalar(argument, shape, f"An entry of {node.function}")
        return Shape("matrix", (len(shapes), len(shapes)))
    shape = shapes[0]
    if shape.form == "matrix":
        return Shape("vector", (shape.dims[0],))
    size: Size = shape.dims[0] if shape.dims else 1
    return Shape("matrix", (size, size))


@_effect("square matrix to itself")
def _square(node: Apply, shapes: Sequence[Shape], names: Known) -> Shape:
    first = shapes[0]
    if first.form not in ("matrix", "any", "scalar"):
        raise Misfit(f"{node.function} takes a matrix, and this is {first.description}.", node)
    if first.form == "matrix" and not agree(*first.dims):
        raise Misfit(f"{node.function} takes a square matrix, and this is {first.description}.", node)
    return first


@_effect("square matrix to number")
def _of_square(node: Apply, shapes: Sequence[Shape], names: Known) -> Shape:
    _square(node, shapes, names)
    return SCALAR


@_effect("vector to itself")
def _vector_to_itself(node: Apply, shapes: Sequence[Shape], names: Known) -> Shape:
    if shapes[0].form not in ("vector", "row", "any"):
        raise Misfit(f"{node.function} takes a vector, and this is {shapes[0].description}.", node)
    return shapes[0]


@_effect("matrix to number")
def _of_matrix(node: Apply, shapes: Sequence[Shape], names: Known) -> Shape:
    if shapes[0].form not in ("matrix", "any"):
        raise Misfit(f"{node.function} takes a matrix, and this is {shapes[0].description}.", node)
    return SCALAR


@_effect("size to vector")
def _of_size(node: Apply, shapes: Sequence[Shape], names: Known) -> Shape:
    return Shape("vector", (size_of(node, names),))


@_effect("place")
@_effect("components to number")
def _of_components(node: Apply, shapes: Sequence[Shape], names: Known) -> Shape:
    return SCALAR


@_effect("unit matrix")
def _unit(node: Apply, shapes: Sequence[Shape], names: Known) -> Shape:
    return unit_shape(node, names)


@_effect("transposed")
@_effect("vector to number")
@_effect("numbers to number")
def _of_numbers(node: Apply, shapes: Sequence[Shape], names: Known) -> Shape:
    """Transposes and norms have nodes of their own, and never come here."""
    for argument, shape in zip(node.arguments, shapes, strict=True):
        require_scalar(argument, shape, f"What stands in {node.function}")
    return SCALAR
