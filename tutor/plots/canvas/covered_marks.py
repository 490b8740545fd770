"""Which marks of a picture lie under others, in words for its legend: nothing vanishes without a word."""

from __future__ import annotations

from tutor.plots.canvas.canvas import Scene, cells


def covered(scene: Scene, width: int, height: int) -> str:
    """`◎ ◇ under ●` for the scene as it is drawn in so many columns and rows; "" if every mark is seen."""
    stacks: dict[tuple[int, int], list[str]] = {}
    for mark, cell in cells(scene, width, height):
        stacks.setdefault(cell, []).append(mark.sign)
    under: dict[str, list[str]] = {}
    for *below, top in stacks.values():
        under.setdefault(top, []).extend(below)
    told = []
    for top, signs in under.items():
        kept = [sign for sign in dict.fromkeys(reversed(signs)) if sign != top]
        told += [f"{' '.join(kept)} under {top}"] if kept else []
    return ", ".join(told)
