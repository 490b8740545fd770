"""Reads the 0 in `u + g = 0` as the zero vector."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from tutor.notation.lexicon.vocabulary import Vocabulary
from tutor.notation.shapes.infer import shape_of
from tutor.notation.shapes.shape import Shape
from tutor.notation.tree.nodes import Both, Either, Name, Node, Number, Product, Relation

_ZERO = Number(Fraction(0))


def with_zero_vectors(tree: Node, names: Vocabulary) -> Node:
    """The same conditions, with `0 ones` for a 0 that is compared with a vector; other trees as they are."""
    if isinstance(tree, Both | Either):
        return replace(tree, items=tuple(with_zero_vectors(item, names) for item in tree.items))
    if not isinstance(tree, Relation) or _ZERO not in tree.operands or len(tree.operands) != 2:
        return tree
    other = next((side for side in tree.operands if side != _ZERO), _ZERO)
    shape = shape_of(other, names)
    if not isinstance(shape, Shape) or shape.form != "vector":
        return tree
    return replace(tree, operands=tuple(_vector(side) if side == _ZERO else side for side in tree.operands))


def _vector(zero: Node) -> Node:
    return Product((zero, Name("ones", span=zero.span)), span=zero.span)
