"""From a failure of reading to the complaint about it: the sentence, the place, and a cure that is near."""

from __future__ import annotations

import re
from types import ModuleType

from tutor.notation.complaints import (
    bars,
    brackets,
    declarations,
    exponents,
    function_calls,
    labels,
    latex_commands,
    missing_operands,
    missing_operators,
    not_mathematics,
    not_read,
    numerals,
    separators,
    sets,
    signs,
    sizes,
    subscripts,
    sums,
    units,
    unknown_names,
)
from tutor.notation.complaints.place import Message, Place
from tutor.notation.lexicon.prepared_vocabulary import Known, known
from tutor.notation.lexicon.sanitize import clean
from tutor.notation.lexicon.vocabulary import EMPTY
from tutor.notation.parser.read import read
from tutor.notation.tokenizer.unreadable import Unreadable
from tutor.notation.tree.result import Complaint

SUBJECTS: dict[str, ModuleType] = {
    module.__name__.rpartition(".")[2]: module
    for module in (
        bars,
        brackets,
        declarations,
        exponents,
        function_calls,
        latex_commands,
        missing_operands,
        missing_operators,
        not_mathematics,
        not_read,
        numerals,
        separators,
        sets,
        signs,
        sizes,
        subscripts,
        sums,
        unknown_names,
    )
}
"""The files whose functions word reasons, by the first part of the reason."""

LONGEST_WORD = 40
"""Of longer words and quotations only the beginning is said again: the span shows the place."""
_MAX_CORRECTED = 500
"""Longer texts are not worth a correction."""
_MOST_CANDIDATES = 8

_QUOTED = re.compile(rf"(“[^“”]{{{LONGEST_WORD}}})[^“”]+(?=”)")
_UNBROKEN = re.compile(rf"([^\s“”]{{{LONGEST_WORD}}})[^\s“”]{{4,}}")


def of_expression(failure: Unreadable, text: str, names: Known) -> Complaint:
    """The complaint about mathematics; its correction is the first candidate that can be read."""
    message = _of_text(failure, _place(failure, text, names))
    return _complaint(failure, message, _readable(message.candidates, names))


def of_name(failure: Unreadable, text: str) -> Complaint:
    """The complaint about a text that was to be one name."""
    return _complaint(failure, _message(failure, _place(failure, text, known(EMPTY))), None)


def of_declaration(failure: Unreadable, text: str, names: Known) -> Complaint:
    """The complaint about a declaration; what is wrong inside a formula of it has no correction."""
    if failure.known is not None:
        return _complaint(failure, _of_text(failure, _place(failure, text, failure.known)), None)
    message = _message(failure, _place(failure, text, names))
    return _complaint(failure, message, next(iter(message.candidates), None))


def _place(failure: Unreadable, text: str, names: Known) -> Place:
    read_text = text if failure.text is None else failure.text
    return Place(failure.span, read_text, names, failure.tokens, failure.at)


def _of_text(failure: Unreadable, place: Place) -> Message:
    """What is said of mathematics: first what strikes the eye, then where reading failed."""
    if failure.known is None:  # too long to be looked at
        return _message(failure, place)
    return (
        not_mathematics.first(place)
        or labels.first(place)
        or sums.first(place)
        or separators.first(place)
        or not_read.first(place)
        or not_mathematics.in_words(place)
        or units.first(place)
        or _message(failure, place)
    )


def _message(failure: Unreadable, place: Place) -> Message:
    subject, _, name = failure.reason.partition(".")
    found: Message = getattr(SUBJECTS[subject], name)(place, **failure.found)
    return found


def _complaint(failure: Unreadable, message: Message, correction: str | None) -> Complaint:
    span = failure.span if message.span is None else message.span
    start, end = (place + failure.shift for place in span)
    return Complaint(shortened(message.sentence), (start, end), correction)


def shortened(sentence: str) -> str:
    """The sentence, with what it repeats of the typed text cut short."""
    return _UNBROKEN.sub(r"\1…", _QUOTED.sub(r"\1…", sentence))


def _readable(candidates: tuple[str, ...], names: Known) -> str | None:
    """The first candidate that can be read; candidates are not corrected again."""
    if candidates and len(candidates[0]) > _MAX_CORRECTED:
        return None
    for typed in candidates[:_MOST_CANDIDATES]:
        candidate = clean(typed).strip()
        try:
            read(candidate, names)
        except Unreadable:
            continue
        return candidate
    return None
