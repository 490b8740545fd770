"""Builds a pack into one file: a zip that is the same, byte for byte, whenever and wherever it is built.

Nothing is compressed: what a compressor makes of a text differs between its versions, and packs are small.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from tutor.packs.sharing.checksums import SEAL, seal
from tutor.packs.sharing.pack_contents import Parcel, parcel
from tutor.packs.sharing.pack_files import Files
from tutor.packs.sharing.refused import RefusedError, named, why

ENDING = ".tutorpack"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_MODE = 0o100644 << 16


def build(files: Files, folder: Path) -> tuple[Parcel, Path]:
    """Write `ID-VERSION.tutorpack` into `folder`, in one step; an earlier one of that name is replaced.

    Raises:
        RefusedError: the pack cannot be passed on, or the file cannot be written.
    """
    new = folder / f".{secrets.token_hex(6)}{ENDING}"
    try:
        with new.open("xb") as file:
            with ZipFile(file, "w", ZIP_STORED) as archive:
                packed = parcel(files, lambda name, data: archive.writestr(_entry(name), data))
                archive.writestr(_entry(SEAL), seal(packed))
            file.flush()
            os.fsync(file.fileno())
        made = folder / f"{packed.id}-{packed.version}{ENDING}"
        new.replace(made)
    except OSError as error:
        raise RefusedError(
            f"The pack cannot be written into {named(str(folder))}: {why(error)}. See to that, or choose "
            "another folder."
        ) from error
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)
    return packed, made


def _entry(name: str) -> ZipInfo:
    """An entry that tells nothing of when, where and by whom it was made."""
    info = ZipInfo(name, _EPOCH)
    info.create_system = _UNIX
    info.external_attr = _MODE
    return info
