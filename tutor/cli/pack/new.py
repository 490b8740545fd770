"""`tutor pack new`: a pack to begin with, or a problem more."""

from __future__ import annotations

from pathlib import Path

import click

from tutor.cli.pack.pack_words import refusals


@click.command()
@click.argument("name", required=False)
@click.option("--problem", metavar="NAME", help="Add a problem of that name to a pack instead.")
@click.option(
    "--to",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    metavar="FOLDER",
    help="Where the new pack's folder goes, or with --problem the pack; else the folder where you are.",
)
def new(name: str | None, problem: str | None, folder: Path) -> None:
    """Begin a pack called NAME: a folder with one part for each kind of answer, to be written over.

    The pack is complete and passes the check, so you can try it at once and change it piece by piece. With
    --problem a problem is added to the pack in the folder where you are. Nothing is ever overwritten.
    """
    from tutor.packs.sharing.starter import add_problem, begin_pack

    if (name is None) == (problem is None):
        raise click.UsageError("Give the new pack's NAME, or --problem NAME to add a problem to a pack.")
    with refusals():
        if problem is not None:
            page = add_problem(folder, problem)
            click.echo(f"{page} is a small problem to be written over; pack.md lists it.")
            click.echo(f"Check it with: tutor pack check {folder}")
            return
        assert name is not None
        made = begin_pack(folder / Path(name).parent, Path(name).name)
    pack = made[0].parent
    click.echo(f"{pack} has {', '.join(page.name for page in made)}: one part for each kind of answer.")
    click.echo(f"Try it with: tutor start {pack}")
    click.echo(f"Check it with: tutor pack check {pack}")
