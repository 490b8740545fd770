"""Reads a name by itself, in any spelling, and gives its canonical form."""

from __future__ import annotations

import itertools

from tutor.notation.lexicon.alphabet import GREEK
from tutor.notation.lexicon.functions import KEYWORDS
from tutor.notation.lexicon.sanitize import clean
from tutor.notation.parser.lexer import lex
from tutor.notation.parser.tokens import Token
from tutor.notation.tree.complaint import Trouble
from tutor.notation.tree.result import Complaint
from tutor.notation.tree.size_limits import check_length

_LETTERS = frozenset({"run", "greek", "word"})


_OF_FUNCTIONS = frozenset({"function", "is", "a", "an", "the", "let", "be", "real"})
FUNCTION = "A function is declared as “{}: R -> R”, without a formula."


def canonical(text: str) -> str | Complaint:
    """The canonical form of a name: `α`, `\\alpha` and `alpha` give `alpha`; `Δθ*` gives `Deltatheta`."""
    try:
        return read_name(text)
    except Trouble as trouble:
        return trouble.complaint()


def read_name(text: str) -> str:
    """The same, for use inside this room.

    Raises:
        Trouble: if the text is not one name.
    """
    check_length(text)
    tokens = lex(clean(text))
    at = 0
    while tokens[at].kind in _LETTERS:
        at += 1
    letters = tokens[:at]
    if any(_apart(*pair) for pair in itertools.pairwise(letters)):
        raise _words(text)
    name = "".join(token.value for token in letters)
    while tokens[at].kind == "'":
        name, at = name + "'", at + 1
    lowered, at = _subscript(tokens, at)
    if tokens[at].kind == "^":
        at += 1
    while tokens[at].kind in ("*", "star", "{", "}"):
        at += 1
    if not letters or tokens[at].kind != "end":
        raise _no_name(text, tokens)
    if name in KEYWORDS:
        raise Trouble(f"“{name}” is a word of the notation and cannot be a name.", letters[0].span)
    return f"{name}_{lowered}" if lowered else name


def _apart(one: Token, other: Token) -> bool:
    """Whether two pieces are words of their own; `Delta theta` is one name."""
    return other.start > one.end and one.kind != "greek" and one.value not in GREEK


def _words(text: str) -> Trouble:
    """For `x y`, which would become the name xy, or for a sentence such as `sigma is a function`."""
    shown = " ".join(clean(text).split())[:40]
    words = [word for word in shown.split() if word.casefold() not in _OF_FUNCTIONS]
    cure = "Put commas between names."
    if words and "function" in shown.casefold().split():
        cure = FUNCTION.format(words[0].partition("(")[0])
    return Trouble(f"“{shown}” is several words and no name. {cure}", (0, len(text)))


def _subscript(tokens: list[Token], at: int) -> tuple[str, int]:
    if tokens[at].kind != "_":
        return "", at
    at += 1
    braced = tokens[at].kind == "{"
    at += braced
    lowered = ""
    while tokens[at].kind in (*_LETTERS, "number"):
        lowered, at = lowered + tokens[at].value, at + 1
        if not braced:
            break
    if braced and tokens[at].kind == "}":
        at += 1
    return lowered, at


def _no_name(text: str, tokens: list[Token]) -> Trouble:
    shown = clean(text).strip()[:40]
    if len(tokens) == 3 and tokens[0].kind in _LETTERS and tokens[1].kind == "number":
        fixed = f"{tokens[0].value}_{tokens[1].value}"
        return Trouble(f"“{shown}” is not a name; “{fixed}” is.", tokens[1].span, fixed)
    if len(tokens) > 1 and tokens[0].kind in _LETTERS and tokens[1].kind == "(":
        return Trouble(f"“{shown}” is not a name. {FUNCTION.format(tokens[0].value)}", (0, len(text)))
    return Trouble(
        f"“{shown}” is not a name: a letter, a Greek letter or a word is expected.", (0, len(text))
    )
