"""Where a parse stands in its tokens, and the engine that runs grammar rules without using Python's stack."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from enum import IntEnum, auto
from typing import Any

from tutor.notation.lexicon.prepared_vocabulary import Known
from tutor.notation.tokenizer.size_checks import too_deep, too_many
from tutor.notation.tokenizer.tokens import Token
from tutor.notation.tokenizer.unreadable import Unreadable
from tutor.notation.tree.nodes import Node, Span
from tutor.notation.tree.size_limits import MAX_NODES


class Rule(IntEnum):
    """The rules of the grammar. A rule asks for another by yielding it, and is sent what that returned."""

    CONDITIONS = auto()
    SUM = auto()
    FACTORS = auto()
    POWER = auto()
    OPERAND = auto()
    OVER = auto()


Reading = Generator[Rule, Any, Any]
"""A rule at work."""

_MAX_RULES = 5 * 264
"""Open rules at once; five make one level of nesting."""


class Cursor:
    """The tokens of one text, and how far they are read.

    Attributes:
        tokens: what is read.
        at: the index of the next token.
        known: the names that are known.
        text: the typed text, for remarks.
        indices: undeclared letters used as a subscript somewhere.
        bound: indices of the sums and maxima being read.
        notes: remarks on ambiguous spellings, in the order met.
        latex: whether the text holds LaTeX commands, so that bare braces group.
        operands: how many operands were read.
        container: whether the next bracket stands after `in`, so that a pair in it is an interval.
        grouped: the last node that square brackets only grouped, and its first and last token.
    """

    def __init__(self, tokens: list[Token], known: Known, text: str, indices: frozenset[str]) -> None:
        self.tokens = tokens
        self.at = 0
        self.known = known
        self.text = text
        self.indices = indices
        self.bound: list[str] = []
        self.notes: list[str] = []
        self.latex = "\\" in text
        self.operands = 0
        self.container = False
        self.grouped: tuple[Node, int, int] | None = None

    @property
    def next(self) -> Token:
        """The next token, not yet read."""
        return self.tokens[self.at]

    @property
    def kind(self) -> str:
        """The kind of the next token."""
        return self.tokens[self.at].kind

    def ahead(self, count: int = 1) -> Token:
        """The token `count` places after the next one."""
        return self.tokens[min(self.at + count, len(self.tokens) - 1)]

    def take(self) -> Token:
        """Reads one token; the end is never passed."""
        token = self.tokens[self.at]
        if token.kind != "end":
            self.at += 1
        return token

    def accept(self, kind: str) -> bool:
        """Reads the next token if it is of this kind."""
        if self.tokens[self.at].kind == kind:
            self.at += 1
            return True
        return False

    def since(self, start: int) -> Span:
        """The span from the character `start` to the end of the last token read."""
        return (start, max(start, self.tokens[self.at - 1].end if self.at else start))

    def words(self, span: Span) -> str:
        """What was typed there."""
        return self.text[span[0] : span[1]].strip()

    def note(self, sentence: str) -> None:
        """Remembers a remark, once."""
        if sentence not in self.notes and len(self.notes) < 5:
            self.notes.append(sentence)

    def unreadable(self, reason: str, span: Span | None = None, **found: Any) -> Unreadable:
        """A failure at the next token, or at the span that is given."""
        token = self.next
        failure = Unreadable(reason, span or (token.start, max(token.end, token.start + 1)), **found)
        failure.tokens, failure.at = self.tokens, self.at
        return failure

    def count(self) -> None:
        """Counts one more operand against the limit on nodes."""
        self.operands += 1
        if self.operands > MAX_NODES:
            raise too_many(self.next.span)


def run(cursor: Cursor, rules: Mapping[Rule, Callable[[Cursor], Reading]], first: Rule) -> Any:
    """What the rule `first` reads; rules wait on a list of our own, so that no text is too deep."""
    working = [rules[first](cursor)]
    answer: Any = None
    while working:
        try:
            wanted = working[-1].send(answer)
        except StopIteration as finished:
            answer = finished.value
            working.pop()
            continue
        if len(working) > _MAX_RULES:
            raise too_deep(cursor.next.span)
        working.append(rules[wanted](cursor))
        answer = None
    return answer


def expect(cursor: Cursor, kind: str, reason: str, **found: Any) -> Token:
    """Reads a token that has to be there.

    Raises:
        Unreadable: for the reason, where it is not.
    """
    if cursor.kind != kind:
        raise cursor.unreadable(reason, **found)
    return cursor.take()
