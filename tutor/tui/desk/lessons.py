"""How a large pack is listed: its problems under their lessons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from tutor.packs.model.pack import Pack, Problem
from tutor.tutoring.state import Record
from tutor.tutoring.status import SOLVED

MANY = 60
"""Packs with more problems are listed by lesson, and unfold as one goes."""

MOST = 100
"""Problems under one heading; a longer lesson is cut into several."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """Neighbouring problems of a pack under one heading."""

    pack: Pack
    title: str
    problems: tuple[Problem, ...]

    @property
    def parts(self) -> int:
        """How many parts they have."""
        return sum(len(problem.parts) for problem in self.problems)


def lessons(pack: Pack) -> Iterator[Lesson]:
    """A pack's problems by lesson, in order; problems without one by their numbers."""
    first = 1
    for title, group in groupby(pack.problems, key=lambda problem: problem.lesson):
        problems = tuple(group)
        for start in range(0, len(problems), MOST):
            piece = problems[start : start + MOST]
            numbers = f"{first + start} to {first + start + len(piece) - 1}"
            if title:
                name = title if len(problems) <= MOST else f"{title}, problems {numbers}"
            else:
                name = f"Problems {numbers}"
            yield Lesson(pack, name, piece)
        first += len(problems)


class Tally:
    """How many parts are solved, by pack and by problem, counted once for a whole screen.

    Args:
        record: the student's.
        known: the keys of the parts that there are.
    """

    def __init__(self, record: Record, known: Collection[str]) -> None:
        self._solved: Counter[str] = Counter()
        for key, state in record.parts.items():
            if state.status in SOLVED and key in known:
                problem = key.rpartition("/")[0]
                self._solved[problem] += 1
                self._solved[problem.rpartition("/")[0]] += 1

    def pack(self, pack: Pack) -> int:
        """Solved parts of a pack."""
        return self._solved[pack.id]

    def problems(self, pack: Pack, problems: Iterable[Problem]) -> int:
        """Solved parts of some of its problems."""
        return sum(self._solved[f"{pack.id}/{problem.id}"] for problem in problems)
