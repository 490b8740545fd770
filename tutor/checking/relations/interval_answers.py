"""What an interval answer accepts: an interval, two numbers in brackets, or a condition on the variable."""

from __future__ import annotations

from tutor.checking.equality.decide import DIFFERENT, EXACTLY, Decision, decide
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation.tree import nodes as t


def as_interval(tree: t.Node) -> t.Node:
    """Two numbers in brackets as the interval between them; anything else as it is."""
    if isinstance(tree, t.Vector) and len(tree.items) == 2:
        closed = tree.layout != "tuple"
        return t.Interval(tree.items[0], tree.items[1], closed, closed)
    return tree


def open_at_infinity(tree: t.Node) -> t.Node:
    """The same with every end at ±∞ open: infinity is no number, and no interval holds it."""
    node = as_interval(tree)
    if isinstance(node, t.Member):
        return t.Member(node.element, open_at_infinity(node.container))
    if isinstance(node, t.Either | t.Both):
        return type(node)(tuple(map(open_at_infinity, node.items)))
    if not isinstance(node, t.Interval):
        return tree
    low, high = (closed and not is_infinite(end) for end, closed in _ends(node))
    return (
        tree
        if (low, high) == (node.closed_low, node.closed_high)
        else t.Interval(node.low, node.high, low, high)
    )


def is_infinite(tree: t.Node) -> bool:
    """Whether infinity occurs in an expression."""
    return any(isinstance(node, t.Name) and node.name == "inf" for node in t.walk(tree))


def _ends(interval: t.Interval) -> tuple[tuple[t.Node, bool], tuple[t.Node, bool]]:
    return (interval.low, interval.closed_low), (interval.high, interval.closed_high)


def as_member(tree: t.Node, variable: str) -> t.Node:
    """A bare interval, or two numbers in brackets, as a condition on the variable."""
    tree = as_interval(tree)
    return t.Member(t.Name(variable), tree) if isinstance(tree, t.Interval | t.SetOf) else tree


def same_ends(first: t.Interval, second: t.Interval, scene: Scene) -> Decision:
    """Two intervals by themselves: their ends, and which of them belong."""
    if (first.closed_low, first.closed_high) != (second.closed_low, second.closed_high):
        return DIFFERENT
    worst = EXACTLY
    for one, two in ((first.low, second.low), (first.high, second.high)):
        if one == two:
            continue
        if is_infinite(one) or is_infinite(two):
            return DIFFERENT
        decision = decide(Profile(one, scene), Profile(two, scene))
        if decision.answer != "equal":
            return decision
        worst = decision.evidence if decision.evidence.kind == "numeric" else worst
    return Decision("equal", worst)
