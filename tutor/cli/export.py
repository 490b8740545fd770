"""`tutor export`: the record, for other programs, or for an instructor."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import click

from tutor import __version__
from tutor.cli.shared.atomic_write import write_file
from tutor.cli.shared.handin_summary import contents, preview
from tutor.store import Store
from tutor.store.exports.export import Contents, Export, PartFacts
from tutor.store.exports.export_registry import EXPORTS, NAMES, named
from tutor.store.exports.handin import Handin, What, handin, moments, of_packs, results
from tutor.store.record.record_location import data_folder
from tutor.store.record.sqlite_file import Row
from tutor.store.small_files.settings import FILE, read
from tutor.store.small_files.student_name import opaque_name, tidy

HELP = "\n\n".join(
    ("Write your record for another program, or for your instructor.", *(one.about for one in EXPORTS))
)


@click.command(help=HELP)
@click.option("--format", "form", type=click.Choice(NAMES), default=NAMES[0], show_default=True)
@click.option(
    "--what",
    type=click.Choice(("events", "results")),
    default="events",
    show_default=True,
    help="Everything that happened, or only how each part went, without your answers.",
)
@click.option(
    "--name", default="", help="Hand in under this name, instead of the one that is set, or a random one."
)
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
    chosen = named(form)
    if chosen.no_results and what == "results":
        raise click.UsageError(chosen.no_results)
    if name and not chosen.for_others and not show:
        raise click.UsageError(f"--name is for --format {_for_others()}; {form} has no name in it.")
    with Store.open() as store:
        rows, warnings = store.rows(), store.warnings
    for warning in warnings:
        click.echo(warning, err=True)
    _refuse_stranger(rows, packs)
    there = Contents(of_packs(rows, packs), what, lambda: _handed(rows, name, what, packs), _facts)
    if show:
        handed = there.handed()
        for line in (*contents(handed), "", *preview(handed)):
            click.echo(line)
    elif chosen.suffix:
        handed = there.handed()
        target = out or Path(_file_name(handed.name, chosen.suffix))
        _deliver(chosen.write(replace(there, handed=lambda: handed)), target, contents(handed))
    else:
        _deliver(chosen.write(there), out, ())
        _say_how_much(there, chosen, out)


def _for_others() -> str:
    """`handin and datashop`."""
    return " and ".join(one.name for one in EXPORTS if one.for_others)


def _say_how_much(there: Contents, chosen: Export, out: Path | None) -> None:
    """What went into a file of one's own."""
    if chosen.for_others or out is None or str(out) == "-":
        return
    alone = there.what == "results"
    count, noun = (len(results(moments(there.rows))), "part") if alone else (len(there.rows), "event")
    verb = "is" if count == 1 else "are"
    click.echo(f"{count} {noun}{'' if count == 1 else 's'} {verb} in {out}.", err=True)


def _facts() -> Mapping[str, PartFacts]:
    from tutor.packs.library.library import library
    from tutor.store.exports.pack_facts import facts

    return facts(library(data=data_folder()))


def _handed(rows: Iterable[Row], name: str, what: What, packs: tuple[str, ...]) -> Handin:
    """What is handed in; the packs' versions come from those that are here."""
    from tutor.packs.library.library import library

    chosen = tidy(name)
    if name and not chosen:
        raise click.UsageError("That name has no letter that can be shown. Choose another, or leave it out.")
    versions = {pack.id: pack.version for pack in library(data=data_folder())}
    called = chosen or tidy(read(data_folder() / FILE).name) or opaque_name(data_folder())
    return handin(rows, called, what, __version__, versions, packs)


def _refuse_stranger(rows: Iterable[Row], packs: tuple[str, ...]) -> None:
    """A pack's name that occurs nowhere in the record is a misspelling."""
    there = dict.fromkeys(moment.event.part.partition("/")[0] for moment in moments(rows)) if packs else {}
    for pack in packs:
        if pack not in there:
            known = f"It has {', '.join(there)}." if there else "It is empty."
            raise click.UsageError(f"Your record has nothing about a pack “{pack[:64]}”. {known}")


def _file_name(name: str, suffix: str) -> str:
    """A file name that any system takes."""
    kept = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in name).strip("-")
    return (kept or "student") + suffix


def _deliver(text: Iterator[str], target: Path | None, said: Iterable[str]) -> None:
    """Write to a file (wholly or not at all) or to standard output, and say what was written."""
    if target is None or str(target) == "-":
        with suppress(AttributeError):  # what is data is not respelled for a terminal
            sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
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
