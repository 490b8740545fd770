"""Typed formulas beside counted messages: the first number of workers for which they differ, in a table."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from tutor.checking.faults import CannotEvaluate
from tutor.checking.question import Answer, Blank, ExpressionBlank
from tutor.experiments.allreduce import Traffic, simulate
from tutor.notation import Vocabulary
from tutor.notation.tree import Node
from tutor.packs.check.drawn import known
from tutor.packs.evidence_words import number, tree, value
from tutor.packs.experiment import Count, Paradigm, Quantity, paradigm, quantity
from tutor.packs.model import Part
from tutor.packs.values import declarations

WORKERS = range(2, 9)
PARAMETERS_A_WORKER = 10
"""p = 10 n, so that n divides p, and p is no small number that a formula in n could give by chance."""

MOST = 10**12
"""A formula that gives more than this is not set beside counts."""

NAMES: dict[Quantity, str] = {
    "messages": "messages",
    "size": "size of each message",
    "volume": "total volume",
    "busiest": "on the busiest link",
}


def counts(part: Part, variant: int, answer: Answer, wanted: Count) -> str | None:
    """A table with a row for each blank whose formula is not what a simulation counts.

    One n for each: several counted numbers of one row would spell out the formula that is asked for.
    """
    names = known(declarations(part, variant))
    rows = []
    for place, way, what in _asked(part, wanted):
        node = tree(answer[place], names) if place < len(answer) else None
        row = _first_difference(node, way, what, names) if node is not None else None
        if row is not None:
            rows.append(f"| {way.replace('-', ' ')}, {NAMES[what]} | {row} |")
    if not rows:
        return None
    head = "| Counted | n | p | your formula | counted |\n|---|---|---|---|---|"
    return "\n".join(
        ("A synchronisation was carried out, and everything that moved was counted:", "", head, *rows)
    )


def _asked(part: Part, wanted: Count) -> list[tuple[int, Paradigm, Quantity]]:
    """The blanks that can be counted, by number."""
    if wanted.paradigm and wanted.quantity:
        places = (at for at, blank in enumerate(part.blanks) if isinstance(blank, ExpressionBlank))
        return [(at, wanted.paradigm, wanted.quantity) for at in places][:1]
    found: list[tuple[int, Paradigm, Quantity]] = []
    table = part.table
    for row in table.rows if table is not None else ():
        way = paradigm(str(row[0])) if row else None
        for heading, cell in zip(table.header if table else (), row, strict=False):
            what = quantity(heading)
            if way and what and isinstance(cell, int) and _mathematics(part.blanks[cell]):
                found.append((cell, way, what))
    return found


def _mathematics(blank: Blank) -> bool:
    return isinstance(blank, ExpressionBlank)


def _first_difference(node: Node, way: Paradigm, what: Quantity, names: Vocabulary) -> str | None:
    for workers in WORKERS:
        parameters = PARAMETERS_A_WORKER * workers
        values = {"n": workers, "p": parameters}
        try:
            claimed = value(node, {name: values[name] for name in values if names.get(name)}, names)
        except CannotEvaluate:
            return None
        if not isinstance(claimed, int | float | Fraction) or not -MOST < claimed < MOST:
            return None
        seen = _seen(way, workers, what)
        if claimed != seen:
            return f"{workers} | {parameters} | {number(claimed)} | {seen}"
    return None


@lru_cache(maxsize=128)
def _seen(way: Paradigm, workers: int, what: Quantity) -> int:
    traffic: Traffic = simulate(way, workers, PARAMETERS_A_WORKER * workers)
    match what:
        case "messages":
            return traffic.messages
        case "size":
            return traffic.size
        case "volume":
            return traffic.volume
        case "busiest":
            return traffic.busiest_link[1]
