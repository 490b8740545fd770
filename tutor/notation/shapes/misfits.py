"""The exception that carries a kind error, with the cure as a changed tree; it never leaves this room."""

from __future__ import annotations

from tutor.notation.tree.nodes import Node
from tutor.notation.tree.rewrite import replaced
from tutor.notation.writing.plain import write


class Misfit(Exception):  # noqa: N818 - it is a message on its way, not an error of the program
    """Parts whose kinds do not fit together.

    Args:
        sentence: what the student is told.
        node: where.
        cure: what may stand in its place.
    """

    def __init__(self, sentence: str, node: Node, cure: Node | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.node = node
        self.cure = cure

    def cured(self, tree: Node) -> Node | None:
        """The whole expression with the cure in its place, if there is one."""
        return None if self.cure is None else replaced(tree, self.node, self.cure)


def named(node: Node, otherwise: str) -> str:
    """The node as typed mathematics, if that is short enough for a sentence."""
    text = write(node, "unicode")
    return text if len(text) <= 24 else otherwise
