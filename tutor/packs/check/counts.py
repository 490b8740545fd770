"""Confirms counts of messages and traffic by simulations that really pass the messages."""

from __future__ import annotations

from fractions import Fraction

from tutor.checking.evaluate import evaluate
from tutor.checking.question import ExpressionBlank
from tutor.experiments.allreduce import Traffic, simulate
from tutor.packs.check.drawn import TrialError, known, tree
from tutor.packs.check.subject import Subject
from tutor.packs.experiment import Count, Paradigm, Quantity, paradigm, quantity

WORKERS = range(2, 7)
PARAMETERS_A_WORKER = (1, 4)


def counted(subject: Subject, wanted: Count, variant: int) -> str:
    """What is amiss, or "" if every blank's key gives what the simulation counts, for n = 2 … 6 workers.

    Keys are in terms of `n`, the workers, and `p`, the parameters.
    """
    names = known(subject.given(variant))
    for blank, way, what in _asked(subject, wanted):
        key = tree(blank.key, names)
        for workers in WORKERS:
            for each in PARAMETERS_A_WORKER:
                parameters = workers * each
                values = {"n": workers, "p": parameters}
                claimed = evaluate(key, {name: values[name] for name in values if names.get(name)}, names)
                seen = _seen(simulate(way, workers, parameters), what)
                if claimed != Fraction(seen):
                    return (
                        f"{way}, {what}: with n = {workers} and p = {parameters} the key gives {claimed}, "
                        f"and {seen} were counted."
                    )
    return ""


def _asked(subject: Subject, wanted: Count) -> list[tuple[ExpressionBlank, Paradigm, Quantity]]:
    """The blanks to be confirmed, with what they count."""
    blanks = subject.part.blanks
    if wanted.paradigm and wanted.quantity:
        return [(blank, wanted.paradigm, wanted.quantity) for _, blank in subject.expressions()][:1]
    table = subject.part.table
    if table is None:
        raise TrialError("Without a table, say what is counted, such as “count ring messages”.")
    found: list[tuple[ExpressionBlank, Paradigm, Quantity]] = []
    for row in table.rows:
        way = paradigm(str(row[0])) if row else None
        for heading, cell in zip(table.header, row, strict=False):
            what = quantity(heading)
            blank = blanks[cell] if isinstance(cell, int) else None
            if way and what and isinstance(blank, ExpressionBlank):
                found.append((blank, way, what))
    if not found:
        raise TrialError("No row of the table names a paradigm, or no column what is counted.")
    return found


def _seen(traffic: Traffic, what: Quantity) -> int:
    match what:
        case "messages":
            return traffic.messages
        case "size":
            return traffic.size
        case "volume":
            return traffic.volume
        case "busiest":
            return traffic.busiest_link[1]
