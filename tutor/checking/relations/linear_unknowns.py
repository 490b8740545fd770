"""`A x = b` and `x = A^-1 b`: an equation that is linear in a vector or a matrix, beside its solution."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from tutor.checking.equality.decide import Decision, decide
from tutor.checking.facts.trees import is_nonzero, sign_of
from tutor.checking.functions.matrices import DET, IDENTITY, INV
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation import shape_of
from tutor.notation.shapes.shape import Shape
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt

_ZERO = t.Number(Fraction(0))


def solves(first: t.Node, second: t.Node, scene: Scene) -> Decision | None:
    """Equal where one equation says what the other's only solution is; None where that is not shown.

    The only one: the matrix before the unknown has an inverse wherever both equations mean something.
    """
    for one, two in ((first, second), (second, first)):
        found = _explicit(one, scene)
        if found is None or not isinstance(two, t.Relation) or two.operators != ("=",):
            continue
        name, value = found
        gap = t.Sum((two.operands[0], t.Negative(two.operands[1])))
        inverted = [matrix for tree in (one, two) for matrix in _inverted(tree)]
        for right in (False, True):
            matrix = _coefficient(gap, name, right, scene)
            if matrix is None or not _has_inverse(matrix, inverted, scene):
                continue
            decision = _decided(two, t.Name(name), value, scene)
            if decision is not None:
                return decision
    return None


def _decided(equation: t.Relation, name: t.Name, value: t.Node, scene: Scene) -> Decision | None:
    """Whether a value for the unknown satisfies the equation."""
    left, right = (rebuilt(side, lambda node: value if node == name else None) for side in equation.operands)
    try:
        found = decide(Profile(left, scene), Profile(right, scene))
    except CannotEvaluate:
        return None
    return None if found.answer == "unknown" else found


def _explicit(tree: t.Node, scene: Scene) -> tuple[str, t.Node] | None:
    """The vector or matrix that an equation gives a value, and the value."""
    if not isinstance(tree, t.Relation) or tree.operators != ("=",):
        return None
    for side, other in (tree.operands, tree.operands[::-1]):
        declared = scene.vocabulary.get(side.name) if isinstance(side, t.Name) else None
        if declared is None or declared.form not in ("vector", "matrix") or declared.definition is not None:
            continue
        if declared.name not in scene.names(other):
            return declared.name, other
    return None


def _coefficient(tree: t.Node, name: str, right: bool, scene: Scene) -> t.Node | None:
    """The matrix M of a tree M x + c, or x M + c with `right`; 0 where x does not occur, None for others."""
    if t.Name(name) not in t.walk(tree):
        return _ZERO
    match tree:
        case t.Name():
            declared = scene.vocabulary.get(name)
            size = declared.dims[-1 if right else 0] if declared is not None else 1
            return t.Apply(
                IDENTITY.name, (t.Name(size) if isinstance(size, str) else t.Number(Fraction(size)),)
            )
        case t.Negative(inner):
            found = _coefficient(inner, name, right, scene)
            return None if found is None else t.Negative(found)
        case t.Quotient(top, bottom) if t.Name(name) not in t.walk(bottom):
            found = _coefficient(top, name, right, scene)
            return None if found is None else t.Quotient(found, bottom)
        case t.Sum(terms):
            parts = [_coefficient(term, name, right, scene) for term in terms]
            kept = tuple(part for part in parts if part is not None and part != _ZERO)
            if None in parts or not kept:
                return None
            return kept[0] if len(kept) == 1 else t.Sum(kept)
        case t.Product(factors):
            return _of_product(factors, name, right, scene)
        case _:
            return None


def _of_product(factors: tuple[t.Node, ...], name: str, right: bool, scene: Scene) -> t.Node | None:
    holding = [at for at, factor in enumerate(factors) if t.Name(name) in t.walk(factor)]
    if len(holding) != 1:
        return None
    (at,) = holding
    before, after = factors[:at], factors[at + 1 :]
    inner = _coefficient(factors[at], name, right, scene)
    beyond = before if right else after
    if inner is None or not all(_is_number(factor, scene) for factor in beyond):
        return None
    found = (*before, inner, *after) if right else (*after, *before, inner)
    whole = [factor for factor in found if not _is_unit(factor)]
    if all(_is_number(factor, scene) for factor in whole):
        whole.append(inner)
    return whole[0] if len(whole) == 1 else t.Product(tuple(whole))


def _is_unit(tree: t.Node) -> bool:
    return isinstance(tree, t.Apply) and tree.function == IDENTITY.name


def _is_number(tree: t.Node, scene: Scene) -> bool:
    shape = shape_of(tree, scene.vocabulary)
    return isinstance(shape, Shape) and shape.form == "scalar"


def _inverted(tree: t.Node) -> Iterator[t.Node]:
    """The matrices whose inverses occur, which therefore exist."""
    for node in t.walk(tree):
        match node:
            case t.Power(base, t.Negative()) | t.Apply(INV.name, (base,)):
                while isinstance(base, t.Transpose):
                    base = base.operand
                yield base


def _has_inverse(matrix: t.Node, inverted: list[t.Node], scene: Scene) -> bool:
    """Whether a square matrix surely has one, where the inverses of the others exist."""
    declared = scene.vocabulary.get
    if matrix in inverted or _is_unit(matrix) or _is_definite(matrix, scene):
        return True
    match matrix:
        case t.Negative(inner) | t.Transpose(inner):
            return _has_inverse(inner, inverted, scene)
        case t.Quotient(top, bottom):
            return _has_inverse(top, inverted, scene) and _is_number(bottom, scene)
        case t.Product(factors):
            sure = all(
                is_nonzero(factor, declared)
                if _is_number(factor, scene)
                else _has_inverse(factor, inverted, scene)
                for factor in factors
            )
            if sure:
                return True
        case t.Name(name) if any(_says_inverse(fact.tree, name) for fact in scene.vocabulary.facts):
            return True
    return any(_is_same(matrix, other, scene) for other in inverted)


def _says_inverse(fact: t.Relation, name: str) -> bool:
    """Whether a fact is det(A) != 0."""
    return fact.operators == ("!=",) and set(fact.operands) == {t.Apply(DET.name, (t.Name(name),)), _ZERO}


def _is_same(matrix: t.Node, other: t.Node, scene: Scene) -> bool:
    if isinstance(matrix, t.Name):
        return False
    try:
        return decide(Profile(matrix, scene), Profile(other, scene)).answer == "equal"
    except CannotEvaluate:
        return False


def _is_definite(matrix: t.Node, scene: Scene) -> bool:
    """Whether it is a sum of XᵀX and XXᵀ with a positive multiple of the unit matrix."""
    if not isinstance(matrix, t.Sum):
        return False
    kinds = [_square(term, scene) for term in matrix.terms]
    return None not in kinds and "unit" in kinds


def _square(term: t.Node, scene: Scene) -> str | None:
    factors = term.factors if isinstance(term, t.Product) else (term,)
    numbers = [factor for factor in factors if _is_number(factor, scene)]
    others = [factor for factor in factors if factor not in numbers]
    if any(sign_of(number, scene.vocabulary.get) != 1 for number in numbers):
        return None
    match others:
        case [t.Apply(IDENTITY.name)]:
            return "unit"
        case [t.Transpose(first), second] | [first, t.Transpose(second)] if first == second:
            return "square"
        case _:
            return None
