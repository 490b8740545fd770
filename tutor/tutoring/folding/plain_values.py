"""Frozen dataclasses as values that JSON can hold, and back: checked field by field, evaluated never.

A codec is made of a type's annotations: plain types, enums of strings, `X | None`, tuples, frozen sets,
mappings by name, and dataclasses of these. Of a dataclass the fields that have their default are left out.
A field that is annotated `Sequence[X]` is a past that few ask for: it is kept as text, and read when it is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from tutor.tutoring.folding.unread import Unread


@dataclass(frozen=True, slots=True)
class Codec:
    """How values of one type are written and read.

    Attributes:
        encode: the value as JSON has it.
        decode: the value back; raises TypeError or ValueError for anything else.
    """

    encode: Callable[[Any], Any]
    decode: Callable[[Any], Any]


@cache
def codec(kind: Any) -> Codec:
    """The codec of a type. Raises TypeError for one that is not among those above."""
    if kind in _PLAIN:
        return Codec(_same, _PLAIN[kind])
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _optional(get_args(kind))
    if origin is tuple:
        return _tuple(get_args(kind))
    if origin is frozenset:
        return _frozenset(codec(get_args(kind)[0]))
    if origin is Sequence:
        return _unread(codec(get_args(kind)[0]))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping(codec(get_args(kind)[1]))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return Codec(str, kind)
    if is_dataclass(kind) and isinstance(kind, type):
        return _record(kind)
    raise TypeError(f"{kind} has no codec")


def _same(value: Any) -> Any:
    return value


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise TypeError("no text")


def _whole(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise TypeError("no whole number")


def _number(value: Any) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    raise TypeError("no number")


def _truth(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise TypeError("neither true nor false")


_PLAIN: dict[Any, Callable[[Any], Any]] = {str: _text, int: _whole, float: _number, bool: _truth}


def _optional(kinds: tuple[Any, ...]) -> Codec:
    (kind,) = (kind for kind in kinds if kind is not NoneType)
    inner = codec(kind)
    return Codec(
        lambda value: None if value is None else inner.encode(value),
        lambda found: None if found is None else inner.decode(found),
    )


def _list(found: Any) -> list[Any]:
    if isinstance(found, list):
        return found
    raise TypeError("no list")


def _tuple(kinds: tuple[Any, ...]) -> Codec:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        item = codec(kinds[0])
        return Codec(
            lambda value: [item.encode(one) for one in value],
            lambda found: tuple([item.decode(one) for one in _list(found)]),
        )
    items = tuple(codec(kind) for kind in kinds)
    return Codec(
        lambda value: [item.encode(one) for item, one in zip(items, value, strict=True)],
        lambda found: tuple([item.decode(one) for item, one in zip(items, _list(found), strict=True)]),
    )


def _frozenset(item: Codec) -> Codec:
    return Codec(
        lambda value: sorted(item.encode(one) for one in value),
        lambda found: frozenset(item.decode(one) for one in _list(found)),
    )


def _unread(item: Codec) -> Codec:
    def encode(value: Sequence[Any]) -> str:
        if isinstance(value, Unread):
            return value.text
        return json.dumps([item.encode(one) for one in value], separators=(",", ":"))

    return Codec(encode, lambda found: Unread(_text(found), item.decode))


def _mapping(item: Codec) -> Codec:
    def decode(found: Any) -> Mapping[str, Any]:
        if not isinstance(found, dict):
            raise TypeError("no object")
        return MappingProxyType({name: item.decode(one) for name, one in found.items()})

    return Codec(lambda value: {name: item.encode(one) for name, one in value.items()}, decode)


def _record(kind: Any) -> Codec:
    hints = get_type_hints(kind)
    inner = {field.name: codec(hints[field.name]) for field in fields(kind)}
    usual = {field.name: field.default for field in fields(kind) if field.default is not MISSING}
    writers = [(name, usual.get(name, MISSING), one.encode) for name, one in inner.items()]
    readers = {name: one.decode for name, one in inner.items()}

    def encode(value: Any) -> dict[str, Any]:
        return {
            name: write(here) for name, default, write in writers if (here := getattr(value, name)) != default
        }

    def decode(found: Any) -> Any:
        if not isinstance(found, dict):
            raise TypeError("no object")
        try:
            return kind(**{name: readers[name](value) for name, value in found.items()})
        except KeyError as error:
            raise TypeError(f"no field {error}") from error

    return Codec(encode, decode)
