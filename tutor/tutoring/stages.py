"""Which blanks of a part are on the desk: of one in stages, only as far as the answers so far are right."""

from __future__ import annotations

from tutor.checking.contract.question import Answer
from tutor.packs.model.pack import Part
from tutor.tutoring.part_state import PartState


def shown(part: Part, state: PartState) -> int:
    """How many of a part's blanks may be shown: all, or one more than were answered rightly."""
    if not part.staged or state.settled:
        return len(part.blanks)
    return min(len(state.passed) + 1, len(part.blanks))


def whole(part: Part, answer: Answer) -> Answer:
    """An answer to the blanks that are shown, with a text for each of the others as well."""
    return (*answer, *("",) * (len(part.blanks) - len(answer)))


def then(part: Part, state: PartState) -> str:
    """What the second question of a part in stages asks, once it may be shown; else ""."""
    return part.then if part.staged and shown(part, state) == len(part.blanks) else ""
