"""TeX's commands between two parts of a group: `{a \\over b}`, `{n \\choose k}`."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.notation.lexicon.functions_of_numbers import BINOM
from tutor.notation.tokenizer.tokens import Token

INFIX = frozenset({"over", BINOM.aliases[-1]})
_OPENING, _CLOSING = frozenset({"{", "(", "["}), frozenset({"}", ")", "]"})


def with_infix(tokens: list[Token]) -> list[Token]:
    """The tokens with a quotient or a binomial coefficient for each such command, from the left."""
    while any(token.kind == "infix" for token in tokens):
        at = next(at for at, token in enumerate(tokens) if token.kind == "infix")
        tokens = _written_out(tokens, at)
    return tokens


def _written_out(tokens: list[Token], at: int) -> list[Token]:
    """The tokens with the command there between two parts in parentheses, as far as its group reaches."""
    command = tokens[at]
    begun, end = _edge(tokens, at, -1), _edge(tokens, at, 1)
    before, after = tokens[begun:at], tokens[at + 1 : end]
    if command.value == "over":
        inside = [*_bracketed(before, command), command._replace(kind="/", value="/")]
        inside += _bracketed(after, command)
    else:
        word = command._replace(kind="word", value=BINOM.name)
        comma = command._replace(kind=",", value=",")
        inside = [word, *_bracketed([*before, comma, *after], command)]
    return [*tokens[:begun], *inside, *tokens[end:]]


def _edge(tokens: Sequence[Token], at: int, step: int) -> int:
    """Where the group around a token begins or ends: behind its opening or at its closing bracket."""
    inwards, outwards = (_OPENING, _CLOSING) if step > 0 else (_CLOSING, _OPENING)
    depth, place = 0, at + step
    while 0 <= place < len(tokens) - 1:
        kind = tokens[place].kind
        if depth == 0 and (kind in outwards or kind == "relation"):
            break
        depth += (kind in inwards) - (kind in outwards)
        place += step
    return place if step > 0 else place + 1


def _bracketed(part: list[Token], command: Token) -> list[Token]:
    """A part in parentheses."""
    start, end = (part[0].start, part[-1].end) if part else command.span
    opener = Token("(", "(", start, start, bool(part and part[0].space))
    return [opener, *part, Token(")", ")", end, end)]
