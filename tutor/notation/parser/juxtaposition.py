"""Joins factors into products and quotients, and says where factors stand too close to be told apart."""

from __future__ import annotations

from tutor.notation.parser.by_kind import form, inner_product
from tutor.notation.parser.cursor import Cursor
from tutor.notation.parser.remarks import note_call, note_decimal, note_factorial, note_quotient
from tutor.notation.tokenizer.tokens import STARTS
from tutor.notation.tree.nodes import Elementwise, Factorial, Node, Number, Power, Product, Quotient

_CLOSE = frozenset({"number", "vulgar", "frac"})
_MOST_FACTORS = 40
"""In a longer product no one types the dot of an inner product."""
Pairs = list[tuple[str, Node]]
"""Factors, each with the operator before it: `*`, `·`, `/`, `⊙`, `⊘`, or "" where two stand side by side."""


def build(pairs: Pairs, cursor: Cursor) -> Node:
    """The product of factors from left to right; `1/2x` is (1/2)x, with a note."""
    if len(pairs) <= _MOST_FACTORS and any(operator == "·" for operator, _ in pairs):
        pairs = _with_inner_products(pairs, cursor)
    group = [pairs[0][1]]
    previous = ""
    for place, (operator, node) in enumerate(pairs[1:], 1):
        if operator in ("", "*", "·"):
            if operator == "" and previous == "/":
                below = _divisor(pairs, place, cursor)
                if below is not None:
                    note_quotient(group[-1], below, cursor)
            elif operator == "" and isinstance(node, Number):
                if isinstance(group[-1], Number):
                    note_decimal(group[-1], node, cursor)
            elif operator == "" and isinstance(node, Factorial):
                note_factorial(group[-1], node, cursor)
            elif operator == "":
                note_call(group[-1], node, cursor)
            group.append(node)
        else:
            left = _product(group)
            span = (left.span[0], node.span[1])
            if operator == "/":
                group = [Quotient(left, node, span=span)]
            else:
                group = [Elementwise("⊙" if operator == "⊙" else "⊘", left, node, span=span)]
        previous = operator
    return _product(group)


def _divisor(pairs: Pairs, place: int, cursor: Cursor) -> Node | None:
    """What might stand below the line with a factor before it: a number, and so no vector and no matrix.

    In `alpha/2 g^T h` that is `g^T h`, and in `alpha/2 g` nothing.
    """
    end = place + 1
    while end < len(pairs) and not pairs[end][0]:
        end += 1
    for upto in dict.fromkeys((place + 1, end)):
        factors = [node for _, node in pairs[place:upto]]
        if form(_product(factors), cursor) in ("scalar", None):
            return _product(factors)
    return None


def _with_inner_products(pairs: Pairs, cursor: Cursor) -> Pairs:
    """The factors, with one for `a·b` of two vectors; the sign has all before it on its left."""
    done: Pairs = []
    at = 0
    while at < len(pairs):
        operator, node = pairs[at]
        at += 1
        if operator != "·" or isinstance(node, Number):
            operator = "*" if operator == "·" else operator
            done.append((operator, node))
            continue
        end = at
        while end < len(pairs) and not pairs[end][0]:
            end += 1
        left = build(done, cursor)
        for upto in dict.fromkeys((end, at)):  # `a·B c` first, then `a·b c`
            right = _product([factor for _, factor in pairs[at - 1 : upto]])
            found = inner_product(left, right, (left.span[0], right.span[1]), cursor)
            if found is not None:
                done, at = [("", found)], upto
                break
        else:
            done.append(("*", node))
    return done


def _product(group: list[Node]) -> Node:
    if len(group) == 1:
        return group[0]
    return Product(tuple(group), span=(group[0].span[0], group[-1].span[1]))


def implicit_follows(cursor: Cursor) -> bool:
    """Whether a factor follows without an operator."""
    kind = cursor.kind
    return kind in STARTS and (kind != "{" or cursor.latex)


def too_close(cursor: Cursor, previous: Node) -> None:
    """Refuses a number right after another factor, which might mean several things.

    After a power or a factorial and a space it cannot be mistaken: `2^n 3^n`, `2! 3!`.

    Raises:
        Unreadable: with the readings that may have been meant.
    """
    token = cursor.next
    if token.kind not in _CLOSE or cursor.at == 0:
        return
    before = cursor.tokens[cursor.at - 1]
    if token.kind == "frac":
        if before.kind == "number" and isinstance(previous, Number) and _is_proper(cursor):
            raise cursor.unreadable("missing_operators.mixed", token.span, whole=before.value)
        return
    closed = isinstance(previous, Power | Factorial) and before.kind not in ("number", "vulgar")
    if not (token.space and closed):
        raise cursor.unreadable("missing_operators.number", token.span)


def _is_proper(cursor: Cursor) -> bool:
    """Whether a whole number stands before `\\frac12` or `\\frac{1}{2}`, as in a mixed number."""
    following = cursor.tokens[cursor.at + 1 : cursor.at + 7]
    kinds = tuple(token.kind for token in following)
    if kinds[:1] == ("number",) and len(following[0].value) == 2:
        top, bottom = following[0].value[0], following[0].value[1]
    elif kinds == ("{", "number", "}", "{", "number", "}"):
        top, bottom = following[1].value, following[4].value
    else:
        return False
    whole = cursor.tokens[cursor.at - 1].value
    return all(part.isdigit() and len(part) < 5 for part in (whole, top, bottom)) and int(top) < int(bottom)
