"""Spellings whose meaning depends on the kinds of their parts: `a·b`, `⟨a, b⟩`, `|A|`, `‖A‖_F`."""

from __future__ import annotations

from fractions import Fraction

from tutor.notation.lexicon.functions_of_arrays import DET, DOT, TR
from tutor.notation.lexicon.functions_of_numbers import ABS, SQRT
from tutor.notation.parser.cursor import Cursor
from tutor.notation.shapes.by_components import elementwise_power
from tutor.notation.shapes.infer import form_of
from tutor.notation.shapes.shape import ShapeForm
from tutor.notation.tree.nodes import (
    Apply,
    Name,
    Negative,
    Node,
    Norm,
    Number,
    Power,
    Product,
    Span,
    Transpose,
    Vector,
)
from tutor.notation.writing.plain import write

FROBENIUS = "F"
_ONE = Number(Fraction(1))
TWO = Number(Fraction(2))
_LONGEST = 400
"""Characters: the kinds of longer parts are not found out again and again while the text is read."""


def form(node: Node, cursor: Cursor) -> ShapeForm | None:
    """What a part is: a number, a vector, a matrix; None where that is not to be seen at once."""
    if isinstance(node, Number):
        return "scalar"
    if isinstance(node, Name) and (declared := cursor.known.declarations.get(node.name)) is not None:
        return declared.form if declared.form != "function" else None
    if node.span[1] - node.span[0] > _LONGEST or not _has_arrays(cursor):
        return None
    return form_of(node, cursor.known)


def _has_arrays(cursor: Cursor) -> bool:
    """Whether anything but numbers can stand in the text."""
    declared = cursor.known.declarations.values()
    lists = any(mark in cursor.text for mark in ",;&")
    return lists or any(known.form in ("vector", "matrix") for known in declared)


def inner_product(left: Node, right: Node, span: Span, cursor: Cursor) -> Node | None:
    """`a·b` of two vectors; None for the product of anything else."""
    if form(left, cursor) != "vector" or form(right, cursor) != "vector":
        return None
    typed = cursor.words(span)
    if typed.startswith("{"):  # `\\vec{a}` begins behind its command
        typed = f"{write(left, 'unicode')}·{write(right, 'unicode')}"
    cursor.note(f"{typed} was read as the inner product of two vectors.")
    return Apply(DOT.name, (left, right), span=span)


def angle_brackets(items: tuple[Node, ...], span: Span, cursor: Cursor) -> Node:
    """`⟨a, b⟩` of two vectors is their inner product, and of anything else a vector."""
    if len(items) != 2 or inner_product(*items, span, cursor) is None:
        return Vector(items, "tuple", span=span)
    return Apply(DOT.name, items, span=span)


def single_bars(inside: Node, span: Span, cursor: Cursor) -> Node:
    """`|x|`; of a matrix the determinant."""
    if form(inside, cursor) != "matrix":
        return Apply(ABS.name, (inside,), span=span)
    typed = cursor.words(inside.span)
    cursor.note(f"{cursor.words(span)} was read as the determinant; type abs({typed}) for the entries.")
    return Apply(DET.name, (inside,), span=span)


def spelt_out(name: str, arguments: tuple[Node, ...], cursor: Cursor) -> str:
    """The word that a function is written back as where its sign would mean another: `abs(A)`, not `|A|`."""
    matrix = name == ABS.name and form(arguments[0], cursor) == "matrix"
    return ABS.name if matrix else ""


def frobenius(inside: Node, span: Span, cursor: Cursor) -> Node:
    """`‖A‖_F`; of a vector it is the 2-norm."""
    if form(inside, cursor) != "matrix":
        return Norm(inside, TWO, span=span)
    square = Product((Transpose(inside, span=span), inside), span=span)
    return Apply(SQRT.name, (Apply(TR.name, (square,), span=span),), span=span)


def inverse_transpose(base: Node, span: Span) -> Node:
    """`A^{-T}`."""
    return Transpose(Power(base, Negative(_ONE, span=span), span=span), span=span)


def powers_of_components(base: Node, times: int, span: Span, cursor: Cursor) -> Node:
    """`g^{⊙2}` and `g.^2`; of a number an ordinary power."""
    exponent = Number(Fraction(times), span=span)
    if form(base, cursor) not in ("vector", "row", "matrix"):
        return Power(base, exponent, span=span)
    return elementwise_power(base, exponent) or Power(base, exponent, span=span)
