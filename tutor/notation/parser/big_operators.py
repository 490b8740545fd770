"""Sums, products and extremes over an index: `sum_i …`, `∑ᵢ₌₁ᵈ …`, `max_i |g_i|`."""

from __future__ import annotations

from tutor.notation.lexicon.functions import FUNCTIONS, OVER
from tutor.notation.parser.cursor import Cursor, Reading, Rule, expect
from tutor.notation.parser.juxtaposition import Pairs, build
from tutor.notation.tokenizer.size_checks import too_deep
from tutor.notation.tree.index_range import mentions
from tutor.notation.tree.nodes import Node, Over
from tutor.notation.tree.size_limits import MAX_NESTING


def heads_over(cursor: Cursor) -> bool:
    """Whether the next tokens are an operator with an index below it."""
    token = cursor.next
    if token.kind != "function" or token.value not in OVER:
        return False
    following = cursor.ahead().kind
    return following == "_" or (following == "^" and bool(FUNCTIONS[token.value].big))


def over(cursor: Cursor) -> Reading:
    """The operator with the factors that belong to it, and then the other factors of its term, as pairs.

    The body reaches to the last factor that mentions the index, so that `max_i |g_i| sign(g)` is a product;
    if none does, it takes them all.
    """
    head = cursor.take()
    index, low, high = yield from _range(cursor, head.value)
    cursor.bound.append(index)
    if len(cursor.bound) > MAX_NESTING:
        raise too_deep(head.span)
    pairs: Pairs = yield Rule.FACTORS
    cursor.bound.pop()
    last = max((at for at, (_, node) in enumerate(pairs) if mentions(node, index)), default=len(pairs) - 1)
    body = build(pairs[: last + 1], cursor)
    node = Over(head.value, index, body, low, high, span=(head.start, body.span[1]))
    return [("", node), *pairs[last + 1 :]]


def _range(cursor: Cursor, operator: str) -> Reading:
    """The index, and its bounds if it has any."""
    index = ""
    low: Node | None = None
    high: Node | None = None
    while cursor.kind in ("_", "^"):
        if cursor.take().kind == "_":
            index, low = yield from _below(cursor, operator)
        elif cursor.kind in ("{", "("):
            closer = "}" if cursor.take().kind == "{" else ")"
            high = yield Rule.SUM
            expect(cursor, closer, "sums.bound_unclosed", operator=operator, closer=closer)
        else:
            high = yield Rule.OPERAND
    if not index:
        raise cursor.unreadable("sums.no_index", operator=operator)
    return index, low, high


def _below(cursor: Cursor, operator: str) -> Reading:
    """What stands below the operator: `i`, `{i}`, `{i=1}`, `(i=1)`."""
    closer = {"{": "}", "(": ")"}.get(cursor.kind)
    if closer:
        cursor.take()
    token = cursor.next
    if token.kind != "name" or len(token.value) != 1:
        raise cursor.unreadable("sums.index_expected", operator=operator)
    cursor.take()
    low: Node | None = None
    if closer and cursor.kind == "relation" and cursor.next.value == "=":
        cursor.take()
        low = yield Rule.SUM
    if closer:
        expect(cursor, closer, "sums.index_unclosed", operator=operator, closer=closer)
    return token.value, low


def over_as_operand(cursor: Cursor) -> Reading:
    """A sum over an index where one operand is expected, `sqrt sum_i x_i^2`: it takes its whole term."""
    pairs: Pairs = yield Rule.OVER
    return build(pairs, cursor)
