"""Equations in several numbers as polynomials: the same irreducible factors have the same solutions.

Both are brought to the form polynomial = 0 and factored. Factors that vanish nowhere, such as a positive
name, say nothing. Where a name in a denominator may be 0 the question is left to sample points.
"""

from __future__ import annotations

from typing import Any

from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.step_alarm import BudgetSpent, seconds
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.profile import Scene
from tutor.notation.tree import nodes as t

BUDGET = 0.8
"""Seconds for factors over several names, whose cost grows without warning; what people type takes a few
hundredths, on a busy machine several tenths."""
MOST_NODES = 200
"""Of both sides together: a larger system is no answer that a person types."""


def same_solutions(first: t.Node, second: t.Node, names: list[str], scene: Scene) -> bool:
    """Whether two equations, or alternatives of equations, certainly have the same solutions.

    False says nothing: not polynomials, factors that differ, or no time. It raises nothing.

    Args:
        first, second: conditions.
        names: the numbers in them that may vary.
        scene: where they live.
    """
    one, two = _equations(first), _equations(second)
    if not one or not two or sum(1 for node in (first, second) for _ in t.walk(node)) > MOST_NODES:
        return False
    # An alarm in the middle of an import would leave half a module behind.
    from tutor.checking.equality import by_sympy  # noqa: F401

    try:
        with seconds(BUDGET):
            return _factors(one, names, scene) == _factors(two, names, scene)
    except (CannotEvaluate, BudgetSpent, ArithmeticError, NotImplementedError, RecursionError):
        return False


def _equations(tree: t.Node) -> list[t.Relation]:
    """The alternatives, if each is one equation."""
    items = tree.items if isinstance(tree, t.Either) else (tree,)
    found = [item for item in items if isinstance(item, t.Relation) and item.operators == ("=",)]
    return found if len(found) == len(items) else []


def _factors(equations: list[t.Relation], names: list[str], scene: Scene) -> frozenset[Any]:
    """The irreducible factors that may vanish.

    Raises:
        CannotEvaluate: an equation is no polynomial, or a denominator may vanish.
    """
    import sympy

    from tutor.checking.equality.by_sympy import Symbolic, symbols_of

    symbols = {}
    for name in names:
        declared = scene.vocabulary.get(name)
        if declared is None or declared.form != "scalar":
            raise CannotEvaluate
        symbols[name] = symbols_of(declared, {})
    here = Interpreter(Symbolic(), symbols, scene.vocabulary)
    found = set()
    for equation in equations:
        left, right = (here.scalar(side) for side in equation.operands)
        _refuse_vanishing(equation, here)
        top, bottom = sympy.fraction(sympy.together(left - right))
        if not top.is_polynomial(*symbols.values()) or (bottom.is_zero is not False and not bottom.is_number):
            raise CannotEvaluate
        top = sympy.expand(top)
        if top == 0:  # it always holds
            return frozenset({top})
        _, parts = sympy.factor_list(top)
        found |= {min(part, -part, key=str) for part, _ in parts if not _never_zero(part)}
    return frozenset(found)


def _refuse_vanishing(equation: t.Relation, here: Any) -> None:
    """A denominator that may be 0 takes solutions away, even where it cancels."""
    for node in t.walk(equation):
        below = node.bottom if isinstance(node, t.Quotient) else None
        if isinstance(node, t.Power):
            below = node.base
            if isinstance(node.exponent, t.Number) and node.exponent.value.denominator == 1:
                continue
        if below is not None and here.scalar(below).is_zero is not False:
            raise CannotEvaluate


def _never_zero(part: Any) -> bool:
    return part.is_zero is False


def hide_a_point(first: t.Node, second: t.Node, names: list[str], scene: Scene) -> bool:
    """Whether one of two equations has a factor more that may vanish at a point which no line meets.

    `(x - y) ((x - 5)^2 + (y - 6)^2) = 0` has a solution more than `x = y`, and agrees with it on nearly every
    line. False for what are no polynomials, true where time runs out. It raises nothing.

    Args:
        first, second: conditions that agree on sample lines.
        names: the numbers in them.
        scene: where they live.
    """
    import sympy

    from tutor.checking.equality import by_sympy  # noqa: F401

    one, two = _equations(first), _equations(second)
    if not one or not two or sum(1 for node in (first, second) for _ in t.walk(node)) > MOST_NODES:
        return False
    declared = [scene.vocabulary.get(name) for name in names]
    if any(found is None or found.domain != "real" for found in declared):
        return False
    try:
        with seconds(BUDGET):
            factors, others = _factors(one, names, scene), _factors(two, names, scene)
            return not all(
                _is_definite(sympy.Poly(part)) or _meets_all(part, (factors, others))
                for part in factors ^ others
            )
    except BudgetSpent:
        return True
    except (CannotEvaluate, ArithmeticError, NotImplementedError, RecursionError):
        return False


def _is_definite(part: Any) -> bool:
    """Whether a polynomial is a number and even powers of one sign, as x^2 + y^2 + 1 is."""
    signs = {coefficient.is_positive for coefficient in part.coeffs()}
    even = all(power % 2 == 0 for powers in part.monoms() for power in powers)
    return even and len(signs) == 1 and None not in signs and bool(part.nth(*(0,) * len(part.gens)))


def _meets_all(part: Any, sides: tuple[frozenset[Any], ...]) -> bool:
    """Whether an ellipse is empty, or a single point that lies on both sides, as 0 of x^2 + x y + y^2."""
    import sympy

    names = sorted(part.free_symbols, key=str)
    poly = sympy.Poly(part, *names)
    if len(names) != 2 or poly.total_degree() != 2:
        return False
    a, b, c = (poly.nth(*powers) for powers in ((2, 0), (1, 1), (0, 2)))
    if not b**2 - 4 * a * c < 0:
        return False
    (centre,) = sympy.solve([sympy.diff(part, name) for name in names], names, dict=True)
    height = part.subs(centre)
    if height != 0:
        return bool(height * a > 0)
    return all(any(factor.subs(centre) == 0 for factor in side) for side in sides)
