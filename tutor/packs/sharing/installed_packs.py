"""The shelf: the folder of installed packs, `ID/VERSION-DIGEST/`, with a note in each `ID` on what counts.

The note is the whole truth: a version's folder that it does not name is left over from an install that was
cut short. It is replaced in one step, so whoever reads it sees the shelf before or after a change.
"""

from __future__ import annotations

import json
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tutor.packs.markdown.files import is_slug
from tutor.packs.reading.manifest import NAME
from tutor.packs.sharing.version import is_version, order

NOTE = "installed.json"
_MOST_NOTE = 1_000_000
_FOLDER = re.compile(r"(.+)-[0-9a-f]{12}(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Edition:
    """One installed version of a pack.

    Attributes:
        version: as its `pack.md` says.
        folder: the name of its folder below the pack's.
        digest: of all its files, see `tutor.packs.sharing.pack_contents`.
        source: the file or folder that it was installed from, or "" where that is not known.
    """

    version: str
    folder: str
    digest: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Shelved:
    """An installed pack.

    Attributes:
        id: of the pack, which is also its folder's name on the shelf.
        place: that folder.
        editions: oldest version first, at least one.
        current: the one that is studied.
        damaged: whether the note could not be read, and the folders themselves were asked.
    """

    id: str
    place: Path
    editions: tuple[Edition, ...]
    current: Edition
    damaged: bool = False

    @property
    def folder(self) -> Path:
        """The folder of the version that is studied."""
        return self.place / self.current.folder

    def edition(self, version: str) -> Edition | None:
        """The installed edition of that version, or None."""
        return next((each for each in self.editions if each.version == version), None)


def shelf_of(data: Path) -> Path:
    """The shelf in a student's data folder."""
    return data / "packs"


def shelved(data: Path) -> tuple[Shelved, ...]:
    """The installed packs by id. Never raises: what cannot be read is not there."""
    try:
        places = sorted(place for place in shelf_of(data).iterdir() if is_slug(place.name))
    except OSError:
        return ()
    return tuple(found for found in map(on_shelf, places) if found is not None)


def on_shelf(place: Path) -> Shelved | None:
    """The pack that is installed in `place`, a folder of the shelf; None if there is none."""
    try:
        with (place / NOTE).open("rb") as file:
            note = json.loads(file.read(_MOST_NOTE))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, RecursionError):
        return _asked(place)
    editions, current = _noted(note)
    there = _sorted(each for each in editions if (place / each.folder / NAME).is_file())
    if not editions:
        return _asked(place)
    if not there:
        return None
    return Shelved(
        place.name, place, there, next((each for each in there if each.folder == current), there[-1])
    )


def write_note(place: Path, editions: tuple[Edition, ...], current: Edition) -> None:
    """Say what is installed in `place`, in one step that survives a power cut. Raises OSError."""
    note = {
        "format": 1,
        "current": current.folder,
        "editions": [
            {"version": each.version, "folder": each.folder, "digest": each.digest, "source": each.source}
            for each in editions
        ],
    }
    new = place / f"{NOTE}.new"
    with new.open("wb") as file:
        file.write(json.dumps(note, indent=1).encode("ascii"))
        file.flush()
        os.fsync(file.fileno())
    os.replace(new, place / NOTE)  # noqa: PTH105 - the one step that everything before prepares
    settle(place)


def settle(folder: Path) -> None:
    """Have a folder's own entries written out, where the system can do that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def is_edition_folder(name: str) -> bool:
    """Whether a folder's name is one that an install gives."""
    match = _FOLDER.fullmatch(name)
    return match is not None and is_version(match[1])


def _noted(note: Any) -> tuple[list[Edition], str]:
    """What a note says; whatever does not belong into one is passed over."""
    if not isinstance(note, dict) or not isinstance(note.get("editions"), list):
        return [], ""
    found = []
    for each in note["editions"]:
        texts = (
            [each.get(key, "") for key in ("version", "folder", "digest", "source")]
            if isinstance(each, dict)
            else []
        )
        if texts and all(isinstance(text, str) for text in texts) and is_edition_folder(texts[1]):
            found.append(Edition(*texts))
    return found, str(note.get("current"))


def _asked(place: Path) -> Shelved | None:
    """What the folders themselves tell, where the note cannot."""
    try:
        names = [path.name for path in place.iterdir() if is_edition_folder(path.name)]
    except OSError:
        return None
    found = (
        Edition(match[1], name)
        for name in names
        if (match := _FOLDER.fullmatch(name)) and (place / name / NAME).is_file()
    )
    there = _sorted(found)
    return Shelved(place.name, place, there, there[-1], damaged=True) if there else None


def _sorted(editions: Any) -> tuple[Edition, ...]:
    return tuple(sorted(editions, key=lambda each: order(each.version)))
