"""The student's formulas in the all-reduce lab: a line under each picture, and a small table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tutor.experiments.requests.allreduce_request import LABELS
from tutor.plots.canvas.picture import Picture, Row, fitting, picture
from tutor.plots.canvas.rule_marks import YOU

WIDE = 64
"""Below so many columns a formula's value stands there alone."""

NAMES = {"messages": "messages", "size": "size", "volume": "volume", "busiest": "busiest link"}


@dataclass(frozen=True, slots=True)
class Claimed:
    """A typed formula, worked out.

    Attributes:
        paradigm, quantity: what it is for.
        formula: as it is read.
        here: its value for the n and p of the picture, None if it has none.
        first: n, p, its value and the count where they first differ for n = 2 … 8; None if they never do.
        valued: whether it has a value for each of these n.
    """

    paradigm: str
    quantity: str
    formula: str
    here: str | None
    first: tuple[int, int, str, int] | None
    valued: bool = True


def line(claimed: Iterable[Claimed], paradigm: str, width: int) -> Picture:
    """`★ you: messages n (n − 1) = 12`, of the formulas for the shown paradigm; no row if there are none."""
    own = [one for one in claimed if one.paradigm == paradigm]
    told = [f"{NAMES[one.quantity]} {one.formula} = {one.here or '?'}" for one in own]
    if not told:
        return picture([])
    return picture(
        [[(fitting(width, *(f"{YOU} you: {', '.join(told[:n])}" for n in range(len(told), 0, -1))), "you")]]
    )


def claims_table(claimed: Iterable[Claimed], width: int) -> Picture:
    """A row for each formula: the first n where it is not what was counted, or that there is none."""
    if width < WIDE:
        claimed = tuple(claimed)
        short = _compact(claimed)
        return short if short.width <= width else _slim(claimed, width)
    head = f"{'':<26}{'n':>5}{'p':>5}  {'counted':>7}  your formula"
    rows: list[Row] = [((head, "quiet"),)]
    for one in claimed:
        name = f"{YOU} {LABELS[one.paradigm]}, {NAMES[one.quantity]}"
        same = ("2…8", "", "", "same" if one.valued else "–")
        n, p, value, seen = one.first or same
        told = f"{one.formula} = {value}" if value else one.formula
        yours = fitting(width - 47, told, f"= {value}" if value else "")
        rows.append(((f"{name:<26}", "you"), (f"{n:>5}{p:>5}  {seen:>7}  {yours}", "text")))
    return picture(rows)


def _compact(claimed: Iterable[Claimed]) -> Picture:
    """A row for each formula with its value alone, columns no wider than they must be."""
    cells = [("", "n", "p", "counted", "yours")]
    for one in claimed:
        n, p, value, seen = one.first or ("2…8", "", "same" if one.valued else "–", "")
        name = f"{YOU} {LABELS[one.paradigm]}, {NAMES[one.quantity]}"
        cells.append((name, str(n), str(p), str(seen), value))
    first, *others = (max(map(len, column)) for column in zip(*cells, strict=True))
    rows: list[Row] = []
    for at, (name, *values) in enumerate(cells):
        told = "".join(f"  {value:>{size}}" for value, size in zip(values, others, strict=True))
        rows.append(((f"{name:<{first}}", "you"), (told, "text" if at else "quiet")))
    return picture(rows)


def claim_words(one: Claimed) -> str:
    """Whether a formula is what was counted, in a sentence."""
    told = f"Your {one.formula} for {LABELS[one.paradigm]}, {NAMES[one.quantity]}"
    if one.first is not None:
        n, p, value, seen = one.first
        return f"{told}: for n = {n} and p = {p} it is {value}, and {seen} were counted."
    return f"{told}: " + ("as counted for n from 2 to 8." if one.valued else "it has no value for some n.")


def _slim(claimed: Iterable[Claimed], width: int) -> Picture:
    """Two rows for each formula, in words."""
    rows: list[Row] = []
    for one in claimed:
        rows.append(((f"{YOU} {LABELS[one.paradigm]}, {NAMES[one.quantity]}", "you"),))
        told = "as counted for n = 2 … 8" if one.valued else "has no value for some n"
        if one.first is not None:
            n, p, value, seen = one.first
            told = fitting(width - 2, f"n = {n}, p = {p}: yours {value}, counted {seen}")
        rows.append(((f"  {told}", "text"),))
    return picture(rows)
