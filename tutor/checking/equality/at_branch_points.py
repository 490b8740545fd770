"""A look at the very points where sign, floor or ceil switch, which no usual point meets.

A normal form takes the square of a sign for 1, which it is everywhere but at 0: `sign(x)^2 = 1` holds at each
usual point. The places where an argument of a switch vanishes are found exactly where it is linear or
quadratic in one number or component and has a rational zero, else in stretches of forty digits; both sides
are compared there. Where one of them has no value, as `x/|x|` at 0, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

from tutor.checking.algebra.quadratic_zeros import zeros_through
from tutor.checking.equality.at_crossings import look
from tutor.checking.equality.beyond_samples import Found
from tutor.checking.equality.hidden_zeros import seem_to_differ_at_zeros
from tutor.checking.equality.switch_crossings import Mover, crossings, is_allowed
from tutor.checking.equality.values_at_turns import Compare, differ_at, is_condition, jumps
from tutor.checking.numbers.function_record import Level
from tutor.checking.numbers.modes import EXACT
from tutor.checking.numbers.numeric_faults import CannotEvaluate
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
SMALL = tuple(map(Fraction, (0, 1, -1, 2)))
"""Where functions turn most often, whatever the argument of a switch says."""


def at_switches(key: Profile, answer: Profile, compare: Compare) -> Found:
    """What the turns of their switches say of two expressions that agree at the usual points.

    `unknown` where they could not all be looked at.
    """
    arguments = _arguments(key, answer)
    if not arguments:
        return "nothing"
    visited: set[t.Node] = set()
    try:
        with seconds(BUDGET):
            found: Found = "nothing"
            for here in islice(_looks(key, answer, arguments, compare, visited), MOST_POINTS):
                if here == "different":
                    return here
                found = here if found == "nothing" else found
            left = [argument for argument, level in arguments if level == "zero" and argument not in visited]
            hidden = found == "nothing" and seem_to_differ_at_zeros(key, answer, left, compare)
            return "unknown" if hidden else found
    except (BudgetSpent, RecursionError):
        return "unknown"


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


def _looks(
    key: Profile,
    answer: Profile,
    arguments: list[tuple[t.Node, Level]],
    compare: Compare,
    visited: set[t.Node],
) -> Iterator[Found]:
    """What is found at one turn after another; arguments of which a zero is known are put into `visited`."""
    scene = key.scene
    names = sorted((key.names | answer.names) - set(scene.symbolic))

    def at(values: dict[str, Plain]) -> Found:
        visited.update(argument for argument, _ in arguments if _vanishes(scene, argument, values))
        return "different" if differ_at(key, answer, values, compare) else "nothing"

    for place in SMALL if len(names) > 1 else ():
        values = _all_at(scene, names, place)
        if values is not None:
            yield at(values)
    for base in BASES:
        usual = dict(scene.point(base).values)
        for mover in (mover for name in names for mover in _movers(name, usual)):
            places = dict.fromkeys(SMALL)
            for argument, level in arguments:
                turns = _turns(scene, argument, level, mover)
                places.update(dict.fromkeys(turns))
                visited.update([argument] if turns else [])
            for place in places:
                if _may_be(scene, mover.name, place):
                    yield at(mover.to(place))
            for argument, level in arguments if base == BASES[0] else ():
                for crossing in crossings(scene, argument, level, mover):
                    visited.add(argument)
                    if is_allowed(scene, crossing):
                        yield look(key, answer, crossing)


def _all_at(scene: Scene, names: list[str], place: Fraction) -> dict[str, Plain] | None:
    """The numbers all at one place, as x^2 + y^2 is 0 nowhere else; None where one may not be there."""
    usual = dict(scene.point(BASES[0]).values)
    numbers = [name for name in names if isinstance(usual.get(name), Fraction)]
    if len(numbers) < 2 or not all(_may_be(scene, name, place) for name in numbers):
        return None
    return {**usual, **dict.fromkeys(numbers, place)}


def _vanishes(scene: Scene, argument: t.Node, values: dict[str, Plain]) -> bool:
    """Whether an argument is exactly 0, or in a vector one of its components is."""
    try:
        value = scene.interpreter_with(EXACT, values).value(argument, free_indices(argument))
    except CannotEvaluate:
        return False
    return any(item == 0 for item in components(value))


def _movers(name: str, usual: dict[str, Plain]) -> Iterator[Mover]:
    """Ways to move one number: the name itself, all components of a vector, or one of its first."""
    value = usual.get(name)
    if isinstance(value, Fraction):
        yield Mover(usual, name)
    elif isinstance(value, tuple) and value and isinstance(value[0], Fraction):
        yield Mover(usual, name, tuple(range(len(value))))
        for at in range(min(2, len(value))):
            yield Mover(usual, name, (at,))


def _may_be(scene: Scene, name: str, number: Fraction) -> bool:
    declared = scene.vocabulary.get(name)
    return declared is None or allowed(declared, number)


def _turns(scene: Scene, argument: t.Node, turned_at: Level, mover: Mover) -> list[Fraction]:
    """Where a linear or quadratic argument vanishes, or is whole, as one number moves."""
    places = [Fraction(k, 7) for k in (3, 10, 17, 24)]
    columns = []
    for place in places:
        try:
            value = scene.interpreter_with(EXACT, mover.to(place)).value(argument, free_indices(argument))
        except CannotEvaluate:
            return []
        columns.append(components(value))
    found: list[Fraction] = []
    for values in list(zip(*columns, strict=False))[:4]:
        if all(isinstance(value, Fraction) for value in values):
            level = Fraction(0) if turned_at == "zero" else Fraction(round(values[0]))
            found += zeros_through(places, [value - level for value in values])
    return found
