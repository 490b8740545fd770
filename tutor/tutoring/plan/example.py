"""When the beginning of a worked solution is offered before an answer, and when no hint is offered at all.

Whoever knows little of a skill learns more from an example with its end left open than from the bare question
(Renkl and Atkinson); whoever knows it well is only kept by it.
"""

from __future__ import annotations

from tutor.packs.model.faded_solution import faded
from tutor.packs.model.pack import Part
from tutor.tutoring.memory.card import PartMemory
from tutor.tutoring.part_state import PartState

LITTLE, MUCH = 0.3, 0.8
"""Below the first an example is offered; above the second the question stands alone."""

NEW = "New: {example} shows how the solution begins; that counts as a hint."
LEECH = "It has not stayed yet: {example} shows how the solution begins; that counts as a hint."
LEECH_WHOLE = "It has not stayed yet: {solution} shows the worked solution first."


def offers_example(part: Part, state: PartState, memory: PartMemory, known: float) -> str:
    """What is said where an example is offered before the first answer; "" where none is.

    `{example}` and `{solution}` stand for how one gets there.

    Args:
        part: the question that is on the desk.
        state: how it stands.
        memory: of its meetings.
        known: how likely the weakest of its skills is known, from 0 to 1.
    """
    if state.tries or state.rungs or state.settled or state.revealed:
        return ""
    begins = bool(faded(part))
    if memory.leech:
        return LEECH if begins else LEECH_WHOLE if part.solution else ""
    return NEW if begins and not memory.encounters and known < LITTLE else ""


def stands_alone(memory: PartMemory, known: float) -> bool:
    """Whether hints are given, not offered: the skill is well known, and the part does not keep failing."""
    return known > MUCH and not memory.leech
