"""Systems of linear equations with rational numbers, in reduced form: the same for the same solutions."""

from __future__ import annotations

from fractions import Fraction

from tutor.checking.contract.verdict import Evidence
from tutor.checking.equality.decide import UNKNOWN, Decision
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.profile import Scene
from tutor.notation.tree import nodes as t

Row = dict[str, Fraction]
"""The coefficients of the names, and the constant under `CONSTANT`, of an expression that is to be 0."""
CONSTANT = ""
MOST = 12
"""Names: a system that a person types has fewer."""


def linear_systems(first: t.Node, second: t.Node, names: list[str], scene: Scene) -> Decision:
    """Whether two systems of linear equations have the same solutions; unknown where they are not linear."""
    for name in names:
        declared = scene.vocabulary.get(name)
        if declared is None or declared.form != "scalar" or declared.bounds or declared.domain != "real":
            return UNKNOWN
    order = sorted(set(names))
    if len(order) > MOST:
        return UNKNOWN
    try:
        one, two = (
            _reduced([_difference(item, order) for item in _items(tree)], order) for tree in (first, second)
        )
    except CannotEvaluate:
        return UNKNOWN
    return Decision("equal" if one == two else "different", Evidence("exact"))


def _items(tree: t.Node) -> tuple[t.Node, ...]:
    return tree.items if isinstance(tree, t.Both) else (tree,)


def _difference(equation: t.Node, names: list[str]) -> Row:
    """left - right of one equation.

    Raises:
        CannotEvaluate: it is no linear equation.
    """
    if not isinstance(equation, t.Relation) or equation.operators != ("=",):
        raise CannotEvaluate
    left, right = (_row(side, names) for side in equation.operands)
    return _added(left, _times(right, Fraction(-1)))


def _row(tree: t.Node, names: list[str]) -> Row:
    if isinstance(tree, t.Number):
        return {CONSTANT: tree.value}
    if isinstance(tree, t.Name) and tree.name in names:
        return {tree.name: Fraction(1)}
    if isinstance(tree, t.Negative):
        return _times(_row(tree.operand, names), Fraction(-1))
    if isinstance(tree, t.Sum):
        found: Row = {}
        for term in tree.terms:
            found = _added(found, _row(term, names))
        return found
    if isinstance(tree, t.Product):
        found = {CONSTANT: Fraction(1)}
        for factor in tree.factors:
            row = _row(factor, names)
            if _is_constant(row):
                found = _times(found, row.get(CONSTANT, Fraction(0)))
            elif _is_constant(found):
                found = _times(row, found.get(CONSTANT, Fraction(0)))
            else:
                raise CannotEvaluate
        return found
    if isinstance(tree, t.Quotient):
        below = _row(tree.bottom, names)
        if not _is_constant(below) or not below.get(CONSTANT):
            raise CannotEvaluate
        return _times(_row(tree.top, names), 1 / below[CONSTANT])
    raise CannotEvaluate


def _is_constant(row: Row) -> bool:
    return not any(value for name, value in row.items() if name != CONSTANT)


def _times(row: Row, factor: Fraction) -> Row:
    return {name: value * factor for name, value in row.items()}


def _added(one: Row, two: Row) -> Row:
    names = dict.fromkeys([*one, *two])
    return {name: one.get(name, Fraction(0)) + two.get(name, Fraction(0)) for name in names}


def _reduced(rows: list[Row], names: list[str]) -> list[tuple[Fraction, ...]]:
    """The reduced row echelon form without empty rows; one row 0 = 1 where nothing solves the equations."""
    waiting = [[row.get(name, Fraction(0)) for name in (*names, CONSTANT)] for row in rows]
    done: list[list[Fraction]] = []
    for column in range(len(names) + 1):
        place = next((at for at, row in enumerate(waiting) if row[column]), None)
        if place is None:
            continue
        pivot = waiting.pop(place)
        pivot = [value / pivot[column] for value in pivot]
        if column == len(names):
            return [tuple(pivot)]
        waiting = [_without(row, pivot, column) for row in waiting]
        done = [*(_without(row, pivot, column) for row in done), pivot]
    return [tuple(row) for row in done]


def _without(row: list[Fraction], pivot: list[Fraction], column: int) -> list[Fraction]:
    return [value - row[column] * other for value, other in zip(row, pivot, strict=True)]


def solved_for(equation: t.Node, name: str, names: list[str]) -> t.Node | None:
    """What a linear equation with rational numbers gives this name, `2x - 7` for `2x - y = 7` and y.

    None where it is no such equation, or does not say what the name is.
    """
    try:
        row = _difference(equation, names)
    except CannotEvaluate:
        return None
    factor = row.pop(name, Fraction(0))
    if not factor:
        return None
    rest = {other: -value / factor for other, value in row.items() if value}
    terms = [
        _number(value) if other == CONSTANT else t.Product((_number(value), t.Name(other)))
        for other, value in rest.items()
    ]
    return t.Sum(tuple(terms)) if len(terms) > 1 else terms[0] if terms else _number(Fraction(0))


def _number(value: Fraction) -> t.Node:
    size = t.Number(abs(value))
    return size if value >= 0 else t.Negative(size)
