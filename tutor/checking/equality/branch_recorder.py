"""An arithmetic that notes which way each switch turned: |x|, sign, the greater of two, the next integer."""

from __future__ import annotations

import contextlib
from collections.abc import Hashable, Sequence
from fractions import Fraction
from typing import Any

from mpmath import libmp

from tutor.checking.numbers.function_record import Function
from tutor.checking.numbers.interval_arithmetic import Intervals
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import Value
from tutor.checking.semantics.profile import Profile

MOST_WAYS = 3
"""Of many competitors that many are to be seen winning."""
Place = tuple[Hashable, int]
"""A switch: what it is part of, and its number in the order in which switches are met there."""


def _one_sided(x: Any) -> bool:
    """Whether an interval lies on one side of 0."""
    return bool(libmp.mpf_ge(x[0], libmp.fzero) or libmp.mpf_le(x[1], libmp.fzero))


class Log:
    """Which ways the switches of some expressions turned, over many points."""

    def __init__(self) -> None:
        self.ways: dict[Place, set[Hashable]] = {}
        self.needed: dict[Place, int] = {}

    def add(self, what: Hashable, notes: list[tuple[Hashable, int]]) -> None:
        """The notes of one evaluation."""
        for number, (way, needed) in enumerate(notes):
            self.ways.setdefault((what, number), set()).add(way)
            self.needed[what, number] = max(needed, self.needed.get((what, number), 0))

    def unturned(self) -> frozenset[Place]:
        """Switches of which a way was never seen."""
        return frozenset(place for place, ways in self.ways.items() if len(ways) < self.needed[place])


class Recorder:
    """Any arithmetic, with notes: for each switch the way that it went, and how many ways it has."""

    def __init__(self, field: Any, notes: list[tuple[Hashable, int]], over_ranges: bool = False) -> None:
        self.field = field
        self.notes = notes
        self.over_ranges = over_ranges

    def __getattr__(self, name: str) -> Any:
        return getattr(self.field, name)

    def _note(self, x: Any) -> None:
        try:
            sign = self.field.sign(x)
        except CannotEvaluate:
            sign = None
        # In a normal form a sign that is known is a number; one that is not is a symbol.
        known = isinstance(sign, dict) and self.field.as_fraction(sign) is not None
        known = known or (self.over_ranges and _one_sided(x))
        self.notes.append((repr(sign), 1 if known else 2))

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

    def greatest(self, items: Sequence[Any]) -> int:
        """The place of the greatest."""
        winner: int = self.field.greatest(items)
        self.notes.append((winner, min(len(items), MOST_WAYS)))
        if hasattr(self.field, "facts"):
            # What follows from one winner is no knowledge about the others.
            self.field.facts.clear()
        return winner

    def apply(self, function: Function, arguments: Sequence[Any]) -> Any:
        """Functions; one with jumps is a switch, and so are those in its formula."""
        if function.formula is not None:
            return function.formula(self, *arguments)
        result = self.field.apply(function, arguments)
        if function.jumps is not None:
            self.notes.append((repr(result), 2))
        return result


def recorded(field: Any) -> tuple[Any, list[tuple[Hashable, int]]]:
    """The arithmetic with a list that its notes go to."""
    notes: list[tuple[Hashable, int]] = []
    return Recorder(field, notes), notes


def settled(profile: Profile) -> frozenset[Place]:
    """The switches known never to turn: by the normal form, or by intervals as wide as the bounds."""
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
            notes = _over_ranges(profile)
            found.update((place, number) for number, (_, needed) in enumerate(notes) if needed == 1)
    return frozenset(found)


def _walk(profile: Profile, field: Any, values: dict[str, Value]) -> None:
    here = profile.scene.interpreter_with(field, {})
    here.environment.update(values)
    here.value(profile.tree, profile.indices)


def _over_ranges(profile: Profile) -> list[tuple[Hashable, int]]:
    """The notes where every number is the interval of all values that its declaration allows."""
    field = Intervals()
    notes: list[tuple[Hashable, int]] = []
    values: dict[str, Value] = {}
    for declared in profile.scene.vocabulary.declarations:
        if declared.form == "scalar" and declared.definition is None and declared.domain != "complex":
            low, high = libmp.fninf, libmp.finf
            if declared.domain == "natural":
                low = libmp.fone
            for operator, bound in declared.bounds:
                if operator in (">", ">="):
                    low = field.number(bound)[0]
                elif operator in ("<", "<="):
                    high = field.number(bound)[1]
            values[declared.name] = (low, high)
    with contextlib.suppress(CannotEvaluate, ArithmeticError, ValueError):
        _walk(profile, Recorder(field, notes, over_ranges=True), values)
    return notes
