"""Makes observations on skills of the meetings that are remembered, and of these what is known.

Everything is computed from memories, which the record amounts to, and from what the packs say now: a pack
whose author names other skills is believed at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo

from tutor.packs.model.catalogue import Catalogue
from tutor.tutoring.calendar.study_day import study_day
from tutor.tutoring.memory.memories import Memories
from tutor.tutoring.skills.knowledge import CLAIMED, Knowledge, Observation, knowledge
from tutor.tutoring.skills.skill_graph import SkillGraph

LATEST = 12
"""So many meetings with one part are looked at, the last ones: what is older tells nothing any more."""


def known_by(
    memories: Memories, catalogue: Catalogue, graph: SkillGraph, zone: tzinfo | None = None
) -> Knowledge:
    """What somebody with these memories knows.

    Args:
        memories: of the record.
        catalogue: the parts that there are; others are passed over.
        graph: the skills of the same packs.
        zone: whose clock is on the wall; None for that of this computer.
    """
    return knowledge(graph, observed(memories, catalogue, graph, zone))


def observed(
    memories: Memories, catalogue: Catalogue, graph: SkillGraph, zone: tzinfo | None = None
) -> tuple[Observation, ...]:
    """One observation for each meeting, in the order of their first answers. A hint counts as a wrong one."""
    found = _each(memories, catalogue, graph, zone)
    return tuple(sorted(found, key=lambda each: (each.at, each.key)))


def _each(
    memories: Memories, catalogue: Catalogue, graph: SkillGraph, zone: tzinfo | None
) -> Iterator[Observation]:
    for key, memory in memories.parts.items():
        entry = catalogue.find(key)
        if entry is None:
            continue
        pack, _, part = entry
        skills = graph.skills(pack, part)
        for met in memory.encounters[-LATEST:] if skills else ():
            guess = 1 / met.choices if met.choices else part.guess
            yield Observation(key, skills, met.alone, guess, study_day(met.at, zone), met.at, met.why)
        left = memory.meeting
        if skills and left is not None and left.left and left.why in CLAIMED:
            # To say that one does not know is an answer, too.
            yield Observation(key, skills, False, part.guess, study_day(left.last, zone), left.last, left.why)
