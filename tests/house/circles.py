"""Finds the circles of a graph: nodes that can be reached from one another, and a shortest way round."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Mapping

Graph = Mapping[str, Collection[str]]


def circles(graph: Graph) -> list[list[str]]:
    """A shortest circle through each knot of nodes that can all be reached from one another.

    Each begins with its first node in the order of the alphabet, and is not closed: `[a, b]` is a → b → a.
    """
    found, seen = [], set[str]()
    for node in sorted(graph):
        if node not in seen and (way := _round(graph, node)):
            seen |= _reached(graph, node) & _reached(_turned(graph), node)
            found.append(way)
    return found


def _round(graph: Graph, start: str) -> list[str]:
    """The shortest way from a node back to itself, or []."""
    before: dict[str, str] = {}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        for target in sorted(graph.get(node, ())):
            if target == start:
                way = [node]
                while way[-1] != start:
                    way.append(before[way[-1]])
                return way[::-1]
            if target not in before:
                before[target] = node
                waiting.append(target)
    return []


def _reached(graph: Graph, start: str) -> set[str]:
    found, waiting = {start}, [start]
    while waiting:
        new = set(graph.get(waiting.pop(), ())) - found
        found |= new
        waiting.extend(new)
    return found


def _turned(graph: Graph) -> dict[str, set[str]]:
    turned: dict[str, set[str]] = {node: set() for node in graph}
    for node, targets in graph.items():
        for target in targets:
            turned.setdefault(target, set()).add(node)
    return turned
