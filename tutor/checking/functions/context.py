"""What the pieces of the interpreter need of one another, without importing one another in a circle."""

from __future__ import annotations

from typing import Protocol

from tutor.checking.numbers.protocol import Arithmetic
from tutor.checking.numbers.tensors import Scalar, Value
from tutor.notation.lexicon.vocabulary import Vocabulary
from tutor.notation.tree.nodes import Node


class Here(Protocol):
    """The interpreter at work: its arithmetic, its bound indices, the terms of a sum, and nodes' values."""

    field: Arithmetic
    one: Scalar
    indices: dict[str, int]
    terms: int
    vocabulary: Vocabulary

    def of(self, node: Node) -> Value:
        """The value of a node whose indices are all bound."""

    def scalar(self, node: Node) -> Scalar:
        """The value of a node that must be a number."""

    def whole(self, node: Node, what: str) -> int:
        """The value of a node that must be a known integer; `what` names it in the complaint."""

    def lookup(self, name: str) -> Value:
        """The value of a name."""

    def dimension(self) -> int:
        """The length that all known vectors share."""

    def norm(self, items: tuple[Scalar, ...], p: Scalar | None) -> Scalar:
        """‖x‖_p; p None is ∞."""
