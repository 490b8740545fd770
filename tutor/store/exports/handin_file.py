"""A hand-in as a file: a header, a line for each event or result, and a last line with a checksum.

JSON lines. The checksum is SHA-256 over every line before it in a canonical spelling (keys sorted, no spaces,
ASCII), so that mail programs may change line ends and spaces, and a changed word is noticed. It is no
signature: whoever changes the file can also write a new checksum.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from tutor.store.exports.export import Export
from tutor.store.exports.handin import Handin, Moment, Result
from tutor.store.record import event_codec

FORMAT = 2
ENDING = ".handin.jsonl"

_OPTIONAL = frozenset(
    {"mistake", "others", "cells", "message", "reading", "text", "compared", "why", "milliseconds"}
)


def lines(handed: Handin) -> Iterator[str]:
    """The file, line by line, each with its line end."""
    objects = [header(handed), *map(of_moment, handed.moments), *map(of_result, handed.results)]
    spelt = [json.dumps(found, ensure_ascii=False) for found in objects]
    yield from (line + "\n" for line in spelt)
    yield json.dumps({"lines": len(objects), "sha256": checksum(objects)}) + "\n"


def checksum(objects: Iterable[dict[str, Any]]) -> str:
    """SHA-256 of the objects, one canonical line each, in hexadecimal digits."""
    sum_ = hashlib.sha256()
    for found in objects:
        sum_.update(json.dumps(found, sort_keys=True, separators=(",", ":")).encode("ascii") + b"\n")
    return sum_.hexdigest()


def header(handed: Handin) -> dict[str, Any]:
    """The first line."""
    return {
        "handin": FORMAT,
        "program": handed.program,
        "name": handed.name,
        "what": handed.what,
        "packs": dict(handed.packs),
    }


def of_moment(moment: Moment) -> dict[str, Any]:
    """The line of an event; what may be missing, and is empty, is left out."""
    kind, data = event_codec.encode(moment.event)
    fields = {name: value for name, value in json.loads(data).items() if value or name not in _OPTIONAL}
    return {"s": moment.second, "id": moment.uid, "event": kind, **fields}


def of_result(result: Result) -> dict[str, Any]:
    """The line of a result."""
    return {
        "part": result.part,
        "status": str(result.status),
        "attempts": result.attempts,
        "hints": result.hints,
        "told": result.told,
        "seconds": result.seconds,
    }


HANDIN = Export(
    "handin",
    """handin is a file for your instructor, NAME.handin.jsonl in this folder unless --out says otherwise. It
holds the name that you choose with --name (or a random one, made once), which packs it is about, and your
answers with their verdicts and the hints that you took; with --what results only how each part went. It
holds no date or time of day (only seconds from the first event), no name of you or your computer, no
folders, and not what you wrote under a reflection. See it first with --show.

Its last line is a checksum, so that a slip, a cut or a hasty edit is noticed. That is no proof against
forgery: whoever can compute a checksum can make a new one.""",
    lambda contents: lines(contents.handed()),
    for_others=True,
    suffix=ENDING,
)
