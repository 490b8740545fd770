"""What stands below a sum or a maximum: `i`, `i=1`, `i,j`, `i<j`, `1 <= i <= n`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from tutor.notation.lexicon.functions_of_arrays import PROD, SUM
from tutor.notation.parser.cursor import Cursor, Reading, Rule, expect
from tutor.notation.tree.nodes import Name, Negative, Node, Number, Sum

_ONE = Number(Fraction(1))
_ORDERS = ("<", "<=")
_EMPTY_IS_HARMLESS = frozenset({SUM.name, PROD.name})
"""Only these have a value where an index has nothing to run over, as j has in `i < j` for the last i."""


@dataclass(frozen=True, slots=True)
class Bound:
    """One index, where it starts and ends if that is said, and the place that it leaves out in `j != i`."""

    index: str
    low: Node | None = None
    high: Node | None = None
    without: Node | None = None


def read_bounds(cursor: Cursor, operator: str) -> Reading:
    """The indices below an operator, outermost first, with or without braces or parentheses.

    Raises:
        Unreadable: there is no index, or the operator cannot have several.
    """
    closer = {"{": "}", "(": ")"}.get(cursor.kind)
    if closer is None:
        return (Bound(_index(cursor, operator)),)
    cursor.take()
    start = cursor.next
    if _is_letter(cursor) and cursor.ahead().value == "!=":
        bounds = yield from _apart(cursor, operator)
    elif _is_letter(cursor) and cursor.ahead().value not in _ORDERS:
        bounds = yield from _listed(cursor, operator)
    else:
        bounds = yield from _chain(cursor, operator)
    if len(bounds) > 1 and operator not in _EMPTY_IS_HARMLESS:
        raise cursor.unreadable("sums.index_expected", start.span, operator=operator)
    expect(cursor, closer, "sums.index_unclosed", operator=operator, closer=closer)
    return bounds


def _index(cursor: Cursor, operator: str) -> str:
    token = cursor.next
    if token.kind != "name" or len(token.value) != 1:
        raise cursor.unreadable("sums.index_expected", operator=operator)
    return cursor.take().value


def _is_letter(cursor: Cursor) -> bool:
    """Whether the next token is a letter by itself."""
    token, following = cursor.next, cursor.ahead()
    alone = following.kind in ("}", ")", ",", "relation")
    return token.kind == "name" and len(token.value) == 1 and alone


def _is_index(cursor: Cursor) -> bool:
    """Whether the next token is a letter by itself that is not bound yet."""
    return _is_letter(cursor) and cursor.next.value not in cursor.bound


def _from_low(cursor: Cursor, operator: str) -> Reading:
    """`i`, `i=1`."""
    index = _index(cursor, operator)
    if cursor.kind == "relation" and cursor.next.value == "=":
        cursor.take()
        return Bound(index, (yield Rule.SUM))
    return Bound(index)


def _apart(cursor: Cursor, operator: str) -> Reading:
    """`i != j` runs over both where they come in this order and j is not bound; `j != i` leaves out i."""
    index = _index(cursor, operator)
    cursor.take()
    other = cursor.next.value
    both = _is_index(cursor) and index < other and not cursor.known.declared(other)
    omitted = yield Rule.SUM
    if not both:
        return (Bound(index, without=omitted),)
    return Bound(other), Bound(index, without=omitted)


def _listed(cursor: Cursor, operator: str) -> Reading:
    """`i`, `i, j`, `i, j = 1`: the start that is said last holds for all; `j = 1, j != i` leaves out i."""
    bounds = [(yield from _from_low(cursor, operator))]
    while cursor.accept(","):
        if cursor.next.value == bounds[-1].index and cursor.ahead().value == "!=":
            cursor.take()
            cursor.take()
            bounds[-1] = replace(bounds[-1], without=(yield Rule.SUM))
            continue
        bounds.append((yield from _from_low(cursor, operator)))
    low = bounds[-1].low
    return tuple(replace(bound, low=bound.low or low) for bound in bounds)


def _chain(cursor: Cursor, operator: str) -> Reading:
    """`i < j`, `1 <= i <= n`, `1 <= i < j <= n`."""
    parts: list[Node | str] = []
    orders: list[str] = []
    while True:
        known = cursor.known.declared(cursor.next.value)
        if _is_index(cursor) and not known and cursor.next.value not in parts:
            parts.append(_index(cursor, operator))
        else:
            parts.append((yield Rule.SUM))
        if cursor.kind != "relation" or cursor.next.value not in _ORDERS:
            break
        orders.append(cursor.take().value)
    if not any(isinstance(part, str) for part in parts):
        raise cursor.unreadable("sums.index_expected", operator=operator)
    return tuple(
        Bound(part, _below(parts, orders, at), _above(parts, orders, at))
        for at, part in enumerate(parts)
        if isinstance(part, str)
    )


def _below(parts: Sequence[Node | str], orders: Sequence[str], at: int) -> Node | None:
    """Where an index starts: at what stands before it, or one later."""
    if not at:
        return None
    before = parts[at - 1]
    low = Name(before) if isinstance(before, str) else before
    return low if orders[at - 1] == "<=" else _moved(low, _ONE)


def _above(parts: Sequence[Node | str], orders: Sequence[str], at: int) -> Node | None:
    """Where an index ends: at the next thing that is no index, one earlier if that follows `<`."""
    for place in range(at + 1, len(parts)):
        after = parts[place]
        if not isinstance(after, str):
            return _moved(after, Negative(_ONE)) if place == at + 1 and orders[at] == "<" else after
    return None


def _moved(end: Node, by: Node) -> Node:
    if isinstance(end, Number) and isinstance(by, Number):
        return Number(end.value + by.value, span=end.span)
    terms = end.terms if isinstance(end, Sum) else (end,)
    return Sum((*terms, by), span=end.span)
