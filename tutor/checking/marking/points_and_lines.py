"""Points and lines in another form than the key's: `x = 1 and y = 2` for (1, 2), `2x - y = 7` for y = 2x - 7.

In a point, names stand in the order of the part's left side such as `(x, y)`, or else as they were declared.
"""

from __future__ import annotations

from fractions import Fraction

from tutor.checking.marking.compiled_question import Key
from tutor.checking.relations.affine import solved_for
from tutor.checking.relations.equivalent import is_condition
from tutor.checking.relations.in_one_form import given_names, in_one_form, point_values
from tutor.notation import Complaint, write
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt

_MOST_AXES = 10
ORDER = "A point is asked for here: type its coordinates in brackets, in the order {names}."
IN_BRACKETS = "A point is typed in brackets, as in (1, 2), or with its names, as in x = 1 and y = 2."
READ_AS = "This was read as {equations}."


def coordinates(key: Key, tree: t.Node) -> t.Node | Complaint:
    """`x = 1 and y = 2` as the vector (1, 2) where one is asked for; anything else as it is."""
    if (
        key.shape.form != "vector"
        or is_condition(key.profile.tree)
        or not isinstance(tree, t.Both | t.Relation)
    ):
        return tree
    values = point_values(in_one_form(tree, tree, key.scene)[0])
    if values is None or key.shape.dims != (len(values),):
        return tree
    order = next((names for left in key.left if (names := _names(left)) and set(names) == set(values)), ())
    if order:
        return t.Vector(tuple(values[name] for name in order), "tuple", span=tree.span)
    declared = tuple(known.name for known in key.vocabulary.declarations if known.name in values)
    if key.left or set(declared) != set(values):
        return tree
    fixed = ", ".join(write(values[name]) for name in declared)
    return Complaint(ORDER.format(names=f"({', '.join(declared)})"), tree.span, f"({fixed})")


def with_axes(key: Key, tree: t.Node) -> t.Node:
    """`2x e_1 + 2y e_2`, also with `e_x` and `e_y`, in as many components as the key has."""
    size = key.shape.dims[0] if key.shape.form == "vector" and key.shape.dims else None
    if not isinstance(size, int) or size > _MOST_AXES:
        return tree

    def change(node: t.Node) -> t.Node | None:
        place = _axis(node.index) if isinstance(node, t.Basis) else None
        if place is None or not 1 <= place <= size:
            return None
        units = tuple(t.Number(Fraction(at == place)) for at in range(1, size + 1))
        return t.Vector(units, "tuple", span=node.span)

    return rebuilt(tree, change)


def _axis(index: t.Node) -> int | None:
    """Which axis a unit vector lies along: 2 for `e_2` and `e_y`."""
    if isinstance(index, t.Name):
        return "xyz".find(index.name) + 1 if len(index.name) == 1 else None
    whole = isinstance(index, t.Number) and index.value.denominator == 1
    return int(index.value) if isinstance(index, t.Number) and whole else None


def _names(left: t.Node) -> tuple[str, ...]:
    """The names of a left side such as `(x, y)`."""
    if not isinstance(left, t.Vector):
        return ()
    names = tuple(item.name for item in left.items if isinstance(item, t.Name))
    return names if len(names) == len(left.items) else ()


def listed_point(key: Key, tree: t.Node, text: str) -> Complaint | None:
    """For `1, 2` where x and y are asked for."""
    names = given_names(key.profile.tree)
    if not isinstance(tree, t.SetOf) or len(tree.items) != len(names) or len(names) < 2 or "{" in text:
        return None
    if any(isinstance(item, t.Vector) for item in tree.items):
        return None
    return Complaint(IN_BRACKETS, (0, len(text)), f"({text.strip()})")


def read_as(key: Key, tree: t.Node) -> str:
    """Which coordinate of `(2, 1)` was taken for which name, in a sentence; nothing for any other answer."""
    if not isinstance(tree, t.Vector) or not given_names(key.profile.tree):
        return ""
    values = point_values(in_one_form(key.profile.tree, tree, key.scene)[1])
    if values is None:
        return ""
    return READ_AS.format(
        equations=" and ".join(f"{name} = {write(value)}" for name, value in values.items())
    )


def line_value(key: Key, tree: t.Node) -> t.Node:
    """What the equation of a line or plane in any form gives the name of a key such as `y = 2x - 7`.

    The name has to be declared, so that it may be used in answers, and no form be asked for: `Form: solved`
    asks for the key's own.
    """
    if not isinstance(tree, t.Relation) or key.blank.forms or len(key.left) != 1:
        return tree
    (name,) = key.left
    if not isinstance(name, t.Name) or name in tree.operands:
        return tree
    declared = key.vocabulary.get(name.name)
    if declared is None or declared.aside or declared.form != "scalar" or declared.bounds:
        return tree
    names = [known.name for known in key.vocabulary.declarations if known.form == "scalar"]
    own = t.Relation(("=",), (name, key.profile.tree))
    if not key.profile.names or solved_for(own, name.name, names) is None:
        return tree
    found = solved_for(tree, name.name, names)
    return tree if found is None else t.Relation(("=",), (name, found), span=tree.span)
