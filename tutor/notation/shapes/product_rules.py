"""Which kinds can be added, multiplied and divided, and what to type where they cannot."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from tutor.notation.lexicon.functions_of_arrays import IDENTITY
from tutor.notation.lexicon.functions_of_numbers import ABS
from tutor.notation.shapes.misfits import Misfit, named
from tutor.notation.shapes.shape import ANY, SCALAR, Shape, agree, known_size
from tutor.notation.tree.nodes import (
    Apply,
    Elementwise,
    Name,
    Negative,
    Node,
    Norm,
    Number,
    Power,
    Product,
    Quotient,
    Transpose,
    Vector,
)


def total(terms: Sequence[Node], shapes: Sequence[Shape], comparing: bool = False) -> Shape:
    """The kind of a sum; with `comparing` the parts are compared instead."""
    sofar, first = shapes[0], terms[0]
    for term, shape in zip(terms[1:], shapes[1:], strict=True):
        if sofar.form == "any" or shape.form == "any":
            sofar = shape if sofar.form == "any" else sofar
            continue
        if sofar.form in ("condition", "set") or shape.form in ("condition", "set"):
            raise Misfit(
                "Conditions and sets cannot be added. Type ∪ between sets, and “or” between conditions.", term
            )
        if sofar.form != shape.form:
            raise _unlike(first, sofar, term, shape, comparing)
        for left, right in zip(sofar.dims, shape.dims, strict=True):
            if not agree(left, right):
                raise _sizes(first, sofar, term, shape)
        sofar = Shape(
            sofar.form, tuple(known_size(a, b) for a, b in zip(sofar.dims, shape.dims, strict=True))
        )
    return sofar


def _unlike(first: Node, left: Shape, term: Node, right: Shape, comparing: bool) -> Misfit:
    verb = "compared" if comparing else "added"
    one, two = named(first, "the first part"), named(term, "this part")
    sentence = f"{one} is {left.description} and {two} is {right.description}: they cannot be {verb}."
    forms = {left.form, right.form}
    if forms == {"vector", "row"}:
        row = first if left.form == "row" else term
        cure = row.operand if isinstance(row, Transpose) else Transpose(row)
        return Misfit(sentence, row, cure)
    if "scalar" in forms and forms & {"vector", "row"}:
        number = first if left.form == "scalar" else term
        cure_sentence = f"{sentence} For the same number in each component type it times ones."
        return Misfit(cure_sentence, number, None if comparing else Product((number, Name("ones"))))
    if forms == {"scalar", "matrix"} and not comparing:
        number, matrix = (first, right) if left.form == "scalar" else (term, left)
        return _beside_matrix(sentence, number, matrix)
    return Misfit(sentence, term)


def _beside_matrix(sentence: str, number: Node, matrix: Shape) -> Misfit:
    """For a number that is added to a matrix, by which its multiple of the unit matrix is meant."""
    size = matrix.dims[0]
    if size is None or size != matrix.dims[1]:
        return Misfit(sentence, number)
    factor = number.operand if isinstance(number, Negative) else number
    unit = Apply(IDENTITY.name, (Name(size) if isinstance(size, str) else Number(Fraction(size)),))
    times: Node = Product((factor, unit))
    cure = Negative(times) if factor is not number else times
    return Misfit(f"{sentence} To add it to a matrix, type it times the unit matrix.", number, cure)


def _sizes(first: Node, left: Shape, term: Node, right: Shape) -> Misfit:
    one, two = named(first, "the first part"), named(term, "this part")
    if left.form == "matrix":
        return Misfit(f"{one} is {left.description}, {two} is {right.description}: their sizes differ.", term)
    noun = "component" if left.dims[0] == 1 else "components"
    return Misfit(f"{one} has {left.dims[0]} {noun}, {two} has {right.dims[0]}.", term)


def product(node: Product, shapes: Sequence[Shape]) -> Shape:
    """The kind of a product from left to right; numbers may stand anywhere."""
    sofar, before = shapes[0], node.factors[0]
    for factor, shape in zip(node.factors[1:], shapes[1:], strict=True):
        sofar = _times(node, before, sofar, factor, shape)
        if shape.form != "scalar":
            before = factor
    return sofar


def _times(node: Product, before: Node, left: Shape, factor: Node, right: Shape) -> Shape:
    forms = (left.form, right.form)
    if "any" in forms:
        return ANY if forms != ("any", "any") else left
    if "condition" in forms or "set" in forms:
        raise Misfit("Conditions and sets cannot be multiplied.", factor)
    if left.form == "scalar":
        return right
    if right.form == "scalar":
        return left
    if forms == ("vector", "vector"):
        if _lies(before) and agree(left.dims[0], right.dims[0]):
            return SCALAR
        raise _two_vectors(node, before, factor)
    if forms == ("vector", "row"):
        return Shape("matrix", (left.dims[0], right.dims[0]))
    if forms == ("row", "row"):
        raise Misfit("Two rows cannot be multiplied; for the inner product type a^T b.", factor)
    inner = left.dims[-1]
    outer = right.dims[0]
    if forms == ("vector", "matrix") or forms == ("matrix", "row"):
        raise Misfit("A vector stands on the right of a matrix, and a row on the left: A x or x^T A.", factor)
    if not agree(inner, outer):
        one, two = named(before, "the left part"), named(factor, "the right part")
        raise Misfit(
            f"{one} is {left.description}, {two} is {right.description}: they cannot be multiplied.", factor
        )
    if forms == ("row", "vector"):
        return SCALAR
    if forms == ("row", "matrix"):
        return Shape("row", (right.dims[1],))
    if forms == ("matrix", "vector"):
        return Shape("vector", (left.dims[0],))
    return Shape("matrix", (left.dims[0], right.dims[1]))


def _lies(node: Node) -> bool:
    """Whether a list is transposed before another vector, as in `[1, 2]^T [3; 4]`."""
    return isinstance(node, Transpose) and isinstance(node.operand, Vector)


def _two_vectors(node: Product, left: Node, right: Node) -> Misfit:
    one, two = named(left, "a"), named(right, "b")
    inner, each = f"{one}^T {two} for their inner product", f"{one} ⊙ {two} (typed .*)"
    if _by_components(left) or _by_components(right):
        said = f"type {each} to multiply component by component, or {inner}."
        return Misfit(f"{one} and {two} are both vectors: {said}", node, _elementwise(node, left, right))
    cure = Product(tuple(Transpose(f) if f is left else f for f in node.factors), span=node.span)
    said = f"type {inner}, or {each} to multiply component by component."
    return Misfit(f"{one} and {two} are both vectors: {said}", node, cure)


def _by_components(node: Node) -> bool:
    """Whether a factor was made component by component, as |g| is: the product is then likely meant so."""
    return isinstance(node, Apply | Elementwise)


def _elementwise(node: Product, left: Node, right: Node) -> Node:
    """The product with one pair of its vectors multiplied component by component."""
    pair = Elementwise("⊙", left, right)
    factors = tuple(pair if f is left else f for f in node.factors if f is not right)
    return pair if len(factors) == 1 else Product(factors, span=node.span)


def quotient(node: Quotient, shapes: Sequence[Shape]) -> Shape:
    """The kind of a quotient: anything over a number."""
    top, bottom = shapes
    if "any" in (top.form, bottom.form):
        return ANY
    if {top.form, bottom.form} & {"condition", "set"}:
        raise Misfit("Conditions and sets cannot be divided.", node)
    if bottom.form == "scalar":
        return top
    if bottom.form == "matrix":
        raise Misfit("Nothing can be divided by a matrix; type A^-1 for the inverse.", node.bottom)
    one, two = named(node.top, "the top"), named(node.bottom, "the bottom")
    raise Misfit(
        f"{two} is a vector, and nothing can be divided by a vector: type {one} ⊘ {two} (typed ./) to divide "
        "component by component, or a norm.",
        node,
        Elementwise("⊘", node.top, node.bottom),
    )


def elementwise(node: Elementwise, shapes: Sequence[Shape]) -> Shape:
    """The kind of an elementwise product or quotient; a number goes with every component."""
    left, right = shapes
    if left.form == "scalar":
        return right
    if right.form == "scalar":
        return left
    return total((node.left, node.right), shapes, comparing=True)


def power(node: Power, shapes: Sequence[Shape]) -> Shape:
    """The kind of a power: of a number, or of a square matrix."""
    base, exponent = shapes
    if exponent.form not in ("scalar", "any"):
        raise Misfit("An exponent has to be a number.", node.exponent)
    if base.form in ("condition", "set"):
        raise Misfit("A condition has no power.", node.base)
    if base.form == "matrix" and not agree(*base.dims):
        raise Misfit(f"Only a square matrix has powers, and this is {base.description}.", node.base)
    if base.form in ("vector", "row"):
        if isinstance(node.base, Apply) and node.base.function == ABS.name:
            raise _absolute(node, node.base)
        name = named(node.base, "x")
        if isinstance(node.exponent, Number) and node.exponent.value == 2:
            raise Misfit(
                f"{name} is a vector and has no square: type ||{name}||_2^2 for the square of its length, "
                f"or {name} ⊙ {name} (typed .*) to square each component.",
                node,
                Elementwise("⊙", node.base, node.base),
            )
        if node.exponent == Negative(Number(Fraction(1))):
            ones = Elementwise("⊘", Number(Fraction(1)), node.base)
            said = f"type 1 ⊘ {name} (typed ./) to divide component by component."
            raise Misfit(f"{name} is a vector, and has no inverse: {said}", node, ones)
        raise Misfit(f"{name} is a vector, and only numbers and square matrices have powers.", node)
    return base


def _absolute(node: Power, base: Apply) -> Misfit:
    """For `|a|^2`, by which the length of a vector is meant."""
    name = named(base.arguments[0], "x")
    return Misfit(
        f"|{name}| is the absolute value of each component, and a vector has no powers: type ||{name}||_2 "
        "for the length of the vector, with double bars.",
        node,
        Power(Norm(base.arguments[0], Number(Fraction(2))), node.exponent),
    )
