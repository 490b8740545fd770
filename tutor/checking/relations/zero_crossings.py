"""Equations that algebra cannot solve, sin x = 0 and cos x = 0: a zero of one that is none of the other."""

from __future__ import annotations

import math
from fractions import Fraction

from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate_floats
from tutor.checking.semantics.profile import Scene
from tutor.checking.semantics.sample_points import allowed
from tutor.notation.tree import nodes as t

STEPS = 160
"""Steps of a quarter: the zeros of sin x and cos x lie π apart, those of sin(4x) still three steps."""
REACH = 20.0
"""To both sides of 0: six periods of sin x; farther out exp(x) drowns whatever stands beside it."""
NEAR, FAR = 1e-9, 1e-5
"""A function this close to 0 crosses it; one this far away does not vanish nearby."""


def told_apart(first: t.Node, second: t.Node, variable: str, scene: Scene) -> bool:
    """Whether one of two functions of one variable crosses 0 where the other is far from it.

    False says nothing.

    Args:
        first, second: expressions, worked out in doubles.
        variable: the one name in them.
        scene: its declaration says where zeros count.
    """
    declared = scene.vocabulary.get(variable)
    for one, two in ((first, second), (second, first)):
        for root in _crossings(one, variable):
            if declared is not None and not allowed(declared, Fraction(root)):
                continue
            around = [_value(two, variable, root + shift) for shift in (-1e-8, 0.0, 1e-8)]
            if all(value > FAR for value in around) or all(value < -FAR for value in around):
                return True
    return False


def _crossings(tree: t.Node, variable: str) -> list[float]:
    """Where the function changes its sign, steps of a quarter apart, poles left out."""
    found = []
    # An odd start keeps whole numbers, where functions like to vanish, inside the steps.
    places = [-REACH + 0.0137 + 2 * REACH * k / STEPS for k in range(STEPS + 1)]
    values = [_value(tree, variable, x) for x in places]
    for low, high, one, two in zip(places, places[1:], values, values[1:], strict=False):
        if one * two >= 0 or math.isnan(one * two):
            continue
        for _ in range(60):
            middle = (low + high) / 2
            value = _value(tree, variable, middle)
            if value * one > 0:
                low = middle
            else:
                high = middle
        if abs(_value(tree, variable, low)) < NEAR:
            found.append(low)
    return found


def _value(tree: t.Node, variable: str, x: float) -> float:
    """The value in floats; not a number where there is none."""
    try:
        return float(evaluate_floats(tree, {variable: x}))
    except (CannotEvaluate, ArithmeticError, TypeError, ValueError):
        return math.nan
