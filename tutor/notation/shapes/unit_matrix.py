"""The unit matrix: `identity(n)`, or `I_n` where I is no name; its kind, and where it is meant."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from tutor.notation.lexicon.functions_of_arrays import IDENTITY, ONES
from tutor.notation.lexicon.prepared_vocabulary import Known
from tutor.notation.shapes.misfits import Misfit
from tutor.notation.shapes.shape import Shape, Size
from tutor.notation.tree.fold import fold
from tutor.notation.tree.nodes import Apply, Name, Node, Number, Span
from tutor.notation.tree.rewrite import with_children
from tutor.notation.tree.size_limits import LARGEST_UNIT

UNIT = IDENTITY.name
"""The function's canonical name."""


def unit_shape(node: Apply, names: Known) -> Shape:
    """n × n, where n is a dimension, a natural number or a whole number as typed.

    Raises:
        Misfit: the size is something else, or more than is ever written out.
    """
    size = size_of(node, names)
    if isinstance(size, int) and size > LARGEST_UNIT:
        raise Misfit(f"A unit matrix has at most {LARGEST_UNIT} rows here.", node.arguments[0])
    return Shape("matrix", (size, size))


def unit_of(size: int | str, span: Span) -> Node:
    """The unit matrix of a size that is known."""
    return Apply(UNIT, (Name(size) if isinstance(size, str) else Number(Fraction(size)),), span=span)


def ones_of(size: int | str, span: Span) -> Node:
    """The vector of ones of a size that is known."""
    return Apply(ONES.name, (Name(size) if isinstance(size, str) else Number(Fraction(size)),), span=span)


def size_of(node: Apply, names: Known) -> Size:
    """The size that a function makes something of, as in identity(3) and identity(n).

    Raises:
        Misfit: it is no whole number and no name of one.
    """
    size = _size(node.arguments[0], names)
    if size is None:
        what = "a unit matrix" if node.function == UNIT else "this vector"
        raise Misfit(
            f"The size of {what} is typed as a whole number or as the name of one, as in {node.function}(3) "
            f"or {node.function}(n) with n in N.",
            node.arguments[0],
        )
    return size


def _size(argument: Node, names: Known) -> Size:
    declaration = names.declarations.get(argument.name) if isinstance(argument, Name) else None
    if declaration is not None and declaration.definition is not None:
        return _size(declaration.definition, names) if isinstance(declaration.definition, Number) else None
    if isinstance(argument, Name):
        return argument.name if names.counts(argument.name) else None
    if isinstance(argument, Number) and argument.value.denominator == 1 and argument.value >= 1:
        return int(argument.value)
    return None


def lowered_unit(known: Known, name: str, indices: Sequence[Node], span: Span) -> Node | None:
    """What `I_n` means if it is a unit matrix: where I is no name, or the name of one."""
    if len(indices) != 1:
        return None
    size = indices[0]
    declaration = known.declarations.get(name)
    if declaration is not None:
        unit = declaration.definition
        if not (isinstance(unit, Apply) and unit.function == UNIT and isinstance(size, Name)):
            return None
        if unit.arguments == (size,):
            return Name(name, span=span)
        return Apply(UNIT, (size,), span=span) if known.is_size(size.name) else None
    if name != "I" or known.declared(name) or name in known.bases:
        return None
    if isinstance(size, Number):
        meant = not known.open or any(size.value in found.dims for found in known.declarations.values())
    else:
        meant = isinstance(size, Name) and known.counts(size.name)
    return Apply(UNIT, (size,), span=span) if meant else None


def with_own_names(tree: Node, names: Known) -> Node:
    """The tree with the declared name of each unit matrix that has one."""
    own = {
        declaration.definition: Name(name)
        for name, declaration in names.declarations.items()
        if isinstance(declaration.definition, Apply) and declaration.definition.function == UNIT
    }

    def step(node: Node, below: Sequence[Node]) -> Node:
        return own[node] if node in own else with_children(node, below)

    return fold(tree, step) if own else tree
