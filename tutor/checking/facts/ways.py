"""Which ways there are to solve a fact, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable

from tutor.checking.facts import matrix_ways, number_ways, vector_ways
from tutor.checking.facts.world import Solution, World
from tutor.notation.lexicon.vocabulary import Fact
from tutor.notation.tree.nodes import Node

Way = Callable[[Node, Node, World], Solution | None]

LINEAR: tuple[Way, ...] = (vector_ways.on_plane, matrix_ways.of_trace)
"""What keeps lengths of multiples, and so comes before lengths."""
EVERYWHERE: tuple[Way, ...] = (
    vector_ways.of_length,
    number_ways.shared_sum,
    number_ways.shared_squares,
    number_ways.alone,
    vector_ways.alone,
    number_ways.linear,
    vector_ways.linear,
    matrix_ways.inverted,
    matrix_ways.of_determinant,
    matrix_ways.commuting,
    number_ways.enclosed,
)
OTHERS: tuple[Way, ...] = (*EVERYWHERE, vector_ways.mapped)


def solved(fact: Fact, ways: tuple[Way, ...], world: World) -> Solution | None:
    """Formulas that satisfy a fact and reach everything that does; None where no way is known."""
    (operator,), (left, right) = fact.tree.operators, fact.tree.operands
    if operator in ("<", "<="):
        return number_ways.larger(right, left, operator == "<", world)
    if operator in (">", ">="):
        return number_ways.larger(left, right, operator == ">", world)
    if operator == "!=":
        return number_ways.unequal(left, right, world)
    for way in ways:
        found = way(left, right, world) or way(right, left, world)
        if found is not None:
            return found
    return None
