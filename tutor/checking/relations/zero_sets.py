"""Equations in several numbers as polynomials: the same irreducible factors have the same solutions.

Both are brought to the form polynomial = 0 and factored. Factors that vanish nowhere, such as a positive
name, say nothing. Where a name in a denominator may be 0 the question is left to sample points.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from tutor.checking.functions.registry import record_of
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.step_alarm import BudgetSpent, seconds
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.profile import Scene
from tutor.notation.tree import nodes as t
from tutor.notation.tree.number_sets import is_real_line

BUDGET = 0.8
"""Seconds for factors over several names, whose cost grows without warning; what people type takes a few
hundredths, on a busy machine several tenths."""
SIGNS = 13
"""Points at which a polynomial is looked at, to see whether it changes its sign."""
LONGEST = 1_500
"""Bits of all numbers: SymPy looks for primes above the coefficients, and hears no alarm meanwhile."""
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
    if not one or not two or _is_large(first, second):
        return False
    # An alarm in the middle of an import would leave half a module behind.
    from tutor.checking.equality import by_sympy

    by_sympy.forgetful()
    try:
        with seconds(BUDGET):
            return _factors(one, names, scene) == _factors(two, names, scene)
    except (CannotEvaluate, BudgetSpent, ArithmeticError, NotImplementedError, RecursionError):
        return False


def _is_large(*trees: t.Node) -> bool:
    """Whether trees are more than a person types, or numbers in them are too long for factors to be found."""
    nodes = [node for tree in trees for node in t.walk(tree)]
    values = [node.value for node in nodes if isinstance(node, t.Number)]
    length = sum(value.numerator.bit_length() + value.denominator.bit_length() for value in values)
    return len(nodes) > MOST_NODES or length > LONGEST


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

    from tutor.checking.equality import by_sympy

    by_sympy.forgetful()
    one, two = _comparisons(first), _comparisons(second)
    if one is None or two is None or _is_large(first, second):
        return False
    declared = [scene.vocabulary.get(name) for name in names]
    if any(found is None or found.domain != "real" for found in declared):
        return False
    try:
        with seconds(BUDGET):
            factors, others = _factors(one, names, scene), _factors(two, names, scene)
            equations = bool(_equations(first) and _equations(second))
            return not all(
                not (equations or _keeps_its_sign(part))
                or _is_definite(sympy.Poly(part))
                or _meets_all(part, (factors, others))
                for part in factors ^ others
            )
    except BudgetSpent:
        return True
    except (CannotEvaluate, ArithmeticError, NotImplementedError, RecursionError):
        return _has_a_corner(one, two)


def _has_a_corner(one: list[t.Relation], two: list[t.Relation]) -> bool:
    """Whether one side alone has a factor such as |x - 5| + |y - 6|, which may vanish at a single point."""
    mine, other = ({factor for relation in side for factor in _parts(relation)} for side in (one, two))
    return any(
        isinstance(factor, t.Sum)
        and any((record := record_of(node)) and (record.corner or record.root) for node in t.walk(factor))
        for factor in mine ^ other
    )


def _parts(relation: t.Relation) -> Iterator[t.Node]:
    """The factors of the side that stands beside 0."""
    for side, beside in (relation.operands, relation.operands[::-1]):
        if beside == t.Number(Fraction(0)):
            yield from side.factors if isinstance(side, t.Product) else ()


def _comparisons(tree: t.Node) -> list[t.Relation] | None:
    """The comparisons that a condition is made of; none for what always holds, None for anything else."""
    if isinstance(tree, t.Either | t.Both):
        parts = [_comparisons(item) for item in tree.items]
        return None if None in parts else [relation for part in parts for relation in part or ()]
    if isinstance(tree, t.Member) and is_real_line(tree.container):
        return []
    return [tree] if isinstance(tree, t.Relation) and len(tree.operators) == 1 else None


def _keeps_its_sign(part: Any) -> bool:
    """Whether a polynomial has one sign at all of some points, as a sum of squares has."""
    names = sorted(part.free_symbols, key=str)
    signs = set()
    for turn in range(SIGNS):
        values = {name: (turn * (2 * place + 3)) % 13 - 6 for place, name in enumerate(names)}
        signs.add(bool(part.subs(values).evalf(30) > 0))
    return len(signs) == 1


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
