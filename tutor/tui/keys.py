"""The keys of a screen as a list: for help and for the command palette."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen


def keys(screen: Screen[Any]) -> Iterator[tuple[DOMNode, Binding]]:
    """Our own bindings that do something here, each action once, with what they belong to.

    Own bindings have an id, by which they can be remapped. `active_bindings` would leave out those that the
    focused widget also binds but passes on, such as the page keys.
    """
    seen: set[str] = set()
    nodes: tuple[DOMNode | None, ...] = (screen, screen.focused, screen.app)
    for node in nodes:
        if node is None:
            continue
        for _key, binding in node._bindings:
            here = node is not screen or screen.check_action(*called(binding.action)) is not False
            if binding.id and binding.description and binding.action not in seen and here:
                seen.add(binding.action)
                yield node, binding


def called(action: str) -> tuple[str, tuple[object, ...]]:
    """Name and parameters of an action such as `part(1)`."""
    from textual.actions import parse

    _namespace, name, parameters = parse(action)
    return name, parameters
