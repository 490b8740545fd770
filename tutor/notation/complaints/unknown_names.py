"""What is said of letters that are no known name, with the name that they may have been meant for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tutor.notation.complaints import usual_meanings
from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.lexicon.alphabet import GREEK
from tutor.notation.lexicon.closest_name import nearest
from tutor.notation.lexicon.functions import CONSTANTS, SPELLINGS
from tutor.notation.lexicon.prepared_vocabulary import Known
from tutor.notation.tokenizer.tokens import Token
from tutor.notation.tree.nodes import Span
from tutor.notation.writing.name_glyphs import display

_NAME = re.compile(r"\s+([A-Za-z]\w*)(?![\w(])")
_NUMBER = re.compile(r"([0-9]+)(?![0-9.])")


def letters(place: Place, token: Token) -> Message:
    """For a run of letters that cannot be cut into known names."""
    word, known = token.value, place.known
    if word in SPELLINGS:
        of = _NAME.match(place.text, token.end)
        fixed = place.swapped(f"{word}({of[1]})", (token.start, of.end())) if of else ""
        return say(f"{word} needs parentheses around what it is taken of, as in {word}(…).", fixed)
    meant = usual_meanings.of_word(place, word)
    if meant is not None:
        return meant
    names = _told(known)
    near = nearest(word, (*names, *SPELLINGS, *CONSTANTS))
    if near is not None and near not in names and _is_another_word(word, near):
        near = nearest(word, names)
    if near is not None:
        return say(f"“{word}” is not known here; “{near}” is.", place.swapped(_typed(near, word)))
    called = usual_meanings.of_call(place, word) if place.text[token.end :].startswith("(") else None
    if called is not None:
        return called
    at = _first_unknown(word, known)
    if _is_english(word, known):
        return _unknown(place, word, token.span)
    strange = sum(letter not in known.words for letter in word[at:])
    if len(word) > 1 and 2 * strange > len(word):
        return _unknown(place, word, token.span)
    return _unknown(place, word[at], (token.start + at, token.start + at + 1))


def _is_english(word: str, known: Known) -> bool:
    """Whether letters are a word rather than a product, as `height` is: with two vowels that are no names."""
    vowels = sum(letter in "aeiou" and letter not in known.declarations for letter in word)
    return len(word) > 4 and vowels > 1 and word.islower()


def _is_another_word(word: str, near: str) -> bool:
    """Whether a short word is hardly a slip for a function that has another letter: `not` for `dot`."""
    return len(word) < 4 and len(word) == len(near) and sorted(word.lower()) != sorted(near)


def name(place: Place, unknown: str) -> Message:
    """For one name that is not declared."""
    return _unknown(place, unknown, place.span)


def accented(place: Place, name: str) -> Message:
    """For m̂ or `\\hat{m}` where no name has such an accent."""
    return _unknown(place, name, place.span)


def without_subscript(place: Place, longer: str) -> Message:
    """For `theta` where `theta_0` is declared and theta is not."""
    return say(
        f"“{place.words(place.span)}” is not known here without its subscript; “{display(longer)}” is.",
        place.swapped(longer),
    )


def function(place: Place, word: str) -> Message:
    """For a word of undeclared letters that touches a parenthesis: hardly a product of so many names."""
    meant = usual_meanings.of_call(place, word) or usual_meanings.of_word(place, word)
    if meant is not None:
        return meant
    spread = "*".join(word)
    return say(f"“{word}” is not a function that is known here. If it is a product, type {spread}*(…).")


def misspelt_function(place: Place, word: str, meant: str) -> Message:
    """For a word before a parenthesis that is one slip away from a function, such as `sing(` for `sign(`."""
    known = usual_meanings.of_call(place, word) or usual_meanings.of_word(place, word)
    return known or say(f"“{word}” is not a function that is known here; “{meant}” is.", place.swapped(meant))


def _unknown(place: Place, name: str, span: Span) -> Message:
    """For a name that is not declared: a near one, what people mean by it, or the names that there are."""
    names = _told(place.known)
    shown = display(name)
    numbered = _NUMBER.match(place.text, span[1])
    near = _relative(f"{name}_{numbered[1]}", names) if numbered else None
    if numbered and near:  # `V0` for v_0
        shown, span = shown + numbered[1], (span[0], numbered.end())
    near = near or _relative(name, names) or nearest(name, names)
    if near is not None:
        fixed = place.swapped(_typed(near, place.text[span[0] : span[1]]), span)
        return say(f"“{shown}” is not one of the names here; “{display(near)}” is.", fixed, span=span)
    meant = usual_meanings.of_name(replace(place, span=span), name, names)
    return replace(meant, span=span) if meant else _listed(shown, names, span)


def _listed(shown: str, names: Sequence[str], span: Span) -> Message:
    if not names:
        return say(f"“{shown}” is not a name that is known here.", span=span)
    listed = ", ".join(map(display, names[:8])) + (" …" if len(names) > 8 else "")
    return say(f"“{shown}” is not one of the names here, which are: {listed}.", span=span)


def _told(known: Known) -> tuple[str, ...]:
    """The names that a problem uses, without those that are only allowed in answers."""
    return tuple(name for name, declared in known.declarations.items() if not declared.aside)


def _first_unknown(word: str, known: Known) -> int:
    """Where the first letter stands that no known word covers, reading longest words first."""
    at = 0
    while at < len(word):
        for length in range(min(known.longest, len(word) - at), 0, -1):
            if word[at : at + length] in known.words:
                at += length
                break
        else:
            return at
    return 0


def _relative(name: str, names: Sequence[str]) -> str | None:
    """The declared name that differs in case only, or is the Greek letter for a Latin one."""
    for declared in names:
        if declared.lower() == name.lower():
            return declared
    for declared in names:
        if declared == _GREEK_FOR.get(name):
            return declared
        if name in GREEK and len(declared) == 1 and name.startswith(declared):
            return declared
    if name in GREEK:
        return next(
            (declared for declared in names if declared in GREEK and near_greek(name, declared)),
            None,
        )
    return None


_GREEK_FOR = {
    "a": "alpha", "b": "beta", "d": "delta", "g": "gamma", "k": "kappa", "l": "lambda", "m": "mu", "r": "rho",
    "s": "sigma", "w": "omega", "z": "zeta",
}  # fmt: skip
"""The Greek letter that a Latin one is typed for."""


def near_greek(left: str, right: str) -> bool:
    """Whether two Greek letters are taken for each other."""
    return {left, right} in ({"nu", "upsilon"}, {"phi", "varphi"}, {"epsilon", "xi"}, {"theta", "phi"})


def _typed(name: str, as_in: str) -> str:
    """A name spelt like the text that it replaces: a Greek glyph for a glyph, a command for a command."""
    glyph = GREEK.get(name)
    if glyph is None:
        return name
    if as_in.startswith("\\"):
        return f"\\{name}"
    return name if as_in.isascii() else glyph
