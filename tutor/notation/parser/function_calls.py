"""Functions and their arguments: `sin(x)`, `sin^2 x`, `norm_1(g)`, `log_2(x)`."""

from __future__ import annotations

from fractions import Fraction

from tutor.notation.lexicon.alphabet import GREEK_COMMANDS, GREEK_GLYPHS
from tutor.notation.lexicon.function import Function
from tutor.notation.lexicon.functions import FUNCTIONS
from tutor.notation.lexicon.functions_of_arrays import TRANSPOSE
from tutor.notation.lexicon.functions_of_numbers import FACTORIAL
from tutor.notation.parser.by_kind import spelt_out
from tutor.notation.parser.cursor import Cursor, Reading, Rule
from tutor.notation.parser.juxtaposition import implicit_follows
from tutor.notation.parser.remarks import note_power, note_reach
from tutor.notation.parser.scripts import read_exponent
from tutor.notation.parser.subscripts import norm_index, read_subscript
from tutor.notation.tokenizer.numerals import value
from tutor.notation.tokenizer.size_checks import check_numeral
from tutor.notation.tokenizer.tokens import BAR_OPENERS, STARTS, Token
from tutor.notation.tokenizer.unreadable import Unreadable
from tutor.notation.tree.nodes import (
    Apply,
    Component,
    Factorial,
    Name,
    Negative,
    Node,
    Norm,
    Number,
    Over,
    Power,
    Product,
    Transpose,
    walk,
)

TWO = Number(Fraction(2))
_GROUPS = frozenset({"(", "[", "{", *BAR_OPENERS})


def application(cursor: Cursor) -> Reading:
    """A function word with its exponent, subscript and arguments."""
    head = cursor.take()
    function = FUNCTIONS[head.value]
    exponent: Node | None = None
    lowered: Node | None = None
    while cursor.kind in ("^", "_"):
        if cursor.take().kind == "^":
            exponent = yield from function_exponent(cursor)
        else:
            lowered = yield from _function_subscript(cursor, function)
    if lowered is None and exponent is None and _number_touches(cursor, head, function):
        lowered = Number(value(cursor.take().value))
    arguments = yield from arguments_of(cursor, head, function)
    check_count(head, function, arguments, cursor)
    if exponent == Negative(Number(Fraction(1))) and function.inverse:
        cursor.note(
            f"{head.value}^-1 was read as the inverse function, arc{head.value}; for the reciprocal type "
            f"1/{head.value}(x)."
        )
        return Apply(function.inverse, arguments, span=cursor.since(head.start))
    node = _meaning(head, function, arguments, lowered, cursor)
    return node if exponent is None else Power(node, exponent, span=cursor.since(head.start))


def function_exponent(cursor: Cursor) -> Reading:
    """The 2 of `sin^2 x`: a group or one piece, never the argument."""
    if cursor.kind in ("*", "star", "top"):
        raise cursor.unreadable("exponents.expected")
    if cursor.kind == "{":
        return (yield from read_exponent(cursor))
    sign = cursor.take() if cursor.kind in ("-", "+") else None
    node = yield Rule.OPERAND
    return Negative(node, span=(sign.start, node.span[1])) if sign is not None and sign.kind == "-" else node


def _function_subscript(cursor: Cursor, function: Function) -> Reading:
    if not function.numbered:
        raise cursor.unreadable("function_calls.subscript", name=function.name)
    subscript = yield from read_subscript(cursor)
    if function.effect == "vector to number":
        return norm_index(cursor, subscript)
    base = subscript.indices[0]
    if isinstance(base, Name) and not cursor.known.accepts(base.name) and base.name not in cursor.bound:
        raise Unreadable("unknown_names.name", base.span, unknown=base.name)
    return base


def _number_touches(cursor: Cursor, head: Token, function: Function) -> bool:
    """Whether a number belongs to the word before it: `norm1(g)`, `log2(x)`, `log10(x)`.

    Raises:
        Unreadable: where a number touches another function and then an argument follows, as in `sign2(x)`.
    """
    token = cursor.next
    norm = function.numbered and not function.greedy
    if token.kind != "number" or token.space or (cursor.ahead().kind != "(" and not norm):
        return False
    if function.numbered:
        check_numeral(token.value, token.span)
        return True
    span = (head.start, token.end)
    raise Unreadable("function_calls.touching_number", span, name=head.value, number=token)


def arguments_of(cursor: Cursor, head: Token, function: Function) -> Reading:
    """The arguments in parentheses, or without them one factor (all that follow, for `sin` and its kin)."""
    kind = cursor.kind
    if kind in ("(", "{") or (kind == "\\{" and function.effect == "extreme"):
        return (yield from _list(cursor))
    sign = cursor.take() if cursor.kind in ("-", "+") else None
    if cursor.kind not in STARTS:
        raise Unreadable("function_calls.no_argument", head.span, function=function)
    factors: list[Node] = []
    start = cursor.next.start
    while True:
        grouped = cursor.kind in _GROUPS
        factors.append((yield Rule.POWER))
        if (
            not function.greedy
            or grouped
            or not implicit_follows(cursor)
            or cursor.kind == "number"
            or cursor.kind in ("function", "declared")
        ):
            break
        if cursor.kind == "(" and not isinstance(factors[-1], Number):
            break
    span = cursor.since(start)
    argument = factors[0] if len(factors) == 1 else Product(tuple(factors), span=span)
    if len(factors) > 1:
        note_reach(cursor, head, factors, span)
    elif function.greedy and not grouped and isinstance(argument, Power):
        note_power(cursor, head, argument)
    if sign is not None and sign.kind == "-":
        argument = Negative(argument, span=(sign.start, span[1]))
    return (argument,)


def _list(cursor: Cursor) -> Reading:
    """Arguments in brackets, parted by commas."""
    opener = cursor.take()
    cursor.container = False
    closer = {"(": ")", "{": "}", "\\{": "\\}"}[opener.kind]
    if cursor.accept(closer):
        return ()
    items: list[Node] = [(yield Rule.SUM)]
    while cursor.accept(","):
        items.append((yield Rule.SUM))
    if cursor.kind != closer:
        raise cursor.unreadable("brackets.unclosed", opener=opener)
    cursor.take()
    return tuple(items)


def check_count(head: Token, function: Function, arguments: tuple[Node, ...], cursor: Cursor) -> None:
    count = len(arguments)
    if not function.least <= count <= function.most:
        span = cursor.since(head.start)
        raise Unreadable("function_calls.count", span, head=head, function=function, given=count)


def _meaning(
    head: Token, function: Function, arguments: tuple[Node, ...], lowered: Node | None, cursor: Cursor
) -> Node:
    """The tree for a function of its arguments; some have nodes of their own."""
    span = cursor.since(head.start)
    name, first = function.name, arguments[0]
    if function.effect == "vector to number":
        return Norm(first, lowered or _norm_of(function, arguments), span=span)
    if function is FACTORIAL:
        return Factorial(first, span=span)
    if function is TRANSPOSE:
        return Transpose(first, span=span)
    if lowered is not None:
        return Apply(name, (first, lowered), span=span)
    index = _only_index(first, cursor) if function.over and len(arguments) == 1 else None
    if index is not None:
        cursor.note(f"{cursor.words(span)} was read as {name}_{index}, over all components.")
        return Over(name, index, first, span=span)
    letter = _letter(head, function, cursor) or spelt_out(function.name, arguments, cursor)
    if letter and function.layout(len(arguments)) is None:
        meaning = function.description.replace("`", "")
        product = f" For a product type {cursor.words(head.span)}*(…)." if cursor.known.open else ""
        cursor.note(f"{cursor.words(span)} was read as {name}(…), {meaning}.{product}")
    return Apply(name, arguments, letter=letter, span=span)


def _letter(head: Token, function: Function, cursor: Cursor) -> str:
    """The letter that the function was typed as, if it was."""
    typed = cursor.words(head.span).removeprefix("\\")
    letter = GREEK_GLYPHS.get(typed) or GREEK_COMMANDS.get(typed, typed)
    return letter if letter in function.letters else ""


def _norm_of(function: Function, arguments: tuple[Node, ...]) -> Node:
    """The p of a norm: by its name, as its second argument, or 2."""
    if function.p:
        return Number(Fraction(function.p)) if function.p.isdigit() else Name(function.p)
    return arguments[1] if len(arguments) > 1 else TWO


def _only_index(node: Node, cursor: Cursor) -> str | None:
    """The one index that nothing binds in the argument of a sum or maximum that has no index."""
    if cursor.known.open:
        return None
    found = {
        part.index.name
        for part in walk(node)
        if isinstance(part, Component)
        and isinstance(part.index, Name)
        and not cursor.known.declared(part.index.name)
    }
    inner = {part.index for part in walk(node) if isinstance(part, Over)}
    free = found - set(cursor.bound) - inner
    return free.pop() if len(free) == 1 else None
