"""One row of the record, and the seal by which a row that was changed is told from one that was not."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

SEAL_BYTES = 8
"""One damaged row in 10¹⁹ would go unseen; against somebody who forges rows no checksum helps."""


@dataclass(frozen=True, slots=True)
class Row:
    """One event as it is on disk.

    Attributes:
        uid: given when it happened, so that writing it twice writes it once.
        at: UTC, ISO 8601.
        kind: the event's name.
        data: its fields, a JSON object.
        device: the record in which it was first written; "" before that.
        number: which of that record's rows it is, from 1; 0 before that.
    """

    uid: str
    at: str
    kind: str
    data: str
    device: str = ""
    number: int = 0


def seal(row: Row) -> bytes:
    """The checksum over all that a row says. No row's seal knows of another's: records may be merged."""
    lengths = f"{len(row.uid)},{len(row.at)},{len(row.kind)},{len(row.device)},{row.number};"
    text = f"{lengths}{row.uid}{row.at}{row.kind}{row.device}{row.data}"
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=SEAL_BYTES).digest()


def fields(data: str) -> dict[str, Any] | None:
    """What a row's data holds; None if it is no JSON object."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def part_of(data: str) -> str:
    """The key of the part that a row is about; "" where it is about none."""
    part = (fields(data) or {}).get("part")
    return part if isinstance(part, str) else ""
