"""How far a student is in a problem or a pack, and where to go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tutor.packs.model import Pack, Part, Problem
from tutor.tutoring.state import Record, Status


@dataclass(frozen=True, slots=True)
class Count:
    """How many parts have each status."""

    untouched: int = 0
    begun: int = 0
    unaided: int = 0
    assisted: int = 0
    shown: int = 0

    @property
    def total(self) -> int:
        """All parts."""
        return self.untouched + self.begun + self.unaided + self.assisted + self.shown

    @property
    def solved(self) -> int:
        """Parts solved by the student, with or without hints."""
        return self.unaided + self.assisted

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


def count(record: Record, keys: Iterable[str]) -> Count:
    """How many of these parts have each status."""
    numbers = dict.fromkeys(Status, 0)
    for key in keys:
        numbers[record.part(key).status] += 1
    return Count(**{str(status): number for status, number in numbers.items()})


def problem_count(record: Record, pack: Pack, problem: Problem) -> Count:
    """The counts of one problem."""
    return count(record, (part_key(pack, problem, part) for part in problem.parts))


def pack_count(record: Record, pack: Pack) -> Count:
    """The counts of one pack."""
    return count(record, (key for key, *_ in every_part((pack,))))


def elsewhere(record: Record, keys: Iterable[str]) -> tuple[str, ...]:
    """The parts that something was done in and that are not among `keys`, the parts that there are now."""
    there = frozenset(keys)
    return tuple(
        key
        for key, state in record.parts.items()
        if key not in there and state.status is not Status.UNTOUCHED
    )


def after(keys: Iterable[str], key: str) -> tuple[str, ...]:
    """All other keys in order, beginning behind `key` and going round; all of them if `key` is not there."""
    ring = tuple(keys)
    if key not in ring:
        return ring
    place = ring.index(key)
    return ring[place + 1 :] + ring[:place]


def continue_at(record: Record, packs: Iterable[Pack]) -> str | None:
    """Where *Continue* goes: the part last opened if its question is open, else the next unsolved part.

    Next means in pack order, going round. When only parts whose solution was shown are left, and they have a
    twin, it is the next of those. None when there is nothing left to do.
    """
    parts = {key: part for key, _, _, part in every_part(packs)}
    last = record.last
    if last in parts:
        state = record.part(last)
        if not (state.settled or state.revealed):
            return last
    ring = after(parts, last or "")
    for key in ring:
        if record.part(key).status in (Status.UNTOUCHED, Status.BEGUN):
            return key
    shown = [*ring, last] if last in parts else ring
    for key in shown:
        if key and record.part(key).status is Status.SHOWN and len(parts[key].variants) > 1:
            return key
    return None
