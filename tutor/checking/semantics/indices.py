"""Indices: which ones an expression leaves open, and what an index runs over."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.checking.functions.context import Here
from tutor.checking.numbers.numeric_faults import CannotEvaluate, KindMismatch, OutsideArithmetic
from tutor.checking.numbers.tensors import shape
from tutor.notation.tree import nodes as t


def free_indices(node: t.Node) -> tuple[str, ...]:
    """Names that index a component or a unit vector and that no sum or maximum binds, in order."""
    found: dict[str, None] = {}
    waiting: list[tuple[t.Node, frozenset[str]]] = [(node, frozenset())]
    while waiting:
        here, bound = waiting.pop()
        if isinstance(here, t.Over):
            inside = bound | {here.index}
            waiting.append((here.body, inside))
            waiting.extend((end, bound) for end in (here.low, here.high) if end is not None)
            continue
        if isinstance(here, t.Component | t.Basis):
            found.update((name, None) for name in _names(here.index) if name not in bound)
        waiting.extend((child, bound) for child in reversed(t.children(here)))
    return tuple(found)


def _names(node: t.Node) -> Iterator[str]:
    """Names in the arithmetic of an index, such as `i` and `i + 1`; not those inside `argmax_k |g_k|`."""
    if isinstance(node, t.Name):
        yield node.name
    elif isinstance(node, t.Sum | t.Negative | t.Product):
        for child in t.children(node):
            yield from _names(child)


def index_names(node: t.Node) -> Iterator[str]:
    """The names that number a component or a unit vector in this very node: c of `p_c`, `p_(c+1)`, `e_c`."""
    if isinstance(node, t.Component | t.Basis):
        yield from _names(node.index)


def index_range(body: t.Node, index: str, here: Here) -> range:
    """1…d, where d is the length of the vectors in `body` that carry the index.

    Raises:
        KindMismatch: nothing in the body carries the index, or vectors of different lengths do.
        OutsideArithmetic: what carries it has no value in this arithmetic, such as exp(z) among fractions.
    """
    sizes: set[int] = set()
    outside: OutsideArithmetic | None = None
    for node in t.walk(body):
        if isinstance(node, t.Component) and index in _names(node.index):
            try:
                size = _extent(node.vector, here)
            except OutsideArithmetic as fault:
                outside = fault
                continue
            except CannotEvaluate:
                continue
            if size is not None:
                sizes.add(size)
        elif isinstance(node, t.Basis) and index in _names(node.index):
            sizes.add(here.dimension())
    if not sizes and outside is not None:
        raise outside
    if len(sizes) != 1:
        raise KindMismatch(f"It is not clear what the index {index} runs over.")
    return range(1, sizes.pop() + 1)


def _extent(vector: t.Node, here: Here) -> int | None:
    """How many components there are to choose from; in a row of a matrix its columns, whichever row it is."""
    if isinstance(vector, t.Component):
        size = shape(here.of(vector.vector))
        return size[1] if len(size) == 2 else None
    size = shape(here.of(vector))
    return size[0] if size else None
