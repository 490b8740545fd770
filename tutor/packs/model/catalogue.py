"""Every part of some packs under its key, `pack/problem/part`, in pack order; looked up, not listed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice

from tutor.packs.model.pack import Pack, Part, Problem

Entry = tuple[Pack, Problem, Part]
"""A part with what it stands in."""


class Catalogue(Collection[str]):
    """The keys of all parts, and the parts by key.

    Of thousands of problems in outline, only those are looked into that somebody asks for: a library opens as
    fast as a pack of twenty parts.
    """

    def __init__(self, packs: Iterable[Pack]) -> None:
        self._problems = {
            f"{pack.id}/{problem.id}": (pack, problem) for pack in packs for problem in pack.problems
        }
        self._named: dict[str, dict[str, Part]] = {}
        self._count = sum([len(problem.parts) for _, problem in self._problems.values()])

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(map(self._keys, self._problems))

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.find(key) is not None

    def find(self, key: str) -> Entry | None:
        """The part of that key, or None."""
        above, _, name = key.rpartition("/")
        if above not in self._problems:
            return None
        pack, problem = self._problems[above]
        if above not in self._named:
            self._named[above] = {part.id: part for part in reversed(problem.parts)}
        part = self._named[above].get(name)
        return (pack, problem, part) if part is not None else None

    def ordered(self, keys: Iterable[str]) -> list[str]:
        """Some of the keys in pack order; what is not there is left out."""
        place = {above: number for number, above in enumerate(self._problems)}
        split = [(key.rpartition("/"), key) for key in keys if key in self]
        return [
            key
            for _, _, key in sorted(
                (place[above], self._keys(above).index(key), key) for (above, _, _), key in split
            )
        ]

    def after(self, key: str) -> Iterator[str]:
        """All other keys in order, beginning behind `key` and going round; all of them if it is not there."""
        if key not in self:
            return iter(self)
        above = key.rpartition("/")[0]
        place = list(self._problems).index(above)
        here = self._keys(above)
        behind = chain.from_iterable(map(self._keys, islice(self._problems, place + 1, None)))
        before = chain.from_iterable(map(self._keys, islice(self._problems, place)))
        at = here.index(key)
        return chain(here[at + 1 :], behind, before, here[:at])

    def beside(self, key: str, step: int) -> str | None:
        """The key before (`step` -1) or behind (1) one that is there; None past either end."""
        above = key.rpartition("/")[0]
        here = self._keys(above)
        at = here.index(key) + step
        if 0 <= at < len(here):
            return here[at]
        order = list(self._problems)
        place = order.index(above) + step
        while 0 <= place < len(order):
            if keys := self._keys(order[place]):
                return keys[0 if step > 0 else -1]
            place += step
        return None

    def _keys(self, above: str) -> list[str]:
        return [f"{above}/{part.id}" for part in self._problems[above][1].parts]
