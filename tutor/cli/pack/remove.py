"""`tutor pack remove`: take an installed pack away. What a student did in it stays on record."""

from __future__ import annotations

import click

from tutor.cli.pack.pack_words import refusals


@click.command()
@click.argument("id_", metavar="ID")
@click.option("--version", help="Only this version; the newest other one is then studied.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def remove(id_: str, version: str | None, yes: bool) -> None:
    """Remove the installed pack ID, after asking.

    Your record stays: install the pack again, and you are where you were.
    """
    from tutor.packs.library.library import library
    from tutor.packs.sharing.installed_packs import shelved
    from tutor.packs.sharing.remove import found
    from tutor.packs.sharing.remove import remove as removed
    from tutor.store.record.record_location import data_folder

    data = data_folder()
    ships = {pack.id: pack for pack in library()}
    if id_ in ships and all(each.id != id_ for each in shelved(data)):
        raise click.ClickException(
            f"{id_} ships with the tutor; only packs that you installed can be removed."
        )
    with refusals():
        held = found(data, id_, version)
        versions = [version] if version else [each.version for each in held.editions]
        what = f"{id_} {', '.join(versions)}"
        if not yes and not click.confirm(f"Remove {what}? Your record of it stays.", default=False):
            click.echo("Nothing was removed.")
            return
        onward = removed(data, id_, version)
    click.echo(f"Removed {what}. What you did in it stays in your record.")
    if onward is not None:
        click.echo(f"{id_} {onward.version} is the one to study now.")
    elif id_ in ships:
        click.echo(f"{id_} {ships[id_].version}, which ships with the tutor, is there again.")
