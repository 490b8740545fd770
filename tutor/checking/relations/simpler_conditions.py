"""A condition in the simplest words that say the same, before two of them are solved and compared."""

from __future__ import annotations

from fractions import Fraction

from tutor.checking.relations.both_branches import with_squares
from tutor.checking.relations.whole_steps import without_steps, without_strictness
from tutor.checking.semantics.profile import Scene
from tutor.notation.parser.zero_vectors import with_zero_vectors
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt, without_plus_minus

ZERO = t.Number(Fraction(0))


def simpler(tree: t.Node, scene: Scene) -> t.Node:
    """The condition without norms that are 0, whole steps and single roots, and every ± written out."""
    tree = without_strictness(without_steps(_without_norms(tree, scene), scene), scene)
    tree = with_squares(tree, scene)
    if not isinstance(tree, t.Relation | t.Member | t.Either | t.Both):
        return tree
    branches = without_plus_minus(tree)
    if len(branches) == 1:
        return branches[0]
    unequal = isinstance(tree, t.Relation) and tree.operators == ("!=",)
    return t.Both(branches) if unequal else t.Either(branches)


def _without_norms(tree: t.Node, scene: Scene) -> t.Node:
    """The condition with `x = 0` for `||x|| = 0` and `x^T x = 0`, and `x != 0` for a length above 0."""

    def change(node: t.Node) -> t.Node | None:
        if not isinstance(node, t.Relation) or len(node.operators) != 1:
            return None
        left, right = node.operands if node.operators[0] not in (">=", "<") else node.operands[::-1]
        (sign,) = node.operators
        either = sign in ("=", "!=")
        size = left if right == ZERO else right if left == ZERO and either else None
        inside = None if size is None else _of_length_zero(size)
        if not inside:
            return None
        vanish = sign in ("=", "<=", ">=")
        parts = tuple(
            with_zero_vectors(t.Relation(("=" if vanish else "!=",), (part, ZERO)), scene.vocabulary)
            for part in inside
        )
        return parts[0] if len(parts) == 1 else t.Both(parts) if vanish else t.Either(parts)

    return rebuilt(tree, change)


def _of_length_zero(node: t.Node) -> list[t.Node] | None:
    """What has to be 0 for a sum of lengths to be 0; None where it is none."""
    match node:
        case t.Norm(operand=operand):
            return [operand]
        case t.Power(base=base, exponent=t.Number(value=value)) if value > 0:
            return _of_length_zero(base)
        case t.Product(factors=(t.Transpose(operand=turned), other)) if turned == other:
            return [other]
        case t.Product(factors=(t.Number(value=value), *rest)) if value > 0 and rest:
            return _of_length_zero(rest[0] if len(rest) == 1 else t.Product(tuple(rest)))
        case t.Sum(terms=terms):
            found = [_of_length_zero(term) for term in terms]
            return None if None in found else [part for parts in found if parts for part in parts]
        case _:
            return None
