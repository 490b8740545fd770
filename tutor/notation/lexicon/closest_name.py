"""Which known word a mistyped one was meant to be."""

from __future__ import annotations

from collections.abc import Iterable


def distance(left: str, right: str, most: int = 3) -> int:
    """How many letters to add, drop, replace or swap with a neighbour; `most` if that or more."""
    if abs(len(left) - len(right)) >= most:
        return most
    before_last: list[int] = []
    last = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        row = [i]
        for j, b in enumerate(right, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, before_last[j - 2] + 1)
            row.append(cost)
        if min(row) >= most and min(last) >= most:
            return most
        before_last, last = last, row
    return min(most, last[-1])


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is nearest to `word`, if one is near enough to be meant; earlier ones win ties.

    Less than half of the shorter word may be wrong: `foo` is not meant for `oo`, nor `ab` for `abs`.
    """
    if not 2 <= len(word) <= 40:
        return None
    allowed = 1 if len(word) < 5 else 2
    best, best_cost = None, allowed + 1
    for candidate in known:
        if len(candidate) < 2:
            continue
        cost = distance(word, candidate, best_cost)
        if cost == 1 and sorted(word) == sorted(candidate):
            cost = 0  # two swapped letters are the likeliest slip
        if word.lower() == candidate.lower():
            cost = 0
        if cost < best_cost and 2 * cost < min(len(word), len(candidate)):
            best, best_cost = candidate, cost
    return best
