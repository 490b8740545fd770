"""Functions that are only declared, `f: R -> R`, and their arguments: `f(x)`, `f'(x)`, `f_1(x)`, `Φ(z)`."""

from __future__ import annotations

from tutor.notation.lexicon.function import Function
from tutor.notation.parser.cursor import Cursor, Reading
from tutor.notation.parser.function_calls import arguments_of, check_count, function_exponent
from tutor.notation.parser.subscripts import read_subscript
from tutor.notation.tokenizer.tokens import Token
from tutor.notation.tree.nodes import Call, Node, Power

MOST_ARGUMENTS = 9


def call(cursor: Cursor) -> Reading:
    """A declared function with its arguments; a subscript makes another declared name of it."""
    head = cursor.take()
    name = head.value
    if cursor.kind == "_":
        cursor.take()
        subscript = yield from read_subscript(cursor)
        name = f"{head.value}_{subscript.plain}"
        if not cursor.known.is_function(name):
            raise cursor.unreadable("function_calls.subscript", name=head.value)
    return (yield from called(cursor, name, head.start))


def called(cursor: Cursor, name: str, start: int) -> Reading:
    """The rest of a call, from behind the function's whole name."""
    head = Token("declared", name, start, cursor.tokens[cursor.at - 1].end)
    function = Function(name, 1, MOST_ARGUMENTS)
    exponent: Node | None = None
    if cursor.kind == "^":
        cursor.take()
        exponent = yield from function_exponent(cursor)
    arguments = yield from arguments_of(cursor, head, function)
    check_count(head, function, arguments, cursor)
    node = Call(name, arguments, span=cursor.since(start))
    return node if exponent is None else Power(node, exponent, span=cursor.since(start))
