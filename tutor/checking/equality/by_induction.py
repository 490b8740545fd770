"""Sums up to a whole number in closed form, by induction: the first case, and the step from n - 1 to n.

With s for the sum up to n - 1, the sum up to n is s and its last term; where the difference of both sides
stays the same from n - 1 to n, whatever s is, and is 0 at first, it is 0 for all n.
"""

from __future__ import annotations

from fractions import Fraction

from tutor.checking.equality import by_normal_form
from tutor.checking.functions.vectors import SUM
from tutor.checking.semantics.profile import Profile, Scene
from tutor.checking.semantics.sample_points import allowed
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt

FURTHEST = 12
"""The largest first case: sums of a few terms are written out."""


def proved(key: Profile, answer: Profile) -> bool:
    """Whether two sides with sums up to one whole number are certainly equal. False says nothing."""
    sums = [
        node for side in (key, answer) for node in side.scene.parts(side.tree) if isinstance(node, t.Over)
    ]
    if not sums:
        return False
    name, scene = _bound(sums), key.scene
    declared = scene.vocabulary.get(name) if name else None
    known = [scene.vocabulary.get(other) for other in key.names | answer.names]
    if declared is None or any(found is None or found.form != "scalar" for found in known):
        return False
    first = next((k for k in range(1, FURTHEST) if allowed(declared, Fraction(k))), 0)
    if not declared.is_whole or not first or not _is_least(declared, first):
        return False
    if any(_low(node) > first for node in sums):
        return False
    begun = [Profile(_put(side.tree, name, t.Number(Fraction(first))), scene) for side in (key, answer)]
    return by_normal_form.proved(*begun) and _steps(key, answer, name, sums)


def _bound(sums: list[t.Over]) -> str:
    """The name up to which all sums run; none where one of them is of another kind."""
    names = set()
    for node in sums:
        inner = any(isinstance(part, t.Over) for part in t.walk(node.body))
        if node.operator != SUM.name or not isinstance(node.high, t.Name) or _low(node) < 0 or inner:
            return ""
        if node.high in t.walk(node.body):
            return ""
        names.add(node.high.name)
    return names.pop() if len(names) == 1 else ""


def _low(node: t.Over) -> int:
    """Where a sum begins; -1 where that is no whole number from 0 on."""
    low = node.low
    return int(low.value) if isinstance(low, t.Number) and low.value.denominator == 1 else -1


def _is_least(declared: Declaration, first: int) -> bool:
    """Whether no whole number below may be meant."""
    ends = [bound for sign, bound in declared.bounds if sign in (">", ">=")]
    return declared.domain == "natural" or (bool(ends) and max(ends) >= first - 1)


def _steps(key: Profile, answer: Profile, name: str, sums: list[t.Over]) -> bool:
    """Whether the difference of both sides is for n what it is for n - 1."""
    stands = {node: f"s'{place}" for place, node in enumerate(dict.fromkeys(sums))}
    extra = [Declaration(stand) for stand in stands.values()]
    scene = Scene(key.scene.vocabulary.extended(*extra), key.scene.dimensions)
    number = t.Name(name)

    def now(node: t.Node) -> t.Node | None:
        if not isinstance(node, t.Over):
            return None
        return t.Sum((t.Name(stands[node]), _put(node.body, node.index, number)))

    def before(node: t.Node) -> t.Node | None:
        return t.Name(stands[node]) if isinstance(node, t.Over) else None

    one = t.Number(Fraction(1))
    last = t.Sum((number, t.Negative(one)))
    pairs = []
    for mine, other in ((key, answer), (answer, key)):
        pairs.append((rebuilt(mine.tree, now), _put(rebuilt(other.tree, before), name, last)))
    sides = [Profile(t.Sum(pair), scene) for pair in pairs]
    return by_normal_form.proved(*sides)


def _put(tree: t.Node, name: str, value: t.Node) -> t.Node:
    """The tree with a value for a name."""
    return rebuilt(tree, lambda node: value if isinstance(node, t.Name) and node.name == name else None)
