"""`tutor pack list`: the packs that are there, with their problems and parts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tutor.packs.model import Pack


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
def list_(as_json: bool) -> None:
    """List the packs with their problems and parts."""
    from tutor.packs import library

    packs = library()
    if as_json:
        click.echo(json.dumps([_outline(found) for found in packs], ensure_ascii=False, indent=2))
        return
    for found in packs:
        click.echo(f"{found.id} {found.version}: {found.title}")
        for problem in found.problems:
            click.echo(f"  {problem.id}: {problem.title}")
            for part in problem.parts:
                click.echo(f"    {part.id}: {part.title}")
    if not packs:
        click.echo("There are no packs.")


def _outline(found: Pack) -> dict[str, object]:
    return {
        "id": found.id,
        "version": found.version,
        "title": found.title,
        "folder": str(found.folder),
        "faults": len(found.faults),
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
