"""Which variant is asked: a student's own draw first, later the twin, to be done alone; which are open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from zlib import crc32

from tutor.packs.model.pack import Pack, Part
from tutor.packs.model.versions import asking
from tutor.tutoring.guessing import TRIED_ALL, guessed
from tutor.tutoring.part_state import UNTOUCHED
from tutor.tutoring.state import PartState, Record, Status

LATER = (
    "Another version of this part comes in a later sitting, to be done by yourself once the solution is no "
    "longer before your eyes."
)
"""What is said of a twin that is owed, and that it is too early for."""


def owed(part: Part, state: PartState) -> bool:
    """Whether the part was shown or guessed, and no twin was done alone since, nor lies on the desk.

    A part without variants owes none: typing a remembered formula in again shows nothing.
    """
    shown = state.status is Status.SHOWN and (state.revealed or state.settled)
    return len(part.variants) > 1 and (shown or guessed(part, state))


def later(part: Part, state: PartState) -> str:
    """What is said of a twin that is owed; "" where none is."""
    if not owed(part, state):
        return ""
    return LATER if state.status is Status.SHOWN else TRIED_ALL


def following(part: Part, state: PartState) -> int | None:
    """The next variant after the one on the desk, round and round; None for a part that does not vary."""
    if len(part.variants) < 2:
        return None
    return (state.variant + 1) % len(part.variants)


def folded(state: PartState) -> bool:
    """Whether what was said of earlier versions is folded away: until this one is answered or shown."""
    return (state.twin is not None or state.anew) and not (state.settled or state.revealed)


def open_versions(pack: Pack, record: Record) -> dict[str, frozenset[int]]:
    """The open versions of each part, by its key `pack/problem/part`; parts without any are left out.

    Open is what is still to be answered, and its solution not seen. What is said beside another part, in a
    lab above all, may not tell the answer of any of these.
    """
    parts = {f"{pack.id}/{problem.id}/{part.id}": part for problem in pack.problems for part in problem.parts}
    found = {key: _open(record.part(key), len(part.variants)) for key, part in parts.items()}
    return {key: versions for key, versions in found.items() if versions}


def _open(state: PartState, count: int) -> frozenset[int]:
    """All versions before the first answer or solution; after that the one on the desk, while it is open."""
    if not (state.solved or state.told):
        return frozenset(range(count))
    if state.settled or state.revealed:
        return frozenset()
    return frozenset({state.variant % count})


@dataclass(slots=True)
class Draws:
    """A student's draws.

    Attributes:
        seed: gives the student's number, made once; asked when the first draw is needed.
        number: of the draw, from 1, with which every part is opened; 0 for the student's own.
    """

    seed: Callable[[], int] = lambda: 0
    number: int = 0

    def on_desk(self, key: str, part: Part, state: PartState) -> int:
        """The variant that lies on the desk, or will once the part is opened.

        The parts of a problem begin with the same draw; what was opened stays as it is.

        Args:
            key: the part's, `pack/problem/part`.
            part: its variants are drawn or not.
            state: where the student stands in it.
        """
        count, drawn = len(part.variants), part.variants[0].drawn
        if drawn and self.number:
            return (self.number - 1) % count
        there = 0 <= state.variant < count
        if not drawn or (there and state != UNTOUCHED):
            return state.variant if there else 0
        problem, _, _ = key.rpartition("/")
        return crc32(f"{self.seed()}/{problem}".encode()) % len(asking(part))
