"""Gives an `I` that is no name, and `ones` where there are several sizes, the size that they need."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.notation.lexicon.functions_of_arrays import DOT, ONES
from tutor.notation.lexicon.prepared_vocabulary import Known
from tutor.notation.lexicon.vocabulary import Declaration, Vocabulary
from tutor.notation.shapes.infer import shape_of
from tutor.notation.shapes.shape import SCALAR, Shape, Size, known_size
from tutor.notation.shapes.unit_matrix import ones_of, unit_of
from tutor.notation.tokenizer.unreadable import Unreadable
from tutor.notation.tree.nodes import (
    Apply,
    Elementwise,
    Name,
    Node,
    Power,
    Product,
    Relation,
    Sum,
    Transpose,
    children,
    walk,
)
from tutor.notation.tree.rewrite import rebuilt, with_children

_UNIT = "I"
_ANY_UNIT = Name(_UNIT)
_ONES = Name(ONES.name)
_UNKNOWN = (None, None)
Sizes = tuple[Size, Size]
"""Rows and columns, as far as they are known."""


def may_be_unit(known: Known, name: str) -> bool:
    """Whether a name may turn out to be the unit matrix: I, where it is no name and there are vectors."""
    return name == _UNIT and not known.takes(name) and any(map(known.has_components, known.declarations))


def with_unit_matrices(tree: Node, known: Known) -> Node:
    """The tree with `identity(n)` for `I`, where I is no name and its size n follows from its neighbours.

    Raises:
        Unreadable: the size does not follow, and I is no number either.
    """
    if not may_be_unit(known, _UNIT) or not any(map(_is_unit, walk(tree))):
        return tree
    names = known.vocabulary.extended(Declaration(_UNIT, "matrix"))
    sized = _sized(tree, _UNKNOWN, names)
    sizes = {size for declared in known.declarations.values() for size in declared.dims}
    if known.has_matrices and len(sizes) == 1:  # nothing beside it, and no choice either
        sized = rebuilt(sized, lambda node: unit_of(min(sizes), node.span) if _is_unit(node) else None)
    left = next((node for node in walk(sized) if _is_unit(node)), None)
    if left is not None and not known.open:
        raise Unreadable("unknown_names.name", left.span, unknown=_UNIT)
    return sized


def with_sized_ones(tree: Node, names: Vocabulary) -> Node:
    """The tree with `ones(n)` for `ones`, where only its neighbours say which n that is."""
    if _ONES not in walk(tree):
        return tree
    sizes = {size for declared in names.declarations for size in declared.dims}
    clear = len(sizes) == 1 and any(declared.form == "vector" for declared in names.declarations)
    return tree if clear else _sized(tree, _UNKNOWN, names, _ONES)


def _is_unit(node: Node) -> bool:
    return isinstance(node, Name) and node.name == _UNIT


def _sized(node: Node, wanted: Sizes, names: Vocabulary, sought: Node = _ANY_UNIT) -> Node:
    """The node with every unit matrix, or every vector of ones, in its size.

    Args:
        node: a part of what was typed.
        wanted: what its neighbours ask of it.
        names: the vocabulary, in which I is a matrix of any size.
        sought: what gets its size, I or `ones`.
    """
    if sought not in walk(node):
        return node
    if node == _ONES:  # as it is where nothing beside it tells
        return node if wanted[0] is None else ones_of(wanted[0], node.span)
    if node == sought:
        size = known_size(*wanted)
        return node if size is None else unit_of(size, node.span)
    shape = _shape(node, names)
    own = _joined(wanted, _sizes(shape))
    match node:
        case Sum() | Relation() | Elementwise():
            for term in children(node):
                own = _joined(own, _sizes(_shape(term, names)))
            below = [own] * len(children(node))
        case Product(factors):
            below = _in_product(factors, own, names)
        case Transpose():
            below = [(own[1], own[0])]
        case Power():
            below = [own, _UNKNOWN]
        case Apply(DOT.name, (left, right)):
            below = [_sizes(_shape(right, names)), _sizes(_shape(left, names))]
        case Apply() if shape.form not in ("matrix", "vector"):
            below = [_UNKNOWN] * len(node.arguments)
        case _:
            below = [own] + [_UNKNOWN] * (len(children(node)) - 1)
    pairs = zip(children(node), below, strict=True)
    return with_children(node, [_sized(part, sizes, names, sought) for part, sizes in pairs])


def _shape(node: Node, names: Vocabulary) -> Shape:
    shape = shape_of(node, names)
    return shape if isinstance(shape, Shape) else SCALAR


def _sizes(shape: Shape) -> Sizes:
    """Rows and columns; of a vector only the side that meets a matrix."""
    match shape.form:
        case "matrix":
            return (shape.dims[0], shape.dims[1])
        case "vector":
            return (shape.dims[0], None)
        case "row":
            return (None, shape.dims[0])
        case _:
            return _UNKNOWN


def _joined(one: Sizes, two: Sizes) -> Sizes:
    return (known_size(one[0], two[0]), known_size(one[1], two[1]))


def _in_product(factors: Sequence[Node], whole: Sizes, names: Vocabulary) -> list[Sizes]:
    """What each factor has to be: sizes go from one to the next, to the right and back."""
    shapes = [_shape(factor, names) for factor in factors]
    found = [_sizes(shape) for shape in shapes]
    arrays = [at for at, shape in enumerate(shapes) if shape.form in ("matrix", "vector", "row")]
    if not arrays:
        return found
    found[arrays[0]] = _joined(found[arrays[0]], (whole[0], None))
    found[arrays[-1]] = _joined(found[arrays[-1]], (None, whole[1]))
    for order, ahead in ((arrays, True), (arrays[::-1], False)):
        for at, after in zip(order, [*order[1:], None], strict=True):
            if shapes[at].form == "matrix" and shapes[at].dims == _UNKNOWN:
                size = known_size(*found[at])
                found[at] = (size, size)
            if after is not None:
                meets = (found[at][1], None) if ahead else (None, found[at][0])
                found[after] = _joined(found[after], meets)
    return found
