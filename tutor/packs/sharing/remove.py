"""Takes packs off the shelf. The student's record is not on it, and stays as it is."""

from __future__ import annotations

import shutil
from pathlib import Path

from tutor.packs.sharing.install import sweep
from tutor.packs.sharing.installed_packs import (
    NOTE,
    Edition,
    Shelved,
    on_shelf,
    settle,
    shelf_of,
    shelved,
    write_note,
)
from tutor.packs.sharing.lock import locked
from tutor.packs.sharing.refused import RefusedError, named, why


def found(data: Path, id: str, version: str | None = None) -> Shelved:  # noqa: A002
    """The installed pack of that id. Raises RefusedError if there is none, or none of that version."""
    packs = {each.id: each for each in shelved(data)}
    if id not in packs:
        there = f"Installed are: {', '.join(packs)}." if packs else "No pack is installed."
        raise RefusedError(f"There is no installed pack {named(id)}. {there}")
    if version is not None and packs[id].edition(version) is None:
        versions = ", ".join(each.version for each in packs[id].editions)
        raise RefusedError(f"{id} {named(version, 40)} is not installed. There is {versions}.")
    return packs[id]


def remove(data: Path, id: str, version: str | None = None) -> Edition | None:  # noqa: A002
    """Remove a pack, or one version of it; returns the version that counts from now on, if any.

    Args:
        data: the data folder.
        id: of the pack.
        version: the one to remove; None for all of them.

    Raises:
        RefusedError: it is not installed, or cannot be removed.
    """
    held = found(data, id, version)
    shelf = shelf_of(data)
    try:
        with locked(shelf):
            held = on_shelf(held.place) or held
            left = tuple(each for each in held.editions if version is not None and each.version != version)
            onward = None
            if left:
                onward = held.current if held.current in left else left[-1]
                write_note(held.place, left, onward)
            else:
                # Without its note a folder counts for nothing; from here on it is only swept up.
                (held.place / NOTE).unlink(missing_ok=True)
                settle(held.place)
                if held.damaged:
                    shutil.rmtree(held.place)
            sweep(shelf)
            return onward
    except OSError as error:
        raise RefusedError(f"{id} could not be removed: {why(error)}.") from error
