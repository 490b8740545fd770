"""The derivative of a tree with respect to a name, as a tree: the rules of calculus, and no algebra."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from tutor.checking.functions.algebraic import ROOT
from tutor.checking.functions.exponential import LN, LOG
from tutor.checking.functions.matrices import DIAG, TR, TRANSPOSE
from tutor.checking.functions.registry import FUNCTIONS
from tutor.checking.functions.rules import of
from tutor.checking.functions.vectors import SUM
from tutor.checking.numbers.numeric_faults import OutsideArithmetic, TooLarge
from tutor.notation.tree import nodes as t
from tutor.notation.tree.size_limits import MAX_NODES

ZERO, ONE, TWO = (t.Number(Fraction(value)) for value in (0, 1, 2))
THROUGH = (TRANSPOSE.name, DIAG.name, SUM.name, TR.name)
"""Functions that are linear, and go before a derivative as before what is differentiated."""
LARGEST = 4 * MAX_NODES
"""Nodes of a derivative: what a person types becomes a few hundred of them."""


def _power(base: t.Node, exponent: Fraction) -> t.Node:
    size = t.Number(abs(exponent))
    return t.Power(base, size if exponent >= 0 else t.Negative(size))


def _less(x: t.Node, y: t.Node) -> t.Node:
    return t.Sum((x, t.Negative(y)))


def derivative(tree: t.Node, name: str, definition: Callable[[str], t.Node | None]) -> t.Node:
    """The derivative of a number, a vector or a matrix with respect to a number.

    Args:
        tree: what is differentiated.
        name: the number.
        definition: what stands for a name that was defined, or None.

    Raises:
        OutsideArithmetic: a function occurs that has no rule here.
        TooLarge: the derivative would be too large.
    """
    work = _Work(name, definition)
    return work.of(tree)


class _Work:
    """One derivative, with what was spent on it."""

    def __init__(self, name: str, definition: Callable[[str], t.Node | None]) -> None:
        self.name = name
        self.definition = definition
        self.left = LARGEST

    def of(self, tree: t.Node) -> t.Node:
        self.left -= 1 + sum(1 for _ in t.walk(tree))
        if self.left < 0:
            raise TooLarge("This is too long to be differentiated.")
        if not self.holds_name(tree):
            return ZERO if not isinstance(tree, t.Vector | t.Matrix) else t.Product((ZERO, tree))
        rule = RULES.get(type(tree))
        if rule is None:
            raise OutsideArithmetic
        return rule(self, tree)

    def holds_name(self, tree: t.Node) -> bool:
        """Whether the number occurs, through definitions as well."""
        for node in t.walk(tree):
            if isinstance(node, t.Name):
                meant = self.definition(node.name)
                if node.name == self.name or (meant is not None and self.holds_name(meant)):
                    return True
        return False


def _of_name(work: _Work, tree: t.Name) -> t.Node:
    meant = work.definition(tree.name)
    return ONE if tree.name == work.name or meant is None else work.of(meant)


def _of_negative(work: _Work, tree: t.Negative) -> t.Node:
    return t.Negative(work.of(tree.operand))


def _of_sum(work: _Work, tree: t.Sum) -> t.Node:
    # A term without the name is left out: its zero would have to have the shape of the others.
    terms = tuple(work.of(term) for term in tree.terms if work.holds_name(term))
    return terms[0] if len(terms) == 1 else t.Sum(terms)


def _of_product(work: _Work, tree: t.Product) -> t.Node:
    factors, terms = tree.factors, []
    for place, factor in enumerate(factors):
        if work.holds_name(factor):
            changed = work.of(factor)
            rest = (*factors[:place], *(() if changed == ONE else (changed,)), *factors[place + 1 :])
            terms.append(rest[0] if len(rest) == 1 else t.Product(rest))
    return terms[0] if len(terms) == 1 else t.Sum(tuple(terms))


def _of_elementwise(work: _Work, tree: t.Elementwise) -> t.Node:
    left, right = tree.left, tree.right
    if tree.operator == "⊘":
        raise OutsideArithmetic
    terms = [t.Elementwise("⊙", work.of(left), right)] if work.holds_name(left) else []
    terms += [t.Elementwise("⊙", left, work.of(right))] if work.holds_name(right) else []
    return terms[0] if len(terms) == 1 else t.Sum(tuple(terms))


def _of_quotient(work: _Work, tree: t.Quotient) -> t.Node:
    top, bottom = tree.top, tree.bottom
    if not work.holds_name(bottom):
        return t.Quotient(work.of(top), bottom)
    lowered = t.Negative(t.Quotient(t.Product((top, work.of(bottom))), t.Power(bottom, TWO)))
    return lowered if not work.holds_name(top) else t.Sum((t.Quotient(work.of(top), bottom), lowered))


def _of_power(work: _Work, tree: t.Power) -> t.Node:
    base, exponent = tree.base, tree.exponent
    if not work.holds_name(exponent):
        inner = work.of(base)
        if isinstance(exponent, t.Number):
            less = exponent.value - 1
            lowered = ONE if less == 0 else base if less == 1 else _power(base, less)
        else:
            lowered = t.Power(base, _less(exponent, ONE))
        factors = tuple(factor for factor in (exponent, lowered, inner) if factor != ONE)
        return t.Product(factors) if len(factors) > 1 else (factors or (ONE,))[0]
    grown = t.Product((tree, work.of(exponent), of(LN.name, base)))
    if base == t.Name("e"):
        grown = t.Product((tree, work.of(exponent)))
    if not work.holds_name(base):
        return grown
    return t.Sum((grown, t.Product((exponent, t.Power(base, _less(exponent, ONE)), work.of(base)))))


def _of_function(work: _Work, tree: t.Apply) -> t.Node:
    if tree.function == LOG.name and len(tree.arguments) == 2 and not work.holds_name(tree.arguments[1]):
        inner, base = tree.arguments
        return work.of(t.Quotient(of(LN.name, inner), of(LN.name, base)))
    if tree.function == ROOT.name and len(tree.arguments) == 2 and not work.holds_name(tree.arguments[0]):
        degree, inner = tree.arguments
        return work.of(t.Power(inner, t.Quotient(ONE, degree)))
    if len(tree.arguments) != 1:
        raise OutsideArithmetic
    (inner,) = tree.arguments
    changed = work.of(inner)
    if tree.function in THROUGH:
        return of(tree.function, changed)
    slope = LN.slope if tree.function == LOG.name else FUNCTIONS[tree.function].slope
    if slope is None:
        raise OutsideArithmetic
    outer: t.Node = slope(inner)
    return outer if changed == ONE else t.Product((outer, changed))


def _of_parts(work: _Work, tree: t.Vector) -> t.Node:
    return t.Vector(_each(work, tree.items), tree.layout)


def _of_rows(work: _Work, tree: t.Matrix) -> t.Node:
    return t.Matrix(tuple(_each(work, row) for row in tree.rows))


def _each(work: _Work, items: Sequence[t.Node]) -> tuple[t.Node, ...]:
    return tuple(work.of(item) for item in items)


def _of_transposed(work: _Work, tree: t.Transpose) -> t.Node:
    return t.Transpose(work.of(tree.operand))


def _of_component(work: _Work, tree: t.Component) -> t.Node:
    if work.holds_name(tree.index):
        raise OutsideArithmetic
    return t.Component(work.of(tree.vector), tree.index)


RULES: dict[type[t.Node], Callable[..., t.Node]] = {
    t.Name: _of_name,
    t.Negative: _of_negative,
    t.Sum: _of_sum,
    t.Product: _of_product,
    t.Elementwise: _of_elementwise,
    t.Quotient: _of_quotient,
    t.Power: _of_power,
    t.Apply: _of_function,
    t.Vector: _of_parts,
    t.Matrix: _of_rows,
    t.Transpose: _of_transposed,
    t.Component: _of_component,
}
"""What is done with a node in which the number occurs."""
