"""Reads a name by itself, in any spelling, and gives its canonical form."""

from __future__ import annotations

import itertools

from tutor.notation.lexicon.alphabet import GREEK
from tutor.notation.lexicon.functions import KEYWORDS
from tutor.notation.lexicon.sanitize import clean
from tutor.notation.tokenizer.lexer import lex
from tutor.notation.tokenizer.long_names import spelt
from tutor.notation.tokenizer.size_checks import check_length
from tutor.notation.tokenizer.tokens import LETTERS, Token
from tutor.notation.tokenizer.unreadable import Unreadable


def read_name(text: str) -> str:
    """The canonical form of a name.

    Raises:
        Unreadable: if the text is not one name.
    """
    check_length(text)
    cleaned = clean(text)
    try:
        return _name(lex(cleaned))
    except Unreadable as failure:
        failure.text = cleaned
        raise


def _name(tokens: list[Token]) -> str:
    at = 0
    while tokens[at].kind in (*LETTERS, "accented"):
        at += 1
    letters = tokens[:at]
    if any(_apart(*pair) for pair in itertools.pairwise(letters)):
        raise Unreadable("declarations.several_words")
    name = "".join(token.value for token in letters)
    while tokens[at].kind == "'":
        name, at = name + "'", at + 1
    end = at
    for longer in spelt(name, tokens, at):
        if not longer.touching or "^" not in longer.name:
            whole, end = longer.name, longer.end
    full = whole if end > at else name
    end = _past_star(tokens, end)
    if not letters or tokens[end].kind != "end":
        raise Unreadable("declarations.no_name", tokens=tokens)
    if name in KEYWORDS:
        raise Unreadable("declarations.keyword", letters[0].span, name=name)
    return full


def _past_star(tokens: list[Token], at: int) -> int:
    """Past a star that only marks a minimum: `Δθ*`, `x^{*}`."""
    if tokens[at].kind == "^":
        at += 1
    while tokens[at].kind in ("*", "star", "{", "}"):
        at += 1
    return at


def _apart(one: Token, other: Token) -> bool:
    """Whether two pieces are words of their own; `Delta theta` is one name."""
    return other.start > one.end and one.kind != "greek" and one.value not in GREEK
