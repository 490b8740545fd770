"""A method that is named as an answer, tried out: how low its steps get, beside the lowest of all.

Recognised are the methods whose step is known by name; of others nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from tutor.checking.contract.question import Answer
from tutor.experiments.penalty.convex_minimum import minimise
from tutor.packs.evidence.picked_option import wrong_option
from tutor.packs.model.pack import Part
from tutor.packs.trials.trial_words import number, vector

Vector = tuple[float, ...]
Height = Callable[[Sequence[Any]], Any]

G: Vector = (3.0, -4.0)
CAP = 3.5
"""A bound between the two components of `G`, so that clipping changes one of them."""

CLIPPING = "a clipped gradient step"
SIGNS = "signSGD"
SLOPE = "SGD"
COORDINATE = "coordinate descent"

WORDS: tuple[tuple[str, str], ...] = (
    (r"clip", CLIPPING),
    (r"coordinate(.wise)? descent|gauss.?southwell", COORDINATE),
    (r"sign", SIGNS),
    (r"\bsgd\b|gradient descent|\bgd\b|steepest descent", SLOPE),
)
"""By what a name is known, the most telling first: "clipped gradient descent" is no gradient descent."""

LEAST = 1e-6


def named(part: Part, answer: Answer) -> str:
    """What the part's first question about a name is answered with, "" if there is none or it is right."""
    for blank, text in zip(part.blanks, answer, strict=False):
        if blank.words is not None:
            return text
        if option := wrong_option(blank, text):
            return option
    return ""


def methods(text: str) -> tuple[str, ...]:
    """The methods that a text names: one, or several where it is a list of them."""
    found = [name for words, name in WORDS if re.search(words, text, re.IGNORECASE)]
    listed = re.search(r"sign\s?sgd.*\bsgd\b|\bsgd\b.*sign\s?sgd", text, re.IGNORECASE)
    return tuple(found) if listed else tuple(found[:1])


def direction(method: str, g: Sequence[float]) -> Vector:
    """The way that a method's step takes from a gradient, of any length."""
    if method == COORDINATE:
        steepest = max(range(len(g)), key=lambda at: abs(g[at]))
        return tuple(-x if at == steepest else 0.0 for at, x in enumerate(g))
    if method == SIGNS:
        return tuple(float((x < 0) - (x > 0)) for x in g)
    if method == CLIPPING:
        return tuple(-min(max(x, -CAP), CAP) for x in g)
    return tuple(-x for x in g)


def method(text: str, height_at: Callable[[Vector], Height]) -> str | None:
    """What trying the named method shows; None if it shows nothing, or names no method.

    Args:
        text: the name, or the option that holds it.
        height_at: from g to the objective as a function of the step, everything else being 1.
    """
    found = methods(text)
    if not found:
        return None
    if len(found) > 1:
        first, second = (name for name in found if name in (SIGNS, SLOPE))
        return (
            f"Tried out with g = {vector(_exact(G))} and a learning rate of 1: {first} steps to "
            f"{vector(_exact(direction(first, G)))}, {second} to {vector(_exact(direction(second, G)))}. "
            "These are different steps, so no single formula is both."
        )
    name = found[0]
    height = height_at(G)
    length, reached = _lowest(height, direction(name, G))
    least = _least(height)
    if reached - least > LEAST * (1.0 + abs(least)):
        return (
            f"Tried out with g = {vector(_exact(G))} and α = 1{_with(name)}: however long {_steps(name)}, it "
            f"reaches no less than {number(_short(reached))}. The least that any step reaches is "
            f"{number(_short(least))}."
        )
    return _kept(name, length, height_at) if name == SIGNS else None


def _kept(name: str, length: float, height_at: Callable[[Vector], Height]) -> str:
    """A learning rate that suits one gradient, kept for the doubled one."""
    double = tuple(2 * x for x in G)
    height = height_at(double)
    here = float(height(tuple(length * x for x in direction(name, double))))
    return (
        f"Tried out with α = 1: {name} was given the learning rate that suits it best for "
        f"g = {vector(_exact(G))}, and kept it for g = {vector(_exact(double))}. There its step reaches "
        f"{number(_short(here))}; the least that any step reaches is {number(_short(_least(height)))}."
    )


def _with(name: str) -> str:
    return f", components capped at {number(_short(CAP))}" if name == CLIPPING else ""


def _steps(name: str) -> str:
    return "the clipped step is" if name == CLIPPING else f"a step of {name} is"


def _lowest(height: Height, way: Vector) -> tuple[float, float]:
    """The best length along a direction and what it reaches, by golden section: the objective is convex."""

    def at(length: float) -> float:
        return float(height(tuple(length * x for x in way)))

    low, high = 0.0, 1.0
    while at(2.0 * high) < at(high) and high < 1e6:
        high *= 2.0
    high *= 2.0
    golden = (5**0.5 - 1.0) / 2.0
    for _ in range(60):
        left, right = high - golden * (high - low), low + golden * (high - low)
        low, high = (low, right) if at(left) < at(right) else (left, high)
    return low, at(low)


def _least(height: Height) -> float:
    def at(point: np.ndarray) -> float:
        return float(height(tuple(point.tolist())))

    return at(minimise(at, len(G)))


def _exact(values: Sequence[float]) -> tuple[int, ...] | tuple[float, ...]:
    whole = tuple(round(x) for x in values)
    return whole if all(x == y for x, y in zip(whole, values, strict=True)) else tuple(values)


def _short(value: float) -> float:
    """Without what a numerical search leaves behind the sixth digit."""
    return float(f"{value:.5g}")
