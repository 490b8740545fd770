"""The tree that a typed expression becomes: plain, frozen, hashable values that know no algebra.

Sums and products are flat, so that a long sum is wide and not deep. Every node remembers the span of
text that it was read from; spans take no part in equality.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

Span = tuple[int, int]
"""Start and end (exclusive) in the typed text, counted in characters."""

NOWHERE: Span = (0, 0)


@dataclass(frozen=True, slots=True)
class Node:
    """Any piece of a typed expression."""

    span: Span = field(default=NOWHERE, kw_only=True, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Number(Node):
    """A numeral, exact: `0.1` is 1/10. Never negative as parsed; written back as a terminating decimal."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Name(Node):
    """A symbol by its canonical name: `alpha`, `x_1`, `Deltatheta`; also the constants `pi e i inf ones`."""

    name: str


@dataclass(frozen=True, slots=True)
class Negative(Node):
    """`-x`."""

    operand: Node


@dataclass(frozen=True, slots=True)
class Sum(Node):
    """`a + b - c`: at least two terms; a subtracted term is a `Negative`."""

    terms: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Product(Node):
    """`2 x`, `a*b`, `A g`: at least two factors in order; which product is meant follows from the shapes."""

    factors: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Quotient(Node):
    """`a / b`, `\\frac{a}{b}`."""

    top: Node
    bottom: Node


@dataclass(frozen=True, slots=True)
class Elementwise(Node):
    """Elementwise product `⊙` or quotient `⊘` of two vectors."""

    operator: Literal["⊙", "⊘"]
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Power(Node):
    """`base ^ exponent`."""

    base: Node
    exponent: Node


@dataclass(frozen=True, slots=True)
class Transpose(Node):
    """`a^T`, `aᵀ`, `a^\\top`."""

    operand: Node


@dataclass(frozen=True, slots=True)
class Factorial(Node):
    """`n!`."""

    operand: Node


@dataclass(frozen=True, slots=True)
class Apply(Node):
    """A known function of its arguments: `sign(g)`, `sqrt(x)`, `min(a, b)`, `dot(a, b)`, `root(3, x)`.

    `|x|` is `Apply("abs", (x,))`. Functions of one scalar act elementwise on vectors. A node that was read
    from a letter, as Φ(x), remembers the letter.
    """

    function: str
    arguments: tuple[Node, ...]
    letter: str = field(default="", kw_only=True, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Call(Node):
    """A function that is only declared, `f: R -> R`, of its arguments; whatever its name, it is not built in.

    Nothing is known of it but that equal arguments give equal values.
    """

    name: str
    arguments: tuple[Node, ...]


FROBENIUS = "F"
"""The p of a matrix's Frobenius norm, `‖A‖_F`."""


@dataclass(frozen=True, slots=True)
class Norm(Node):
    """`‖x‖_p`; p is a `Number`, `Name("inf")` or any scalar expression, F in `‖A‖_F`; `‖x‖` has p = 2."""

    operand: Node
    p: Node


@dataclass(frozen=True, slots=True)
class Component(Node):
    """`g_i`, `g_1`: one component of a vector. An index that nothing binds means "for every i"."""

    vector: Node
    index: Node


@dataclass(frozen=True, slots=True)
class Over(Node):
    """`sum_i …`, `max_i …`: a function over an index. Without bounds the index runs over all components."""

    operator: str
    index: str
    body: Node
    low: Node | None = None
    high: Node | None = None


@dataclass(frozen=True, slots=True)
class Basis(Node):
    """`e_j`: the j-th unit vector."""

    index: Node


@dataclass(frozen=True, slots=True)
class Vector(Node):
    """`[1, 2, 3]` is a row, `[1; 2; 3]` a column, `(1, 2, 3)` a tuple (read as a column, without remark)."""

    items: tuple[Node, ...]
    layout: Literal["row", "column", "tuple"]


@dataclass(frozen=True, slots=True)
class Matrix(Node):
    """`[[1, 2], [3, 4]]`: rows of equal length, at least two rows and two columns."""

    rows: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True, slots=True)
class Relation(Node):
    """A chain such as `0 < alpha < 1` or `u = -g`; operators are `= != < <= > >=`, one fewer."""

    operators: tuple[str, ...]
    operands: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Interval(Node):
    """`(0, 1]`, `[0, 1)`, read as an interval only after `in` or where the brackets do not match."""

    low: Node
    high: Node
    closed_low: bool
    closed_high: bool


@dataclass(frozen=True, slots=True)
class SetOf(Node):
    """`{1, -1}`: the elements, in the order typed; `{}` is the empty set."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Member(Node):
    """`alpha in (0, 1)`."""

    element: Node
    container: Node


@dataclass(frozen=True, slots=True)
class Either(Node):
    """`x = 1 or x = -1`: at least two alternatives."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Both(Node):
    """`x > 0 and x < 1`: at least two conditions."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class PlusMinus(Node):
    """`±x`, or `a ± x` as `Sum((a, PlusMinus(x)))`."""

    operand: Node


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly below `node`, left to right."""
    found: list[Node] = []
    for name in node.__dataclass_fields__:
        if name == "span":
            continue
        value = getattr(node, name)
        if isinstance(value, Node):
            found.append(value)
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, Node):
                    found.append(item)
                elif isinstance(item, tuple):
                    found.extend(inner for inner in item if isinstance(inner, Node))
    return tuple(found)


def walk(node: Node) -> Iterator[Node]:
    """`node` and everything below it, parents first, without recursion."""
    waiting = [node]
    while waiting:
        here = waiting.pop()
        yield here
        waiting.extend(reversed(children(here)))
