"""Refuses what is too much to be read at once."""

from __future__ import annotations

from tutor.notation.tokenizer.unreadable import Unreadable
from tutor.notation.tree.nodes import Node, Span, children
from tutor.notation.tree.size_limits import MAX_CHARACTERS, MAX_DIGITS, MAX_NESTING, MAX_NODES


def check_length(text: str) -> None:
    """Refuses a text that is too long to be an answer."""
    if len(text) > MAX_CHARACTERS:
        raise Unreadable("sizes.too_long", (MAX_CHARACTERS, MAX_CHARACTERS + 1), characters=len(text))


def check_numeral(numeral: str, span: Span) -> None:
    """Refuses a numeral whose exact value would be too large to compute with, before it is computed."""
    if numeral.isdigit() and len(numeral) <= MAX_DIGITS:
        return
    mantissa, _, exponent = numeral.lower().partition("e")
    power = exponent.lstrip("+-").lstrip("0")
    if len(mantissa) > MAX_DIGITS or len(power) > 4 or int(power or "0") + len(mantissa) > MAX_DIGITS:
        raise Unreadable("sizes.long_numeral", span)


def check_tree(tree: Node) -> None:
    """Refuses a tree with too many nodes, or too deep to be handled safely everywhere."""
    count = depth = 0
    level = [tree]
    while level:
        depth += 1
        count += len(level)
        if depth > MAX_NESTING:
            raise too_deep(level[0].span)
        if count > MAX_NODES:
            raise too_many(level[0].span)
        level = [child for node in level for child in children(node)]


def too_deep(span: Span) -> Unreadable:
    """The refusal of a text that is nested too deeply."""
    return Unreadable("sizes.too_deep", span)


def too_many(span: Span) -> Unreadable:
    """The refusal of a text with too many pieces."""
    return Unreadable("sizes.too_many", span)
