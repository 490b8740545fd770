"""The seal of a built pack: `manifest.json`, which lists every file with its size and checksum."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from tutor.packs.sharing.pack_contents import Parcel
from tutor.packs.sharing.pack_files import Files
from tutor.packs.sharing.refused import RefusedError, named
from tutor.packs.sharing.size_limits import MOST_FILE, MOST_SEAL

SEAL = "manifest.json"
FORMAT = 1


def seal(packed: Parcel) -> bytes:
    """The manifest of a built pack, the same for the same content."""
    listing = {
        "format": FORMAT,
        "id": packed.id,
        "version": packed.version,
        "title": packed.title,
        "files": {name: {"size": size, "sha256": digest} for name, size, digest in packed.files},
    }
    return (json.dumps(listing, indent=1, ensure_ascii=False) + "\n").encode()


class SealedFiles:
    """The files of a built pack, each compared with the seal as it is read."""

    def __init__(self, files: Files, listed: dict[str, tuple[int, str]]) -> None:
        self.what = files.what
        self._files = files
        self._listed = listed

    def names(self) -> Iterable[str]:
        """The names there, without the seal's own."""
        return [name for name in self._files.names() if name != SEAL]

    def read(self, name: str, most: int = MOST_FILE) -> bytes | None:
        """The content of a file; see `Files`.

        Raises:
            RefusedError: it is not what the sealed list says.
        """
        data = self._files.read(name, most)
        if data is None and name not in self._listed:
            return None
        if data is None or (len(data), hashlib.sha256(data).hexdigest()) != self._listed.get(name):
            raise RefusedError(
                f"{named(name)} in {self.what} is not as it was when the pack was built: its checksum "
                "differs. Ask for the file anew."
            )
        return data


def unsealed(files: Files, required: bool) -> Files:
    """The same files, guarded by their seal if they have one.

    Args:
        files: of a zip.
        required: whether a pack without a seal is refused.

    Raises:
        RefusedError: there is no seal where one is required, or it cannot be read, or is too new.
    """
    data = files.read(SEAL, MOST_SEAL)
    try:
        listing: Any = None if data is None else json.loads(data)
        number = listing["format"] if listing else None
        listed = {
            str(name): (int(entry["size"]), str(entry["sha256"])) for name, entry in listing["files"].items()
        } if listing else {}  # fmt: skip
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        number, listed = None, {}
    if isinstance(number, int) and number > FORMAT:
        raise RefusedError(f"{files.what} was built by a newer tutor. Update the tutor, and try again.")
    if number == FORMAT and listed:
        return SealedFiles(files, listed)
    if required:
        raise RefusedError(
            f"{files.what} has no {SEAL} that could be read, so it was not built by the tutor or is damaged. "
            "Ask for it anew."
        )
    return files
