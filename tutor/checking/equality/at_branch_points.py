"""A look at the very points where sign, floor or ceil switch, which no usual point meets.

A normal form takes the square of a sign for 1, which it is everywhere but at 0: `sign(x)^2 = 1` holds at each
usual point. The places where an argument of a switch vanishes are found exactly where it is linear or
quadratic in one number or component and has a rational zero, else to forty digits; both sides are compared
there. Where one of them has no value, as `x/|x|` at 0, nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise

from tutor.checking.equality.beyond_samples import Found
from tutor.checking.equality.quadratic_zeros import zeros_through
from tutor.checking.equality.values_at_turns import HALVINGS, Compare, differ_at, is_condition, jumps
from tutor.checking.numbers.balls import middle
from tutor.checking.numbers.function_record import Level
from tutor.checking.numbers.modes import EXACT, MODES, arithmetic
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic
from tutor.checking.numbers.step_alarm import BudgetSpent, seconds
from tutor.checking.numbers.tensors import components
from tutor.checking.semantics.indices import free_indices
from tutor.checking.semantics.profile import Profile, Scene
from tutor.checking.semantics.sample_points import Plain, allowed
from tutor.notation.tree import nodes as t

BUDGET = 0.5
"""Seconds: one of the last looks at what is otherwise taken for equal."""
BASES = (0, 5)
"""Points of which one number is moved to a switch."""
MOST_POINTS = 60
"""Places of switches that are looked at; the seconds above may end them sooner."""
MOST_SWITCHES = 6
"""Arguments of switches: answers have one or two."""
STEPS = tuple(Fraction(k, 2) + Fraction(1, 97) for k in range(-9, 10))
"""Where zeros are looked for: around 0, in halves, moved by 1/97 so that whole zeros fall between them."""
SMALL = tuple(map(Fraction, (0, 1, -1, 2)))
"""Where functions turn most often, whatever the argument of a switch says."""

Move = Callable[[Fraction], dict[str, Plain]]


def at_switches(key: Profile, answer: Profile, compare: Compare) -> Found:
    """What the turns of their switches say of two expressions that agree at the usual points.

    `unknown` where they could not all be looked at.
    """
    arguments = _arguments(key, answer)
    if not arguments:
        return "nothing"
    try:
        with seconds(BUDGET):
            for count, values in enumerate(_points(key, answer, arguments)):
                if count >= MOST_POINTS:
                    break
                if differ_at(key, answer, values, compare):
                    return "different"
    except (BudgetSpent, RecursionError):
        return "unknown"
    return "nothing"


def _arguments(*profiles: Profile) -> list[tuple[t.Node, Level]]:
    """What stands in the switches, each once, with where it turns."""
    found: dict[tuple[t.Node, Level], None] = {}
    # A condition on one number does not hold where a denominator vanishes: x/x = 1 is no x = x.
    names = frozenset[str]().union(*(profile.names for profile in profiles))
    alone = len(names) == 1 and all(is_condition(profile.tree) for profile in profiles)
    for profile in profiles:
        for node in t.walk(profile.tree):
            found.update(dict.fromkeys(jumps(node)))
            if isinstance(node, t.Quotient) and alone:
                found[node.bottom, "zero"] = None
    return list(found)[:MOST_SWITCHES]


def _points(
    key: Profile, answer: Profile, arguments: list[tuple[t.Node, Level]]
) -> Iterator[dict[str, Plain]]:
    scene = key.scene
    names = sorted((key.names | answer.names) - set(scene.symbolic))
    for base in BASES:
        usual = dict(scene.point(base).values)
        for name in names:
            for move in _moves(scene, name, usual):
                places = dict.fromkeys(SMALL)
                for argument, level in arguments:
                    places.update(dict.fromkeys(_turns(scene, argument, level, move)))
                    if level == "zero" and base == BASES[0]:
                        places.update(dict.fromkeys(_crossings(scene, argument, move)))
                for place in places:
                    if _may_be(scene, name, place):
                        yield move(place)


def _moves(scene: Scene, name: str, usual: dict[str, Plain]) -> Iterator[Move]:
    """Ways to set one number: the name itself, or one of the first components of a vector."""
    value = usual.get(name)
    if isinstance(value, Fraction):
        yield lambda number: {**usual, name: number}
    elif isinstance(value, tuple) and value and isinstance(value[0], Fraction):
        yield lambda number: {**usual, name: tuple(number for _ in value)}
        for at in range(min(2, len(value))):
            yield lambda number, at=at: {**usual, name: (*value[:at], number, *value[at + 1 :])}  # type: ignore[misc]


def _may_be(scene: Scene, name: str, number: Fraction) -> bool:
    declared = scene.vocabulary.get(name)
    return declared is None or allowed(declared, number)


def _turns(scene: Scene, argument: t.Node, turned_at: Level, move: Move) -> list[Fraction]:
    """Where a linear or quadratic argument vanishes, or is whole, as one number moves."""
    places = [Fraction(k, 7) for k in (3, 10, 17, 24)]
    columns = []
    for place in places:
        try:
            value = scene.interpreter_with(EXACT, move(place)).value(argument, free_indices(argument))
        except CannotEvaluate:
            return []
        columns.append(components(value))
    found: list[Fraction] = []
    for values in list(zip(*columns, strict=False))[:4]:
        if all(isinstance(value, Fraction) for value in values):
            level = Fraction(0) if turned_at == "zero" else Fraction(round(values[0]))
            found += zeros_through(places, [value - level for value in values])
    return found


def _crossings(scene: Scene, argument: t.Node, move: Move) -> list[Fraction]:
    """Where an argument that is no straight line changes its sign, to forty digits."""

    def value(place: Fraction) -> Fraction:
        for mode in MODES[:2]:
            try:
                here = scene.interpreter_with(arithmetic(mode), move(place))
                first = components(here.value(argument, free_indices(argument)))[0]
            except OutsideArithmetic:
                continue
            return first if isinstance(first, Fraction) else middle(first)
        raise CannotEvaluate

    try:
        heights = [value(place) for place in STEPS]
        steps = {b - a for a, b in pairwise(heights)}
        if len(steps) == 1:  # a straight line in fractions, whose zero is found exactly
            return []
        found: list[Fraction] = []
        for at, (low, high) in enumerate(pairwise(STEPS)):
            if heights[at] * heights[at + 1] < 0 and len(found) < 3:
                for _ in range(HALVINGS):
                    half = (low + high) / 2
                    low, high = (low, half) if value(half) * heights[at] < 0 else (half, high)
                found.append(low)
    except CannotEvaluate:
        return []
    return found
