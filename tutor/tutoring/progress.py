"""How far a student is in a problem or a pack, and where to go on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from tutor.packs.model.catalogue import Catalogue
from tutor.packs.model.pack import Pack, Part, Problem
from tutor.tutoring.guessing import guessed
from tutor.tutoring.state import PartState, Record, Status


@dataclass(frozen=True, slots=True)
class Count:
    """How many parts have each status."""

    untouched: int = 0
    begun: int = 0
    unaided: int = 0
    retried: int = 0
    assisted: int = 0
    shown: int = 0

    @property
    def total(self) -> int:
        """All parts."""
        return self.untouched + self.begun + self.solved + self.shown

    @property
    def solved(self) -> int:
        """Parts solved by the student, with or without hints."""
        return self.unaided + self.retried + self.assisted

    @property
    def finished(self) -> bool:
        """Whether no part is left untouched or begun."""
        return self.untouched + self.begun == 0


def part_key(pack: Pack, problem: Problem, part: Part) -> str:
    """The key under which a part's record is kept: `pack/problem/part`."""
    return f"{pack.id}/{problem.id}/{part.id}"


def every_part(packs: Iterable[Pack]) -> Iterator[tuple[str, Pack, Problem, Part]]:
    """All parts with their keys, in pack order."""
    for pack in packs:
        for problem in pack.problems:
            for part in problem.parts:
                yield part_key(pack, problem, part), pack, problem, part


def count(record: Record, keys: Collection[str]) -> Count:
    """How many of these parts have each status; no key may be there twice."""
    numbers = dict.fromkeys(Status, 0)
    for key, state in record.parts.items():
        if key in keys:
            numbers[state.status] += 1
    numbers[Status.UNTOUCHED] = len(keys) - sum(numbers.values()) + numbers[Status.UNTOUCHED]
    return Count(**{str(status): number for status, number in numbers.items()})


def problem_count(record: Record, pack: Pack, problem: Problem) -> Count:
    """The counts of one problem."""
    return count(record, frozenset(part_key(pack, problem, part) for part in problem.parts))


def pack_count(record: Record, pack: Pack) -> Count:
    """The counts of one pack."""
    return count(record, Catalogue((pack,)))


def elsewhere(record: Record, keys: Iterable[str]) -> tuple[str, ...]:
    """The parts that something was done in and that are not among `keys`, the parts that there are now."""
    there = frozenset(keys)
    return tuple(
        key
        for key, state in record.parts.items()
        if key not in there and state.status is not Status.UNTOUCHED
    )


def continue_at(record: Record, packs: Iterable[Pack], resting: Collection[str] = ()) -> str | None:
    """Where *Continue* goes among all parts of these packs, see `go_on`."""
    return go_on(record, Catalogue(packs), resting)


def go_on(record: Record, parts: Catalogue, resting: Collection[str] = ()) -> str | None:
    """Where *Continue* goes: the part last opened if it is open, a twin that is due, an unsolved part.

    Each the next in pack order, going round. None when there is nothing left to do in this sitting.

    Args:
        record: where the student stands.
        parts: those that there are.
        resting: the parts whose solution was shown in this sitting, so that their twin is not yet due.
    """
    last = record.last or ""
    there = last in parts
    if there:
        state = record.part(last)
        if not (state.settled or state.revealed):
            return last
    due = {key for key in owing(record, parts) if key not in resting or _on_desk(record.part(key))}
    if due:
        return next(key for key in chain(parts.after(last), [last] if there else ()) if key in due)
    for key in parts.after(last):
        if record.part(key).status in (Status.UNTOUCHED, Status.BEGUN):
            return key
    return None


def owing(record: Record, parts: Catalogue) -> frozenset[str]:
    """The parts that come back as another version: shown or guessed, and not done alone since."""
    return frozenset(key for key, state in record.parts.items() if _owes(parts, key, state))


def nothing_left(record: Record, parts: Catalogue) -> str:
    """What is said where there is nowhere to go on."""
    later = len(owing(record, parts))
    if not later:
        return "Every part is done."
    come = "1 part comes" if later == 1 else f"{later:,} parts come"
    return f"Every part is done for now; {come} back in a later sitting, as another version."


def _owes(parts: Catalogue, key: str, state: PartState) -> bool:
    if state.status not in (Status.SHOWN, Status.RETRIED, Status.ASSISTED):
        return False
    found = parts.find(key)
    if found is None or len(found[2].variants) < 2:
        return False
    return state.status is Status.SHOWN or guessed(found[2], state)


def _on_desk(state: PartState) -> bool:
    """Whether a version lies open."""
    return not (state.settled or state.revealed)
