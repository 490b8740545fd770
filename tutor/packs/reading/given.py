"""Reads the declarations of a `Given` or an `Also`."""

from __future__ import annotations

import re

from tutor.packs.markdown.fields import Field, without_code
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.rule import Edit, Rule, Topic

_BETWEEN = re.compile(r"[\s,;.]+|\band\b")

ALLOWED = "also "
"""Before a declaration of an `Also`: a name that an answer may use, and that no student is told of."""


NO_CODE = Rule(
    "no-code",
    Topic.SECTIONS,
    "Mathematics in a field stands in a code span.",
    "- Given: alpha > 0",
    breaks=(Edit("rectangle.md", "- Given: `p > 0`", "- Given: p > 0"),),
)


def as_written(declaration: str) -> str:
    """A declaration as its author wrote it."""
    return declaration.removeprefix(ALLOWED)


def declared(field: Field | None, faults: Faults) -> tuple[str, ...]:
    """The declarations of a `Given:` or `Also:` field: its code spans, or names cut at commas."""
    if field is None:
        return ()
    if field.spans:
        beside = " ".join(_BETWEEN.sub(" ", without_code(field.value)).split())
        if beside:
            sentence = f"{quoted(beside)} stands beside the code of {field.key}, and is not read."
            cure = "Write it as code too: `alpha > 0`; or say it in the text."
            faults.warn(field.line, NO_CODE, sentence, cure)
        return field.spans
    if all(re.fullmatch(r"\w+", word) for word in field.words):
        return field.words
    faults.report(
        field.line,
        NO_CODE,
        f"{quoted(field.value)} has no code spans.",
        "Write each declaration as code: `alpha > 0`.",
    )
    return ()
