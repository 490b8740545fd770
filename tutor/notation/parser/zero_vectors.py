"""Reads the 0 in `u + g = 0` as the zero vector."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from tutor.notation.lexicon.functions_of_arrays import ZEROS
from tutor.notation.lexicon.vocabulary import Vocabulary
from tutor.notation.shapes.infer import shape_of
from tutor.notation.shapes.shape import Shape, Size
from tutor.notation.tree.nodes import Apply, Both, Either, Name, Node, Number, Product, Relation

_ZERO = Number(Fraction(0))


def with_zero_vectors(tree: Node, names: Vocabulary) -> Node:
    """The same conditions, with the zero vector for a 0 compared with a vector; other trees as they are.

    The zero matrix is written as 0 times the other side.
    """
    if isinstance(tree, Both | Either):
        return replace(tree, items=tuple(with_zero_vectors(item, names) for item in tree.items))
    if not isinstance(tree, Relation) or _ZERO not in tree.operands or len(tree.operands) != 2:
        return tree
    other = next((side for side in tree.operands if side != _ZERO), _ZERO)
    shape = shape_of(other, names)
    if not isinstance(shape, Shape) or shape.form not in ("vector", "matrix"):
        return tree
    if shape.form == "matrix":
        zeros = Product((_ZERO, other))
        return replace(tree, operands=tuple(zeros if side == _ZERO else side for side in tree.operands))
    size = shape.dims[0]
    operands = tuple(_vector(side, size) if side == _ZERO else side for side in tree.operands)
    return replace(tree, operands=operands)


def _vector(zero: Node, size: Size) -> Node:
    """`zeros(n)`, or `0 ones` where the size is not known."""
    if size is None:
        return Product((zero, Name("ones", span=zero.span)), span=zero.span)
    length = Name(size) if isinstance(size, str) else Number(Fraction(size))
    return Apply(ZEROS.name, (length,), span=zero.span)
