"""A group of wrong answers that say the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from tutor.course.analysis.unrecognised import Wrong
from tutor.course.model.class_model import Tally
from tutor.notation.tree import nodes as t


@dataclass(frozen=True, slots=True)
class Same:
    """Wrong answers that say the same; `lead` is the one that says it most generally.

    Attributes:
        lead: the first of `members`.
        members: each text of each variant.
        written: the lead as the tutor writes it; "" for what is no formula.
        tree: the lead as it was read, or None.
    """

    lead: Wrong
    members: tuple[Wrong, ...]
    written: str = ""
    tree: t.Node | None = None

    @property
    def tally(self) -> Tally:
        """How often, and by how many."""
        by = [name for member in self.members for name in member.by]
        return Tally(len(by), len(set(by)))

    @property
    def spellings(self) -> tuple[tuple[str, int], ...]:
        """The different texts with how often each was typed, the most frequent first."""
        counted: Counter[str] = Counter()
        for member in self.members:
            counted[" ".join(member.text.split())] += len(member.by)
        return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], len(pair[0]), pair[0])))
