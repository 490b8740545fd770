"""Reads `- Race: Model 2; Another never, a remark` into what each language model needed."""

from __future__ import annotations

import re

from tutor.packs.markdown.fields import Field
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.pack import RaceEntry

_ENTRY = re.compile(r"(.+?)\s+(\d{1,3}|never)(?:\s*,\s*(.+))?", re.DOTALL)


def race(field: Field | None, faults: Faults) -> tuple[RaceEntry, ...]:
    """The entries in order; an unreadable one is reported and left out."""
    entries: list[RaceEntry] = []
    for text in field.value.split(";") if field else ():
        match = _ENTRY.fullmatch(text.strip())
        if match:
            followups = None if match[2] == "never" else int(match[2])
            entries.append(RaceEntry(match[1], followups, (match[3] or "").strip()))
        elif field and text.strip():
            faults.warning(
                field.line,
                "unreadable-race",
                f"{quoted(text)} has no count.",
                "Write “Model 2” or “Model never, remark”.",
            )
    return tuple(entries)
