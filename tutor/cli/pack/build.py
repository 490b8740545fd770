"""`tutor pack build`: a pack as one file, to hand out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tutor.cli.pack.pack_words import contents, counted, refusals, remarks, status

MOST_SHOWN = 10


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    metavar="FOLDER",
    help="Where the file goes; without it, into the folder where you are.",
)
def build(path: Path, out: Path) -> None:
    """Check the pack in the folder PATH, and write it as one file, ID-VERSION.tutorpack.

    The same pack always gives the same file, byte for byte. Exit codes: 0 built, 1 it could not be read or
    written, 2 the check found errors.
    """
    from tutor.packs.sharing.archive import build as built
    from tutor.packs.sharing.open_pack import taken

    with refusals(), taken(path) as files:
        if not path.is_dir():
            raise click.ClickException(f"{path} is built already. Give the folder of a pack.")
        _check(path)
        packed, made = built(files, out)
    for line in remarks(packed):
        click.echo(line)
    click.echo(f"{made}: {packed.title}, {contents(packed)}")


def _check(path: Path) -> None:
    """Say the errors of a pack and end, if it has any."""
    from tutor.checking import Checker
    from tutor.packs.check import check

    with Checker() as checker:
        report = check(path, checker, lambda part: status(f"Checking {part} …"))
    status("")
    errors = [fault for fault in report.faults if fault.severity == "error"]
    for fault in errors[:MOST_SHOWN]:
        click.echo(f"{path / fault.file}:{fault.line}: {fault.sentence} {fault.cure}", err=True)
    if errors:
        click.echo(
            f"Nothing was built: {counted(len(errors), 'error')}. To see everything: tutor pack check {path}",
            err=True,
        )
        sys.exit(2)
    if report.warnings:
        click.echo(f"{counted(report.warnings, 'warning')}; tutor pack check {path} shows them", err=True)
