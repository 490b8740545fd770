"""The set of all real numbers as a tree: the interval from -∞ to ∞ without its ends."""

from __future__ import annotations

from tutor.notation.tree.nodes import NOWHERE, Interval, Name, Negative, Node, Span

BELOW, ABOVE = Negative(Name("inf")), Name("inf")
"""The ends of the line."""


def real_line(span: Span = NOWHERE) -> Interval:
    """The set of all real numbers."""
    return Interval(BELOW, ABOVE, False, False, span=span)


def is_real_line(node: Node) -> bool:
    """Whether a set is that of all real numbers, as it is read from `R`."""
    return isinstance(node, Interval) and (node.low, node.high) == (BELOW, ABOVE)
