"""Makes observations on skills of the meetings that are remembered, and of these what is known.

Everything is computed from memories, which the record amounts to, and from what the packs say now: a pack
whose author names other skills is believed at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo
from operator import itemgetter

from tutor.packs.model.catalogue import Catalogue
from tutor.tutoring.calendar.study_day import study_day
from tutor.tutoring.memory.encounter import Encounter
from tutor.tutoring.memory.memories import Memories
from tutor.tutoring.skills.knowledge import CLAIMED, Knowledge, Observation, knowledge
from tutor.tutoring.skills.skill_graph import SkillGraph

LATEST = 12
"""So many meetings with one part are looked at, the last ones: what is older tells nothing any more."""

ENOUGH = 30
"""So many observations on one skill, the last ones, likewise."""


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
    """One observation for each meeting, in the order of their first answers. A hint counts as a wrong one.

    Of a long record only the latest are made, so that a start need not wait for years of it: those after
    which every skill that they ask for was seen `ENOUGH` times.
    """
    asked: dict[str, tuple[tuple[str, ...], float]] = {}
    counts = dict.fromkeys(graph.names, 0)
    found: list[Observation] = []
    lacking = len(counts)
    for at, key, met in sorted(_meetings(memories), key=itemgetter(0, 1), reverse=True):
        if not lacking:
            break
        if key not in asked:
            entry = catalogue.find(key)
            skills = graph.skills(entry[0], entry[2]) if entry is not None else ()
            asked[key] = skills, entry[2].guess if entry is not None and skills else 0.0
        skills, guess = asked[key]
        if any(counts[skill] < ENOUGH for skill in skills):
            lucky = 1 / met.choices if met.choices else guess
            found.append(Observation(key, skills, met.alone, lucky, study_day(at, zone), at, met.why))
            for skill in skills:
                counts[skill] += 1
                lacking -= counts[skill] == ENOUGH
    return tuple(reversed(found))


def _meetings(memories: Memories) -> Iterator[tuple[float, str, Encounter]]:
    """When each meeting was, with which part, and how it went; an answer is to say that one does not know."""
    for key, memory in memories.parts.items():
        for met in memory.latest(LATEST):
            yield met.at, key, met
        last = memory.meeting
        if last is not None and last.left and last.why in CLAIMED:
            yield last.last, key, last
