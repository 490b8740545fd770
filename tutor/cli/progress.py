"""`tutor progress`: how far a student is."""

from __future__ import annotations

from pathlib import Path
from shutil import get_terminal_size

import click

from tutor.cli.shared.common_options import with_json, with_packs
from tutor.cli.shared.json_lines import dump
from tutor.notation import clean
from tutor.packs.library.library import library
from tutor.packs.model.catalogue import Catalogue
from tutor.packs.rendering.plain_text import columns, wrapped
from tutor.store import Store
from tutor.store.record.record_location import data_folder
from tutor.store.record.resumed import resumed
from tutor.tutoring.progress import Count, elsewhere, every_part, go_on, nothing_left, pack_count
from tutor.tutoring.standing import describe
from tutor.tutoring.state import PartState

NARROWEST = 30
"""Columns below which nothing is made to fit any more."""

COLUMN = 21
"""Where a part's status stands, and what goes on below it."""


@click.command()
@with_packs
@with_json
def progress(folders: tuple[Path, ...], as_json: bool) -> None:
    """Show how far you are, part by part.

    With --json one object a part: {"part", "status", "attempts", "needed", "told", "hints", "mistakes"},
    where "attempts" are all that counted, "needed" those to the first right answer, and "told" is whether the
    solution was shown before it; of parts that no pack has any more also {"kept": true}.
    """
    with Store.open() as store:
        study = resumed(store)
        warnings = store.warnings
    for warning in warnings:
        say(warning, error=True)
    record = study.record
    packs = library(folders, data_folder(), outlined=True)
    keys = [key for key, *_ in every_part(packs)]
    kept = elsewhere(record, keys)
    if as_json:
        for key in (*keys, *kept):
            click.echo(dump(_values(key, record.part(key)) | ({"kept": True} if key in kept else {})))
        return
    for pack in packs:
        say(f"{pack.title}: {summary(pack_count(record, pack))}", indent=2)
        for problem in pack.problems:
            click.echo()
            say(f"  {problem.title}", indent=4)
            for part in problem.parts:
                key = f"{pack.id}/{problem.id}/{part.id}"
                again = "; another version is due" if study.due(key, part) else ""
                say_part(part.id, describe(record.part(key)) + again, part.title)
    if kept:
        click.echo()
        say("Kept in your record, though no pack that is here has them:")
        for key in kept:
            say_part(clean(key)[:80], describe(record.part(key)))
    parts = Catalogue(packs)
    onward = go_on(record, parts, study.resting)
    click.echo()
    ending = f"Go on with: tutor start {onward}" if onward else nothing_left(record, parts)
    say(ending, indent=2)


def say(text: str, indent: int = 0, error: bool = False) -> None:
    """Print a text no wider than the terminal (80 columns if none); where it goes on, indented."""
    before = len(text) - len(text.lstrip(" "))
    first, *rest = wrapped(text, width() - before) or [""]
    click.echo(f"{' ' * before}{first}", err=error)
    for line in wrapped(" ".join(rest), width() - indent) if rest else ():
        click.echo(f"{' ' * indent}{line}", err=error)


def say_part(name: str, status: str, title: str = "") -> None:
    """A part on one line, in columns; where that is too wide for the terminal, the title goes below."""
    line = f"    {name:<16} {status:<31} {title}".rstrip()
    if columns(line) <= width():
        click.echo(line)
        return
    below = [line for text in (status, title) if text for line in wrapped(text, width() - COLUMN)]
    if columns(name) <= COLUMN - 5:
        click.echo(f"    {name:<16} {below.pop(0)}")
    else:
        say(f"    {name}", indent=6)
    for line in below:
        click.echo(f"{' ' * COLUMN}{line}")


def width() -> int:
    """Columns of the terminal; 80 where there is none."""
    return max(get_terminal_size().columns, NARROWEST)


def summary(counts: Count) -> str:
    """One line on a pack: `7 of 20 solved, 5 of them at the first try`."""
    line = f"{counts.solved} of {counts.total} solved"
    if counts.solved:
        line += f", {counts.unaided} of them at the first try"
    return f"{line}; {counts.shown} shown" if counts.shown else line


def _values(key: str, state: PartState) -> dict[str, object]:
    return {
        "part": key,
        "status": str(state.status),
        "attempts": state.attempts,
        "needed": state.needed,
        "told": state.told,
        "hints": state.hints,
        "mistakes": state.counts,
    }
