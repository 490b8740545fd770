"""Events as text and back: a kind and a JSON object. Nothing that is read can be anything but plain data."""

from __future__ import annotations

import json
from dataclasses import MISSING, asdict, fields
from typing import Any, get_args

from tutor.tutoring.event import Event

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
    found = _object(data)
    if cls is None or found is None:
        return None
    values: dict[str, Any] = {}
    for field in fields(cls):
        if field.name not in found:
            if field.default is MISSING:
                return None
            continue
        try:
            values[field.name] = _plain(found[field.name], str(field.type))
        except TypeError:
            return None
    return cls(**values)


def _object(data: str) -> dict[str, Any] | None:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _plain(value: Any, wanted: str) -> Any:
    """`value` as the annotation `wanted` has it; raises TypeError if it is something else."""
    match wanted:
        case "str" if isinstance(value, str):
            return value
        case "str | None" if value is None or isinstance(value, str):
            return value
        case "bool" if isinstance(value, bool):
            return value
        case "int" if isinstance(value, int) and not isinstance(value, bool):
            return value
        case "float" if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        case "Answer" | "tuple[str, ...]" if isinstance(value, list):
            if all(isinstance(item, str) for item in value):
                return tuple(value)
    raise TypeError(wanted)
