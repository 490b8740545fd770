"""`tutor export`: the record, for other programs, or for an instructor."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from tutor import __version__
from tutor.cli.shared.atomic_write import write_file
from tutor.cli.shared.handin_summary import contents, preview
from tutor.store import Store
from tutor.store.exports.datashop import datashop
from tutor.store.exports.event_export import as_csv, jsonl, results_csv, results_jsonl
from tutor.store.exports.handin import Handin, What, handin, moments, of_packs, results
from tutor.store.exports.handin_file import ENDING, lines
from tutor.store.record.record_location import data_folder
from tutor.store.record.sqlite_file import Row
from tutor.store.small_files.student_name import opaque_name, tidy

FORMATS = ("csv", "jsonl", "handin", "datashop")
NAMED = ("handin", "datashop")
"""Formats that somebody else is to read: they have a name in them, and less of everything else."""


HELP = """Write your record for another program, or for your instructor.

csv and jsonl are for yourself: every event, one a line, oldest first, with date and time; CSV has the
columns that most analyses need, JSON lines have every field. They go to standard output unless --out
names a file.

handin is a file for your instructor, NAME.handin.jsonl in this folder unless --out says otherwise. It
holds the name that you choose with --name (or a random one, made once), which packs it is about, and your
answers with their verdicts and the hints that you took; with --what results only how each part went. It
holds no date or time of day (only seconds from the first event), no name of you or your computer, no
folders, and not what you wrote under a reflection. See it first with --show.

Its last line is a checksum, so that a slip, a cut or a hasty edit is noticed. That is no proof against
forgery: whoever can compute a checksum can make a new one.

datashop is the tab-separated form that DataShop loads; its times count from 2000-01-01.
"""


@click.command(help=HELP)
@click.option("--format", "form", type=click.Choice(FORMATS), default="csv", show_default=True)
@click.option(
    "--what",
    type=click.Choice(("events", "results")),
    default="events",
    show_default=True,
    help="Everything that happened, or only how each part went, without your answers.",
)
@click.option("--name", default="", help="Hand in under this name, instead of a random one.")
@click.option(
    "--pack", "packs", multiple=True, metavar="ID", help="Only this pack; may be given several times."
)
@click.option("--show", is_flag=True, help="Show what would be handed in, and write nothing.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path, allow_dash=True),
    help="Write to this file; - is standard output.",
)
def export(form: str, what: What, name: str, packs: tuple[str, ...], show: bool, out: Path | None) -> None:
    """Write the record; see `HELP`."""
    if form == "datashop" and what == "results":
        raise click.UsageError("DataShop takes single transactions: leave out --what results.")
    if name and form not in NAMED and not show:
        raise click.UsageError(f"--name is for --format handin and datashop; {form} has no name in it.")
    with Store.open() as store:
        rows, warnings = store.rows(), store.warnings
    for warning in warnings:
        click.echo(warning, err=True)
    _refuse_stranger(rows, packs)
    if show or form in NAMED:
        _for_others(_handed(rows, name, what, packs), form, show, out)
    else:
        _for_oneself(of_packs(rows, packs), form, what, out)


def _for_others(handed: Handin, form: str, show: bool, out: Path | None) -> None:
    if show:
        for line in (*contents(handed), "", *preview(handed)):
            click.echo(line)
    elif form == "datashop":
        from tutor.packs.library.library import library
        from tutor.store.exports.pack_facts import facts

        _deliver(datashop([(handed.name, handed)], facts(library(data=data_folder()))), out, ())
    else:
        _deliver(lines(handed), out or Path(_file_name(handed.name)), contents(handed))


def _for_oneself(rows: tuple[Row, ...], form: str, what: What, out: Path | None) -> None:
    if what == "results":
        done = results(moments(rows))
        count, noun = len(done), "part"
        text = results_csv(done) if form == "csv" else results_jsonl(done)
    else:
        count, noun = len(rows), "event"
        text = as_csv(rows) if form == "csv" else jsonl(rows)
    _deliver(text, out, ())
    if out is not None and str(out) != "-":
        verb = "is" if count == 1 else "are"
        click.echo(f"{count} {noun}{'' if count == 1 else 's'} {verb} in {out}.", err=True)


def _handed(rows: Iterable[Row], name: str, what: What, packs: tuple[str, ...]) -> Handin:
    """What is handed in; the packs' versions come from those that are here."""
    from tutor.packs.library.library import library

    chosen = tidy(name)
    if name and not chosen:
        raise click.UsageError("That name has no letter that can be shown. Choose another, or leave it out.")
    versions = {pack.id: pack.version for pack in library(data=data_folder())}
    called = chosen or opaque_name(data_folder())
    return handin(rows, called, what, __version__, versions, packs)


def _refuse_stranger(rows: Iterable[Row], packs: tuple[str, ...]) -> None:
    """A pack's name that occurs nowhere in the record is a misspelling."""
    there = dict.fromkeys(moment.event.part.partition("/")[0] for moment in moments(rows)) if packs else {}
    for pack in packs:
        if pack not in there:
            known = f"It has {', '.join(there)}." if there else "It is empty."
            raise click.UsageError(f"Your record has nothing about a pack “{pack[:64]}”. {known}")


def _file_name(name: str) -> str:
    """A file name that any system takes."""
    kept = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in name).strip("-")
    return (kept or "student") + ENDING


def _deliver(text: Iterator[str], target: Path | None, said: Iterable[str]) -> None:
    """Write to a file (wholly or not at all) or to standard output, and say what was written."""
    if target is None or str(target) == "-":
        for line in text:
            click.echo(line, nl=False)
        sys.stdout.flush()
    else:
        try:
            write_file(target, text)
        except OSError as error:
            raise click.ClickException(f"{target} cannot be written: {error.strerror or error}.") from error
        if said:
            click.echo(f"Written: {target}", err=True)
    for line in said:
        click.echo(line, err=True)
