"""The rule for one operand: a number, a name, a bracket, bars, a function or a LaTeX construction."""

from __future__ import annotations

import re
from fractions import Fraction

from tutor.notation.lexicon.alphabet import VULGAR
from tutor.notation.parser.big_operators import heads_over, over_as_operand
from tutor.notation.parser.brackets import braces, bracket, environment, unexpected
from tutor.notation.parser.cursor import Cursor, Reading, Rule, place
from tutor.notation.parser.function_calls import TWO, application
from tutor.notation.parser.latex_commands import fraction, radical, root
from tutor.notation.parser.subscripts import left_name, lowered_name, norm_index, read_subscript
from tutor.notation.parser.tokens import Token
from tutor.notation.parser.unknown_names import unknown_name
from tutor.notation.tree.complaint import Trouble
from tutor.notation.tree.nodes import Apply, Name, Node, Norm, Number, Quotient, SetOf
from tutor.notation.tree.size_limits import check_numeral

_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.000")
"""Numerals that some countries read as thousands, and that are hardly ever typed for the decimals."""


def operand(cursor: Cursor) -> Reading:
    """One operand, without what follows it."""
    cursor.count()
    token = cursor.next
    kind = token.kind
    if kind == "number":
        return number(cursor)
    if kind in ("name", "left"):
        return (yield from _name(cursor))
    if kind in ("(", "["):
        return (yield from bracket(cursor))
    if kind == "function":
        return (yield from over_as_operand(cursor) if heads_over(cursor) else application(cursor))
    if kind in ("abs(", "norm("):
        return (yield from _bars(cursor))
    if kind in _CONSTRUCTIONS:
        return (yield from _CONSTRUCTIONS[kind](cursor))
    if kind == "vulgar":
        cursor.take()
        top, bottom = VULGAR[token.value]
        return Quotient(
            Number(Fraction(top), span=token.span), Number(Fraction(bottom), span=token.span), span=token.span
        )
    if kind == "∅":
        cursor.take()
        return SetOf((), span=token.span)
    raise missing(cursor)


_CONSTRUCTIONS = {
    "{": braces,
    "\\{": braces,
    "begin": environment,
    "frac": fraction,
    "binom": fraction,
    "sqrt": root,
    "√": radical,
}


def number(cursor: Cursor) -> Node:
    """A numeral, exact."""
    token = cursor.take()
    value = token.value
    check_numeral(value, token.span)
    if _THOUSANDS.fullmatch(value):
        whole = value.partition(".")[0]
        cursor.note(f"{value} was read as {whole}: a point begins decimals; type {whole}000 for thousands.")
    return Number(Fraction(int(value)) if value.isdigit() else Fraction(value), span=token.span)


def _name(cursor: Cursor) -> Reading:
    """A name, with the subscript that may be part of it."""
    token = cursor.take()
    subscript = None
    if cursor.kind == "_":
        cursor.take()
        subscript = yield from read_subscript(cursor)
    if token.kind == "left":
        return left_name(cursor, token, subscript)
    if subscript is not None:
        return lowered_name(cursor, token.value, subscript, token.span)
    name = token.value
    known = cursor.known
    if name == "ones" and cursor.kind == "(" and not cursor.next.space and not known.declared(name):
        raise Trouble("ones takes no size: it has as many components as it needs.", token.span)
    if name in cursor.bound or name in cursor.indices or known.accepts(name):
        _check_brackets(cursor, token)
        return Name(name, span=token.span)
    if name in known.bases:
        longer = next(other for other in known.declarations if other.startswith(f"{name}_"))
        raise (
            unknown_name(name, token.span, known, cursor.text)
            if not longer
            else Trouble(
                f"“{cursor.words(token.span)}” is not known here without its subscript; “{longer}” is.",
                token.span,
                cursor.text[: token.start] + longer + cursor.text[token.end :],
            )
        )
    raise unknown_name(name, token.span, known, cursor.text)


def _check_brackets(cursor: Cursor, token: Token) -> None:
    """Refuses `g[0]` and `g[i]`, by which a component is meant as in a program.

    Raises:
        Trouble: with the subscript as its correction, where it cannot be a number counted from 0.
    """
    if cursor.kind != "[" or cursor.next.space or not cursor.known.has_components(token.value):
        return
    inner, closer = cursor.ahead(), cursor.ahead(2)
    if closer.kind != "]" or inner.kind not in ("number", "name"):
        return
    text, name = cursor.text, cursor.words(token.span)
    index = cursor.words(inner.span)
    lowered = f"{text[: token.end]}_{index}{text[closer.end :]}" if inner.kind == "name" else ""
    raise Trouble(
        f"A component is typed with a subscript, and the first has the number 1, as in {name}_1; for a "
        "product type * between.",
        (token.start, closer.end),
        lowered,
    )


def _bars(cursor: Cursor) -> Reading:
    """`|x|`, `‖x‖` and `‖x‖_p`."""
    opener = cursor.take()
    closer = opener.kind.replace("(", ")")
    cursor.container = False
    inside = yield Rule.SUM
    if cursor.kind != closer:
        raise unexpected(cursor)
    last = cursor.take()
    if closer == "abs)":
        _check_single_bars(cursor, opener, last)
        return Apply("abs", (inside,), span=cursor.since(opener.start))
    p: Node = TWO
    if cursor.kind == "_":
        cursor.take()
        p = yield from _norm_index(cursor)
    elif cursor.words(cursor.next.span) == "∞" and not cursor.next.space:
        p = Name("inf", span=cursor.take().span)
    return Norm(inside, p, span=cursor.since(opener.start))


def _check_single_bars(cursor: Cursor, opener: Token, last: Token) -> None:
    """Refuses `|x|_1`, by which a norm is meant far more often than a component; `(|x|)_1` is a component.

    Raises:
        Trouble: with the norm as its correction.
    """
    boxed = cursor.ahead().kind in ("{", "(")
    index = cursor.tokens[min(cursor.at + 1 + boxed, len(cursor.tokens) - 1)]
    if cursor.kind != "_" or not (index.kind == "number" or (index.kind, index.value) == ("name", "inf")):
        return
    text = cursor.text
    shown = "inf" if index.kind == "name" else index.value
    head = text[: opener.start].removesuffix("\\left")
    inside = text[opener.end : last.start].removesuffix("\\right").strip()
    raise Trouble(
        f"A norm has double bars, as in ||x||_{shown}; single bars are the absolute value.",
        (opener.start, index.end),
        f"{head}||{inside}||{text[last.end :]}",
    )


def _norm_index(cursor: Cursor) -> Reading:
    if cursor.kind in ("*", "star"):
        raise Trouble("This norm is not known here; ||x||_1, ||x||_2 and ||x||_inf are.", place(cursor))
    subscript = yield from read_subscript(cursor)
    return norm_index(cursor, subscript)


def missing(cursor: Cursor) -> Trouble:
    """For a place where an operand is expected and something else stands."""
    token, text = cursor.next, cursor.text
    before = cursor.tokens[cursor.at - 1] if cursor.at else None
    if before is not None and before.kind in (
        "+",
        "-",
        "±",
        "*",
        "/",
        "⊙",
        "⊘",
        "^",
        "relation",
        "keyword",
        ",",
    ):
        typed = cursor.words(before.span)
        fixed = text[: before.start].rstrip() + text[before.end :]
        return Trouble(f"Something is missing after {typed}.", before.span, fixed)
    if token.kind in ("*", "/", "⊙", "⊘", "^", "!", "relation", "_"):
        typed = cursor.words(token.span)
        return Trouble(
            f"Something is missing before {typed}.",
            token.span,
            text[: token.start] + text[token.end :].lstrip(),
        )
    if token.kind == "end":
        return Trouble("Something is missing at the end.", place(cursor))
    if token.kind in ("abs)", "norm)"):
        return Trouble("Nothing stands between these bars.", place(cursor))
    if token.kind == "'":
        return Trouble(
            "Quotation marks have no meaning in an answer: type the mathematics alone.", token.span
        )
    return unexpected(cursor)
