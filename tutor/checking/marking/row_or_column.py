"""Whether a vector was written as a row or as a column, and what is said if the other one is asked for."""

from __future__ import annotations

from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import Side, Vec
from tutor.checking.semantics.profile import Profile
from tutor.notation.tree import nodes as t


def column(tree: t.Node, text: str) -> str | None:
    """A vector is written as a column."""
    if standing(tree) == "row":
        return (
            "The components are right, and you wrote them as a row. This vector is a column: type it with "
            "semicolons, as in `[1; 2; 3]`, or transpose the row."
        )
    return None


def row(tree: t.Node, text: str) -> str | None:
    """A vector is written as a row."""
    if standing(tree) == "column" and not (isinstance(tree, t.Vector) and tree.layout == "tuple"):
        return "The components are right, and a row is asked for: type it with commas, as in `[1, 2, 3]`."
    return None


def side(answer: Profile) -> Side:
    """How a vector stands: as its value does, so that `(e_j e_j^T) g` is a column; a list as it is typed."""
    try:
        value = answer.at(0)[1]
    except CannotEvaluate:
        value = None
    return value.side if isinstance(value, Vec) and value.side != "either" else standing(answer.tree)


def standing(node: t.Node) -> Side:
    """Whether a vector expression stands as a row or as a column; names of vectors are columns."""
    if isinstance(node, t.Vector):
        return "row" if node.layout == "row" else "column"
    if isinstance(node, t.Transpose):
        if isinstance(node.operand, t.Vector) and node.operand.layout != "column":
            return "column"
        return "row" if not _has_row(node.operand) else "column"
    if isinstance(node, t.Negative | t.Sum | t.Product):
        return "row" if any(standing(child) == "row" for child in _spine(node)) else "column"
    if isinstance(node, t.Quotient):
        return standing(node.top)
    if isinstance(node, t.Elementwise):
        return "row" if "row" in (standing(node.left), standing(node.right)) else "column"
    return "column"


def _spine(node: t.Node) -> tuple[t.Node, ...]:
    """The children that a row would come from; a transposed vector that meets another one makes a number."""
    below = t.children(node)
    if isinstance(node, t.Product) and any(isinstance(child, t.Transpose) for child in below[:-1]):
        last = max(k for k, child in enumerate(below) if isinstance(child, t.Transpose))
        met = [child for child in below[last + 1 :] if not isinstance(child, t.Norm | t.Number)]
        return tuple(met[1:]) if met else below[last:]
    return below


def _has_row(node: t.Node) -> bool:
    return standing(node) == "row"
