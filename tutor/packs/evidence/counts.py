"""Typed formulas beside counted messages: the first number of workers for which they differ, in a table."""

from __future__ import annotations

from functools import lru_cache
from typing import cast

from tutor.checking.contract.question import Answer
from tutor.experiments.allreduce.simulation import Traffic, simulate
from tutor.notation import Vocabulary
from tutor.notation.tree.nodes import Node
from tutor.packs.model.pack import Part
from tutor.packs.reading.experiment import Count, Paradigm, Quantity
from tutor.packs.rendering.interpolate import declarations
from tutor.packs.trials.counting import asked, claimed, counted
from tutor.packs.trials.random_values import known
from tutor.packs.trials.trial_words import Number, number, tree

WORKERS = range(2, 9)
PARAMETERS_A_WORKER = 10
"""p = 10 n, so that n divides p, and p is no small number that a formula in n could give by chance."""

NAMES: dict[Quantity, str] = {
    "messages": "messages",
    "size": "size of each message",
    "volume": "total volume",
    "busiest": "on the busiest link",
}

WAYS = {"parameter-server": "parameter server"}
"""What a reader calls a way of organising it, where that is not its name."""


def counts(part: Part, variant: int, answer: Answer, wanted: Count) -> str | None:
    """A table with a row for each blank whose formula is not what a simulation counts; None if there is none.

    One n for each: several counted numbers of one row would spell out the formula that is asked for. Where n
    or p is a given number, a count would be the very answer, so nothing is counted.

    `evidence` says what the arguments are, and catches what an experiment raises that does not fit.
    """
    names = known(declarations(part, variant))
    if any((given := names.get(name)) is not None and given.definition is not None for name in ("n", "p")):
        return None
    rows = []
    for place, way, what in asked(part, wanted):
        node = tree(answer[place], names) if place < len(answer) else None
        row = _first_difference(node, way, what, names) if node is not None else None
        if row is not None:
            rows.append(f"| {WAYS.get(way, way)}, {NAMES[what]} | {row} |")
    if not rows:
        return None
    head = "| Counted | n | p | your formula | counted |\n|---|---|---|---|---|"
    return "\n".join(
        ("A synchronisation was carried out, and everything that moved was counted:", "", head, *rows)
    )


def _first_difference(node: Node, way: Paradigm, what: Quantity, names: Vocabulary) -> str | None:
    found = first_difference(node, way, what, names)
    if found is None:
        return None
    workers, parameters, given, seen = found
    return f"{workers} | {parameters} | {number(given)} | {seen}"


def first_difference(
    node: Node, way: str, what: str, names: Vocabulary
) -> tuple[int, int, Number, int] | None:
    """n, p, the formula's value and the count, for the first n where they differ; None if they never do.

    Args:
        node: the formula, in n workers and p parameters.
        way: how the all-reduce is organised, see `Paradigm`.
        what: what is counted, see `Quantity`.
        names: the vocabulary in which the formula was read.
    """
    for workers in WORKERS:
        parameters = PARAMETERS_A_WORKER * workers
        given = claimed(node, workers, parameters, names)
        if given is None:
            return None
        seen = counted(_traffic(way, workers), what)
        if given != seen:
            return workers, parameters, given, seen
    return None


@lru_cache(maxsize=64)
def _traffic(way: str, workers: int) -> Traffic:
    return simulate(cast(Paradigm, way), workers, PARAMETERS_A_WORKER * workers)
