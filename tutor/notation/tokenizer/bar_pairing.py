"""Pairs the bars of `|x|` and `‖x‖`, which look the same on both sides."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.notation.tokenizer.tokens import BAR_OPENERS, BARS, CLOSERS, OPENERS, STARTS, Token
from tutor.notation.tokenizer.unreadable import Unreadable

_ENDS = frozenset({"number", "name", "unit", "vulgar", "top", "!", "'", "∅", "endmatrix", *CLOSERS})

_SIGNS = frozenset({"+", "-", "±"})


@dataclass(slots=True)
class _Open:
    """Bars that were opened and not yet closed; `||` may turn out to be one norm or two absolute values."""

    at: list[int]
    double: bool


def pair(tokens: list[Token]) -> list[Token]:
    """The tokens with every bar replaced by an opening or closing `abs(`, `abs)`, `norm(` or `norm)`.

    A bar opens where an operand is expected, and closes after one. Between two operands it closes what is
    open, or opens a new one if white space stands before it and none after it.

    Raises:
        Unreadable: at a bar without a partner.
    """
    if not any(token.kind in BARS for token in tokens):
        return tokens
    try:
        return _Pairing(tokens, spaced=True).run()
    except Unreadable as first:
        try:
            return _Pairing(tokens, spaced=False).run()
        except Unreadable:
            raise first from None


def doubtful(tokens: list[Token]) -> bool:
    """Whether paired bars may mean something else: in `|x|y|z|` the inner two may also be a pair."""
    closed = False
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if (
            token.kind == "abs)"
            and after.kind in STARTS
            and after.kind not in BAR_OPENERS
            and not after.space
        ):
            closed = True
        elif token.kind == "abs(" and closed and before.kind in _ENDS and not token.space:
            return True
        elif token.kind in ("+", "-", "relation", ","):
            closed = False
    return False


class _Pairing:
    """One attempt: with white space as a hint, or without."""

    def __init__(self, tokens: list[Token], spaced: bool) -> None:
        self.tokens = tokens
        self.spaced = spaced
        self.meaning: dict[int, str] = {}
        self.levels: list[list[_Open]] = [[]]
        self.joined: set[int] = set()

    def run(self) -> list[Token]:
        """The tokens with their bars paired."""
        tokens = self.tokens
        at = 0
        while at < len(tokens):
            token = tokens[at]
            if token.kind in BARS:
                at = self._run_of_bars(at)
                continue
            if token.kind in OPENERS or token.kind == "begin":
                self.levels.append([])
            elif token.kind in CLOSERS or token.kind in ("end", "endmatrix"):
                self._close_level(at)
            at += 1
        return self._paired()

    def _close_level(self, at: int) -> None:
        left_open = self.levels.pop() if len(self.levels) > 1 else self.levels[0]
        if left_open:
            raise self._alone(left_open[-1].at[0])
        if not self.levels:
            self.levels.append([])

    def _alone(self, at: int) -> Unreadable:
        failure = Unreadable("bars.alone", self.tokens[at].span)
        failure.tokens, failure.at = self.tokens, at
        return failure

    def _run_of_bars(self, at: int) -> int:
        """Reads bars that touch each other, all of one kind and direction."""
        tokens = self.tokens
        end = at + 1
        while (
            end < len(tokens)
            and tokens[end].kind == tokens[at].kind
            and not tokens[end].space
            and tokens[end].value == tokens[at].value
            and tokens[at].kind == "|"
        ):
            end += 1
        facing = tokens[at].value or self._facing(at, end)
        size = end - at
        opened = self.levels[-1]
        here = at
        if facing in ("close", "both"):
            here = self._close(here, end)
            if here < end and facing == "close":
                raise self._alone(here)
        if here < end:
            left = end - here
            if tokens[here].kind == "‖":
                opened.append(_Open([here], double=True))
            elif left == 2 and not tokens[here].value:
                opened.append(_Open([here, here + 1], double=True))
            elif left == 3:
                opened.append(_Open([here], double=False))
                opened.append(_Open([here + 1, here + 2], double=True))
            else:
                opened.extend(_Open([one], double=False) for one in range(here, end))
        return at + size

    def _facing(self, at: int, end: int) -> str:
        tokens = self.tokens
        after_operand = at > 0 and self._ends_operand(at - 1)
        if not after_operand:
            return "open"
        following = tokens[end]
        hinted = self.spaced and tokens[at].space and not following.space
        if following.kind in _SIGNS:
            return "open" if hinted or not self.levels[-1] else "close"
        if not (following.kind in STARTS or following.kind in BARS):
            return "close"
        return "open" if hinted or not self.levels[-1] else "both"

    def _ends_operand(self, at: int) -> bool:
        token = self.tokens[at]
        return token.kind in _ENDS or (at in self.meaning and self.meaning[at].endswith(")"))

    def _close(self, here: int, end: int) -> int:
        """Closes open bars, innermost first, with those from `here` to `end`; returns the first left over."""
        opened = self.levels[-1]
        norm_sign = self.tokens[here].kind == "‖"
        while here < end and opened:
            top = opened[-1]
            first = self.tokens[top.at[0]]
            if norm_sign or first.kind == "‖":
                if not (norm_sign and first.kind == "‖"):
                    raise self._alone(top.at[0])
                opened.pop()
                self.meaning[top.at[0]], self.meaning[here] = "norm(", "norm)"
                here += 1
            elif top.double and end - here >= 2:
                opened.pop()
                self.meaning[top.at[0]], self.meaning[here] = "norm(", "norm)"
                self.joined |= {top.at[1], here + 1}
                here += 2
            else:
                inner = top.at.pop()
                top.double = False
                if not top.at:
                    opened.pop()
                self.meaning[inner], self.meaning[here] = "abs(", "abs)"
                here += 1
        return here

    def _paired(self) -> list[Token]:
        paired: list[Token] = []
        for at, token in enumerate(self.tokens):
            if at in self.joined:
                paired[-1] = paired[-1]._replace(end=token.end)
            elif at in self.meaning:
                paired.append(token._replace(kind=self.meaning[at]))
            else:
                paired.append(token)
        return paired
