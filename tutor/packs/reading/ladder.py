"""Reads `### Hint kind` sections into a ladder."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from tutor.packs.markdown.commonmark import says_nothing
from tutor.packs.markdown.fields import fields
from tutor.packs.markdown.sections import Section
from tutor.packs.model.faults import Faults, cure_for, one_of, quoted
from tutor.packs.model.pack import Rung, RungKind
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.answer import Answered
from tutor.packs.reading.blank import MISSING_ANSWER, blank_of
from tutor.packs.reading.given import declared
from tutor.packs.reading.kinds.reader_registry import hint_fields
from tutor.packs.reading.mistake import blank_named, steps

KINDS = tuple(kind.value for kind in RungKind)

_HINT = re.compile(r"(\S+)(?:\s+for\s+(\S+))?")


def known_fields() -> tuple[str, ...]:
    """The fields that a hint can have, those beside an answer of its kind included."""
    return ("After", "Tells", "Cell", "Blank", "Answer", "Given", *hint_fields(), "Label")


def ladder(
    hints: Iterable[tuple[Section, str]], bound: Iterable[str], answered: Answered, faults: Faults
) -> tuple[Rung, ...]:
    """The rungs as written; `hints` pairs a section with what its heading says after `Hint`.

    A hint may be bound to a mistake, or to a step that a mistake shows to be done: `bound` names both.
    What is asked is there for its blanks, one of which a hint may be about.

    Ids are the kind, with a number from the second of a kind on. The id `tell` belongs to the worked
    solution, so a written `tell` rung starts at `tell-2`.
    """
    names = tuple(bound)
    count = Counter({RungKind.TELL: 1})
    rungs: list[Rung] = []
    for section, heading in hints:
        rung = _rung(section, heading, names, answered, count, faults)
        if rung is not None:
            rungs.append(rung)
    return tuple(rungs)


UNKNOWN_KIND = Rule(
    "unknown-kind",
    Topic.LADDERS,
    "A hint is of a known kind.",
    "### Hint oriont",
    breaks=(Edit("rectangle.md", "### Hint orient", "### Hint oriont"),),
)

UNKNOWN_MISTAKE = Rule(
    "unknown-mistake",
    Topic.LADDERS,
    "A hint is bound to a mistake of its part, or to a step that one of them shows.",
    "### Hint contradict for sgin",
    breaks=(Edit("rectangle.md", "### Hint contradict for both", "### Hint contradict for bot"),),
)

EMPTY_RUNG = Rule(
    "empty-rung",
    Topic.LADDERS,
    "A hint says something.",
    "### Hint orient   and the next heading, or a comment",
    breaks=(
        Edit(
            "rectangle.md",
            "The perimeter is fixed, so once you know one side you know the other.",
            "<!-- later -->",
        ),
    ),
)


def _rung(
    section: Section,
    heading: str,
    mistakes: tuple[str, ...],
    answered: Answered,
    count: Counter[RungKind],
    faults: Faults,
) -> Rung | None:
    before = faults.errors
    called = _called(section, heading, mistakes, faults)
    if called is None:
        return None
    kind, bound = called
    content = fields(section, known_fields(), faults)
    if says_nothing(content.text):
        faults.report(section.line, EMPTY_RUNG, "This hint has no text.", "Write it, or delete the heading.")
    asked = content.get("Answer")
    blank = blank_of(asked, content, faults) if asked else None
    if kind is RungKind.ASK and asked is None:
        faults.report(section.line, MISSING_ANSWER, "A hint that asks needs a key.", "Add “- Answer: `…`”.")
    given = declared(content.get("Given"), faults)
    tells = steps(content.get("Tells"), faults)
    about = blank_named(content, len(answered.blanks), answered.table, faults)
    count[kind] += 1
    if faults.errors > before:
        return None
    number = count[kind]
    return Rung(
        id=kind.value if number == 1 else f"{kind.value}-{number}",
        kind=kind,
        text=content.text,
        after=content.value("After"),
        mistake=bound,
        blank=blank,
        given=given,
        about=about,
        tells=tells,
        line=content.text_line,
    )


def _called(
    section: Section, heading: str, mistakes: tuple[str, ...], faults: Faults
) -> tuple[RungKind, str | None] | None:
    """The kind that a heading names, and the mistake or step; None for an unknown kind."""
    match = _HINT.fullmatch(heading)
    word, bound = (match[1].casefold(), match[2]) if match else (heading, None)
    if word not in KINDS:
        first = re.split(r"\W", word, maxsplit=1)[0].casefold()
        cure = (
            "A hint has no title; write only the kind."
            if first in KINDS
            else cure_for(word, KINDS, f"The kinds are {one_of(KINDS)}.")
        )
        faults.report(section.line, UNKNOWN_KIND, f"There is no hint of the kind {quoted(heading)}.", cure)
        return None
    if bound is not None and bound not in mistakes:
        otherwise = f"This part knows {one_of(mistakes)}." if mistakes else "This part has no mistakes."
        cure = cure_for(bound, mistakes, otherwise)
        faults.report(
            section.line, UNKNOWN_MISTAKE, f"There is no mistake {quoted(bound)} in this part.", cure
        )
    return RungKind(word), bound
