"""Looks at the patterns of a `When:` field as an author wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.question import Mistake
from tutor.checking.contract.when import CONDITIONS, FORMULAS, Pattern, parse_when
from tutor.checking.marking.beliefs.said_words import holds_words
from tutor.notation import Complaint, parse, vocabulary
from tutor.packs.check.kinds.key_check_registry import KEY_CHECKS
from tutor.packs.model.faults import quoted

WORDS = "is a pattern in words, and words do not stand in code: write"
_PHRASE = re.compile(
    r"(proportional to|along|against|on the line of|the key times|on the plane|off the plane|where|mentions"
    r"|states|an unknown multiple of)"
    r"\s+(\S.*)",
    re.IGNORECASE,
)


def example(when: str, blank: Blank) -> str | None:
    """The first pattern as an answer to a blank of this kind, or None where it is no answer as it stands."""
    found, _ = parse_when(when)
    return KEY_CHECKS[blank.kind].example(found[0]) if found else None


def examples(when: str, blank: Blank) -> tuple[str, ...]:
    """Every pattern that is an answer to a blank of this kind as it stands."""
    found, _ = parse_when(when)
    answers = map(KEY_CHECKS[blank.kind].example, found)
    return tuple(answer for answer in answers if answer is not None)


def misfits(mistake: Mistake, blanks: Sequence[Blank]) -> tuple[str, ...]:
    """What in a mistake's field can never fit the blank that it is about, or any where it names none.

    Options are for choices, lines for lines, words for terms, and everything else for formulas and numbers.
    """
    found, _ = parse_when(mistake.when)
    about = [blank for index, blank in enumerate(blanks) if mistake.blank in (None, index)]
    return tuple(
        f"{pattern.kind} {pattern.number}" if pattern.number else f"“{pattern.text or pattern.kind}”"
        for pattern in found
        if not any(KEY_CHECKS[blank.kind].fits(pattern) for blank in about)
    )


def repeated(mistakes: Sequence[Mistake]) -> Iterator[tuple[Mistake, Mistake]]:
    """Pairs of mistakes, the later first, that share a pattern and a blank: the later never shows by it."""
    seen: dict[tuple[Pattern, int | None], Mistake] = {}
    for mistake in mistakes:
        for pattern in parse_when(mistake.when)[0]:
            if any(checks.example(pattern) is not None for checks in KEY_CHECKS.values()):
                continue  # these are answers as they stand, and are tried as such
            before = seen.setdefault((pattern, mistake.blank), mistake)
            if before is not mistake:
                yield mistake, before


def unreadable(when: str, given: Sequence[str]) -> str:
    """What is amiss with the patterns of a field, or ""."""
    known = vocabulary(*given)
    if isinstance(known, Complaint):
        return ""
    found, strange = parse_when(when)
    if strange:
        return f"there is no pattern {quoted(strange[0])}."
    for pattern in found:
        if pattern.kind == "equal" and (meant := _in_words(pattern.text)):
            return f"{quoted(pattern.text)} {WORDS} {meant}."
        if pattern.kind == "says" and not all(map(holds_words, pattern.text.split("|"))):
            return f"{quoted(pattern.text)} has an alternative that holds no word."
        # The answer stands for a name of the equation that nobody declares.
        names = replace(known, open=True) if pattern.kind in CONDITIONS else known
        read = parse(pattern.text, names) if pattern.kind in (*FORMULAS, *CONDITIONS) else None
        if isinstance(read, Complaint):
            return f"{quoted(pattern.text)} does not read: {read.sentence}"
    return ""


def _in_words(text: str) -> str:
    """How a pattern that stands in code as a whole is to be written, without it; "" for a formula."""
    phrase = _PHRASE.fullmatch(text)
    if phrase:
        return f"{phrase[1]} `{phrase[2]}`"
    found, strange = parse_when(text)
    return text if len(found) == 1 and not strange and (found[0].number or len(text.split()) > 1) else ""
