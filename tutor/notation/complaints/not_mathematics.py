"""What is said of a text that holds no mathematics: nothing at all, a sentence, program code or markup."""

from __future__ import annotations

import re

from tutor.notation.complaints.formula_in_words import IN_WORDS, SETS, formula_in_words, operation_in_words
from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.tokenizer.words import is_sentence, plain_words

_CODE = re.compile(
    r"__|\b(?:import|lambda\s{1,9}\w{1,40}\s{0,9}:|eval|exec|system|open)\s{0,9}[('\"]"
    r"|\bimport\s|[A-Za-z_]\w{0,40}\.[A-Za-z_]\w{0,40}\("
)
"""Every repetition is bounded: the search goes over texts of ten thousand characters."""
_MARKUP = re.compile(r"</?[A-Za-z][^<>|]{0,200}>|\[/?[a-z]{1,40}\](?=.*\[/)|\[/[a-z]{0,40}\]")

_ENGLISH = frozenset(
    [
        "always", "any", "do", "does", "doesn't", "don't", "dont", "empty", "everything", "exist", "exists",
        "false", "idea", "idk", "impossible", "infinite", "infinitely", "know", "many", "maybe", "minimum",
        "nan", "never", "no", "none", "not", "nothing", "null", "numbers", "solution", "the", "true",
        "undefined", "unique", "unknown", "what", "why", "yes",
    ]
)  # fmt: skip
"""Words by which an answer in words is told from a product of letters or a misspelt name."""
_OF_SETS = frozenset(
    [
        *("always", "any", "empty", "everything", "false", "impossible", "infinite", "infinitely", "never"),
        *("no", "none", "nothing", "null", "true", "undefined", "exist", "all", "every", "numbers"),
    ]
)
"""Words that may be meant for all numbers, or for none."""


def first(place: Place) -> Message | None:
    """What is said of a text that is no mathematics at all, wherever reading failed in it."""
    return _code(place) or _markup(place)


def in_words(place: Place) -> Message | None:
    """What is said of an answer in words."""
    operation = operation_in_words(place)
    if operation is not None:
        return operation
    if is_sentence(place.text, place.known):
        return sentence(place)
    return None if place.known.open else _english(place) or formula_in_words(place)


def nothing(place: Place) -> Message:
    """For a text without a token."""
    if not place.text.strip():
        return say("Nothing is typed yet.")
    return say("There is no mathematics in this text.", span=(0, len(place.text)))


def sentence(place: Place) -> Message:
    """For words that would be read as a product of all their letters."""
    return say(
        "This looks like a sentence. An answer is mathematics, such as -(1/2) x.", span=(0, len(place.text))
    )


def code(place: Place) -> Message:
    """For program code, which would only puzzle if it were read as products of letters."""
    return say("This looks like program code. Type mathematics, such as -(1/2) x.")


def markup(place: Place) -> Message:
    """For `<b>x</b>`."""
    return say("This looks like markup. An answer is mathematics alone, such as -(1/2) x.")


def _code(place: Place) -> Message | None:
    match = _CODE.search(place.text)
    return None if match is None else say(code(place).sentence, span=match.span())


def _markup(place: Place) -> Message | None:
    match = _MARKUP.search(place.text)
    return None if match is None else say(markup(place).sentence, span=match.span())


def _english(place: Place) -> Message | None:
    """For an answer in words where only the declared names may be used."""
    words = plain_words(place.text)
    telling = [word for word in words if word.lower() in _ENGLISH and word not in place.known.words]
    if all(all(letter in place.known.words for letter in word) for word in telling):
        return None
    of_sets = any(word.lower() in _OF_SETS for word in words)
    return say(f"{IN_WORDS} {SETS}" if of_sets else IN_WORDS, span=(0, len(place.text)))
