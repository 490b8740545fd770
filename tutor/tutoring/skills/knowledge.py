"""What is believed of a student's skills, from the first answers in the order in which they came.

An observation on a skill tells something of its neighbours, the less the more steps away they are: a right
answer trickles down to what the skill builds on, a wrong one casts doubt on what builds on it. Neither alone
makes a skill mastered, or hopeless: for that it has to be asked for itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from tutor.tutoring.skills.skill_graph import REACH, SkillGraph
from tutor.tutoring.skills.tracing import RATES, bounded, fair, likelihoods, traced, weighed

MASTERED = 0.98
"""A skill that is known with this probability is mastered, once it was seen `TIMES` times on `DAYS` days.

Of learners who learn a third as fast as the model has it, .95 would call one skill in twelve mastered too
early; this one in thirty, and it costs half an observation more.
"""
TIMES = 3
DAYS = 2
FIRM = 2 / 3
"""So many of its parts have to be right when they are met last: to have one of them by heart is no mastery.

Of skills that fade, or that are guessed at, one in twelve would be called mastered too early without this.
"""
KNOWN = 0.8
"""A skill that is known with this probability counts as known: what builds on it may be begun."""

TRICKLE = 0.5
"""What is left of an observation's weight with each step along the graph."""

STRONG = 0.9
"""The same where the student says to know some of it: then few answers have to tell of many skills."""

CLAIMED = MappingProxyType({"place": 0.5, "test": 0.75})
"""How likely a skill is known before the answer, by what the student says: to know some, or to know this."""
HIGHEST = 0.9
"""A skill that others only tell of is never believed to be known beyond this."""
LOWEST = 0.05
"""Nor is it ever given up beyond this."""


@dataclass(frozen=True, slots=True)
class Observation:
    """The first answer to a part that was met: what it says of the skills that the part asks for.

    Attributes:
        key: the part's.
        skills: names of the skills.
        right: whether it was right at once and without help.
        guess: how likely it was to be right without knowing.
        day: the day of study.
        at: seconds since 1970.
        why: what the part was opened for, one of `event.REASONS` or "".
    """

    key: str
    skills: tuple[str, ...]
    right: bool
    guess: float
    day: date
    at: float = 0.0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Belief:
    """What is believed of one skill.

    Attributes:
        known: how likely it is known.
        seen: how many observations were on itself.
        right: how many of these were right.
        days: on how many days they were.
        last: the last of these days; None before the first.
        tested: whether a test that the student asked for was right, and everything since.
        firm: keys of the parts of it that were right when they were met last.
        loose: keys of those that were not.
    """

    known: float = RATES.prior
    seen: int = 0
    right: int = 0
    days: int = 0
    last: date | None = None
    tested: bool = False
    firm: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()

    @property
    def mastered(self) -> bool:
        """Whether it is known nearly for certain, and was seen often and widely enough or tested."""
        widely = len(self.firm) >= FIRM * (len(self.firm) + len(self.loose))
        often = self.seen >= TIMES and self.days >= DAYS and widely
        return self.known >= MASTERED and (often or self.tested)


UNSEEN = Belief()

_STILL = replace(RATES, learn=0.0)
"""Nothing is learnt from being asked once, without a word on the answer."""

_WEIGHTS = tuple(TRICKLE**steps for steps in range(REACH + 1))
_STRONG_WEIGHTS = tuple(STRONG**steps for steps in range(REACH + 1))


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is believed of every skill of a graph."""

    graph: SkillGraph = field(default_factory=SkillGraph)
    beliefs: Mapping[str, Belief] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, skill: str) -> Belief:
        """What is believed of a skill."""
        return self.beliefs.get(skill, UNSEEN)

    def known(self, skill: str) -> bool:
        """Whether it counts as known."""
        return self.of(skill).known >= KNOWN

    def mastered(self, skill: str) -> bool:
        """Whether it is mastered."""
        return self.of(skill).mastered

    def likely(self, skills: Iterable[str]) -> float:
        """How likely all of these are known; 1 for none."""
        every = 1.0
        for skill in skills:
            every *= self.of(skill).known
        return every

    def lacking(self, skills: Collection[str]) -> tuple[str, ...]:
        """What these skills build on and that does not count as known, but for what is among them itself.

        A part whose skills lack nothing may be begun. Of a circle in an author's needs, or of a part that
        asks for a skill together with what it builds on, nobody is kept waiting.
        """
        needs = dict.fromkeys(need for skill in skills for need in self.graph.needs.get(skill, ()))
        return tuple(need for need in needs if need not in skills and not self.known(need))


def knowledge(graph: SkillGraph, observations: Iterable[Observation]) -> Knowledge:
    """What is believed after these observations, in the order in which they came."""
    tallies: dict[str, _Tally] = {}
    for observation in observations:
        _observe(graph, tallies, observation)
    return Knowledge(graph, MappingProxyType({name: tally.belief() for name, tally in tallies.items()}))


def advance(known: Knowledge, observation: Observation) -> Knowledge:
    """What is believed after one more observation."""
    around = (known.graph.below if observation.right else known.graph.above).get
    touched = {*observation.skills, *(name for skill in observation.skills for name, _ in around(skill, ()))}
    tallies = {name: _tally(known.beliefs[name]) for name in touched if name in known.beliefs}
    _observe(known.graph, tallies, observation)
    changed = {name: tally.belief() for name, tally in tallies.items()}
    return replace(known, beliefs=MappingProxyType({**known.beliefs, **changed}))


@dataclass(slots=True)
class _Tally:
    """A belief while it changes: of a long record, thousands of times."""

    known: float
    seen: int = 0
    right: int = 0
    days: int = 0
    last: date | None = None
    tested: bool = False
    parts: dict[str, bool] = field(default_factory=dict)

    def belief(self) -> Belief:
        firm = frozenset(key for key, right in self.parts.items() if right)
        loose = frozenset(self.parts) - firm
        return Belief(self.known, self.seen, self.right, self.days, self.last, self.tested, firm, loose)


def _tally(belief: Belief) -> _Tally:
    parts = {**dict.fromkeys(belief.loose, False), **dict.fromkeys(belief.firm, True)}
    return _Tally(belief.known, belief.seen, belief.right, belief.days, belief.last, belief.tested, parts)


def _observe(graph: SkillGraph, tallies: dict[str, _Tally], observation: Observation) -> None:
    claims, right, guess = observation.why in CLAIMED, observation.right, fair(observation.guess)
    unseen = CLAIMED["place"] if observation.why == "place" else RATES.prior
    skills = [skill for skill in observation.skills if skill in graph.says]
    asked = [tallies.setdefault(skill, _Tally(unseen)) for skill in skills]
    if observation.why == "test":
        for tally in asked:
            tally.known = max(tally.known, CLAIMED["test"])
    known = [tally.known for tally in asked]
    for tally, now in zip(asked, traced(known, right, guess, _STILL if claims else RATES), strict=True):
        _seen(tally, now, observation)
    told: dict[str, float] = {}
    weights = _STRONG_WEIGHTS if claims else _WEIGHTS
    for at, skill in enumerate(skills):
        if_known, if_not = likelihoods(known, at, right, guess)
        for other, steps in (graph.below if right else graph.above)[skill]:
            factor = (if_known / if_not) ** weights[steps]
            so_far = told.get(other, 1.0)
            told[other] = max(so_far, factor) if right else min(so_far, factor)
    for other, factor in told.items():
        if other not in skills:
            tally = tallies.setdefault(other, _Tally(unseen))
            tally.known = _trickled(tally.known, factor)


def _seen(tally: _Tally, now: float, observation: Observation) -> None:
    tally.known = now
    tally.seen += 1
    tally.right += observation.right
    tally.parts[observation.key] = observation.right
    tally.tested = observation.right and (observation.why == "test" or tally.tested)
    if tally.last is None or observation.day > tally.last:
        tally.days += 1
        tally.last = observation.day


def _trickled(known: float, factor: float) -> float:
    """What is believed of a neighbour: the strongest word is heard, and never taken for the whole truth."""
    now = weighed(known, factor, 1.0)
    return bounded(max(known, min(now, HIGHEST)) if factor > 1 else min(known, max(now, LOWEST)))
