"""Lays out an evening: what is due, what is owed, what was begun, something new, and a few to tell apart.

Due reviews come first, the most overdue first and at most a handful, so that nothing piles up. A part that
was shown comes back as another version, never in the sitting of its solution. New parts follow the pack, from
the skill that is weakest among those whose needs are met. Only what is known is mixed: to interleave helps
who can already do each for itself (Rohrer), and hurts beginners.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import islice

from tutor.packs.model.catalogue import Catalogue, Entry
from tutor.tutoring.calendar.study_day import DAY, study_day
from tutor.tutoring.memory.card import PartMemory
from tutor.tutoring.memory.due import AN_EVENING, DueDays
from tutor.tutoring.plan import reasons
from tutor.tutoring.plan.dates import day_name
from tutor.tutoring.plan.evening import MIDDLING, Evening, Item
from tutor.tutoring.plan.pace import Minutes, minutes
from tutor.tutoring.progress import owing
from tutor.tutoring.skills.knowledge import CLAIMED, Knowledge
from tutor.tutoring.state import Record, Status

MOST_OWED = 2
MOST_MIXED = 2
SEVERAL = 2
"""Skills that other reviews are due for as well, which make a review come first."""
RESTED = 2
"""Days since a part was met after which it can be mixed in."""
LONG = 21
"""Days without study after which the student is welcomed back."""
LOOKED_AT = 400
"""So many parts are looked at for a choice: without an answer, due, or rested."""
BEGUN = (Status.UNTOUCHED, Status.BEGUN)


@dataclass(frozen=True)
class Standing:
    """All that an evening depends on.

    Attributes:
        record: where the student stands.
        days: what is remembered, when it is due, and what day it is.
        parts: those that there are.
        knowledge: what is believed of skills.
        resting: parts whose solution was shown in this sitting.
    """

    record: Record
    days: DueDays
    parts: Catalogue
    knowledge: Knowledge = field(default_factory=Knowledge)
    resting: Collection[str] = ()

    def memory(self, key: str) -> PartMemory:
        """What is remembered of a part."""
        return self.days.memories.part(key)

    def skills(self, entry: Entry) -> tuple[str, ...]:
        """The skills that a part asks for."""
        return self.knowledge.graph.skills(entry[0], entry[2])

    def rest(self, key: str) -> int:
        """The days since a part was met last."""
        met = self.memory(key).latest(1)
        return (self.days.today - study_day(met[-1].at, self.days.zone)).days if met else 0


@dataclass
class _Draft:
    """An evening while it is laid out."""

    budget: float
    paces: Minutes
    parts: Catalogue
    knowledge: Knowledge
    items: list[Item] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    spent: float = 0.0

    def add(self, key: str, why: str, because: str, spare: float = 0.0) -> bool:
        """Take a part in, if there is time for it beside the spare minutes; the first is always taken."""
        found = self.parts.find(key)
        if found is None or key in self.taken:
            return False
        takes = self.paces.of(key, found[2])
        if self.items and self.spent + takes > self.budget - spare:
            return False
        skills = self.knowledge.graph.skills(found[0], found[2])
        known = min((self.knowledge.of(skill).known for skill in skills), default=MIDDLING)
        self.items.append(Item(key, why, takes, because, known))
        self.taken.add(key)
        self.spent += takes
        return True


def tonight(standing: Standing, budget: int | None = None) -> Evening:
    """The evening that is to be had now.

    Args:
        standing: all that it depends on.
        budget: minutes for this one; None for those of the student's schedule.
    """
    budget = budget or standing.days.schedule.minutes
    paces = minutes(standing.days.memories, standing.parts)
    draft = _Draft(budget, paces, standing.parts, standing.knowledge)
    owed = _owed(standing)
    due = [key for key in standing.days.due() if key not in owed and _is_review(standing, key)]
    chosen = _covering(standing, due)[:AN_EVENING]
    for key in chosen:
        if standing.memory(key).leech:
            _ease(standing, draft, key, chosen)
        draft.add(key, "review", _due(standing, key))
    for key in owed[:MOST_OWED]:
        if standing.memory(key).leech:
            _ease(standing, draft, key, owed)
        guessed = standing.memory(key).guessed or standing.record.part(key).status is not Status.SHOWN
        draft.add(key, "twin", reasons.GUESSED if guessed else reasons.OWED)
    mixed = list(islice(_mixable(standing, {*draft.taken, *due, *owed}), MOST_MIXED))
    spare = sum(draft.paces.of(key, entry[2]) for key, entry in mixed)
    had = len(draft.items)
    for key, because in _new(standing):
        if not draft.add(key, "new", because, spare if len(draft.items) > had else 0.0):
            break
    for key, _ in mixed:
        draft.add(key, "mixed", reasons.MIXED)
    put_off = sum(key not in draft.taken for key in due)
    return Evening(tuple(draft.items), budget, put_off, _word(standing, draft.items, put_off))


def _owed(standing: Standing) -> list[str]:
    """The parts that come as another version: shown, or found by trying all there is, or by quick guesses.

    One that failed again and again is not hurried: it comes when it is due, behind what it builds on.
    """
    guessed = [key for key, memory in standing.days.memories.parts.items() if memory.guessed]
    quick = {key for key in guessed if not standing.memory(key).leech and _varied(standing, key)}
    owing_now = standing.parts.ordered({*owing(standing.record, standing.parts), *quick})
    return [key for key in owing_now if _awake(standing, key)]


def _varied(standing: Standing, key: str) -> bool:
    """Whether an answered part has another version."""
    found = standing.parts.find(key)
    return found is not None and len(found[2].variants) > 1 and standing.record.part(key).settled


def _awake(standing: Standing, key: str) -> bool:
    """Whether a part may come tonight: neither laid aside, nor with its solution still before the eyes."""
    return key not in standing.resting and not standing.memory(key).kept


def _is_review(standing: Standing, key: str) -> bool:
    """Whether a part that is due was done once; what was only begun goes on as it is."""
    if key not in standing.parts or not _awake(standing, key):
        return False
    return standing.record.part(key).status not in BEGUN


def _covering(standing: Standing, due: list[str]) -> list[str]:
    """The most overdue first; but a review that covers several skills which are due comes before all."""
    due = due[:LOOKED_AT]
    wanted: dict[str, int] = {}
    asked: dict[str, tuple[str, ...]] = {}
    for key in due:
        entry = standing.parts.find(key)
        asked[key] = standing.skills(entry) if entry is not None else ()
        for skill in asked[key]:
            wanted[skill] = wanted.get(skill, 0) + 1
    return sorted(due, key=lambda key: sum(wanted[skill] > 1 for skill in asked[key]) < SEVERAL)


def _ease(standing: Standing, draft: _Draft, key: str, chosen: list[str]) -> None:
    """Before a part that does not stay: one that it builds on, the weakest first."""
    entry = standing.parts.find(key)
    if entry is None:
        return
    graph, knowledge = standing.knowledge.graph, standing.knowledge
    needs = {need for skill in standing.skills(entry) for need in graph.needs.get(skill, ())}
    for need in sorted(needs, key=lambda name: (knowledge.of(name).known, name)):
        for other in standing.days.memories.parts:
            found = standing.parts.find(other)
            usable = found is not None and other not in chosen and standing.record.part(other).solved
            if found and usable and need in standing.skills(found) and _awake(standing, other):
                draft.add(other, "review", reasons.EASIER)
                return


def _due(standing: Standing, key: str) -> str:
    memory = standing.memory(key)
    if memory.leech:
        return reasons.LEECH
    last = standing.days.last_day
    card = memory.card
    if last is not None and card is not None and study_day(card.due, standing.days.zone) > last:
        return reasons.LAST_LOOK
    return reasons.due(memory, standing.rest(key))


def _new(standing: Standing) -> Iterator[tuple[str, str]]:
    """What was begun, and what is new, in order."""
    state = standing.record.part
    fresh: list[tuple[str, Entry]] = []
    begun = [key for key in standing.record.parts if _begun(standing, key)]
    for key in standing.parts.ordered(begun):
        if _awake(standing, key):
            yield key, reasons.BEGUN
    again = [key for key, memory in standing.days.memories.parts.items() if memory.restarted]
    for key in standing.parts.ordered(again):
        if _awake(standing, key):
            yield key, reasons.RESTARTED
    unmet = (key for key in standing.parts if state(key).status in BEGUN and not _begun(standing, key))
    for key in islice(unmet, LOOKED_AT):
        entry = standing.parts.find(key)
        if entry is not None and _awake(standing, key):
            fresh.append((key, entry))
    for key, _ in _by_skill(standing, fresh):
        yield key, reasons.NEW


def _begun(standing: Standing, key: str) -> bool:
    """Whether a part was begun; one that was only asked in a placement is met in its place, as if new."""
    return standing.record.part(key).status is Status.BEGUN and not _only_placed(standing, key)


def _only_placed(standing: Standing, key: str) -> bool:
    meeting = standing.memory(key).meeting
    return meeting is not None and meeting.why in CLAIMED


def _by_skill(standing: Standing, fresh: list[tuple[str, Entry]]) -> list[tuple[str, Entry]]:
    """The problem that one was at first; then by the weakest skill that is ready; then the rest."""
    last = standing.record.last or ""
    here = "" if _only_placed(standing, last) else last.rpartition("/")[0]
    knowledge = standing.knowledge
    order: dict[str, tuple[int, float, int]] = {}
    for number, (key, entry) in enumerate(fresh):
        problem = key.rpartition("/")[0]
        if problem in order:
            continue
        skills = standing.skills(entry)
        stage = 0 if problem == here else 2 if knowledge.lacking(skills) else 1
        weakest = min((knowledge.of(skill).known for skill in skills), default=1.0)
        order[problem] = stage, round(weakest, 2) if stage == 1 else 0.0, number
    return sorted(fresh, key=lambda item: order[item[0].rpartition("/")[0]])


def _mixable(standing: Standing, taken: Collection[str]) -> Iterator[tuple[str, Entry]]:
    """Parts of different known skills, those that rested longest first, the others of a skill left out."""
    cards = ((key, memory.card) for key, memory in standing.days.memories.parts.items())
    rested = sorted((card.last, key) for key, card in cards if card is not None and key not in taken)
    seen: set[str] = set()
    for _, key in rested[:LOOKED_AT]:
        if not _could_be_mixed(standing, key):
            continue
        entry = standing.parts.find(key)
        skills = standing.skills(entry) if entry is not None else ()
        known = all(standing.knowledge.known(skill) for skill in skills)
        if entry is not None and skills and known and not seen.intersection(skills):
            seen.update(skills)
            yield key, entry


def _could_be_mixed(standing: Standing, key: str) -> bool:
    state = standing.record.part(key)
    done = state.solved and state.settled and key in standing.parts
    return done and _awake(standing, key) and standing.rest(key) >= RESTED


def _word(standing: Standing, items: list[Item], put_off: int) -> str:
    """What is said of an evening besides its parts."""
    days = standing.days
    away = int((days.now - days.memories.now) // DAY) if days.memories.parts else 0
    if away >= LONG and put_off:
        return (
            f"Welcome back after {away} days: those that need it most come first, the other {put_off:,} "
            "wait for another evening."
        )
    if put_off:
        return f"{put_off:,} more {'is' if put_off == 1 else 'are'} due and can wait."
    if not items:
        ahead = [due for key in days.memories.parts if key in standing.parts and (due := days.of(key))]
        if ahead:
            return f"Nothing is due tonight. The next review comes {day_name(min(ahead), days.today)}."
        return ""
    return ""
