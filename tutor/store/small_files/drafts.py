"""What was typed and not handed in, in a file beside the record, so that whoever leaves loses none of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tutor.checking.contract.question import Answer
from tutor.store.small_files.small_file import read_json, write_json

FILE = "drafts.json"
MOST = 300
"""How many are kept; the oldest go first."""

MOST_BYTES = 4_000_000
MOST_BLANKS = 200
LONGEST = 10_000
"""Characters of one blank; a longer text is refused by the notation anyway."""

Drafts = dict[tuple[str, int], Answer]
"""Unsent answers by part key and variant."""


def read(path: Path) -> Drafts:
    """The drafts in that file, oldest first; what cannot be made out is left out."""
    found = read_json(path, MOST_BYTES)
    rows = found.get("drafts") if isinstance(found, dict) else None
    return dict(draft for row in rows if (draft := _draft(row))) if isinstance(rows, list) else {}


def keep(path: Path, changed: Mapping[tuple[str, int], Answer]) -> bool:
    """Add the changed drafts to those in the file; one that is empty now goes. Whether it could be done.

    Another window of the tutor may have written the file meanwhile: its drafts stay.
    """
    drafts = read(path)
    for at, answer in changed.items():
        drafts.pop(at, None)
        if any(text.strip() for text in answer) and all(len(text) <= LONGEST for text in answer):
            drafts[at] = answer
    latest = list(drafts.items())[-MOST:]
    return write_json(path, {"drafts": [[key, variant, list(answer)] for (key, variant), answer in latest]})


def _draft(row: Any) -> tuple[tuple[str, int], Answer] | None:
    match row:
        case [str(key), int(variant), [*texts]] if len(key) <= LONGEST and len(texts) <= MOST_BLANKS:
            if all(isinstance(text, str) and len(text) <= LONGEST for text in texts):
                return (key, variant), tuple(texts)
    return None
