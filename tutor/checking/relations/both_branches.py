"""Both branches of a root as one equation: `y = ±sqrt(4 - x^2)` is `y^2 = 4 - x^2`.

With real y, a and c ≠ 0, and real d: `y = a + c sqrt(d)` or `y = a - c sqrt(d)` says the same as
`(y - a)^2 = c^2 d`, also where d < 0: there no y does. A positive y
is `c sqrt(d)` where its square is `c^2 d`.
"""

from __future__ import annotations

from fractions import Fraction

from tutor.checking.functions.algebraic import ABS, SQRT
from tutor.checking.semantics.profile import Scene
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt

_TWO, _ZERO = t.Number(Fraction(2)), t.Number(Fraction(0))


def with_squares(tree: t.Node, scene: Scene) -> t.Node:
    """The tree with `y = a ± c sqrt(d)`, or its two branches typed one by one, as a polynomial equation."""
    if isinstance(tree, t.Either) and len(tree.items) == 2:
        joined = _joined(tree.items[0], tree.items[1], scene)
        return tree if joined is None else joined
    if isinstance(tree, t.Relation) and tree.operators == ("=",):
        found = _squared(tree, scene)
        return tree if found is None else found
    return tree


def with_halves(tree: t.Node, scene: Scene) -> t.Node:
    """The tree with `y^2 = c^2 d and y >= 0` for `y = c sqrt(d)`, and `y^2 = c^2 d` for `|y| = c sqrt(d)`."""

    def change(node: t.Node) -> t.Node | None:
        if not isinstance(node, t.Relation) or node.operators != ("=",):
            return None
        for left, right in (node.operands, node.operands[::-1]):
            right = _tidied(right)
            below = isinstance(right, t.Negative)
            square = _square(right.operand if isinstance(right, t.Negative) else right, scene)
            sized = isinstance(left, t.Apply) and left.function == ABS.name
            base = t.children(left)[0] if sized else left
            if square is None or not _is_real(base, scene) or (sized and below):
                continue
            whole = t.Relation(("=",), (t.Power(base, _TWO), square))
            return whole if sized else t.Both((whole, t.Relation(("<=" if below else ">=",), (base, _ZERO))))
        return None

    return rebuilt(tree, change)


def _joined(one: t.Node, two: t.Node, scene: Scene) -> t.Node | None:
    """`y = sqrt(d) or y = -sqrt(d)`: the second with its root negated is the first."""
    if not (isinstance(one, t.Relation) and isinstance(two, t.Relation)):
        return None
    for first, second in ((one, two), (two, one)):
        if first.operators != ("=",) or first.operators != second.operators:
            return None
        other = rebuilt(first, lambda node: t.Negative(node) if _is_root(node) else None)
        if _tidied(other) == _tidied(second) and other != first:
            signed = rebuilt(first, lambda node: t.PlusMinus(node) if _is_root(node) else None)
            return _squared(_tidied(signed), scene)
    return None


def _tidied(tree: t.Node) -> t.Node:
    """Signs moved in front of products and quotients, and twice turned away."""

    def change(node: t.Node) -> t.Node | None:
        if isinstance(node, t.Product):
            factors = [_tidied(factor) for factor in node.factors]
            for sign in (t.PlusMinus, t.Negative):
                held = [at for at, factor in enumerate(factors) if isinstance(factor, sign)]
                if len(held) == 1:
                    inner = factors[held[0]]
                    assert isinstance(inner, t.PlusMinus | t.Negative)
                    factors[held[0]] = inner.operand
                    return _tidied(sign(t.Product(tuple(factors))))
            return t.Product(tuple(factors))
        if isinstance(node, t.Quotient):
            top = _tidied(node.top)
            if isinstance(top, t.PlusMinus | t.Negative):
                return type(top)(t.Quotient(top.operand, node.bottom))
        if isinstance(node, t.Negative):
            inner = _tidied(node.operand)
            if isinstance(inner, t.Negative):
                return inner.operand
            return inner if isinstance(inner, t.PlusMinus) else t.Negative(inner)
        return None

    return rebuilt(tree, change)


def _is_root(node: t.Node) -> bool:
    return isinstance(node, t.Apply) and node.function == SQRT.name


def _squared(tree: t.Node, scene: Scene) -> t.Node | None:
    if not isinstance(tree, t.Relation):
        return None
    for left, right in (tree.operands, tree.operands[::-1]):
        right = _tidied(right)
        terms = right.terms if isinstance(right, t.Sum) else (right,)
        branch = [term for term in terms if isinstance(term, t.PlusMinus)]
        rest = tuple(term for term in terms if not isinstance(term, t.PlusMinus))
        if not isinstance(left, t.Name) or not _is_real(left, scene):
            continue
        if not branch and _is_positive(left, scene) and (square := _square(right, scene)) is not None:
            return t.Relation(("=",), (t.Power(left, _TWO), square), span=tree.span)
        if len(branch) != 1:
            continue
        if not all(_is_real(term, scene) for term in rest):
            continue
        square = _square(branch[0].operand, scene)
        if square is None:
            continue
        base = t.Sum((left, *(t.Negative(term) for term in rest))) if rest else left
        return t.Relation(("=",), (t.Power(base, _TWO), square), span=tree.span)
    return None


def _is_positive(name: t.Name, scene: Scene) -> bool:
    declared = scene.vocabulary.get(name.name)
    return declared is not None and any(
        operator in (">", ">=") and bound >= 0 for operator, bound in declared.bounds
    )


def _square(tree: t.Node, scene: Scene) -> t.Node | None:
    """The square of `c sqrt(d)`, c a number that is not 0, sqrt(d) perhaps over a number."""
    if isinstance(tree, t.Quotient) and _is_number(tree.bottom):
        above = _square(tree.top, scene)
        return None if above is None else t.Quotient(above, t.Power(tree.bottom, _TWO))
    factors = tree.factors if isinstance(tree, t.Product) else (tree,)
    roots = [factor for factor in factors if _is_root(factor)]
    numbers = [factor for factor in factors if not _is_root(factor)]
    if len(roots) != 1 or not all(_is_number(factor) for factor in numbers):
        return None
    root = roots[0]
    assert isinstance(root, t.Apply)
    inside = root.arguments[0]
    if not _is_real(inside, scene):
        return None
    return t.Product((*(t.Power(number, _TWO) for number in numbers), inside)) if numbers else inside


def _is_number(tree: t.Node) -> bool:
    if isinstance(tree, t.Quotient):
        return _is_number(tree.top) and _is_number(tree.bottom)
    return isinstance(tree, t.Number) and tree.value != 0


def _is_real(tree: t.Node, scene: Scene) -> bool:
    """Whether a tree is a polynomial in real names, which is real wherever it is looked at."""
    for node in t.walk(tree):
        if isinstance(node, t.Name):
            declared = scene.vocabulary.get(node.name)
            if declared is None or declared.form != "scalar" or declared.domain == "complex":
                return False
        elif isinstance(node, t.Power):
            if not isinstance(node.exponent, t.Number) or node.exponent.value.denominator != 1:
                return False
        elif isinstance(node, t.Quotient):
            if not _is_number(node.bottom):
                return False
        elif not isinstance(node, t.Number | t.Sum | t.Product | t.Negative):
            return False
    return True
