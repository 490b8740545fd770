"""A typed update, tried out: what it reaches for simple values, beside the least that any step reaches."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import partial
from typing import Any

from tutor.checking.contract.question import Answer
from tutor.notation import Vocabulary
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree.nodes import Name, Node, walk
from tutor.packs.evidence.cases import cases
from tutor.packs.evidence.method import method, named
from tutor.packs.model.pack import Part
from tutor.packs.reading.experiment import Minimise
from tutor.packs.rendering.interpolate import declarations
from tutor.packs.trials.random_values import known
from tutor.packs.trials.random_values import tree as readable
from tutor.packs.trials.trial_words import Number, number, settings, typed, value, vector

VECTORS: tuple[tuple[int, ...], ...] = ((3, -4), (2, -1), (2, -1, -4), (-5, 2))
"""Drawn for the vectors of a part: no zero, no two components of one size, the Euclidean norm of the first
rational; the largest component has either sign."""

SCALARS = (Fraction(1), Fraction(2), Fraction(1, 2), Fraction(3))

LOOSE = Fraction(3)
"""For a letter of the answer alone. As a bound it cuts some of the components above and leaves others."""

Height = Callable[[Sequence[Number]], Number]


def step(part: Part, variant: int, answer: Answer, wanted: Minimise) -> str | None:
    """What the typed update reaches, and what can be reached; None if it is as good as any.

    Of the gradients that are tried the first is told for which the step leads up; else the first for which
    its direction is not the best one; else the first of all. A direction that is the best one by chance, for
    one gradient and not for another, is not called good.

    `evidence` says what the arguments are, and catches what an experiment raises that does not fit.
    """
    names = known(declarations(part, variant))
    found = typed(part, answer, names)
    if found is None and (name := named(part, answer)) and part.table is None:
        return method(name, partial(_height_at, wanted, names))
    if found is None:
        return cases(part, variant, answer, partial(objective, wanted))
    blank, node = found
    best = readable(blank.key, names)
    first: Callable[[bool | None], str] | None = None
    astray: Callable[[bool | None], str] | None = None
    priced = _objective(wanted, names, "d")
    occurring = frozenset(
        found.name for each in (node, priced) for found in walk(each) if isinstance(found, Name)
    )
    for values in _draws(names, node, priced):
        here, least_at = value(node, values, names), value(best, values, names)
        if not isinstance(here, tuple) or not isinstance(least_at, tuple) or len(here) != len(least_at):
            return None
        height = objective(wanted, names, len(here), values)
        reached, least = height(here), height(least_at)
        straight = _parallel(here, least_at)
        if reached - least > 1e-9 * (1 + abs(least)) and number(reached) != number(least):
            told = partial(_said, occurring, values, here, (reached, least), height)
            if not _falls(here, height):
                return told(False)
            first = first or told
            astray = astray or (None if straight else told)
    if astray is not None or first is None:
        return astray(False) if astray else None
    # With a letter whose value was only drawn, no length is too long or too short.
    return first(None if _has_own_letters(names, node, priced) else True)


def objective(wanted: Minimise, names: Vocabulary, size: int, values: dict[str, Any]) -> Height:
    """The experiment's objective as a function of the update.

    Args:
        wanted: the experiment.
        names: the vocabulary of the part.
        size: how many components the update has.
        values: by name, of all that is not defined.

    Raises:
        TrialError: it does not read.
    """
    node = _objective(wanted, names, size)
    wider = _wider(wanted, names, size)
    return lambda u: value(node, {**values, wanted.variable: tuple(u)}, wider)


def _height_at(wanted: Minimise, names: Vocabulary, g: Sequence[float]) -> Height:
    """The objective for a gradient, every scalar being 1."""
    values: dict[str, Any] = {
        declared.name: tuple(g) if declared.form == "vector" else 1.0
        for declared in names.declarations
        if declared.definition is None
    }
    return objective(wanted, names, len(g), {**values, **_sizes(names, len(g))})


def _objective(wanted: Minimise, names: Vocabulary, size: int | str) -> Node:
    return readable(wanted.objective, _wider(wanted, names, size))


def _wider(wanted: Minimise, names: Vocabulary, size: int | str) -> Vocabulary:
    return names.extended(Declaration(wanted.variable, "vector", dims=(size,)))


def _draws(names: Vocabulary, typed_in: Node, priced: Node) -> Iterator[dict[str, Any]]:
    """Simple values of the names without a definition: those of the objective change, others do not.

    Scalars that occur nowhere are left out.
    """
    settled, extra = (
        {found.name for found in walk(node) if isinstance(found, Name)} for node in (priced, typed_in)
    )
    for turn, components in enumerate(VECTORS):
        values: dict[str, Any] = {}
        for declaration in names.declarations:
            if declaration.definition is not None:
                continue
            if declaration.form == "vector":
                values[declaration.name] = tuple(map(Fraction, components))
            elif declaration.name in settled | extra:
                values[declaration.name] = SCALARS[turn] if declaration.name in settled else LOOSE
        yield {**values, **_sizes(names, len(components))}


def _has_own_letters(names: Vocabulary, typed_in: Node, priced: Node) -> bool:
    """Whether a scalar without a value stands in the answer that the objective does not have."""
    settled = {found.name for found in walk(priced) if isinstance(found, Name)}
    own = {found.name for found in walk(typed_in) if isinstance(found, Name)} - settled
    declared = [names.get(name) for name in own]
    return any(one is not None and one.definition is None and one.form == "scalar" for one in declared)


def _sizes(names: Vocabulary, dimension: int) -> dict[str, int]:
    """A value for each symbolic dimension, such as the d of `g in R^d`."""
    return {size: dimension for found in names.declarations for size in found.dims if isinstance(size, str)}


def _said(
    shown: frozenset[str],
    values: dict[str, Any],
    here: tuple[Number, ...],
    heights: tuple[Number, Number],
    height: Height,
    straight: bool | None,
) -> str:
    reached, least = heights
    drawn = {name: given for name, given in values.items() if name in shown and not isinstance(given, int)}
    begun = f"Tried out with {settings(drawn)}: your step {vector(here)} reaches {number(reached)}"
    if reached == 0 and not any(here):
        begun = f"Tried out with {settings(drawn)}: your step stands still and reaches 0"
    elif reached > 0:
        begun += ", and standing still reaches 0"
    elif reached == 0:
        begun += ", no less than standing still"
    told = f"{begun}. The least that any step reaches is {number(least)}."
    ray = "" if straight is None else _along(here, reached, height, straight)
    return f"{told} {ray}" if ray else told


def _falls(here: tuple[Number, ...], height: Height) -> bool:
    """Whether the objective falls at first in the direction of a step, for this gradient."""
    return any(here) and float(height(tuple(float(item) * 1e-6 for item in here))) < 0.0


def _parallel(one: Sequence[Number], other: Sequence[Number]) -> bool:
    """Whether two steps go the same way."""
    lengths = [math.sqrt(sum(float(x) ** 2 for x in step)) for step in (one, other)]
    inner = sum(float(x) * float(y) for x, y in zip(one, other, strict=True))
    return inner > 0 and inner >= (1 - 1e-9) * lengths[0] * lengths[1]


def _along(here: tuple[Number, ...], reached: Number, height: Height, straight: bool) -> str:
    """What shorter and longer steps in the same direction reach, in words; "" if they all lead up."""

    def at(factor: float) -> float:
        return float(height(tuple(float(item) * factor for item in here)))

    if not _falls(here, height):
        return ""
    shorter, longer = at(0.999) < float(reached), at(1.001) < float(reached)
    if shorter or longer:
        word = "shorter" if shorter else "longer"
        fault = "long" if shorter else "short"
        if straight:
            return f"The direction is a good one, but the step is too {fault}."
        return (
            f"A {word} step in the same direction gets lower, but none in that direction gets to the least."
        )
    return "No other length helps: the direction is what keeps it from the least."
