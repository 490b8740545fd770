"""The pieces that a typed text is cut into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tutor.notation.tree.nodes import Span


class Token(NamedTuple):
    """One piece of text.

    Attributes:
        kind: `number`, `name`, `function` (a known one), `declared` (a function that is only declared),
            `keyword`, `relation`, `vulgar`, `command`, `run` (letters not yet
            told apart), `word` (letters that belong together), `greek`, `end`; else the sign itself.
        value: what it says: the numeral, the canonical name, the operator.
        start: where it starts in the text.
        end: where it ends, exclusive.
        space: whether white space stands before it.
    """

    kind: str
    value: str
    start: int
    end: int
    space: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return (self.start, self.end)


OPENERS: dict[str, str] = {"(": ")", "[": "]", "{": "}", "\\{": "\\}", "⟨": "⟩", "⌊": "⌋", "⌈": "⌉"}
CLOSERS = frozenset(OPENERS.values())
BARS = frozenset({"|", "‖"})
BAR_OPENERS: dict[str, str] = {"abs(": "abs)", "norm(": "norm)"}
BAR_CLOSERS = frozenset(BAR_OPENERS.values())

LETTERS = frozenset({"run", "greek", "word"})
"""Kinds of token that a name is made of, before letters are told apart."""

STARTS = frozenset(
    {
        "number", "name", "function", "vulgar", "run", "word", "greek", "frac", "radical", "braced",
        "declared", "unit", "begin", "√", *OPENERS, *BAR_OPENERS,
    }
)  # fmt: skip
"""Kinds of token that can begin an operand, apart from signs."""


def holds_a_comma(raw: Sequence[Token], at: int) -> bool:
    """Whether the bracket that opens there holds several things."""
    depth = 0
    for token in raw[at:]:
        depth += (token.kind in OPENERS) - (token.kind in CLOSERS)
        if depth == 0:
            return False
        if depth == 1 and token.kind in (",", ";"):
            return True
    return False
