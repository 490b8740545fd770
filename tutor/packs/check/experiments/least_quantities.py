"""Confirms which quantity each end of a run makes least on the plane, and how large it is there."""

from __future__ import annotations

import random
from fractions import Fraction

from tutor.checking.semantics.evaluate import evaluate
from tutor.packs.check.subject.subject import Subject
from tutor.packs.evidence.point import plane_of
from tutor.packs.evidence.run_limits import measure_of, others, rows
from tutor.packs.reading.experiment import Compare
from tutor.packs.reading.plane import Vector
from tutor.packs.trials.random_values import TrialError, known, tree

POINTS = 200


def compared(subject: Subject, wanted: Compare, variant: int) -> str:
    """What is amiss, or "" if no point tried is below an end in the quantity of its row, and values agree.

    Raises:
        TrialError, CannotEvaluate, ValueError, ArithmeticError: the experiment cannot be done for this part.
    """
    names = known(subject.given(variant))
    plane = plane_of(wanted.plane, names)
    if plane is None:
        raise TrialError(f"“{wanted.plane}” is no plane.")
    a, target, _ = plane
    points = [*others(a, target), *_drawn(a, target)]
    found = list(rows(subject.part, a, target))
    if not found:
        raise TrialError("No row of the table names a run.")
    for row in found:
        choice = subject.part.blanks[row.quantity].choice if row.quantity is not None else None
        if choice is None:
            raise TrialError(f"The row of {row.name} has no quantity to choose.")
        option = choice.options[choice.keys[0]]
        measure = measure_of(option)
        if measure is None:
            raise TrialError(f"“{option}” is no quantity that is known.")
        here = measure(row.end, a)
        if any(measure(point, a) <= here for point in points if point != row.end):
            return f"{row.name}: another point of the plane is not larger in {option}."
        formal = subject.part.blanks[row.value].expression if row.value is not None else None
        if formal is not None:
            claimed = evaluate(tree(formal.key, names), {}, names)
            if abs(float(claimed) - float(here)) > 1e-12 * abs(float(here)):
                return f"{row.name}: the key gives {float(claimed):.6g}, and {float(here):.6g} was computed."
    return ""


def _drawn(a: Vector, target: Fraction) -> list[Vector]:
    """Points of the plane, always the same ones."""
    source = random.Random(f"{a}, {target}")
    square = sum((x * x for x in a), Fraction(0))
    found = []
    for _ in range(POINTS):
        away = tuple(Fraction(source.randint(-300, 300), 100) for _ in a)
        gap = (target - sum((x * y for x, y in zip(a, away, strict=True)), Fraction(0))) / square
        found.append(tuple(x + gap * y for x, y in zip(away, a, strict=True)))
    return found
