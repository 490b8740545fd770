"""An arithmetic that notes which way each switch turned: |x|, sign, the greater of two, the next integer."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Hashable, Sequence
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Any

from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import Value
from tutor.checking.semantics.profile import Profile
from tutor.checking.semantics.sample_points import allowed
from tutor.notation.lexicon.vocabulary import Declaration

if TYPE_CHECKING:
    from tutor.checking.algebra.rational_functions import Ratio

MOST_WAYS = 3
"""Of many competitors that many are to be seen winning."""
Place = tuple[Hashable, int]
"""A switch: what it is part of, and its number in the order in which switches are met there."""


class Log:
    """Which ways the switches of some expressions turned, over many points."""

    def __init__(self) -> None:
        self._switches: dict[Hashable, list[tuple[set[Hashable], int]]] = {}

    def add(self, what: Hashable, notes: list[tuple[Hashable, int]]) -> None:
        """The notes of one evaluation; at its very turn a switch goes no way, as |0| is 0 and -0."""
        if not notes:
            return
        switches = self._switches.setdefault(what, [])
        switches.extend((set(), 0) for _ in notes[len(switches) :])
        for number, (way, needed) in enumerate(notes):
            ways, before = switches[number]
            if way is not None:
                ways.add(way)
            if needed > before:
                switches[number] = (ways, needed)

    def unturned(self) -> frozenset[Place]:
        """Switches of which a way was never seen."""
        return frozenset(
            (what, number)
            for what, switches in self._switches.items()
            for number, (ways, needed) in enumerate(switches)
            if len(ways) < needed
        )


class Recorder:
    """Any arithmetic, with notes: for each switch the way that it went, and how many ways it has.

    Args:
        field: the arithmetic.
        notes: a list that the notes go to.
        never_turns: whether a number, of which the sign is asked for, is known to have only one.
    """

    def __init__(
        self,
        field: Any,
        notes: list[tuple[Hashable, int]],
        never_turns: Callable[[Any], bool] = lambda x: False,
    ) -> None:
        self.field = field
        self.notes = notes
        self.never_turns = never_turns

    def __getattr__(self, name: str) -> Any:
        return getattr(self.field, name)

    def _note(self, x: Any) -> None:
        try:
            sign = self.field.sign(x)
        except CannotEvaluate:
            sign = None
        way = None if sign is None else self.field.as_fraction(sign)
        # In a normal form a sign that is known is a number; one that is not is a symbol.
        known = (isinstance(sign, dict) and way is not None) or self.never_turns(x)
        unknown = None if sign is None else _way(sign)
        self.notes.append((unknown if way is None else way or None, 1 if known else 2))

    def absolute(self, x: Any) -> Any:
        """|x|."""
        self._note(x)
        return self.field.absolute(x)

    def sign(self, x: Any) -> Any:
        """-1, 0 or 1."""
        self._note(x)
        return self.field.sign(x)

    def maximum(self, x: Any, y: Any) -> Any:
        """The greater of two."""
        self._note(self.field.add((x, self.field.negate(y))))
        return self.field.maximum(x, y)

    def largest(self, items: Sequence[Any]) -> Any:
        """The greatest."""
        found = self.field.largest(items)
        self._note_winner(next((k for k, item in enumerate(items) if item is found), None), items)
        return found

    def greatest(self, items: Sequence[Any]) -> int:
        """The place of the greatest."""
        winner: int = self.field.greatest(items)
        self._note_winner(winner, items)
        return winner

    def _note_winner(self, winner: int | None, items: Sequence[Any]) -> None:
        self.notes.append((winner, min(len(items), MOST_WAYS)))
        if hasattr(self.field, "facts"):
            # What follows from one winner is no knowledge about the others.
            self.field.facts.clear()

    def apply(self, function: Function, arguments: Sequence[Any]) -> Any:
        """Functions; one with jumps is a switch, and so are those in its formula."""
        if function.formula is not None:
            return function.formula(self, *arguments)
        result = self.field.apply(function, arguments)
        if function.jumps is not None:
            self.notes.append((_way(result), 2))
        return result


def _way(value: Any) -> Hashable:
    """What tells one value from another; a fraction may be longer than any text that Python writes."""
    if isinstance(value, dict):
        return frozenset(value.items())
    return value if isinstance(value, Fraction) else repr(value)


def recorded(field: Any) -> tuple[Any, list[tuple[Hashable, int]]]:
    """The arithmetic with a list that its notes go to."""
    notes: list[tuple[Hashable, int]] = []
    return Recorder(field, notes), notes


def settled(profile: Profile) -> frozenset[Place]:
    """The switches known never to turn: by the normal form, or by the roots of what turns them."""
    from tutor.checking.algebra.normal_form import Normal
    from tutor.checking.equality import by_normal_form

    found: set[Place] = set()
    for sizes in by_normal_form.assignments(profile.scene, profile):
        place = (profile.tree, tuple(map(Fraction, sizes.values())))
        field, notes = recorded(Normal())
        try:
            values = by_normal_form.environment(field, profile.scene.vocabulary, sizes, profile.names)
            _walk(profile, field, values)
        except CannotEvaluate:
            pass
        found.update((place, number) for number, (_, needed) in enumerate(notes) if needed == 1)
        if not sizes:
            notes = _over_its_range(profile)
            found.update((place, number) for number, (_, needed) in enumerate(notes) if needed == 1)
    return frozenset(found)


def _walk(profile: Profile, field: Any, values: dict[str, Value]) -> None:
    here = profile.scene.interpreter_with(field, {})
    here.environment.update(values)
    here.value(profile.tree, profile.indices)


def _over_its_range(profile: Profile) -> list[tuple[Hashable, int]]:
    """The notes where the only name is as far as its declaration allows, for rational functions of it."""
    from tutor.checking.algebra.rational_functions import Line
    from tutor.checking.algebra.univariate_polynomials import real_roots

    notes: list[tuple[Hashable, int]] = []
    (name, *others) = profile.names or ("",)
    declared = profile.scene.vocabulary.get(name)
    inside = profile.scene.point(0).values.get(name)
    if others or declared is None or not isinstance(inside, Fraction):
        return notes
    line = Line(inside)

    def never_turns(x: Ratio) -> bool:
        """Whether no zero and no pole lies in the range; one at its end turns nothing."""
        places = [root.value for part in (x.top, x.bottom) for root in real_roots(part)]
        if declared.is_whole:
            return not line.rounded and _keeps_its_sign(declared, x, places)
        return not line.rounded and not any(_is_within(declared, place) for place in places)

    with contextlib.suppress(CannotEvaluate):
        _walk(profile, Recorder(line, notes, never_turns), {name: line.variable()})
    return notes


def _keeps_its_sign(declared: Declaration, x: Ratio, places: list[Fraction]) -> bool:
    """Whether n (n - 1) and its like have one sign for whole numbers: those next to the zeros tell."""
    beside = {Fraction(floor(place) + step) for place in places for step in (-1, 0, 1, 2)}
    values = [x.at(number) for number in (*beside, Fraction(1)) if allowed(declared, number)]
    return len({value > 0 for value in values if value}) < 2


def _is_within(declared: Declaration, place: Fraction) -> bool:
    """Whether there are numbers on either side of a place that a declaration allows."""
    least = max((bound for sign, bound in declared.bounds if sign in (">", ">=")), default=None)
    most = min((bound for sign, bound in declared.bounds if sign in ("<", "<=")), default=None)
    if declared.domain == "natural":
        least = max(least or Fraction(1), Fraction(1))
    return (least is None or least < place) and (most is None or place < most)
