"""Expressions whose free indices are not the same: `x_i` and `x_j` differ, though both are the vector x."""

from __future__ import annotations

from fractions import Fraction

from tutor.checking.functions.vectors import SUM
from tutor.checking.semantics.profile import Profile
from tutor.notation.tree import nodes as t

MOST_FREE = 2
"""Indices that may stay free; over further ones the squares of the differences are summed."""


def for_every_index(key: Profile, answer: Profile) -> tuple[Profile, Profile]:
    """The two as they are; where their free indices are others, their difference for all of these, and 0."""
    scene = key.scene
    one, two = (
        {name for name in side.indices if scene.vocabulary.get(name) is None} for side in (key, answer)
    )
    if not one or not two or one == two:
        return key, answer
    gap: t.Node = t.Sum((key.tree, t.Negative(answer.tree)))
    for index in sorted(one | two)[MOST_FREE:]:
        gap = t.Over(SUM.name, index, t.Power(gap, t.Number(Fraction(2))))
    return Profile(gap, scene), Profile(t.Product((t.Number(Fraction(0)), gap)), scene)
