"""What reading a text gives: an expression, or a complaint that says what is wrong, where, and the cure."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.notation.tree.nodes import NOWHERE, Node, Span


@dataclass(frozen=True, slots=True)
class Expression:
    """A text that was understood.

    Attributes:
        tree: what it means.
        text: what was typed, cleaned of control characters.
        notes: sentences on choices the reader made where the text was ambiguous ("1/2x was read as (1/2)x").
    """

    tree: Node
    text: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Complaint:
    """A text that was not understood; a value, never an exception.

    Attributes:
        sentence: one plain sentence for the student; never scolds.
        span: where in the text.
        correction: the whole text as it might have been meant, if a correction is near; else None.
    """

    sentence: str
    span: Span = NOWHERE
    correction: str | None = None
