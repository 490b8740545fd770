"""Facts about one matrix: symmetric, skew, orthogonal, a projection, an involution, of a given trace."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from tutor.checking.facts.parameters import Orthonormal
from tutor.checking.facts.trees import ONE, TWO, minus
from tutor.checking.facts.world import Solution, World
from tutor.notation.lexicon.functions_of_arrays import DIAG, IDENTITY, INV, ONES, TR
from tutor.notation.lexicon.functions_of_numbers import SIGN
from tutor.notation.lexicon.vocabulary import Declaration, Fact
from tutor.notation.tree.nodes import (
    Apply,
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
"""`symmetric`, `skew`, `columns` and `rows` (orthonormal ones), `idempotent`, `involution`."""


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


def inverted(left: Node, right: Node, world: World) -> Solution | None:
    """`A B = I` with square matrices: B = A^-1."""
    match left:
        case Product((first, Name(name))) if _is_unit(right) and not world.reaches(first, name):
            known = world.free(name, "matrix")
            if known is not None and known.dims[0] == known.dims[1]:
                return {name: Apply(INV.name, (first,))}
    return None
