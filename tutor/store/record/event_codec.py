"""Events as text and back: a kind and a JSON object. Nothing that is read can be anything but plain data."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import MISSING, asdict, fields
from functools import cache
from typing import Any, get_args, get_type_hints

from tutor.store.record.row import fields as fields_of
from tutor.tutoring.event import Event
from tutor.tutoring.folding.plain_values import codec

KINDS: dict[str, type[Event]] = {cls.__name__.lower(): cls for cls in get_args(Event)}
"""Every kind of event by the name it has on disk."""


def encode(event: Event) -> tuple[str, str]:
    """The kind, and the fields as one line of JSON in ASCII (so that any text whatever can be stored)."""
    return type(event).__name__.lower(), json.dumps(asdict(event), separators=(",", ":"))


def decode(kind: str, data: str) -> Event | None:
    """The event, or None if it is none that this version knows: another kind, or fields of other types.

    Fields that a newer version added are passed over; missing ones that have a default take it.
    """
    cls = KINDS.get(kind)
    found = fields_of(data)
    if cls is None or found is None:
        return None
    try:
        return cls(*[_value(found, *reader) for reader in _readers(kind)])
    except (TypeError, ValueError, OverflowError):
        return None


def _value(found: dict[str, Any], name: str, read: Callable[[Any], Any], default: Any) -> Any:
    if name in found:
        return read(found[name])
    if default is MISSING:
        raise TypeError(name)
    return default


@cache
def _readers(kind: str) -> tuple[tuple[str, Callable[[Any], Any], Any], ...]:
    """The name of each field, how its value is read, and what it is where it is missing."""
    cls = KINDS[kind]
    hints = get_type_hints(cls)
    return tuple((field.name, codec(hints[field.name]).decode, field.default) for field in fields(cls))
