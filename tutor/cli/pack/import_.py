"""`tutor pack import`: packs made of problems that were written for another tutor."""

from __future__ import annotations

import sys
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tutor.packs.importing.ledger import Imported

OFTEN = 0.1
"""Seconds between two lines of progress."""


@click.group("import")
def import_() -> None:
    """Make a pack of problems that were written for another tutor."""


@import_.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--to", "to", required=True, type=click.Path(path_type=Path), help="The pack's folder, made now."
)
@click.option(
    "--course", default="", metavar="WORDS", help="Only the course that has these words in its name."
)
@click.option("--force", is_flag=True, help="Replace a pack that is there.")
def oatutor(folder: Path, to: Path, course: str, force: bool) -> None:
    """Import the OATutor content in FOLDER, the one that holds `content-pool`.

    Every problem keeps its licence and its source. What could not be carried over is counted by cause
    here, and listed case by case in the report beside the pack, `NAME-import.md`.
    """
    from tutor.packs.importing.oatutor import ImportingError, import_oatutor

    try:
        found = import_oatutor(folder, to, course, force, _Progress())
    except ImportingError as refused:
        _wipe()
        raise click.ClickException(str(refused)) from None
    _wipe()
    for line in _lines(found, to):
        click.echo(line)


class _Progress:
    """A line on the terminal that counts up; nothing in a pipe or a log."""

    def __init__(self) -> None:
        self._said = 0.0

    def __call__(self, done: int, of: int) -> None:
        if monotonic() - self._said >= OFTEN and sys.stderr.isatty():
            self._said = monotonic()
            click.echo(f"\r\x1b[2K{done:,} of {of:,} problems …", nl=False, err=True)


def _wipe() -> None:
    if sys.stderr.isatty():
        click.echo("\r\x1b[2K", nl=False, err=True)


def _lines(found: Imported, to: Path) -> list[str]:
    from tutor.packs.importing.import_report import counted, totals
    from tutor.packs.importing.ledger import CHANGED, LEFT_OUT, LOST

    lines = [totals(found)]
    for heading in (LEFT_OUT, LOST, CHANGED):
        rows = list(counted(found, heading))
        lines += [f"{heading}:"] if rows else []
        lines += [f"  {count:>7,}  {said}" for count, _, said in rows]
    return [*lines, f"Case by case: {found.report}", f"Now: tutor pack check {to}"]
