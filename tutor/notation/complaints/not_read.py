"""What is said of what students expect and answers do not have: gradient signs, and some functions."""

from __future__ import annotations

import re

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.lexicon.functions_of_numbers import LOG, MOD
from tutor.notation.lexicon.prepared_vocabulary import Known
from tutor.notation.lexicon.symbol_table import INSTEAD
from tutor.notation.writing.name_glyphs import display

_INSTEAD = {
    "cross": "a cross product is typed with its components, as in (a_2 b_3 - a_3 b_2, …).",
    MOD.name: "a remainder is typed with both numbers in parentheses, as in mod(n, 2).",
    "lg": "it may be the logarithm to base 10 or to base 2; type log_10(x) or log_2(x).",
}
"""Functions that students expect and that are not read, with what to type instead."""
_BASE = re.compile(
    r"log(?:arithm)?\s+(?:to\s+)?(?:the\s+)?base\s+([0-9]{1,3}|e)\s+(?:of\s+)?\(?([A-Za-z0-9 +*/^-]{1,40})\)?"
    r"|(?:\^\{?|(?<![A-Za-z0-9)]))([0-9]{1,2}|²)\}?\s?log\s*\(([^()]{1,40})\)"
)
_CALLED = re.compile(rf"(?<![A-Za-z\\_])\\?({'|'.join(_INSTEAD)})(?=\s?\(|\s+\w)")
_GRADIENT = re.compile(
    r"(?P<sign>∇|\\(?:nabla|grad)(?![A-Za-z])|(?<![A-Za-z\\])(?P<word>nabla|grad)(?=\s?\(|\s+[A-Za-z\\]))"
    r"(?P<of>(?:_(?:\{[^{}]*\}|\\?\w+))?\s*(?:\\[A-Za-z]+|[A-Za-z])(?:\s?(?:\\left)?\([^()]*\))?)?"
)
"""A gradient sign, spelt as a sign, a command or a word, with the function that follows it."""


def first(place: Place) -> Message | None:
    """What is said of such a text, wherever reading failed in it."""
    base = _BASE.search(place.text)
    if base is not None:
        number, of = base[1] or base[3], (base[2] or base[4]).strip()
        fixed = place.swapped(f"{LOG.name}_{number.replace('²', '2')}({of})", base.span())
        return say(f"The base of a logarithm is typed below it, as in {LOG.name}_2(x).", fixed)
    gradient = _GRADIENT.search(place.text)
    if gradient is not None and not _spelt(gradient["word"] or "", place.known):
        return _gradient(place, gradient)
    match = _CALLED.search(place.text)
    if match is None or match[1] in place.known.declarations:
        return None
    return say(function(place, match[1]).sentence, span=match.span(1))


def function(place: Place, word: str) -> Message:
    """For `gcd(12, 18)` and `n mod 2`."""
    return say(f"“{word}” is not known here: {_INSTEAD[word]}")


def _spelt(word: str, known: Known) -> bool:
    """Whether a word may be a name, or a product of names."""
    return bool(word) and (word in known.declarations or all(letter in known.words for letter in word))


def _gradient(place: Place, match: re.Match[str]) -> Message:
    """For `∇f`: the name that begins with g, where one is declared, is hardly anything but the gradient."""
    sign = match["sign"]
    sentence = f"A gradient sign ({sign}) has no meaning in an answer here."
    span = match.span("sign")
    for name, declared in place.known.declarations.items():
        if name.partition("_")[0] == "g" and declared.form in ("vector", "scalar"):
            fixed = place.swapped(name, match.span())
            return say(
                f"{sentence} Type {display(name)}, if that is the gradient you mean.", fixed, span=span
            )
    return say(f"{sentence} {INSTEAD['a gradient sign']}", span=span)
