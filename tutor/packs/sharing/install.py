"""Puts a pack on the shelf: everything is read and written out beside it first, then it is there at once.

The order of steps is what makes it safe to be cut short anywhere: files into a fresh folder, that folder to
its place, and last the note that says which version counts. Up to the note the old version is studied, from
it on the new one. What an interrupted install left behind is swept away by the next one.
"""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tutor.packs.markdown.files import is_slug
from tutor.packs.sharing import installed_packs as _shelf
from tutor.packs.sharing.installed_packs import Edition, Shelved, on_shelf, settle, shelf_of, write_note
from tutor.packs.sharing.lock import locked
from tutor.packs.sharing.open_pack import taken
from tutor.packs.sharing.pack_contents import Parcel, Progress, parcel
from tutor.packs.sharing.refused import RefusedError, named, why
from tutor.packs.sharing.version import order

_FRESH = ".new-"
_DIGITS = 12


class Rule(StrEnum):
    """What may be done to a version that is installed already."""

    INSTALL = "install"
    """Nothing but put a newer one in its place."""
    UPGRADE = "upgrade"
    """The same, and only that: a pack that is not installed is refused, no newer version is no complaint."""
    FORCE = "force"
    """Put an older one in its place, or other content under the same version."""


class Done(StrEnum):
    """What an install came to."""

    NEW = "new"
    NEWER = "newer"
    OLDER = "older"
    REPLACED = "replaced"
    SAME = "same"
    """It was there already, and nothing was done."""
    NOT_NEWER = "not-newer"
    """An upgrade for which there is nothing newer."""


@dataclass(frozen=True, slots=True)
class Installed:
    """The result: what was done, with what, and the version that counted before (None if there was none)."""

    done: Done
    packed: Parcel
    before: Edition | None


def install(
    path: Path, data: Path, rule: Rule = Rule.INSTALL, progress: Progress = lambda done, of: None
) -> Installed:
    """Install the pack at `path` into the data folder.

    Args:
        path: a folder, a built pack or a zip.
        data: the data folder.
        rule: what to do where a version of it is there already.
        progress: told how many of how many problems have been read.

    Raises:
        RefusedError: with a sentence; what was installed is as it was.
    """
    try:
        source = str(path.resolve())
    except (OSError, RuntimeError, ValueError):
        source = str(path)
    with taken(path) as files:
        try:
            shelf = shelf_of(data)
            shelf.mkdir(parents=True, exist_ok=True)
            with locked(shelf):
                sweep(shelf)
                fresh = shelf / f"{_FRESH}{secrets.token_hex(6)}"
                fresh.mkdir()
                try:
                    packed = parcel(files, lambda name, content: _write(fresh / name, content), progress)
                    return _place(packed, fresh, shelf, source, rule)
                finally:
                    shutil.rmtree(fresh, ignore_errors=True)
        except OSError as error:
            raise RefusedError(
                f"{named(str(path))} could not be installed: {why(error)}. Nothing was changed; see to that, "
                "and try again."
            ) from error


def sweep(shelf: Path) -> None:
    """Take away what interrupted installs and removals left. Only for whoever holds the shelf's lock."""
    for place in [*shelf.iterdir()]:
        if place.name.startswith(_FRESH):
            shutil.rmtree(place, ignore_errors=True)
        elif is_slug(place.name):
            with suppress(OSError):
                _sweep_pack(place)


def _sweep_pack(place: Path) -> None:
    held = on_shelf(place)
    if held is not None and held.damaged:
        return
    kept = {each.folder for each in held.editions} if held else set()
    for folder in [*place.iterdir()]:
        if _shelf.is_edition_folder(folder.name) and folder.name not in kept:
            shutil.rmtree(folder, ignore_errors=True)
    if held is None:
        for name in (_shelf.NOTE, f"{_shelf.NOTE}.new"):
            (place / name).unlink(missing_ok=True)
        with suppress(OSError):
            place.rmdir()


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _place(packed: Parcel, fresh: Path, shelf: Path, source: str, rule: Rule) -> Installed:
    """Give the fresh folder its place and note it, if that is to be done."""
    place = shelf / packed.id
    held = on_shelf(place)
    before = held.current if held else None
    same = held.edition(packed.version) if held else None
    done = _done(packed, held, same, rule)
    if done in (Done.SAME, Done.NOT_NEWER):
        return Installed(done, packed, before)
    settle(fresh)
    place.mkdir(exist_ok=True)
    name = f"{packed.version}-{packed.digest[:_DIGITS]}"
    number = 1
    while (place / name).exists():
        number += 1
        name = f"{packed.version}-{packed.digest[:_DIGITS]}.{number}"
    fresh.rename(place / name)
    settle(place)
    made = Edition(packed.version, name, packed.digest, source)
    others = tuple(each for each in held.editions if each != same) if held else ()
    write_note(place, (*others, made), made)
    return Installed(done, packed, before)


def _done(packed: Parcel, held: Shelved | None, same: Edition | None, rule: Rule) -> Done:
    """What there is to do. Raises RefusedError where the rule forbids it."""
    if held is None:
        if rule is Rule.UPGRADE:
            raise RefusedError(f"{packed.id} is not installed. Use tutor pack install.")
        return Done.NEW
    there, comes = order(held.current.version), order(packed.version)
    if comes > there:
        return Done.NEWER
    if rule is Rule.UPGRADE:
        return Done.NOT_NEWER
    if comes < there:
        if rule is not Rule.FORCE:
            raise RefusedError(
                f"{packed.id} {held.current.version} is installed, which is newer than {packed.version}. "
                "To go back to the older one, add --force."
            )
        return Done.OLDER
    if rule is Rule.FORCE or held.damaged:
        return Done.REPLACED
    if same is not None and same.digest == packed.digest:
        return Done.SAME
    raise RefusedError(
        f"{packed.id} {held.current.version} is installed already, with other content. Give the new one a "
        "higher version in pack.md; or, to put it in the place of the other, add --force."
    )
