"""Two indices below a sum, `sum_ij`, and ranges, `max_{i=1,…,n}` and `max_{i=1:n}` for `1 <= i <= n`."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from tutor.notation.lexicon.functions import OVER
from tutor.notation.tokenizer.tokens import Token

_DOTS = re.compile(r"\.\.\.?|…|\\[lc]?dots(?![A-Za-z])")
_BOUND = r"[A-Za-z0-9+\-]{1,12}"
_UNTIL = rf"(?:{_DOTS.pattern}|:|\s+to\s+)"
_BETWEEN = re.compile(_UNTIL)
_RANGE = re.compile(
    r"(?P<head>(?:\\?(?:sum|prod|max|min|argmax|argmin)|[∑∏])\s*(?:\\limits\s*)?_\s*(?P<opener>[{(])\s*)"
    r"(?P<inside>(?P<index>[A-Za-z])\s*(?:=|∈|\\in(?![A-Za-z])|in\s)\s*(?:\\?\{\s*)?"
    rf"(?P<low>{_BOUND})\s*,?\s*(?:{_BOUND}\s*,\s*)?{_UNTIL}\s*,?\s*(?P<high>{_BOUND})\s*(?:\\?\}}\s*)?)"
    r"(?=[})])"
)


def with_chains(text: str) -> str:
    """The text with each such range as a chain, in which every character behind it keeps its place."""
    if _BETWEEN.search(text) is None:
        return text
    return _RANGE.sub(_chain, text)


def _chain(found: re.Match[str]) -> str:
    chain = f"{found['low']}≤{found['index']}≤{found['high']}"
    room = len(found["inside"])
    return found[0] if len(chain) > room else found["head"] + chain.ljust(room)


def numbers_a_sum(found: Sequence[Token], letters: str, indices: Container[str]) -> bool:
    """Whether letters after `_` are the indices of the operator before it, as in `sum_ij A_ij`."""
    place = -2 if found[-1].kind == "_" else -3
    operator = found[place].value if len(found) >= -place else ""
    return operator in OVER and all(letter in indices for letter in letters)


def two_indices(letters: Token, braced: bool) -> tuple[Token, ...]:
    """The two letters with a comma between them, in braces of their own unless they stand in some."""
    start, middle, end = letters.start, letters.start + 1, letters.end
    one, two = (
        Token("name", letters.value[0], start, middle),
        Token("name", letters.value[1], middle, end),
    )
    inside = (one, Token(",", ",", middle, middle), two)
    return inside if braced else (Token("{", "{", start, start), *inside, Token("}", "}", end, end))
