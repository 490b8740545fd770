"""Equality of anything that can be typed: values, sets of values, conditions and equations."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tutor.checking.contract.verdict import Evidence
from tutor.checking.equality.at_branch_points import at_switches
from tutor.checking.equality.decide import DIFFERENT, EXACTLY, UNKNOWN, Decision, compare_values, decide
from tutor.checking.numbers.modes import DIGITS
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic
from tutor.checking.relations.affine import linear_systems
from tutor.checking.relations.both_branches import with_halves
from tutor.checking.relations.complex_roots import is_complex, same_roots
from tutor.checking.relations.following import each_follows
from tutor.checking.relations.free_indices import for_every_index
from tutor.checking.relations.implied import refuted
from tutor.checking.relations.in_one_form import ANY, closed_at_infinity, endless, in_one_form
from tutor.checking.relations.interval_answers import as_interval, as_member, same_ends
from tutor.checking.relations.linear_unknowns import solves
from tutor.checking.relations.near_ties import doubted
from tutor.checking.relations.points import same_points
from tutor.checking.relations.proportional import crossing, proportional_comparisons
from tutor.checking.relations.same_sides import same_sides
from tutor.checking.relations.simpler_conditions import simpler
from tutor.checking.relations.solution_sets import compare_sets, solution_set
from tutor.checking.relations.truth_at_points import differ_for_plain_arrays, differ_somewhere
from tutor.checking.relations.zero_sets import hide_a_point, same_solutions
from tutor.checking.semantics.profile import Profile, Scene
from tutor.checking.semantics.sample_points import SMALL, SPECIAL
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import without_plus_minus

CONDITION_POINTS = 3
"""Each point fixes all names but one, and the rest is solved for it: three generic lines already differ
almost surely where anything does, and the small whole numbers of `SMALL` follow."""

Decider = Callable[[Profile, Profile], Decision]


def is_condition(tree: t.Node) -> bool:
    """Whether a tree is true or false rather than a value."""
    return isinstance(tree, t.Relation | t.Member | t.Either | t.Both)


def is_set(tree: t.Node) -> bool:
    """Whether a tree stands for several values."""
    if isinstance(tree, t.SetOf | t.Interval):
        return True
    return not is_condition(tree) and any(isinstance(node, t.PlusMinus) for node in t.walk(tree))


def equivalent(key: Profile, answer: Profile, decider: Decider = decide) -> Decision:
    """Whether two typed things mean the same.

    Raises:
        TooLarge, KindMismatch: as `decide` does.
    """
    if key.tree == answer.tree:
        return Decision("equal", EXACTLY)
    found = _equivalent(key, answer, decider)
    if found.answer == "different" and key.scene.bound_elsewhere(key.names | answer.names):
        return UNKNOWN
    return found


def _equivalent(key: Profile, answer: Profile, decider: Decider) -> Decision:
    if any(is_condition(tree) or is_set(tree) for tree in (key.tree, answer.tree)):
        one, two = in_one_form(key.tree, answer.tree, key.scene)
        if closed_at_infinity(one) != closed_at_infinity(two):
            return DIFFERENT
        key, answer = _over(key, one), _over(answer, two)
    if is_condition(key.tree) or isinstance(key.tree, t.Interval):
        found = solves(key.tree, answer.tree, key.scene) or _conditions(key, answer)
        if found.answer != "different" and found.evidence != EXACTLY and _differ_somewhere(key, answer):
            found = DIFFERENT
        for settled in (refuted, same_sides, each_follows):
            if found.answer == "unknown":
                found = settled(key.tree, answer.tree, key.scene) or found
        if found.answer == "unknown":
            halves = [with_halves(tree, key.scene) for tree in (key.tree, answer.tree)]
            if halves != [key.tree, answer.tree]:
                found = _conditions(*(Profile(tree, key.scene) for tree in halves))
        turns = at_switches(key, answer, compare_values) if found.answer == "equal" else "nothing"
        return found if turns == "nothing" else DIFFERENT if turns == "different" else UNKNOWN
    if isinstance(answer.tree, t.Interval):
        whole = as_interval(key.tree)
        return same_ends(whole, answer.tree, key.scene) if isinstance(whole, t.Interval) else DIFFERENT
    if is_set(key.tree) or is_set(answer.tree):
        return _sets(key, answer, decider)
    if is_condition(answer.tree):
        return DIFFERENT
    ways = (endless(key.tree), endless(answer.tree))
    if all(ways):
        return Decision("equal", EXACTLY) if ways[0] == ways[1] else DIFFERENT
    return decider(*for_every_index(key, answer))


def _over(profile: Profile, tree: t.Node) -> Profile:
    return profile if tree is profile.tree else Profile(tree, profile.scene)


def _sets(key: Profile, answer: Profile, decider: Decider) -> Decision:
    """Two finite sets of values, in any order."""
    left, right = elements(key.tree), elements(answer.tree)
    ones, twos = ([Profile(item, key.scene) for item in items] for items in (left, right))
    worst = EXACTLY
    for these, those in ((ones, twos), (twos, ones)):
        for item in these:
            decisions = [decider(item, other) for other in those]
            equal = [decision for decision in decisions if decision.answer == "equal"]
            if not equal:
                unknown = any(decision.answer == "unknown" for decision in decisions)
                return UNKNOWN if unknown else DIFFERENT
            if equal[0].evidence.kind != "exact":
                worst = equal[0].evidence
    return Decision("equal", worst)


def elements(tree: t.Node) -> tuple[t.Node, ...]:
    """The values that a set, a ± or a single value stands for."""
    items = tree.items if isinstance(tree, t.SetOf) else (tree,)
    return tuple(branch for item in items for branch in without_plus_minus(item))


def _differ_somewhere(key: Profile, answer: Profile) -> bool:
    names = [name for name in sorted(key.names | answer.names) if _is_free_scalar(name, key.scene)]
    if differ_somewhere(key.tree, answer.tree, names, key.scene):
        return True
    first, second = (simpler(profile.tree, key.scene) for profile in (key, answer))
    return differ_for_plain_arrays(first, second, key.scene)


def _conditions(key: Profile, answer: Profile) -> Decision:
    scene = key.scene
    first, second = (simpler(tree, scene) for tree in (key.tree, answer.tree))
    scalars = [name for name in sorted(key.names | answer.names) if _is_free_scalar(name, scene)]
    vectors = [name for name in key.names | answer.names if name not in scalars]
    variable = scalars[0] if len(scalars) == 1 else _isolated(first, scalars)
    if t.Name(ANY) in t.walk(first) or t.Name(ANY) in t.walk(second):
        return UNKNOWN if scalars or vectors else _over_samples(first, second, ANY, scene, range(1))
    if isinstance(second, t.Vector | t.Interval | t.SetOf) and variable is not None:
        second = as_member(second, variable)
    if isinstance(first, t.Interval | t.SetOf) and variable is not None:
        first = as_member(first, variable)
    if isinstance(first, t.Interval):
        second = as_interval(second)
    if isinstance(first, t.Interval) and isinstance(second, t.Interval):
        return same_ends(first, second, scene)
    if not is_condition(second) or not is_condition(first):
        return DIFFERENT
    points = same_points(first, second, scene)
    if points is not None:
        return points
    if scalars and not vectors and any(isinstance(tree, t.Both) for tree in (first, second)):
        linear = linear_systems(first, second, scalars, scene)
        if linear.answer != "unknown":
            return linear
    if variable is None or (len(scalars) > 1 or vectors):
        proportional = proportional_comparisons(first, second, scene)
        if proportional is not None:
            return proportional
    explicit = _explicit(first, second, scene)
    if explicit is not None:
        return explicit
    if any(is_complex(name, scene) for name in scalars):
        return _complex(first, second, scalars, vectors, scene)
    if variable is None:
        return UNKNOWN if vectors else _over_samples(first, second, "", scene, range(1))
    if len(scalars) > 1 and not vectors and same_solutions(first, second, scalars, scene):
        return Decision("equal", EXACTLY)
    if len(scalars) == 1 and not vectors:
        found = _over_samples(first, second, variable, scene, range(1))
        if found.answer == "unknown":
            found = proportional_comparisons(first, second, scene) or crossing(first, second, variable, scene)
        return found
    return _in_every_direction(first, second, [variable, *scalars], scene)


def _complex(first: t.Node, second: t.Node, scalars: list[str], vectors: list[str], scene: Scene) -> Decision:
    """Two conditions on complex numbers: the real line has no place for their solutions."""
    if len(scalars) == 1 and not vectors:
        found = same_roots(first, second, scalars[0], scene)
        if found.answer != "unknown":
            return found
    for one, two in ((first, second), (second, first)):
        proportional = proportional_comparisons(one, two, scene)
        if proportional is not None:
            return proportional
        if not vectors and same_solutions(one, two, scalars, scene):
            return Decision("equal", EXACTLY)
    return UNKNOWN


def _in_every_direction(first: t.Node, second: t.Node, variables: list[str], scene: Scene) -> Decision:
    """Two conditions on several numbers, solved for each of them while the others have sample values.

    One direction is not enough: `x (y - 1) = 0` and `x = 0` have the same x for every y but one. The points
    with small whole numbers catch what happens on such lines.
    """
    points = [*range(CONDITION_POINTS), *range(SPECIAL, SPECIAL + len(SMALL))]
    found: list[Decision] = []
    for variable in dict.fromkeys(variables):
        decision = _over_samples(first, second, variable, scene, points)
        if decision.answer == "different":
            return decision
        found.append(decision)
    solved = _solved_for(first) and _solved_for(first) == _solved_for(second)
    unknown = [decision for decision in found if decision.answer == "unknown"]
    if unknown and not (solved and found[0].answer == "equal"):
        return UNKNOWN
    names = list(dict.fromkeys(variables))
    if found[0].answer == "equal" and differ_somewhere(first, second, names, scene):
        return DIFFERENT
    if found[0].answer == "equal" and hide_a_point(first, second, names, scene):
        return UNKNOWN
    return found[0]


def _explicit(first: t.Node, second: t.Node, scene: Scene) -> Decision | None:
    """Two equations that give the same name on one side, `u = -g` and `u = g`: what they give it."""
    name = _solved_for(first)
    if name is None or _solved_for(second) != name:
        return None
    declared = scene.vocabulary.get(name)
    if declared is not None and (declared.bounds or declared.domain != "real"):
        return None
    one, two = (
        Profile(right if isinstance(left, t.Name) and left.name == name else left, scene)
        for left, right in (tree.operands for tree in (first, second) if isinstance(tree, t.Relation))
    )
    try:
        decision = decide(one, two)
    except CannotEvaluate:
        return None
    return decision if decision.answer == "different" else None


def _solved_for(tree: t.Node) -> str | None:
    """The name that stands alone on one side of an equation and nowhere on the other."""
    if isinstance(tree, t.Relation) and tree.operators == ("=",):
        for side, other in (tree.operands, tree.operands[::-1]):
            if isinstance(side, t.Name) and side not in t.walk(other):
                return side.name
    return None


def _over_samples(
    first: t.Node, second: t.Node, variable: str, scene: Scene, points: Sequence[int]
) -> Decision:
    """The sets of solutions, other names having the values of several sample points."""
    exact = len(points) == 1
    compared = 0
    empty = len(points) > 1
    for point in points:
        try:
            solved = solution_set(first, variable, scene, point)
            other = solution_set(second, variable, scene, point)
            found = compare_sets(solved, other)
        except OutsideArithmetic:
            return UNKNOWN
        except CannotEvaluate:
            continue
        compared += 1
        empty = empty and not any((*solved.inside, *solved.at))
        exact = exact and found.exact
        if not found.equal:
            evidence = Evidence("exact", 1) if found.exact else Evidence("numeric", 1, DIGITS)
            return Decision("different", evidence, point)
        if not found.exact:
            doubt = doubted((first, second), (solved, other), variable, scene, point)
            if doubt != "none":
                return (
                    UNKNOWN if doubt == "unknown" else Decision("different", Evidence("numeric", 1, DIGITS))
                )
    if not compared or empty:
        # Two systems that hold nowhere near the points, such as x = 5 and y = 7, may still differ.
        return UNKNOWN
    return Decision("equal", EXACTLY if exact else Evidence("numeric", compared, DIGITS))


def _is_free_scalar(name: str, scene: Scene) -> bool:
    declared = scene.vocabulary.get(name)
    return declared is not None and declared.form == "scalar" and name not in scene.symbolic


def _isolated(tree: t.Node, scalars: list[str]) -> str | None:
    """The scalar that stands alone in a condition, such as α in `0 < α < 1/‖a‖²`."""
    for node in t.walk(tree):
        sides = node.operands if isinstance(node, t.Relation) else ()
        if isinstance(node, t.Member):
            sides = (node.element,)
        for side in sides:
            if isinstance(side, t.Name) and side.name in scalars:
                return side.name
    return scalars[0] if scalars else None
