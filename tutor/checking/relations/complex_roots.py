"""Equations in one complex number: polynomials have the same roots if they have the same simple factors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tutor.checking.contract.verdict import Evidence
from tutor.checking.equality.decide import UNKNOWN, Decision
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.step_alarm import BudgetSpent, seconds
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.profile import Scene
from tutor.notation.tree import nodes as t

BUDGET = 0.8
"""Seconds, enough for a busy machine: what takes longer stays undecided, and other proofs need time, too."""
MOST_NODES = 200
"""Of both equations together: no equation that a person types has so many."""
HIGHEST_DEGREE = 24
"""As for real roots: conditions that people type have fewer, and z^24 = 1 is still among them."""


def is_complex(name: str, scene: Scene) -> bool:
    """Whether a name stands for a complex number."""
    declared = scene.vocabulary.get(name)
    return declared is not None and declared.domain == "complex"


def same_roots(first: t.Node, second: t.Node, variable: str, scene: Scene) -> Decision:
    """Whether two equations, or alternatives of equations, have the same complex solutions.

    Every root is counted once. Unknown where they are not polynomials with numbers for coefficients, or too
    large to be decided in time; it raises nothing.

    Args:
        first, second: conditions.
        variable: the one complex number in them.
        scene: where they live; its definitions stand for their names.
    """
    if sum(1 for tree in (first, second) for _ in t.walk(tree)) > MOST_NODES:
        return UNKNOWN
    # An alarm in the middle of an import would leave half a module behind.
    from tutor.checking.equality import by_sympy

    by_sympy.forgetful()
    try:
        with seconds(BUDGET):
            same = _simple(first, variable, scene) == _simple(second, variable, scene)
            return Decision("equal" if same else "different", Evidence("exact"))
    except (CannotEvaluate, BudgetSpent, ArithmeticError, NotImplementedError, RecursionError, ValueError):
        return UNKNOWN


def _simple(tree: t.Node, variable: str, scene: Scene) -> Any:
    """The polynomial with leading coefficient 1 that has every solution as a simple root.

    Raises:
        CannotEvaluate: there is none.
    """
    import sympy

    from tutor.checking.equality.by_sympy import Symbolic

    symbol = sympy.Symbol(variable)
    here = Interpreter(Symbolic(), {variable: symbol}, scene.vocabulary)
    product = sympy.Poly(1, symbol, domain=sympy.QQ_I)
    for equation in _equations(tree):
        if not isinstance(equation, t.Relation) or equation.operators != ("=",):
            raise CannotEvaluate
        if any(_divides(node, variable) for node in t.walk(equation)):
            raise CannotEvaluate
        left, right = (here.scalar(side) for side in equation.operands)
        difference = sympy.expand(left - right)
        if not difference.is_polynomial(symbol):
            raise CannotEvaluate
        try:
            factor = sympy.Poly(difference, symbol, domain=sympy.QQ_I)
        except sympy.CoercionFailed:
            raise CannotEvaluate from None
        product = product * factor
        if product.degree() > HIGHEST_DEGREE:
            raise CannotEvaluate
    if product.is_zero:
        return product
    return product.quo(product.gcd(product.diff(symbol))).monic()


def _equations(tree: t.Node) -> Iterator[t.Node]:
    """The alternatives one by one; `x in {1, i}` is two."""
    if isinstance(tree, t.Either):
        for item in tree.items:
            yield from _equations(item)
    elif isinstance(tree, t.Member) and isinstance(tree.container, t.SetOf):
        for value in tree.container.items:
            yield t.Relation(("=",), (tree.element, value))
    else:
        yield tree


def _divides(node: t.Node, variable: str) -> bool:
    """Whether a part divides by the variable or raises it to a power that is no whole number."""
    if isinstance(node, t.Quotient):
        below: t.Node = node.bottom
    elif isinstance(node, t.Power):
        exponent = node.exponent
        if isinstance(exponent, t.Number) and exponent.value.denominator == 1:
            return exponent.value > HIGHEST_DEGREE
        below = node
    else:
        return False
    return t.Name(variable) in t.walk(below)
