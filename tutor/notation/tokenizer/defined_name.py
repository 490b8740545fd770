"""The name before the first equals sign, which may be new: `u = …`, `Δθ* = …`, `u_i = …`."""

from __future__ import annotations

from collections.abc import Callable

from tutor.notation.lexicon.alphabet import GREEK
from tutor.notation.lexicon.functions import CONSTANTS, KEYWORDS
from tutor.notation.lexicon.prepared_vocabulary import Known, is_compound
from tutor.notation.tokenizer.tokens import LETTERS, Token

_STARS = frozenset({"*", "star"})


def leading_name(raw: list[Token], readable: Callable[[str], bool], known: Known) -> tuple[list[Token], int]:
    """The tokens of a name before the first `=`, and where the rest starts; nothing if there is no such name.

    A trailing star, raised or not, is dropped. A name that the vocabulary does not know is kept as one
    token of kind `left`, for only checking knows which left sides are accepted.
    """
    count = 0
    while count < 4 and raw[count].kind in LETTERS:
        count += 1
    if count == 0 or any(token.value in KEYWORDS for token in raw[:count]):
        return [], 0
    after = _past_star(raw, count)
    subscript_end = _past_subscript(raw, after)
    subscript = raw[after:subscript_end]
    end = _past_star(raw, subscript_end)
    if raw[end].kind != "relation" or raw[end].value != "=":
        return [], 0
    letters = raw[:count]
    name = "".join(token.value for token in letters)
    kind = "name" if name in known.declarations or name in known.bases else "left"
    if kind == "left" and _is_expression(letters, readable, known) and not (known.open and is_compound(name)):
        starred = (end > subscript_end or after > count) and len(letters) == 1
        single = starred and known.accepts(CONSTANTS.get(name, name))
        return (_as_typed(letters, subscript), end) if single else ([], 0)
    if kind == "left" and count > 1 and not is_compound(name):
        return [], 0
    whole = Token(kind, name, letters[0].start, letters[-1].end, letters[0].space)
    return [whole, *_lowered(subscript)], end


def _as_typed(letters: list[Token], subscript: list[Token]) -> list[Token]:
    """A known name that lost its star."""
    token = letters[0]
    name = CONSTANTS.get(token.value, token.value)
    return [Token("name", name, token.start, token.end), *_lowered(subscript)]


def _lowered(subscript: list[Token]) -> list[Token]:
    return [token._replace(kind="name") if token.kind in LETTERS else token for token in subscript]


def _is_expression(letters: list[Token], readable: Callable[[str], bool], known: Known) -> bool:
    return all(
        known.accepts(token.value)
        if token.kind == "greek" or token.value in GREEK
        else token.value in CONSTANTS or readable(token.value)
        for token in letters
    )


def _past_star(raw: list[Token], at: int) -> int:
    if raw[at].kind in _STARS:
        return at + 1
    if raw[at].kind == "^":
        if raw[at + 1].kind in _STARS:
            return at + 2
        if raw[at + 1].kind == "{" and raw[at + 2].kind in _STARS and raw[at + 3].kind == "}":
            return at + 4
    return at


def _past_subscript(raw: list[Token], at: int) -> int:
    if raw[at].kind != "_":
        return at
    closer = {"{": "}", "(": ")"}.get(raw[at + 1].kind)
    if closer is not None:
        for end in range(at + 2, min(at + 8, len(raw))):
            if raw[end].kind == closer:
                return end + 1
        return at
    return at + 2 if raw[at + 1].kind in (*LETTERS, "number") else at
