"""Choices about an objective, tried out: the chosen value or update against a fixed set of other updates."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import product
from typing import Any

from tutor.checking.contract.question import Answer
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.notation import Vocabulary, write
from tutor.notation.tree.nodes import Node, Relation
from tutor.packs.evidence.picked_option import wrong_option
from tutor.packs.model.pack import Part
from tutor.packs.rendering.interpolate import declarations
from tutor.packs.trials.random_values import known
from tutor.packs.trials.trial_words import Number, number, settings, tree, value

GRADIENTS = (
    (Fraction(1, 4), Fraction(-1, 4)),
    (Fraction(1, 2), Fraction(-1, 2)),
    (Fraction(2), Fraction(-1)),
)
"""Drawn for the vector of a part, with every scalar 1; the first that fits the case is taken."""

SIZES = (1, 2, 10, 100)
WAYS = tuple(way for way in product((-1, 0, 1), repeat=2) if any(way))

Height = Callable[[Sequence[Number]], Number]


def cases(part: Part, variant: int, answer: Answer, objective: Callable[..., Height]) -> str | None:
    """What can be said of each case whose choice is not right, as paragraphs; None if there is nothing.

    Args:
        objective: from names, size and values to the objective as a function of the update.
    """
    names = known(declarations(part, variant))
    told = []
    for row in part.table.rows if part.table else ():
        condition = tree(str(row[0]), names)
        values = _drawn(condition, names) if isinstance(condition, Relation) else None
        if condition is None or values is None:
            continue
        height = objective(names, 2, values)
        for cell in row[1:]:
            option = _chosen(part, answer, cell)
            found = _said(option, names, values, height) if option else ""
            if found:
                told.append(
                    f"The case {write(condition, 'unicode')}, tried out with {settings(values)}: {found}"
                )
    return "\n\n".join(told) or None


def _chosen(part: Part, answer: Answer, cell: int | str) -> str:
    """The option that was chosen in a cell, "" if it is right or not one option."""
    blank = part.blanks[cell] if isinstance(cell, int) and cell < len(answer) else None
    return "" if blank is None or not isinstance(cell, int) else wrong_option(blank, answer[cell])


def _drawn(condition: Relation, names: Vocabulary) -> dict[str, Any] | None:
    """Values for which the row's case is the case."""
    for g in GRADIENTS:
        values: dict[str, Any] = {}
        for declaration in names.declarations:
            if declaration.definition is None:
                values[declaration.name] = g if declaration.form == "vector" else Fraction(1)
        low, high = (value(side, values, names) for side in condition.operands)
        if {"<": low < high, "=": low == high, ">": low > high}.get(condition.operators[0]):
            return values
    return None


def _said(option: str, names: Vocabulary, values: dict[str, Any], height: Height) -> str:
    """What trying shows of one option; "" if it shows nothing."""
    heights = {size: min(height(tuple(map(size.__mul__, way))) for way in WAYS) for size in SIZES}
    lowest, count = min(heights.values()), len(WAYS) * len(SIZES)
    update = re.search(r"= ([^=]+?)(?: only| with .*)?$", option)
    if update:
        along = _value(update[1].replace("t ", ""), names, values)
        here = along if isinstance(along, tuple) else (Fraction(0), Fraction(0))
        if option.startswith("every"):
            return _of_ray(here, height)
        at = height(here)
        if lowest < at:
            return f"that update reaches {number(at)}, and another one that was tried {number(lowest)}."
        if at > 0:
            # That is standing still, which may be the answer: it stays without a name.
            return f"that update reaches {number(at)}, and another one does better."
        return f"that update reaches {number(at)}, and others that were tried do as well."
    claimed = Fraction(0) if option == "zero" else _value(option, names, values)
    if claimed is None:
        falls = heights[SIZES[-1]] < heights[SIZES[0]]
        return "" if falls else f"of {count} updates that were tried, none gains by being longer."
    if lowest < claimed:
        return f"your value is {number(claimed)}, and an update that was tried reaches {number(lowest)}."
    return f"your value is {number(claimed)}, and none of {count} updates that were tried gets so low."


def _of_ray(way: Sequence[Number], height: Height) -> str:
    """Whether all updates of a ray are equally good."""
    once, twice = height(way), height(tuple(2 * part for part in way))
    if once == twice:
        return ""
    return f"such updates reach {number(once)} with t = 1, but {number(twice)} with t = 2."


def _value(text: str, names: Vocabulary, values: dict[str, Any]) -> Any:
    """The value of an option that is mathematics, else None."""
    node: Node | None = tree(text, names)
    try:
        return None if node is None else value(node, values, names)
    except CannotEvaluate:
        return None
