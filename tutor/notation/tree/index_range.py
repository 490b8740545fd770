"""How far a sum over an index reaches."""

from __future__ import annotations

from tutor.notation.tree.nodes import Elementwise, Name, Node, Over, Product, Quotient, walk


def mentions(node: Node, index: str) -> bool:
    """Whether a name occurs anywhere in a tree."""
    return any(isinstance(part, Name) and part.name == index for part in walk(node))


def reaches(node: Over, stacked: bool) -> bool:
    """Whether the body of a sum is read to its end without parentheses: its last factor has the index.

    Args:
        node: the sum.
        stacked: whether quotients are written as one piece, `\\frac{a}{b}`.
    """
    last = node.body
    match last:
        case Product(factors):
            last = factors[-1]
        case Elementwise(_, _, right):
            last = right
        case Quotient(_, bottom) if not stacked:
            last = bottom
        case _:
            pass
    return mentions(last, node.index) and not isinstance(last, Over)
