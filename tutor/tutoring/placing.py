"""Placement, and the test of one skill, as both front ends lead through them: what is asked, and what counts.

Each part has one answer, without hints and without a word on what was wrong with it. `skills/placement.py`
says which part tells most.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tutor.checking.contract.verdict import Outcome, Verdict
from tutor.packs.model.catalogue import Catalogue
from tutor.tutoring.skills import placement
from tutor.tutoring.skills.knowledge import Knowledge
from tutor.tutoring.skills.observations import known_by
from tutor.tutoring.skills.skill_graph import SkillGraph
from tutor.tutoring.study import Study

ASKS = f"This asks {placement.FEWEST} to {placement.MOST} parts, one answer to each, without hints."
NOTHING = "There is nothing left to ask: every part of these packs was begun, or names no skill."
RIGHT, WRONG = "That is right.", "Not this time. You will meet it in its place."
LATER = "You will meet it in its place."
AGAIN = "That does not count; answer once more."
MASTERED = "You have mastered this already."
NO_PROOF = "No part that there is now would show this by one answer; study it as usual."
YOURS, ONE_MORE = "This skill is yours.", "One more right answer will settle it."
HAVE, LACK = "You know already:", "Your plan begins with:"
UNANSWERED = "Nothing was answered, so the plan begins at the beginning."

MOST_READINGS = 5
"""So many answers to one part that cannot be read, or do not count for another reason."""


class Heard(StrEnum):
    """What an answer comes to."""

    RIGHT = "right"
    WRONG = "wrong"
    FURTHER = "further"
    """It is right, and a further question of the part goes with it."""
    AGAIN = "again"
    """It does not count."""
    ENOUGH = "enough"
    """It does not count, and there were several such; the part is left."""


@dataclass(frozen=True, slots=True)
class Found:
    """What placement found: names of skills that count as known, and of the others that were asked for."""

    have: tuple[str, ...]
    lack: tuple[str, ...]


class Placing:
    """One placement, or one test; knowledge is computed anew after each answer, so not on a screen's thread.

    Args:
        parts: those that may be asked.
        graph: the skills of the same packs.
        study: the record, and what can happen to it.

    Attributes:
        asked: keys of the parts asked so far.
    """

    def __init__(self, parts: Catalogue, graph: SkillGraph, study: Study) -> None:
        self._parts, self._study = parts, study
        self.graph = graph
        self.asked: list[str] = []
        self._among = placement.candidates(parts, graph, study.record, study.memories)
        self._readings = 0

    @property
    def askable(self) -> bool:
        """Whether there is any part that may be asked."""
        return bool(self._among)

    @property
    def known(self) -> Knowledge:
        """What is known by now."""
        return known_by(self._study.memories, self._parts, self.graph)

    def next(self) -> str | None:
        """The key of the part to ask next; None where there is nothing left to find out."""
        one = placement.next_part(self.known, self.asked, self._among)
        if one is None:
            return None
        self._ask(one.key)
        return one.key

    def proof(self, skill: str) -> str | None:
        """The key of the part that shows best that a skill is known; None where none is fit for it."""
        study = self._study
        key = placement.proof_of(skill, self._parts, self.graph, study.record, study.resting)
        if key is not None:
            self._ask(key)
        return key

    def heard(self, verdict: Verdict) -> Heard:
        """What an answer to the last part comes to, by its verdict."""
        if verdict.credit:
            return Heard.RIGHT
        if verdict.outcome.counts and verdict.outcome is not Outcome.FORM and not verdict.advances:
            return Heard.WRONG
        self._readings += 1
        if self._readings >= MOST_READINGS:
            return Heard.ENOUGH
        return Heard.FURTHER if verdict.advances else Heard.AGAIN

    def found(self) -> Found:
        """What counts as known now, and where the plan begins, among the skills that were ever asked for."""
        known = self.known
        return Found(*placement.places(known, [name for name in self.graph.names if name in known.beliefs]))

    def _ask(self, key: str) -> None:
        self.asked.append(key)
        self._readings = 0


def what_was_found(found: Found, says: Mapping[str, str]) -> tuple[str, ...]:
    """The same in lines, each skill as it `says`."""
    return tuple(_lines(found, says)) or (UNANSWERED,)


def _lines(found: Found, says: Mapping[str, str]) -> Iterator[str]:
    for title, names in ((HAVE, found.have), (LACK, found.lack)):
        if names:
            yield title
        for name in names:
            yield f"  {says[name]}"


def verdict_on(placing: Placing, skill: str, right: bool) -> tuple[str, ...]:
    """What is said of the answer to the test of one skill."""
    if not right:
        return (WRONG,)
    return RIGHT, YOURS if placing.known.mastered(skill) else ONE_MORE
