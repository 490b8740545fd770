"""Joins factors into products and quotients, and says where factors stand too close to be told apart."""

from __future__ import annotations

from tutor.notation.parser.cursor import Cursor
from tutor.notation.parser.remarks import note_call, note_factorial, note_quotient
from tutor.notation.parser.tokens import STARTS
from tutor.notation.tree.complaint import Trouble
from tutor.notation.tree.nodes import Elementwise, Factorial, Node, Power, Product, Quotient

Pairs = list[tuple[str, Node]]
"""Factors, each with the operator before it: `*`, `/`, `⊙`, `⊘`, or nothing where two stand side by side."""


def build(pairs: Pairs, cursor: Cursor) -> Node:
    """The product of factors from left to right; `1/2x` is (1/2)x, with a note."""
    group = [pairs[0][1]]
    previous = ""
    for operator, node in pairs[1:]:
        if operator in ("", "*"):
            if operator == "" and previous == "/":
                note_quotient(group[-1], node, cursor)
            elif operator == "" and isinstance(node, Factorial):
                note_factorial(group[-1], node, cursor)
            elif operator == "":
                note_call(group[-1], node, cursor)
            group.append(node)
        else:
            left = _product(group)
            span = (left.span[0], node.span[1])
            if operator == "/":
                group = [Quotient(left, node, span=span)]
            else:
                group = [Elementwise("⊙" if operator == "⊙" else "⊘", left, node, span=span)]
        previous = operator
    return _product(group)


def _product(group: list[Node]) -> Node:
    if len(group) == 1:
        return group[0]
    return Product(tuple(group), span=(group[0].span[0], group[-1].span[1]))


def _joined(head: str, number: str, tail: str) -> str:
    """Two numbers as one, if a space parted thousands, or else as a product."""
    if number.startswith("."):
        return ""
    return head + number + tail if len(number) == 3 else f"{head}*{number}{tail}"


def implicit_follows(cursor: Cursor) -> bool:
    """Whether a factor follows without an operator."""
    kind = cursor.kind
    return kind in STARTS and (kind != "{" or cursor.latex)


def too_close(cursor: Cursor, previous: Node) -> None:
    """Refuses a number right after another factor, which might mean several things.

    After a power or a factorial and a space it cannot be mistaken: `2^n 3^n`, `2! 3!`.

    Raises:
        Trouble: with the readings that may have been meant.
    """
    token = cursor.next
    if token.kind not in ("number", "vulgar") or cursor.at == 0:
        return
    before, text = cursor.tokens[cursor.at - 1], cursor.text
    if token.space and isinstance(previous, Power | Factorial) and before.kind not in ("number", "vulgar"):
        return
    head, tail = text[: token.start], text[token.end :]
    span = (before.start, token.end)
    number = token.value
    if before.kind == "number":
        if token.kind == "vulgar":
            raise Trouble(
                f"An operator is missing: for the mixed number type {before.value} + {number}.",
                span,
                f"{head.rstrip()} + {number}{tail}",
            )
        raise Trouble(
            f"An operator is missing between the numbers {before.value} and {number}.",
            span,
            _joined(head.rstrip(), number, tail),
        )
    if before.kind == "name" and not token.space:
        raise _digits_after_name(cursor)
    if before.kind == "norm)" and not token.space:
        sentence = f"A norm has its number as a subscript: type ||x||_{number}, or * between factors."
        raise Trouble(sentence, token.span, f"{head}_{number}{tail}", f"{head}*{number}{tail}")
    raise Trouble(
        f"The number {number} stands right after another factor. Type * between them, or ^ for a power.",
        token.span,
        f"{head.rstrip()}*{number}{tail}",
    )


def _digits_after_name(cursor: Cursor) -> Trouble:
    """For `x2`: 2x, or x_2 where there is such a name or x has components."""
    before, token, text = cursor.tokens[cursor.at - 1], cursor.next, cursor.text
    name, number, tail = text[before.start : before.end], token.value, text[token.end :]
    options = [f"{text[: before.start]}{number}{name}{tail}", f"{text[: token.start]}_{number}{tail}"]
    meanings = [f"{number}{name}", f"{name}_{number}"]
    known = cursor.known
    if f"{before.value}_{number}" in known.declarations or known.has_components(before.value):
        options.reverse()
        meanings.reverse()
    sentence = f"{name}{number} may mean {meanings[0]} or {meanings[1]}: type the one you mean."
    return Trouble(sentence, (before.start, token.end), *options)
