"""Facts about vectors: `sum(y) = 1`, `u^T v = 0`, `‖v‖ = 1`, `A x = b`, `A v = λ v`."""

from __future__ import annotations

from fractions import Fraction

from tutor.checking.facts.trees import ONE, TWO, minus, over, sign_of, sqrt, times
from tutor.checking.facts.world import Solution, World
from tutor.notation.lexicon.functions_of_arrays import DOT, ONES, SUM
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree.nodes import (
    Apply,
    Component,
    Name,
    Negative,
    Node,
    Norm,
    Number,
    Over,
    Power,
    Product,
    Quotient,
    Sum,
    Transpose,
)
from tutor.notation.tree.rewrite import rebuilt

_EVERY = Name(ONES.name)
"""The weights of a plain sum."""


def on_plane(left: Node, right: Node, world: World) -> Solution | None:
    """`wᵀy = c`: y = Y + (c - wᵀY)/(wᵀw) w."""
    for side, other in ((left, right), (right, left)):
        for name, weights in _functionals(side):
            known = world.names.get(name)
            if known is None or known.form != "vector" or world.reaches(Sum((other, weights)), name):
                continue
            inner = world.inner(name)
            if inner is None:
                continue
            along = _ones(known) if weights == _EVERY else weights
            lack = minus(other, _at(side, name, inner))
            step = Product((Quotient(lack, _at(side, name, along)), along))
            return {name: Sum((inner, step))}
    return None


def _at(tree: Node, name: str, value: Node) -> Node:
    """The tree with a value for a name."""
    return rebuilt(tree, lambda node: value if node == Name(name) else None)


def _ones(known: Declaration) -> Node:
    (size,) = known.dims
    return Apply(ONES.name, (Name(size) if isinstance(size, str) else Number(Fraction(size)),))


def _functionals(side: Node) -> list[tuple[str, Node]]:
    """The vectors in which a number is linear, with their weights: of `w^T y` y with w, and w with y."""
    match side:
        case Apply(SUM.name, (Name(name),)):
            return [(name, _EVERY)]
        case Apply(DOT.name, (first, second)) | Product((Transpose(first), second)):
            return _either(first, second)
        case Over(SUM.name, index, body, low, high) if _whole(low, high):
            return _weighted(body, index)
        case _:
            return []


def _weighted(body: Node, index: str) -> list[tuple[str, Node]]:
    """The same for the terms of a sum, y_i and w_i y_i."""
    match body:
        case Component(Name(name), Name(at)) if at == index:
            return [(name, _EVERY)]
        case Product((Component(first, Name(one)), Component(second, Name(two)))) if one == two == index:
            return _either(first, second)
        case _:
            return []


def _either(first: Node, second: Node) -> list[tuple[str, Node]]:
    return [
        (one.name, other)
        for one, other in ((second, first), (first, second))
        if isinstance(one, Name) and one not in (_EVERY, other)
    ]


def _whole(low: Node | None, high: Node | None) -> bool:
    """Whether a sum runs over all components, as far as its bounds say; the points tell the rest."""
    return (low is None or low == ONE) and (high is None or isinstance(high, Name | Number))


def of_length(left: Node, right: Node, world: World) -> Solution | None:
    """`‖v‖ = r` and `vᵀv = r²`: v = r V/‖V‖."""
    for side, other in ((left, right), (right, left)):
        name, squared = _length(side)
        known = world.names.get(name)
        if known is None or known.form != "vector" or known.domain != "real":
            continue
        inner = world.inner(name)
        if inner is None or sign_of(other, world.declared) != 1 or world.reaches(other, name):
            continue
        radius = (ONE if other == ONE else sqrt(other)) if squared else other
        return {name: times(over(radius, Norm(inner, TWO)), inner)}
    return None


def _length(side: Node) -> tuple[str, bool]:
    """The vector whose length a number is, and whether it is the square of it; no name where it is none."""
    match side:
        case Norm(Name(name), p) if p == TWO:
            return name, False
        case Power(Norm(Name(name), p), exponent) if p == exponent == TWO:
            return name, True
        case Apply(DOT.name, (Name(name), Name(other))) | Product((Transpose(Name(name)), Name(other))):
            return (name, True) if name == other else ("", False)
        case Over(SUM.name, index, Power(Component(Name(name), Name(at)), power), low, high):
            return (name, True) if at == index and power == TWO and _whole(low, high) else ("", False)
        case _:
            return "", False


def alone(left: Node, right: Node, world: World) -> Solution | None:
    """`b = A x`, a vector or matrix by its name alone: b is that."""
    for side, other in ((left, right), (right, left)):
        if isinstance(side, Name) and not world.reaches(other, side.name):
            known = world.free(side.name, "vector") or world.free(side.name, "matrix")
            if known is not None and known.domain in ("real", "complex"):
                return {known.name: other}
    return None


def mapped(left: Node, right: Node, world: World) -> Solution | None:
    """`A v = λ v`: A = X + (λ v - X v) vᵀ/(vᵀv)."""
    for side, other in ((left, right), (right, left)):
        match side:
            case Product((Name(name), vector)):
                pass
            case _:
                continue
        known = world.free(name, "matrix")
        if known is None or world.reaches(Sum((vector, other)), name) or not _is_column(vector, world):
            continue
        free = world.parameter(name, known)
        lack = minus(other, Product((free, vector)))
        length = Product((Transpose(vector), vector))
        return {name: Sum((free, Product((Quotient(ONE, length), lack, Transpose(vector)))))}
    return None


def _is_column(tree: Node, world: World) -> bool:
    known = world.names.get(tree.name) if isinstance(tree, Name) else None
    return known is not None and known.form == "vector"


def linear(left: Node, right: Node, world: World) -> Solution | None:
    """`u + v = w`, sums of vectors or matrices: one that stands alone among the terms."""
    terms = [*_terms(left), *(Negative(term) for term in _terms(right))]
    for at, term in enumerate(terms):
        inner, sign = term, 1
        while isinstance(inner, Negative):
            inner, sign = inner.operand, -sign
        known = None
        if isinstance(inner, Name):
            known = world.free(inner.name, "vector") or world.free(inner.name, "matrix")
        others = terms[:at] + terms[at + 1 :]
        if known is None or not others or any(world.reaches(other, known.name) for other in others):
            continue
        rest = others[0] if len(others) == 1 else Sum(tuple(others))
        return {known.name: Negative(rest) if sign > 0 else rest}
    return None


def _terms(side: Node) -> tuple[Node, ...]:
    return side.terms if isinstance(side, Sum) else (side,)
