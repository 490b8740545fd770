"""A pack that is studied from where it lies, without installing it: `tutor start FOLDER` or `FILE`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

import click

_HERE = "./"
ENDINGS = (".tutorpack", ".zip")


@contextmanager
def visited(at: str | None, folders: tuple[Path, ...]) -> Iterator[tuple[str | None, tuple[Path, ...]]]:
    """What to study and the packs' folders, once a path to a pack has been taken for what it is.

    Args:
        at: what was typed: a path to a pack's folder or file, or anything else, which is left as it is.
        folders: the folders that are used already.

    Raises:
        click.ClickException: it is a file with a pack that must not be opened.
    """
    found = None if at is None else _path(at)
    if found is None:
        yield at, folders
        return
    path, below = found
    with nullcontext(path) if path.is_dir() else _unpacked(path) as folder:
        yield "/".join((_id(folder), *below)), (*folders, folder)


def _path(at: str) -> tuple[Path, tuple[str, ...]] | None:
    """The pack's folder or file, if one was meant, and what was named in it: a problem, perhaps a part."""
    here = at.startswith(_HERE)
    with suppress(RuntimeError):
        at = str(Path(at).expanduser())
    whole = Path(at)
    # The folder where one is counts only if it is named: in it, `other/problem` still means another pack.
    for path in (whole, *(above for above in whole.parents[:2] if here or above != Path())):
        try:
            if (path / "pack.md").is_file() or (path.suffix.casefold() in ENDINGS and path.is_file()):
                return path, whole.relative_to(path).parts
        except (OSError, ValueError):
            continue
    return None


def elsewhere(at: str) -> str:
    """A sentence for a name with a slash that led nowhere, with a space before it; "" without a slash."""
    if "/" not in at:
        return ""
    if Path("pack.md").is_file() and Path(f"{_file_name(at)}.md").is_file():
        return f" For the pack in this folder, write {_HERE}{at}."
    return " For a pack that is not installed, name its folder with --pack, or give a path to it."


def _file_name(at: str) -> str:
    return "".join(character for character in at.split("/")[0][:100] if character.isprintable())


def _id(folder: Path) -> str:
    from tutor.packs.markdown.files import read
    from tutor.packs.model.faults import Faults
    from tutor.packs.reading.manifest import NAME, manifest

    faults = Faults(NAME)
    return manifest(read(folder, NAME, faults), folder, faults).id


@contextmanager
def _unpacked(path: Path) -> Iterator[Path]:
    """The pack in a file, in a folder that is there for a while."""
    from tempfile import TemporaryDirectory

    from tutor.packs.sharing.open_pack import taken
    from tutor.packs.sharing.pack_contents import parcel
    from tutor.packs.sharing.refused import RefusedError

    with TemporaryDirectory(prefix="tutor-") as made:
        folder = Path(made) / "pack"
        folder.mkdir()
        try:
            with taken(path) as files:
                parcel(files, lambda name, data: _write(folder / name, data))
        except RefusedError as refused:
            raise click.ClickException(str(refused)) from refused
        yield folder


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)
