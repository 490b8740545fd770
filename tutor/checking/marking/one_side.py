"""What is said of an equation where a value is asked for: which of its sides to type alone."""

from __future__ import annotations

from tutor.checking.marking.compiled_question import Key
from tutor.notation import Complaint, write
from tutor.notation.tree import nodes as t

ALONE = "Type the value alone, without a left side and an equals sign."
ONE_OF_THEM = "Here are two values with an equals sign between them. Type one of them alone."


def one_side_alone(key: Key, left: t.Node, right: t.Node) -> Complaint:
    """For `V = pi r^2 h`, and for `3/4 = 0.75`: what stands at a name, or else the first of two values."""
    labels = [isinstance(side, t.Name) and not _is_value(side) for side in (left, right)]
    span = (left.span[0], right.span[1])
    if labels[0] != labels[1]:
        return Complaint(ALONE, span, write(right if labels[0] else left))
    if any(key.vocabulary.get(name) is None for name in _names(left)):
        return Complaint(ALONE, span, write(right))
    return Complaint(ONE_OF_THEM, span, write(left))


def _is_value(side: t.Name) -> bool:
    return side.name in ("pi", "e", "i", "inf", "ones")


def _names(tree: t.Node) -> set[str]:
    """The names in a tree that are no constants."""
    return {node.name for node in t.walk(tree) if isinstance(node, t.Name) and not _is_value(node)}
