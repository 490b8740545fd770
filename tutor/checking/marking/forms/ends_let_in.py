"""A range that lets in an end which its name cannot have: `0 <= alpha < 2`, where alpha > 0 is given.

With what is given both say the same. Where the key states that end as open, the end was asked for, though.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from tutor.checking.marking.compiled_question import Key
from tutor.notation.tree import nodes as t

NAME = "general-end"
SENTENCE = "Look at the end {end} of your range by itself: does it belong to what is asked for?"


def end_let_in(key: Key, answer: t.Node) -> Fraction | None:
    """The end that an answer counts in, although the name is given beyond it and the key leaves it out."""
    closed = {end for end, open_ in _ends(answer) if not open_}
    asked = {end for end, open_ in _ends(key.profile.tree) if open_}
    ruled_out = {
        bound
        for name in key.profile.names
        if (declared := key.vocabulary.get(name)) is not None
        for sign, bound in declared.bounds
        if sign in ("<", ">")
    }
    return min(closed & asked & ruled_out, default=None)


def _ends(tree: t.Node) -> Iterator[tuple[Fraction, bool]]:
    """The numbers that a name is compared with, and whether they are left out."""
    for node in t.walk(tree):
        if isinstance(node, t.Relation):
            for (one, two), sign in zip(pairwise(node.operands), node.operators, strict=True):
                for name, number in ((one, two), (two, one)):
                    value = _value(number)
                    if isinstance(name, t.Name) and value is not None and sign in ("<", ">", "<=", ">="):
                        yield value, sign in ("<", ">")
        if isinstance(node, t.Interval):
            for number, closed in ((node.low, node.closed_low), (node.high, node.closed_high)):
                if (value := _value(number)) is not None:
                    yield value, not closed


def _value(node: t.Node) -> Fraction | None:
    if isinstance(node, t.Number):
        return node.value
    if isinstance(node, t.Negative) and isinstance(node.operand, t.Number):
        return -node.operand.value
    return None
