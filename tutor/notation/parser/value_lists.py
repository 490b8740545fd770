"""Values one after the other: `x = 1 or 2`, `x = 0, 1, -1`, `1, 2`; each is a solution of its own."""

from __future__ import annotations

from collections.abc import Callable

from tutor.notation.parser.cursor import Cursor
from tutor.notation.tokenizer.tokens import CLOSERS, OPENERS, Token
from tutor.notation.tree.nodes import (
    Both,
    Either,
    Interval,
    Member,
    Name,
    Node,
    Number,
    PlusMinus,
    Relation,
    SetOf,
    Vector,
    walk,
)

_CONDITIONS = (Relation, Member, Either, Both)


def alternatives(items: list[Node]) -> list[Node]:
    """What stands between “or”s, with the left side of the first equation for values without one."""
    left: Relation | Member | None = None
    found: list[Node] = []
    for item in items:
        if isinstance(item, _CONDITIONS):
            left = item if isinstance(item, Relation | Member) and _gives_a_left_side(item) else None
            found.append(item)
        elif isinstance(left, Relation) and not isinstance(item, Interval | SetOf | Vector):
            found.append(Relation(("=",), (left.operands[0], item), span=item.span))
        elif left is not None and (container := _container(item)) is not None:
            element = left.operands[0] if isinstance(left, Relation) else left.element
            found.append(Member(element, container, span=item.span))
        else:
            found.append(item)
    return found


def _gives_a_left_side(item: Node) -> bool:
    if isinstance(item, Member):
        return isinstance(item.element, Name)
    return _names_its_value(item)


def _container(item: Node) -> Node | None:
    """A set, or a pair that is an interval beside sets."""
    if isinstance(item, Vector) and len(item.items) == 2:
        closed = item.layout != "tuple"
        return Interval(item.items[0], item.items[1], closed, closed, span=item.span)
    return item if isinstance(item, Interval | SetOf) else None


def check_together(items: list[Node], cursor: Cursor) -> None:
    """Refuses `3 and -3`: one number is not both.

    Raises:
        Unreadable: with “or” for “and” as its correction.
    """
    i_is_free = "i" not in cursor.known.declarations
    if len(items) > 1 and any(_is_number(item, i_is_free) for item in items):
        raise cursor.unreadable("sets.and_for_or", (items[0].span[0], items[-1].span[1]))


def _is_number(item: Node, i_is_free: bool) -> bool:
    """Whether a part can only be a value: it is no condition, no set and no name alone."""
    if isinstance(item, (*_CONDITIONS, Interval, SetOf, Vector)):
        return False
    numbers = (isinstance(inner, Number) or (i_is_free and inner == Name("i")) for inner in walk(item))
    return any(numbers) and not any(isinstance(inner, _CONDITIONS) for inner in walk(item))


def listed(cursor: Cursor, first: Node, read_item: Callable[[], Node]) -> Node:
    """A list without brackets around it, from the comma after its first item.

    Raises:
        Unreadable: it is no list of values or of values of one name, or its commas may begin decimals.
    """
    start, mark = cursor.at, cursor.next
    if not _parts_a_list(cursor.tokens, start):
        raise cursor.unreadable("separators.unexpected")
    items = [*_parts(first)]
    while cursor.kind == mark.kind:
        cursor.take()
        if cursor.kind == "end":
            break
        items.extend(_parts(read_item()))
    span = (first.span[0], items[-1].span[1])
    if not any(isinstance(item, _CONDITIONS) for item in items):
        if any(isinstance(item, Interval | SetOf) for item in items):
            return Either(tuple(items), span=span)
        listing = cursor.words(span)
        if not any(isinstance(item, Vector | PlusMinus) for item in items) and len(listing) <= 60:
            cursor.note(
                f"{listing} was read as several values; type ({listing}) for the components of a vector."
            )
        return SetOf(tuple(items), span=span)
    spread = alternatives(items)
    lefts = {item.operands[0] for item in spread if isinstance(item, Relation) and _names_its_value(item)}
    if len(lefts) == 1 and all(_names_its_value(item) for item in spread):
        return Either(tuple(spread), span=span) if len(spread) > 1 else spread[0]
    cursor.at = start
    raise cursor.unreadable("separators.unexpected")


def _parts(item: Node) -> tuple[Node, ...]:
    return item.items if isinstance(item, Either) else (item,)


def _names_its_value(item: Node) -> bool:
    return isinstance(item, Relation) and item.operators == ("=",) and isinstance(item.operands[0], Name)


def _parts_a_list(tokens: list[Token], at: int) -> bool:
    """Whether commas outside brackets part values: `1,5` and `1,000` are numbers, `0,1,-1` are three."""
    if tokens[at].kind == ";":
        between_points = tokens[at - 1].kind == ")" and tokens[at + 1].kind == "("
        return between_points or any(token.kind == "relation" for token in tokens)
    depth, tight, wide, thousands = 0, 0, 0, True
    for place in range(at, len(tokens) - 1):
        token, after = tokens[place], tokens[place + 1]
        depth += (token.kind in OPENERS) - (token.kind in CLOSERS)
        if token.kind != "," or depth:
            continue
        if (tokens[place - 1].kind, after.kind) == ("number", "number") and not (token.space or after.space):
            tight += 1
            thousands = thousands and len(after.value.partition(".")[0]) == 3
        else:
            wide += 1
            thousands = thousands and after.space
    if not tight:
        return True
    return not (
        thousands or (tight == 1 and wide == 0) or any(tokens[p].space for p in _after_commas(tokens, at))
    )


def _after_commas(tokens: list[Token], at: int) -> list[int]:
    return [place + 1 for place in range(at, len(tokens) - 1) if tokens[place].kind == ","]
