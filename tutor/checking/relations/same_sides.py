"""Equations whose sides are equal one by one, such as an identity typed the other way round."""

from __future__ import annotations

from tutor.checking.equality.decide import EXACTLY, Decision, decide
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation.tree import nodes as t


def same_sides(first: t.Node, second: t.Node, scene: Scene) -> Decision | None:
    """Equal where both sides are, in this order or the other; None where that shows nothing."""
    if not (isinstance(first, t.Relation) and isinstance(second, t.Relation)):
        return None
    if first.operators != ("=",) or second.operators != ("=",):
        return None
    for left, right in (second.operands, second.operands[::-1]):
        worst = EXACTLY
        for one, two in zip(first.operands, (left, right), strict=True):
            if one == two:
                continue
            try:
                found = decide(Profile(one, scene), Profile(two, scene))
            except CannotEvaluate:
                break
            if found.answer != "equal":
                break
            worst = found.evidence if found.evidence.kind != "exact" else worst
        else:
            return Decision("equal", worst)
    return None
