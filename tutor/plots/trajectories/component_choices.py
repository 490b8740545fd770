"""Which components of θ a picture can look at: pairs, threes. Importable without NumPy."""

from __future__ import annotations

MOST_PAIRS, MOST_TRIPLES = 45, 40


def pairs(dimension: int) -> tuple[tuple[int, int], ...]:
    """The pairs of components that can be looked at; a single component is its own pair."""
    if dimension == 1:
        return ((0, 0),)
    return tuple((i, j) for i in range(dimension) for j in range(i + 1, dimension))[:MOST_PAIRS]


def triples(dimension: int) -> tuple[tuple[int, int, int], ...]:
    """The threes of components that can be looked at; empty below three."""
    found = (
        (i, j, k) for i in range(dimension) for j in range(i + 1, dimension) for k in range(j + 1, dimension)
    )
    return tuple(three for three, _ in zip(found, range(MOST_TRIPLES), strict=False))
