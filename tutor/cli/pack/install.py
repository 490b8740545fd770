"""`tutor pack install`: packs that somebody handed you, put where the tutor finds them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tutor.cli.pack.pack_words import contents, counted, counting, refusals, remarks, status, still_kept

if TYPE_CHECKING:
    from tutor.packs.sharing.install import Installed

MOST_CHECKED = 60
"""The parts of the largest folder that is looked at while it is installed: some ten seconds."""


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--force",
    is_flag=True,
    help="Go back to an older version, or replace one by other content under its number.",
)
def install(path: Path, force: bool) -> None:
    """Install the pack at PATH: a .tutorpack, a folder (such as a Git working copy), or a zip of one.

    Only its Markdown is taken. Nothing is changed unless all of it could be read. A newer version takes the
    place of an older one, and your work on its parts stays.
    """
    from tutor.packs.sharing.install import Rule
    from tutor.packs.sharing.install import install as installed
    from tutor.store.record.record_location import data_folder

    data = data_folder()
    with refusals(), counting() as count:
        found = installed(path, data, Rule.FORCE if force else Rule.INSTALL, count)
    for line in (*told(found, data), *_checked(path, found)):
        click.echo(line)


def _checked(path: Path, found: Installed) -> list[str]:
    """What a glance finds in a folder, which nobody had to check before, unless it is a large one."""
    from tutor.checking import Checker
    from tutor.packs.check import glance
    from tutor.packs.sharing.install import Done

    if not path.is_dir() or found.done in (Done.SAME, Done.NOT_NEWER):
        return []
    if len(found.packed.parts) > MOST_CHECKED:
        return [f"It was not checked; that takes a while: tutor pack check {path}"]
    with Checker() as checker:
        errors = glance(path, checker, lambda part: status(f"Looking at {part} …"))
    status("")
    if not errors:
        return []
    first = errors[0]
    return [
        f"The check finds {counted(len(errors), 'error')} in it, which its author should see: "
        f"tutor pack check {path}",
        f"The first is {first.file}:{first.line}: {first.sentence}",
    ]


def told(found: Installed, data: Path) -> list[str]:
    """What an install came to, in lines."""
    from tutor.packs.sharing.install import Done

    packed = found.packed
    name = f"{packed.id} {packed.version}"
    before = found.before.version if found.before else ""
    if found.done is Done.SAME:
        return [f"{name} is installed already; nothing was changed."]
    if found.done is Done.NOT_NEWER:
        return [f"{packed.id} {before} is the newest there is{_but(found)}."]
    how = {
        Done.NEW: "Installed",
        Done.NEWER: f"Upgraded from {before}",
        Done.OLDER: f"Went back from {before}",
        Done.REPLACED: "Replaced",
    }[found.done]
    lines = [f"{how}: {name}, {packed.title} ({contents(packed)})", *remarks(packed)]
    lines += still_kept(data, packed.id, packed.parts)
    return [*lines, *_shadow(packed.id, packed.version), f"Study it with: tutor start {packed.id}"]


def _but(found: Installed) -> str:
    """What an upgrade found instead of something newer, if that is not the same."""
    packed, before = found.packed, found.before
    if before is None or packed.digest == before.digest:
        return ""
    if packed.version != before.version:
        return f" (what was found is {packed.version})"
    return "; what was found has other content under that version, and tutor pack install --force takes it"


def _shadow(id: str, version: str) -> list[str]:  # noqa: A002
    """What to know if a pack of that id ships with the tutor."""
    from tutor.packs.library.library import library
    from tutor.packs.sharing.version import order

    ships = next((pack for pack in library() if pack.id == id), None)
    if ships is None:
        return []
    if order(version) > order(ships.version):
        return [f"It takes the place of {id} {ships.version}, which ships with the tutor."]
    return [f"But {id} {ships.version}, which ships with the tutor, is not older; so that one is shown."]
