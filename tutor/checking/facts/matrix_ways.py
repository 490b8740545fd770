"""Facts about matrices: symmetric, skew, orthogonal, projections, of a given trace, nilpotent, commuting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from tutor.checking.facts.parameters import Orthonormal
from tutor.checking.facts.trees import ONE, TWO, minus
from tutor.checking.facts.world import Solution, World
from tutor.notation.lexicon.functions_of_arrays import DET, DIAG, IDENTITY, INV, ONES, TR
from tutor.notation.lexicon.functions_of_numbers import SIGN
from tutor.notation.lexicon.vocabulary import Declaration, Fact
from tutor.notation.tree.nodes import (
    Apply,
    Component,
    Name,
    Negative,
    Node,
    Number,
    Power,
    Product,
    Quotient,
    Sum,
    Transpose,
)

Property = str
"""`symmetric`, `skew`, `columns` and `rows` (orthonormal ones), `idempotent`, `involution`, `nilpotent`."""
MOST_POWERS = 5
"""Powers of a matrix in what commutes with it: as many as the largest matrix that is written out has rows."""


def property_of(fact: Fact) -> tuple[str, Property] | None:
    """The matrix that a fact is about and the property that it gives, if it is one of these."""
    if fact.tree.operators != ("=",):
        return None
    left, right = fact.tree.operands
    for one, two in ((left, right), (right, left)):
        found = _named(one, two)
        if found is not None:
            return found
    return None


def _named(left: Node, right: Node) -> tuple[str, Property] | None:
    match (left, right):
        case (Name(name), Transpose(Name(other))) if name == other:
            return name, "symmetric"
        case (Name(name), Negative(Transpose(Name(other)))) | (Negative(Name(name)), Transpose(Name(other))):
            return (name, "skew") if name == other else None
        case (Sum((Name(name), Transpose(Name(other)))), zero) if name == other and _is_zero(zero):
            return name, "skew"
        case (Sum((Name(name), Negative(Transpose(Name(other))))), zero) if name == other and _is_zero(zero):
            return name, "symmetric"
        case (Product((Transpose(Name(name)), Name(other))), unit) if name == other and _is_unit(unit):
            return name, "columns"
        case (Product((Name(name), Transpose(Name(other)))), unit) if name == other and _is_unit(unit):
            return name, "rows"
        case (Transpose(Name(name)), inverse) if _is_inverse(inverse, name):
            return name, "columns"
        case (Power(Name(name), power), Name(other)) if name == other and power == TWO:
            return name, "idempotent"
        case (Product((Name(name), Name(same))), Name(other)) if name == same == other:
            return name, "idempotent"
        case (Power(Name(name), power), zero) if power == TWO and _is_zero(zero):
            return name, "nilpotent"
        case (Product((Name(name), Name(other))), zero) if name == other and _is_zero(zero):
            return name, "nilpotent"
        case (Power(Name(name), power), unit) if power == TWO and _is_unit(unit):
            return name, "involution"
        case (Product((Name(name), Name(other))), unit) if name == other and _is_unit(unit):
            return name, "involution"
        case _:
            return None


def _is_zero(tree: Node) -> bool:
    return isinstance(tree, Product) and tree.factors[0] == Number(Fraction(0))


def _is_unit(tree: Node) -> bool:
    return isinstance(tree, Apply) and tree.function == IDENTITY.name


def _is_inverse(tree: Node, name: str) -> bool:
    return tree in (Power(Name(name), Negative(ONE)), Apply(INV.name, (Name(name),)))


def with_properties(name: str, properties: frozenset[Property], world: World) -> Solution | None:
    """A matrix of which all these are known and nothing else is."""
    known = world.free(name, "matrix")
    if known is None or known.domain != "real" or known.definition is not None:
        return None
    square = known.dims[0] == known.dims[1]
    if square and properties & {"columns", "rows"}:
        properties = (properties - {"rows"}) | {"columns"}
    make = _MADE.get(properties)
    return (
        None
        if make is None or not (square or properties <= {"columns", "rows"})
        else {name: make(known, world)}
    )


def _symmetric(known: Declaration, world: World) -> Node:
    free = world.parameter(known.name, known)
    return Quotient(Sum((free, Transpose(free))), TWO)


def _skew(known: Declaration, world: World) -> Node:
    free = world.parameter(known.name, known)
    return Quotient(minus(free, Transpose(free)), TWO)


def _columns(known: Declaration, world: World) -> Node:
    rows, columns = known.dims
    return _orthonormal(known, rows, columns, world)


def _rows(known: Declaration, world: World) -> Node:
    rows, columns = known.dims
    return Transpose(_orthonormal(known, columns, rows, world))


def _orthonormal(known: Declaration, rows: int | str, columns: int | str, world: World) -> Node:
    square = world.parameter(known.name, Declaration(known.name, "matrix", dims=(rows, rows)))
    return Orthonormal(square, _vector(known, columns, world), _size(columns))


def _vector(known: Declaration, size: int | str, world: World) -> Node:
    return world.parameter(known.name, Declaration(known.name, "vector", dims=(size,)))


def _size(size: int | str) -> Node:
    return Name(size) if isinstance(size, str) else Number(Fraction(size))


def _zeros_and_ones(known: Declaration, world: World) -> Node:
    """A diagonal matrix with 0 and 1 as the signs of a vector say."""
    signs = Apply(SIGN.name, (_vector(known, known.dims[0], world),))
    return Apply(DIAG.name, (Quotient(Sum((Apply(ONES.name, (_size(known.dims[0]),)), signs)), TWO),))


def _signs(known: Declaration, world: World) -> Node:
    return Apply(DIAG.name, (Apply(SIGN.name, (_vector(known, known.dims[0], world),)),))


def _conjugated(diagonal: Callable[[Declaration, World], Node]) -> Callable[[Declaration, World], Node]:
    """S D S^-1 with any invertible S."""

    def made(known: Declaration, world: World) -> Node:
        basis = world.parameter(known.name, known)
        return Product((basis, diagonal(known, world), Apply(INV.name, (basis,))))

    return made


def _nilpotent(known: Declaration, world: World) -> Node:
    """P X (I - P) with any projection P and any X, whose square is 0."""
    projection = _conjugated(_zeros_and_ones)(known, world)
    free = world.parameter(known.name, replace(known, text=""))
    rest = minus(Apply(IDENTITY.name, (_size(known.dims[0]),)), projection)
    return Product((projection, free, rest))


def _rotated(diagonal: Callable[[Declaration, World], Node]) -> Callable[[Declaration, World], Node]:
    """Q D Qᵀ with any orthogonal Q."""

    def made(known: Declaration, world: World) -> Node:
        rotation = _columns(known, world)
        return Product((rotation, diagonal(known, world), Transpose(rotation)))

    return made


_MADE: dict[frozenset[Property], Callable[[Declaration, World], Node]] = {
    frozenset({"symmetric"}): _symmetric,
    frozenset({"skew"}): _skew,
    frozenset({"columns"}): _columns,
    frozenset({"rows"}): _rows,
    frozenset({"idempotent"}): _conjugated(_zeros_and_ones),
    frozenset({"involution"}): _conjugated(_signs),
    frozenset({"nilpotent"}): _nilpotent,
    frozenset({"symmetric", "idempotent"}): _rotated(_zeros_and_ones),
    frozenset({"symmetric", "involution"}): _rotated(_signs),
    frozenset({"symmetric", "columns"}): _rotated(_signs),
    frozenset({"involution", "columns"}): _rotated(_signs),
    frozenset({"symmetric", "involution", "columns"}): _rotated(_signs),
}


def of_trace(left: Node, right: Node, world: World) -> Solution | None:
    """`tr(A) = c`: A = X + (c - tr X)/n I."""
    for side, other in ((left, right), (right, left)):
        match side:
            case Apply(TR.name, (Name(name),)):
                known, inner = world.names.get(name), world.inner(name)
            case _:
                continue
        if known is None or inner is None or known.form != "matrix" or world.reaches(other, name):
            continue
        size = _size(known.dims[0])
        lack = Quotient(minus(other, Apply(TR.name, (inner,))), size)
        return {name: Sum((inner, Product((lack, Apply(IDENTITY.name, (size,))))))}
    return None


def of_determinant(left: Node, right: Node, world: World) -> Solution | None:
    """`det(A) = c`: any X, the first row times c/det(X)."""
    for side, other in ((left, right), (right, left)):
        match side:
            case Apply(DET.name, (Name(name),)):
                known = world.free(name, "matrix")
            case _:
                continue
        if known is None or known.dims[0] != known.dims[1] or world.reaches(other, name):
            continue
        free = world.parameter(name, known)
        lack = minus(Quotient(other, Apply(DET.name, (free,))), ONE)
        unit = Apply(IDENTITY.name, (_size(known.dims[0]),))
        first = Product((lack, Transpose(Component(unit, ONE))))
        factors = Sum((Apply(ONES.name, (_size(known.dims[0]),)), first))
        return {name: Product((Apply(DIAG.name, (factors,)), free))}
    return None


def commuting(left: Node, right: Node, world: World) -> Solution | None:
    """`A B = B A`: B = c_1 I + c_2 A + c_3 A² + …

    Such pairs lie dense among all that commute (Motzkin and Taussky 1955), so that what holds for them holds
    for all.
    """
    match (left, right):
        case (Product((Name(one), Name(two))), Product((Name(second), Name(first)))) if (one, two) == (
            first,
            second,
        ):
            known = world.free(two, "matrix")
        case _:
            return None
    if one == two or known is None or known.domain != "real" or known.dims[0] != known.dims[1]:
        return None
    size = known.dims[0]
    if world.free(one, "matrix") is None or (isinstance(size, int) and size > MOST_POWERS):
        return None
    weights = world.parameter(two, Declaration(two, "vector", dims=(MOST_POWERS,)))
    powers = (
        Apply(IDENTITY.name, (_size(size),)),
        Name(one),
        *(Power(Name(one), _power(k)) for k in (2, 3, 4)),
    )
    terms = (Product((Component(weights, _power(at)), power)) for at, power in enumerate(powers, 1))
    return {two: Sum(tuple(terms))}


def _power(number: int) -> Node:
    return Number(Fraction(number))


def inverted(left: Node, right: Node, world: World) -> Solution | None:
    """`A B = I` with square matrices: B = A^-1."""
    match left:
        case Product((first, Name(name))) if _is_unit(right) and not world.reaches(first, name):
            known = world.free(name, "matrix")
            if known is not None and known.dims[0] == known.dims[1]:
                return {name: Apply(INV.name, (first,))}
    return None
