"""`tutor start`: study, in the app or line by line."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tutor.cli.shared.common_options import path_of, with_lines, with_packs
from tutor.cli.shared.remembered_theme import Remembered
from tutor.cli.shared.visited_pack import visited

if TYPE_CHECKING:
    from tutor.packs.model.pack import Pack


@click.command()
@click.argument("at", required=False, metavar="[PACK[/PROBLEM[/PART]]]")
@click.option(
    "--until",
    metavar="DATE",
    help="The day of your exam, as 2027-02-10: no review falls due after the day before. `none` forgets it.",
)
@click.option(
    "--draw-number",
    "draw",
    type=click.IntRange(1, 500),
    metavar="NUMBER",
    help="Open parts that draw their numbers with this draw, counted from 1, and not with your own.",
)
@with_lines
@with_packs
def start(
    at: str | None = None,
    until: str | None = None,
    draw: int | None = None,
    lines: str | None = None,
    folders: tuple[Path, ...] = (),
) -> None:
    """Study. Goes on where you left off, or at the part that is named.

    PACK is the id of a pack, or a path to the folder or file of one, which then need not be installed.

    Everything you do is saved at once; quit whenever you like. Where the output is no terminal, or a simple
    one, it goes line by line, as with --draw; there, :help lists what can be typed.
    """
    if until is not None:
        _set_exam(until)
    reason = "" if lines else no_app()
    if reason:
        click.echo(f"{reason}, so the tutor goes line by line (--draw).", err=True)
    with visited(at, folders) as (at, folders):
        if lines or reason:
            from tutor.cli.plain import study

            study(at, folders, formulas=lines or "draw", draw=draw or 0)
            return
        open_app(at, folders, draw=draw or 0)


UNSAVED = (
    "What you did could not be saved: the record could not be written. `tutor doctor` says where it is kept."
)


def _set_exam(until: str) -> None:
    """Keep the day of the exam. Raises click.UsageError for what is no day, or one that is over."""
    import time
    from dataclasses import replace
    from datetime import date

    from tutor.store.record.record_location import data_folder
    from tutor.store.small_files.settings import FILE, is_day, read, write
    from tutor.tutoring.calendar.study_day import study_day

    day = "" if until.strip().casefold() in ("", "none") else until.strip()
    today = study_day(time.time())
    if day and not is_day(day):
        raise click.UsageError(f"“{until[:40]}” is no day such as {today.isoformat()}, year first.")
    if day and date.fromisoformat(day) <= today:
        raise click.UsageError(f"The exam has to be ahead, on a later day than {today.isoformat()}.")
    folder = data_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        kept = write(folder / FILE, replace(read(folder / FILE), until=day))
    except OSError:
        kept = False
    if not kept:
        click.echo("The day of the exam could not be kept.", err=True)
    elif not day:
        click.echo("No exam is set any more.")
    else:
        left = (date.fromisoformat(day) - today).days
        click.echo(f"The exam is in {left:,} day{'' if left == 1 else 's'}; the last reviews come before it.")


def no_app() -> str:
    """Why the app cannot be drawn, or ""."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return "This is not a terminal"
    if os.environ.get("TERM", "") == "dumb":
        return "This terminal cannot draw"
    return ""


def open_app(at: str | None, folders: tuple[Path, ...], reviewing: bool = False, draw: int = 0) -> None:
    """Run the app to its end, and leave with its code.

    Args:
        at: where to go at once; None for home.
        folders: of packs that are used besides.
        reviewing: whether to set out on what is due.
        draw: the draw to open parts with; 0 for the student's own.
    """
    # What is loaded before home is filled stays; to look for garbage in it is a tenth of the start.
    gc.disable()
    remembered = Remembered()
    from tutor.store.record.record_location import data_folder
    from tutor.tui.app.app import TutorApp

    data_folder()  # said at the prompt, if it cannot be told

    def load() -> tuple[Pack, ...]:
        from tutor.packs.library.library import library

        return library(folders, data_folder(), outlined=True)

    if at is None:
        app = TutorApp(load_packs=load, theme=remembered.name(), reviewing=reviewing, draw=draw)
    else:
        # A path that leads nowhere is said at the prompt, where it can be mended, before anything is drawn.
        packs = load()
        found = path_of(packs, at)
        app = TutorApp(load_packs=lambda: packs, at=found, theme=remembered.name(), draw=draw)
    code = app.run_to_its_end()
    if app.unsaved:
        click.echo(UNSAVED, err=True)
    sys.exit(code)
