"""How reading fails: at a place, for a reason, with what was there. It words nothing: `complaints` does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tutor.notation.lexicon.prepared_vocabulary import Known
from tutor.notation.tokenizer.tokens import Token
from tutor.notation.tree.nodes import NOWHERE, Span


class Unreadable(Exception):  # noqa: N818 - it is a message on its way, not an error of the program
    """A text that cannot be read.

    Attributes:
        reason: `brackets.unclosed` is worded by the function `unclosed` of `complaints/brackets.py`.
        span: where.
        found: what was there, as the arguments of that function.
        text: the whole text that was being read, if the reader got hold of it.
        known: the names that it was read with.
        tokens: its tokens, as far as they were told apart.
        at: the index of the next token, not yet read.
        shift: how far into the typed text the text stands that was being read.
    """

    def __init__(self, reason: str, span: Span = NOWHERE, **found: Any) -> None:
        super().__init__(reason)
        self.reason = reason
        self.span = span
        self.found = found
        self.text: str | None = None
        self.known: Known | None = None
        self.tokens: Sequence[Token] = ()
        self.at = 0
        self.shift = 0
