"""The skills of some packs as a graph: what each builds on, and what builds on it.

A skill's name is `pack/slug`. Circles, and needs that no pack here has, are left out of the graph: a student
is not to suffer for what the check says to the author.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from tutor.packs.model.pack import Pack, Part

REACH = 3
"""How many steps along the graph an observation tells anything."""

Steps = tuple[tuple[str, int], ...]
"""Skills, and how many steps away they are."""


def _nothing() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SkillGraph:
    """Skills and needs, in the order of the packs.

    Attributes:
        says: what each skill is, in the author's words.
        needs: the skills that each builds on directly.
        below: all that each builds on, within `REACH`, with the number of steps.
        above: all that build on it, likewise.
    """

    says: Mapping[str, str] = field(default_factory=_nothing)
    needs: Mapping[str, tuple[str, ...]] = field(default_factory=_nothing)
    below: Mapping[str, Steps] = field(default_factory=_nothing)
    above: Mapping[str, Steps] = field(default_factory=_nothing)

    @property
    def names(self) -> tuple[str, ...]:
        """All skills."""
        return tuple(self.says)

    def skills(self, pack: Pack, part: Part) -> tuple[str, ...]:
        """The skills that a part asks for, of those that its pack lists."""
        named = (f"{pack.id}/{slug}" for slug in part.skills)
        return tuple(dict.fromkeys(name for name in named if name in self.says))


def skill_graph(packs: Iterable[Pack]) -> SkillGraph:
    """The graph of all skills that these packs list."""
    says: dict[str, str] = {}
    wanted: dict[str, tuple[str, ...]] = {}
    for pack in packs:
        for skill in pack.skills:
            name = f"{pack.id}/{skill.slug}"
            says[name] = skill.says
            wanted[name] = tuple(need if "/" in need else f"{pack.id}/{need}" for need in skill.needs)
    needs = _without_circles(
        {name: [need for need in dict.fromkeys(all_) if need in says] for name, all_ in wanted.items()}
    )
    needed: dict[str, list[str]] = {name: [] for name in needs}
    for name, below in needs.items():
        for need in below:
            needed[need].append(name)
    return SkillGraph(
        MappingProxyType(says),
        MappingProxyType(needs),
        MappingProxyType({name: _reached(name, needs) for name in needs}),
        MappingProxyType({name: _reached(name, needed) for name in needs}),
    )


def _without_circles(needs: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """The same needs without those that close a circle on a walk in the order given."""
    kept: dict[str, list[str]] = {name: [] for name in needs}
    done: set[str] = set()
    for start in needs:
        if start in done:
            continue
        on_way = {start}
        stack = [(start, iter(needs[start]))]
        while stack:
            name, onward = stack[-1]
            need = next(onward, None)
            if need is None:
                done.add(name)
                on_way.discard(name)
                stack.pop()
            elif need not in on_way:
                kept[name].append(need)
                if need not in done:
                    on_way.add(need)
                    stack.append((need, iter(needs[need])))
    return {name: tuple(below) for name, below in kept.items()}


def _reached(name: str, onward: Mapping[str, Iterable[str]]) -> Steps:
    found: dict[str, int] = {}
    edge = [name]
    for steps in range(1, REACH + 1):
        edge = [each for here in edge for each in onward[here] if each not in found and each != name]
        found.update(dict.fromkeys(edge, steps))
        edge = list(dict.fromkeys(edge))
    return tuple(found.items())
