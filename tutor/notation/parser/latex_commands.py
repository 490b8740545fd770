"""LaTeX commands with arguments, and root signs: `\\frac{a}{b}`, `\\binom{n}{k}`, `\\sqrt[3]{x}`, `√2`."""

from __future__ import annotations

from fractions import Fraction

from tutor.notation.lexicon.functions import FUNCTIONS
from tutor.notation.lexicon.functions_of_numbers import ROOT, SQRT
from tutor.notation.parser.cursor import Cursor, Reading, Rule, expect
from tutor.notation.parser.juxtaposition import implicit_follows
from tutor.notation.tokenizer.tokens import BAR_OPENERS, STARTS, Token
from tutor.notation.tokenizer.unreadable import Unreadable
from tutor.notation.tree.nodes import Apply, Node, Number, Quotient

_GROUPS = frozenset({"(", "[", "{", *BAR_OPENERS})


def fraction(cursor: Cursor) -> Reading:
    """`\\frac{a}{b}`, `\\frac12`."""
    head = cursor.take()
    top = yield from _latex_argument(cursor, head)
    bottom = yield from _latex_argument(cursor, head)
    return Quotient(top, bottom, span=cursor.since(head.start))


def braced(cursor: Cursor) -> Reading:
    """A function with its arguments in braces, `\\binom{n}{k}`."""
    head = cursor.take()
    arguments: tuple[Node, ...] = ()
    while len(arguments) < FUNCTIONS[head.value].least:
        arguments = (*arguments, (yield from _latex_argument(cursor, head)))
    return Apply(head.value, arguments, span=cursor.since(head.start))


def root(cursor: Cursor) -> Reading:
    """`\\sqrt{x}`, `\\sqrt[3]{x}`."""
    head = cursor.take()
    degree: Node | None = None
    if cursor.accept("["):
        degree = yield Rule.SUM
        expect(cursor, "]", "missing_operands.root_degree")
    argument = yield from _latex_argument(cursor, head)
    span = cursor.since(head.start)
    return (
        Apply(SQRT.name, (argument,), span=span)
        if degree is None
        else Apply(ROOT.name, (degree, argument), span=span)
    )


def radical(cursor: Cursor) -> Reading:
    """`√2`, `√(x+1)`, `∛x`: takes one operand with its powers."""
    head = cursor.take()
    if cursor.kind not in STARTS:
        raise Unreadable("missing_operands.under_root", head.span)
    bare = cursor.kind not in _GROUPS
    argument = yield Rule.POWER if bare else Rule.OPERAND
    span = cursor.since(head.start)
    if bare and implicit_follows(cursor):
        cursor.note(
            f"The root in {cursor.words((head.start, cursor.next.end))} reaches over "
            f"{cursor.words(argument.span)} only; parentheses after √ make it reach further."
        )
    if head.value == "√":
        return Apply(SQRT.name, (argument,), span=span)
    return Apply(ROOT.name, (Number(Fraction(int(head.value))), argument), span=span)


def _latex_argument(cursor: Cursor, head: Token) -> Reading:
    """One argument of a LaTeX command: a group in braces, or a single digit, letter or command."""
    if cursor.kind == "{":
        opener = cursor.take()
        node = yield Rule.CONDITIONS
        if cursor.kind != "}":
            raise cursor.unreadable("brackets.unclosed", opener=opener)
        cursor.take()
        return node
    token = cursor.next
    if token.kind == "number" and len(token.value) > 1 and token.value.isdigit():
        digit = token._replace(value=token.value[0], end=token.start + 1)
        rest = token._replace(value=token.value[1:], start=token.start + 1, space=False)
        cursor.tokens[cursor.at : cursor.at + 1] = [digit, rest]
    if cursor.kind not in STARTS:
        raise Unreadable(
            "latex_commands.parts_expected", head.span, command=cursor.words(head.span).lstrip("\\")
        )
    return (yield Rule.OPERAND)
