"""Round, square and curly brackets, and LaTeX matrices: groups, vectors, matrices, intervals, sets."""

from __future__ import annotations

from dataclasses import replace

from tutor.notation.parser.cursor import Cursor, Reading, Rule, place
from tutor.notation.parser.tokens import CLOSERS, OPENERS, Token
from tutor.notation.tree.complaint import Trouble
from tutor.notation.tree.nodes import Apply, Interval, Matrix, Node, SetOf, Vector

Rows = list[list[Node]]

_HALVES = {")": "(", "]": "[", "}": "{", "\\}": "\\{"}


def bracket(cursor: Cursor) -> Reading:
    """Whatever starts with `(` or `[`."""
    first_at = cursor.at
    opener = cursor.take()
    container, cursor.container = cursor.container, False
    if cursor.kind in CLOSERS:
        raise Trouble("These brackets are empty.", (opener.start, cursor.next.end))
    rows, boxed, trailing = yield from _items(cursor)
    closer = _close(cursor, opener)
    span = cursor.since(opener.start)
    single = len(rows) == 1 and len(rows[0]) == 1 and not trailing
    items = rows[0]
    if len(rows) == 1 and len(items) == 2 and (container or closer.value != OPENERS[opener.kind]):
        return Interval(items[0], items[1], opener.kind == "[", closer.value == "]", span=span)
    if closer.value != OPENERS[opener.kind]:
        raise Trouble(
            f"{opener.value} is closed by {closer.value}; only an interval such as (0, 1] may do that.",
            span,
            cursor.text[: closer.start] + OPENERS[opener.kind] + cursor.text[closer.end :],
        )
    if single and not (opener.kind == "[" and boxed and isinstance(items[0], Vector)):
        node = replace(items[0], span=span)
        if container:
            return _pair_as_interval(node, span)
        if opener.kind == "[":
            cursor.grouped = (node, first_at, cursor.at)
        return node
    if opener.kind == "(":
        return _tuple(rows, span)
    node = _square(rows, boxed, trailing, span)
    return _pair_as_interval(node, span) if container else node


def _pair_as_interval(node: Node, span: tuple[int, int]) -> Node:
    """What stands after `in`, in brackets of its own: a pair is an interval there too."""
    if isinstance(node, Vector) and len(node.items) == 2 and node.layout != "column":
        closed = node.layout == "row"
        return Interval(node.items[0], node.items[1], closed, closed, span=span)
    return node


def _tuple(rows: Rows, span: tuple[int, int]) -> Node:
    if len(rows) > 1:
        raise Trouble("Semicolons part rows, and rows stand in square brackets: [1; 2; 3].", span)
    return Vector(tuple(rows[0]), "tuple", span=span)


def _square(rows: Rows, boxed: bool, trailing: str, span: tuple[int, int]) -> Node:
    """`[1, 2]`, `[1; 2]`, `[[1, 2], [3, 4]]`, `[[1], [2]]`."""
    if len(rows) == 1 and trailing != ";" and boxed:
        items = rows[0]
        return table([list(item.items) if isinstance(item, Vector) else [item] for item in items], span)
    if len(rows) == 1 and trailing != ";":
        return Vector(tuple(rows[0]), "row", span=span)
    return table(rows, span)


def table(rows: Rows, span: tuple[int, int]) -> Node:
    """Rows of equal length, as a column, a row or a matrix.

    Raises:
        Trouble: if the rows differ in length.
    """
    width = len(rows[0])
    for number, row in enumerate(rows, 1):
        if len(row) != width:
            raise Trouble(
                f"Row {number} of this matrix has {_entries(len(row))}, row 1 has {_entries(width)}.", span
            )
    if width == 1:
        return Vector(tuple(row[0] for row in rows), "column", span=span)
    if len(rows) == 1:
        return Vector(tuple(rows[0]), "row", span=span)
    return Matrix(tuple(tuple(row) for row in rows), span=span)


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"


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
    raise unclosed(cursor, opener)


def unclosed(cursor: Cursor, opener: Token) -> Trouble:
    """For a bracket that is not closed where it should be."""
    closer = OPENERS[opener.kind]
    token = cursor.next
    text = cursor.text
    if token.kind == "end":
        shown = opener.value.strip("\\")
        sentence = f"This {shown} is never closed: {closer.strip(chr(92))} is missing."
        return Trouble(sentence, opener.span, text.rstrip() + closer)
    if token.kind in CLOSERS:
        fixed = text[: token.start] + closer + text[token.start :]
        return Trouble(f"{token.value} comes before {opener.value} is closed by {closer}.", token.span, fixed)
    return unexpected(cursor)


def unexpected(cursor: Cursor) -> Trouble:
    """For a token that cannot stand where it does, with the sentence that fits it."""
    token, text = cursor.next, cursor.text
    span = place(cursor)
    without = text[: token.start] + text[token.end :]
    if token.kind in CLOSERS:
        opener = _HALVES[token.kind].strip("\\")
        return Trouble(
            f"This {token.value.strip(chr(92))} closes nothing: no {opener} stands before it.", span, without
        )
    if token.kind == "keyword":
        return Trouble(f"“{token.value}” is not expected here: it stands between two complete parts.", span)
    if token.kind == ",":
        return _comma(cursor)
    if token.kind == ";":
        return Trouble(
            "Semicolons part the rows of a vector or matrix: put square brackets around it.",
            span,
            f"[{text}]",
        )
    if token.kind == ":":
        return Trouble("A colon is not used in answers; type / for a quotient.", span)
    if token.kind in ("&", "\\\\"):
        return Trouble(f"{token.value} is only used inside a LaTeX matrix.", span)
    return Trouble(f"“{cursor.words(token.span)}” is not expected here.", span, without)


def _comma(cursor: Cursor) -> Trouble:
    """A comma outside brackets: in a number, between components, or between conditions."""
    at, text = cursor.at, cursor.text
    token = cursor.next
    before, after = cursor.tokens[at - 1], cursor.ahead()
    touching = (
        at > 0 and before.kind == "number" and after.kind == "number" and not token.space and not after.space
    )
    if touching and len(after.value.partition(".")[0]) == 3 and len(before.value) <= 3:
        fixed = text[: token.start] + text[token.end :]
        return Trouble(
            "Numbers are typed without commas: a comma parts the components of a vector.", token.span, fixed
        )
    if touching:
        fixed = f"{text[: token.start]}.{text[token.end :]}"
        return Trouble(
            "Decimals are typed with a point: a comma parts the components of a vector.", token.span, fixed
        )
    if any(other.kind == "relation" for other in cursor.tokens):
        lefts = [part.partition("=")[0].strip() for part in text.split(",")]
        joint = "and" if len(set(lefts)) == len(lefts) and all(len(left) < 9 for left in lefts) else "or"
        fixed = f"{text[: token.start]} {joint}{text[token.end :]}"
        return Trouble("Between two conditions type “or” or “and” instead of a comma.", token.span, fixed)
    return Trouble("A list of components needs brackets around it.", token.span, f"({text})")


def braces(cursor: Cursor) -> Reading:
    """`{1, -1}` is a set; `{x}` in a LaTeX text only groups."""
    opener = cursor.take()
    cursor.container = False
    items: list[Node] = []
    while cursor.kind not in ("}", "\\}"):
        items.append((yield Rule.CONDITIONS))
        if not cursor.accept(","):
            break
    if cursor.kind != OPENERS[opener.kind]:
        raise unclosed(cursor, opener)
    cursor.take()
    span = cursor.since(opener.start)
    if opener.kind == "{" and cursor.latex and len(items) == 1:
        return replace(items[0], span=span)
    return SetOf(tuple(items), span=span)


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
            ending = f"\\end{{{opener.value}}}"
            raise Trouble(
                f"This matrix is not closed: {ending} is missing.", opener.span, cursor.text + ending
            )
    cursor.take()
    span = cursor.since(opener.start)
    if not rows[0]:
        raise Trouble("This matrix is empty.", span)
    node = table(rows, span)
    return Apply("det", (node,), span=span) if opener.value == "vmatrix" else node
