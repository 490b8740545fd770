"""`tutor pack list`: the packs that are there, where they came from, with their problems and parts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from tutor.cli.pack.pack_words import counted
from tutor.terminal_charset import ascii_only

if TYPE_CHECKING:
    from tutor.packs.model.pack import Pack
    from tutor.packs.sharing.installed_packs import Shelved

MOST_PARTS = 100
"""Packs with more are listed with their parts only if they are asked for by id."""


@click.command("list")
@click.argument("id_", metavar="[ID]", required=False)
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
def list_(id_: str | None, as_json: bool) -> None:
    """List the packs, or the pack ID, with their problems and parts."""
    from tutor.packs.library.library import library
    from tutor.packs.sharing.installed_packs import shelved
    from tutor.store.record.record_location import data_folder

    data = data_folder()
    packs = library(data=data, outlined=True)
    held = {each.id: each for each in shelved(data)}
    if id_ is not None and id_ not in (found.id for found in packs):
        there = ", ".join(found.id for found in packs)
        raise click.ClickException(f"There is no pack “{id_[:80]}”. There are: {there}.")
    shown = [found for found in packs if id_ in (None, found.id)]
    if as_json:
        outlines = [_outline(found, held.get(found.id)) for found in shown]
        click.echo(json.dumps(outlines, ensure_ascii=ascii_only(), indent=2))
        return
    for found in shown:
        _say(found, held.get(found.id), id_ is not None)
    if not packs:
        click.echo("There are no packs.")


def _say(found: Pack, held: Shelved | None, whole: bool) -> None:
    parts = sum(len(problem.parts) for problem in found.problems)
    click.echo(f"{found.id} {found.version}: {found.title}")
    click.echo(
        f"  {_whence(found, held)}; {counted(len(found.problems), 'problem')}, {counted(parts, 'part')}"
    )
    if held is not None and held.damaged:
        click.echo("  what is noted of it was damaged: install it again to mend that")
    errors = _errors(found)
    if errors:
        hide = "error hides" if errors == 1 else "errors hide"
        click.echo(f"  {errors} {hide} something: tutor pack check {found.folder}")
    if parts > MOST_PARTS and not whole:
        click.echo(f"  for the parts: tutor pack list {found.id}")
        return
    for problem in found.problems:
        click.echo(f"  {problem.id}: {problem.title}")
        for part in problem.parts:
            click.echo(f"    {part.id}: {part.title}")


def _whence(found: Pack, held: Shelved | None) -> str:
    """Where a pack came from, and what else there is of it."""
    if held is None:
        return "ships with the tutor"
    if found.folder != held.folder:
        return f"ships with the tutor (installed is {held.current.version}, which is not newer)"
    from tutor.notation import clean

    others = ", ".join(each.version for each in held.editions if each != held.current)
    came = f" from {clean(held.current.source)}" if held.current.source else ""
    return f"installed{came}" + (f" (also kept: {others})" if others else "")


def _errors(found: Pack) -> int:
    return sum(fault.severity == "error" for fault in found.faults)


def _outline(found: Pack, held: Shelved | None) -> dict[str, object]:
    installed = held is not None and found.folder == held.folder
    return {
        "id": found.id,
        "version": found.version,
        "title": found.title,
        "folder": str(found.folder),
        "origin": "installed" if installed else "shipped",
        "source": held.current.source if held and installed else None,
        "installed": [each.version for each in held.editions] if held else [],
        "damaged": held is not None and held.damaged,
        "faults": len(found.faults),
        "errors": _errors(found),
        "problems": [
            {
                "id": problem.id,
                "title": problem.title,
                "parts": [
                    {"id": part.id, "title": part.title, "variants": len(part.variants)}
                    for part in problem.parts
                ],
            }
            for problem in found.problems
        ],
    }
