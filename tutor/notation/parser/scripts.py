"""What may follow an operand: subscripts, exponents, transposes and factorials."""

from __future__ import annotations

from dataclasses import replace

from tutor.notation.lexicon.functions_of_numbers import RELU
from tutor.notation.parser.by_kind import form, inverse_transpose, powers_of_components
from tutor.notation.parser.cursor import Cursor, Reading, Rule, expect
from tutor.notation.parser.remarks import note_exponent
from tutor.notation.parser.subscripts import Subscript, component, read_subscript
from tutor.notation.tokenizer.tokens import Token
from tutor.notation.tree.degrees import ONE_DEGREE
from tutor.notation.tree.nodes import (
    Apply,
    Factorial,
    Negative,
    Node,
    Norm,
    Number,
    PlusMinus,
    Power,
    Product,
    Span,
    Transpose,
    Vector,
)

_ROOTS = (2, 3, 4)
"""The denominators of exponents that are fractions, as far as they are common."""
_FEW = frozenset("2345")
"""Elementwise powers that are written out as products."""


def postfixes(cursor: Cursor, base: Node, start: int) -> Reading:
    """`base` with everything that is attached to it on the right."""
    raised = False
    while True:
        kind = cursor.kind
        if kind == "_":
            cursor.take()
            before = cursor.tokens[cursor.at - 2].kind
            if before in (")", "]") and _positive_part(cursor):
                base = Apply(RELU.name, (_bracketed(base),), span=cursor.since(start))
                continue
            subscript = yield from read_subscript(cursor, before in (")", "top"))
            base = _lowered(cursor, base, subscript, start)
        elif kind == "!":
            cursor.take()
            if cursor.kind == "!":
                raise cursor.unreadable("exponents.double_factorial")
            base = Factorial(base, span=cursor.since(start))
        elif kind == "^":
            if raised:
                raise cursor.unreadable("exponents.two")
            base, raised = yield from _raised(cursor, base, start)
            continue
        elif kind == "°":
            cursor.take()
            base = _in_degrees(cursor, base, cursor.since(start))
        elif kind == "top":
            cursor.take()
            base = Transpose(base, span=cursor.since(start))
        elif kind == "'":
            raise cursor.unreadable("exponents.prime", cursor.next.span)
        else:
            return base
        raised = False


def _positive_part(cursor: Cursor) -> bool:
    """Reads the + of `(x)_+`, with or without braces, if it stands there."""
    braced = cursor.kind == "{"
    kinds = [cursor.ahead(at).kind for at in range(3)] if braced else [cursor.kind]
    if kinds != (["{", "+", "}"] if braced else ["+"]):
        return False
    for _ in kinds:
        cursor.take()
    return True


def _bracketed(base: Node) -> Node:
    """What stands in `[x]_+`, where the bracket is no vector."""
    return base.items[0] if isinstance(base, Vector) and len(base.items) == 1 else base


def _lowered(cursor: Cursor, base: Node, subscript: Subscript, start: int) -> Node:
    """`base_subscript`; after an exponent, as in `g^2_i`, the subscript belongs to what was raised."""
    if not isinstance(base, Power) or cursor.words(base.span).startswith("("):
        return component(cursor, base, subscript, start)
    if isinstance(base.base, Norm):
        inner: Node = replace(base.base, p=subscript.indices[0])
    else:
        inner = component(cursor, base.base, subscript, start)
    return Power(inner, base.exponent, span=cursor.since(start))


def _raised(cursor: Cursor, base: Node, start: int) -> Reading:
    """After `^`: a transpose, or an exponent. Also says whether an exponent in braces was read."""
    cursor.take()
    if _transpose_mark(cursor):
        return Transpose(base, span=cursor.since(start)), False
    if cursor.kind in ("*", "star"):
        raise cursor.unreadable("exponents.star")
    braced = cursor.kind == "{"
    marked = _marked_exponent(cursor, base, start)
    if marked is not None:
        return marked, False
    if cursor.kind == "number" and cursor.ahead().kind == "_":
        exponent = yield Rule.OPERAND
    else:
        exponent = yield from read_exponent(cursor)
    node = Power(base, exponent, span=cursor.since(start))
    typed = cursor.words(node.span)
    if isinstance(exponent, Power) and not braced and "(" not in typed and len(typed) <= 40:
        tower, low = cursor.words(exponent.span), cursor.words((node.span[0], exponent.base.span[1]))
        other = f"({low}){typed.removeprefix(low)}"
        cursor.note(
            f"{typed} was read as {cursor.words(base.span)}^({tower}); type {other} if that is meant."
        )
    if not braced:
        note_exponent(cursor, node)
    if not braced and isinstance(exponent, Number) and _as_a_fraction(exponent, cursor):
        typed = cursor.words((start, cursor.ahead().end))
        if len(typed) <= 40 and cursor.tokens[cursor.at - 1].kind != ")":
            cursor.note(f"{typed} was read with / after the power; type ^(…) to raise to a fraction.")
    return node, braced


def _as_a_fraction(exponent: Number, cursor: Cursor) -> bool:
    """Whether `/` and the number behind it may be meant to belong to the exponent, as in `x^3/2`."""
    if cursor.kind != "/" or cursor.ahead().kind != "number" or not cursor.ahead().value.isdecimal():
        return False
    below = int(cursor.ahead().value[:9])
    if not below or exponent.value == 1:
        return exponent.value == 1
    parted = exponent.value / below
    return parted.numerator == exponent.value and parted.denominator in _ROOTS


def _marked_exponent(cursor: Cursor, base: Node, start: int) -> Node | None:
    """`A^{-T}`, `g^{⊙2}` and `g.^2`; None for an exponent as any other.

    Raises:
        Unreadable: the number of an elementwise power is missing.
    """
    sign, opener = cursor.tokens[cursor.at - 1], cursor.kind
    closer = {"{": "}", "(": ")"}.get(opener)
    inner = cursor.tokens[cursor.at + (closer is not None) :]
    mark = (inner[0].kind, inner[1].kind) if len(inner) > 1 else ("", "")
    size = 2 if mark[0] == "-" or mark == ("⊙", "number") else 1
    if closer is not None and (len(inner) <= size or inner[size].kind != closer):
        size = 1
    last = inner[size] if closer is not None and len(inner) > size else inner[size - 1]
    whole = (base.span[0], last.end)
    if mark[0] == "-" and size == 2 and _means_transpose(inner[1], base, cursor):
        node = inverse_transpose(base, whole)
    elif (mark == ("⊙", "number") and size == 2) or (sign.value == ".^" and mark[0] == "number"):
        number = inner[size - 1]
        if number.value not in _FEW:
            return None
        node = powers_of_components(base, int(number.value), whole, cursor)
    elif mark[0] == "⊙" and size == 1 and (closer is None or mark[1] == closer):
        node = _in_degrees(cursor, base, whole)
    elif mark[0] == "⊙":
        raise cursor.unreadable("exponents.expected", (sign.start, last.end))
    else:
        return None
    cursor.at = cursor.tokens.index(last) + 1
    return replace(node, span=cursor.since(start))


def _in_degrees(cursor: Cursor, base: Node, span: Span) -> Node:
    """`30°` and `30^\\circ`: so many times π/180."""
    cursor.note(f"{cursor.words(span)} was read as an angle in degrees.")
    return Product((base, replace(ONE_DEGREE, span=span)), span=span)


def _means_transpose(token: Token, base: Node, cursor: Cursor) -> bool:
    """Whether a T after a minus sign is the mark of a transpose."""
    if token.kind == "top":
        return True
    named = (token.kind, token.value) == ("name", "T") and not cursor.known.declared("T")
    return named and form(base, cursor) == "matrix"


def _transpose_mark(cursor: Cursor) -> bool:
    """Reads `T`, `{T}`, `(T)` or `\\top` if that is what is raised."""
    if cursor.accept("top"):
        return True
    if cursor.kind in ("{", "(") and cursor.ahead().kind == "top" and cursor.ahead(2).kind in ("}", ")"):
        cursor.at += 3
        return True
    return False


def read_exponent(cursor: Cursor) -> Reading:
    """The exponent after `^`; without braces a sign and one power, so that `2^-3^2` is 2^(-(3^2))."""
    if cursor.kind == "{":
        cursor.take()
        exponent = yield Rule.SUM
        expect(cursor, "}", "exponents.unclosed")
        return exponent
    sign = cursor.take() if cursor.kind in ("-", "+", "±") else None
    exponent = yield Rule.POWER
    if sign is None or sign.kind == "+":
        return exponent
    wrap = Negative if sign.kind == "-" else PlusMinus
    return wrap(exponent, span=(sign.start, exponent.span[1]))
