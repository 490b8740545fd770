"""Claims about the ends of runs, tried out: is the chosen quantity smaller there than elsewhere?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tutor.checking.contract.question import Answer
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.packs.evidence.picked_option import right_option, wrong_option
from tutor.packs.evidence.point import end, plane_of
from tutor.packs.model.pack import Part
from tutor.packs.reading.experiment import Compare
from tutor.packs.reading.plane import Vector
from tutor.packs.rendering.interpolate import declarations
from tutor.packs.trials.random_values import known
from tutor.packs.trials.trial_words import number, tree, value

RULES = {"sgd": "SGD", "simplified adam": "simplified Adam", "rescaled": "rescaled SGD"}
"""How a row's heading begins, and what the run is called."""

_WAYS = {"sgd": "sgd", "simplified adam": "o", "rescaled": "rescaled"}

Measure = Callable[[Sequence[Fraction], Vector], Fraction]

QUANTITIES: dict[str, Measure] = {
    "the 1-norm of the gradient": lambda theta, a: Fraction(0),
    "the 1-norm": lambda theta, a: sum(map(abs, theta), Fraction(0)),
    "the squared 2-norm": lambda theta, a: sum((x * x for x in theta), Fraction(0)),
    "the infinity norm": lambda theta, a: max(map(abs, theta)),
    "the sum of θᵢ² aᵢ²": lambda theta, a: sum(
        ((x * y) ** 2 for x, y in zip(theta, a, strict=True)), Fraction(0)
    ),
    "the sum of θᵢ² ÷ aᵢ²": lambda theta, a: sum(
        ((x / y) ** 2 for x, y in zip(theta, a, strict=True)), Fraction(0)
    ),
}
"""By the words that an option begins with; on the plane the residual and so the gradient are zero."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table: which rule, its end, the blank of the quantity and of its value (or None)."""

    name: str
    end: Vector
    quantity: int | None
    value: int | None


def limits(part: Part, variant: int, answer: Answer, wanted: Compare) -> str | None:
    """What trying shows of the chosen quantities and the typed values; None if it shows nothing.

    `evidence` says what the arguments are, and catches what an experiment raises that does not fit.
    """
    names = known(declarations(part, variant))
    plane = plane_of(wanted.plane, names)
    if plane is None:
        return None
    a, target, _ = plane
    told = []
    hidden = _values(part, a, target)
    for row in rows(part, a, target):
        picked = answer[row.quantity] if row.quantity is not None and row.quantity < len(answer) else ""
        if row.quantity is not None and (option := wrong_option(part.blanks[row.quantity], picked)):
            told.append(_of_quantity(row, option, (a, target), hidden))
        elif row.quantity is not None and row.value is not None and row.value < len(answer):
            node = tree(answer[row.value], names)
            measure = measure_of(right_option(part.blanks[row.quantity]))
            try:
                claimed = None if node is None else value(node, {}, names)
            except CannotEvaluate:
                claimed = None
            if measure is not None and isinstance(claimed, int | float | Fraction):
                told.append(_of_value(row, claimed, measure(row.end, a)))
    return "\n\n".join(filter(None, told)) or None


def rows(part: Part, a: Vector, target: Fraction) -> Iterator[Row]:
    """The rows of the part's table whose heading names a rule.

    Args:
        part: the part.
        a: the plane's normal.
        target: what the plane's equation is equal to; the end of each row's run lies there.
    """
    for cells in part.table.rows if part.table else ():
        heading = str(cells[0]).casefold()
        begin = next((begin for begin in RULES if heading.startswith(begin)), None)
        if begin is None:
            continue
        blanks = [cell for cell in cells[1:] if isinstance(cell, int)]
        choice = next((at for at in blanks if part.blanks[at].choice is not None), None)
        size = next((at for at in blanks if part.blanks[at].expression is not None), None)
        yield Row(RULES[begin], end(_WAYS[begin], a, target), choice, size)


def measure_of(option: str) -> Measure | None:
    """The quantity that an option names."""
    return next((found for words, found in QUANTITIES.items() if option.startswith(words)), None)


def others(a: Vector, target: Fraction) -> list[Vector]:
    """Points of the plane that are least in one sense or another."""
    steepest = max(range(len(a)), key=lambda at: abs(a[at]))
    corner = tuple(target / a[at] if at == steepest else Fraction(0) for at in range(len(a)))
    cubes = tuple(x**3 for x in a)
    share = target / sum((x * y for x, y in zip(a, cubes, strict=True)), Fraction(0))
    ends = [end(rule, a, target) for rule in ("sgd", "o", "rescaled")]
    return [corner, tuple(share * x for x in cubes), *ends]


def _values(part: Part, a: Vector, target: Fraction) -> set[str]:
    """The values that are asked for in the table, as they would be written: they stay unsaid."""
    found = set()
    for row in rows(part, a, target):
        measure = None if row.quantity is None else measure_of(right_option(part.blanks[row.quantity]))
        if measure is not None:
            found.add(_rounded(measure(row.end, a)))
    return found


def _of_quantity(row: Row, option: str, plane: tuple[Vector, Fraction], hidden: set[str]) -> str:
    """A point half-way to one that is better in this sense is better too: all of them are convex."""
    a, target = plane
    measure = measure_of(option)
    if measure is None:
        return ""
    here = measure(row.end, a)
    halves = [tuple((x + y) / 2 for x, y in zip(row.end, other, strict=True)) for other in others(a, target)]
    lowest = min(measure(half, a) for half in halves)
    if lowest < here and {_rounded(here), _rounded(lowest)} & hidden:
        return f"Your quantity was computed where {row.name} ends, and is less at another point of the plane."
    if lowest < here:
        return (
            f"Where {row.name} ends, your quantity was computed as {_rounded(here)}. "
            f"Another point of the plane that was tried has only {_rounded(lowest)}."
        )
    if all(measure(half, a) == here for half in halves):
        return f"Where {row.name} ends, your quantity is what it is at every other point of the plane tried."
    return ""


def _of_value(row: Row, claimed: Fraction | float, seen: Fraction) -> str:
    if abs(float(claimed) - float(seen)) <= 1e-9 * abs(float(seen)):
        return ""
    word = "smaller" if seen < claimed else "larger"
    told = f"Where {row.name} ends, the quantity of this row was computed"
    return f"{told}: it is {word} than your {number(claimed)}."


def _rounded(exact: Fraction) -> str:
    short = float(f"{float(exact):.3g}")
    return f"{short:,.0f}" if abs(short) >= 10_000 else number(short)
