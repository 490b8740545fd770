"""Angles in degrees, which are read as so many times π/180: how they are told from `30 (pi/180)`."""

from __future__ import annotations

from fractions import Fraction

from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt

ONE_DEGREE: t.Node = t.Quotient(t.Name("pi"), t.Number(Fraction(180)))
_SIGNS = ("°", "º", "˚", "\\circ", "\\degree", "∘")


def without_degrees(tree: t.Node, text: str) -> t.Node:
    """The tree with the plain number for each angle that was typed with a sign of degrees: 30 for `30°`.

    Inside a function an angle stays one: `sin(30°)` is not sin(30).
    """
    if not any(sign in text for sign in _SIGNS):
        return tree

    def change(node: t.Node) -> t.Node | None:
        if isinstance(node, t.Apply | t.Call):
            return node
        if not isinstance(node, t.Product) or len(node.factors) != 2 or node.factors[1] != ONE_DEGREE:
            return None
        typed = text[slice(*node.span)].rstrip(" })")
        return node.factors[0] if typed.endswith(_SIGNS) else None

    return rebuilt(tree, change)
