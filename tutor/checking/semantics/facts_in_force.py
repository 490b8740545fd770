"""Solves the facts of a vocabulary one after another, and looks at points whether all of them hold then."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal

from tutor.checking.facts.implied_bounds import with_implied_bounds
from tutor.checking.facts.matrix_ways import property_of, with_properties
from tutor.checking.facts.ways import EVERYWHERE, LINEAR, OTHERS, Way, solved
from tutor.checking.facts.world import World
from tutor.checking.numbers.modes import MODES, Mode, arithmetic
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic
from tutor.checking.numbers.tensors import components, shape
from tutor.checking.semantics.environments import environment_of
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.sample_points import point
from tutor.notation.lexicon.vocabulary import Fact, Vocabulary

POINTS = 6
"""Sample points at which facts are looked at: three sizes of vectors, two points each."""
MANY_POINTS = 24
"""Before it is said that no values satisfy the facts."""

Standing = Literal["holds", "fails", "never", "unknown"]


@dataclass(frozen=True, slots=True)
class InForce:
    """What became of the facts of a vocabulary.

    Attributes:
        vocabulary: the declarations with formulas for the names that facts are solved for; its facts are
            those that could not be used.
        contradicted: the first fact that nothing satisfies beside the others, if there is one.
    """

    vocabulary: Vocabulary
    contradicted: Fact | None = None


@lru_cache(maxsize=64)
def in_force(vocabulary: Vocabulary, dimensions: tuple[int, ...], everywhere: bool = False) -> InForce:
    """The vocabulary with its facts put to use.

    Args:
        vocabulary: declarations and facts.
        dimensions: what symbolic dimensions are written out as.
        everywhere: whether a formula has to reach degenerate values as well, as A v = λ v does with v = 0.
    """
    vocabulary = with_implied_bounds(vocabulary)
    world = World(vocabulary)
    waiting = _without_properties(vocabulary, world)
    contradicted: Fact | None = None
    loose: list[Fact] = []
    for ways in (LINEAR, EVERYWHERE if everywhere else OTHERS):
        later: list[Fact] = []
        for fact in waiting:
            standing = _standing(fact, world.vocabulary(), dimensions, POINTS)
            if standing == "never" and contradicted is None:
                contradicted = fact
            if standing == "never" or (standing == "holds" and fact.tree.operators == ("=",)):
                continue
            if not _solve(fact, ways, world, dimensions):
                later.append(fact)
        waiting = later
    loose.extend(waiting)
    found = world.vocabulary()
    contradicted = contradicted or _without_values(vocabulary.facts, loose, found, dimensions)
    return InForce(replace(found, facts=tuple(loose)), contradicted)


def _without_properties(vocabulary: Vocabulary, world: World) -> list[Fact]:
    """The facts that are left when properties of matrices are built into them."""
    properties: dict[str, dict[str, list[Fact]]] = {}
    for fact in vocabulary.facts:
        found = property_of(fact)
        if found is not None:
            properties.setdefault(found[0], {}).setdefault(found[1], []).append(fact)
    used: list[Fact] = []
    for name, known in properties.items():
        solution = with_properties(name, frozenset(known), world)
        if solution is not None:
            world.solved.update(solution)
            used.extend(fact for facts in known.values() for fact in facts)
    world.used.extend(used)
    return [fact for fact in vocabulary.facts if fact not in used]


def _solve(fact: Fact, ways: tuple[Way, ...], world: World, dimensions: tuple[int, ...]) -> bool:
    """Whether a fact was solved, so that it holds at points, and those before it do as well."""
    before = dict(world.solved)
    found = solved(fact, ways, world)
    if found is None:
        return False
    composed = any(name in before for name in found)
    world.solved.update(found)
    now = world.vocabulary()
    looked_at = (*world.used, fact) if composed else (fact,)
    if any(_standing(one, now, dimensions, POINTS) == "fails" for one in looked_at):
        world.solved = before
        return False
    world.used.append(fact)
    return True


def _without_values(
    facts: tuple[Fact, ...], loose: list[Fact], found: Vocabulary, dimensions: tuple[int, ...]
) -> Fact | None:
    """A fact that holds at none of many points, because a formula leaves the bounds of its name."""
    for fact in facts:
        for points in (POINTS, MANY_POINTS) if fact not in loose else ():
            standing = _standing(fact, found, dimensions, points)
            if standing in ("holds", "fails"):
                break
            if points == MANY_POINTS:
                return fact
    return None


def _standing(fact: Fact, vocabulary: Vocabulary, dimensions: tuple[int, ...], points: int) -> Standing:
    """Whether a fact holds wherever its sides have values; `never` where they are a fixed distance apart."""
    gaps: set[object] = set()
    held = failed = 0
    for number in range(points):
        gap = _gap(fact, vocabulary, dimensions, number)
        if gap is None:
            continue
        value, true = gap
        held, failed = held + true, failed + (not true)
        gaps.add(value)
    if not held and not failed:
        return "unknown"
    if not failed:
        return "holds"
    return "never" if not held and failed > 2 and len(gaps) == 1 and None not in gaps else "fails"


def _gap(
    fact: Fact, vocabulary: Vocabulary, dimensions: tuple[int, ...], number: int
) -> tuple[object, bool] | None:
    """The exact distance of the sides at a point, if it is exact, and whether the fact holds there."""
    for mode in MODES:
        field = arithmetic(mode)
        try:
            values = environment_of(point(vocabulary, dimensions, number).values, field)
            here = Interpreter(field, values, vocabulary)
            left, right = (here.value(side) for side in fact.tree.operands)
            if shape(left) != shape(right):
                return None
            pairs = zip(components(left), components(right), strict=True)
            gaps = tuple(field.add((x, field.negate(y))) for x, y in pairs)
        except OutsideArithmetic:
            continue
        except CannotEvaluate:
            return None
        return (gaps if mode == "exact" else None), _is_true(fact.tree.operators[0], gaps, mode)
    return None


def _is_true(operator: str, gaps: tuple[Any, ...], mode: Mode) -> bool:
    """Whether a comparison holds, or may: a ball around 0 speaks for equality."""
    if operator in ("=", "!="):
        from tutor.checking.numbers.balls import holds_zero

        near = all((gap == 0) if mode == "exact" else holds_zero(gap) for gap in gaps)
        return near == (operator == "=")
    if mode == "complex":
        return False
    (gap,) = gaps
    if operator[0] == "<":
        gap = -gap
    return bool(not gap < 0 if operator.endswith("=") else gap > 0)
