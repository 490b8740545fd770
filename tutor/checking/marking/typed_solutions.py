"""What is made of solutions that are typed without the unknown, and said of those that cannot all hold."""

from __future__ import annotations

import re
from dataclasses import replace

from tutor.checking.marking.compiled_question import Key
from tutor.checking.marking.forms.unordered_lists import is_unordered
from tutor.checking.relations.equivalent import is_condition
from tutor.checking.relations.in_one_form import given_names
from tutor.checking.semantics.profile import Profile
from tutor.notation import Complaint
from tutor.notation.shapes.shape import CONDITION
from tutor.notation.tree import nodes as t

BOTH_AT_ONCE = "{name} cannot have two values at once: type “or” between solutions."
POINTS = "Type “or” between points of which each is a solution: (1, 2) or (3, 4)."
SIGN_AND_ORDER = "Type both inequalities that are meant by ±, with “or” or “and” between them."
BETWEEN_SOLUTIONS = "Type “or” between solutions."
A_SLASH = "A slash divides: type “or” between solutions."
NOT_JOINED = "Type “and” between two equations."
WITHOUT_BRACKETS = "Type “{word}” between equations, without brackets around them."
OR_OR_BRACES = (
    "Brackets make a point. Type “or” between values, as in x = 1 or x = 2, or put braces around them."
)
SET_FOR_VECTOR = "A vector is asked for here, and braces make a set. Write components in brackets: [1, 2, 3]."
SET_FOR_VALUE = "One value is asked for here, and this is a set or a range. Type the value alone."
VALUES_FOR_VECTOR = "A vector is asked for here: write its components in brackets."
_A_LIST = re.compile(r"\s/\s|/\s*[-−]")
"""A slash as it stands in `1 / -1`, and hardly in a fraction."""
_AND = re.compile(r"\band\b|∧|\\(?:land|wedge)\b|\\text\s*\{\s*and\s*\}")


def without_set_label(key: Key, tree: t.Node) -> t.Node:
    """`L = {2, -3}` without its label, a capital letter that is no name of the part's."""
    if not (is_condition(key.profile.tree) or key.shape.form == "set"):
        return tree
    if isinstance(tree, t.Member):
        label, values = tree.element, tree.container
    elif isinstance(tree, t.Relation) and tree.operators == ("=",):
        label, values = tree.operands
    elif isinstance(tree, t.Relation) and tree.operators[0] == "=":  # `D = x > 3`
        label, values = tree.operands[0], t.Relation(tree.operators[1:], tree.operands[1:], span=tree.span)
    else:
        return tree
    label = label.vector if isinstance(label, t.Component) else label  # `D_f`
    named = isinstance(label, t.Name) and label.name[:1].isupper() and len(label.name.partition("_")[0]) == 1
    if not named or not isinstance(label, t.Name) or key.vocabulary.get(label.name) is not None:
        return tree
    return values if is_condition(values) or isinstance(values, t.SetOf | t.Interval | t.Vector) else tree


def as_solutions(key: Key, tree: t.Node) -> Key:
    """The key `x = 5` as an equation, where an answer gives x another number of values: `x = 5 or x = 3`.

    How many values there are is a part of the answer, and not told.
    """
    name = key.left[0] if len(key.left) == 1 else None
    declared = key.vocabulary.get(name.name) if isinstance(name, t.Name) else None
    if name is None or declared is None or declared.aside or declared.form != "scalar" or key.profile.names:
        return key
    if key.shape.form != "scalar" or not _gives_several(tree, name):
        return key
    equation = t.Relation(("=",), (name, key.profile.tree))
    return replace(
        key, profile=Profile(equation, key.scene), shape=CONDITION, left=(), partner=None, others=None
    )


def _gives_several(tree: t.Node, name: t.Node) -> bool:
    """Whether an answer says which values a name may have, or lists values without it."""
    if isinstance(tree, t.Either):
        return all(_gives_several(item, name) or _is_value_of(item, name) for item in tree.items)
    if isinstance(tree, t.Member):
        label = isinstance(tree.element, t.Name) and tree.element.name.isupper()
        return tree.element == name or label
    if _is_value_of(tree, name):
        return any(isinstance(node, t.PlusMinus) for node in t.walk(tree))
    return isinstance(tree, t.SetOf | t.PlusMinus) or (
        isinstance(tree, t.Sum) and any(isinstance(node, t.PlusMinus) for node in tree.terms)
    )


def _is_value_of(tree: t.Node, name: t.Node) -> bool:
    return isinstance(tree, t.Relation) and tree.operators == ("=",) and name in tree.operands


def values_in_brackets(key: Key, tree: t.Node, text: str) -> Complaint | None:
    """For `x = (2, -3)` and `(2, -3)`, where the key lists several values of x, and for `(x = 2, y = 1)`."""
    items = tree.items if isinstance(tree, t.Vector | t.SetOf) else ()
    if len(items) > 1 and all(isinstance(item, t.Relation) for item in items):
        return _in_brackets(tree, items, text) if is_condition(key.profile.tree) else None
    if isinstance(tree, t.Vector) and isinstance(key.profile.tree, t.Either) and _unknown(key.profile.tree):
        return Complaint(OR_OR_BRACES, tree.span, f"{{{text[slice(*tree.span)].strip()[1:-1]}}}")
    if not isinstance(tree, t.Relation) or tree.operators != ("=",):
        return None
    name, values = tree.operands
    if (
        not isinstance(name, t.Name)
        or not isinstance(values, t.Vector)
        or _unknown(key.profile.tree) != name.name
    ):
        return None
    inside = text[slice(*values.span)].strip()[1:-1]
    return Complaint(OR_OR_BRACES, values.span, f"{name.name} in {{{inside}}}")


def _in_brackets(tree: t.Node, items: tuple[t.Node, ...], text: str) -> Complaint:
    """For `(x = 2, y = 1)` and `{x = 1, x = 2}`: “and” between names, “or” between values of one."""
    lefts = {item.operands[0] for item in items if isinstance(item, t.Relation)}
    word = "and" if len(lefts) > 1 else "or"
    joined = f" {word} ".join(text[slice(*item.span)].strip() for item in items)
    return Complaint(WITHOUT_BRACKETS.format(word=word), tree.span, joined)


def solution(key: Key, tree: t.Node) -> t.Node:
    """A bare value beside a key that lists solutions, as the equation that it stands for; else as it is."""
    unknown = _unknown(key.profile.tree)
    if unknown is None or is_condition(tree) or isinstance(tree, t.Vector | t.Matrix | t.Interval | t.SetOf):
        return tree
    return t.Relation(("=",), (t.Name(unknown), tree), span=tree.span)


def _unknown(tree: t.Node) -> str | None:
    """The name of which a key gives the values, if it does nothing else."""
    items = tree.items if isinstance(tree, t.Either) else (tree,)
    names = set()
    for item in items:
        if not isinstance(item, t.Relation) or item.operators != ("=",):
            return None
        left, right = item.operands
        if not isinstance(left, t.Name) or any(
            isinstance(inner, t.Name | t.Call) for inner in _letters(right)
        ):
            return None
        names.add(left.name)
    return names.pop() if len(names) == 1 else None


def _letters(tree: t.Node) -> list[t.Node]:
    constants = ("pi", "e", "i")
    return [
        node
        for node in t.walk(tree)
        if isinstance(node, t.Call) or (isinstance(node, t.Name) and node.name not in constants)
    ]


def not_together(tree: t.Node, text: str, key: t.Node) -> Complaint | None:
    """For `x = 3 and x = -3`, where “or” is meant, and `x = 1 y = 2`, where “and” is missing.

    Args:
        tree: an answer that is not right.
        text: as it was typed.
        key: what is right; `y = a and y = -a` are branches of one equation, `(1, 2) and (3, 4)` solutions.
    """
    curve = isinstance(key, t.Relation)
    points = isinstance(tree, t.Both) and all(isinstance(item, t.Vector) for item in tree.items)
    if points and given_names(key):
        return Complaint(POINTS, (0, len(text)), " ".join(_AND.sub(" or ", text).split()))
    if isinstance(tree, t.Both):
        lefts = [item.operands[0] for item in tree.items if isinstance(item, t.Relation)]
        equations = all(
            isinstance(item, t.Relation)
            and item.operators == ("=",)
            and (_is_number(item.operands[1]) or curve)
            for item in tree.items
        )
        if equations and len(set(lefts)) == 1 and isinstance(lefts[0], t.Name) and len(lefts) > 1:
            correction = " ".join(_AND.sub(" or ", text).split())
            return Complaint(BOTH_AT_ONCE.format(name=lefts[0].name), (0, len(text)), correction)
    if isinstance(tree, t.Relation) and len(tree.operators) > 1 and set(tree.operators) == {"="}:
        return _run_together(tree, text)
    return None


def _run_together(tree: t.Relation, text: str) -> Complaint | None:
    """For `x = 1 y = 2 z = 3` and `x = 2 / x = -3`."""
    middle = tree.operands[1]
    if isinstance(middle, t.Quotient) and middle.bottom == tree.operands[0] and not _letters(middle.top):
        span = (middle.top.span[1], middle.bottom.span[0])
        return Complaint(A_SLASH, span, f"{text[: span[0]].rstrip()} or {text[span[1] :]}")
    starts = []
    products = [side.operand if isinstance(side, t.Negative) else side for side in tree.operands[1:-1]]
    for operand in products:
        if not isinstance(operand, t.Product) or not isinstance(operand.factors[-1], t.Name):
            return None
        starts.append(operand.factors[-1].span[0])
    if not isinstance(tree.operands[0], t.Name) or not all(text[:start].endswith(" ") for start in starts):
        return None
    names = {side.factors[-1] for side in products if isinstance(side, t.Product)}
    same = names == {tree.operands[0]}
    fixed = text
    for start in reversed(starts):
        fixed = f"{fixed[:start]}{'or' if same else 'and'} {fixed[start:]}"
    return Complaint(BETWEEN_SOLUTIONS if same else NOT_JOINED, (starts[0], starts[0] + 1), fixed)


def slip_of_signs(key: Key, tree: t.Node, text: str) -> Complaint | None:
    """For `x >= ±2`, and for `1 / -1` where values are listed."""
    for node in t.walk(tree):
        if isinstance(node, t.Relation) and not {"=", "!="} & set(node.operators):
            signed = next((part for part in t.walk(node) if isinstance(part, t.PlusMinus)), None)
            if signed is not None:
                return Complaint(SIGN_AND_ORDER, signed.span)
    listing = is_unordered(key.blank.forms) or _unknown(key.profile.tree) is not None
    value = tree.operands[1] if isinstance(tree, t.Relation) and tree.operators == ("=",) else tree
    if isinstance(value, t.Vector) and len(value.items) == 1:
        (value,) = value.items
    quotient = value.operand if isinstance(value, t.Negative) else value
    typed = text[slice(*value.span)].split("/")
    if not listing or not isinstance(quotient, t.Quotient) or _letters(quotient) or len(typed) != 2:
        return None
    correction = " or ".join(part.strip() for part in typed)
    return Complaint(A_SLASH, value.span, correction) if _A_LIST.search(text) else None


def _is_number(tree: t.Node) -> bool:
    return not _letters(tree)


def components(tree: t.Node, text: str) -> Complaint | None:
    """For `1, 2` where a vector is asked for: brackets make components of a list."""
    if not isinstance(tree, t.SetOf) or not tree.items or "{" in text:
        return None
    return Complaint(VALUES_FOR_VECTOR, (0, len(text)), f"({text.strip()})")
