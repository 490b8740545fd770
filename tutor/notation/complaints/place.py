"""Where reading failed, with all that was known there, and the message that is made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.notation.lexicon.prepared_vocabulary import Known
from tutor.notation.tokenizer.tokens import Token
from tutor.notation.tree.nodes import Span


@dataclass(frozen=True, slots=True)
class Message:
    """What is said.

    Attributes:
        sentence: what the student is told.
        candidates: whole texts that may have been meant, best first; the first that can be read becomes the
            complaint's correction.
        span: where, if not where reading failed.
    """

    sentence: str
    candidates: tuple[str, ...] = ()
    span: Span | None = None


def say(sentence: str, *candidates: str, span: Span | None = None) -> Message:
    """A message with its candidates one by one."""
    return Message(sentence, candidates, span)


@dataclass(frozen=True, slots=True)
class Place:
    """Where reading failed.

    Attributes:
        span: where in the text.
        text: the whole text.
        known: the names that it was read with.
        tokens: its tokens, as far as they were told apart; none before that.
        at: the index of the token that could not be read.
    """

    span: Span
    text: str
    known: Known
    tokens: Sequence[Token] = ()
    at: int = 0

    @property
    def next(self) -> Token:
        """The token that could not be read."""
        return self.tokens[self.at]

    @property
    def before(self) -> Token | None:
        """The last token that was read."""
        return self.tokens[self.at - 1] if self.at else None

    @property
    def after(self) -> Token:
        """The token after the one that could not be read."""
        return self.tokens[min(self.at + 1, len(self.tokens) - 1)]

    def words(self, span: Span) -> str:
        """What was typed there."""
        return self.text[span[0] : span[1]].strip()

    def swapped(self, replacement: str, span: Span | None = None) -> str:
        """The whole text with something else there, or at the place itself."""
        start, end = span or self.span
        return self.text[:start] + replacement + self.text[end:]


def next_span(token: Token) -> Span:
    """The span of a token; at the end of the text, the place after it."""
    return (token.start, max(token.end, token.start + 1))
