"""Working through a tree from its leaves up, without Python's stack, so that no tree is too deep."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from tutor.notation.tree.nodes import Node, children

Result = TypeVar("Result")


def fold(tree: Node, step: Callable[[Node, Sequence[Result]], Result]) -> Result:
    """What `step` gives for the root; `step(node, below)` is given what it gave for `children(node)`."""
    waiting: list[tuple[Node, int]] = [(tree, -1)]
    done: list[Result] = []
    while waiting:
        node, count = waiting.pop()
        if count < 0:
            below = children(node)
            if below:
                waiting.append((node, len(below)))
                waiting.extend((child, -1) for child in reversed(below))
            else:
                done.append(step(node, ()))
            continue
        results = done[-count:]
        del done[-count:]
        done.append(step(node, results))
    return done[0]
