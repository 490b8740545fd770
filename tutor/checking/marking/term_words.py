"""Words compared as a kind reader would: case, hyphens, accents, articles and one slip do not matter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from tutor.checking.marking.term_symbols import with_plain_signs
from tutor.notation.lexicon.alphabet import GREEK

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
        "just",
        "simply",
        "plain",
        "vanilla",
        "of",
        "with",
        "using",
    ]
)
"""Words that change no term. `standard`, `simple` and `ordinary` are none: there are standard errors."""
LONG = 6
"""From this length on a word may hold one slip."""
LONGEST = 500
"""Characters of a term that are looked at: `mark_term` refuses longer ones before."""

_LETTERS = {glyph: f" {name} " for name, glyph in GREEK.items() if len(glyph) == 1}
_NAME = rf"\b(?:{'|'.join(sorted(GREEK, key=len, reverse=True))})\b"
_HALF = r"(?:\bhalf|\b1 ?/ ?2|\b0?\.5)\b"
_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:\.\d+)?|[^\w\s.]")
_REWRITTEN = (
    (re.compile(r"[\\${}()\[\]_]"), " "),
    (re.compile(r"\s+"), " "),
    (re.compile(r"^ ?(?:i (?:think|believe|guess)|maybe|probably)\b"), " "),
    (re.compile(rf"{_HALF}(?: of| times|) ?[*·]? ?({_NAME})"), r"\1/2"),
    (re.compile(rf"({_NAME}) ?(?:[*·]|times) ?{_HALF}"), r"\1/2"),
    (re.compile(rf"({_NAME}) (?:over|divided by|by) (\d)"), r"\1/\2"),
)
"""What is typed in several ways, in lower case, and the one way in which it is compared."""


LIGHT = FILLERS - {"method", "algorithm", "optimizer", "optimiser", "update", "rule", "plain", "vanilla"}
"""Fillers that carry no meaning even where an author writes them into a name."""


def plain_words(text: str) -> tuple[str, ...]:
    """The words that matter, in lower case, without accents, punctuation, fillers and plural endings.

    Greek letters are their names. Numbers are words of their own, and so is a sign that means something:
    `α/2` is `alpha`, `/`, `2`.
    """
    words = every_word(text)
    return tuple(word for word in words if word not in FILLERS) or words


@lru_cache(maxsize=2048)
def every_word(text: str) -> tuple[str, ...]:
    """The same with the fillers."""
    spread = unicodedata.normalize("NFKD", with_plain_signs(text[:LONGEST]))
    letters = "".join(_LETTERS.get(c, c) for c in spread if not unicodedata.combining(c)).casefold()
    letters = letters.replace("⁄", "/")
    for pattern, replacement in _REWRITTEN:
        letters = pattern.sub(replacement, letters)
    return tuple(word if word in FILLERS else _singular(word) for word in _TOKEN.findall(letters))


def _singular(word: str) -> str:
    return word[:-1] if len(word) >= 4 and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=2048)
def abbreviations(text: str) -> tuple[str, ...]:
    """The words of a term that are or hold an abbreviation in capitals, where every letter matters."""
    return tuple(word.casefold() for word in re.findall(r"\w*[A-Z]{2}\w*", text[:LONGEST]))


def same_term(one: str, two: str) -> bool:
    """Whether two terms are the same but for spelling; `signSGD`, `sign-SGD` and `sign SGD` are."""
    first, second = plain_words(one), plain_words(two)
    return bool(first) and "".join(first) == "".join(second)


def nearly_same_term(term: str, typed: str) -> bool:
    """The same, with one slip allowed in each long word; or in one of them, if spaces differ too.

    Numbers, signs, abbreviations in capitals and first letters hold no slip, nor does a whole word that is
    missing or too many.
    """
    wanted, given = plain_words(term), plain_words(typed)
    if not wanted:
        return False
    firm = abbreviations(term)
    if len(wanted) == len(given):
        return all(_close(a, b, firm) for a, b in zip(wanted, given, strict=True))
    joined = "".join(given)
    for place, word in enumerate(wanted):
        before, after = "".join(wanted[:place]), "".join(wanted[place + 1 :])
        middle = joined[len(before) : len(joined) - len(after)]
        if joined == before + middle + after and _close(word, middle, firm):
            return True
    return False


def _close(wanted: str, given: str, firm: Sequence[str]) -> bool:
    if wanted == given:
        return True
    if min(len(wanted), len(given)) < LONG or wanted in firm or wanted[0] != given[0]:
        return False
    return wanted.isalpha() and given.isalpha() and one_slip(wanted, given)


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
