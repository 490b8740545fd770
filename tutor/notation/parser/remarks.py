"""Remarks on spellings that may mean two things: how they were read, and how to type the other meaning."""

from __future__ import annotations

from tutor.notation.lexicon.functions import FUNCTIONS
from tutor.notation.parser.cursor import Cursor
from tutor.notation.tokenizer.tokens import Token
from tutor.notation.tree.nodes import Factorial, Name, Node, Number, Power, Quotient, walk

_LONGEST_NOTED = 60

_ATTACHED = frozenset({"name", "number", "^", "_"})
"""Kinds of token that, without a space, go on with what stands before them."""


def note_reach(cursor: Cursor, head: Token, factors: list[Node], span: tuple[int, int]) -> None:
    """Says how far a function without parentheses reached, and how to stop it after the first factor."""
    first, rest = cursor.words(factors[0].span), cursor.words((factors[0].span[1], span[1]))
    other = f"{head.value}({first})·{rest}"
    if FUNCTIONS[head.value].numbered and isinstance(factors[0], Number):
        other = f"log_{first}({rest})"
    typed = cursor.words((head.start, span[1]))
    if len(typed) <= _LONGEST_NOTED:
        cursor.note(f"{typed} was read as {head.value}({cursor.words(span)}); type {other} if that is meant.")


def note_power(cursor: Cursor, head: Token, argument: Power) -> None:
    """For `sin x^2`, which may mean the square of the sine."""
    whole, base = cursor.words(argument.span), cursor.words(argument.base.span)
    raised = whole.removeprefix(base)
    if len(whole) <= _LONGEST_NOTED:
        cursor.note(
            f"{cursor.words((head.start, argument.span[1]))} was read as {head.value}({whole}); type "
            f"{head.value}({base}){raised} if that is meant."
        )


def note_quotient(quotient: Node, factor: Node, cursor: Cursor) -> None:
    """For `1/2x`, which is read from left to right."""
    typed = cursor.words((quotient.span[0], factor.span[1]))
    left, right = cursor.words(quotient.span), cursor.words(factor.span)
    if len(typed) > _LONGEST_NOTED:
        return
    other = ""
    if isinstance(quotient, Quotient):
        bottom = quotient.bottom.span
        top = cursor.words((quotient.span[0], bottom[0])).removesuffix("/").rstrip()
        other = f"; type {top}/({cursor.words((bottom[0], factor.span[1]))}) if that is meant"
    cursor.note(f"{typed} was read as ({left})·{right}, from left to right{other}.")


def note_factorial(left: Node, factor: Factorial, cursor: Cursor) -> None:
    """For `2n!`, where the factorial is of n alone."""
    typed = cursor.words((left.span[0], factor.span[1]))
    if isinstance(left, Number | Name) and isinstance(factor.operand, Name) and " " not in typed:
        both = cursor.words((left.span[0], factor.operand.span[1]))
        cursor.note(
            f"{typed} was read as {cursor.words(left.span)}·({cursor.words(factor.span)}); "
            f"type ({both})! if that is meant."
        )


def note_call(name: Node, argument: Node, cursor: Cursor) -> None:
    """For `s(x)` where s is no function but stands for a formula with x in it."""
    if not (isinstance(name, Name) and isinstance(argument, Name)):
        return
    declared = cursor.known.declarations.get(name.name)
    if declared is None or declared.definition is None or argument not in walk(declared.definition):
        return
    if cursor.words(argument.span).endswith(")"):
        left, inside = cursor.words(name.span), argument.name
        cursor.note(f"{left}({inside}) was read as {left}·{inside}; {left} alone stands for its formula.")


def note_decimal(left: Number, right: Number, cursor: Cursor) -> None:
    """For `0.1(6)`, by which some mean a decimal that repeats."""
    decimal, group = cursor.words(left.span), cursor.words(right.span)
    if "." in decimal and group.startswith("(") and group[1:-1].isdigit() and left.span[1] == right.span[0]:
        again = f"{decimal}{group[1:-1] * 3}"
        cursor.note(f"{decimal}{group} was read as {decimal}·{group[1:-1]}; type {again}… if that is meant.")


def note_exponent(cursor: Cursor, power: Power) -> None:
    """For `e^-ax` and `2^nx`, where only the first letter is raised; and for `e^2x`.

    A number raises nothing but itself in `x^2y`, which nobody takes for x^(2y); a space says the same, except
    after a spelt-out letter such as `lambda`, which needs one. No exponent has components.
    """
    last, following = cursor.tokens[cursor.at - 1], cursor.next
    base = cursor.words(power.base.span)
    if following.kind != "name" or not (last.kind == "name" or (last.kind == "number" and base == "e")):
        return
    if cursor.known.has_components(following.value):
        return
    spelt_out = last.end - last.start > 1 and not cursor.latex
    if following.space and not spelt_out:
        return
    end = following.end
    for token in cursor.tokens[cursor.at + 1 :]:
        if token.space or token.kind not in _ATTACHED:
            break
        end = token.end
    typed = cursor.words((power.span[0], end))
    raised, rest = cursor.words(power.span), cursor.words((power.span[1], end))
    whole = cursor.words((power.exponent.span[0], end))
    if len(typed) <= _LONGEST_NOTED:
        cursor.note(f"{typed} was read as ({raised})·{rest}; type {base}^({whole}) if that is meant.")
