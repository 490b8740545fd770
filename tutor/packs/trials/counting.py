"""Which blanks of a part are counts of an all-reduce, and what a formula for one of them gives."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.experiments.allreduce.simulation import Traffic
from tutor.notation import Vocabulary
from tutor.notation.tree.nodes import Node
from tutor.packs.model.pack import Part
from tutor.packs.reading.experiment import Count, Paradigm, Quantity, paradigm, quantity
from tutor.packs.trials.trial_words import Number, value

MOST = 10**12
"""A formula that gives more than this is not set beside counts."""


def asked(part: Part, wanted: Count) -> Iterator[tuple[int, Paradigm, Quantity]]:
    """The blanks that can be counted, and what they count; where that is unsaid, by the table's headings."""
    if wanted.paradigm and wanted.quantity:
        places = (at for at, blank in enumerate(part.blanks) if blank.expression is not None)
        yield from ((at, wanted.paradigm, wanted.quantity) for at in list(places)[:1])
        return
    table = part.table
    for row in table.rows if table is not None else ():
        way = paradigm(str(row[0])) if row else None
        for heading, cell in zip(table.header if table else (), row, strict=False):
            what = quantity(heading)
            if way and what and isinstance(cell, int) and part.blanks[cell].expression is not None:
                yield cell, way, what


def claimed(node: Node, workers: int, parameters: int, names: Vocabulary) -> Number | None:
    """What a formula in n and p gives; None where it has no value, or one out of all proportion.

    Args:
        node: the formula.
        workers: n.
        parameters: p.
        names: the vocabulary in which the formula was read.
    """
    values = {"n": workers, "p": parameters}
    try:
        found = value(node, {name: values[name] for name in values if names.get(name)}, names)
    except CannotEvaluate:
        return None
    fits = isinstance(found, int | float | Fraction) and -MOST < found < MOST
    return found if fits else None


def counted(traffic: Traffic, what: str) -> int:
    """The count of a simulation."""
    found = {
        "messages": traffic.messages,
        "size": traffic.size,
        "volume": traffic.volume,
        "busiest": traffic.busiest_link[1],
    }
    return found[what]
