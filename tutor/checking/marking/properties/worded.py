"""Properties that conditions have words for: `P symmetric`, `Q is orthogonal`, `v independent`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from tutor.checking.functions.matrices import DET
from tutor.checking.functions.vectors import DOT
from tutor.notation.tree import nodes as t

ZERO, ONE = t.Number(Fraction(0)), t.Number(Fraction(1))
INDEPENDENT = ("independent", "linearly independent")


@dataclass(frozen=True, slots=True)
class Worded:
    """A property in words.

    Attributes:
        of: the name of the answer.
        word: the property.
        by: in what it is one, for `polynomial in x`; else "".
    """

    of: str
    word: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Entries:
    """A matrix or vector with each of its entries as a tree.

    Attributes:
        whole: the answer.
        rows: its entries; of a vector each row has one.
    """

    whole: t.Node
    rows: tuple[tuple[t.Node, ...], ...]

    @property
    def is_square(self) -> bool:
        """Whether there are as many rows as columns."""
        return len(self.rows) == len(self.rows[0])


Claims = tuple[t.Relation, ...]


def equal(left: t.Node, right: t.Node) -> t.Relation:
    """left = right."""
    return t.Relation(("=",), (left, right))


def determinant(rows: Sequence[Sequence[t.Node]]) -> t.Node:
    """The determinant of a square matrix of trees; of one entry that entry."""
    if len(rows) == 1:
        return rows[0][0]
    return t.Apply(DET.name, (t.Matrix(tuple(map(tuple, rows))),))


def identity(size: int) -> t.Node:
    """The unit matrix, entry by entry."""
    return t.Matrix(tuple(tuple(ONE if i == j else ZERO for j in range(size)) for i in range(size)))


def _zero_where(outside: Callable[[int, int], bool]) -> Callable[[Entries], Claims]:
    def claims(entries: Entries) -> Claims:
        places = product(range(len(entries.rows)), range(len(entries.rows[0])))
        return tuple(equal(entries.rows[i][j], ZERO) for i, j in places if outside(i, j))

    return claims


def _symmetric(entries: Entries) -> Claims:
    return (equal(entries.whole, t.Transpose(entries.whole)),)


def _skew(entries: Entries) -> Claims:
    return (equal(t.Transpose(entries.whole), t.Negative(entries.whole)),)


def _orthogonal(entries: Entries) -> Claims:
    whole = entries.whole
    return (equal(t.Product((t.Transpose(whole), whole)), identity(len(entries.rows[0]))),)


def _idempotent(entries: Entries) -> Claims:
    return (equal(t.Product((entries.whole, entries.whole)), entries.whole),)


def _nilpotent(entries: Entries) -> Claims:
    size = len(entries.rows)
    zeros = t.Matrix(((ZERO,) * size,) * size)
    return (equal(t.Product((entries.whole,) * size), zeros),)


def _invertible(entries: Entries) -> Claims:
    return (t.Relation(("!=",), (determinant(entries.rows), ZERO)),)


def _singular(entries: Entries) -> Claims:
    return (equal(determinant(entries.rows), ZERO),)


def _definite(entries: Entries) -> Claims:
    """Symmetric, with leading minors that are positive (Sylvester's criterion)."""
    minors = (
        determinant([row[:size] for row in entries.rows[:size]]) for size in range(1, len(entries.rows) + 1)
    )
    return (*_symmetric(entries), *(t.Relation((">",), (minor, ZERO)) for minor in minors))


def _unit(entries: Entries) -> Claims:
    return (equal(t.Apply(DOT.name, (entries.whole, entries.whole)), ONE),)


SQUARE: dict[str, Callable[[Entries], Claims]] = {
    "symmetric": _symmetric,
    "skew-symmetric": _skew,
    "orthogonal": _orthogonal,
    "idempotent": _idempotent,
    "nilpotent": _nilpotent,
    "invertible": _invertible,
    "nonsingular": _invertible,
    "singular": _singular,
    "positive definite": _definite,
    "diagonal": _zero_where(lambda i, j: i != j),
    "upper triangular": _zero_where(lambda i, j: i > j),
    "lower triangular": _zero_where(lambda i, j: i < j),
}
"""What is claimed of a square matrix that is called so."""
OF_VECTORS: dict[str, Callable[[Entries], Claims]] = {"unit vector": _unit}
OF_NUMBERS = ("polynomial",)
WORDS = (*SQUARE, *OF_VECTORS, *OF_NUMBERS, *INDEPENDENT)
_WORDED = re.compile(
    rf"(?P<of>\S+)\s+(?:is\s+|are\s+)?(?:an?\s+)?(?P<word>{'|'.join(sorted(WORDS, key=len, reverse=True))})"
    r"(?:\s+matrix)?(?:\s+in\s+(?P<by>\S+))?"
)


def worded(text: str, names: Sequence[str], lists: Sequence[str]) -> Worded | None:
    """The property that a condition has words for; `independent` alone is said of the one list."""
    words = " ".join(text.split())
    if words in INDEPENDENT and len(lists) == 1:
        return Worded(lists[0], INDEPENDENT[0])
    match = _WORDED.fullmatch(words)
    if match is None or match["of"] not in names:
        return None
    word = INDEPENDENT[0] if match["word"] in INDEPENDENT else match["word"]
    listed = match["of"] in lists
    if (word == INDEPENDENT[0]) != listed or (word in OF_NUMBERS) != bool(match["by"]):
        return None
    return Worded(match["of"], word, match["by"] or "")


def entries_of(whole: t.Node, dims: Sequence[int]) -> Entries:
    """An answer of this size, entry by entry.

    Args:
        whole: the answer.
        dims: (size,) of a vector, (rows, columns) of a matrix.
    """
    if isinstance(whole, t.Matrix):
        return Entries(whole, whole.rows)
    if len(dims) == 1:
        return Entries(whole, tuple((component(whole, k),) for k in range(dims[0])))

    def entry(row: int, column: int) -> t.Node:
        image = t.Product((whole, _unit_vector(column, dims[1])))
        return t.Apply(DOT.name, (_unit_vector(row, dims[0]), image))

    rows = (tuple(entry(row, column) for column in range(dims[1])) for row in range(dims[0]))
    return Entries(whole, tuple(rows))


def component(vector: t.Node, place: int) -> t.Node:
    """One component of a vector, counted from 0."""
    if isinstance(vector, t.Vector):
        return vector.items[place]
    return t.Component(vector, t.Number(Fraction(place + 1)))


def _unit_vector(place: int, size: int) -> t.Node:
    return t.Vector(tuple(ONE if k == place else ZERO for k in range(size)), "column")
