"""Sets of numbers as trees: the whole line, which is the interval from -∞ to ∞, and what is made of sets."""

from __future__ import annotations

from tutor.notation.tree.nodes import NOWHERE, Both, Either, Interval, Name, Negative, Node, SetOf, Span

BELOW, ABOVE = Negative(Name("inf")), Name("inf")
"""The ends of the line."""


def real_line(span: Span = NOWHERE) -> Interval:
    """The set of all real numbers."""
    return Interval(BELOW, ABOVE, False, False, span=span)


def is_real_line(node: Node) -> bool:
    """Whether a set is that of all real numbers, as it is read from `R`."""
    return isinstance(node, Interval) and (node.low, node.high) == (BELOW, ABOVE)


def made_of_sets(node: Node) -> bool:
    """Whether a tree is a set, or a union or intersection of sets, with no condition in it."""
    if isinstance(node, Either | Both):
        return all(made_of_sets(item) for item in node.items)
    return isinstance(node, Interval | SetOf)
