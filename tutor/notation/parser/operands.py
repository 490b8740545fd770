"""The rule for one operand: a number, a name, a bracket, bars, a function or a LaTeX construction."""

from __future__ import annotations

import re
from fractions import Fraction

from tutor.notation.lexicon.alphabet import VULGAR
from tutor.notation.parser.big_operators import heads_over, over_as_operand
from tutor.notation.parser.brackets import angles, braces, bracket, environment, opens_angle, rounded
from tutor.notation.parser.by_kind import FROBENIUS, frobenius, single_bars
from tutor.notation.parser.cursor import Cursor, Reading, Rule
from tutor.notation.parser.declared_calls import call, called
from tutor.notation.parser.function_calls import TWO, application
from tutor.notation.parser.latex_commands import braced, fraction, radical, root
from tutor.notation.parser.subscripts import left_name, lowered_name, norm_index, read_subscript
from tutor.notation.parser.unit_sizes import may_be_unit
from tutor.notation.tokenizer.numerals import value as numeral_value
from tutor.notation.tokenizer.size_checks import check_numeral
from tutor.notation.tokenizer.tokens import Token
from tutor.notation.tokenizer.unreadable import Unreadable
from tutor.notation.tree.nodes import Name, Node, Norm, Number, Quotient, SetOf, Span, Vector
from tutor.notation.tree.number_sets import real_line

_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.000")
"""Numerals that some countries read as thousands, and that are hardly ever typed for the decimals."""


def operand(cursor: Cursor) -> Reading:
    """One operand, without what follows it."""
    token = cursor.next
    kind = token.kind
    if kind == "number":
        return number(cursor)
    cursor.count()
    if kind in ("name", "left"):
        return (yield from _name(cursor))
    if kind in ("(", "["):
        return (yield from bracket(cursor))
    if kind == "function":
        return (yield from over_as_operand(cursor) if heads_over(cursor) else application(cursor))
    if kind in ("abs(", "norm("):
        return (yield from _bars(cursor))
    if kind == "relation" and token.value == "<" and opens_angle(cursor):
        return (yield from angles(cursor))
    if kind in _CONSTRUCTIONS:
        return (yield from _CONSTRUCTIONS[kind](cursor))
    if kind == "vulgar":
        cursor.take()
        return _quotient(Fraction(*VULGAR[token.value]), token.span)
    if kind == "unit":
        cursor.take()
        components = tuple(Number(Fraction(digit), span=token.span) for digit in token.value)
        return Vector(components, "tuple", span=token.span)
    if kind == "∅":
        cursor.take()
        return SetOf((), span=token.span)
    if kind == "reals":
        cursor.take()
        return real_line(token.span)
    raise cursor.unreadable("missing_operands.missing")


_CONSTRUCTIONS = {
    "{": braces,
    "\\{": braces,
    "begin": environment,
    "⟨": angles,
    "⌊": rounded,
    "⌈": rounded,
    "frac": fraction,
    "braced": braced,
    "radical": root,
    "declared": call,
    "√": radical,
}


def number(cursor: Cursor) -> Node:
    """A numeral, exact."""
    cursor.count()
    token = cursor.take()
    value = token.value
    check_numeral(value, token.span)
    if _THOUSANDS.fullmatch(value):
        whole = value.partition(".")[0]
        cursor.note(f"{value} was read as {whole}: a point begins decimals; type {whole}000 for thousands.")
    exact = numeral_value(value)
    if "(" in value and exact.denominator > 1:  # never ends, so that it is written as a quotient
        return _quotient(exact, token.span)
    return Number(exact, span=token.span)


def _quotient(exact: Fraction, span: Span) -> Node:
    top, bottom = Fraction(exact.numerator), Fraction(exact.denominator)
    return Quotient(Number(top, span=span), Number(bottom, span=span), span=span)


def _name(cursor: Cursor) -> Reading:
    """A name, with the subscript that may be part of it."""
    token = cursor.take()
    subscript = None
    if cursor.kind == "_":
        cursor.take()
        declared = cursor.known.declarations.get(token.value)
        subscript = yield from read_subscript(cursor, declared is not None and declared.form == "matrix")
    if token.kind == "left":
        return left_name(cursor, token, subscript)
    if subscript is not None:
        node = lowered_name(cursor, token.value, subscript, token.span)
        if isinstance(node, Name) and cursor.known.is_function(node.name):
            return (yield from called(cursor, node.name, token.start))
        return node
    name = token.value
    known = cursor.known
    if name in cursor.bound or name in cursor.indices or known.accepts(name) or may_be_unit(known, name):
        _check_brackets(cursor, token)
        return Name(name, span=token.span)
    if name in known.bases:
        longer = next(other for other in known.declarations if other.startswith(f"{name}_"))
        raise Unreadable("unknown_names.without_subscript", token.span, longer=longer)
    raise Unreadable("unknown_names.name", token.span, unknown=name)


def _check_brackets(cursor: Cursor, token: Token) -> None:
    """Refuses `g[0]` and `g[i]`, by which a component is meant as in a program.

    Raises:
        Unreadable: with the subscript as its correction, where it cannot be a number counted from 0.
    """
    if cursor.kind != "[" or cursor.next.space or not cursor.known.has_components(token.value):
        return
    inner, closer = cursor.ahead(), cursor.ahead(2)
    if closer.kind != "]" or inner.kind not in ("number", "name"):
        return
    span = (token.start, closer.end)
    raise Unreadable("brackets.components_by_brackets", span, name=token, index=inner, closer=closer)


def _bars(cursor: Cursor) -> Reading:
    """`|x|`, `‖x‖` and `‖x‖_p`."""
    opener = cursor.take()
    closer = opener.kind.replace("(", ")")
    cursor.container = False
    inside = yield Rule.SUM
    if cursor.kind != closer:
        raise cursor.unreadable("separators.unexpected")
    last = cursor.take()
    if closer == "abs)":
        _check_single_bars(cursor, opener, last)
        return single_bars(inside, cursor.since(opener.start), cursor)
    p: Node = TWO
    if cursor.kind == "_":
        cursor.take()
        named = yield from _named_norm(cursor, inside, opener)
        if named is not None:
            return named
        p = yield from _norm_index(cursor)
    elif cursor.words(cursor.next.span) == "∞" and not cursor.next.space:
        p = Name("inf", span=cursor.take().span)
    return Norm(inside, p, span=cursor.since(opener.start))


def _check_single_bars(cursor: Cursor, opener: Token, last: Token) -> None:
    """Refuses `|x|_1`, by which a norm is meant far more often than a component; `(|x|)_1` is a component.

    Raises:
        Unreadable: with the norm as its correction.
    """
    boxed = cursor.ahead().kind in ("{", "(")
    index = cursor.tokens[min(cursor.at + 1 + boxed, len(cursor.tokens) - 1)]
    if (cursor.kind, index.kind, index.value) == ("_", "name", FROBENIUS) and not cursor.known.declared(
        FROBENIUS
    ):
        raise Unreadable("unknown_names.name", (opener.start, index.end), unknown=FROBENIUS)
    if cursor.kind != "_" or not (index.kind == "number" or (index.kind, index.value) == ("name", "inf")):
        return
    span = (opener.start, index.end)
    raise Unreadable("bars.single_with_number", span, opener=opener, closer=last, index=index)


def _named_norm(cursor: Cursor, inside: Node, opener: Token) -> Reading:
    """`‖A‖_F`, where F is no name."""
    braced = cursor.kind in ("{", "(")
    token = cursor.tokens[cursor.at + braced]
    if (token.kind, token.value) != ("name", FROBENIUS) or cursor.known.declared(FROBENIUS):
        return None
    yield from read_subscript(cursor)
    return frobenius(inside, cursor.since(opener.start), cursor)


def _norm_index(cursor: Cursor) -> Reading:
    braced = cursor.kind in ("{", "(") and cursor.ahead().kind in ("*", "star")
    if cursor.kind in ("*", "star") or braced:
        raise cursor.unreadable("bars.starred_norm")
    subscript = yield from read_subscript(cursor)
    return norm_index(cursor, subscript)
