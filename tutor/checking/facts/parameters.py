"""Nodes that only the solutions of facts hold, and that no one can type."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree.nodes import Node

MARK = "°"
"""Ends the name of a parameter; no name that can be typed holds it."""


@dataclass(frozen=True, slots=True)
class Orthonormal(Node):
    """A matrix with orthonormal columns: (I - K)(I + K)^-1 diag(±1) with skew K, its first columns.

    Every orthogonal matrix is of this form (Cayley 1846, with signs by Hsu 1953).

    Attributes:
        square: any square matrix X; K is X - X^T.
        signs: a vector, whose signs are taken.
        columns: how many columns are kept, a number or the name of one.
    """

    square: Node
    signs: Node
    columns: Node


@dataclass(frozen=True, slots=True)
class Within(Node):
    """A number that has to lie where its name is declared; elsewhere it has no value.

    Attributes:
        value: the formula.
        declared: the declaration whose domain and bounds are kept.
    """

    value: Node
    declared: Declaration
