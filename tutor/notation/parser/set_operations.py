"""Unions, intersections and differences of sets, and what is in none: as conditions that other code knows.

A union is an `Either` of sets, an intersection a `Both`. What is not in `[a, b]` is in
`(-∞, a) ∪ (b, ∞)`, and what is not in `{1, 2}` is neither 1 nor 2.
"""

from __future__ import annotations

from dataclasses import replace

from tutor.notation.parser.cursor import Cursor, Reading, Rule
from tutor.notation.tokenizer.unreadable import Unreadable
from tutor.notation.tree.nodes import (
    Both,
    Either,
    Interval,
    Member,
    Node,
    Relation,
    SetOf,
    Span,
    Vector,
)
from tutor.notation.tree.number_sets import ABOVE, BELOW, is_real_line, made_of_sets

OPERATORS = frozenset({"∪", "∩", "∖"})
_JOINTS: dict[str, type[Both | Either]] = {"∪": Either, "∩": Both}
"""What signs of sets mean between conditions."""


def operations(cursor: Cursor, first: Node) -> Reading:
    """`A ∪ B`, `A ∩ B`, `A ∖ B`, from left to right; `first` alone where no such sign follows."""
    found = first
    while cursor.kind in OPERATORS:
        builders = _ends_a_builder(cursor)
        sign = cursor.take()
        second: Node = yield Rule.SUM
        if builders and _ends_a_builder(cursor) and sign.kind in _JOINTS:
            span = (found.span[0], second.span[1])
            found = _JOINTS[sign.kind]((_condition(found), _condition(second)), span=span)
            continue
        found = _as_set(found, sign.kind)
        right = _as_set(second, sign.kind)
        span = (found.span[0], right.span[1])
        if sign.kind == "∪":
            parts = found.items if isinstance(found, Either) else (found,)
            found = Either((*parts, right), span=span)
        elif sign.kind == "∩":
            found = Both((found, right), span=span)
        else:
            rest = _outside(right)
            found = replace(rest, span=span) if is_real_line(found) else Both((found, rest), span=span)
    return found


def _ends_a_builder(cursor: Cursor) -> bool:
    """Whether the last token closes a set such as `{x | x > 2}` or `{x > 2}`, which is a condition."""
    before = cursor.tokens[: cursor.at]
    if not before or before[-1].kind not in ("}", "\\}"):
        return False
    opened = next((at for at in range(len(before) - 1, -1, -1) if before[at].kind in ("{", "\\{")), 0)
    return any(token.kind in ("such that", "relation") for token in before[opened:])


def _condition(node: Node) -> Node:
    """The condition of `{x > 2}`."""
    alone = isinstance(node, SetOf) and len(node.items) == 1 and isinstance(node.items[0], Relation)
    return node.items[0] if isinstance(node, SetOf) and alone else node


def _as_set(node: Node, sign: str = "∖") -> Node:
    """A pair in brackets as the interval that it is beside a sign of sets.

    Raises:
        Unreadable: it is no set.
    """
    if isinstance(node, Vector) and len(node.items) == 2:
        closed = node.layout != "tuple"
        return Interval(node.items[0], node.items[1], closed, closed, span=node.span)
    if made_of_sets(node):
        return node
    raise Unreadable("sets.no_set", node.span, sign=sign)


def _outside(node: Node) -> Node:
    """What is in no part of a set.

    Raises:
        Unreadable: nothing is, or it is no set.
    """
    if isinstance(node, Either | Both):
        joined = Both if isinstance(node, Either) else Either
        return joined(tuple(_outside(item) for item in node.items), span=node.span)
    if isinstance(node, SetOf):
        holes = [
            Either((Interval(BELOW, x, False, False), Interval(x, ABOVE, False, False)), span=node.span)
            for x in node.items
        ]
        if not holes:
            raise Unreadable("sets.no_set", node.span, sign="∖")
        return holes[0] if len(holes) == 1 else Both(tuple(holes), span=node.span)
    if not isinstance(node, Interval):
        raise Unreadable("sets.no_set", node.span, sign="∖")
    parts = []
    if node.low != BELOW:
        parts.append(Interval(BELOW, node.low, False, not node.closed_low, span=node.span))
    if node.high != ABOVE:
        parts.append(Interval(node.high, ABOVE, not node.closed_high, False, span=node.span))
    return parts[0] if len(parts) == 1 else Either(tuple(parts), span=node.span)


def member(element: Node, container: Node, word: str, span: Span) -> Node:
    """`x in S` or `x not in S`, with S taken apart.

    Raises:
        Unreadable: `not in` stands before what is no set.
    """
    if word == "not in":
        container = _outside(_as_set(container))
    return _spread(element, container, span)


def _spread(element: Node, container: Node, span: Span) -> Node:
    if isinstance(container, Either | Both):
        items = tuple(_spread(element, item, span) for item in container.items)
        return replace(container, items=items, span=span)
    if isinstance(container, Relation | Member):  # `x in {x | x > 2}`
        return container
    return Member(element, container, span=span)
