"""A sequence that is kept as text until somebody asks for it: most of a long past is never asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar, overload

Item = TypeVar("Item")


class Unread(Sequence[Item], Generic[Item]):
    """Equal to the tuple of its items.

    Args:
        text: a JSON list; one that holds anything else has no items.
        decode: an item of it; raises TypeError or ValueError for anything else.
    """

    __slots__ = ("_decode", "_items", "_values", "text")

    def __init__(self, text: str, decode: Callable[[Any], Item]) -> None:
        self.text = text
        self._decode = decode
        self._items: tuple[Item, ...] | None = None
        self._values: list[Any] | None = None

    @property
    def items(self) -> tuple[Item, ...]:
        """All items, read the first time."""
        if self._items is None:
            self._items = self._read(slice(None))
            self._values = None
        return self._items

    def __len__(self) -> int:
        return len(self.items)

    @overload
    def __getitem__(self, index: int) -> Item: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Item, ...]: ...

    def __getitem__(self, index: int | slice) -> Item | tuple[Item, ...]:
        if self._items is None and isinstance(index, slice):
            return self._read(index)
        return self.items[index]

    def _read(self, index: slice) -> tuple[Item, ...]:
        """Some of the items, and no others."""
        try:
            if self._values is None:
                self._values = list(json.loads(self.text))
            return tuple([self._decode(one) for one in self._values[index]])
        except (TypeError, ValueError, RecursionError):
            return ()

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Unread):
            return self.text == other.text or self.items == other.items
        return self.items == other

    def __hash__(self) -> int:
        return hash(self.items)

    def __repr__(self) -> str:
        return repr(self.items)
