"""Words compared as a kind reader would: case, hyphens, accents, articles and one slip do not matter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

FILLERS = frozenset(
    [
        "a",
        "an",
        "the",
        "it",
        "its",
        "is",
        "this",
        "that",
        "s",
        "called",
        "method",
        "algorithm",
        "optimizer",
        "optimiser",
        "update",
        "rule",
    ]
)
LONG = 6
"""From this length on a word may hold one slip."""
LONGEST = 500


@lru_cache(maxsize=2048)
def plain_words(text: str) -> tuple[str, ...]:
    """The words that matter, in lower case, without accents, punctuation, fillers and plural endings."""
    spread = unicodedata.normalize("NFKD", text[:LONGEST])
    letters = "".join(c for c in spread if not unicodedata.combining(c)).casefold()
    words = re.findall(r"\w+", letters.replace("’", "'").replace("'s", "s").replace("_", " "))
    kept = [_singular(word) for word in words if word not in FILLERS]
    return tuple(kept or [_singular(word) for word in words])


def _singular(word: str) -> str:
    return word[:-1] if len(word) >= 4 and word.endswith("s") and not word.endswith("ss") else word


def same_term(one: str, two: str) -> bool:
    """Whether two terms are the same but for spelling; `signSGD`, `sign-SGD` and `sign SGD` are."""
    first, second = plain_words(one), plain_words(two)
    return bool(first) and "".join(first) == "".join(second)


def nearly_same_term(one: str, two: str) -> bool:
    """The same, with one slip allowed in each long word."""
    first, second = plain_words(one), plain_words(two)
    if len(first) == len(second):
        return bool(first) and all(_close(a, b) for a, b in zip(first, second, strict=True))
    return _close("".join(first), "".join(second))


def _close(one: str, two: str) -> bool:
    return one == two or (min(len(one), len(two)) >= LONG and one_slip(one, two))


def one_slip(one: str, two: str) -> bool:
    """Whether one letter added, left out, changed or swapped makes one word the other."""
    if abs(len(one) - len(two)) > 1:
        return False
    start = 0
    while start < min(len(one), len(two)) and one[start] == two[start]:
        start += 1
    a, b = one[start:], two[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def accepts(accepted: Sequence[str], typed: str, rivals: Sequence[str] = ()) -> bool:
    """Whether a typed term is one of those accepted. A slip is forgiven only if it is not another term.

    Args:
        accepted: the right term and its synonyms.
        typed: what the student wrote.
        rivals: terms that mean something else.
    """
    if any(same_term(term, typed) for term in accepted):
        return True
    if any(same_term(term, typed) for term in rivals):
        return False
    if any(nearly_same_term(term, typed) for term in rivals):
        return False
    return any(nearly_same_term(term, typed) for term in accepted)
