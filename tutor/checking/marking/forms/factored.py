"""Questions about polynomials as they are written: can a sum be factored, can a fraction be reduced."""

from __future__ import annotations

from typing import Any

from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.step_alarm import BudgetSpent, seconds
from tutor.notation.tree import nodes as t

BUDGET = 0.3
"""Seconds: a form is a wish beside the value, so it may not cost what the value needs; undecided counts as
kept."""
MOST_NODES = 300
"""A polynomial that a person types in factored or expanded form has far fewer nodes."""


def factors_further(node: t.Node) -> bool:
    """Whether a polynomial with rational coefficients is a product of simpler ones."""
    found = _polynomial(node)
    if found is None:
        return False
    try:
        with seconds(BUDGET):
            content, parts = found.factor_list()
    except (BudgetSpent, ArithmeticError, NotImplementedError):
        return False
    return sum(times for _, times in parts) > 1 or (bool(parts) and content not in (1, -1))


def reducible(top: t.Node, bottom: t.Node) -> bool:
    """Whether two polynomials have a common factor."""
    from sympy import gcd

    one, two = _polynomial(top), _polynomial(bottom)
    if one is None or two is None:
        return False
    try:
        with seconds(BUDGET):
            return bool(gcd(one.as_expr(), two.as_expr()) != 1)
    except (BudgetSpent, ArithmeticError, NotImplementedError):
        return False


def _polynomial(node: t.Node) -> Any | None:
    """A tree of numbers, names, sums, products and whole powers as SymPy's polynomial, or None."""
    from sympy import Poly, Symbol
    from sympy.polys.polyerrors import BasePolynomialError

    from tutor.checking.equality.by_sympy import Symbolic
    from tutor.checking.semantics.interpreter import Interpreter

    names: dict[str, Any] = {}
    for count, inner in enumerate(t.walk(node)):
        if count > MOST_NODES or not isinstance(
            inner, t.Number | t.Name | t.Negative | t.Sum | t.Product | t.Power | t.Quotient
        ):
            return None
        if isinstance(inner, t.Name):
            names[inner.name] = Symbol(inner.name)
    if not names:
        return None
    try:
        with seconds(BUDGET):
            value = Interpreter(Symbolic(), names).of(node)
            return Poly(value, *names.values(), domain="QQ")
    except (CannotEvaluate, BudgetSpent, BasePolynomialError):
        return None
