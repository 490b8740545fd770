"""`tutor class report`: many hand-ins, one report."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from tutor.cli.shared.common_options import on_terminal, with_json, with_packs
from tutor.course.output.report_file_registry import REPORT_FILES

if TYPE_CHECKING:
    from tutor.course.handins.gather import Gathered
    from tutor.course.model.class_model import Report
    from tutor.packs.model.pack import Pack

PAGE_WIDTH = 100
"""Columns of a report that goes to a pipe or a file."""
COMPARED = 60.0
"""Seconds that all comparing may take, unless --seconds says otherwise."""

HELP = """Show where a class got stuck, from FILES that students wrote with `tutor export --format handin`.

FILES are files, folders with such files, or patterns in quotes. Files of one student are put together;
the same events under two names are counted once, and said. What cannot be read is said with its line.

For each part: how many worked at it and how it went, attempts, hints, who needed the solution, the median
time, mistakes by frequency, and the wrong answers that no mistake recognised, grouped by algebra, the
most frequent first, each with a section for the pack; then the answers that could not be read, with what
was said of them, and how the questions of hints were answered. Time runs from event to
event, a pause as at most 5 minutes.

{files}. The exit code is 1 if no file could be read.
""".format(files=", ".join(f"--{one.name} {one.about}" for one in REPORT_FILES))


def _with_files(command: Callable[..., Any]) -> Callable[..., Any]:
    """An option for each form in which the report is written to a file."""
    for one in reversed(REPORT_FILES):
        path = click.Path(dir_okay=False, path_type=Path)
        command = click.option(f"--{one.name}", one.name, type=path, help=one.help)(command)
    return command


@click.command(help=HELP)
@click.argument("files", nargs=-1, required=True)
@with_packs
@_with_files
@click.option("--no-blocks", is_flag=True, help="Leave out the sections to paste.")
@click.option(
    "--seconds",
    type=click.FloatRange(min=0),
    default=COMPARED,
    show_default=True,
    help="How long comparing by algebra may take.",
)
@with_json
def report(
    files: tuple[str, ...],
    folders: tuple[Path, ...],
    no_blocks: bool,
    seconds: float,
    as_json: bool,
    **targets: Path | None,
) -> None:
    """Write the report; see `HELP`."""
    from tutor.course.handins.gather import gather
    from tutor.packs.library.library import library
    from tutor.store.record.record_location import data_folder

    gathered = gather(files)
    if not gathered.students:
        for note in gathered.notes:
            click.echo(note, err=True)
        raise click.ClickException("No hand-in could be read.")
    packs = library(folders, data_folder())
    made = _made(gathered, packs, seconds)
    written = [one for one in REPORT_FILES if targets[one.name] is not None]
    for one in written:
        _write(cast(Path, targets[one.name]), one.write(made, gathered.students, packs))
    if as_json:
        from tutor.cli.shared.json_lines import dump
        from tutor.course.output.report_data import as_data

        click.echo(dump(as_data(made)))
    elif not written:
        from tutor.course.output.terminal_report import lines
        from tutor.notation import clean

        width = shutil.get_terminal_size().columns if on_terminal() else PAGE_WIDTH
        for line in lines(made, width, blocks=not no_blocks):
            click.echo(clean(line))
    else:
        for note in made.notes:
            click.echo(note, err=True)


def _made(gathered: Gathered, packs: tuple[Pack, ...], seconds: float) -> Report:
    from tutor.checking import Checker
    from tutor.course.analysis.class_report import report as folded

    with Checker() as checker:
        made = folded(gathered, packs, checker, seconds, _show)
    if sys.stderr.isatty():
        click.echo("\r\x1b[2K", nl=False, err=True)
    return made


def _show(part: str) -> None:
    """Say on the terminal what is being looked at; nothing in a pipe or a log."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[2K{part} …", nl=False, err=True)


def _write(target: Path, text: Iterable[str]) -> None:
    from tutor.cli.shared.atomic_write import write_file

    try:
        write_file(target, text)
    except OSError as error:
        raise click.ClickException(f"{target} cannot be written: {error.strerror or error}.") from error
    click.echo(f"Written: {target}", err=True)
