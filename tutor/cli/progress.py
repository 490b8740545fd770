"""`tutor progress`: how far a student is."""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import get_terminal_size

import click

from tutor.cli.jsonlines import dump
from tutor.cli.options import with_json, with_packs
from tutor.notation import clean
from tutor.packs.library import library
from tutor.store import Store
from tutor.store.place import data_folder
from tutor.tutoring.progress import Count, continue_at, elsewhere, every_part, pack_count
from tutor.tutoring.state import PartState, Status, fold

WORDS = {
    Status.UNTOUCHED: "not begun",
    Status.BEGUN: "begun",
    Status.UNAIDED: "solved unaided",
    Status.ASSISTED: "solved with help",
    Status.SHOWN: "solution shown",
}


@click.command()
@with_packs
@with_json
def progress(folders: tuple[Path, ...], as_json: bool) -> None:
    """Show how far you are, part by part.

    With --json one object a part: {"part", "status", "attempts", "hints", "mistakes"}; of parts that no pack
    has any more also {"kept": true}.
    """
    with Store.open() as store:
        record = fold(store.events())
        warnings = store.warnings
    for warning in warnings:
        click.echo(warning, err=True)
    packs = library(folders, data_folder(), outlined=True)
    keys = [key for key, *_ in every_part(packs)]
    kept = elsewhere(record, keys)
    if as_json:
        for key in (*keys, *kept):
            click.echo(dump(_values(key, record.part(key)) | ({"kept": True} if key in kept else {})))
        return
    for pack in packs:
        click.echo(f"{pack.title}: {summary(pack_count(record, pack))}")
        for problem in pack.problems:
            click.echo(f"\n  {problem.title}")
            for part in problem.parts:
                state = record.part(f"{pack.id}/{problem.id}/{part.id}")
                click.echo(fitted(f"    {part.id:<16} {describe(state):<29} {part.title}"))
    if kept:
        click.echo("\nKept in your record, though no pack that is here has them:")
        for key in kept:
            click.echo(f"    {clean(key)[:80]:<16} {describe(record.part(key))}")
    onward = continue_at(record, packs)
    click.echo(
        f"\nGo on with: tutor start {onward}" if onward else "\nThere is nothing left to do. Well done!"
    )


def fitted(line: str) -> str:
    """The line as far as the terminal is wide; whole where the output is none."""
    width = get_terminal_size().columns if sys.stdout.isatty() else 0
    return f"{line[: width - 1]}…" if 0 < width < len(line) else line.rstrip()


def summary(counts: Count) -> str:
    """One line on a pack: `7 of 20 solved, 5 of them unaided`."""
    line = f"{counts.solved} of {counts.total} solved, {counts.unaided} of them unaided"
    return f"{line}; {counts.shown} shown" if counts.shown else line


def describe(state: PartState) -> str:
    """One line on a part: its status, and what was needed."""
    needed = [
        f"{number} {noun}{'' if number == 1 else 's'}"
        for number, noun in ((state.needed, "attempt"), (state.hints, "hint"))
        if number
    ]
    return f"{WORDS[state.status]} ({', '.join(needed)})" if needed else WORDS[state.status]


def _values(key: str, state: PartState) -> dict[str, object]:
    return {
        "part": key,
        "status": str(state.status),
        "attempts": state.attempts,
        "hints": state.hints,
        "mistakes": state.counts,
    }
