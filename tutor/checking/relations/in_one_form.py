"""Two answers about the same unknowns in one form: values, sets, intervals and points become conditions.

`1 or 2` beside `x = 1 or x = 2` is `x = 1 or x = 2`; `(-1, 1)` beside `x^2 < 1` is `x in (-1, 1)`; `(1, 2)`
beside `x = 1 and y = 2` is that. What is a condition already stays as it is, but for the ends at infinity.
"""

from __future__ import annotations

from dataclasses import replace

from tutor.checking.relations.interval_answers import as_interval
from tutor.checking.semantics.profile import Scene
from tutor.notation.tree import nodes as t
from tutor.notation.tree.number_sets import is_real_line, real_line

ANY = "_"
"""The unknown of two sets that are typed without one; no declared name is spelled so."""

_CONDITIONS = (t.Relation, t.Member, t.Either, t.Both)


def has_condition(tree: t.Node) -> bool:
    """Whether a tree says something of a name: it is no bare value, set or union of sets."""
    if isinstance(tree, t.Either | t.Both):
        return any(has_condition(item) for item in tree.items)
    return isinstance(tree, t.Relation | t.Member)


def is_union(tree: t.Node) -> bool:
    """Whether a tree is several bare sets or values joined by `∪`, `or` or `and`."""
    return isinstance(tree, t.Either | t.Both) and not has_condition(tree)


def in_one_form(first: t.Node, second: t.Node, scene: Scene) -> tuple[t.Node, t.Node]:
    """Both trees, as conditions where one of them is one or both are sets; else as they are."""
    trees = (_without_points(_line(first, scene)), _without_points(_line(second, scene)))
    known = [has_condition(tree) for tree in trees]
    if not any(known):
        return _bare(*trees)
    unknowns = points = tuple(dict.fromkeys(name for tree in trees for name in _unknowns(tree, scene)))
    if len(unknowns) > 1:
        points = next((names for tree in trees if (names := given_names(tree))), ())
        if (
            not points
            and any(map(_is_system, trees))
            and any(_has_size(tree, len(unknowns)) for tree in trees)
        ):
            points = unknowns
    if len(unknowns) != 1 and not points:
        isolated = _alone(trees[0], scene) or _alone(trees[1], scene)
        unknowns = (isolated,) if isolated else ()
    names = points or unknowns
    names = tuple(sorted(names, key=lambda name: _order(name, scene)))
    made = [tree if not names or _is_single(tree, unknowns) else said_of(names, tree) for tree in trees]
    return _finite(made[0]), _finite(made[1])


def _is_system(tree: t.Node) -> bool:
    """Whether a tree is several equations that hold together."""
    return isinstance(tree, t.Both) and all(
        isinstance(item, t.Relation) and item.operators == ("=",) for item in tree.items
    )


def _has_size(tree: t.Node, size: int) -> bool:
    return isinstance(tree, t.Vector) and len(tree.items) == size


def _is_single(tree: t.Node, unknowns: tuple[str, ...]) -> bool:
    """Whether a tree is one bare value, which is no condition, or may belong to any of several unknowns."""
    if isinstance(tree, t.Interval | t.SetOf | t.Vector | t.Either | t.Both | t.Relation | t.Member):
        return False
    several = any(isinstance(node, t.PlusMinus) for node in t.walk(tree))
    return not several or len(unknowns) != 1


def _line(tree: t.Node, scene: Scene) -> t.Node:
    """An `R` that nobody declared, beside a condition or a set: all real numbers."""
    declared = scene.vocabulary.get("R")
    return real_line() if tree == t.Name("R") and (declared is None or not declared.text) else tree


def _order(name: str, scene: Scene) -> tuple[int, str]:
    """Names stand in a point as they were declared; undeclared ones by the alphabet."""
    for place, declared in enumerate(scene.vocabulary.declarations):
        if declared.name == name:
            return (place if declared.text else 0, name)
    return (0, name)


def _bare(first: t.Node, second: t.Node) -> tuple[t.Node, t.Node]:
    """Two trees without a condition: sets of values stay what they are, unions get an unknown."""
    trees = []
    for tree in (first, second):
        values = _values(tree)
        trees.append(t.SetOf(values) if values and isinstance(tree, t.Either) else tree)
    if not any(is_union(tree) for tree in trees):
        return trees[0], trees[1]
    made = [said_of((ANY,), tree) for tree in trees]
    return _finite(made[0]), _finite(made[1])


def _values(tree: t.Node) -> tuple[t.Node, ...]:
    """The values that a union or a set lists; none if anything else is in it."""
    if isinstance(tree, t.Either):
        parts = [_values(item) for item in tree.items]
        return tuple(value for part in parts for value in part) if all(parts) else ()
    if isinstance(tree, t.SetOf):
        return tree.items
    if isinstance(tree, t.Both | t.Interval | t.Vector):
        return ()
    return (tree,)


def said_of(names: tuple[str, ...], tree: t.Node) -> t.Node:
    """A bare value, set or point as a condition on the unknowns; conditions as they are."""
    if isinstance(tree, t.Either | t.Both):
        return replace(tree, items=tuple(said_of(names, item) for item in tree.items))
    if isinstance(tree, t.Relation | t.Member):
        return tree
    if len(names) > 1:
        return _as_point(names, tree)
    unknown = t.Name(names[0])
    tree = as_interval(tree)
    if isinstance(tree, t.Interval | t.SetOf):
        return t.Member(unknown, tree)
    if isinstance(tree, t.Vector | t.Matrix):
        return tree
    return t.Relation(("=",), (unknown, tree))


def _as_point(names: tuple[str, ...], tree: t.Node) -> t.Node:
    if isinstance(tree, t.SetOf) and tree.items:
        points = tuple(_as_point(names, item) for item in tree.items)
        return points[0] if len(points) == 1 else t.Either(points)
    if isinstance(tree, t.SetOf):  # no solution
        return t.Member(t.Name(names[0]), tree)
    if isinstance(tree, t.Vector) and len(tree.items) == len(names):
        pairs = zip(names, tree.items, strict=True)
        return t.Both(tuple(t.Relation(("=",), (t.Name(name), value)) for name, value in pairs))
    if is_real_line(tree):
        return t.Member(t.Name(names[0]), tree)
    return tree


def _without_points(tree: t.Node) -> t.Node:
    """`(x, y) = (1, 2)` as two equations, `(x, y) in {(1, 2), (3, 4)}` as four."""
    if isinstance(tree, t.Either | t.Both):
        return replace(tree, items=tuple(_without_points(item) for item in tree.items))
    if isinstance(tree, t.Relation) and tree.operators == ("=",):
        left, right = tree.operands
        if _is_point(left) or _is_point(right):
            names, value = (left, right) if _is_point(left) else (right, left)
            return _equations(names, value) or tree
    if isinstance(tree, t.Member) and _is_point(tree.element) and isinstance(tree.container, t.SetOf):
        found = [_equations(tree.element, item) for item in tree.container.items]
        whole = tuple(item for item in found if item is not None)
        if whole and len(whole) == len(found):
            return whole[0] if len(whole) == 1 else t.Either(whole)
    return tree


def _is_point(tree: t.Node) -> bool:
    return isinstance(tree, t.Vector) and all(isinstance(item, t.Name) for item in tree.items)


def _equations(names: t.Node, value: t.Node) -> t.Node | None:
    if not isinstance(names, t.Vector) or not isinstance(value, t.Vector):
        return None
    if len(names.items) != len(value.items) or len(set(names.items)) != len(names.items):
        return None
    pairs = zip(names.items, value.items, strict=True)
    return t.Both(tuple(t.Relation(("=",), pair) for pair in pairs))


def given_names(tree: t.Node) -> tuple[str, ...]:
    """The names to which a point, or several points, give a value: x and y in `x = 1 and y = 2`."""
    if isinstance(tree, t.Either):
        found = {given_names(item) for item in tree.items}
        return found.pop() if len(found) == 1 else ()
    values = point_values(tree)
    return tuple(sorted(values)) if values else ()


def point_values(tree: t.Node) -> dict[str, t.Node] | None:
    """What `x = 1 and y = 2` gives each name; None for what is no such list of different names."""
    items = tree.items if isinstance(tree, t.Both) else ()
    found: dict[str, t.Node] = {}
    for item in items:
        if not isinstance(item, t.Relation) or item.operators != ("=",):
            return None
        left, right = item.operands
        if not isinstance(left, t.Name):
            left, right = right, left
        if not isinstance(left, t.Name) or left.name in found:
            return None
        found[left.name] = right
    names = set(found)
    for value in found.values():
        if any(isinstance(inner, t.Name) and inner.name in names for inner in t.walk(value)):
            return None
    return found or None


def _unknowns(tree: t.Node, scene: Scene) -> list[str]:
    return [name for name in sorted(scene.names(tree)) if _is_unknown(name, scene)]


def _is_unknown(name: str, scene: Scene) -> bool:
    declared = scene.vocabulary.get(name)
    return declared is not None and declared.form == "scalar" and name not in scene.symbolic


def _alone(tree: t.Node, scene: Scene) -> str:
    """The unknown that stands alone in a condition, such as α in `0 < α < 1/‖a‖²`."""
    for node in t.walk(tree):
        sides = node.operands if isinstance(node, t.Relation) else ()
        if isinstance(node, t.Member):
            sides = (node.element,)
        for side in sides:
            if isinstance(side, t.Name) and _is_unknown(side.name, scene):
                return side.name
    return ""


def _finite(tree: t.Node) -> t.Node:
    """A condition without comparisons with ∞, which every number or none fulfils."""
    if isinstance(tree, t.Either | t.Both):
        return replace(tree, items=tuple(_finite(item) for item in tree.items))
    if not isinstance(tree, t.Relation) or not any(endless(side) for side in tree.operands):
        return tree
    kept: list[t.Node] = []
    pairs = zip(tree.operators, tree.operands, tree.operands[1:], strict=False)
    for operator, left, right in pairs:
        if not endless(left) and not endless(right):
            kept.append(t.Relation((operator,), (left, right)))
        elif (endless(left) and endless(right)) or (endless(right) or -endless(left)) != {
            "<": 1,
            ">": -1,
        }.get(operator):
            return tree
    if kept:
        return kept[0] if len(kept) == 1 else t.Both(tuple(kept))
    finite = next(side for side in tree.operands if not endless(side))
    return t.Member(finite, real_line())


def closed_at_infinity(tree: t.Node) -> bool:
    """Whether an interval counts ∞ in, as `[0, inf]` does: no set of numbers is the same."""
    return any(
        isinstance(node, t.Interval)
        and ((node.closed_low and endless(node.low)) or (node.closed_high and endless(node.high)))
        for node in t.walk(tree)
    )


def endless(tree: t.Node) -> int:
    """1 for ∞, -1 for -∞, 0 for anything else."""
    if isinstance(tree, t.Negative):
        return -endless(tree.operand)
    return int(isinstance(tree, t.Name) and tree.name == "inf")
