"""A typed value, a number or a formula for one, tried out: what the objective is there, and its least."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from tutor.checking.contract.question import Answer
from tutor.notation import Vocabulary, write
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree.nodes import Name, Node, Relation, walk
from tutor.packs.model.pack import Part
from tutor.packs.reading.experiment import Minimise
from tutor.packs.rendering.interpolate import declarations
from tutor.packs.trials.random_values import known, mentions
from tutor.packs.trials.random_values import tree as readable
from tutor.packs.trials.trial_words import Number, number, settings, typed, value

DRAWN = tuple(map(Fraction, ("2", "3", "1", "1/2", "5", "1/4", "-2", "-3", "-1", "-1/2", "1/10", "20")))
"""Simple values to draw from; each name gets one that its declaration allows."""

DRAWS = 4
NEAR = 1e-4
"""How far to the side it is looked whether the objective falls, in proportion."""

Height = Callable[[Number], Number]


def single(part: Part, variant: int, answer: Answer, wanted: Minimise) -> str | None:
    """What a typed value reaches, and what can be reached; None if it is as good as any, or is no number.

    Args:
        part: the part; its first expression blank is the one that is tried.
        variant: which variant of it.
        answer: what was typed into each blank.
        wanted: the experiment, whose variable is a number here.

    Raises:
        CannotEvaluate: the formula has no value for a draw.
        TrialError: the objective does not read.
    """
    names = known(declarations(part, variant))
    found = typed(part, answer, names)
    if found is None:
        return None
    blank, node = found
    if mentions(node, wanted.variable):
        return None  # The unknown in terms of itself says nothing.
    wider = names.extended(Declaration(wanted.variable))
    objective, best = readable(wanted.objective, wider), readable(blank.key, names)
    for values in _draws(names, (objective, node), wanted.variable):

        def height(x: Number, given: Mapping[str, Any] = values) -> Number:
            return value(objective, {**given, wanted.variable: x}, wider)

        here, least_at = value(node, values, names), value(_right(best), values, names)
        if isinstance(here, tuple) or isinstance(least_at, tuple):
            return None
        reached, least = height(here), height(least_at)
        if reached - least > 1e-9 * (1 + abs(least)):
            return _said(wanted.variable, values, here, (reached, least), height)
    return None


def _right(node: Node) -> Node:
    return node.operands[1] if isinstance(node, Relation) and node.operators == ("=",) else node


def _draws(names: Vocabulary, formulas: tuple[Node, ...], unknown: str) -> Iterator[dict[str, Any]]:
    """Values of the names that occur, each other than the rest and within its bounds."""
    used = {found.name for node in formulas for found in walk(node) if isinstance(found, Name)}
    free = [each for each in names.declarations if each.definition is None and each.form == "scalar"]
    free = [each for each in free if each.name != unknown]
    # A definition may rest on names that no formula holds itself.
    needed = free if any(each.definition is not None for each in names.declarations) else []
    for turn in range(DRAWS):
        values: dict[str, Any] = {}
        for declared in free:
            if declared.name in used or declared in needed:
                fitting = [each for each in DRAWN if _allowed(declared, each)]
                if not fitting:
                    return
                values[declared.name] = fitting[(turn + len(values)) % len(fitting)]
        yield values


def _allowed(declared: Declaration, candidate: Fraction) -> bool:
    whole = declared.is_whole
    return (not whole or candidate.denominator == 1) and all(
        _holds(candidate, mark, Fraction(bound)) for mark, bound in declared.bounds
    )


def _holds(candidate: Fraction, mark: str, bound: Fraction) -> bool:
    match mark:
        case "<":
            return candidate < bound
        case "<=":
            return candidate <= bound
        case ">":
            return candidate > bound
        case ">=":
            return candidate >= bound
        case _:
            return candidate != bound


def _said(
    name: str, values: dict[str, Any], here: Number, heights: tuple[Number, Number], height: Height
) -> str:
    reached, least = heights
    tried = f"Tried out with {settings(values)}: your" if values else "Tried out: your"
    shown = write(Name(name), "unicode")
    told = f"{tried} {shown} = {number(here)} reaches {number(reached)}. The least is {number(least)}."
    step = NEAR * (1 + abs(float(here)))
    below, above = (float(height(float(here) + side)) for side in (-step, step))
    if below < float(reached):
        return f"{told} A smaller {shown} gets lower."
    if above < float(reached):
        return f"{told} A larger {shown} gets lower."
    return f"{told} Nothing near by gets lower, but something further away does."
