"""The rules from conditions down to powers: what binds tighter than what."""

from __future__ import annotations

from tutor.notation.parser.big_operators import heads_over
from tutor.notation.parser.brackets import opens_angle
from tutor.notation.parser.cursor import Cursor, Reading, Rule
from tutor.notation.parser.juxtaposition import build, implicit_follows, too_close
from tutor.notation.parser.operands import number
from tutor.notation.parser.scripts import postfixes
from tutor.notation.parser.set_operations import member, operations
from tutor.notation.parser.value_lists import alternatives, check_together
from tutor.notation.tokenizer.unreadable import Unreadable
from tutor.notation.tree.nodes import (
    Both,
    Either,
    Interval,
    Member,
    Name,
    Negative,
    Node,
    PlusMinus,
    Relation,
    SetOf,
    Span,
    Sum,
)
from tutor.notation.tree.number_sets import ABOVE, BELOW

_SIGNS = frozenset({"+", "-", "±"})
_TIMES = frozenset({"*", "/", "⊙", "⊘"})


def conditions(cursor: Cursor) -> Reading:
    """Relations and memberships, joined by `and`, joined by `or`."""
    if cursor.at == 0 and (cursor.kind == "≈" or (cursor.kind, cursor.next.value) == ("relation", "=")):
        cursor.take()  # `= 0.05` goes on from the question
    start = cursor.next.start
    choices: list[Node] = []
    together: list[Node] = []
    while True:
        together.append((yield from _condition(cursor, _left_side([*choices, *together]))))
        joined = cursor.next.value if cursor.kind == "keyword" else ""
        if joined not in ("and", "or"):
            break
        cursor.take()
        if joined == "or":
            choices.append(_both(together, cursor))
            together = []
    last = _both(together, cursor)
    return Either(tuple(alternatives([*choices, last])), span=cursor.since(start)) if choices else last


def _both(items: list[Node], cursor: Cursor) -> Node:
    if len(items) == 1:
        return items[0]
    check_together(items, cursor)
    return Both(tuple(items), span=(items[0].span[0], items[-1].span[1]))


def _left_side(before: list[Node]) -> Node | None:
    """The name that the condition before compares, x of `x < 1`, which `or > 3` goes on with."""
    last = before[-1] if before else None
    names = [side for side in last.operands if isinstance(side, Name)] if isinstance(last, Relation) else []
    return names[0] if len(names) == 1 else None


def _condition(cursor: Cursor, left: Node | None) -> Reading:
    """`a < b <= c`, `x in S`, or just an expression; `> 3` of the left side of the condition before."""
    start = cursor.next.start
    operands: list[Node]
    if left is not None and cursor.kind == "relation" and not opens_angle(cursor):
        operands = [left]
    else:
        operands = [(yield from operations(cursor, (yield Rule.SUM)))]
    operators: list[str] = []
    tag = False
    while cursor.kind == "relation":
        sign = cursor.take()
        if tag and sign.value == ">":
            raise cursor.unreadable("not_mathematics.markup", sign.span)
        tag = sign.value == "<" and cursor.kind in ("name", "function", "declared") and not cursor.next.space
        operators.append(sign.value)
        operands.append((yield from operations(cursor, (yield Rule.SUM))))
    node = _related(operators, operands, cursor.since(start))
    if cursor.kind == "keyword" and cursor.next.value in ("in", "not in"):
        word = cursor.take().value
        cursor.container = cursor.kind in ("(", "[")
        container = yield Rule.SUM
        cursor.container = False
        container = yield from operations(cursor, container)
        node = member(node, container, word, cursor.since(start))
    return node


def _related(operators: list[str], operands: list[Node], span: Span) -> Node:
    """A chain of relations, or the expression alone; `x = {1, 2}` says that x is in the set."""
    if not operators:
        return operands[0]
    if operators == ["="] and isinstance(operands[0], Name) and isinstance(operands[1], SetOf | Interval):
        return Member(operands[0], operands[1], span=span)
    for operator, left, right in zip(operators, operands, operands[1:], strict=False):
        if operator in ("<=", ">=") and any(side in (ABOVE, BELOW) for side in (left, right)):
            raise Unreadable("sets.closed_infinity", span)
    return Relation(tuple(operators), tuple(operands), span=span)


def sum_(cursor: Cursor) -> Reading:
    """Terms with signs between them."""
    start = cursor.next.start
    terms: list[Node] = []
    sign = cursor.take() if cursor.kind in _SIGNS else None
    while True:
        term = build((yield Rule.FACTORS), cursor)
        if sign is not None and sign.kind == "-":
            term = Negative(term, span=(sign.start, term.span[1]))
        elif sign is not None and sign.kind == "±":
            term = PlusMinus(term, span=(sign.start, term.span[1]))
        terms.append(term)
        if cursor.kind not in _SIGNS:
            break
        sign = cursor.take()
    return terms[0] if len(terms) == 1 else Sum(tuple(terms), span=cursor.since(start))


def factors(cursor: Cursor) -> Reading:
    """The factors of a term, each with the operator before it; `""` where they only stand side by side.

    A sum or maximum over an index takes the factors after it up to the last one that mentions the index, and
    leaves the rest to this term.
    """
    found: list[tuple[str, Node]] = []
    operator = ""
    while True:
        sign = cursor.take() if cursor.kind in _SIGNS else None
        pairs = (yield Rule.OVER) if heads_over(cursor) else [("", (yield Rule.POWER))]
        pairs[0] = (operator, pairs[0][1])
        if sign is not None and sign.kind != "+":
            wrap = Negative if sign.kind == "-" else PlusMinus
            first = pairs[0][1]
            pairs[0] = (operator, wrap(first, span=(sign.start, first.span[1])))
        found.extend(pairs)
        if cursor.kind in _TIMES:
            operator = "·" if cursor.next.value == "·" else cursor.kind
            cursor.take()
            continue
        too_close(cursor, found[-1][1])
        if not implicit_follows(cursor):
            return found
        operator = ""


def power(cursor: Cursor) -> Reading:
    """An operand with its subscripts, factorials and exponents; `^` binds from right to left."""
    start = cursor.next.start
    base = number(cursor) if cursor.kind == "number" else (yield Rule.OPERAND)
    return (yield from postfixes(cursor, base, start))
