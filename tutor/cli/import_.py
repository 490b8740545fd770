"""`tutor import`: what was done on another computer, taken into the record here."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import click

from tutor.store import Store
from tutor.store.exports.record_reader import NoRecordError, rows, verify


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
def import_(files: tuple[Path, ...]) -> None:
    """Take in records from other computers of yours, as `tutor export --format record` writes them.

    What is here already is left as it is, so that the same file can be taken in twice. A file that is not as
    it was written is not taken in at all; the exit code is then 1. Close the app before.
    """
    counts = [(file, _verified(file)) for file in files]
    with Store.open() as store:
        for file, count in counts:
            try:
                new = store.merge(rows(file))
            except (OSError, ValueError, NoRecordError, sqlite3.Error) as error:
                raise click.ClickException(f"{file} could not be taken in: {error}") from None
            known = count - new
            click.echo(f"{file}: {_counted(new, 'new event')}; {_counted(known, 'event')} known already.")
        warnings = store.warnings
    for warning in warnings:
        click.echo(warning, err=True)


def _verified(file: Path) -> int:
    try:
        return verify(file)
    except NoRecordError as error:
        for complaint in error.complaints:
            click.echo(complaint, err=True)
        raise click.exceptions.Exit(1) from None


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
