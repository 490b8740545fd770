"""A tree with one of its nodes replaced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tutor.notation.tree.fold import fold
from tutor.notation.tree.nodes import Node


def with_children(node: Node, below: Sequence[Node]) -> Node:
    """The same node over other children, given in the order of `tree.children`."""
    fresh = iter(below)
    changes: dict[str, Any] = {}
    for name in node.__dataclass_fields__:
        value = getattr(node, name)
        if name == "span":
            continue
        if isinstance(value, Node):
            changes[name] = next(fresh)
        elif isinstance(value, tuple):
            changes[name] = tuple(_fresh(item, fresh) for item in value)
    return replace(node, **changes) if changes else node


def _fresh(item: Any, fresh: Any) -> Any:
    if isinstance(item, Node):
        return next(fresh)
    if isinstance(item, tuple):
        return tuple(_fresh(inner, fresh) for inner in item)
    return item


def replaced(tree: Node, old: Node, new: Node) -> Node:
    """The tree with the very node `old` (not its equals) replaced by `new`."""

    def step(node: Node, below: Sequence[Node]) -> Node:
        return new if node is old else with_children(node, below)

    return fold(tree, step)
