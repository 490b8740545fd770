"""Reads `Draw`: numbers that are drawn for each student, from ranges and lists, under constraints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import prod
from typing import Any

from tutor.notation import Complaint, canonical, parse
from tutor.packs.model.faults import quoted
from tutor.packs.reading.variants import cut

MOST_VALUES = 1_000
MOST_NAMES = 8
MOST_PLACES = 12
"""Numbers in a draw, each component of a vector or matrix counted."""
MOST_CONSTRAINTS = 8
_WITH = re.compile(r"\s+(?:with|where|such that)\s+")
_IN = re.compile(r"^(?P<name>\S+)\s+(?:in|∈)\s+(?P<from>.+)$", re.DOTALL)
_RANGE = re.compile(
    r"(?P<signs>±|\+-|\+/-)?\s*(?P<low>[-−]?\d{1,7})\s*(?:\.\.\.?|…)"
    r"\s*(?P<high>[-−]?\d{1,7})"
)
_SIZED = re.compile(
    r"\((?P<each>[^()]*)\)\s*\^\s*(?:(?P<size>\d{1,2})|\((?P<rows>\d{1,2})\s*[x×]\s*(?P<columns>\d{1,2})\))"
)
_LIST = re.compile(r"\{(?P<values>.*)\}", re.DOTALL)
_DEFINED = re.compile(r"^(?P<name>[^\s=<>!]+)\s*=(?!=)\s*(?P<value>.+)$", re.DOTALL)
_CURE = "Write “a in 2..9, b in {1/2, 1/3} with a != b”; `c = a b` defines a further name."


@dataclass(frozen=True, slots=True)
class Drawn:
    """A name that is drawn.

    Attributes:
        name: as it was written.
        values: what each of its places is drawn from, as text.
        dims: () for a number or an item of a list, (size,) for a vector, (rows, columns) for a matrix.
    """

    name: str
    values: tuple[str, ...]
    dims: tuple[int, ...] = ()

    @property
    def places(self) -> int:
        """How many values are drawn for it."""
        return prod(self.dims)

    def defined(self, chosen: Sequence[str]) -> str:
        """The definition with the values that were chosen."""
        if len(chosen) == 1:
            return f"{self.name} = {chosen[0]}"
        if len(self.dims) == 1:
            return f"{self.name} = ({', '.join(chosen)})"
        return f"{self.name} = [{', '.join('[' + ', '.join(row) + ']' for row in self._rows(chosen))}]"

    def worth(self, chosen: Sequence[str]) -> Any:
        """The value with those that were chosen: a fraction, or a tuple of them, or of rows."""
        values = list(map(_worth, chosen))
        if len(values) == 1:
            return values[0]
        return tuple(values) if len(self.dims) < 2 else tuple(map(tuple, self._rows(values)))

    def _rows(self, chosen: Sequence[Any]) -> Iterator[Sequence[Any]]:
        columns = self.dims[1]
        return (chosen[start : start + columns] for start in range(0, len(chosen), columns))


@dataclass(frozen=True, slots=True)
class Draw:
    """A `Draw` as it was read.

    Attributes:
        drawn: the names, in order.
        defined: definitions of further names by them.
        constraints: what has to hold, as text.
    """

    drawn: tuple[Drawn, ...]
    defined: tuple[str, ...] = ()
    constraints: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many draws there are, constraints left aside."""
        return prod(len(one.values) ** one.places for one in self.drawn)

    def numbered(self, number: int) -> tuple[str, ...]:
        """The definitions of the draw of that number, from 0."""
        chosen = self._chosen(number)
        return (*(one.defined(texts) for one, texts in zip(self.drawn, chosen, strict=True)), *self.defined)

    def worth(self, number: int) -> dict[str, Any]:
        """The values of that draw by their canonical names: fractions, or tuples of them.

        Raises:
            NoDrawError: a value is no fraction.
        """
        chosen = zip(self.drawn, self._chosen(number), strict=True)
        return {str(canonical(one.name)): one.worth(texts) for one, texts in chosen}

    def _chosen(self, number: int) -> list[list[str]]:
        found = []
        for one in self.drawn:
            texts = []
            for _ in range(one.places):
                number, place = divmod(number, len(one.values))
                texts.append(one.values[place])
            found.append(texts)
        return found


class NoDrawError(Exception):
    """A draw cannot be made: a sentence, and the cure."""

    def __init__(self, sentence: str, cure: str = _CURE) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.cure = cure


class TooManyError(NoDrawError):
    """The bounds of a draw are passed."""


@lru_cache(maxsize=MOST_VALUES * 4)
def _worth(text: str) -> Any:
    """The exact value of one that is drawn: a fraction, or a tuple of them.

    Raises:
        NoDrawError: it does not read, or is no fraction.
    """
    from tutor.checking.numbers.numeric_faults import CannotEvaluate
    from tutor.checking.semantics.evaluate import evaluate_exact

    read = parse(text)
    if isinstance(read, Complaint):
        raise NoDrawError(f"The value {quoted(text)} does not read: {read.sentence}")
    try:
        return evaluate_exact(read.tree)
    except CannotEvaluate:
        sentence = f"The value {quoted(text)} is no fraction, so no constraint can be tried on it."
        raise NoDrawError(sentence, "Leave the constraints out, or the value.") from None


def read_draw(text: str) -> Draw:
    """The names, definitions and constraints of a draw.

    Raises:
        NoDrawError: it cannot be read.
    """
    head, *tails = _WITH.split(text)
    constraints = tuple(piece for tail in tails for piece in cut(tail) if piece)
    drawn: list[Drawn] = []
    defined: list[str] = []
    waiting: list[str] = []
    for piece in filter(None, cut(head)):
        member, definition = _IN.match(piece), _DEFINED.match(piece)
        if member:
            names = (*waiting, member["name"])
            drawn += (_from(name, member["from"].strip()) for name in names)
            waiting = []
        elif definition and not waiting:
            defined.append(f"{definition['name']} = {definition['value'].strip()}")
        elif re.fullmatch(r"\S+", piece):
            waiting.append(piece)
        else:
            raise NoDrawError(f"{quoted(piece)} says not what is drawn, and from where.")
    if waiting or not drawn:
        raise NoDrawError(f"{quoted(text)} says not from where {', '.join(waiting) or 'a number'} is drawn.")
    _bounded(drawn, defined, constraints)
    return Draw(tuple(drawn), tuple(defined), constraints)


def _bounded(drawn: Sequence[Drawn], defined: Sequence[str], constraints: Sequence[str]) -> None:
    names = [one.name for one in drawn] + [text.partition("=")[0].strip() for text in defined]
    if len(set(names)) < len(names):
        raise NoDrawError("A name is drawn or defined twice.", "Give each another name.")
    for count, most, what in (
        (len(names), MOST_NAMES, "names"),
        (sum(one.places for one in drawn), MOST_PLACES, "numbers"),
        (len(constraints), MOST_CONSTRAINTS, "constraints"),
    ):
        if count > most:
            raise TooManyError(f"A draw has at most {most} {what}, and here are {count}.", "Draw fewer.")


def _from(name: str, source: str) -> Drawn:
    """What a name is drawn from: `2..9`, `±1..5`, `{1/2, 1/3}`, `(-3..3)^2`, `(0..4)^(2 x 2)`."""
    sized = _SIZED.fullmatch(source)
    if sized:
        dims = (int(sized["size"]),) if sized["size"] else (int(sized["rows"]), int(sized["columns"]))
        if not all(dims):
            raise NoDrawError(f"{quoted(source)} has no components.")
        return Drawn(name, _values(sized["each"].strip()), dims)
    return Drawn(name, _values(source))


def _values(source: str) -> tuple[str, ...]:
    span, listed = _RANGE.fullmatch(source), _LIST.fullmatch(source)
    if span:
        low, high = (int(span[end].replace("−", "-")) for end in ("low", "high"))
        if high - low >= MOST_VALUES:
            most = (
                f"A range has at most {MOST_VALUES:,} numbers, and {quoted(source)} has {high - low + 1:,}."
            )
            raise TooManyError(most, "Take a smaller one, or a list.")
        found = range(low, high + 1)
        signed = sorted({sign * value for value in found for sign in (1, -1)}) if span["signs"] else found
        values = tuple(map(str, signed))
    elif listed:
        values = tuple(dict.fromkeys(cut(listed["values"])))
        if len(values) > MOST_VALUES:
            raise TooManyError(f"A list has at most {MOST_VALUES:,} values.", "Take fewer.")
    else:
        raise NoDrawError(f"{quoted(source)} is no range and no list.")
    if not values or not all(values):
        raise NoDrawError(f"There is nothing in {quoted(source)}.")
    return values
