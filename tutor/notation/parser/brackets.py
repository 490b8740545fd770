"""Round, square and curly brackets, and LaTeX matrices: groups, vectors, matrices, intervals, sets."""

from __future__ import annotations

from dataclasses import replace

from tutor.notation.lexicon.functions_of_arrays import DET
from tutor.notation.lexicon.functions_of_numbers import CEIL, FLOOR
from tutor.notation.parser.by_kind import angle_brackets
from tutor.notation.parser.cursor import Cursor, Reading, Rule
from tutor.notation.parser.set_operations import OPERATORS
from tutor.notation.tokenizer.tokens import CLOSERS, OPENERS, Token
from tutor.notation.tokenizer.unreadable import Unreadable
from tutor.notation.tree.nodes import Apply, Both, Interval, Matrix, Member, Name, Node, SetOf, Vector
from tutor.notation.tree.number_sets import is_real_line

Rows = list[list[Node]]


def bracket(cursor: Cursor) -> Reading:
    """Whatever starts with `(` or `[`."""
    first_at = cursor.at
    opener = cursor.take()
    container, cursor.container = cursor.container, False
    if cursor.kind in CLOSERS:
        raise Unreadable("brackets.empty", (opener.start, cursor.next.end))
    rows, boxed, trailing = yield from _items(cursor)
    closer = _close(cursor, opener)
    span = cursor.since(opener.start)
    single = len(rows) == 1 and len(rows[0]) == 1 and not trailing
    if len(rows) == 2 and all(len(row) == 1 for row in rows) and closer.value != OPENERS[opener.kind]:
        rows = [[row[0] for row in rows]]  # `[2; 5)`
    items = rows[0]
    if len(rows) == 1 and len(items) == 2 and (container or closer.value != OPENERS[opener.kind]):
        return Interval(items[0], items[1], opener.kind == "[", closer.value == "]", span=span)
    if closer.value != OPENERS[opener.kind]:
        raise Unreadable("brackets.mismatched", span, opener=opener, closer=closer)
    if single and not (opener.kind == "[" and boxed and isinstance(items[0], Vector)):
        node = replace(items[0], span=span)
        if container:
            return _pair_as_interval(node, span)
        if opener.kind == "[":
            cursor.grouped = (node, first_at, cursor.at)
        return node
    if opener.kind == "(":
        node = _tuple(rows, span)
        return _pair_as_interval(node, span) if container and len(rows) == 2 else node
    node = _square(rows, boxed, trailing, span)
    return _pair_as_interval(node, span) if container else node


def _pair_as_interval(node: Node, span: tuple[int, int]) -> Node:
    """What stands after `in`, in brackets of its own: a pair is an interval there too."""
    if isinstance(node, Vector) and len(node.items) == 2:
        closed = node.layout != "tuple"
        return Interval(node.items[0], node.items[1], closed, closed, span=span)
    return node


def _tuple(rows: Rows, span: tuple[int, int]) -> Node:
    """`(1, 2)`, `((1, 2), (3, 4))`, and `(1; -2)`, where a comma begins decimals."""
    if len(rows) > 1 and all(len(row) == 1 for row in rows):
        rows = [[row[0] for row in rows]]
    if len(rows) > 1:
        return table(rows, span)
    return _nested(rows[0], span) or Vector(tuple(rows[0]), "tuple", span=span)


def _nested(items: list[Node], span: tuple[int, int]) -> Node | None:
    """The matrix whose rows are tuples, as `((1, 2), (3, 4))`."""
    rows = [list(item.items) for item in items if isinstance(item, Vector) and item.layout == "tuple"]
    return table(rows, span) if len(rows) == len(items) > 1 else None


def _square(rows: Rows, boxed: bool, trailing: str, span: tuple[int, int]) -> Node:
    """`[1, 2]`, `[1; 2]`, `[[1, 2], [3, 4]]`, `[[1], [2]]`."""
    if len(rows) == 1 and trailing != ";" and boxed:
        items = rows[0]
        return table([list(item.items) if isinstance(item, Vector) else [item] for item in items], span)
    if len(rows) == 1 and trailing != ";":
        return _nested(rows[0], span) or Vector(tuple(rows[0]), "row", span=span)
    return table(rows, span)


def table(rows: Rows, span: tuple[int, int]) -> Node:
    """Rows of equal length, as a column, a row or a matrix.

    Raises:
        Unreadable: if the rows differ in length.
    """
    width = len(rows[0])
    for number, row in enumerate(rows, 1):
        if len(row) != width:
            raise Unreadable("brackets.uneven", span, number=number, length=len(row), first=width)
    if width == 1:
        return Vector(tuple(row[0] for row in rows), "column", span=span)
    if len(rows) == 1:
        return Vector(tuple(rows[0]), "row", span=span)
    return Matrix(tuple(tuple(row) for row in rows), span=span)


def _items(cursor: Cursor) -> Reading:
    """Items parted by commas, rows by semicolons; whether each was boxed in `[…]`; a trailing mark."""
    rows: Rows = [[]]
    boxed = True
    while True:
        start = cursor.at
        item = yield Rule.CONDITIONS
        rows[-1].append(item)
        boxed = boxed and _is_boxed(cursor, item, start)
        mark = cursor.kind
        if mark not in (",", ";"):
            return rows, boxed, ""
        cursor.take()
        if cursor.kind in CLOSERS:
            return rows, boxed, mark
        if mark == ";":
            rows.append([])


def _is_boxed(cursor: Cursor, item: Node, start: int) -> bool:
    """Whether the item is one pair of square brackets and nothing else."""
    if isinstance(item, Vector) and item.layout == "row":
        return cursor.tokens[start].kind == "["
    grouped = cursor.grouped
    return grouped is not None and grouped[0] is item and grouped[1:] == (start, cursor.at)


def _close(cursor: Cursor, opener: Token) -> Token:
    """Reads the closing bracket."""
    if cursor.kind in (")", "]"):
        return cursor.take()
    raise cursor.unreadable("brackets.unclosed", opener=opener)


def angles(cursor: Cursor) -> Reading:
    """`⟨1, 2, 3⟩`, `<1, 2, 3>` and `⟨a, b⟩`."""
    opener = cursor.take()
    cursor.container = False
    items: list[Node] = [(yield Rule.SUM)]
    while cursor.accept(","):
        items.append((yield Rule.SUM))
    if not closes_angle(cursor.next):
        raise cursor.unreadable("brackets.unclosed", opener=opener)
    cursor.take()
    return angle_brackets(tuple(items), cursor.since(opener.start), cursor)


def opens_angle(cursor: Cursor) -> bool:
    """Whether a `<` where an operand is expected has a comma and a `>` after it, as in `<1, 2>`."""
    depth, comma = 0, False
    for token in cursor.tokens[cursor.at + 1 :]:
        depth += (token.kind in OPENERS) - (token.kind in CLOSERS)
        if depth == 0 and closes_angle(token):
            return comma
        if depth < 0 or (depth == 0 and token.kind in ("relation", "keyword")):
            return False
        comma = comma or (depth == 0 and token.kind == ",")
    return False


def closes_angle(token: Token) -> bool:
    """Whether a token is `⟩` or `>`."""
    return token.kind == "⟩" or (token.kind, token.value) == ("relation", ">")


def rounded(cursor: Cursor) -> Reading:
    """`⌊x⌋` and `⌈x⌉`."""
    opener = cursor.take()
    cursor.container = False
    inside = yield Rule.SUM
    if cursor.kind != OPENERS[opener.kind]:
        raise cursor.unreadable("brackets.unclosed", opener=opener)
    cursor.take()
    name = FLOOR.name if opener.kind == "⌊" else CEIL.name
    return Apply(name, (inside,), span=cursor.since(opener.start))


_ATTACHED = frozenset({"^", "_", "top"})
"""What stands behind a group, and not behind a set."""


def braces(cursor: Cursor) -> Reading:
    """`{1, -1}` is a set; `{x}` in a LaTeX text, and before an exponent, only groups."""
    named = cursor.at > 0 and cursor.tokens[cursor.at - 1].kind in OPERATORS
    opener = cursor.take()
    cursor.container = False
    items: list[Node] = []
    while cursor.kind not in ("}", "\\}"):
        items.append((yield Rule.CONDITIONS))
        if cursor.kind == "such that":
            return (yield from _such_that(cursor, opener, items[-1]))
        if not (cursor.accept(",") or cursor.accept(";")):
            break
    if cursor.kind != OPENERS[opener.kind]:
        raise cursor.unreadable("brackets.unclosed", opener=opener)
    cursor.take()
    span = cursor.since(opener.start)
    groups = cursor.latex or cursor.kind in _ATTACHED
    if opener.kind == "{" and groups and len(items) == 1 and not (named or cursor.kind in OPERATORS):
        return replace(items[0], span=span)
    sizes = {len(item.items) if isinstance(item, SetOf) else 0 for item in items}
    if len(items) > 1 and len(sizes) == 1 and sizes.pop() > 1:
        raise Unreadable("brackets.nested_braces", span)
    return SetOf(tuple(items), span=span)


def _such_that(cursor: Cursor, opener: Token, element: Node) -> Reading:
    """The condition of `{x | x > 2}`; of `{x in (0, 5) : x > 2}` both."""
    cursor.take()
    condition = yield Rule.CONDITIONS
    if cursor.kind != OPENERS[opener.kind]:
        raise cursor.unreadable("brackets.unclosed", opener=opener)
    cursor.take()
    span = cursor.since(opener.start)
    plain = isinstance(element, Name) or (isinstance(element, Member) and is_real_line(element.container))
    return replace(condition, span=span) if plain else Both((element, condition), span=span)


def environment(cursor: Cursor) -> Reading:
    """`\\begin{bmatrix} … \\end{bmatrix}`; a `vmatrix` is a determinant."""
    opener = cursor.take()
    cursor.container = False
    rows: Rows = [[]]
    while cursor.kind != "endmatrix":
        rows[-1].append((yield Rule.CONDITIONS))
        if cursor.accept("&"):
            continue
        if cursor.kind == "\\\\":
            cursor.take()
            if cursor.kind != "endmatrix":
                rows.append([])
        elif cursor.kind != "endmatrix":
            raise Unreadable("brackets.unclosed_matrix", opener.span, opener=opener)
    cursor.take()
    span = cursor.since(opener.start)
    if not rows[0]:
        raise Unreadable("brackets.empty_matrix", span)
    node = table(rows, span)
    return Apply(DET.name, (node,), span=span) if opener.value == "vmatrix" else node
