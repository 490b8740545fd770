"""Changes to trees: a node replaced, a name replaced, norms exchanged for their partners, a ± written out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from tutor.notation.tree import nodes as t
from tutor.notation.tree.fold import fold


def with_children(node: t.Node, below: Sequence[t.Node]) -> t.Node:
    """The same node over other children, given in the order of `tree.children`."""
    fresh = iter(below)
    changes: dict[str, Any] = {}
    for name in node.__dataclass_fields__:
        value = getattr(node, name)
        if name == "span":
            continue
        if isinstance(value, t.Node):
            changes[name] = next(fresh)
        elif isinstance(value, tuple):
            changes[name] = tuple(_fresh(item, fresh) for item in value)
    return replace(node, **changes) if changes else node


def _fresh(item: Any, fresh: Any) -> Any:
    if isinstance(item, t.Node):
        return next(fresh)
    if isinstance(item, tuple):
        return tuple(_fresh(inner, fresh) for inner in item)
    return item


def replaced(tree: t.Node, old: t.Node, new: t.Node) -> t.Node:
    """The tree with the very node `old` (not its equals) replaced by `new`."""

    def step(node: t.Node, below: Sequence[t.Node]) -> t.Node:
        return new if node is old else with_children(node, below)

    return fold(tree, step)


def rebuilt(node: t.Node, change: Callable[[t.Node], t.Node | None]) -> t.Node:
    """The tree with every node that `change` answers for replaced by its answer, from the top."""
    answer = change(node)
    if answer is not None:
        return answer
    return with_children(node, [rebuilt(child, change) for child in t.children(node)])


def with_partner_norms(node: t.Node) -> t.Node:
    """Every p-norm replaced by its dual, 1/p + 1/q = 1."""

    def change(here: t.Node) -> t.Node | None:
        if not isinstance(here, t.Norm):
            return None
        partner = _partner(here.p)
        return None if partner is None else t.Norm(with_partner_norms(here.operand), partner)

    return rebuilt(node, change)


def _partner(p: t.Node) -> t.Node | None:
    if isinstance(p, t.Name) and p.name == "inf":
        return t.Number(Fraction(1))
    if isinstance(p, t.Number):
        return t.Name("inf") if p.value == 1 else t.Number(p.value / (p.value - 1))
    return None


def without_plus_minus(node: t.Node) -> tuple[t.Node, ...]:
    """The tree with + and with - for all its ± together; just the tree if it has none."""
    if not any(isinstance(inner, t.PlusMinus) for inner in t.walk(node)):
        return (node,)

    def branch(plus: bool) -> t.Node:
        def change(here: t.Node) -> t.Node | None:
            if not isinstance(here, t.PlusMinus):
                return None
            inner = rebuilt(here.operand, change)
            return inner if plus else t.Negative(inner)

        return rebuilt(node, change)

    return branch(True), branch(False)
