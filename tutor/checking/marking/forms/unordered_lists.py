"""Lists whose order does not matter: their spellings, `1 and 3` or `x = 1 or x = 3`, and their items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tutor.notation import Complaint, Vocabulary, shape_of
from tutor.notation.left_sides.outside_brackets import outside_brackets
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import without_plus_minus

UNORDERED = "up to order"

_WORD = r"(?:\b(?:and|or)\b|∨|\\(?:lor|vee)(?![A-Za-z])|\\(?:text|mathrm|textrm)\s*\{\s*(?:and|or)\s*\})"
_BETWEEN = re.compile(rf"[,;]\s*{_WORD}|[,;]|{_WORD}")
_MEMBER = re.compile(
    r"^\s*\\?[^\W\d]\w{0,10}\s*(?:=|∈|\\in(?![A-Za-z])|\bin\b)\s*(?=(?:\\left\s*)?(?:\\?\{|\\lbrace))"
)
"""`λ ∈` before braces: only what the list is of."""
_BRACES = re.compile(
    r"^(\s*)((?:\\left\s*)?(?:\\?\{|\\lbrace(?![A-Za-z])))(.*?)((?:\\right\s*)?(?:\\?\}|\\rbrace))(?=\s*$)",
    re.DOTALL,
)
_JOINED = re.compile(r"\\?\}\s*(?:∪|\\cup(?![A-Za-z]))\s*\\?\{")
_ROUND = re.compile(r"^(\s*)([(\[])(.*)([)\]])(?=\s*$)", re.DOTALL)
_LEFT = re.compile(r"\s*(?P<base>\\?[^\W\d_]+)(?:_?\d+|_\w|_\{[\w,\s]{0,12}\})?\s*=(?!=)")


def is_unordered(forms: Sequence[str]) -> bool:
    """Whether a part asks for a list whose order does not matter."""
    return UNORDERED in forms


def as_list(text: str) -> str | None:
    """`(1, 3)` for `1, 3`, `1 and 3`, `{1; 3}` or `x = 1, x = 3`, `(3)` for `{3}` or `x = 3`; else None.

    But for the bracket at either end every character keeps its place, so that a complaint can point at it.
    """
    inner = _inside(_MEMBER.sub(_blank, text))
    places = list(outside_brackets(_BETWEEN, inner))
    if not places and inner == text and not _LEFT.match(inner):
        listed = _ROUND.match(text)
        inside = _pieces(listed[3]) if listed else []
        if len(inside) < 2 or not all(map(_LEFT.match, inside)):
            return None
        inner = _ROUND.sub(r"\1 \3 ", text)
        places = list(outside_brackets(_BETWEEN, inner))
    pieces, begun = [], 0
    bases = set()
    for start, end in (*places, (len(inner), len(inner))):
        piece = inner[begun:start]
        if left := _LEFT.match(piece):
            bases.add(left["base"])
            piece = " " * left.end() + piece[left.end() :]
        pieces.append(piece)
        pieces.append(",".ljust(end - start) if end > start else "")
        begun = end
    found = "".join(pieces)
    return f"({found})" if len(bases) < 2 and found.strip() else None


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _inside(text: str) -> str:
    """A list without its braces, also one of several sets joined, at the same places."""
    if not (braces := _BRACES.match(text)):
        return text
    joined = _JOINED.sub(lambda found: ",".ljust(len(found[0])), braces[3])
    depth = 0
    for sign in joined:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return text
    return f"{braces[1]}{_blank_of(braces[2])}{joined}{_blank_of(braces[4])}{text[braces.end() :]}"


def _blank_of(text: str) -> str:
    return " " * len(text)


def _pieces(text: str) -> list[str]:
    places = list(outside_brackets(_BETWEEN, text))
    starts, ends = [0, *(end for _, end in places)], [*(start for start, _ in places), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def one_list(tree: t.Node, known: Vocabulary) -> t.Node:
    """A tree as the list of its items, each ± as two of them; what is no list of values stays as it is."""
    if isinstance(tree, t.Transpose) and isinstance(tree.operand, t.Vector):
        tree = tree.operand
    items = items_of(tree)
    if items is None:
        shape = shape_of(tree, known)
        scalar = not isinstance(shape, Complaint) and shape.form == "scalar"
        items = (tree,) if scalar and not isinstance(tree, t.Relation | t.SetOf) else None
    if items is None or isinstance(tree, t.Matrix):
        return tree
    parted = tuple(value for item in items for value in without_plus_minus(item))
    if isinstance(tree, t.Vector):
        return tree if parted == items else replace(tree, items=parted)
    return t.Vector(parted, "tuple", span=tree.span)


def items_of(tree: t.Node) -> tuple[t.Node, ...] | None:
    """The items of a list; the points of a list of points, which are the rows of a matrix."""
    if isinstance(tree, t.Matrix):
        return tuple(t.Vector(row, "tuple") for row in tree.rows)
    return tree.items if isinstance(tree, t.Vector) else None
