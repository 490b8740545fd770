"""Finds out with few questions where somebody stands who knows some of it; or that one skill is known.

Placement asks the part whose answer settles most, once and without help, until little is left to settle. What
it found is not kept: the answers are in the record, opened for `place` or `test`, and knowledge is computed
from them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import log2

from tutor.packs.model.catalogue import Catalogue
from tutor.tutoring.memory.memories import NOTHING, Memories
from tutor.tutoring.skills.knowledge import CLAIMED, Knowledge, Observation, advance
from tutor.tutoring.skills.skill_graph import SkillGraph
from tutor.tutoring.skills.tracing import chance, fair
from tutor.tutoring.state import Record, Status

FEWEST, MOST = 8, 12
"""How many parts are asked, if there are as many, and the student does not stop."""

LITTLE = 0.3
"""Bits: after the fewest, a part that settles less than this is not asked any more."""

ALIKE = 3
"""So many parts that ask for the same skills are considered; thousands would be no better."""

MOST_LUCK = 0.06
"""A part that is guessed more easily is no test."""

_ANY_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A part that may be asked: its key, the names of its skills, and how likely it is guessed."""

    key: str
    skills: tuple[str, ...]
    guess: float


def candidates(
    catalogue: Catalogue, graph: SkillGraph, record: Record, memories: Memories = NOTHING
) -> tuple[Candidate, ...]:
    """Parts that placement may ask: untouched, in the order of the packs, a few for each set of skills.

    What was left unanswered in an earlier placement is not asked again, nor is a part in stages ever.
    """
    found: dict[tuple[str, ...], list[Candidate]] = {}
    for key in catalogue:
        entry = catalogue.find(key)
        met = memories.part(key).meeting
        left = met is not None and met.left and met.why in CLAIMED
        if entry is None or left or entry[2].staged or record.part(key).status is not Status.UNTOUCHED:
            continue
        skills = graph.skills(entry[0], entry[2])
        alike = found.setdefault(skills, [])
        if skills and len(alike) < ALIKE:
            alike.append(Candidate(key, skills, fair(entry[2].guess)))
    return tuple(each for alike in found.values() for each in alike)


def next_part(known: Knowledge, asked: Collection[str], among: Sequence[Candidate]) -> Candidate | None:
    """The part to ask next, the one whose answer is expected to settle most; None where it is enough.

    Args:
        known: what is known by now, the answers so far among it.
        asked: keys of the parts asked so far.
        among: the parts that may be asked.
    """
    left = [each for each in among if each.key not in asked]
    if not left or len(asked) >= MOST:
        return None
    gains = [(settled(known, each), -at, each) for at, each in enumerate(left)]
    gain, _, best = max(gains, key=lambda each: each[:2])
    return best if len(asked) < FEWEST or gain >= LITTLE else None


def settled(known: Knowledge, asked: Candidate) -> float:
    """How many bits of doubt about skills the first answer to a part is expected to take away."""
    likely = chance([_doubted(known, skill) for skill in asked.skills], asked.guess)
    gain = 0.0
    for right, weight in ((True, likely), (False, 1 - likely)):
        happened = Observation(asked.key, asked.skills, right, asked.guess, _ANY_DAY, why="place")
        then = advance(known, happened)
        changed = (skill for skill, belief in then.beliefs.items() if belief is not known.beliefs.get(skill))
        gain += weight * sum(_doubt(_doubted(known, name)) - _doubt(then.of(name).known) for name in changed)
    return gain


def proof_of(
    skill: str, catalogue: Catalogue, graph: SkillGraph, record: Record, resting: Collection[str] = ()
) -> str | None:
    """The part whose first answer shows best that a skill is known; None where there is none fit for it.

    It is hard to guess, asks for little besides, and is new; or else another version of one that was met.

    Args:
        skill: the skill's name.
        catalogue: the parts that there are.
        graph: the skills of the same packs.
        record: where the student stands.
        resting: parts whose solution was read in this sitting.
    """
    fit: list[tuple[tuple[bool, int, float], str]] = []
    for key in catalogue:
        entry = catalogue.find(key)
        if entry is None or key in resting:
            continue
        skills, state = graph.skills(entry[0], entry[2]), record.part(key)
        new = state.status is Status.UNTOUCHED
        another = len(entry[2].variants) > 1 and (state.settled or state.revealed)
        if skill in skills and entry[2].guess <= MOST_LUCK and (new or another):
            fit.append(((not new, len(skills), fair(entry[2].guess)), key))
    return min(fit, key=lambda each: each[0])[1] if fit else None


def places(known: Knowledge, skills: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of these skills, those that count as known, and the others."""
    listed = tuple(skills)
    found = tuple(skill for skill in listed if known.known(skill))
    return found, tuple(skill for skill in listed if skill not in found)


def _doubted(known: Knowledge, skill: str) -> float:
    """How likely a skill is known, where the student says to know some of it."""
    belief = known.beliefs.get(skill)
    return belief.known if belief is not None else CLAIMED["place"]


def _doubt(known: float) -> float:
    """Bits that are missing to be certain."""
    return -sum(part * log2(part) for part in (known, 1 - known) if part > 0)
