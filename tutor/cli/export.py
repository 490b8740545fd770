"""`tutor export`: the record, for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from tutor.store import Store
from tutor.store.export import as_csv, jsonl

FORMATS = {"csv": as_csv, "jsonl": jsonl}


@click.command()
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="csv", show_default=True)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file instead of standard output.",
)
def export(form: str, out: Path | None) -> None:
    """Write every event of your record, one a line, oldest first.

    CSV has the columns that most analyses need; JSON lines have every field.
    """
    with Store.open() as store:
        rows, warnings = store.rows(), store.warnings
    for warning in warnings:
        click.echo(warning, err=True)
    lines = FORMATS[form](rows)
    if out is None:
        for line in lines:
            click.echo(line, nl=False)
        return
    try:
        with out.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.writelines(lines)
    except OSError as error:
        raise click.ClickException(f"{out} cannot be written: {error.strerror or error}.") from error
    click.echo(f"{len(rows)} events are in {out}.", err=True)
