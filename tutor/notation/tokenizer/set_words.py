"""Signs and words of sets, told apart before letters are: `∪`, `R`, `not in`, `]0, 1[`, `{x | x > 2}`.

A name that is declared keeps its meaning: with U declared, `(a, b) U (c, d)` is no union.
"""

from __future__ import annotations

from collections.abc import Sequence

from tutor.notation.lexicon.prepared_vocabulary import Known
from tutor.notation.tokenizer.tokens import CLOSERS, LETTERS, OPENERS, Token, holds_a_comma

_REALS = (
    "all real numbers", "all reals", "all the reals", "every real number", "any real number", "real numbers",
    "the real numbers", "the reals", "reals",
)  # fmt: skip
_NOTHING = (
    "there is no real solution", "there is no solution", "there are no real solutions",
    "there are no solutions", "no real solutions", "no real solution", "no real roots", "no solutions",
    "no solution", "the empty set", "empty set", "no real x", "no roots", "no values", "none",
)  # fmt: skip

_COMPARED = (
    ("greater than or equal to", ">="),
    ("less than or equal to", "<="),
    ("greater than", ">"),
    ("less than", "<"),
    ("bigger than", ">"),
    ("larger than", ">"),
    ("smaller than", "<"),
    ("at least", ">="),
    ("at most", "<="),
    ("not equal to", "!="),
    ("equal to", "="),
)

_PHRASES: tuple[tuple[tuple[str, ...], str, str], ...] = (
    *((tuple(words.split()), "reals", "R") for words in _REALS),
    *((tuple(words.split()), "∅", "∅") for words in _NOTHING),
    (("plus", "or", "minus"), "±", "±"),
    (("is", "not", "in"), "keyword", "not in"),
    (("not", "in"), "keyword", "not in"),
    *(((*verb, *words.split()), "relation", sign) for words, sign in _COMPARED for verb in (("is",), ())),
)
_FIRST = frozenset({words[0] for words, _, _ in _PHRASES} | {"for", "all", "every", "any"})
_LONGEST = 200
"""Tokens: no text in words is longer."""
_SIGNS = frozenset({"∪", "∩", "∖"})
_UNIONS = frozenset({"U", "u"})
_LINES = frozenset({"R", "Reals"})
_BRACES = frozenset({"{", "\\{"})
_BRACKETS = frozenset({"[", "]"})
_BEFORE_MINUS = frozenset({"+", "reals"})
_SUCH_THAT = frozenset({"|", ":"})
_JOINING = frozenset({"or", "and"})


def with_sets(raw: list[Token], known: Known, text: str) -> list[Token]:
    """The same tokens, with those of sets told apart; only what is among them is looked at."""
    tokens = _without_second_joint(_with_phrases(raw, known), known)
    kinds, values = {token.kind for token in tokens}, {token.value for token in tokens}
    if not values.isdisjoint(_UNIONS):
        tokens = [_union(tokens, at, known) for at in range(len(tokens))]
    if not values.isdisjoint(_LINES):
        tokens = [_real_line(tokens, at, known, text) for at in range(len(tokens))]
        kinds = {token.kind for token in tokens}
    if not kinds.isdisjoint(_BRACES):
        _mark_conditions(tokens)
    if not kinds.isdisjoint(_BRACKETS):
        _turn_brackets(tokens)
    if "-" in kinds and not kinds.isdisjoint(_BEFORE_MINUS):
        _mark_signs(tokens)
    return tokens


def _without_second_joint(tokens: list[Token], known: Known) -> list[Token]:
    """The tokens without a comma before “and” or “or”, as in `1, 2, and 3`."""
    if not any(token.value in _JOINING for token in tokens):
        return tokens
    after = (*tokens[1:], tokens[-1])
    return [
        token
        for token, following in zip(tokens, after, strict=True)
        if token.kind != "," or following.value not in _JOINING or known.declared(following.value)
    ]


def says_a_set(tokens: Sequence[Token]) -> bool:
    """Whether words such as “no solution” or “all real numbers” were told apart."""
    return any(token.kind in ("reals", "∅", "relation", "keyword") for token in tokens)


def _with_phrases(raw: list[Token], known: Known) -> list[Token]:
    """Several words that mean one thing, as one token."""
    if len(raw) > _LONGEST or not any(token.kind == "run" and token.value.lower() in _FIRST for token in raw):
        return list(raw)
    found: list[Token] = []
    at = _of_every_number(raw, known)
    while at < len(raw):
        for words, kind, value in _PHRASES:
            part = raw[at : at + len(words)]
            same = len(part) == len(words) and all(
                token.kind == "run"
                and token.value.lower() == word.lower()
                and not known.declared(token.value)
                for token, word in zip(part, words, strict=True)
            )
            if same:
                found.append(Token(kind, value, part[0].start, part[-1].end, part[0].space))
                at += len(words)
                break
        else:
            found.append(raw[at])
            at += 1
    return found


def _of_every_number(raw: Sequence[Token], known: Known) -> int:
    """How many words stand before the condition in `all x > 2` and `for all x in R`."""
    words = [token.value for token in raw[:3]]
    count = 2 if words[:2] == ["for", "all"] else 1
    if words[count - 1 : count] not in (["all"], ["every"], ["any"]) or known.declared(words[0]):
        return 0
    following = raw[count] if len(raw) > count + 1 else raw[-1]
    return count if following.kind in LETTERS and known.accepts(following.value) else 0


def _union(tokens: Sequence[Token], at: int, known: Known) -> Token:
    """A capital U between two sets in brackets."""
    token = tokens[at]
    if (
        token.kind != "run"
        or token.value not in _UNIONS
        or known.takes(token.value)
        or not 0 < at < len(tokens) - 1
    ):
        return token
    before, after = tokens[at - 1], tokens[at + 1]
    left = before.kind in ("}", "\\}", "∅", "reals") or before.value == "R" or _closes_a_list(tokens, at - 1)
    right = (
        after.kind in ("{", "\\{", "∅", "reals", "]") or after.value == "R" or holds_a_comma(tokens, at + 1)
    )
    return token._replace(kind="∪") if left and right else token


def _closes_a_list(tokens: Sequence[Token], at: int) -> bool:
    """Whether the bracket that ends there holds a comma, or sets."""
    if tokens[at].kind not in (")", "]", "["):
        return False
    for before in range(at - 1, -1, -1):
        kind = tokens[before].kind
        if kind in (",", ";"):
            return True
        if kind in OPENERS:
            return False
        if kind in CLOSERS:
            return (
                before == at - 1 or tokens[before + 1].kind in ("∪", "∩") or tokens[before + 1].value == "U"
            )
    return False


def _real_line(tokens: Sequence[Token], at: int, known: Known, text: str) -> Token:
    """A capital R, in any spelling, that can only be the set of the real numbers."""
    token = tokens[at]
    if token.kind not in ("run", "word") or token.value not in _LINES:
        return token
    after = tokens[at + 1]
    if after.kind in ("^", "_"):
        return token
    if text.startswith(("ℝ", "\\mathbb"), token.start):
        return token._replace(kind="reals")
    if known.takes("R"):
        return token
    before = tokens[at - 1] if at else None
    inside = before is not None and (
        before.kind in _SIGNS or (before.kind in LETTERS | {"keyword"} and before.value in ("in", "not in"))
    )
    given = (
        len(tokens) == 4
        and at == 2
        and tokens[0].kind in LETTERS
        and (before.kind, before.value) == ("relation", "=")
        if before is not None
        else False
    )
    alone = len(tokens) == 2 and (not known.open or token.kind == "word")
    cut = after.kind in _SIGNS or (after.kind == "-" and tokens[at + 2].kind in ("{", "\\{", "["))
    return token._replace(kind="reals") if inside or alone or cut or given else token


def _mark_conditions(tokens: list[Token]) -> None:
    """The bar or colon of `{x | x > 2}` and `{x in R : x > 2}`."""
    for at, token in enumerate(tokens):
        if token.kind not in _BRACES or tokens[at + 1].kind not in LETTERS:
            continue
        for place in range(at + 2, min(at + 5, len(tokens))):
            inner = tokens[place]
            if inner.kind in _SUCH_THAT and _alone(tokens, place):
                tokens[place] = inner._replace(kind="such that")
                break
            if inner.kind not in LETTERS | {"keyword", "reals"}:
                break


def _alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether the bars from here to the closing brace do not pair, and a condition stands there."""
    bars, condition = 0, False
    for token in tokens[at:]:
        if token.kind in ("}", "\\}", "end"):
            break
        bars += token.kind == "|"
        condition = condition or token.kind == "relation" or token.value in ("in", "not in")
    return condition and (bars % 2 == 1 or tokens[at].kind == ":")


def _turn_brackets(tokens: list[Token]) -> None:
    """`]0, 1[` as `(0, 1)`: brackets that face away leave their end out."""
    depth = 0
    for at, token in enumerate(tokens):
        if token.kind == "]" and depth == 0 and _end(tokens, at) is not None:
            tokens[at] = token._replace(kind="(")
            depth += 1
        elif token.kind == "[" and depth and _closes(tokens, at):
            tokens[at] = token._replace(kind=")")
            depth -= 1
        elif token.kind in OPENERS:
            depth += 1
        elif token.kind in CLOSERS:
            depth -= 1


def _end(tokens: Sequence[Token], at: int) -> int | None:
    """Where the interval ends that a `]` begins; None if none begins there."""
    depth, comma = 0, False
    for place in range(at + 1, len(tokens)):
        kind = tokens[place].kind
        if depth == 0 and kind in ("[", "]", ")") and comma:
            return place
        if depth == 0 and kind in (",", ";"):
            comma = True
        depth += (kind in OPENERS) - (kind in CLOSERS)
        if depth < 0:
            return None
    return None


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a `[` ends an interval: a comma stands before it, and nothing that it could open after it."""
    after = tokens[at + 1]
    ends = after.kind in ("end", "∪", "∩", "∖", "keyword", ",", ")", "}") or (
        after.kind == "run" and after.value in _JOINING
    )
    return ends and _closes_a_list(tokens, at)


def _mark_signs(tokens: list[Token]) -> None:
    """`R - {0}` as `R ∖ {0}`, and `+-` where nothing else is meant as ±."""
    for at in range(1, len(tokens) - 1):
        token = tokens[at]
        if token.kind == "-" and tokens[at - 1].kind == "reals":
            tokens[at] = token._replace(kind="∖", value="∖")
    at = 0
    while at < len(tokens) - 2:
        plus, minus, after = tokens[at : at + 3]
        if (plus.kind, minus.kind) == ("+", "-") and not minus.space and plus.end == minus.start:
            before = tokens[at - 1] if at else None
            begins = before is None or before.kind in ("relation", "(", ",", "{") or before.value in _JOINING
            if begins or (plus.space and after.space):
                tokens[at : at + 2] = [plus._replace(kind="±", value="±", end=minus.end)]
        at += 1
