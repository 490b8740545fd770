"""The file that an index of a pack is kept in: JSON below its checksum, replaced in one step."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tutor import __version__
from tutor.packs.model.pack import Fault, Skill
from tutor.packs.reading.manifest import Manifest

INDEX = "index"
"""The folder of the indexes in the student's data folder."""

FORMAT = f"5 of {__version__}"
"""Another program may find other things in the same files, so its index is not believed."""

MOST_BYTES = 64 * 1024 * 1024

Row = list[Any]
"""size, time, title, lesson, skills, number of parts, faults, skills of all, the parts as JSON of their own.

Of each part: id, title, number of variants, skills, line of the skills, how likely it is guessed. That text
is read when the problem is looked into, which of thousands few are.
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """What an index says: the manifest's stamp, the manifest, its faults, and a row for each problem."""

    stamp: tuple[int, int]
    manifest: Manifest
    faults: tuple[Fault, ...]
    rows: dict[str, Row]


def place_of(kept_in: Path, folder: Path) -> Path:
    """Where the index of the pack in `folder` is kept."""
    name = hashlib.sha256(str(folder.absolute()).encode("utf-8", "surrogatepass")).hexdigest()[:24]
    return kept_in / f"{name}.json"


def load_index(kept_in: Path, folder: Path) -> Kept | None:
    """The index of the pack in `folder`; None if there is none, or none that can be believed."""
    try:
        with place_of(kept_in, folder).open("rb") as file:
            digest, _, text = file.read(MOST_BYTES).partition(b"\n")
        if digest != _digest(text):
            return None
        found = json.loads(text)
        if found["format"] != FORMAT or found["folder"] != str(folder.absolute()):
            return None
        size, time = found["stamp"]
        values: dict[str, Any] = {name: _tupled(value) for name, value in found["manifest"].items()}
        values["skills"] = tuple(Skill(*each) for each in values["skills"])
        described = Manifest(**values)
        return Kept((size, time), described, tuple(Fault(*each) for each in found["faults"]), found["rows"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def save_index(
    kept_in: Path,
    folder: Path,
    stamp: tuple[int, int],
    described: Manifest,
    faults: Sequence[Fault],
    rows: Mapping[str, Row],
) -> None:
    """Keep the index, in one step; what goes wrong is no one's loss but the next start's.

    Args:
        kept_in: the folder of the indexes.
        folder: the pack.
        stamp: size and time of its manifest.
        described: the manifest.
        faults: what is wrong with the manifest.
        rows: by problem, what is kept of it.
    """
    values = {name: getattr(described, name) for name in Manifest.__slots__}
    values["skills"] = [(each.slug, each.says, each.needs, each.line) for each in described.skills]
    text = json.dumps(
        {
            "format": FORMAT,
            "folder": str(folder.absolute()),
            "stamp": stamp,
            "manifest": values,
            "faults": [[each.file, each.line, *_told(each)] for each in faults],
            "rows": rows,
        },
        separators=(",", ":"),
    ).encode("ascii")
    temporary = ""
    try:
        kept_in.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".index-", dir=kept_in)
        with os.fdopen(handle, "wb") as file:
            file.write(_digest(text) + b"\n" + text)
        os.replace(temporary, place_of(kept_in, folder))  # noqa: PTH105 - in one step, over an older one
    except (OSError, ValueError):
        with suppress(OSError):
            Path(temporary).unlink()


def _told(fault: Fault) -> tuple[str, str, str, str]:
    return fault.rule, fault.sentence, fault.cure, fault.severity


def _tupled(value: Any) -> Any:
    """Lists, as JSON has them, as the tuples that they were."""
    return tuple(map(_tupled, value)) if type(value) is list else value


def _digest(text: bytes) -> bytes:
    return hashlib.sha256(text).hexdigest().encode("ascii")
