"""How many minutes a part takes: by what it asks, and by how long this student took for others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from heapq import nlargest
from statistics import median

from tutor.packs.model.catalogue import Catalogue
from tutor.packs.model.pack import Part
from tutor.tutoring.memory.card import PartMemory
from tutor.tutoring.memory.memories import Memories

CHOICE, TYPED, MORE = 2.0, 5.0, 1.0
"""Minutes of a first meeting: to choose, to work something out, and for each further blank."""
LONGEST = 12.0
AGAIN = 0.5
"""What is left of it for a part that was worked before."""

SLOWEST, QUICKEST = 2.5, 0.4
"""Nobody is taken to be more than so much slower or quicker than is usual."""
LATEST = 40
"""So many meetings say how quick a student is."""


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes that parts take.

    Attributes:
        factor: how much slower than usual the student is.
        met: what is remembered of the parts.
    """

    factor: float = 1.0
    met: Mapping[str, PartMemory] = field(default_factory=dict)

    def of(self, key: str, part: Part) -> float:
        """How many minutes the part takes, to a half.

        Args:
            key: its key.
            part: what it asks; in outline it has no blanks, and is taken to be typed.
        """
        again = key in self.met and bool(self.met[key].latest(1))
        return max(round(usual(part, again) * self.factor * 2) / 2, 0.5)


def usual(part: Part, again: bool) -> float:
    """The minutes that a part usually takes."""
    typed = [blank for blank in part.blanks if not blank.choices]
    first = TYPED if typed or not part.blanks else CHOICE
    minutes = min(first + MORE * max(len(part.blanks) - 1, 0), LONGEST)
    return minutes * AGAIN if again else minutes


def minutes(memories: Memories, parts: Catalogue) -> Minutes:
    """The minutes that parts take this student: by the middle of what the latest meetings took."""
    met = (
        (memory.meeting.at, key)
        for key, memory in memories.parts.items()
        if memory.meeting is not None and memory.meeting.done and memory.meeting.seconds > 0
    )
    ratios = [ratio for _, key in nlargest(LATEST, met) if (ratio := _ratio(memories.parts[key], key, parts))]
    # A few invented meetings at the usual pace keep one odd evening from deciding everything.
    return Minutes(min(max(median(ratios + [1.0] * 3), QUICKEST), SLOWEST), memories.parts)


def _ratio(memory: PartMemory, key: str, parts: Catalogue) -> float:
    """How much longer than usual the last meeting with a part took; 0 for one that is no more."""
    found = parts.find(key)
    if found is None or memory.meeting is None:
        return 0.0
    return memory.meeting.seconds / 60 / usual(found[2], again=bool(memory.met[-1:]))
