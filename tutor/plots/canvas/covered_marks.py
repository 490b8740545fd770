"""Which marks of a picture lie under others, in words for its legend: nothing vanishes without a word."""

from __future__ import annotations

from collections.abc import Iterable

from tutor.plots.canvas.scene import Mark

Placed = Iterable[tuple[Mark, tuple[int, int]]]


def covered(placed: Placed) -> str:
    """`◎ ◇ under ●` for marks and the cells that they are drawn in; "" if every mark is seen."""
    stacks: dict[tuple[int, int], list[str]] = {}
    for mark, cell in placed:
        stacks.setdefault(cell, []).append(mark.sign)
    under: dict[str, list[str]] = {}
    for *below, top in stacks.values():
        under.setdefault(top, []).extend(below)
    told = []
    for top, signs in under.items():
        kept = [sign for sign in dict.fromkeys(reversed(signs)) if sign != top]
        told += [f"{' '.join(kept)} under {top}"] if kept else []
    return ", ".join(told)
