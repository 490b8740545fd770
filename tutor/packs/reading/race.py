"""Reads `- Race: Model 2; Another never, a remark` into what each language model needed."""

from __future__ import annotations

import re

from tutor.packs.markdown.fields import Field
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.pack import RaceEntry
from tutor.packs.model.rule import Edit, Rule, Topic

_ENTRY = re.compile(r"(.+?)\s+(\d{1,3}|never)(?:\s*,\s*(.+))?", re.DOTALL)


UNREADABLE_RACE = Rule(
    "unreadable-race",
    Topic.SECTIONS,
    "A race names models and numbers of follow-ups.",
    "- Race: Model A soon",
    "warning",
    breaks=(Edit("rectangle.md", "- Answer: `x = p/4`", "- Answer: `x = p/4`\n- Race: Model A soon"),),
)


def race(field: Field | None, faults: Faults) -> tuple[RaceEntry, ...]:
    """The entries in order; an unreadable one is reported and left out."""
    entries: list[RaceEntry] = []
    for text in field.value.split(";") if field else ():
        match = _ENTRY.fullmatch(text.strip())
        if match:
            followups = None if match[2] == "never" else int(match[2])
            entries.append(RaceEntry(match[1], followups, (match[3] or "").strip()))
        elif field and text.strip():
            faults.report(
                field.line,
                UNREADABLE_RACE,
                f"{quoted(text)} has no count.",
                "Write “Model 2” or “Model never, remark”.",
            )
    return tuple(entries)
