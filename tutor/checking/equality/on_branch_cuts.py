"""A look at the branch cut: roots, powers and logarithms of complex names on the negative real line.

`sqrt(1/z) = 1/sqrt(z)` holds everywhere but there. Functions whose values are rounded are left out: there a
rounding error would decide the side.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from tutor.checking.functions.registry import record_of
from tutor.checking.numbers.modes import Mode, arithmetic
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import Value
from tutor.checking.semantics.profile import Profile
from tutor.notation.tree import nodes as t

PLACES = ((-2, -3), (-2, 3), (3, -2), (-5, -7))
"""Values for the complex names in turn."""

Compare = Callable[[Value, Value, Mode], str]


def differ_on_the_cut(key: Profile, answer: Profile, compare: Compare) -> bool:
    """Whether two expressions that agree at the usual points differ where a complex name is negative."""
    vocabulary = key.scene.vocabulary
    names = [
        name
        for name in sorted(key.names | answer.names)
        if (declared := vocabulary.get(name)) is not None and declared.domain == "complex"
    ]
    if not names or not all(_is_plain(profile.tree) for profile in (key, answer)):
        return False
    for place in PLACES:
        values = dict(key.scene.point(0).values)
        values.update({name: Fraction(place[turn % 2]) for turn, name in enumerate(names)})
        try:
            one, two = (
                key.scene.interpreter_with(arithmetic("complex"), values).value(profile.tree, profile.indices)
                for profile in (key, answer)
            )
        except CannotEvaluate:
            continue
        if compare(one, two, "complex") == "apart":
            return True
    return False


def _is_plain(tree: t.Node) -> bool:
    """Whether only arithmetic, roots and logarithms occur, and none of them inside another."""
    for node in t.walk(tree):
        if isinstance(node, t.Apply) and not _kept(node):
            return False
        if isinstance(node, t.Power | t.Apply) and any(
            isinstance(inner, t.Apply | t.Power) for child in t.children(node) for inner in t.walk(child)
        ):
            # A root of a root or of a logarithm is rounded, and so is a power with a logarithm in it.
            return isinstance(node, t.Power) and _whole(node.exponent) and _is_plain(node.base)
    return True


def _kept(node: t.Apply) -> bool:
    record = record_of(node)
    return record is not None and record.kept_on_cut


def _whole(node: t.Node) -> bool:
    return isinstance(node, t.Number) and node.value.denominator == 1
