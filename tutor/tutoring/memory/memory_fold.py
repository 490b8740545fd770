"""Memories as a fold whose state is kept beside the record, so that a start need not compute them again."""

from __future__ import annotations

from collections.abc import Iterable

from tutor.tutoring.folding.kept_fold import Fold, Timed
from tutor.tutoring.folding.plain_values import codec
from tutor.tutoring.memory.memories import NOTHING, Memories, fold


def _after(known: Memories, happened: Iterable[Timed]) -> Memories:
    return fold(known, happened)


MEMORY: Fold[Memories] = Fold(
    "memory",
    6,
    NOTHING,
    _after,
    lambda known: codec(Memories).encode(known),
    lambda found: codec(Memories).decode(found),
)
"""What is remembered of every part, by the usual scheduler: another one is another version."""
