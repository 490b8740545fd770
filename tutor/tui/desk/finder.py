"""Finds parts by words of their titles, problems, lessons, skills and ids, while they are being typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest

from tutor.tui.desk.closeness import Named, closeness, named, words_of
from tutor.tui.desk.desk import Place

MOST = 40
"""How many parts are shown; whoever finds more types another letter."""


@dataclass(frozen=True, slots=True)
class Matches:
    """The parts found: those that fit best, in pack order, how many there are, and the best of them."""

    places: tuple[Place, ...]
    count: int
    best: Place | None = None


class Finder:
    """Looks through all parts; made once, off the screen's thread."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = tuple(places)
        said = {skill.slug: skill.says for place in self._places for skill in place.pack.skills}
        self._named = [_searched(place, said) for place in self._places]
        self._texts = [one.text for one in self._named]
        self._last: tuple[tuple[str, ...], list[int]] = ((), list(range(len(self._texts))))

    def find(self, typed: str) -> Matches:
        """The parts in which every word that is typed occurs, in pack order; none for no words."""
        words = words_of(typed)
        if not words:
            return Matches((), 0)
        last, among = self._last
        if not (last and len(words) == len(last) and all(map(str.startswith, words, last))):
            # What was found for shorter words holds all that is found for longer ones.
            among = list(range(len(self._texts)))
        texts = self._texts
        for word in words:
            among = [at for at in among if word in texts[at]]
        self._last = (words, among)
        fits = {at: closeness(self._named[at], words) for at in among}
        best = nlargest(MOST, among, key=fits.__getitem__)
        shown = tuple(self._places[at] for at in sorted(best))
        return Matches(shown, len(among), self._places[best[0]] if best else None)


def _searched(place: Place, said: dict[str, str]) -> Named:
    skills = " ".join(f"{slug} {said.get(slug, '')}" for slug in place.part.skills)
    more = (place.key, place.problem.title, place.problem.lesson, place.pack.title, skills)
    return named((place.part.id, place.title), *more)
