"""Changes to trees: a name replaced, norms exchanged for their partners, a ± written out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from fractions import Fraction
from typing import Any

from tutor.notation.tree import nodes as t

MOST_BRANCHES = 16


def rebuilt(node: t.Node, change: Callable[[t.Node], t.Node | None]) -> t.Node:
    """The tree with every node that `change` answers for replaced by its answer, from the top."""
    answer = change(node)
    if answer is not None:
        return answer
    new: dict[str, Any] = {}
    for field in fields(node):
        value = getattr(node, field.name)
        if isinstance(value, t.Node):
            new[field.name] = rebuilt(value, change)
        elif isinstance(value, tuple) and field.name != "span":
            new[field.name] = tuple(_item(item, change) for item in value)
    return replace(node, **new) if new else node


def _item(item: Any, change: Callable[[t.Node], t.Node | None]) -> Any:
    if isinstance(item, t.Node):
        return rebuilt(item, change)
    if isinstance(item, tuple):
        return tuple(_item(inner, change) for inner in item)
    return item


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
