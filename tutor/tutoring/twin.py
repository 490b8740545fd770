"""The twin: another variant of a part whose solution was shown, to be done unaided."""

from __future__ import annotations

from tutor.packs.model.pack import Part
from tutor.tutoring.state import PartState, Status


def due(part: Part, state: PartState) -> int | None:
    """The variant to deal because the solution was shown and no twin was done alone since.

    None if none is due; a part without variants has no twin.
    """
    if state.status is not Status.SHOWN or not (state.revealed or state.settled):
        return None
    return following(part, state)


def following(part: Part, state: PartState) -> int | None:
    """The next variant after the one on the desk, round and round; None for a part that does not vary."""
    if len(part.variants) < 2:
        return None
    return (state.variant + 1) % len(part.variants)
