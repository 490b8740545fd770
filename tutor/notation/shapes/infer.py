"""Finds the kind of an expression, and says in plain words where kinds do not fit together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tutor.notation.lexicon.functions import FUNCTIONS
from tutor.notation.lexicon.prepared_vocabulary import Known, known
from tutor.notation.lexicon.vocabulary import Vocabulary
from tutor.notation.shapes.by_components import by_components
from tutor.notation.shapes.function_rules import apply_shape, call_shape
from tutor.notation.shapes.misfits import Misfit
from tutor.notation.shapes.node_rules import (
    component_shape,
    index_names,
    norm_shape,
    require_scalar,
    transposed_shape,
    vector_shape,
)
from tutor.notation.shapes.product_rules import elementwise, power, product, quotient, total
from tutor.notation.shapes.shape import ANY, CONDITION, SCALAR, SET, Shape, ShapeForm, Size, agree, known_size
from tutor.notation.shapes.unit_matrix import with_own_names
from tutor.notation.tree.fold import fold
from tutor.notation.tree.nodes import (
    Apply,
    Basis,
    Both,
    Call,
    Component,
    Either,
    Elementwise,
    Interval,
    Matrix,
    Member,
    Name,
    Node,
    Norm,
    Number,
    Over,
    Power,
    Product,
    Quotient,
    Relation,
    SetOf,
    Sum,
    Transpose,
    Vector,
)
from tutor.notation.tree.result import Complaint
from tutor.notation.writing.plain import write

Free = dict[str, Size]
"""Indices that nothing binds, and how many components each runs over."""


class Kind(NamedTuple):
    """The shape of a part, its free indices, and the free indices of unit vectors."""

    shape: Shape
    free: Free
    units: frozenset[str] = frozenset()


RANKS = {"scalar": 0, "vector": 1, "matrix": 2}
"""How many sizes each form has."""


def shape_of(tree: Node, vocabulary: Vocabulary) -> Shape | Complaint:
    """The kind of an expression, or a complaint about parts whose kinds do not fit.

    An index that is neither declared nor bound means "for every component", so that `-alpha g_i` is a vector;
    two of them make a matrix.
    """
    names = known(vocabulary)
    kinds = _Kinds(names, tree)
    try:
        return _lifted(fold(tree, kinds.step), tree)
    except Misfit as misfit:
        if misfit.cure is not None:
            misfit.cure = with_own_names(misfit.cure, names)
        cured = misfit.cured(tree)
        if cured is not None and form_of(cured, names) is None:  # more does not fit: all of it at once
            cured = in_components(tree, names) or cured
        return Complaint(misfit.sentence, misfit.node.span, None if cured is None else write(cured))


def in_components(tree: Node, names: Known) -> Node | None:
    """The tree with all that does not fit read component by component; None where that is no cure."""
    return by_components(tree, _Kinds(names, tree).step)


def form_of(tree: Node, names: Known) -> ShapeForm | None:
    """What a part of an expression is while it is being read; None where its own parts do not fit.

    A component is a number here, whatever its index: only the whole expression can say "for every i".
    """
    try:
        return fold(tree, _Kinds(names, tree).step).shape.form
    except Misfit:
        return None


def _lifted(kind: Kind, node: Node) -> Shape:
    """The shape once every free index stands for all components."""
    if kind.units:
        index = min(kind.units)
        raise Misfit(
            f"e_{index} is the unit vector number {index}, and it is not said which {index} is meant.", node
        )
    if not kind.free or kind.shape.form in ("condition", "set", "any"):
        return kind.shape
    if len(kind.free) > 1:
        return _table(kind, node)
    ((index, size),) = kind.free.items()
    if kind.shape.form == "scalar":
        return Shape("vector", (size,))
    if kind.shape.form == "vector" and agree(kind.shape.dims[0], size):
        return Shape("vector", (known_size(kind.shape.dims[0], size),))
    raise Misfit(
        f"A component with the free index {index} cannot be joined with {kind.shape.description}.", node
    )


def _table(kind: Kind, node: Node) -> Shape:
    """The matrix that two free indices make, `u_i v_j`: the first in the alphabet numbers its rows."""
    names = sorted(kind.free)
    if len(names) > 2:
        listed = f"{', '.join(names[:-1])} and {names[-1]}"
        raise Misfit(
            f"The indices {listed} are all free; one free index means “for every component” and two “for "
            "every entry”.",
            node,
        )
    sizes = tuple(kind.free[name] for name in names)
    if kind.shape.form == "scalar":
        return Shape("matrix", sizes)
    if kind.shape.form == "matrix" and all(map(agree, kind.shape.dims, sizes)):
        return Shape("matrix", tuple(map(known_size, kind.shape.dims, sizes)))
    raise Misfit(
        f"The indices {names[0]} and {names[1]} mean every entry of a matrix, which cannot be joined with "
        f"{kind.shape.description}.",
        node,
    )


class _Kinds:
    """Finds kinds from the leaves up."""

    def __init__(self, names: Known, tree: Node) -> None:
        self.names = names
        self.indices = index_names(tree)

    def step(self, node: Node, below: Sequence[Kind]) -> Kind:
        """The kind of a node, from the kinds of its children."""
        if isinstance(node, Over):
            return self._over(node, below)
        if isinstance(node, Relation | Member | Both | Either):
            return self._condition(node, below)
        free, units = _joined(below, node)
        shapes = [kind.shape for kind in below]
        match node:
            case Name(name):
                return Kind(self._name(name), {})
            case Component():
                if self.names.open and shapes[0].form in ("scalar", "any"):
                    return Kind(SCALAR, free, units)
                return Kind(component_shape(node, shapes), free | self._free_index(node, shapes[0]), units)
            case Basis(index):
                loose = self._loose(index)
                return Kind(Shape("vector", (None,)), {}, units | loose)
            case _:
                return Kind(self._plain(node, shapes), free, units)

    def _plain(self, node: Node, shapes: list[Shape]) -> Shape:
        match node:
            case Number():
                return SCALAR
            case Sum():
                return total(node.terms, shapes)
            case Product():
                return product(node, shapes)
            case Quotient():
                return quotient(node, shapes)
            case Elementwise():
                return elementwise(node, shapes)
            case Power():
                return power(node, shapes)
            case Transpose():
                return transposed_shape(node, shapes[0])
            case Norm():
                return norm_shape(node, shapes)
            case Apply():
                return apply_shape(node, shapes, self.names)
            case Call():
                return call_shape(node, shapes, self.names)
            case Vector():
                return vector_shape(node, shapes)
            case Matrix(rows):
                for entry, shape in zip((entry for row in rows for entry in row), shapes, strict=True):
                    require_scalar(entry, shape, "An entry of a matrix")
                return Shape("matrix", (len(rows), len(rows[0])))
            case SetOf() | Interval():
                return SET
            case _:
                return shapes[0]

    def _name(self, name: str) -> Shape:
        declaration = self.names.declarations.get(name)
        if declaration is not None:
            form = "scalar" if declaration.form == "function" else declaration.form
            if len(declaration.dims) != RANKS[form]:  # a definition of open size, such as `y = e_2`
                return Shape(form, (None,) * RANKS[form])
            return Shape(form, tuple(self._size(size) for size in declaration.dims))
        if name == "ones":
            return Shape("vector", (None,))
        return SCALAR if self.names.open or self.names.accepts(name) or name in self.indices else ANY

    def _size(self, size: int | str) -> Size:
        """A symbolic size that is defined as a number is that number."""
        declaration = self.names.declarations.get(size) if isinstance(size, str) else None
        if declaration is not None and isinstance(declaration.definition, Number):
            return int(declaration.definition.value)
        return size

    def _loose(self, index: Node) -> frozenset[str]:
        if isinstance(index, Name) and not self.names.declared(index.name):
            return frozenset({index.name})
        return frozenset()

    def _free_index(self, node: Component, shape: Shape) -> Free:
        size = shape.dims[0] if shape.dims else None
        return dict.fromkeys(self._loose(node.index), size)

    def _over(self, node: Over, below: Sequence[Kind]) -> Kind:
        free, units = _joined(below, node)
        shape = below[0].shape
        if shape == Shape("vector", (None,)) and node.index in below[0].units:
            shape = Shape("vector", (below[0].free.get(node.index),))  # sum_i g_i e_i has the size of g
        effect = FUNCTIONS[node.operator].effect
        if effect in ("extreme", "place") and shape.form not in ("scalar", "any"):
            raise Misfit(
                f"{node.operator} compares numbers, and {shape.description} stands under it.", node.body
            )
        if effect == "place":
            shape = SCALAR
        free.pop(node.index, None)
        return Kind(shape, free, units - {node.index})

    def _condition(self, node: Node, below: Sequence[Kind]) -> Kind:
        if isinstance(node, Relation):
            shapes = [_lifted(kind, part) for kind, part in zip(below, node.operands, strict=True)]
            for at in range(1, len(shapes)):
                _comparable(node, at, shapes)
        elif isinstance(node, Member):
            _lifted(below[0], node.element)
            if below[1].shape.form not in ("set", "any"):
                raise Misfit(
                    "After “in” an interval or a set is expected, as in x in (0, 1] or x in {1, 2}.",
                    node.container,
                )
        return Kind(CONDITION, {})


def _joined(below: Sequence[Kind], node: Node) -> tuple[Free, frozenset[str]]:
    free: Free = {}
    units: frozenset[str] = frozenset()
    for kind in below:
        units |= kind.units
        for index, size in kind.free.items():
            if not agree(free.get(index), size):
                raise Misfit(
                    f"The index {index} runs over {free[index]} components here and {size} there.",
                    node,
                )
            free[index] = known_size(free.get(index), size)
    return free, units


def _comparable(node: Relation, at: int, shapes: list[Shape]) -> None:
    left, right = shapes[at - 1], shapes[at]
    if "any" in (left.form, right.form):
        return
    if {left.form, right.form} & {"condition", "set"}:
        raise Misfit("Only numbers, vectors and matrices can be compared: type a name, as in x > 2.", node)
    if node.operators[at - 1] in ("=", "!="):
        total((node.operands[at - 1], node.operands[at]), [left, right], comparing=True)
    elif left.form != "scalar" or right.form != "scalar":
        raise Misfit(
            "Vectors cannot be larger or smaller than one another; compare their components or norms.", node
        )
