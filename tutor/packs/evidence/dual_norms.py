"""Typed dual norms and the vectors that attain them, tried out: what gᵀv comes to over a norm's ball."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from math import inf, isclose, sqrt
from typing import Any

from tutor.checking.contract.question import Answer
from tutor.checking.marking.term_words import plain_words
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.notation import Vocabulary
from tutor.packs.evidence.method import Height, method
from tutor.packs.model.pack import Part
from tutor.packs.reading.experiment import Dual
from tutor.packs.rendering.interpolate import declarations
from tutor.packs.trials.random_values import known
from tutor.packs.trials.trial_words import Number, number, settings, tree, value, vector

VECTORS: tuple[tuple[int, ...], ...] = ((3, -4), (1, -2), (2, -1, -4))
CLOSE = 1e-9
POWERS: dict[str, float] = {"1": 1.0, "2": 2.0, "∞": inf, "inf": inf}
"""The p that a row's heading names; other rows are passed over."""

SUBSCRIPT = {1.0: "₁", 2.0: "₂", inf: "∞"}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table: its p, and the blanks for the dual norm, for v, and for a name (or None)."""

    p: float
    size: int | None
    way: int | None
    name: int | None


def duals(part: Part, variant: int, answer: Answer, wanted: Dual) -> str | None:
    """What trying shows of each blank that is not right, as paragraphs; None if it shows nothing.

    The dual norm of g is the most that gᵀv comes to for ‖v‖ₚ = 1 (Hölder's inequality).

    `evidence` says what the arguments are, and catches what an experiment raises that does not fit.
    """
    names = known(declarations(part, variant))
    told: list[str] = []
    for row in rows(part):
        for place, say in ((row.size, _of_size), (row.way, _of_way)):
            if place is not None and place < len(answer):
                told.append(_in_row(row.p, _first(say, row.p, answer[place], wanted.vector, names)))
        if row.name is not None and row.name < len(answer):
            told.append(_of_name(part, row.name, answer[row.name], row.p))
    return "\n\n".join(filter(None, told)) or None


def rows(part: Part) -> Iterator[Row]:
    """The rows whose heading is a p; the first formula in it is the dual norm, the second v."""
    for cells in part.table.rows if part.table else ():
        p = POWERS.get(str(cells[0]).strip().strip("$`"))
        blanks = [cell for cell in cells[1:] if isinstance(cell, int)]
        formulas = [at for at in blanks if part.blanks[at].expression is not None]
        words = [at for at in blanks if part.blanks[at].words is not None]
        if p is not None:
            yield Row(p, _at(formulas, 0), _at(formulas, 1), _at(words, 0))


def _at(places: Sequence[int], index: int) -> int | None:
    return places[index] if index < len(places) else None


def norm(items: Sequence[Number], p: float) -> Number:
    """‖items‖ₚ for p = 1, 2 or ∞, as a fraction where it is one."""
    sizes = [abs(item) for item in items]
    if p == 1.0:
        return sum(sizes)
    if p == inf:
        return max(sizes)
    square = sum(size * size for size in sizes)
    root = round(sqrt(square))
    return root if root * root == square else sqrt(square)


def dual(p: float) -> float:
    """The q with 1/p + 1/q = 1, for p = 1, 2 or ∞ (Boyd & Vandenberghe 2004, A.1.6)."""
    return {1.0: inf, 2.0: 2.0, inf: 1.0}[p]


def _first(say: Any, p: float, text: str, name: str, names: Vocabulary) -> str:
    """What is said for the first drawn vector that shows anything."""
    node = tree(text, names)
    if node is None:
        return ""
    for drawn in VECTORS:
        values: dict[str, Any] = {name: tuple(map(Fraction, drawn))}
        values |= {
            size: len(drawn) for one in names.declarations for size in one.dims if isinstance(size, str)
        }
        try:
            said = say(value(node, values, names), p, drawn)
        except CannotEvaluate:
            return ""
        if said:
            return f"tried out with {settings({name: values[name]})}: {said}"
    return ""


def _of_size(claimed: Any, p: float, drawn: tuple[int, ...]) -> str:
    most = norm(drawn, dual(p))
    if not isinstance(claimed, int | float | Fraction) or isclose(claimed, most, rel_tol=CLOSE):
        return ""
    ball = f"‖v‖{SUBSCRIPT[p]} = 1"
    if claimed > most:
        return (
            f"your dual norm is {number(claimed)}, but no v with {ball} makes gᵀv more than {number(most)}."
        )
    return (
        f"your dual norm is {number(claimed)}, but there is a v with {ball} that makes gᵀv = {number(most)}."
    )


def _of_way(v: Any, p: float, drawn: tuple[int, ...]) -> str:
    if not isinstance(v, tuple) or len(v) != len(drawn):
        return ""
    length, most = norm(v, p), norm(drawn, dual(p))
    reached = sum(x * y for x, y in zip(drawn, v, strict=True))
    size = f"‖v‖{SUBSCRIPT[p]}"
    if not isclose(length, 1.0, rel_tol=CLOSE):
        return f"your v is {vector(v)}, whose {size} is {number(length)}, not 1."
    if isclose(reached, most, rel_tol=CLOSE):
        return ""
    return f"your v has {size} = 1 and makes gᵀv = {number(reached)}; another such v makes it {number(most)}."


def _of_name(part: Part, place: int, typed: str, p: float) -> str:
    """What the named method reaches under the squared p-norm; "" if the name is accepted."""
    blank = part.blanks[place]
    accepted = (blank.right_answer, *(blank.words or ()))
    if not typed.strip() or plain_words(typed) in map(plain_words, accepted):
        return ""
    said = method(typed, partial(_height, p))
    return _in_row(p, said[0].lower() + said[1:]) if said else ""


def _in_row(p: float, said: str) -> str:
    """Which row it is about: with several wrong entries, all that was tried stands below all messages."""
    return f"In the row p = {'∞' if p == inf else number(int(p))}, {said}" if said else ""


def _height(p: float, g: Sequence[float]) -> Height:
    """u ↦ gᵀu + ‖u‖ₚ²."""
    return lambda u: sum(x * y for x, y in zip(g, u, strict=True)) + float(norm(u, p)) ** 2
