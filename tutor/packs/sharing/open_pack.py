"""Opens whatever a pack comes in: a folder, a built pack, any other zip."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tutor.packs.sharing import from_zip
from tutor.packs.sharing.archive import ENDING
from tutor.packs.sharing.checksums import unsealed
from tutor.packs.sharing.from_folder import FolderFiles
from tutor.packs.sharing.pack_files import Files
from tutor.packs.sharing.refused import RefusedError, named


@contextmanager
def taken(path: Path) -> Iterator[Files]:
    """The files of the pack at `path`, to be read as long as the context lasts.

    Raises:
        RefusedError: there is none, or it is hostile.
    """
    try:
        is_folder, is_there = path.is_dir(), path.exists()
    except (OSError, ValueError):
        is_folder = is_there = False
    if not is_there:
        raise RefusedError(f"There is nothing at {named(str(path))}.")
    if is_folder:
        yield FolderFiles(path)
        return
    with from_zip.opened(path) as files:
        yield unsealed(files, required=path.suffix.casefold() == ENDING)
