"""Reads `## Version part-id`: the same part with another question, or with other words."""

from __future__ import annotations

from tutor.packs.markdown.commonmark import says_nothing
from tutor.packs.markdown.fields import Field, Fields
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.part import Below, Written

NO_SUCH_PART = Rule(
    "no-such-part",
    Topic.SECTIONS,
    "A version belongs to a part above it.",
    "## Version sides   and no “## Part sides: …” above",
    breaks=(Edit("rectangle.md", "## Part side", "## Version sides\n\nGive $x$.\n\n## Part side"),),
)

NEVER = ("Vary", "Race")
"""Fields that belong to the first question alone."""
WITH_ANOTHER_KEY = ("Given", "Also", "Skills", "Dimensions")
"""Fields that a version takes over where it has a key of its own."""

ASKED, ANSWERED = "Reflect", "Reflect answer"

ADD_UP = ("Given", "Also")
"""Fields of which a version has its part's and its own."""


def otherwise(version: Written, base: Written) -> Written:
    """A version with what it takes over from its part.

    It takes over what it does not have itself: title, text, fields, mistakes, hints, solution, reflection.
    Names that are given add up. With a key of its own it brings mistakes, hints and solution of its own.

    Args:
        version: as written.
        base: the part that it belongs to.
    """
    own_key = "Answer" in version.own.by_key
    return Written(
        version.name,
        version.title or base.title,
        _fields(version.own, base.own, own_key),
        version.below if own_key else _below(version.below, base.below),
    )


def _fields(own: Fields, base: Fields, own_key: bool) -> Fields:
    taken = {
        key: field
        for key, field in base.by_key.items()
        if key not in NEVER and (not own_key or key in WITH_ANOTHER_KEY)
    }
    by_key = {**taken, **own.by_key}
    for key in ADD_UP:
        if key in taken and key in own.by_key:
            after = own.by_key[key]
            by_key[key] = Field(key, f"{taken[key].value}, {after.value}", after.line)
    if says_nothing(own.text):
        return Fields(base.section, by_key, base.rest)
    return Fields(own.section, by_key, own.rest)


def _below(own: Below, base: Below) -> Below:
    # The author's answer belongs to the reflection that it answers.
    taken = {kind: text for kind, text in base.texts.items() if not (kind == ANSWERED and ASKED in own.texts)}
    return Below(own.mistakes or base.mistakes, own.hints or base.hints, {**taken, **own.texts})
