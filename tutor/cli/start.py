"""`tutor start`: study, in the app or line by line."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tutor.cli.shared.common_options import path_of, with_packs
from tutor.cli.shared.remembered_theme import Remembered
from tutor.cli.shared.visited_pack import visited

if TYPE_CHECKING:
    from tutor.packs.model.pack import Pack


@click.command()
@click.argument("at", required=False, metavar="[PACK[/PROBLEM[/PART]]]")
@click.option("--plain", is_flag=True, help="Line by line: for screen readers, pipes and simple terminals.")
@with_packs
def start(at: str | None = None, plain: bool = False, folders: tuple[Path, ...] = ()) -> None:
    """Study. Goes on where you left off, or at the part that is named.

    PACK is the id of a pack, or a path to the folder or file of one, which then need not be installed.

    Everything you do is saved at once; quit whenever you like. Where the output is no terminal, or a simple
    one, it goes line by line, as with --plain; there, :help lists what can be typed.
    """
    reason = "" if plain else _no_app()
    if reason:
        click.echo(f"{reason}, so the tutor goes line by line (--plain).", err=True)
    with visited(at, folders) as (at, folders):
        if plain or reason:
            from tutor.cli.plain import study

            study(at, folders)
            return
        _open_app(at, folders)


UNSAVED = (
    "What you did could not be saved: the record could not be written. `tutor doctor` says where it is kept."
)


def _no_app() -> str:
    """Why the app cannot be drawn, or ""."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return "This is not a terminal"
    if os.environ.get("TERM", "") == "dumb":
        return "This terminal cannot draw"
    return ""


def _open_app(at: str | None, folders: tuple[Path, ...]) -> None:
    # What is loaded before home is filled stays; to look for garbage in it is a tenth of the start.
    gc.disable()
    remembered = Remembered()
    from tutor.tui.app.app import TutorApp

    def load() -> tuple[Pack, ...]:
        from tutor.packs.library.library import library
        from tutor.store.record.record_location import data_folder

        return library(folders, data_folder(), outlined=True)

    if at is None:
        app = TutorApp(load_packs=load, theme=remembered.name())
    else:
        # A path that leads nowhere is said at the prompt, where it can be mended, before anything is drawn.
        packs = load()
        app = TutorApp(load_packs=lambda: packs, at=path_of(packs, at), theme=remembered.name())
    code = app.run_to_its_end()
    if app.unsaved:
        click.echo(UNSAVED, err=True)
    sys.exit(code)
