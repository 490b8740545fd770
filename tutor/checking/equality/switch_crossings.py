"""Where a switch turns at a number that is no fraction, as sign(cos(x) - 1/2) at π/3: in a short stretch.

What stands in the switch surely passes its level there: it is above it at one end and below it at the other,
and has a value over all of it, so that it makes no jump.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from typing import Any

from tutor.checking.equality import by_normal_form
from tutor.checking.equality.on_pieces import ends
from tutor.checking.numbers.balls import middle
from tutor.checking.numbers.function_record import Level
from tutor.checking.numbers.modes import EXACT, arithmetic
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic, Unresolved
from tutor.checking.numbers.tensors import Vec, components
from tutor.checking.semantics.indices import free_indices
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.profile import Profile, Scene
from tutor.checking.semantics.sample_points import Plain, allowed
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt

HALVINGS = 134
"""Of a step of 1/2: a zero is known to 2^-135, which is forty digits."""
SHORT = Fraction(1, 2**136)
"""Half of such a stretch."""
BEFORE_SECANTS = 6
"""Halvings after which secants mostly lead to the zero, of which each one doubles the digits, nearly."""
BEFORE_A_JUMP = 30
"""Halvings after which the heights beside a zero are a small part of what they were."""
MOST_SECANTS = 14
PRECISION = 320
"""Bits, with room for a stretch that is as short."""
STEPS = 18
"""Between so many places zeros are looked for: in halves around 0 or from the only end of a range, else in
parts of the range."""
ASIDE = Fraction(1, 97)
"""Of a step: whole zeros and those at an end fall between places."""
MOST_CROSSINGS = 3
"""Of one switch, as one number moves; of whole levels those next to 0, each once."""
SIMPLE = 1000
"""Fractions with a larger denominator are not taken for what a ball around them stands for."""


@dataclass(frozen=True, slots=True)
class Mover:
    """One number that moves while all others stay: a name, or some components of a vector.

    Attributes:
        usual: the values of all names.
        name: of the number or vector.
        places: the components that move; empty for a number.
    """

    usual: dict[str, Plain]
    name: str
    places: tuple[int, ...] = ()

    def to(self, number: Fraction) -> dict[str, Plain]:
        """The values of all names with the number there."""
        return {**self.usual, self.name: self._with(self.usual[self.name], number)}

    def over(self, scene: Scene, field: Any, number: Any) -> Interpreter:
        """An interpreter with the number as a value of the field's own."""
        here = scene.interpreter_with(field, self.usual)
        here.environment[self.name] = (
            Vec(self._with(here.environment[self.name].items, number)) if self.places else number
        )
        return here

    def _with(self, value: Any, number: Any) -> Any:
        if not self.places:
            return number
        return tuple(number if place in self.places else item for place, item in enumerate(value))


@dataclass(frozen=True, slots=True)
class Crossing:
    """A stretch in which what stands in a switch surely passes a level.

    Attributes:
        argument: what stands in the switch.
        level: where it turns.
        mover: the number that runs through the stretch.
        low, high: its ends, the same where the place is proved.
    """

    argument: t.Node
    level: Fraction
    mover: Mover
    low: Fraction
    high: Fraction


def crossings(scene: Scene, argument: t.Node, turned_at: Level, mover: Mover) -> Iterator[Crossing]:
    """Where an argument that is no straight line passes a level of its switch."""
    places = _places(scene.vocabulary.get(mover.name) if not mover.places else None)
    heights = [_height_if_any(scene, argument, mover, place) for place in places]
    known = [height for height in heights if height is not None]
    # The zero of a straight line is found exactly.
    if len({b - a for a, b in pairwise(known)}) < 2:
        return
    found: dict[Fraction, list[tuple[Fraction, Fraction]]] = {}
    for ends_of_step, (a, b) in zip(pairwise(places), pairwise(heights), strict=True):
        if a is not None and b is not None:
            for level in _levels_between(a, b, turned_at):
                found.setdefault(level, []).append(ends_of_step)
    levels = sorted(found, key=abs)
    gaps = [(level, step) for level in levels for step in found[level][: 1 if len(levels) > 1 else None]]
    for level, (low, high) in gaps[:MOST_CROSSINGS]:
        crossing = _narrowed(scene, Crossing(argument, level, mover, low, high))
        if crossing is not None:
            yield crossing


def _places(declared: Declaration | None) -> list[Fraction]:
    """Between which zeros are looked for."""
    low, high = (None, None) if declared is None else ends(declared)
    step = Fraction(1, 2) if low is None or high is None else (high - low) / STEPS
    first = low if low is not None else -step * STEPS / 2 if high is None else high - STEPS * step
    return [first + (k + ASIDE) * step for k in range(STEPS + 1)]


def _height_if_any(scene: Scene, argument: t.Node, mover: Mover, place: Fraction) -> Fraction | None:
    try:
        return _height(scene, argument, mover, place)
    except CannotEvaluate:
        return None


def _height(scene: Scene, argument: t.Node, mover: Mover, place: Fraction) -> Fraction:
    """The argument, or its first component, at one place; in balls its middle."""
    for field in (EXACT, arithmetic("real")):
        try:
            here = scene.interpreter_with(field, mover.to(place))
            first = components(here.value(argument, free_indices(argument)))[0]
        except OutsideArithmetic:
            continue
        return first if isinstance(first, Fraction) else middle(first)
    raise OutsideArithmetic


def _levels_between(a: Fraction, b: Fraction, turned_at: Level) -> list[Fraction]:
    """The level that is surely passed between two heights, the one next to 0 of several whole ones."""
    low, high = min(a, b), max(a, b)
    if turned_at == "zero":
        return [Fraction(0)] if low < 0 < high else []
    nearest = min(max(0, floor(low) + 1), ceil(high) - 1)
    return [Fraction(nearest)] if low < nearest < high else []


def _narrowed(scene: Scene, crossing: Crossing) -> Crossing | None:
    """The same crossing in a short stretch; None where it may be a jump or a pole."""
    argument, level, mover = crossing.argument, crossing.level, crossing.mover

    def above(place: Fraction) -> Fraction:
        return _height(scene, argument, mover, place) - level

    try:
        low, high = _closed_in(above, crossing.low, crossing.high)
        field = arithmetic("real", PRECISION)
        over = [field.number(low), field.number(high), field.between(low, high)]
        # Over a jump or a pole the argument has no value.
        values = [_first(mover.over(scene, field, number), argument) for number in over]
    except CannotEvaluate:
        return None
    place = _simple_between(low, high)
    if place is not None and not mover.places:
        there = rebuilt(argument, lambda node: t.Number(place) if node == t.Name(mover.name) else None)
        if by_normal_form.proved(Profile(there, scene), Profile(t.Number(level), scene)):
            return replace(crossing, low=place, high=place)
    turn = field.number(level)
    passes = (values[0] < turn < values[1]) or (values[1] < turn < values[0])
    return replace(crossing, low=low, high=high) if passes else None


def _closed_in(
    above: Callable[[Fraction], Fraction], low: Fraction, high: Fraction
) -> tuple[Fraction, Fraction]:
    """A short stretch around a zero between two places: by secants where these find it, else by halving.

    Raises:
        Unresolved: the heights at its ends stay what they were, as at a jump or a pole.
    """
    rising = above(high) > 0
    height = max(abs(above(low)), abs(above(high)))
    for count in range(HALVINGS):
        if count == BEFORE_A_JUMP and max(abs(above(low)), abs(above(high))) * 2 > height:
            raise Unresolved
        if count == BEFORE_SECANTS:
            root = _by_secants(above, low, high)
            if (above(root - SHORT) > 0) != (above(root + SHORT) > 0):
                return root - SHORT, root + SHORT
        half = (low + high) / 2
        if (above(half) > 0) == rising:
            high = half
        else:
            low = half
    return low, high


def _by_secants(above: Callable[[Fraction], Fraction], low: Fraction, high: Fraction) -> Fraction:
    """Where secants lead to from two places; a look on either side has to tell whether that is a zero."""
    before, height = low, above(low)
    here = high
    for _ in range(MOST_SECANTS):
        last, height = height, above(here)
        if not height or height == last or abs(here - before) < SHORT:
            break
        step = height * (here - before) / (height - last)
        before, here = here, here - Fraction(round(step / SHORT)) * SHORT
        if not low - 1 < here < high + 1:
            return low
    return here


def _first(here: Interpreter, argument: t.Node) -> Any:
    return components(here.value(argument, free_indices(argument)))[0]


def _simple_between(low: Fraction, high: Fraction) -> Fraction | None:
    found = ((low + high) / 2).limit_denominator(SIMPLE)
    return found if low <= found <= high else None


def is_allowed(scene: Scene, crossing: Crossing) -> bool:
    """Whether the whole stretch is within what is declared."""
    declared = scene.vocabulary.get(crossing.mover.name)
    if declared is None or crossing.mover.places:
        return True
    low, high = crossing.low, crossing.high
    left_out = any(sign == "!=" and low <= bound <= high for sign, bound in declared.bounds)
    return allowed(declared, low) and allowed(declared, high) and not left_out
