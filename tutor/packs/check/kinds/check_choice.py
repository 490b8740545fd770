"""What is checked of a choice's keys."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checking.contract.blanks.choice_blank import ChoiceBlank
from tutor.checking.contract.when import Pattern
from tutor.packs.check.kinds.key_checks import KeyChecks, Shown
from tutor.packs.check.subject.subject import Subject
from tutor.packs.markdown.formulas import prose

LONGEST_TOLD = 12
"""Letters from which the text of an option is a phrase of its own; shorter ones, as “yes”, stand anywhere."""


def _leak(subject: Subject, blank: ChoiceBlank, markdown: str, variant: int) -> str | None:
    """“Option 2”, or the text of a right option that is long enough to be a phrase of its own."""
    if not blank.many:
        (number,) = blank.keys
        match = re.search(rf"\boptions?\s+{number + 1}\b", prose(markdown), re.IGNORECASE)
        if match:
            return match[0]
    return _phrase(subject, blank, markdown)


def _phrase(subject: Subject, blank: ChoiceBlank, markdown: str) -> str | None:
    said, asked = _squeezed(markdown), _squeezed(subject.part.statement)
    for number in blank.keys:
        option = _squeezed(blank.options[number]).rstrip(".")
        if len(option) >= LONGEST_TOLD and option in said and option not in asked:
            return blank.options[number]
    return None


def _told_elsewhere(subject: Subject, blank: ChoiceBlank, shown: Shown, variant: int) -> str | None:
    """The text of a right option in running text; options of two parts may well be the same ones."""
    return None if shown.option else _phrase(subject, blank, shown.markdown)


def _squeezed(text: str) -> str:
    return "".join(text.casefold().split())


def _fits(pattern: Pattern) -> bool:
    return pattern.kind in ("option", "says")


def _example(pattern: Pattern) -> str | None:
    return str(pattern.number) if pattern.kind == "option" else None


def _told(blank: ChoiceBlank) -> Iterator[tuple[str, str]]:
    """What is said of wrong options."""
    for number, said in enumerate(blank.feedback):
        if number not in blank.keys:
            yield f"The feedback of option {number + 1}", said


CHOICE = KeyChecks(
    _leak,
    _fits,
    _example,
    "options are for choices",
    told=_told,
    told_elsewhere=_told_elsewhere,
    label_above=True,
)
