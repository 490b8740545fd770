"""Zeros of switches that no place shows: `sign((x - 1)^2 + (y - pi)^2)` is 1 everywhere but at one point.

Where what stands in a sign is not proved to be nowhere 0, both sides have to agree with a 0 in the place of
it and of its sign, whatever else stands beside them.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from fractions import Fraction

from tutor.checking.algebra.generalized_polynomials import Ring
from tutor.checking.algebra.generators import Generator, Poly
from tutor.checking.algebra.normal_form import Normal
from tutor.checking.algebra.powers import EXPONENTIAL
from tutor.checking.algebra.quadratics import definite
from tutor.checking.algebra.rational_functions import Line
from tutor.checking.algebra.univariate_polynomials import real_roots
from tutor.checking.equality import by_normal_form, on_pieces
from tutor.checking.equality.at_values import outcome_at
from tutor.checking.equality.values_at_turns import Compare, is_condition, jumps
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.profile import Profile, Scene
from tutor.checking.semantics.sample_points import allowed
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt

POINTS = 4
ZERO = t.Number(Fraction(0))


def seem_to_differ_at_zeros(
    key: Profile, answer: Profile, arguments: Sequence[t.Node], compare: Compare
) -> bool:
    """Whether two sides that agree elsewhere may differ where one of these is 0."""
    if is_condition(key.tree) or is_condition(answer.tree):
        return False
    groups: dict[Hashable, set[t.Node]] = {}
    for argument in arguments:
        group = _multiples(key.scene, argument)
        if group is not None:
            groups.setdefault(group, set()).add(argument)
    doubted = any(_differ_without(key, answer, group, compare) for group in groups.values())
    return doubted and on_pieces.compared(key, answer, compare) != "equal"


def _differ_without(key: Profile, answer: Profile, group: set[t.Node], compare: Compare) -> bool:
    def change(node: t.Node) -> t.Node | None:
        inside = [argument for argument, level in jumps(node) if level == "zero"]
        return ZERO if node in group or group.intersection(inside) else None

    one, two = (Profile(rebuilt(side.tree, change), side.scene) for side in (key, answer))
    points = (dict(key.scene.point(number).values) for number in range(POINTS))
    return any(outcome_at(one, two, values, compare) == "apart" for values in points)


def _multiples(scene: Scene, argument: t.Node) -> Hashable | None:
    """What an argument has in common with its multiples; None if it is nowhere 0."""
    side = Profile(argument, scene)
    if _has_no_root(side):
        return None
    field = Normal()
    sizes = by_normal_form.assignments(scene, side)[0]
    values = by_normal_form.environment(field, scene.vocabulary, sizes, side.names)
    try:
        poly = Interpreter(field, values, scene.vocabulary).scalar(argument)
        sign = field.as_fraction(field.sign(poly))
    except CannotEvaluate:
        return argument
    ring = field.ring
    if sign and (all(_is_never_zero(scene, name) for name in side.names) or _is_definite(scene, ring, poly)):
        return None
    rest = ring.primitive(poly)[2]
    return frozenset(frozenset(one.items()) for one in (rest, ring.scale(rest, -1)))


def _has_no_root(side: Profile) -> bool:
    """Whether a rational function of the only name has no zero where that may be."""
    (name, *others) = side.names or ("",)
    declared = side.scene.vocabulary.get(name)
    inside = side.scene.point(0).values.get(name)
    if others or declared is None or not isinstance(inside, Fraction):
        return False
    line = Line(inside)
    here = side.scene.interpreter_with(line, {})
    here.environment[name] = line.variable()
    try:
        roots = real_roots(here.scalar(side.tree).top)
    except CannotEvaluate:
        return False
    return not line.rounded and not line.turns and not any(allowed(declared, root.value) for root in roots)


def _is_definite(scene: Scene, ring: Ring, poly: Poly) -> bool:
    """Whether a sum of what is nowhere negative, or nowhere positive, has a term that is nowhere 0."""
    return any(_is_nowhere_zero(scene, ring, one) for one in (poly, ring.scale(poly, -1)))


def _is_nowhere_zero(scene: Scene, ring: Ring, poly: Poly) -> bool:
    if definite(ring, poly) == "positive":
        return True
    strict = any(
        all(_never_vanishes(scene, ring, ring.generators[number]) for number, _ in term) for term in poly
    )
    return strict and ring.is_positive(poly)


def _never_vanishes(scene: Scene, ring: Ring, generator: Generator) -> bool:
    """Whether a generator that is positive where no name is 0 is so everywhere."""
    if isinstance(generator.key, str):
        return _is_never_zero(scene, generator.key)
    if generator.base is not None:
        return _is_nowhere_zero(scene, ring, generator.base)
    return isinstance(generator.key, tuple) and generator.key[0] == EXPONENTIAL


def _is_never_zero(scene: Scene, name: str) -> bool:
    """Whether a name is declared to be a number of one sign."""
    declared = scene.vocabulary.get(name)
    return declared is not None and bool(declared.sign) and not allowed(declared, Fraction(0))
