"""Which inverses of matrices are too large to be written out in symbols."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tutor.checking.facts.parameters import Orthonormal
from tutor.checking.functions.matrices import INV
from tutor.checking.semantics.profile import Profile
from tutor.notation import shape_of
from tutor.notation.shapes.shape import Shape
from tutor.notation.tree import nodes as t

LARGEST_INVERSE = 3
"""Rows of a sum or product of matrices whose inverse is written out: its determinant has n! terms, each of n
entries that are sums themselves, so that four rows take longer than a whole answer may."""
LARGEST_FOR_SYMPY = 2
"""Rows of any matrix that SymPy inverts: what it takes for three is a matter of luck."""


def inverts_large(
    profile: Profile, sizes: Mapping[str, int], largest: int = LARGEST_INVERSE, named: bool = False
) -> bool:
    """Whether a matrix is inverted that is no plain name and has more rows than are written out.

    Args:
        profile: the expression.
        sizes: what the symbolic dimensions are set to.
        largest: rows that are written out.
        named: whether plain names count as well.
    """
    for node in profile.scene.parts(profile.tree):
        if isinstance(node, Orthonormal):
            return True
        for matrix in _inverted(node, named):
            shape = shape_of(matrix, profile.scene.vocabulary)
            rows = shape.dims[0] if isinstance(shape, Shape) and shape.form == "matrix" else 0
            size = sizes.get(rows, 0) if isinstance(rows, str) else rows or 0
            if size > largest:
                return True
    return False


def _inverted(node: t.Node, named: bool) -> Iterator[t.Node]:
    """The matrix that a node inverts, unless its entries are single symbols; `named` has these too."""
    match node:
        case t.Power(base, t.Negative()):
            inner = base
        case t.Apply(INV.name, (argument,)):
            inner = argument
        case _:
            return
    while isinstance(inner, t.Transpose):
        inner = inner.operand
    if named or not isinstance(inner, t.Name):
        yield inner
