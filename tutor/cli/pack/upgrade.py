"""`tutor pack upgrade`: newer versions of installed packs, from where they came."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tutor.cli.pack.install import told
from tutor.cli.pack.pack_words import counting

if TYPE_CHECKING:
    from tutor.packs.sharing.installed_packs import Shelved


@click.command()
@click.argument("what", nargs=-1, metavar="[FILE|FOLDER|ID]…")
def upgrade(what: tuple[str, ...]) -> None:
    """Install newer versions of packs that are installed already.

    Give files or folders, or the ids of installed packs; without any, all installed packs are looked at. For
    an id the tutor looks where the pack came from: in the same folder, or for a newer file beside the old
    one. Your work stays with its parts.
    """
    from tutor.packs.sharing.install import Rule
    from tutor.packs.sharing.install import install as installed
    from tutor.packs.sharing.installed_packs import shelved
    from tutor.packs.sharing.refused import RefusedError
    from tutor.store.record.record_location import data_folder

    data = data_folder()
    held = {each.id: each for each in shelved(data)}
    if not held and not what:
        click.echo("No pack is installed.")
    failed = False
    for path in _paths(what, held):
        try:
            if isinstance(path, str):
                raise RefusedError(path)
            with counting() as count:
                found = installed(path, data, Rule.UPGRADE, count)
            lines = told(found, data)
        except RefusedError as refused:
            failed = True
            click.echo(f"Error: {refused}", err=True)
        else:
            click.echo("\n".join(lines))
    sys.exit(1 if failed else 0)


def _paths(what: tuple[str, ...], held: dict[str, Shelved]) -> Iterator[Path | str]:
    """Where to look for each; a sentence where there is nowhere to look."""
    for each in what or held:
        if what and Path(each).exists():
            yield Path(each)
        elif each in held:
            yield _source(held[each])
        else:
            there = f"Installed are: {', '.join(held)}." if held else "No pack is installed."
            yield f"“{each[:80]}” is neither a file, nor a folder, nor an installed pack. {there}"


def _source(pack: Shelved) -> Path | str:
    """Where the pack came from, or the newest built pack beside that file."""
    from tutor.packs.sharing.archive import ENDING
    from tutor.packs.sharing.refused import named
    from tutor.packs.sharing.version import is_version, order

    source = Path(pack.current.source)
    if not pack.current.source:
        return f"It is not known where {pack.id} came from. Name its file or folder."
    if source.is_dir():
        return source
    beside = {
        version: path
        for path in source.parent.glob(f"{pack.id}-*{ENDING}")
        if is_version(version := path.name.removeprefix(f"{pack.id}-").removesuffix(ENDING))
    }
    newest = max(beside, key=order, default="")
    if newest and (not source.exists() or order(newest) > order(pack.current.version)):
        return beside[newest]
    return (
        source if source.exists() else f"{pack.id} came from {named(str(source))}, where nothing is any more."
    )
