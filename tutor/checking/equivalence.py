"""Equality of anything that can be typed: values, sets of values, conditions and equations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from tutor.checking.equality import DIGITS, EXACTLY, Decision, decide
from tutor.checking.faults import CannotEvaluate, OutsideArithmetic
from tutor.checking.rewrite import without_plus_minus
from tutor.checking.samples import SMALL, SPECIAL
from tutor.checking.scene import Profile, Scene
from tutor.checking.solutions import compare_sets, solution_set
from tutor.checking.values import components
from tutor.checking.verdict import Evidence
from tutor.checking.zero_sets import same_solutions
from tutor.notation import tree as t

UNKNOWN = Decision("unknown", Evidence())
DIFFERENT = Decision("different", EXACTLY)
CONDITION_POINTS = 6

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
    if is_condition(key.tree) or isinstance(key.tree, t.Interval):
        return _conditions(key, answer)
    if is_set(key.tree) or is_set(answer.tree):
        return _sets(key, answer, decider)
    if is_condition(answer.tree):
        return DIFFERENT
    return decider(key, answer)


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


def _conditions(key: Profile, answer: Profile) -> Decision:
    scene = key.scene
    first, second = _prepared(key.tree), _prepared(answer.tree)
    scalars = [name for name in sorted(key.names | answer.names) if _is_free_scalar(name, scene)]
    vectors = [name for name in key.names | answer.names if name not in scalars]
    variable = scalars[0] if len(scalars) == 1 else _isolated(first, scalars)
    if isinstance(second, t.Vector | t.Interval | t.SetOf) and variable is not None:
        second = _member(second, variable)
    if isinstance(first, t.Interval | t.SetOf) and variable is not None:
        first = _member(first, variable)
    if not is_condition(second) or not is_condition(first):
        return DIFFERENT
    if variable is None or (len(scalars) > 1 or vectors):
        proportional = _proportional_equations(first, second, scene)
        if proportional is not None:
            return proportional
    if variable is None:
        return UNKNOWN
    if len(scalars) > 1 and not vectors and same_solutions(first, second, scalars, scene):
        return Decision("equal", EXACTLY)
    if len(scalars) == 1 and not vectors:
        return _over_samples(first, second, variable, scene, range(1))
    return _in_every_direction(first, second, [variable, *scalars], scene)


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
    return found[0]


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
    for point in points:
        try:
            found = compare_sets(
                solution_set(first, variable, scene, point), solution_set(second, variable, scene, point)
            )
        except OutsideArithmetic:
            return UNKNOWN
        except CannotEvaluate:
            continue
        compared += 1
        exact = exact and found.exact
        if not found.equal:
            evidence = Evidence("exact", 1) if found.exact else Evidence("numeric", 1, DIGITS)
            return Decision("different", evidence, point)
    if not compared:
        return UNKNOWN
    return Decision("equal", EXACTLY if exact else Evidence("numeric", compared, DIGITS))


def _prepared(tree: t.Node) -> t.Node:
    """A condition with every ± written out as alternatives."""
    if not is_condition(tree):
        return tree
    branches = without_plus_minus(tree)
    return branches[0] if len(branches) == 1 else t.Either(branches)


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


def _member(tree: t.Node, variable: str) -> t.Node:
    """A bare interval, or two numbers in brackets, as a condition on the variable."""
    if isinstance(tree, t.Vector) and len(tree.items) == 2:
        closed = tree.layout == "row"
        tree = t.Interval(tree.items[0], tree.items[1], closed, closed)
    return t.Member(t.Name(variable), tree) if isinstance(tree, t.Interval | t.SetOf) else tree


def _proportional_equations(first: t.Node, second: t.Node, scene: Scene) -> Decision | None:
    """Whether two equations are the same up to a nonzero constant; None if that does not settle it."""
    one, two = _difference(first), _difference(second)
    if one is None or two is None:
        return None
    key, answer = Profile(one, scene), Profile(two, scene)
    ratio = _constant_ratio(key, answer)
    if ratio is None:
        return None
    factor = t.Number(abs(ratio))
    scaled = t.Product((factor if ratio > 0 else t.Negative(factor), two))
    decision = decide(key, Profile(scaled, scene))
    return decision if decision.answer == "equal" else None


def _difference(tree: t.Node) -> t.Node | None:
    if isinstance(tree, t.Relation) and tree.operators == ("=",):
        return t.Sum((tree.operands[0], t.Negative(tree.operands[1])))
    return None


def _constant_ratio(key: Profile, answer: Profile) -> Fraction | None:
    """key / answer at the first point where both are fractions and neither is 0."""
    for number in range(3):
        one, first = key.at(number)
        two, second = answer.at(number)
        if one == two == "exact":
            for x, y in zip(components(first), components(second), strict=False):
                if x and y:
                    return Fraction(x) / Fraction(y)
    return None
