"""Points and lists of points, `x = 1 and y = 2`: compared value by value, in any order."""

from __future__ import annotations

from tutor.checking.equality.decide import DIFFERENT, EXACTLY, UNKNOWN, Decision, decide
from tutor.checking.relations.in_one_form import point_values
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation.tree import nodes as t

Values = dict[str, t.Node]
MOST = 12
"""Points on either side: every one is compared with every other."""


def same_points(first: t.Node, second: t.Node, scene: Scene) -> Decision | None:
    """Whether two lists of points are the same; None for what is no such list.

    Raises:
        TooLarge, KindMismatch: as `decide` does.
    """
    ones, twos = _points(first), _points(second)
    if not ones or not twos or len({frozenset(point) for point in (*ones, *twos)}) != 1:
        return None
    if any(_restricted(name, scene) for name in ones[0]):
        return None
    worst = EXACTLY
    for these, those in ((ones, twos), (twos, ones)):
        for point in these:
            found = _found(point, those, scene)
            if found.answer != "equal":
                return found
            worst = found.evidence if found.evidence.kind != "exact" else worst
    return Decision("equal", worst)


def _points(tree: t.Node) -> list[Values]:
    items = tree.items if isinstance(tree, t.Either) else (tree,)
    found = [point_values(item) for item in items]
    whole = [point for point in found if point is not None and len(point) > 1]
    return whole if len(whole) == len(found) <= MOST else []


def _restricted(name: str, scene: Scene) -> bool:
    """Whether a declaration rules some values out: two points that cannot be are the same."""
    declared = scene.vocabulary.get(name)
    return declared is None or bool(declared.bounds) or declared.domain not in ("real", "complex")


def _found(point: Values, others: list[Values], scene: Scene) -> Decision:
    """Whether a point is one of several."""
    unknown = False
    for other in others:
        decisions = [
            decide(Profile(value, scene), Profile(other[name], scene)) for name, value in point.items()
        ]
        if all(decision.answer == "equal" for decision in decisions):
            return max(decisions, key=lambda decision: decision.evidence.kind != "exact")
        unknown = unknown or not any(decision.answer == "different" for decision in decisions)
    return UNKNOWN if unknown else DIFFERENT
