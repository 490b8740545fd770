"""Sums, products and extremes over an index: `sum_i …`, `∑ᵢ₌₁ᵈ …`, `max_i |g_i|`."""

from __future__ import annotations

from dataclasses import replace

from tutor.notation.lexicon.functions import FUNCTIONS, OVER
from tutor.notation.lexicon.functions_of_arrays import PROD
from tutor.notation.parser.cursor import Cursor, Reading, Rule, expect
from tutor.notation.parser.index_bounds import Bound, read_bounds
from tutor.notation.parser.juxtaposition import Pairs, build
from tutor.notation.tokenizer.size_checks import too_deep
from tutor.notation.tree.index_range import mentions
from tutor.notation.tree.nodes import Name, Negative, Node, Over, Quotient, Sum
from tutor.notation.tree.rewrite import rebuilt
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

    The body reaches to the last factor that mentions an index, so that `max_i |g_i| sign(g)` is a product;
    if none does, it takes them all. Several indices, `sum_{i<j}`, are sums in one another.
    """
    head = cursor.take()
    bounds: tuple[Bound, ...] = yield from _range(cursor, head.value)
    cursor.bound.extend(bound.index for bound in bounds)
    if len(cursor.bound) > MAX_NESTING:
        raise too_deep(head.span)
    pairs: Pairs = yield Rule.FACTORS
    del cursor.bound[-len(bounds) :]
    reached = [at for at, (_, node) in enumerate(pairs) if any(mentions(node, b.index) for b in bounds)]
    last = max(reached, default=len(pairs) - 1)
    node = build(pairs[: last + 1], cursor)
    for bound in reversed(bounds):
        span = (head.start, node.span[1])
        node = _without(Over(head.value, bound.index, node, bound.low, bound.high, span=span), bound)
    return [("", node), *pairs[last + 1 :]]


def _without(node: Over, bound: Bound) -> Node:
    """The sum or product without the term of one place."""
    if bound.without is None:
        return node
    left_out = rebuilt(node.body, lambda part: bound.without if part == Name(bound.index) else None)
    if node.operator == PROD.name:
        return Quotient(node, left_out, span=node.span)
    return Sum((node, Negative(left_out)), span=node.span)


def _range(cursor: Cursor, operator: str) -> Reading:
    """The indices, with their bounds if they have any; an upper bound holds for all that have no other."""
    bounds: tuple[Bound, ...] = ()
    high: Node | None = None
    while cursor.kind in ("_", "^"):
        if cursor.take().kind == "_":
            bounds = yield from read_bounds(cursor, operator)
        elif cursor.kind in ("{", "("):
            closer = "}" if cursor.take().kind == "{" else ")"
            high = yield Rule.SUM
            expect(cursor, closer, "sums.bound_unclosed", operator=operator, closer=closer)
        else:
            high = yield Rule.OPERAND
    if not bounds:
        raise cursor.unreadable("sums.no_index", operator=operator)
    return tuple(replace(bound, high=bound.high or high) for bound in bounds)


def over_as_operand(cursor: Cursor) -> Reading:
    """A sum over an index where one operand is expected, `sqrt sum_i x_i^2`: it takes its whole term."""
    pairs: Pairs = yield Rule.OVER
    return build(pairs, cursor)
